"""Documents on their way in."""

import hashlib
import zipfile

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from hanbin.files import documents, packages
from tests import files

MACRO = '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled"/>'
REMOTE = (
    b'<Relationship Type="http://x/attachedTemplate" Target="http://evil/a.dotm" '
    b'TargetMode="External"/>'
)
FAR = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship TargetMode="{mode}" Target="{to}" Id="r1" Type="http://x/{kind}"/></Relationships>'
)


def fetching(
    kind: str, to: str = "http://evil/a", name="word/_rels/document.xml.rels", mode="External"
):
    """A document of Word with one relation to the world outside."""
    return files.office(**{name: FAR.format(kind=kind, to=to, mode=mode).encode()})


RUNS, BROKEN, UNKNOWN = "宏、脚本", "不完整或者已损坏", "不支持这种文件"
KEPT = {
    "a.pdf": files.pdf(),
    "a.docx": files.office("docx"),
    "a.xlsx": files.office("xlsx", **{"xl/printerSettings/printerSettings1.bin": b"1"}),
    "a.pptx": files.office("pptx", **{"ppt/embeddings/chart.xlsx": b"1"}),
    "link.docx": fetching("hyperlink", "https://www.gov.cn/"),
    "a.txt": "关于会议的通知".encode(),
    "a.JPG": files.noted(),
    "a.png": files.picture("PNG"),
}
REFUSED = {
    "nothing": ("a.pdf", b"", "空的"),
    "large": ("a.pdf", b"%PDF-" + bytes(20 * 1024 * 1024), "不能超过20MB"),
    "program": ("a.exe", b"MZ" + bytes(200), UNKNOWN),
    "program as text": ("a.txt", b"MZ" + bytes(200), "不是纯文本"),
    "program as pdf": ("a.pdf", b"MZ" + bytes(200), UNKNOWN),
    "script": ("a.txt", b"#!/bin/sh\nrm x", "不是纯文本"),
    "html": ("a.html", files.HTML, UNKNOWN),
    "html as text": ("a.txt", b"  \n" + files.HTML, "不是纯文本"),
    "svg": ("a.svg", files.SVG, UNKNOWN),
    "svg as picture": ("a.png", files.SVG, UNKNOWN),
    "old word": ("a.doc", documents.OLD_OFFICE + bytes(600), "旧格式"),
    "macro declared": ("a.docx", files.office(declared=MACRO), RUNS),
    "macro": ("a.docx", files.office(**{"word/vbaProject.bin": b"x"}), RUNS),
    "old macro sheet": ("a.xlsx", files.office("xlsx", **{"xl/macrosheets/1.xml": b"x"}), RUNS),
    "control": ("a.docx", files.office(**{"word/activeX/activeX1.xml": b"x"}), RUNS),
    "embedded program": ("a.docx", files.office(**{"word/embeddings/ole.bin": b"x"}), RUNS),
    "remote template": (
        "a.docx", files.office(**{"word/_rels/settings.xml.rels": REMOTE}), RUNS,
    ),
    "template elsewhere in the network": (
        "a.docx",
        fetching("attachedTemplate", r"file://\\evil\a.dotm", "word/_rels/SETTINGS.XML.RELS"),
        RUNS,
    ),
    "program elsewhere": ("a.docx", fetching("oleObject"), RUNS),
    "picture elsewhere": ("a.docx", fetching("image", mode="external"), RUNS),
    "relations that are none": ("a.docx", files.office(**{"word/_rels/a.rels": b"<x"}), BROKEN),
    "page with scripts": ("a.docx", files.office(**{"word/afchunk.mht": b"x"}), RUNS),
    "climbing part": ("a.docx", files.office(**{"../../x": b"x"}), RUNS),
    "bomb": (
        "a.docx", files.office(**{"word/media/1.png": bytes(packages.MOST_UNPACKED)}), "解压后",
    ),
    "many parts": (
        "a.docx", files.office(**{f"word/{n}.xml": b"" for n in range(4001)}), "解压后",
    ),
    "archive": ("a.zip", files.archive({"a.txt": b"x"}), UNKNOWN),
    "archive as word": ("a.docx", files.archive({"a.txt": b"x"}), UNKNOWN),
    "two parts of one name": (
        "a.docx", files.office(**{"word/Document.xml": b"<other/>"}), BROKEN,
    ),
    "unusual packing": (
        "a.docx", files.archive({files.CONTENTS: b"<x/>"}, zipfile.ZIP_LZMA), BROKEN,
    ),
    "half of word": ("a.docx", files.office()[:-40], BROKEN),
    "program before word": ("a.docx", b"MZ" + files.office(), UNKNOWN),
    "word as excel": ("a.xlsx", files.office(), "与扩展名“xlsx”不符"),
    "word as macro word": ("a.docm", files.office(), "与扩展名“docm”不符"),
    "pdf as word": ("a.docx", files.pdf(), "与扩展名“docx”不符"),
    "pdf without a suffix": ("a", files.pdf(), "不符"),
    "half of pdf": ("a.pdf", files.pdf()[:40], BROKEN),
    "pdf with a script": ("a.pdf", files.pdf(b"/OpenAction<</S/JavaScript/JS(x)>>"), RUNS),
    "pdf that starts programs": ("a.pdf", files.pdf(b"/A<</S/Launch/F(x)>>"), RUNS),
    "pdf with a hidden script": ("a.pdf", files.pdf(b"/A<</S/J#61vaScript>>"), RUNS),
    "pdf that starts programs unseen": ("a.pdf", files.pdf(b"/A<</S/L#61unch>>"), RUNS),
    "pdf with a form that runs": ("a.pdf", files.pdf(b"/AcroForm<</XFA 3 0 R>>"), RUNS),
    "picture bomb": ("a.png", files.bomb(60_000, 60_000), "像素过多"),
}  # fmt: skip


