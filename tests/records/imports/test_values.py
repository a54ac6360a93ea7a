"""Several names in one cell."""

import pytest

from records.imports.values import UnknownName, rows_called, value_of
from records.models import Activity, AnnualReport, Law, Publication
from records.sheets import SHEET_OF, NameDirectory

pytestmark = pytest.mark.django_db


@pytest.fixture
def laws():
    return [Law.objects.create(title=title) for title in ("甲、乙条例", "甲", "丙；丁办法")]


class TheNamesInACell:
    @pytest.mark.parametrize("between", ["、", "；", ";", "，", "\n", " 、 "])
    def test_are_told_apart_by_any_sign(self, laws, between):
        one, other = Law.objects.all()[:2]
        names = NameDirectory().names(Law)
        assert rows_called(f"{one.title}{between}{other.title}", names) == [one, other]

    def test_may_hold_the_sign_themselves(self, laws):
        text = "甲；甲、乙条例、丙；丁办法"
        assert rows_called(text, NameDirectory().names(Law)) == [laws[1], laws[0], laws[2]]

    def test_are_counted_once(self, laws):
        assert rows_called("甲、甲", NameDirectory().names(Law)) == [laws[1]]

    def test_are_refused_where_one_is_unknown(self, laws):
        with pytest.raises(UnknownName, match="没有“戊”"):
            rows_called("甲、戊", NameDirectory().names(Law))

    def test_are_read_for_their_column(self, laws):
        sheet = SHEET_OF[Activity]
        column = next(each for each in sheet.columns if each.refers_to is Law)
        assert value_of(sheet, column, "《甲》", NameDirectory()) == [laws[1]]


class TheWordsInACell:
    @pytest.mark.parametrize("between", ["、", "\n", "； "])
    def test_are_told_apart_by_any_sign(self, between):
        sheet = SHEET_OF[AnnualReport]
        column = next(each for each in sheet.columns if each.label == "不印的附表")
        assert value_of(sheet, column, f"会议{between}任免", NameDirectory()) == ["会议", "任免"]


class AnAddress:
    def test_is_left_as_it_is(self):
        sheet = SHEET_OF[Publication]
        column = next(each for each in sheet.columns if each.name == "url")
        said = "https://www.example.cn/a?b=1&c=2"
        assert value_of(sheet, column, said, NameDirectory()) == said
