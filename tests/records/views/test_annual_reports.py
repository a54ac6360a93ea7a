"""The annual report to read and to take away."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from records.models import AnnualReport, Edition

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

    def test_is_not_found_before_it_is_published(self, client):
        AnnualReport.objects.update(state="draft", published_on=None, edition=None)
        Edition.objects.all().delete()
        for suffix in ("/", ".docx", ".pdf", ".xlsx"):
            assert client.get(f"/reports/2019{suffix}").status_code == 404

    def test_says_on_its_first_page_that_it_is_a_reconstruction(self, client):
        first = PdfReader(io.BytesIO(client.get("/reports/2019.pdf").content)).pages[0]
        assert "演示" in first.extract_text()
