"""Sheets as offices fill them in."""

from datetime import date

import pytest

from delegates.models import Delegate, Organization, Workstation
from records.exports.workbook import empty_workbook
from records.imports import Fate
from records.models import AgendaItem, Meeting, PetitionCount, ReportedFigure, StudyKind
from records.sheets import LAYOUT

from .conftest import bring, fates, sheets, told

pytestmark = pytest.mark.django_db

MEETING = {
    "主办机构": "区人大常委会",
    "会议类别": "座谈会",
    "届": "区人大常委会第18届",
    "名称": "民营企业座谈会",
    "开始日期": "二〇一九年一月二十五日",
    "结束日期": "2019.1.25",
}


def meetings(*rows, headings=None):
    headings = headings or list(MEETING)
    return sheets(会议=[headings, *([row.get(each) for each in headings] for row in rows)])


class ASheet:
    def test_is_read_below_a_title_and_headings_with_spaces(self):
        headings = ["主办 机构", "会议\n类别", " 届", "名称*", "开始日期：", "结束日期"]
        content = sheets(
            会议=[
                ["二〇一九年会议一览"],
                ["单位：次"],
                [],
                headings,
                list(MEETING.values()),
                [None],
            ]
        )
        assert fates(bring(content)) == {Fate.NEW: 1}

    def test_is_read_below_merged_headings(self):
        upper = ["主办机构", "会议类别", "届", "名称", "会期", None]
        lower = [None, None, None, None, "开始日期", "结束日期"]
        content = sheets(会议=[upper, lower, list(MEETING.values())])
        assert fates(bring(content)) == {Fate.NEW: 1}

    def test_may_have_its_columns_in_any_order(self):
        assert fates(bring(meetings(MEETING, headings=list(MEETING)[::-1]))) == {Fate.NEW: 1}

    def test_of_an_unknown_name_is_asked_about(self):
        assert told(bring(sheets(会仪=[["名称"], ["甲"]])))[0] == (
            "“会仪”表：没有名为“会仪”的表，是否“会议”？"
        )

    def test_has_unknown_columns_refused_by_name(self):
        (sentence,) = told(
            bring(meetings(MEETING | {"开会日期": "x"}, headings=[*MEETING, "开会日期"]))
        )
        assert "没有名为“开会日期”的列，是否“开始日期”？" in sentence

    def test_may_count_its_rows_and_have_empty_columns(self):
        content = meetings(MEETING | {"序号": 1}, headings=["序号", *MEETING, "备注"])
        assert fates(bring(content)) == {Fate.NEW: 1}

    def test_begins_with_a_row_that_repeats_a_heading(self):
        items = [["会议", "议程序号", "议题"], ["第十八届第一次座谈会", 1, "结果"]]
        content = sheets(议题=items)
        assert [entry.row for entry in bring(content).entries] == [2]

    def test_without_headings_says_so(self):
        (sentence,) = told(bring(sheets(会议=[["甲", "乙"], [1, 2]])))
        assert "没有找到列名" in sentence

    def test_of_notes_is_passed_over(self):
        content = sheets(
            说明=[["随便"]], 选项=[["是"]], 会议=[list(MEETING), list(MEETING.values())]
        )
        assert fates(bring(content)) == {Fate.NEW: 1}

    def test_of_an_unknown_name_keeps_the_others_out(self):
        known = [list(MEETING), list(MEETING.values())]
        outcome = bring(sheets(会议=known, 我的备忘=[["记得买票"]], Sheet3=[]))
        assert told(outcome) == ["“我的备忘”表：没有名为“我的备忘”的表。"]
        assert not outcome.is_kept

    @pytest.mark.parametrize("heading", [None, "=A1"])
    def test_has_columns_refused_that_hold_something_under_no_heading(self, heading):
        rows = [[*MEETING, heading], list(MEETING.values()), [*MEETING.values(), "礼堂"]]
        (sentence,) = told(bring(sheets(会议=rows)))
        assert "“G”列：从第3行起有内容，却没有能识别的列名" in sentence

    def test_has_a_heading_once(self):
        rows = [["会议", "类别", "代表", "重复序号", "重复序号"], ["a", "b", "c", 1, 2]]
        assert "有两列用了这个列名" in told(bring(sheets(列席情况=rows)))[0]

    def test_has_records_refused_that_stand_above_its_headings(self):
        rows = [["一览"], list(MEETING.values()), list(MEETING), list(MEETING.values())]
        (sentence,) = told(bring(sheets(会议=rows)))
        assert "第2行在列名之上，不会读取" in sentence

    def test_does_not_take_its_first_record_for_headings(self):
        rows = [["名词", "解释", "起始年度"], ["终止年度", "解释", None]]
        assert [entry.row for entry in bring(sheets(名词解释=rows)).entries] == [2]


