"""A draft is checked on the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from delegates.models import Congress
from hanbin.record.periods import Period
from records.exports import export_report

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(tmp_path):
    def tell(text, *options, period="2019", name="文稿.txt"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        out, status = StringIO(), 0
        try:
            call_command("check_prose", str(file), "--period", period, *options, stdout=out)
        except SystemExit as exit:
            status = exit.code
        return status, out.getvalue()

    return tell


class ADraft:
    def test_that_agrees_is_told_as_data(self, told):
        status, said = told("全年共召开常委会9次。", "--format", "json")
        [row] = json.loads(said)
        contract = ("text", "stated", "unit", "figure", "counted", "verdict")
        assert tuple(row)[:6] == contract
        assert [row[key] for key in contract] == [
            "常委会9次", 9, "次", "standing_committee_meetings", 9, "agrees",
        ]  # fmt: skip
        assert status == 0

    def test_that_disagrees_ends_with_status_one(self, told):
        status, said = told("全年共召开常委会10次。")
        assert status == 1
        assert "不一致　常委会10次　2019年常委会会议：记录为9次" in said

    def test_with_a_number_nobody_counts_says_so(self, told):
        status, said = told("植树3000棵。", "--format", "json")
        [row] = json.loads(said)
        assert (row["figure"], row["counted"], row["verdict"]) == (None, None, "unknown")
        assert status == 0

    @pytest.mark.parametrize("period", ["2019/H1", "2019/Q3", "2019/M05", "terms/18"])
    def test_is_checked_for_any_period(self, told, period):
        status, said = told("召开常委会会议90次。", period=period)
        assert status == 1
        assert "不一致" in said

    @pytest.mark.parametrize(
        ("period", "said"),
        [("2019/Q5", "不是一个年度"), ("terms/x", "不是一个届次"), ("terms/99", "没有第99届")],
    )
    def test_of_a_period_that_is_none_is_refused_in_chinese(self, told, period, said):
        with pytest.raises(CommandError, match=said):
            told("召开常委会9次。", period=period)

    def test_in_another_format_is_refused_in_chinese(self, told):
        with pytest.raises(CommandError, match=r"不是 \.txt 或 \.docx 文件"):
            told("召开常委会9次。", name="文稿.pdf")

    def test_that_is_not_there_is_refused_in_chinese(self, tmp_path):
        with pytest.raises(CommandError, match="读不了文件"):
            call_command("check_prose", str(tmp_path / "无.txt"), "--period", "2019")


class TheReportItself:
    def test_agrees_in_the_word_file_it_leaves_in(self, tmp_path):
        file = tmp_path / "report.docx"
        file.write_bytes(
            export_report(Period.year(2019), Congress.objects.get().organization, "docx")
        )
        call_command("check_prose", str(file), "--period", "2019", stdout=StringIO())
