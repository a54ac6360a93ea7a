"""Merged cells, as offices write them: what stands once counts for every row."""

import io

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from delegates.models import Delegate, Mandate, Term
from records.exports.workbook import empty_workbook
from records.imports import Fate
from records.imports.headings import match_headings
from records.imports.titles import sheet_of
from records.models import GlossaryTerm
from records.sheets import LAYOUT, REPEAT, NameDirectory
from tests import files

from .conftest import bring, fates, pages, told

pytestmark = pytest.mark.django_db

HEADINGS = ["名词", "解释", "起始年度"]
TERMS = [["四清", "一种做法。", 2019], ["五清", None, None], ["六清", None, None]]
NUMBERED = "行号"


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def merged(rows, *ranges, title="名词解释"):
    """A sheet of these rows in which these ranges are merged."""
    book = Workbook()
    page = book.active
    page.title = title
    for row in rows:
        page.append(row)
    for each in ranges:
        page.merged_cells.add(each)  # leaves the values that the range hides
    return saved(book)


def every_column_merged():
    """Our own template with three numbered rows on each sheet, each column merged over them."""
    book = load_workbook(io.BytesIO(empty_workbook()))
    for sheet in LAYOUT:
        page = book[sheet.title]
        top, labels = page.max_row, [cell.value for cell in page[page.max_row]]
        counter = len(labels) + 1
        page.cell(top, counter, NUMBERED)
        for row in range(top + 1, top + 4):
            page.cell(row, counter, row)
        for place, label in enumerate(labels, start=1):
            page.cell(top + 1, place, f"{label}甲")
            letter = get_column_letter(place)
            page.merge_cells(f"{letter}{top + 1}:{letter}{top + 3}")
    return saved(book)


class EveryColumnOfEverySheet:
    def test_has_what_is_merged_in_each_row_and_in_a_strict_workbook_the_same(self):
        content, refusals, wrong = every_column_merged(), [], []
        found = [page for page in pages(content) if page.merged]
        assert len(found) == len(LAYOUT)
        for page in found:
            read = match_headings(page, sheet_of(page, refusals), refusals)
            labels = {place: column.label for place, column in read.columns.items()}
            labels |= {} if read.repeat is None else {read.repeat: REPEAT}
            assert len(labels) == len(read.sheet.columns) + read.sheet.may_repeat
            wrong += [
                (page.title, label, row.number)
                for place, label in labels.items()
                for row in read.rows
                if row.cells[place].value != f"{label}甲"
            ]
            assert len(read.rows) == 3
        assert (wrong, refusals) == ([], [])
        assert [page for page in pages(files.strict(content)) if page.merged] == found


class AMergedRange:
    def test_says_the_same_of_every_row(self):
        assert bring(merged([HEADINGS, *TERMS], "B2:B4", "C2:C4")).is_kept
        kept = GlossaryTerm.objects.filter(term__in=("四清", "五清", "六清"))
        assert set(kept.values_list("meaning", "first_year")) == {("一种做法。", 2019)}
        assert len(kept) == 3

    def test_empties_no_row_that_is_kept_already(self):
        mandates = Mandate.objects.exclude(delegation="").exclude(town=None)
        first = mandates.select_related("town").first()
        alike = mandates.filter(town=first.town, delegation=first.delegation)[:3]
        headings = ["代表", "代表层级", "届", "所属镇办", "代表团"]
        names = NameDirectory()
        rows = [
            [
                names.names(Delegate).said(each.delegate_id),
                each.get_level_display(),
                names.names(Term).said(each.term_id),
                None,
                None,
            ]
            for each in alike
        ]
        assert len(rows) == 3
        rows[0][3:] = first.town.name, first.delegation
        outcome = bring(merged([headings, *rows], "D2:D4", "E2:E4", title="任期"))
        assert fates(outcome) == {Fate.UNCHANGED: 3}
        assert outcome.emptied() == []

    def test_of_nothing_is_nothing(self):
        rows = [["四清", "一种做法。", 2019, None], ["五清", "又一种。", 2018, None]]
        assert bring(merged([[*HEADINGS, "终止年度"], *rows], "D2:D3", "E2:F9")).is_kept

    def test_may_stand_in_the_title_and_over_columns_of_one_heading(self):
        rows = [
            ["名词一览"],
            ["名词", "解释", None, "起始年度"],
            ["四清", "一种做法。", None, 2019],
        ]
        assert bring(merged(rows, "A1:D1", "B2:C2", "B3:C3")).is_kept

    def test_may_stand_in_two_rows_of_headings(self):
        rows = [["名词", "解释", "年度", None], [None, None, "起始年度", "终止年度"]]
        rows.append(["四清", "一种做法。", 2019, 2020])
        assert bring(merged(rows, "A1:A2", "B1:B2", "C1:D1")).is_kept
        assert GlossaryTerm.objects.get(term="四清").last_year == 2020

    def test_across_two_columns_is_refused_by_its_name(self):
        sentences = told(bring(merged([HEADINGS, *TERMS], "A2:B3", "C2:C4")))
        across = "“A2:B3”跨列合并，不知是哪一列的内容，请取消合并后逐列填写。"
        assert [f"“名词解释”表第{row}行“名词”列：{across}" for row in (2, 3)] == [
            each for each in sentences if "A2:B3" in each
        ]

    def test_with_a_column_that_counts_the_rows_is_refused(self):
        rows = [[NUMBERED, *HEADINGS], ["四清", None, "一种做法。", 2019]]
        assert "“A2:B2”跨列合并" in told(bring(merged(rows, "A2:B2")))[0]

    def test_that_begins_in_the_headings_is_refused(self):
        (sentence,) = told(bring(merged([HEADINGS, TERMS[0]], "C1:C2")))
        assert "第2行“起始年度”列：“C1:C2”把列名与下面的行合并在一起" in sentence

    def test_that_hides_another_value_is_refused(self):
        rows = [HEADINGS, TERMS[0], ["五清", "另一种。", None], ["六清", "一种做法。", None]]
        (sentence,) = told(bring(merged(rows, "B2:B4", "C2:C4")))
        assert "第3行“解释”列：与“B2:B4”的其他格合并，却另有内容“另一种。”" in sentence

    def test_upon_another_is_refused(self):
        sentences = told(bring(merged([HEADINGS, *TERMS], "B2:B3", "B3:B4", "C2:C4")))
        assert sum("“B3:B4”与别的合并区域重叠" in each for each in sentences) == 2

    def test_of_a_formula_is_refused_in_every_row(self):
        rows = [HEADINGS, ["四清", "=A2", 2019], *TERMS[1:]]
        assert sum("是公式" in each for each in told(bring(merged(rows, "B2:B4", "C2:C4")))) == 3
