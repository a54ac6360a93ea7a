"""A clerk checks a draft, and teaches the system a word."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from delegates.models import Congress
from records.models import AnnualReport, FigureAlias, StudyKind

PAGE = "/admin/prose/"


@pytest.fixture
def sent(clerk):
    district = Congress.objects.get().organization

    def send(text="", **more):
        form = {"text": text, "period": "2019", "scope": district.pk} | more
        return clerk.post(PAGE, form)

    return send


class ADraft:
    def test_comes_back_whole_with_its_numbers_marked(self, sent):
        page = sent("召开常委会9次、主任会19次，植树30棵。").content.decode()
        assert "✓" in page
        assert "主任会议：记录为18次" in page
        assert "/2019/chairpersons_meetings/" in page
        assert "不一致1处，未识别1处，一致1处" in page

    def test_is_never_taken_for_markup(self, sent):
        page = sent("<script>alert(1)</script>召开常委会9次").content.decode()
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page

    def test_may_be_a_word_file(self, sent):
        document, file = Document(), io.BytesIO()
        document.add_paragraph("召开常委会").add_run("9次。")
        row = document.add_table(1, 3).rows[0]
        for cell, words in zip(row.cells, ("主任会议", "18次", "16次"), strict=True):
            cell.text = words
        document.save(file)
        page = sent(file=SimpleUploadedFile("草稿.docx", file.getvalue()))
        assert page.context["checked"].said == "共3处：不一致0处，未识别1处，一致2处。"

    def test_that_cannot_be_read_is_refused_in_chinese(self, sent):
        page = sent(file=SimpleUploadedFile("草稿.docx", b"PK\x03\x04 broken"))
        assert "不是完好的 Word 文件" in page.content.decode()

    def test_without_words_is_refused_in_chinese(self, sent):
        assert "没有文字可以核对" in sent("  ").content.decode()

    def test_that_contradicts_itself_is_told_why(self, sent):
        page = sent("交办建议263件，其中A类100件、B类120件、C类53件。").content.decode()
        assert "合计273件" in page

    def test_is_checked_for_another_period(self, sent):
        checked = sent("召开常委会4次。", period="2019/H1").context["checked"]
        assert not checked.disagreeing


class ThePage:
    def test_begins_with_a_stored_report_told_in_full(self, clerk):
        report = AnnualReport.objects.get(year=2019)
        page = clerk.get(PAGE, {"report": report.pk})
        assert "召开常委会会议9次" in page.context["form"].initial["text"]

    @pytest.mark.parametrize("pk", ["²", "abc", "9" * 19, "9" * 5000])
    def test_begins_empty_where_no_report_can_be_meant(self, clerk, pk):
        assert not clerk.get(PAGE, {"report": pk}).context["form"].initial

    def test_is_linked_from_the_reports(self, clerk):
        report = AnnualReport.objects.get(year=2019)
        listed = clerk.get("/admin/records/annualreport/").content.decode()
        opened = clerk.get(f"/admin/records/annualreport/{report.pk}/change/").content.decode()
        assert f'href="{PAGE}"' in listed
        assert f'href="{PAGE}?report={report.pk}"' in opened

    def test_is_closed_to_those_who_may_not_see_reports(self, client, django_user_model):
        user = django_user_model.objects.create_user("visitor", is_staff=True)
        client.force_login(user)
        assert client.get(PAGE).status_code == 403

    def test_asks_a_fixed_number_of_questions(self, sent, django_assert_max_num_queries):
        with django_assert_max_num_queries(25):
            sent("召开常委会9次。植树30棵。" * 40)


class AWord:
    def teach(self, sent, figure, words):
        text = "组织老代表座谈7次。"
        return sent(text, **{"teach": "1", "figure-1": figure, "words-1": words})

    def test_once_taught_is_known(self, sent):
        page = self.teach(sent, "congress_sessions", "老代表座谈")
        [finding] = page.context["checked"].findings
        assert finding.figure.key == "congress_sessions"

    def test_of_another_figure_is_refused(self, sent):
        page = self.teach(sent, "congress_sessions", "常委会会议")
        assert "已是指标“常委会会议”的说法" in page.content.decode()
        assert not FigureAlias.objects.filter(words="常委会会议").exists()

    def test_too_short_to_be_sure_is_refused(self, sent):
        assert "至少要有连着的两个字" in self.teach(sent, "motions", "会").content.decode()

    def test_is_not_taught_without_permission(self, django_user_model, client):
        assert client.post(PAGE, {"teach": "1"}).status_code == 401


class AnAlias:
    def test_is_listed_with_the_label_of_its_figure(self, clerk):
        FigureAlias.objects.create(figure="motions", words="大会议案")
        page = clerk.get("/admin/records/figurealias/").content.decode()
        assert '<td class="field-label">议案</td>' in page

    def test_of_a_figure_that_is_gone_still_opens(self, clerk):
        alias = FigureAlias.objects.create(figure="gone", words="旧说法")
        page = clerk.get(f"/admin/records/figurealias/{alias.pk}/change/")
        assert "指标已停用" in page.content.decode()

    def test_keeps_its_words_from_the_name_of_another_figure(self, clerk):
        FigureAlias.objects.create(figure="motions", words="夜谈会")
        page = clerk.enter(StudyKind, name="夜谈会", code="night_talks", unit="次", order="100")
        assert "已登记为另一个指标的别名" in page.content.decode()
        assert not StudyKind.objects.filter(code="night_talks").exists()
