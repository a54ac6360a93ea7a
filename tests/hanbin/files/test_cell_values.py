"""What offices type into cells, and what is read there."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanbin.files import cell_values
from hanbin.files.cell_values import EXCEL_DAY_ZERO, UnreadableCell

THE_DAY = date(2019, 1, 25)
DAYS = st.dates(date(1910, 1, 1), date(2200, 12, 31))
FULL_WIDTH = str.maketrans("0123456789-./,", "０１２３４５６７８９－．／，")
CHINESE = "〇一二三四五六七八九"


def in_chinese(number):
    """A number below a hundred as a date says it."""
    tens, ones = divmod(number, 10)
    said = {0: "", 1: "十"}.get(tens, f"{CHINESE[tens]}十")
    return said + (CHINESE[ones] if ones else "")


def read_or_refused(read, written) -> bool:
    """Whether a value comes out, or a whole Chinese sentence; nothing else may happen."""
    try:
        return read(written) is not None
    except UnreadableCell as refusal:
        return str(refusal).endswith("。")


class ADay:
    @pytest.mark.parametrize(
        "written",
        [
            THE_DAY,
            datetime(2019, 1, 25, 9, 30),
            43490,
            43490.0,
            20190125,
            "2019-01-25",
            "2019-1-25",
            "2019/1/25",
            "2019.1.25",
            "2019年1月25日",
            "2019年01月25号",
            " 2019 年 1 月 25 日 ",
            "２０１９年１月２５日",
            "二〇一九年一月二十五日",
            "二○一九年元月二十五日",
            "二零一九年一月二十五日",
            "二O一九年一月二十五日",
            "2019年1月25日（星期五）",
            "2019-01-25 00:00:00",
            "2019.1.25\n",
            "20190125",
            "43490",
            "2019—1—25",
        ],
    )
    def test_is_read_however_it_is_written(self, written):
        assert cell_values.parse_day(written) == THE_DAY

    @pytest.mark.parametrize(
        "written",
        [
            "1月25日",
            "19.1.25",
            "2019",
            2019,
            "25/1/2019",
            "昨天",
            "2019年1月",
            1.5,
            True,
            "－",
            1e300,
        ],
    )
    def test_is_refused_where_it_could_be_another(self, written):
        with pytest.raises(UnreadableCell, match="不是日期"):
            cell_values.parse_day(written)

    @pytest.mark.parametrize("written", ["2019年2月29日", "2019-13-01", "2019.4.31"])
    def test_is_refused_where_the_calendar_has_none(self, written):
        with pytest.raises(UnreadableCell, match="不存在"):
            cell_values.parse_day(written)

    @pytest.mark.parametrize("written", ["0001-01-01", datetime(9999, 1, 1)])
    def test_is_refused_in_a_year_that_is_not_kept(self, written):
        with pytest.raises(UnreadableCell, match="年份应在"):
            cell_values.parse_day(written)

    @pytest.mark.parametrize("written", ["2019年1月", "2019-01", "2019.1", "二〇一九年一月"])
    def test_of_a_month_may_go_unsaid(self, written):
        assert cell_values.parse_day(written, is_month=True) == date(2019, 1, 1)

    @given(day=DAYS)
    def test_is_the_same_in_each_way_of_writing_it(self, day):
        year = "".join(CHINESE[int(figure)] for figure in str(day.year))
        written = (
            day.isoformat(),
            day.isoformat().translate(FULL_WIDTH),
            f"{day.year}年{day.month}月{day.day}日",
            f"{day:%Y%m%d}",
            f"{day.year}.{day.month}.{day.day}",
            f"{year}年{in_chinese(day.month)}月{in_chinese(day.day)}日",
            (day - EXCEL_DAY_ZERO) / timedelta(days=1),
        )
        assert {cell_values.parse_day(each) for each in written} == {day}

    @given(written=st.one_of(st.text(), st.floats(), st.integers(), st.booleans()))
    def test_is_either_read_or_refused_in_chinese(self, written):
        assert read_or_refused(cell_values.parse_day, written)


class ANumber:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            (23, 23),
            (23.0, 23),
            ("23", 23),
            ("２３", 23),
            (" 2 3 ", 23),
            ("1,200", 1200),
            ("1，200", 1200),
            ("二十三", 23),
            ("十", 10),
            ("一百零五", 105),
            ("一千二百", 1200),
            ("-3", -3),
            ("23.0", 23),
        ],
    )
    def test_is_read_however_it_is_written(self, written, read):
        assert cell_values.parse_integer(written) == read

    @pytest.mark.parametrize("written", ["23次", "约20", "1,20", "", "一二十", True, float("nan")])
    def test_is_refused_with_anything_beside_it(self, written):
        with pytest.raises(UnreadableCell, match="不是数字"):
            cell_values.parse_integer(written)

    def test_of_things_is_whole(self):
        with pytest.raises(UnreadableCell, match="整数"):
            cell_values.parse_integer(2.5)

    def test_keeps_what_stands_behind_the_point(self):
        assert cell_values.parse_number(88.5) == Decimal("88.5")

    @given(number=st.integers(-(10**14), 10**14))
    def test_is_the_same_in_each_way_of_writing_it(self, number):
        written = (number, str(number), f"{number:,}", f"{number:,}".translate(FULL_WIDTH))
        assert {cell_values.parse_integer(each) for each in written} == {number}

    @given(written=st.one_of(st.text(), st.floats(), st.booleans()))
    def test_is_either_read_or_refused_in_chinese(self, written):
        assert read_or_refused(cell_values.parse_integer, written)


class AYes:
    @pytest.mark.parametrize("written", ["是", " 是 ", "√", True, "TRUE", 1])
    def test_is_read_however_it_is_written(self, written):
        assert cell_values.parse_yes_or_no(written) is True

    @pytest.mark.parametrize("written", ["否", "×", False, 0, "无"])
    def test_has_a_no_beside_it(self, written):
        assert cell_values.parse_yes_or_no(written) is False

    def test_is_not_guessed_at(self):
        with pytest.raises(UnreadableCell, match="“是”或“否”"):
            cell_values.parse_yes_or_no("大概")


class AText:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            (" 汉滨区\u3000", "汉滨区"),
            ("关于整修\n河堤的建议", "关于整修河堤的建议"),
            (13800000000.0, "13800000000"),
            (2019, "2019"),
            ("\u200b汉滨\ufeff", "汉滨"),
            ("一_x000D_\n二", "一二"),
        ],
    )
    def test_of_one_line_is_tidied(self, written, read):
        assert cell_values.parse_text(written) == read

    def test_of_several_lines_keeps_them(self):
        assert cell_values.parse_text("一\r\n二", has_lines=True) == "一\n二"

    def test_of_a_day_keeps_its_hour(self):
        assert cell_values.parse_text(datetime(2019, 1, 25, 14, 30)) == "2019-01-25 14:30:00"
        assert cell_values.parse_text(datetime(2019, 1, 25)) == "2019-01-25"

    @pytest.mark.parametrize("written", [612401199001011234, 6.124e17, float("inf")])
    def test_of_which_excel_has_lost_the_end_is_refused(self, written):
        with pytest.raises(UnreadableCell, match="超过15位"):
            cell_values.parse_text(written)

    def test_with_signs_nobody_sees_is_refused(self):
        with pytest.raises(UnreadableCell, match="控制字符"):
            cell_values.parse_text("汉_x0007_滨")


class AName:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("闭２０１９—００１", "闭2019-001"),
            ("第二十三次 常委会会议", "第二十三次常委会会议"),
            ("汉人发〔2019〕3号", "汉人发[2019]3号"),
            ("“四同一建设”", '"四同一建设"'),
            ("市政府（办公室）", "市政府(办公室)"),
        ],
    )
    def test_is_the_same_in_either_width(self, one, other):
        assert cell_values.fold_text(one) == cell_values.fold_text(other)

    def test_that_is_nearly_right_is_asked_about(self):
        assert (
            cell_values.did_you_mean("区交通局", ["区水利局", "区交通运输局"])
            == "，是否“区交通运输局”？"
        )

    def test_that_is_like_no_other_is_only_refused(self):
        assert cell_values.did_you_mean("甲", ["区水利局"]) == "。"
