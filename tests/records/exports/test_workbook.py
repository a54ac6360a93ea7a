"""The office's workbook as it leaves: what an empty one offers, what a full one holds."""

import io
from datetime import datetime

import pytest
from openpyxl import load_workbook

from delegates.models import Organization, PrivateContact
from hanbin.files.xlsx_reader import read_workbook
from hanbin.lists.xlsx_writer import TextTooLong
from hanbin.record.periods import Period
from records.exports.workbook import empty_workbook, records_workbook
from records.models import ActivityKind, Meeting, Resolution, Suggestion
from records.sheets import LAYOUT, NOTES, REPEAT, SHEET_OF

pytestmark = pytest.mark.django_db
HEADING_ROW = 3


@pytest.fixture(scope="module")
def empty(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        return load_workbook(io.BytesIO(empty_workbook()))


def opened(*models, **options):
    return load_workbook(
        io.BytesIO(records_workbook([SHEET_OF[model] for model in models], **options))
    )


def headings(page):
    return {cell.value: cell.column_letter for cell in page[HEADING_ROW]}


def offered(book, page):
    """The words that each column offers."""
    found = {}
    for rule in page.data_validations.dataValidation:
        _, area = rule.formula1.split("!")
        words = [cell.value for (cell,) in book["选项"][area.replace("$", "")]]
        found[str(rule.sqref).split(":")[0].rstrip("0123456789")] = words
    return found


class AnEmptyWorkbook:
    def test_has_a_sheet_for_each_kind_of_record(self, empty):
        assert empty.sheetnames == [NOTES, *(sheet.title for sheet in LAYOUT), "选项"]

    @pytest.mark.parametrize("sheet", LAYOUT, ids=lambda sheet: sheet.model.__name__)
    def test_is_headed_by_the_labels_of_the_fields(self, empty, sheet):
        labels = [column.label for column in sheet.columns] + [REPEAT] * sheet.may_repeat
        assert list(headings(empty[sheet.title])) == labels

    @pytest.mark.parametrize("sheet", LAYOUT, ids=lambda sheet: sheet.model.__name__)
    def test_offers_what_may_be_chosen(self, empty, sheet):
        letters, words = headings(empty[sheet.title]), offered(empty, empty[sheet.title])
        chosen = {letters[each.label]: each.choices for each in sheet.columns if each.choices}
        assert {letter: words.get(letter) for letter in chosen} == chosen

    def test_offers_the_kinds_that_the_office_keeps(self, empty):
        page = empty["监督活动"]
        names = list(ActivityKind.objects.order_by("pk").values_list("name", flat=True))
        assert offered(empty, page)[headings(page)["活动类别"]] == names

    def test_keeps_the_lists_behind_its_drop_downs_out_of_sight(self, empty):
        assert empty["选项"].sheet_state == "hidden"

    def test_shows_in_red_what_must_be_filled(self, empty):
        page = empty["代表建议"]
        red = [cell.value for cell in page[HEADING_ROW] if cell.font.color is not None]
        assert red == [
            "标题",
            "内容",
            "分类",
            "领衔代表",
            "主办机构",
        ]

    def test_explains_every_column(self, empty):
        told = [(row[0], row[1]) for row in empty[NOTES].iter_rows(values_only=True)]
        columns = [(sheet.title, each.label) for sheet in LAYOUT for each in sheet.columns]
        assert set(columns) <= set(told)

    def test_is_read_as_a_workbook_without_rows(self):
        pages = read_workbook(io.BytesIO(empty_workbook()))
        assert {len(page.rows) for page in pages if page.title not in (NOTES, "选项")} == {3}


class AFullWorkbook:
    def test_keeps_days_as_days_and_numbers_as_numbers(self):
        page = opened(Meeting)["会议"]
        letters = headings(page)
        cells = [page[f"{letters[name]}4"] for name in ("开始日期", "应到人数")]
        assert isinstance(cells[0].value, datetime)
        assert isinstance(cells[1].value, int)

    def test_joins_names_with_a_semicolon(self):
        suggestion = Suggestion.objects.filter(cosigners__isnull=False).first()
        links = suggestion.cosigners.through.objects.filter(suggestion=suggestion).order_by("pk")
        page = opened(Suggestion)["代表建议"]
        cosigners = [cell.value for cell in page[headings(page)["附议代表"]]]
        assert "；".join(str(each.delegate) for each in links) in cosigners

    def test_says_which_text_does_not_fit(self):
        Resolution.objects.update(text="长" * 40_000)
        with pytest.raises(TextTooLong, match="40000字"):
            opened(Resolution)

    def test_holds_only_what_a_period_needs(self):
        page = opened(Organization, Meeting, period=Period.year(2017))["会议"]
        days = [cell.value for cell in page[headings(page)["开始日期"]][HEADING_ROW:]]
        assert {day.year for day in days} == {2017}

    def test_keeps_what_is_private_on_a_sheet_of_its_own(self):
        private = {column.name for column in SHEET_OF[PrivateContact].columns} - {"delegate"}
        others = [sheet for sheet in LAYOUT if sheet.model is not PrivateContact]
        assert not private & {column.name for sheet in others for column in sheet.columns}