class AWorkbookInWhichNothingIsFound:
    @pytest.mark.parametrize(
        ("written", "sentence"),
        [
            (
                {"2025年": [["甲"]], "Sheet2": []},
                "文件中有“2025年”、“Sheet2”（空表）；能导入的表名是：",
            ),
            ({"会议": []}, "文件中有“会议”（空表）；能导入的表名是："),
            ({"说明": [["甲"]]}, "文件中有“说明”（供查阅，不读取）；能导入的表名是："),
            ({str(each): [] for each in range(12)}, "“9”（空表）等12张表；能导入的表名是："),
            ({"会议": [list(MEETING)], "说明": [["甲"]]}, "没有一行记录：“会议”只有列名。"),
        ],
    )
    def test_says_what_it_has_and_what_it_should_have(self, written, sentence):
        outcome = bring(sheets(**written))
        (said,) = [each for each in told(outcome) if each.startswith("工作簿：")]
        assert sentence in said
        assert not outcome.is_kept

    def test_is_told_every_sheet_that_may_come_in(self):
        (said,) = told(bring(sheets(会议=[])))
        assert said.endswith("：" + "、".join(sheet.title for sheet in LAYOUT) + "。")

    def test_is_our_own_template_before_anybody_wrote_in_it(self):
        (sentence,) = told(bring(empty_workbook(LAYOUT[:2])))
        assert sentence == "工作簿：没有一行记录：“机构”、“曾用名”只有列名。"


class ARow:
    def test_is_kept_with_its_days_read(self):
        bring(meetings(MEETING))
        assert Meeting.objects.get(title="民营企业座谈会").first_day == date(2019, 1, 25)

    def test_that_is_there_already_is_changed_where_it_differs(self):
        bring(meetings(MEETING))
        outcome = bring(meetings(MEETING | {"地点": "礼堂"}, headings=[*MEETING, "地点"]))
        assert outcome.entries[0].changes == [("地点", "", "礼堂")]
        assert Meeting.objects.get(title="民营企业座谈会").place == "礼堂"

    def test_keeps_what_a_missing_column_does_not_mention(self):
        bring(meetings(MEETING | {"地点": "礼堂"}, headings=[*MEETING, "地点"]))
        assert fates(bring(meetings(MEETING))) == {Fate.UNCHANGED: 1}

    def test_loses_what_an_empty_cell_takes_away(self):
        bring(meetings(MEETING | {"地点": "礼堂"}, headings=[*MEETING, "地点"]))
        bring(meetings(MEETING, headings=[*MEETING, "地点"]))
        assert Meeting.objects.get(title="民营企业座谈会").place == ""

    def test_says_which_of_its_cells_take_something_away(self):
        headings = [*MEETING, "地点", "公开摘要"]
        named = [MEETING | {"名称": f"第{each}次茶话", "地点": "礼堂"} for each in range(12)]
        bring(meetings(*named, headings=headings))
        outcome = bring(meetings(*[row | {"地点": None} for row in named], headings=headings))
        rows = "、".join(str(row) for row in range(2, 12))
        assert outcome.emptied() == [f"“会议”表“地点”列第{rows}行等12行"]

    def test_that_is_refused_takes_nothing_away(self):
        bring(meetings(MEETING | {"地点": "礼堂"}, headings=[*MEETING, "地点"]))
        row = MEETING | {"结束日期": "某日"}
        assert bring(meetings(row, headings=[*MEETING, "地点"])).emptied() == []

    def test_repeats_another_by_a_number_from_one_on(self):
        headings = ["姓名", "性别", "政治面貌", "文化程度", "代表结构", "重复序号"]
        person = ["张三丰", "男", "中共党员", "研究生", "其他"]
        sentences = told(bring(sheets(代表=[headings, [*person, 0], [*person, "=A1"]])))
        assert sentences == [
            "“代表”表第2行“重复序号”列：“0”应是1或更大的整数。",
            "“代表”表第3行“重复序号”列：是公式，请复制后“选择性粘贴”为数值。",
        ]

    def test_with_a_formula_is_refused_where_it_stands(self):
        content = meetings(MEETING | {"名称": "=A1"})
        assert told(bring(content)) == [
            "“会议”表第2行“名称”列：是公式，请复制后“选择性粘贴”为数值。"
        ]

    def test_misses_columns_that_must_be_filled(self):
        content = meetings(MEETING, headings=[each for each in MEETING if each != "届"])
        assert told(bring(content)) == ["“会议”表第2行“届”列：缺少这一列，新的记录必须填写。"]

    def test_refers_to_a_row_of_another_sheet(self):
        items = [["会议", "议程序号", "议题", "议题类别"], ["民营企业座谈会", 1, "甲", "其他"]]
        content = sheets(议题=items, 会议=[list(MEETING), list(MEETING.values())])
        assert bring(content).is_kept
        assert AgendaItem.objects.get(title="甲").meeting.title == "民营企业座谈会"

    def test_refers_to_a_later_row_of_its_own_sheet(self):
        headings = ["简码", "机构名称", "简称", "机构类别", "所属系统", "上级机构", "所属人大"]
        content = sheets(
            机构=[
                headings,
                [
                    "XRDB",
                    "新区人大常委会办公室",
                    "新区人大办",
                    "办事机构",
                    "人大",
                    "新区人大",
                    "新区人大",
                ],
                ["XRD", "新区人大常委会", "新区人大", "人大常委会", "人大", None, "新区人大"],
            ]
        )
        assert bring(content).is_kept
        congress = Organization.objects.get(code="XRD")
        assert congress.jurisdiction == Organization.objects.get(code="XRDB").parent == congress

    def test_that_repeats_another_is_told_apart_by_a_number(self):
        rows = [["张三丰", "男", "群众"]] * 2
        headings = ["姓名", "性别", "政治面貌", "文化程度", "代表结构", "重复序号"]
        person = ["张三丰", "男", "中共党员", "研究生", "其他"]
        assert len(rows) == len(bring(sheets(代表=[headings, person, person])).refused)
        assert bring(sheets(代表=[headings, [*person, 1], [*person, 2]])).is_kept
        assert Delegate.objects.filter(name="张三丰").count() == 2

    def test_names_several_at_once(self):
        delegates = list(Delegate.objects.all()[:3])
        station = Workstation.objects.first()
        row = [station.kind.name, station.name, "、".join(each.name for each in delegates)]
        content = sheets(联络站=[["类别", "名称", "进站代表"], row])
        assert bring(content).is_kept
        assert set(station.delegates.all()) == set(delegates)

    def test_of_a_month_needs_no_day(self):
        headings = ["主办机构", "月份", "渠道", "来访人次", "来访批次"]
        content = sheets(信访统计=[headings, ["区人大常委会", "2016年5月", "来访", "十二", "３"]])
        assert bring(content).is_kept
        assert PetitionCount.objects.get(month=date(2016, 5, 1)).visitors == 12

    def test_is_held_against_the_other_rows_of_its_sheet(self):
        kind = ReportedFigure.objects.first().kind.name
        headings = ["主办机构", "填报指标", "统计期起", "统计期止", "数值", "来源"]
        year = ["区人大常委会", kind, "2001-01-01", "2001-12-31", 3, "年报"]
        half = ["区人大常委会", kind, "2001-01-01", "2001-06-30", 2, "半年报"]
        sentences = told(bring(sheets(填报数据=[headings, year, half])))
        assert ["会重复计数" in sentence for sentence in sentences] == [True, True]

    def test_of_a_kind_without_a_code_is_given_one(self):
        headings = ["名称", "量词", "所属板块"]
        bring(sheets(学习培训类别=[headings, ["夜校", "次", "自身建设"]]))
        kind = StudyKind.objects.get(name="夜校")
        assert kind.code == f"studykind_{kind.pk}"


