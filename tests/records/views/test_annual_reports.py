"""The annual report to read and to take away."""

import hashlib
import io
import re
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from delegates.models import Congress, Organization, Term
from records.editions.publication import publish_report as freeze_report
from records.models import AnnualReport, Edition, FrozenFigure, Photo

pytestmark = pytest.mark.django_db


def text_of_docx(content):
    return "".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)


def text_of_pdf(content):
    pages = PdfReader(io.BytesIO(content)).pages
    return "".join(page.extract_text() for page in pages).translate(
        {10: None, 32: None, 0x200B: None}
    )


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


def cells_of_docx(content):
    return {
        row.cells[0].text: row.cells[1].text
        for table in Document(io.BytesIO(content)).tables
        for row in table.rows
        if len(row.cells) == 4
    }


class EveryPublishedFigure:
    def test_is_the_same_in_edition_page_data_word_pdf_and_excel(self, client):
        edition = AnnualReport.objects.get(year=2019).edition
        page = re.sub(r">\s+<", "><", client.get("/reports/2019/").content.decode())
        word = cells_of_docx(client.get("/reports/2019.docx").content)
        paper = text_of_pdf(client.get("/reports/2019.pdf").content)
        book = load_workbook(io.BytesIO(client.get("/reports/2019.xlsx").content))
        sheet = {row[7]: row for row in book.worksheets[0].iter_rows(values_only=True)}
        told = client.get("/2019/?format=json").json()
        said = {each["key"]: each for part in told["sections"] for each in part["figures"]}
        for frozen in edition.figures.all():
            text = said[frozen.key]["text"]
            assert sheet[frozen.key][2] == said[frozen.key]["value"] == frozen.value
            if frozen.value or frozen.previous:
                assert word[frozen.label] == text
                assert f"<td>{frozen.label}</td><td>{text}</td>" in page.replace("&amp;", "&")
                assert text in paper, frozen.label

    def test_bears_the_fingerprint_in_every_format(self, client):
        fingerprint = AnnualReport.objects.get(year=2019).edition.fingerprint
        book = load_workbook(io.BytesIO(client.get("/reports/2019.xlsx").content))
        assert fingerprint in client.get("/reports/2019/").content.decode()
        assert fingerprint in text_of_docx(client.get("/reports/2019.docx").content)
        assert fingerprint in text_of_pdf(client.get("/reports/2019.pdf").content)
        assert fingerprint in book.worksheets[0]["A2"].value


class TheReadersPage:
    @pytest.fixture
    def page(self, client):
        return client.get("/reports/2019/").content.decode()

    def test_sets_the_couplet_on_two_lines(self, page):
        assert "<h1><span>依法履职聚众力</span> <span>实干笃行谱新篇</span> </h1>" in page

    def test_leads_from_its_contents_to_each_heading(self, page):
        anchors = re.findall(r'<h[23] id="(s\d+)"', page)
        assert len(anchors) > 15
        assert all(f'href="#{anchor}"' in page for anchor in anchors)

    def test_tells_those_who_share_it_what_it_is(self, page, client):
        shared = dict(re.findall(r'<meta property="(og:[a-z:]+)" content="([^"]*)">', page))
        assert shared["og:type"] == "article"
        assert shared["og:title"] == "依法履职聚众力 实干笃行谱新篇"
        assert shared["og:url"] == "http://testserver/reports/2019/"
        assert client.get(shared["og:image"].removeprefix("http://testserver")).status_code == 200
        assert '<link rel="canonical" href="http://testserver/reports/2019/">' in page
        assert re.search(r'<meta name="description" content="二〇一九年', page)

    def test_says_how_large_its_files_are(self, page):
        assert re.search(r"Word（\d+(\.\d)?\xa0KB）", page)

    def test_costs_a_handful_of_queries(self, client, page, django_assert_max_num_queries):
        with django_assert_max_num_queries(10):
            client.get("/reports/2019/")

    def test_of_an_edition_that_was_never_published_is_not_found(self, client):
        for url in ("/reports/2019/v2/", "/reports/2019/v0/", "/reports/2019/v2.pdf"):
            assert client.get(url).status_code == 404

    @pytest.mark.parametrize("place", [0, 7, 99])
    def test_has_no_more_pictures_than_were_published(self, place, client):
        assert client.get(f"/reports/2019/v1/pictures/{place}/").status_code == 404