def examined(name: str, content: bytes):
    return documents.examine_document(files.upload(content, name))


class ADocument:
    @pytest.mark.parametrize("name", KEPT)
    def test_is_known_by_its_content(self, name):
        kept = examined(name, KEPT[name])
        assert kept.suffix in documents.KINDS
        assert name.rpartition(".")[2].lower() in documents.KINDS[kept.suffix].suffixes

    @pytest.mark.parametrize("name", KEPT)
    def test_has_the_size_and_fingerprint_of_what_is_kept(self, name):
        kept = examined(name, KEPT[name])
        content = kept.read()
        assert kept.known["size"] == len(content)
        assert kept.known["sha256"] == hashlib.sha256(content).hexdigest()

    def test_of_an_office_program_is_kept_as_it_is(self):
        assert examined("a.docx", KEPT["a.docx"]).read() == KEPT["a.docx"]

    def test_of_text_is_kept_in_the_encoding_of_the_web(self):
        words = "关于召开会议的通知\r\n"
        assert examined("a.txt", words.encode("gb18030")).read().decode() == words

    def test_that_is_a_picture_is_drawn_anew(self):
        kept = examined("a.jpg", files.noted())
        assert not Image.open(kept).getexif()

    def test_with_a_password_is_refused(self):
        locked = bytearray(files.office())
        for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            locked[locked.index(mark) + place] |= 1
        with pytest.raises(ValidationError, match="密码"):
            examined("a.docx", bytes(locked))

    def test_that_holds_more_than_it_says_is_refused(self):
        honest = files.office(**{"word/media/1.png": bytes(5000)})
        told = (5000).to_bytes(4, "little")
        lying = honest.replace(told, (10).to_bytes(4, "little"))
        assert lying != honest
        with pytest.raises(ValidationError, match=BROKEN):
            examined("a.docx", lying)


class AFileThatMayNotBeKept:
    @pytest.mark.parametrize("name", REFUSED)
    def test_is_refused_in_a_sentence(self, name):
        named, content, said = REFUSED[name]
        with pytest.raises(ValidationError) as refusal:
            examined(named, content)
        [sentence] = refusal.value.messages
        assert said in sentence
        assert sentence.endswith(("。", "PNG。"))
