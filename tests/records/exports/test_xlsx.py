"""The year as a workbook."""

import io

import pytest
from openpyxl import load_workbook

from delegates.models import Congress, SectionOfYear
from hanbin.periods import Period
from records.exports.xlsx import xlsx
from records.figures import measure

pytestmark = pytest.mark.django_db

YEAR = Period.year(2019)


@pytest.fixture
def district():
    return Congress.objects.get().organization


@pytest.fixture
def book(district):
    return load_workbook(io.BytesIO(xlsx(YEAR, district)))


def body(sheet):
    return list(sheet.iter_rows(min_row=4, values_only=True))


class TheWorkbook:
    def test_says_every_figure_as_a_real_number_with_its_definition(self, book, district):
        said = {row[1]: (row[2], row[6]) for row in body(book.worksheets[0])}
        for measured in measure(YEAR, district).values():
            figure = measured.figure
            assert said[figure.label] == (measured.value, figure.definition)

    def test_has_a_sheet_of_rows_for_each_section(self, book):
        assert book.sheetnames[1:] == [str(label) for label in SectionOfYear.labels]

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
