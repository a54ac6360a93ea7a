"""Office files are zip packages: the same content as of the same moment is the same file."""

import re
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_CORE = "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def dated(package: bytes, made_at: datetime) -> bytes:
    """The package with its parts and properties dated alike."""
    moment = made_at.astimezone(UTC)
    written, packed = BytesIO(package), BytesIO()
    said = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(written) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as out:
        for part in parts.infolist():
            entry = ZipInfo(part.filename, moment.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            content = parts.read(part)
            if part.filename == _CORE:
                content = _MOMENT.sub(rb"\g<1>" + said, content)
            out.writestr(entry, content)
    return packed.getvalue()
