"""``workbook_template``, ``export_workbook`` and ``import_workbook`` for the office."""

import io

import pytest
from django.core.management import CommandError, call_command
from openpyxl import Workbook, load_workbook

from records.models import GlossaryTerm
from tests import files

pytestmark = pytest.mark.django_db

HEADINGS = ["名词", "解释", "起始年度"]


@pytest.fixture
def file(tmp_path):
    """Writes a sheet of the glossary."""

    def write(*rows, headings=HEADINGS):
        book = Workbook()
        book.active.title = "名词解释"
        for row in (headings, *rows):
            book.active.append(row)
        book.save(tmp_path / "名词.xlsx")
        return tmp_path / "名词.xlsx"

    return write


def bring(file, **options):
    out, complaints = io.StringIO(), io.StringIO()
    try:
        call_command("import_workbook", file, stdout=out, stderr=complaints, **options)
    except CommandError as refusal:
        return out.getvalue(), complaints.getvalue() + str(refusal)
    return out.getvalue(), complaints.getvalue()


class TheImport:
    def test_says_what_it_did(self, file):
        assert bring(file(["四清", "一种做法。", 2019])) == (
            "名词解释：新增1\n合计：新增1。已全部写入。\n",
            "",
        )

    def test_writes_nothing_when_it_only_looks(self, file):
        said, _ = bring(file(["四清", "一种做法。", 2019]), dry_run=True)
        assert said.endswith("合计：新增1。只作检查，没有写入。\n")
        assert not GlossaryTerm.objects.filter(term="四清").exists()

    def test_names_each_refusal_and_fails(self, file):
        _, complaints = bring(file(["四清", "一种做法。", 2019], ["五清", "又一种。", "哪年"]))
        assert complaints.splitlines() == [
            "“名词解释”表第3行“起始年度”列：“哪年”不是数字。",
            "有内容被拒绝，没有写入任何一行；请改正后重新导入。",
        ]
        assert not GlossaryTerm.objects.filter(term="四清").exists()

    def test_of_an_unknown_sheet_writes_nothing_and_fails(self, tmp_path):
        book = Workbook()
        book.active.append(["甲"])
        book.save(tmp_path / "a.xlsx")
        said, complaints = bring(tmp_path / "a.xlsx")
        assert "已全部写入" not in said
        assert "没有认出任何一张表。文件中有“Sheet”；能导入的表名是：机构、" in complaints
        assert complaints.endswith("没有写入任何一行；请改正后重新导入。")

    def test_without_a_row_writes_nothing_and_fails(self, file):
        said, complaints = bring(file())
        assert "已全部写入" not in said
        assert complaints.startswith("工作簿：没有一行记录：“名词解释”只有列名。")

    def test_reads_strict_open_xml(self, file):
        path = file(["四清", "一种做法。", 2019])
        path.write_bytes(files.strict(path.read_bytes()))
        assert bring(path)[0].endswith("合计：新增1。已全部写入。\n")

    def test_says_what_empty_cells_take_away(self, file):
        row = ["四清", "一种做法。", 2019]
        bring(file([*row, 2020], headings=[*HEADINGS, "终止年度"]))
        said, _ = bring(file(row, headings=[*HEADINGS, "终止年度"]))
        assert "空着的格清空原有内容：“名词解释”表“终止年度”列第2行\n" in said

    def test_refuses_a_file_that_is_no_workbook(self, tmp_path):
        (tmp_path / "a.xlsx").write_text("名词,解释")
        assert "不是 Excel 工作簿" in bring(tmp_path / "a.xlsx")[1]

    def test_says_that_there_is_no_such_file(self, tmp_path):
        assert "读不了文件" in bring(tmp_path / "none.xlsx")[1]


class TheExport:
    def test_leaves_private_contacts_out_unless_asked(self, tmp_path):
        call_command("export_workbook", tmp_path / "a.xlsx", period="2017", verbosity=0)
        names = load_workbook(tmp_path / "a.xlsx", read_only=True).sheetnames
        assert "代表联系方式（内部）" not in names
        assert "许可采取强制措施（内部）" in names

    def test_refuses_what_is_no_period_in_chinese(self, tmp_path):
        with pytest.raises(CommandError, match="不是一个年度"):
            call_command("export_workbook", tmp_path / "a.xlsx", period="去年")

    def test_says_when_it_cannot_write_there(self, tmp_path):
        with pytest.raises(CommandError, match="写不了文件"):
            call_command("workbook_template", tmp_path / "none" / "a.xlsx")
