"""The annual report put together from the records."""

import re

import pytest

from delegates.models import Congress
from hanbin.record.periods import Period
from records.figures import measure_figures
from records.models import AnnualReport, Edition, Meeting, Resolution
from records.reports.composition import read_composition
from records.reports.document import Chart, Heading, Number, Paragraph, Picture, ReportTable

pytestmark = pytest.mark.django_db

YEAR = Period.year(2019)


@pytest.fixture
def district():
    return Congress.objects.get().organization


def blocks(kind, document):
    return [block for block in document.blocks if isinstance(block, kind)]


class TheReportOfAYear:
    def test_tells_the_six_parts_of_the_year(self, district):
        headings = [
            each.text
            for each in blocks(Heading, read_composition(YEAR, district))
            if each.level == 1
        ]
        assert [each[:2] for each in headings[:6]] == [
            "一、",
            "二、",
            "三、",
            "四、",
            "五、",
            "六、",
        ]

    def test_leaves_no_figure_unfilled(self, district):
        text = "".join(each.text for each in blocks(Paragraph, read_composition(YEAR, district)))
        assert "{{" not in text

    def test_says_the_numbers_the_records_say(self, district):
        said = {measured.text for measured in measure_figures(YEAR, district).values()}
        runs = [
            run for each in blocks(Paragraph, read_composition(YEAR, district)) for run in each.runs
        ]
        numbers = [run for run in runs if isinstance(run, Number)]
        assert len(numbers) >= 40
        assert {number.text for number in numbers} <= said

    def test_says_another_number_once_a_record_is_added(self, district):
        before = read_composition(YEAR, district).blocks[0].text
        Resolution.objects.create(
            organizer=district, title="关于试验的决定", adopted_on="2019-05-05", state="approved"
        )
        assert read_composition(YEAR, district).blocks[0].text == before.replace("12项", "13项")

    def test_has_the_six_photographs_with_caption_and_text_alternative(self, district):
        pictures = blocks(Picture, read_composition(YEAR, district))
        assert len(pictures) == 6
        assert all(each.caption and each.alt and each.path.exists() for each in pictures)

    def test_has_charts_that_say_in_words_what_they_show(self, district):
        for chart in blocks(Chart, read_composition(YEAR, district)):
            assert chart.svg.startswith("<svg")
            assert chart.caption
            assert chart.alt

    def test_lists_in_its_annex_every_meeting_it_counts(self, district):
        tables = blocks(ReportTable, read_composition(YEAR, district))
        listed = next(table for table in tables if "常委会会议" in table.caption)
        counted = Meeting.objects.standing_committee().counting().within(district).during(YEAR)
        assert len(listed.rows) == counted.count() == 9

    def test_is_drafted_from_the_records_where_nobody_wrote_it_yet(self, district):
        AnnualReport.objects.update(state="draft", published_on=None, edition=None)
        Edition.objects.all().delete()
        AnnualReport.objects.filter(year=2018).delete()
        document = read_composition(Period.year(2018), district)
        assert "常委会会议" in document.blocks[0].text
        text = "".join(each.text for each in blocks(Paragraph, document))
        assert not re.search(r"(?<![\d.])0[次项件份名]", text)
