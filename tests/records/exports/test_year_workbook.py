"""The year as a workbook."""

import io

import pytest
from openpyxl import load_workbook

from delegates.models import Congress, Delegate, SectionOfYear
from hanbin.lists.tables import RecordTable
from hanbin.record.periods import Period
from records.exports.year_workbook import year_workbook
from records.figures import Catalogue, measure_figures
from records.models import Feedback, Meeting

pytestmark = pytest.mark.django_db

YEAR = Period.year(2019)


@pytest.fixture
def district():
    return Congress.objects.get().organization


@pytest.fixture(scope="module")
def book(django_db_setup, django_db_blocker):
    """The workbook of 2019, which no test changes."""
    with django_db_blocker.unblock():
        district = Congress.objects.get().organization
        return load_workbook(io.BytesIO(year_workbook(YEAR, district)))


def body(sheet):
    return list(sheet.iter_rows(min_row=4, values_only=True))


class TheWorkbook:
    def test_says_every_figure_as_a_real_number_with_its_definition(self, book, district):
        said = {row[1]: (row[2], row[6]) for row in body(book.worksheets[0])}
        for measured in measure_figures(YEAR, district).values():
            figure = measured.figure
            assert said[figure.label] == (measured.value, figure.definition)

    def test_has_a_sheet_of_rows_for_each_section(self, book):
        sections = [str(label) for label in SectionOfYear.labels]
        assert book.sheetnames[1 : len(sections) + 1] == sections

    def test_has_a_sheet_for_each_annex_with_real_numbers(self, book):
        annexes = book.sheetnames[len(SectionOfYear) + 1 :]
        assert "决议、决定" in annexes
        by_subject = body(book["代表建议按分类（件）"])
        assert sum(row[1] for row in by_subject[:-1]) == by_subject[-1][1] == 263

    def test_lists_as_many_rows_as_a_figure_counts(self, book):
        rows = [row for row in body(book["会议"]) if row[0] == "常委会会议"]
        assert len(rows) == 9
        assert all(row[2].year == 2019 for row in rows)

    def test_adds_up_to_the_figure(self, book):
        rows = [row for row in body(book["代表工作"]) if row[0] == "代表学习培训交流"]
        assert sum(row[3] for row in rows) == 230

    def test_names_nobody_whom_the_law_keeps_from_the_public(self, book):
        rows = [row for row in body(book["人事任免"]) if row[0] == "许可对代表采取强制措施"]
        assert [row[1] for row in rows] == ["另有4条依法不公开"]

    def test_tells_apart_what_only_waits_to_be_published(self, district):
        first = Meeting.objects.standing_committee().during(YEAR).first()
        Meeting.objects.filter(pk=first.pk).update(state="approved")
        book = load_workbook(io.BytesIO(year_workbook(YEAR, district)))
        rows = [row[1] for row in body(book["会议"]) if row[0] == "常委会会议"]
        assert rows[-1] == "另有1条已审核、尚未公开"

    def test_says_of_a_row_only_what_is_listed(self, book, district):
        for section in SectionOfYear:
            said = {(row[0], row[1]) for row in body(book[str(section.label)])}
            for figure in (each for each in Catalogue.today().figures if each.section == section):
                table = RecordTable(figure.listed(YEAR, district), figure.label)
                listed = {
                    (figure.label, "，".join(str(cell) for cell in row if cell not in (None, "")))
                    for row in table.values()
                }
                told = {row for row in said if row[0] == figure.label}
                told = {row for row in told if not row[1].startswith("另有")}
                assert told == listed

    def test_does_not_say_who_rated_an_answer(self, district):
        raters = Feedback.objects.public().values("delegate")
        Delegate.objects.filter(pk__in=raters).update(name="评价人甲")
        book = load_workbook(io.BytesIO(year_workbook(YEAR, district)))
        figures = [
            figure.label
            for figure in Catalogue.today().figures
            if figure.listed(YEAR, district).model is Feedback
        ]
        rows = [row for row in body(book["代表建议"]) if row[0] in figures]
        assert rows
        assert not any("评价人甲" in row[1] for row in rows)

    def test_gives_each_row_the_day_by_which_it_counts(self, book, district):
        for figure in Catalogue.today().figures:
            if figure.kind != "flow" or figure.of:
                continue
            sheet = book[str(SectionOfYear(figure.section).label)]
            rows = [row for row in body(sheet) if row[0] == figure.label]
            assert all(row[2] is None or row[2].year == 2019 for row in rows), figure.key

    def test_costs_a_few_queries_a_figure(self, district, django_assert_max_num_queries):
        with django_assert_max_num_queries(3 * len(Catalogue.today().figures)):
            year_workbook(YEAR, district)
