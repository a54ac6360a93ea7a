"""The zip packages of office programs, opened so that a hostile one does no harm."""

import re
import zipfile
from collections.abc import Iterator

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

CHUNK = 1024**2
MOST_UNPACKED = 200 * CHUNK
MOST_PARTS = 4000
RELATIONS = re.compile(r"\.rels$", re.I)

LOCKED, LARGE, TWICE, PACKING = "locked", "large", "twice", "packing"


class Unsafe(ValueError):
    """A package that is not to be read; its argument says which of four reasons it has."""


def examine(
    package: zipfile.ZipFile, most_unpacked: int = MOST_UNPACKED, most_parts: int = MOST_PARTS
) -> list[zipfile.ZipInfo]:
    """The parts of a package, by what they say of themselves; raises Unsafe."""
    parts = package.infolist()
    if len(parts) > most_parts or sum(part.file_size for part in parts) > most_unpacked:
        raise Unsafe(LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise Unsafe(LOCKED)
    # Of two parts with one name, an office program may read the one that was not examined.
    if len({part.filename.lower() for part in parts}) != len(parts):
        raise Unsafe(TWICE)
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise Unsafe(PACKING)
    return parts


def chunks(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """What a part really holds, never much of it at once; a part that lied breaks off."""
    with package.open(part) as opened:
        while chunk := opened.read(CHUNK):
            yield chunk


def external(package: zipfile.ZipFile) -> Iterator[str]:
    """The kinds of relation by which a document fetches something from outside itself."""
    for name in package.namelist():
        if RELATIONS.search(name):
            for relation in fromstring(package.read(name)).iter():
                given = {key.lower(): value for key, value in relation.attrib.items()}
                if given.get("targetmode", "").lower() == "external":
                    yield given.get("type", "").rpartition("/")[2]
