"""Read an uploaded draft (.txt or .docx) as plain text; the file is not trusted."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

MOST_BYTES = 20 * 2**20
MOST_UNPACKED = 100 * 2**20
MOST_SIGNS = 200_000

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_MARKED = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SAID = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_CLOSED = {qn("w:p"): "\n", qn("w:tc"): "\t", qn("w:tr"): "\n"}


class UnreadableDraft(ValueError):
    """The file contains no readable prose; the message is in Chinese and says what to do."""


def read_draft(name: str, content: bytes) -> str:
    """Return the text of a file; raise UnreadableDraft if it cannot be read."""
    if len(content) > MOST_BYTES:
        raise UnreadableDraft(f"文件“{name}”超过{MOST_BYTES // 2**20} MB，请去掉图片后再上传。")
    if not content.strip():
        raise UnreadableDraft(f"文件“{name}”是空的。")
    readers: dict[str, Callable[[str, bytes], str]] = {".txt": _decode_text, ".docx": _word}
    suffix = PurePath(name).suffix.lower()
    if suffix == ".doc" or content.startswith(_OLD_WORD):
        raise UnreadableDraft(f"“{name}”是旧版 Word 文件，请在 Word 中另存为 .docx 后再上传。")
    if suffix not in readers:
        raise UnreadableDraft(f"“{name}”不是 .txt 或 .docx 文件，请换一种格式。")
    return limit_text(readers[suffix](name, content))


def limit_text(text: str) -> str:
    """Normalize line ends; raise UnreadableDraft if the text is too long or empty."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MOST_SIGNS:
        raise UnreadableDraft(f"文字超过{MOST_SIGNS // 10_000}万字，请分几次核对。")
    if not text.strip():
        raise UnreadableDraft("没有文字可以核对。")
    return text


def _decode_text(name: str, content: bytes) -> str:
    if content.startswith(_ZIP):
        raise UnreadableDraft(f"“{name}”不是文本文件；如果是 Word 文件，请把扩展名改为 .docx。")
    marked = next((encoding for mark, encoding in _MARKED if content.startswith(mark)), "")
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not any(sign < " " and sign not in "\t\n\r\f\v" for sign in text):
            return text
    raise UnreadableDraft(f"“{name}”的文字编码无法识别，请另存为 UTF-8 编码的文本文件。")


def _word(name: str, content: bytes) -> str:
    broken = UnreadableDraft(f"“{name}”不是完好的 Word 文件，请在 Word 中打开并另存为 .docx。")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            # Check the sizes in the ZIP directory before unpacking, against decompression bombs.
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise UnreadableDraft(
                    f"“{name}”解压后超过{MOST_UNPACKED // 2**20} MB，请去掉图片后再上传。"
                )
            if "word/document.xml" not in packed.namelist():
                raise broken
        part = Document(io.BytesIO(content)).part
        notes = [
            parse_xml(relation.target_part.blob)
            for relation in part.rels.values()
            if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES and not relation.is_external
        ]
    except UnreadableDraft:
        raise
    except (zipfile.BadZipFile, SyntaxError, KeyError, ValueError, OSError, EOFError,
            NotImplementedError, RuntimeError, AttributeError) as problem:  # fmt: skip
        raise broken from problem
    return "".join(sign for root in (part.element, *notes) for sign in _words(root))


def _words(element: Any, in_cell: bool = False) -> Iterator[str]:
    """Yield the text of a Word element, with tracked insertions and without deletions."""
    if element.tag == _FALLBACK:
        return
    if element.tag == qn("w:t"):
        yield element.text or ""
    yield _SAID.get(element.tag, "")
    for child in element:
        yield from _words(child, in_cell or element.tag == qn("w:tc"))
    if not (in_cell and element.tag == qn("w:p")):
        yield _CLOSED.get(element.tag, "")