class APublishedPhotograph:
    @pytest.fixture
    def photo(self):
        return Photo.objects.public().order_by("taken_on", "pk")[2]

    def test_stays_as_it_was_when_another_takes_its_place(self, photo, client):
        before = [client.get(f"/reports/2019/v1/pictures/{n}/").getvalue() for n in range(1, 7)]
        files = client.get("/reports/2019.pdf").content
        Photo.objects.filter(pk=photo.pk).update(image="photos/2019/another.jpg")
        after = [client.get(f"/reports/2019/v1/pictures/{n}/").getvalue() for n in range(1, 7)]
        assert after == before
        assert client.get("/reports/2019.pdf").content == files

    def test_that_was_taken_back_is_in_no_page_and_no_file(self, photo, client):
        before = len(client.get("/reports/2019.docx").content)
        Photo.objects.filter(pk=photo.pk).update(state="withdrawn", withdrawn_reason="肖像")
        page = client.get("/reports/2019/").content.decode()
        assert f"〔照片已撤回：{photo.caption}〕" in page
        assert page.count("/reports/2019/v1/pictures/") == 5 + 1  # one again to be shared
        word = client.get("/reports/2019.docx").content
        assert len(word) < before
        assert "照片已撤回" in text_of_docx(word)


class AFigureNoLongerKept:
    @pytest.mark.parametrize("table", ["records.meeting", "delegates.delegate"])
    def test_is_still_told_as_it_was_published(self, table, client):
        edition = AnnualReport.objects.get(year=2019).edition
        edition.figures.filter(key="standing_committee_meetings").update(
            key="given_up", table=table
        )
        told = client.get("/2019/given_up/?format=json").json()
        assert (told["value"], told["count"]) == (9, 9)
        assert client.get("/2019/given_up/").status_code == 200
        assert client.get("/2019/").status_code == 200
        client.force_login(User.objects.get(username="clerk"))
        assert "这个指标已停用" in client.get("/reports/2019/drift/").content.decode()


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
    title, lead = "试写", "召开常委会会议{{常委会会议}}。"
    report = AnnualReport.objects.create(scope=scope, title=title, lead=lead, **period)
    report.sections.create(order=1, heading="一、会议", body="主任会议{{主任会议}}。")
    report.refresh_from_db()
    freeze_report(report, by=User.objects.get(username="publisher"))


class AReportOfAnotherPeriod:
    @pytest.mark.parametrize("path", PERIODS)
    def test_is_read_and_taken_away_at_its_address_with_edition_files_and_drift(self, client, path):
        assert client.get(f"{path}/{QUERY}").status_code == 404
        publish(Congress.objects.get().organization, **PERIODS[path])
        assert "试写" in client.get(f"{path}/{QUERY}").content.decode()
        word = client.get(f"{path}.docx{QUERY}")
        assert "召开常委会会议" in text_of_docx(word.content)
        page = client.get(f"{path}/v1/{QUERY}").content.decode()
        assert "试写" in page
        for suffix in ("docx", "pdf", "xlsx"):
            assert f'href="{path}/v1.{suffix}' in page
            assert client.get(f"{path}/v1.{suffix}{QUERY}").status_code == 200
        canonical = client.get(f"{path}/v1/{QUERY}&format=json").content
        assert hashlib.sha256(canonical).hexdigest() in page
        client.force_login(User.objects.get(username="admin"))
        assert "没有变动" in client.get(f"{path}/drift/{QUERY}").content.decode()

    def test_is_told_in_the_summary_of_its_period_as_it_was_published(self, client):
        publish(Congress.objects.get().organization, year=2019, part="H1")
        FrozenFigure.objects.filter(key="standing_committee_meetings").update(value=99)
        assert client.get("/2019/H1/standing_committee_meetings/?format=json").json()["value"] == 99

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
