"""The zip packages of office programs: opened so that a hostile one does no harm; dated so that
the same content as of the same moment is the same file."""

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
    """A package that is not to be read; its argument says which of four reasons it has."""


def examine_package(
    package: zipfile.ZipFile, most_unpacked: int = MOST_UNPACKED, most_parts: int = MOST_PARTS
) -> list[zipfile.ZipInfo]:
    """The parts of a package, by what they say of themselves; raises Unsafe."""
    parts = package.infolist()
    if len(parts) > most_parts or sum(part.file_size for part in parts) > most_unpacked:
        raise UnsafePackage(LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise UnsafePackage(LOCKED)
    # Of two parts with one name, an office program may read the one that was not examined.
    if len({part.filename.lower() for part in parts}) != len(parts):
        raise UnsafePackage(TWICE)
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise UnsafePackage(PACKING)
    return parts


def part_chunks(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """What a part really holds, never much of it at once; a part that lied breaks off."""
    with package.open(part) as opened:
        while chunk := opened.read(CHUNK):
            yield chunk


def rename_namespaces(content: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks with namespaces rewritten, those that lie across two chunks as well."""
    tail = b""
    for chunk in content:
        rewritten = STRICT.sub(TRANSITIONAL, tail + chunk)
        yield rewritten[:-_LONGEST_NAMESPACE]
        tail = rewritten[-_LONGEST_NAMESPACE:]
    yield tail


def to_transitional(content: bytes, main: str) -> bytes:
    """A package of Strict Open XML with the namespaces of Transitional; any other as it is.

    Both have the same elements (ISO/IEC 29500 parts 1 and 4), but libraries look for the second
    only and find nothing in the first. ``main`` is the part that says which one a package is. The
    package must have been examined: its parts are unpacked one after another, never one whole.
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
    """The kinds of relation by which a document fetches something from outside itself."""
    for name in package.namelist():
        if RELATIONS.search(name):
            for relation in fromstring(package.read(name)).iter():
                given = {key.lower(): value for key, value in relation.attrib.items()}
                if given.get("targetmode", "").lower() == "external":
                    yield given.get("type", "").rpartition("/")[2]


def date_package(package: bytes, made_at: datetime) -> bytes:
    """The package with its parts and properties dated alike."""
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
