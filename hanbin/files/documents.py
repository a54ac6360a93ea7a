"""Check uploaded documents: recognize the kind by content, refuse macros and active content.

Compressed streams inside a PDF are not checked; the viewer is trusted to block scripts in them.
"""

import codecs
import hashlib
import re
import zipfile
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.files.base import File

from . import packages
from .photos import develop_photo
from .uploads import MEGABYTE, CheckedFile, KeptFileField, refuse_large

LONGEST_SCAN = 4000
OFFICE = "application/vnd.openxmlformats-officedocument"
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
CONTENTS = "[Content_Types].xml"
RUNS = re.compile(
    r"vba|activex|oleobject|macrosheet|\.(?:exe|dll|js|vbs|bat|cmd|scr|m?html?|mht|hta|rtf)$", re.I
)
RUNS_IN_PDF = re.compile(rb"/(?:JavaScript\b|Launch\b|EmbeddedFiles\b|RichMedia\b|XFA\s*[\[\d])")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
HARMLESS_LINKS = {"hyperlink"}
NOT_PLAIN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
MARKUP = re.compile(r"\s*(?:<[!?a-z]|#!|%PDF|MZ)", re.I)

UNKNOWN = "不支持这种文件。可以上传 PDF、Word（docx）、Excel（xlsx）、PPT（pptx）、TXT、JPG、PNG。"
OLD = "旧格式（doc、xls、ppt、wps）可能带有宏，请另存为 docx、xlsx、pptx 或 PDF 后再上传。"
RUNS_SOMETHING = (
    "文件中带有宏、脚本、嵌入的程序或者外部链接的内容，不能上传。请去掉后另存，或者转为 PDF。"
)
BROKEN = "文件不完整或者已损坏，请重新上传。"
TOO_MUCH = f"文件解压后超过{packages.MOST_UNPACKED // MEGABYTE}MB，不能上传。"
NOT_TEXT = "这不是纯文本文件，请核对后重新选择。"
LOCKED = "文件设有密码，请去掉密码后再上传。"
UNSAFE = {packages.LARGE: TOO_MUCH, packages.LOCKED: LOCKED}


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document with its name and content type."""

    name: str
    content_type: str
    suffixes: tuple[str, ...]


KINDS = {
    "pdf": DocumentKind("PDF 文档", "application/pdf", ("pdf",)),
    "docx": DocumentKind("Word 文档", f"{OFFICE}.wordprocessingml.document", ("docx",)),
    "xlsx": DocumentKind("Excel 表格", f"{OFFICE}.spreadsheetml.sheet", ("xlsx",)),
    "pptx": DocumentKind("PPT 演示文稿", f"{OFFICE}.presentationml.presentation", ("pptx",)),
    "txt": DocumentKind("文本", "text/plain; charset=utf-8", ("txt",)),
    "jpg": DocumentKind("图片", "image/jpeg", ("jpg", "jpeg", "png")),
}
MAIN_PARTS = {
    f"{OFFICE}.wordprocessingml.document.main+xml": "docx",
    f"{OFFICE}.spreadsheetml.sheet.main+xml": "xlsx",
    f"{OFFICE}.presentationml.presentation.main+xml": "pptx",
}
ACCEPTED = ",".join(f".{suffix}" for kind in KINDS.values() for suffix in kind.suffixes)


def examine_document(upload: File) -> CheckedFile:
    """Return the document to save, with its kind, size and SHA-256.

    Raise ValidationError for unsupported kinds, for active content, and if the content does not
    match the file extension.
    """
    refuse_large(upload)
    upload.seek(0)
    content = upload.read()
    kept, kind = _recognized(content, upload)
    claimed = (upload.name or "").rpartition(".")[2].lower()
    if claimed not in KINDS[kind].suffixes:
        text = f"文件的内容是{KINDS[kind].name}，与扩展名“{claimed[:10]}”不符，请核对后重新选择。"
        raise ValidationError(text, code="mismatch")
    known = {"kind": kind, "size": len(kept), "sha256": hashlib.sha256(kept).hexdigest()}
    return CheckedFile(kept, kind, **known)


def _recognized(content: bytes, upload: File) -> tuple[bytes, str]:
    """Return the content to save and its kind."""
    if content.startswith(b"%PDF-"):
        return _pdf(content), "pdf"
    if content.startswith(b"PK\x03\x04"):
        return content, _office(upload)
    if content.startswith(OLD_OFFICE):
        raise ValidationError(OLD, code="old")
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return develop_photo(upload, LONGEST_SCAN).read(), "jpg"
    if (upload.name or "").lower().endswith(".txt"):
        return _text(content), "txt"
    raise ValidationError(UNKNOWN, code="unknown")


def _pdf(content: bytes) -> bytes:
    # Some programs write a few bytes after the end marker.
    if b"%%EOF" not in content[-2048:]:
        raise ValidationError(BROKEN, code="broken")
    if b"/Encrypt" in content[-4096:]:
        raise ValidationError(LOCKED, code="locked")
    # Letters in a PDF name may be hex-escaped: /J#61vaScript.
    if RUNS_IN_PDF.search(ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), content)):
        raise ValidationError(RUNS_SOMETHING, code="runs")
    return content


def _office(upload: File) -> str:
    upload.seek(0)
    try:
        with zipfile.ZipFile(upload) as parts:
            for part in packages.examine_package(parts):
                for _ in packages.part_chunks(parts, part):
                    pass
            kind = _office_kind(parts)
            _refuse_what_runs(parts)
    except ValidationError:
        raise
    except packages.UnsafePackage as found:
        raise ValidationError(UNSAFE.get(str(found), BROKEN), code=str(found)) from None
    except Exception:
        # A hostile archive can cause any exception.
        raise ValidationError(BROKEN, code="broken") from None
    return kind


def _office_kind(parts: zipfile.ZipFile) -> str:
    if CONTENTS not in parts.namelist():
        raise ValidationError(UNKNOWN, code="unknown")
    declared = parts.read(CONTENTS).decode("utf-8", "ignore")
    if "macroEnabled" in declared or "vbaProject" in declared:
        raise ValidationError(RUNS_SOMETHING, code="runs")
    found = [kind for part, kind in MAIN_PARTS.items() if f'"{part}"' in declared]
    if len(found) != 1:
        raise ValidationError(UNKNOWN, code="unknown")
    return found[0]


def _refuse_what_runs(parts: zipfile.ZipFile) -> None:
    names = parts.namelist()
    embedded = [name for name in names if "/embeddings/" in name and not name.endswith(".xlsx")]
    fetches = set(packages.external_relations(parts)) - HARMLESS_LINKS
    if embedded or fetches or any(RUNS.search(name) or ".." in name for name in names):
        raise ValidationError(RUNS_SOMETHING, code="runs")


def _text(content: bytes) -> bytes:
    """Return plain text as UTF-8; it may come as UTF-8 or GB18030."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = codecs.decode(content, encoding)
        except UnicodeDecodeError:
            continue
        if not NOT_PLAIN.search(text) and not MARKUP.match(text):
            return text.encode()
        break
    raise ValidationError(NOT_TEXT, code="not_text")


class DocumentField(KeptFileField):
    """A document, checked before saving; the row has ``kind``, ``size`` and ``sha256``."""

    accepts = ACCEPTED

    def check_upload(self, upload: File) -> CheckedFile:
        return examine_document(upload)
