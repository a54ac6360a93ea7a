"""``export_report`` for the office."""

import pytest
from django.core.management import CommandError, call_command
from docx import Document

from records.models import AnnualReport, ReportSection

pytestmark = pytest.mark.django_db


class TheExportCommand:
    @pytest.mark.parametrize(
        ("suffix", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("xlsx", b"PK")]
    )
    def test_writes_the_file_it_is_asked_for(self, suffix, begins, tmp_path):
        file = tmp_path / f"report.{suffix}"
        call_command("export_report", 2019, format=suffix, output=file, verbosity=0)
        assert file.read_bytes().startswith(begins)

    def test_refuses_a_year_without_records_in_chinese(self, tmp_path):
        with pytest.raises(CommandError, match="没有2031年的记录"):
            call_command("export_report", 2031, format="pdf", output=tmp_path / "x.pdf")

    @pytest.mark.parametrize("period", ["2019/H1", "2018/Q3", "terms/18"])
    def test_drafts_what_nobody_wrote_yet(self, period, tmp_path):
        file = tmp_path / "report.docx"
        call_command("export_report", period, format="docx", output=file, verbosity=0)
        text = "".join(each.text for each in Document(file).paragraphs)
        assert "依法履行职责" in text

    def test_writes_the_report_of_a_town(self, tmp_path):
        file = tmp_path / "report.docx"
        call_command("export_report", 2019, town="DZY", format="docx", output=file, verbosity=0)
        assert "大竹园镇人大" in Document(file).paragraphs[1].text

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"args": "2019/H3"}, "不是一个年度"),
            ({"args": "terms/99"}, "没有第99届"),
            ({"args": "2019", "town": "XX"}, "没有代号为“XX”的镇办"),
        ],
    )
    def test_says_what_it_does_not_know(self, wrong, said, tmp_path):
        period = wrong.pop("args")
        with pytest.raises(CommandError, match=said):
            call_command(
                "export_report", period, format="docx", output=tmp_path / "x.docx", **wrong
            )

    def test_names_the_label_that_the_prose_got_wrong(self, tmp_path):
        AnnualReport.objects.update(state="draft", published_on=None, edition=None)
        ReportSection.objects.filter(report__year=2019).update(body="召开{{茶话会}}。")
        with pytest.raises(CommandError, match="茶话会"):
            call_command("export_report", 2019, format="docx", output=tmp_path / "x.docx")

    def test_says_when_it_cannot_write_there(self, tmp_path):
        with pytest.raises(CommandError, match="写不了"):
            call_command("export_report", 2019, format="xlsx", output=tmp_path / "none" / "x.xlsx")

    def test_writes_the_edition_that_stands(self, tmp_path, client):
        ReportSection.objects.filter(report__year=2019).update(body="改过的草稿。")
        file = tmp_path / "report.pdf"
        call_command("export_report", 2019, format="pdf", output=file, verbosity=0)
        assert file.read_bytes() == client.get("/reports/2019.pdf").content
