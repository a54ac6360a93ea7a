"""Drafts as they arrive: Word files, text files, and what only looks like them."""

import io
import zipfile

import pytest
from docx import Document

from records.prose import draft_files
from records.prose.draft_files import UnreadableDraft, read_draft


def word(*paragraphs):
    document, file = Document(), io.BytesIO()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for run in runs:
            paragraph.add_run(run)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "主任会议", "18次"
    document.save(file)
    return file.getvalue()


def packed(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


class AWordFile:
    def test_is_read_across_its_runs_and_tables(self):
        text = read_draft("草稿.docx", word(["召开常委会", "9", "次"], ["第二段"]))
        assert text.startswith("召开常委会9次\n第二段\n")
        assert "主任会议\t18次\t\n" in text

    def test_keeps_what_a_reviser_inserted(self):
        content = word(["甲"])
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        body = parts["word/document.xml"].replace(
            "<w:t>甲</w:t></w:r>".encode(),
            "<w:t>甲</w:t></w:r><w:ins><w:r><w:t>乙</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>丙</w:delText></w:r></w:del>".encode(),
        )
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, part in (parts | {"word/document.xml": body}).items():
                archive.writestr(name, part)
        assert read_draft("草稿.docx", file.getvalue()).startswith("甲乙\n")

    @pytest.mark.parametrize(
        "content",
        [
            b"not a file at all",
            b"PK\x03\x04 broken",
            packed(word__document_xml="<a>"),
            packed(readme_xml="<a/>"),
            word(["甲"])[:-400],
        ],
        ids=["text", "broken", "no package", "other archive", "cut off"],
    )
    def test_that_is_none_is_refused(self, content):
        with pytest.raises(UnreadableDraft, match="不是完好的 Word 文件"):
            read_draft("草稿.docx", content)

    def test_that_unpacks_to_too_much_is_refused_unopened(self, monkeypatch):
        monkeypatch.setattr(draft_files, "MOST_UNPACKED", 10_000)
        with pytest.raises(UnreadableDraft, match="解压后超过"):
            read_draft("草稿.docx", packed(word__document_xml="0" * 20_000))

    def test_of_the_old_kind_is_refused_with_what_to_do(self):
        with pytest.raises(UnreadableDraft, match=r"另存为 \.docx"):
            read_draft("草稿.doc", b"\xd0\xcf\x11\xe0")


class ATextFile:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    def test_may_be_written_in_any_usual_encoding(self, encoding):
        assert read_draft("草稿.txt", "召开常委会９次".encode(encoding)) == "召开常委会９次"

    @pytest.mark.parametrize("content", [b"\x00\x01\x02\xff", b"\xff\xff\xff\x80"])
    def test_in_no_encoding_is_refused(self, content):
        with pytest.raises(UnreadableDraft, match="文字编码无法识别"):
            read_draft("草稿.txt", content)

    def test_that_is_too_long_is_refused(self):
        with pytest.raises(UnreadableDraft, match="超过20万字"):
            read_draft("草稿.txt", "字".encode() * 200_001)

    def test_that_is_too_large_is_refused(self):
        with pytest.raises(UnreadableDraft, match="超过20 MB"):
            read_draft("草稿.txt", b"0" * (50 * 2**20))

    @pytest.mark.parametrize("content", [b"", b" \n "])
    def test_that_is_empty_is_refused(self, content):
        with pytest.raises(UnreadableDraft, match="空的"):
            read_draft("草稿.txt", content)
