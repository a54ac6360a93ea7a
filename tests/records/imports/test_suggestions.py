"""A year's suggestions arrive as the office kept them: three hundred rows, seven of them wrong."""

from datetime import date, timedelta

import pytest

from delegates.models import Delegate, FormerName, Organization
from records.imports import Fate
from records.models import Assignment, Suggestion

from .conftest import bring, fates, sheets, told

pytestmark = pytest.mark.django_db

HEADINGS = ["主办机构", "类型", "编号系列", "编号", "标题", "内容", "分类", "领衔代表", "提出日期"]
HEADINGS += ["交办日期", "审核状态"]
SHARES = ["建议", "承办单位", "承办方式", "交办日期"]
NUMBER = 300


def suggestion(number, delegate):
    handed_in = date(2016, 1, 1) + timedelta(days=number % 300)
    return {
        "主办机构": "区人大常委会",
        "类型": "建议",
        "编号系列": "旧2016",
        "编号": number,
        "标题": f"关于第{number}件事的建议",
        "内容": "请有关部门研究办理。",
        "分类": "财政经济",
        "领衔代表": delegate,
        "提出日期": handed_in,
        "交办日期": handed_in + timedelta(days=7),
        "审核状态": "已审",
    }


@pytest.fixture
def rows():
    delegates = list(Delegate.objects.values_list("name", flat=True)[:50])
    return [suggestion(number, delegates[number % 50]) for number in range(1, NUMBER + 1)]


@pytest.fixture
def shares(rows):
    return [[f"旧2016-{row['编号']:03}", "区水利局", "主办", row["交办日期"]] for row in rows]


def workbook(rows, shares):
    written = [HEADINGS, *([row[heading] for heading in HEADINGS] for row in rows)]
    return sheets(代表建议=written, 交办=[SHARES, *shares])


def spoil(rows, shares):
    """Seven faults; a row of the list stands two lines further down in the sheet."""
    rows[8]["提出日期"] = "2016年2月30日"
    rows[38]["编号"] = rows[37]["编号"]
    rows[58]["领衔代表"] = "东方不败"
    rows[78]["交办日期"] = date(2015, 12, 1)
    rows[98]["类型"] = "建儀"
    rows[118]["标题"] = "  "
    shares[150][1] = "区水力局"


SAID = {
    "“代表建议”表第10行“提出日期”列：“2016年2月30日”这一天不存在，请核对年月日。",
    "“代表建议”表第39行“主办机构、编号系列、编号”列：第39行与第40行是同一条记录。",
    "“代表建议”表第40行“主办机构、编号系列、编号”列：第40行与第39行是同一条记录。",
    "“代表建议”表第60行“领衔代表”列：没有“东方不败”。",
    "“代表建议”表第80行“提出日期、交办日期”列：交办日期不能早于提出日期。",
    "“代表建议”表第100行“类型”列：“建儀”不在可选的范围内，是否“建议”？"
    "可填：议案、建议、批评、意见。",
    "“代表建议”表第120行“标题”列：必须填写。",
    "“交办”表第152行“承办单位”列：没有“区水力局”，是否“区水利局”？",
}


class ThreeHundredSuggestions:
    def test_come_in_whole(self, rows, shares):
        assert bring(workbook(rows, shares)).is_kept
        kept = Suggestion.objects.filter(series="旧2016")
        assert kept.count() == Assignment.objects.filter(suggestion__in=kept).count() == NUMBER

    def test_have_each_fault_named_by_sheet_row_and_column(self, rows, shares):
        spoil(rows, shares)
        outcome = bring(workbook(rows, shares))
        by_themselves = {each for each in told(outcome) if "同一工作簿" not in each}
        assert by_themselves == SAID

    def test_say_of_what_refers_to_a_refused_row_where_to_look(self, rows, shares):
        spoil(rows, shares)
        outcome = bring(workbook(rows, shares))
        assert (
            "“交办”表第10行“建议”列：没有“旧2016-009”，同一工作簿的“代表建议”表有被拒绝的行，请先改正。"
        ) in told(outcome)

    def test_leave_nothing_behind_when_one_is_refused(self, rows, shares):
        spoil(rows, shares)
        assert not bring(workbook(rows, shares)).is_kept
        assert not Suggestion.objects.filter(series="旧2016").exists()

    def test_change_nothing_when_they_come_again(self, rows, shares):
        bring(workbook(rows, shares))
        assert fates(bring(workbook(rows, shares))) == {Fate.UNCHANGED: 2 * NUMBER}

    def test_say_what_would_change(self, rows, shares):
        bring(workbook(rows, shares))
        rows[4]["标题"] = "关于另一件事的建议"
        (entry,) = [
            each
            for each in bring(workbook(rows, shares), keep=False).entries
            if each.fate == Fate.CHANGED
        ]
        assert (entry.row, entry.name) == (6, "旧2016-005")
        assert entry.changes == [("标题", "关于第5件事的建议", "关于另一件事的建议")]

    def test_are_due_three_months_on(self, rows, shares):
        bring(workbook(rows, shares))
        first = Suggestion.objects.get(series="旧2016", number=1)
        assert first.due_on == date(2016, 4, 9)


class AUnit:
    @pytest.mark.parametrize("name", ["区水利局", "汉滨区水利局", "SLJ"])
    def test_is_found_by_any_of_its_names(self, rows, shares, name):
        bureau = Organization.objects.get(short_name="区水利局")
        Organization.objects.filter(pk=bureau.pk).update(code="SLJ", name="汉滨区水利局")
        shares[0][1] = name
        bring(workbook(rows[:1], shares[:1]))
        assert Assignment.objects.get(suggestion__series="旧2016").unit == bureau

    def test_is_found_by_the_name_it_had(self, rows, shares):
        bureau = Organization.objects.get(short_name="区水利局")
        FormerName.objects.create(organization=bureau, name="区水电局", used_until="2010-01-01")
        shares[0][1] = "区水电局"
        bring(workbook(rows[:1], shares[:1]))
        assert Assignment.objects.get(suggestion__series="旧2016").unit == bureau

    def test_that_shares_its_name_is_asked_for_by_another(self, rows, shares):
        bureau = Organization.objects.get(short_name="区水利局")
        Organization.objects.create(
            code="SLJ2",
            name="水利二局",
            short_name="区水利局",
            kind="department",
            system="government",
        )
        outcome = bring(workbook(rows[:1], shares[:1]))
        (sentence,) = told(outcome)
        assert f"“区水利局”有2个，请写明是哪一个：“{bureau.name}”；“水利二局”。" in sentence