class AKind:
    HEADINGS = ["代号", "名称", "量词", "所属板块"]

    def test_may_not_take_the_key_of_a_figure(self):
        row = ["resolutions", "夜校", "次", "自身建设"]
        (sentence,) = told(bring(sheets(学习培训类别=[self.HEADINGS, row])))
        assert "“代号”列：代号“resolutions”已用于另一个指标" in sentence

    def test_may_not_take_the_label_of_a_figure(self):
        row = ["night_school", "常委会会议", "次", "自身建设"]
        (sentence,) = told(bring(sheets(学习培训类别=[self.HEADINGS, row])))
        assert "另一个指标已叫“常委会会议”" in sentence


class AnOutcome:
    def test_that_was_foreseen_is_kept(self):
        foreseen = bring(meetings(MEETING), keep=False).fingerprint()
        assert bring(meetings(MEETING), foreseen=foreseen).is_kept

    def test_that_was_not_foreseen_is_undone(self):
        foreseen = bring(meetings(MEETING), keep=False).fingerprint()
        bring(meetings(MEETING))
        other = meetings(MEETING | {"地点": "礼堂"}, headings=[*MEETING, "地点"])
        assert not bring(other, foreseen=foreseen).is_kept
        assert Meeting.objects.get(title="民营企业座谈会").place == ""


class TheNumberOfStatements:
    def test_does_not_grow_with_the_rows(self, django_assert_max_num_queries):
        many = [MEETING | {"名称": f"第{number}次茶话"} for number in range(200)]
        with django_assert_max_num_queries(60):
            bring(meetings(*many))
