"""The annual report to read and to take away."""

import io
from urllib.parse import quote

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from delegates.models import Congress, Organization, Term
from records.models import AnnualReport

pytestmark = pytest.mark.django_db


def text_of_docx(content):
    return "".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)


def text_of_pdf(content):
    pages = PdfReader(io.BytesIO(content)).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "").replace(" ", "")


class TheAnnualReport:
    def test_links_each_of_its_numbers_to_the_records(self, client):
        page = client.get("/reports/2019/").content.decode()
        assert '<a class="quiet-number" href="/2019/standing_committee_meetings/">9次</a>' in page

    def test_says_the_same_numbers_as_page_word_pdf_and_excel(self, client):
        page = client.get("/reports/2019/").content.decode()
        word = text_of_docx(client.get("/reports/2019.docx").content)
        paper = text_of_pdf(client.get("/reports/2019.pdf").content)
        book = load_workbook(io.BytesIO(client.get("/reports/2019.xlsx").content))
        figures = {row[1]: row[2] for row in book.worksheets[0].iter_rows(values_only=True)}
        assert figures["交办代表建议、批评和意见"] == 263
        for number in ("263件", "1800余名", "29份", "19人次"):
            assert number in page
            assert number in word
            assert number in paper

    def test_is_not_found_while_it_is_a_draft(self, client):
        AnnualReport.objects.update(state="draft", published_on=None)
        for suffix in ("/", ".docx", ".pdf", ".xlsx"):
            assert client.get(f"/reports/2019{suffix}").status_code == 404

    def test_says_on_its_first_page_that_it_is_a_reconstruction(self, client):
        first = PdfReader(io.BytesIO(client.get("/reports/2019.pdf").content)).pages[0]
        assert "演示" in first.extract_text()


PERIODS = {
    "/reports/2019/H1": {"year": 2019, "part": "H1"},
    "/reports/2019/Q3": {"year": 2019, "part": "Q3"},
    "/reports/terms/18": {"year": 2017, "part": "term"},
    "/reports/periods": {
        "year": 2019,
        "part": "days",
        "first_day": "2019-01-18",
        "last_day": "2019-12-20",
    },
}
QUERY = "?from=2019-01-18&to=2019-12-20"


def publish(scope, **period):
    if period.get("part") == "term":
        period["term"] = Term.objects.get(congress=scope, number=18)
    return AnnualReport.objects.create(
        scope=scope,
        title="试写",
        lead="召开常委会会议{{常委会会议}}。",
        state="published",
        published_on="2020-01-01",
        **period,
    )


class AReportOfAnotherPeriod:
    @pytest.mark.parametrize("path", PERIODS)
    def test_is_read_at_the_address_of_its_period(self, client, path):
        assert client.get(f"{path}/{QUERY}").status_code == 404
        publish(Congress.objects.get().organization, **PERIODS[path])
        assert "试写" in client.get(f"{path}/{QUERY}").content.decode()

    @pytest.mark.parametrize("path", PERIODS)
    def test_is_taken_away_from_there(self, client, path):
        publish(Congress.objects.get().organization, **PERIODS[path])
        word = client.get(f"{path}.docx{QUERY}")
        assert "召开常委会会议" in text_of_docx(word.content)

    def test_is_linked_from_the_summary_of_its_period(self, client):
        publish(Congress.objects.get().organization, year=2019, part="H1")
        assert 'href="/reports/2019/H1/"' in client.get("/2019/H1/").content.decode()

    def test_leaves_the_report_of_the_year_alone(self, client):
        publish(Congress.objects.get().organization, year=2019, part="H1")
        assert "试写" not in client.get("/reports/2019/").content.decode()
        assert "试写" not in client.get("/").content.decode()

    def test_of_a_town_is_read_there(self, client):
        publish(Organization.objects.get(code="LC"), year=2019)
        assert "试写" in client.get("/reports/2019/?town=LC").content.decode()
        named = client.get("/reports/2019.docx?town=LC")["Content-Disposition"]
        assert quote("老城街道人大2019年度报告") in named
