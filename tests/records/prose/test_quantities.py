"""What is a quantity of work, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.models.meetings import in_chinese
from records.prose.numerals import parse_numeral
from records.prose.quantities import Quantity, find_quantities


def said(text):
    return [(each.number, each.word, each.unit) for each in find_quantities(text)]


class ANumeral:
    @given(st.integers(0, 999))
    def test_in_chinese_is_read_back(self, value):
        assert parse_numeral(in_chinese(value)) == value

    @given(st.integers(0, 10**12))
    def test_in_figures_is_read_back(self, value):
        assert parse_numeral(str(value)) == parse_numeral(f"{value:,}") == value

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("两", 2), ("十二", 12), ("一百二十", 120), ("三千", 3000), ("一百零二", 102),
            ("1.2万", 12_000), ("3千万", 30_000_000), ("一万二千", 12_000), ("二十三", 23),
            ("八十五点七", 85.7),
        ],
    )  # fmt: skip
    def test_has_the_value_it_says(self, text, value):
        assert parse_numeral(text) == value

    @pytest.mark.parametrize("text", ["一二三四五", "七八", "9" * 5000, "万" * 5000])
    def test_that_is_none_has_no_value(self, text):
        assert parse_numeral(text) is None


class AQuantity:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("召开９次", (9, "", "次")),
            ("六次", (6, "", "次")),
            ("分两期", (2, "", "期")),
            ("十二项", (12, "", "项")),
            ("二十三件", (23, "", "件")),
            ("三千余名", (3000, "余", "名")),
            ("8万余人次", (80_000, "余", "人次")),
            ("1.2万户", (12_000, "", "户")),
            ("1,800余名", (1800, "余", "名")),
            ("100多名", (100, "多", "名")),
            ("近百名", (100, "近", "名")),
            ("2户以上", (2, "以上", "户")),
            ("约300篇", (300, "约", "篇")),
            ("9 次", (9, "", "次")),
            ("百分之九十五", (95, "", "%")),
            ("95.5％", (95.5, "", "%")),
        ],
    )
    def test_is_found_with_its_word_and_unit(self, text, found):
        assert said(text) == [found]

    @pytest.mark.parametrize(
        "text",
        [
            "第二十三次会议", "十九届四中全会", "第3季度", "2019年1月", "“12.4”宪法日", "70周年",
            "三年行动方案", "四个意识", "“五大行动”", "一府两院", "三室一站", "“一二三四五”",
            "两个维护", "五员五好", "百日攻坚", "一线", "万众一心", "千方百计", "《五件大事》",
            "汉人发〔2019〕3号", "0915-3212345", "一、（二）1.", "95分", "3个月", "14亿人民",
            "十八届人大三次会议", "近几年",
        ],
    )  # fmt: skip
    def test_is_not_seen_in_names_dates_and_sayings(self, text):
        assert said(text) == []

    def test_may_be_a_range(self):
        [quantity] = find_quantities("3—5次")
        assert (quantity.number, quantity.upto) == (3, 5)
        assert quantity.holds(4)
        assert not quantity.holds(6)

    @pytest.mark.parametrize("sign", ["9", "万", "一", "近", "第", "“", "《", "9次"])
    def test_is_sought_in_time_that_grows_with_the_text_alone(self, sign):
        assert isinstance(find_quantities(sign * (1_000_000 // len(sign))), list)


class ARoughNumber:
    @pytest.mark.parametrize(
        ("word", "stated", "value", "own", "holds"),
        [
            ("余", 50, 53, "", True), ("余", 50, 60, "", False), ("近", 300, 290, "", True),
            ("近", 300, 210, "", False), ("多", 80, 85, "", True), ("以上", 250, 263, "", True),
            ("约", 260, 263, "", True), ("余", 1800, 1800, "余", True),
            ("多", 1800, 1800, "余", True), ("余", 1801, 1800, "余", False),
            ("余", 1799, 1800, "余", False), ("近", 300, 280, "余", True),
            ("", 1800, 1800, "余", True), ("", 1801, 1800, "余", False),
        ],
    )  # fmt: skip
    def test_holds_what_its_word_says(self, word, stated, value, own, holds):
        assert Quantity(0, 0, stated, "名", word).holds(value, own) is holds
