"""Zip packages of Office documents.

Unsafe ones are refused; those we write have fixed dates, so the same content at the same time gives
the same bytes.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

CHUNK = 1024**2
MOST_UNPACKED = 200 * CHUNK
MOST_PARTS = 4000
RELATIONS = re.compile(r"\.rels$", re.I)

STRICT = re.compile(rb"(?<=[\"'])http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"
_LONGEST_NAMESPACE = 128

_CORE = "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")

LOCKED, LARGE, TWICE, PACKING = "locked", "large", "twice", "packing"


class UnsafePackage(ValueError):
    """An unsafe package; the argument is one of the four reasons above."""


def examine_package(
    package: zipfile.ZipFile, most_unpacked: int = MOST_UNPACKED, most_parts: int = MOST_PARTS
) -> list[zipfile.ZipInfo]:
    """Return the entries of a package, checked by their headers; raise UnsafePackage."""
    parts = package.infolist()
    if len(parts) > most_parts or sum(part.file_size for part in parts) > most_unpacked:
        raise UnsafePackage(LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise UnsafePackage(LOCKED)
    # If two parts have the same name, Office may read the one that was not checked.
    if len({part.filename.lower() for part in parts}) != len(parts):
        raise UnsafePackage(TWICE)
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise UnsafePackage(PACKING)
    return parts


def part_chunks(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the content of a part in chunks; zipfile raises if the header gave a smaller size."""
    with package.open(part) as opened:
        while chunk := opened.read(CHUNK):
            yield chunk


def rename_namespaces(content: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the chunks with rewritten namespaces, also where one spans two chunks."""
    tail = b""
    for chunk in content:
        rewritten = STRICT.sub(TRANSITIONAL, tail + chunk)
        yield rewritten[:-_LONGEST_NAMESPACE]
        tail = rewritten[-_LONGEST_NAMESPACE:]
    yield tail


def to_transitional(content: bytes, main: str) -> bytes:
    """Convert a Strict Open XML package to Transitional; return any other unchanged.

    Both have the same elements (ISO/IEC 29500 parts 1 and 4), but libraries know only the
    namespaces of Transitional and find nothing in a Strict file. ``main`` is the part that shows
    which one it is. The package must have been checked before. Its parts are unpacked in chunks.
    """
    with zipfile.ZipFile(BytesIO(content)) as package:
        if not STRICT.search(next(part_chunks(package, package.getinfo(main)), b"")):
            return content
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
            for part in package.infolist():
                with out.open(part.filename, "w") as written:
                    for chunk in rename_namespaces(part_chunks(package, part)):
                        written.write(chunk)
    return packed.getvalue()


def external_relations(package: zipfile.ZipFile) -> Iterator[str]:
    """Yield the types of the relationships that load external content."""
    for name in package.namelist():
        if RELATIONS.search(name):
            for relation in fromstring(package.read(name)).iter():
                given = {key.lower(): value for key, value in relation.attrib.items()}
                if given.get("targetmode", "").lower() == "external":
                    yield given.get("type", "").rpartition("/")[2]


def date_package(package: bytes, made_at: datetime) -> bytes:
    """Return the package with all dates of its parts and properties set to one time."""
    moment = made_at.astimezone(UTC)
    written, packed = BytesIO(package), BytesIO()
    said = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with (
        zipfile.ZipFile(written) as parts,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out,
    ):
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            content = parts.read(part)
            if part.filename == _CORE:
                content = _MOMENT.sub(rb"\g<1>" + said, content)
            out.writestr(entry, content)
    return packed.getvalue()
