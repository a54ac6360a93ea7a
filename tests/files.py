"""Files that people upload, honest and hostile, made as they are needed."""

import io
import re
import struct
import zipfile
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms, PngImagePlugin

ORIENTATION, MAKER, PLACE = 0x0112, 0x010F, 0x8825
CONTENTS = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.{}.main+xml"
PARTS = {
    "docx": ("word/document.xml", MAIN.format("wordprocessingml.document")),
    "xlsx": ("xl/workbook.xml", MAIN.format("spreadsheetml.sheet")),
    "pptx": ("ppt/presentation.xml", MAIN.format("presentationml.presentation")),
}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"


def upload(content: bytes, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def picture(kind: str = "JPEG", size=(640, 480), mode: str = "RGB", **saved) -> bytes:
    """A picture whose left half is red and whose right half is blue."""
    image = Image.new(mode, size, 0 if mode == "RGBA" else "red")
    if mode != "RGBA":
        image.paste("blue", (size[0] // 2, 0, *size))
    file = io.BytesIO()
    image.save(file, kind, **saved)
    return file.getvalue()


def noted() -> bytes:
    """A photograph lying on its side that knows where, with what and by whom it was taken."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "SecretCamera"
    exif.get_ifd(PLACE).update({1: "N", 2: (32.0, 41.0, 5.0), 3: "E", 4: (109.0, 1.0, 7.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return picture(size=(3000, 1000), exif=exif, comment=b"SecretWords", icc_profile=profile)


def moving(kind: str) -> bytes:
    """A picture of two frames."""
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    file = io.BytesIO()
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    return file.getvalue()


def worded() -> bytes:
    """A PNG that carries words of its own."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "SecretWords")
    return picture("PNG", pnginfo=notes)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be very large."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def office(kind: str = "docx", declared: str = "", **parts: bytes) -> bytes:
    """A document of an office program; further parts by their name, ``__`` for a slash."""
    main, content_type = PARTS[kind]
    override = f'<Override PartName="/{main}" ContentType="{content_type}"/>{declared}'
    return archive({CONTENTS: f"<Types>{override}</Types>".encode(), main: b"<x/>"} | parts)


def archive(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return file.getvalue()


def strict(content: bytes) -> bytes:
    """A workbook as "Strict Open XML" has it: the same under other namespaces."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return archive(
        {
            name: re.sub(
                rb"http://schemas\.openxmlformats\.org/(spreadsheetml|officeDocument|drawingml)/2006/",
                rb"http://purl.oclc.org/ooxml/\1/",
                part,
            )
            for name, part in parts.items()
        }
    )


def pdf(inside: bytes = b"") -> bytes:
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog" + inside + b">>endobj\ntrailer<<>>\n%%EOF\n"
