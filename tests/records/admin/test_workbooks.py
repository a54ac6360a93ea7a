"""The office's workbook in the admin: nobody does more with it than at the forms."""

import io
import os
import time
from functools import cache

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from delegates.models import Congress, Organization
from hanbin.record.base import State
from records.admin import pending_uploads, workbooks
from records.demonstration.accounts import CALLED
from records.models import GlossaryTerm, Meeting

from .clerk import Clerk

pytestmark = pytest.mark.django_db

HEADINGS = ["名词", "解释", "起始年度"]
TERM = ["四清", "一种做法。", 2019]
MEETING = {
    "主办机构": "区人大常委会",
    "会议类别": "座谈会",
    "届": "区人大常委会第18届",
    "名称": "民营企业座谈会",
    "开始日期": "2019-01-25",
    "结束日期": "2019-01-25",
    "审核状态": "已审",
}
MEETING_CLERK = ("add_meeting", "view_meeting", "view_organization", "view_term")


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.VAR = tmp_path


def workbook(title="名词解释", headings=HEADINGS, rows=(TERM,)):
    book = Workbook()
    book.active.title = title
    for row in (headings, *rows):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    out.seek(0)
    out.name = "去年.xlsx"
    return out


def meetings(**changes):
    row = MEETING | changes
    return workbook("会议", list(row), [list(row.values())])


def upload(clerk, file):
    return clerk.post(reverse("workbook"), {"file": file}, follow=True)


def confirm(clerk, page):
    sent = {"fingerprint": page.context["fingerprint"]}
    return clerk.post(reverse("workbook_preview"), sent, follow=True)


def sentences(page):
    return [each.sentence for entry in page.context["page"] for each in entry.problems]


class TheWorkbookPage:
    def test_is_found_from_the_index(self, clerk):
        assert reverse("workbook") in clerk.get(reverse("admin:index")).text

    @pytest.mark.parametrize("name", ["workbook", "workbook_template", "workbook_export"])
    def test_asks_who_is_there(self, client, name):
        assert client.get(reverse(name)).status_code == 302

    @pytest.mark.parametrize("name", ["workbook", "workbook_template", "workbook_export"])
    def test_is_closed_to_accounts_that_may_do_nothing(self, name):
        assert Clerk("view_user").get(reverse(name)).status_code == 403

    def test_lets_a_reader_export_only(self):
        reader = Clerk("view_glossaryterm")
        assert "上传" not in reader.get(reverse("workbook")).text
        assert reader.get(reverse("workbook_template")).status_code == 403
        assert reader.post(reverse("workbook"), {"file": workbook()}).status_code == 403

    def test_gives_out_the_sheets_of_the_account(self):
        content = Clerk("view_glossaryterm").get(reverse("workbook_export")).content
        assert load_workbook(io.BytesIO(content)).sheetnames == ["说明", "名词解释"]

    def test_gives_out_an_empty_workbook_for_what_may_be_entered(self):
        content = Clerk("add_glossaryterm").get(reverse("workbook_template")).content
        assert load_workbook(io.BytesIO(content)).sheetnames == ["说明", "名词解释"]

    def test_gives_out_a_year(self, clerk):
        answer = clerk.get(reverse("workbook_export"), {"year": "2017"})
        assert "2017" in answer["Content-Disposition"]


class AnUpload:
    def test_is_shown_before_anything_is_written(self, clerk):
        page = upload(clerk, workbook())
        assert [entry.fate for entry in page.context["page"]] == ["new"]
        assert not GlossaryTerm.objects.filter(term="四清").exists()

    def test_is_written_when_it_is_confirmed(self, clerk):
        page = confirm(clerk, upload(clerk, workbook()))
        assert "已导入“去年.xlsx”：新增1行" in page.text
        assert GlossaryTerm.objects.filter(term="四清").exists()

    def test_leaves_no_file_behind(self, clerk):
        confirm(clerk, upload(clerk, workbook()))
        assert list(pending_uploads.upload_folder().iterdir()) == []

    def test_with_a_refused_row_cannot_be_confirmed(self, clerk):
        page = upload(clerk, workbook(rows=[TERM, ["五清", "又一种。", "哪年"]]))
        assert "确认导入" not in page.text
        confirm(clerk, page)
        assert not GlossaryTerm.objects.filter(term="四清").exists()

    @pytest.mark.parametrize("made", [{"title": "2025年"}, {"rows": []}])
    def test_in_which_nothing_is_found_cannot_be_confirmed(self, clerk, made):
        page = upload(clerk, workbook(**made))
        assert sentences(page)[-1].startswith(("没有认出任何一张表", "没有一行记录"))
        assert "整个工作簿" in page.text
        assert "确认导入" not in page.text
        assert "已导入" not in confirm(clerk, page).text

    def test_says_which_sheets_the_account_may_enter(self):
        page = upload(Clerk("add_glossaryterm"), workbook("2025年"))
        assert sentences(page)[-1].endswith("能导入的表名是：名词解释。")

    def test_warns_of_what_empty_cells_take_away(self, clerk):
        headings = [*HEADINGS, "终止年度"]
        confirm(clerk, upload(clerk, workbook(headings=headings, rows=[[*TERM, 2020]])))
        page = upload(clerk, workbook(headings=headings))
        assert "空着的格会清空原有内容</strong>：“名词解释”表“终止年度”列第2行。" in page.text

    def test_that_is_no_workbook_is_refused_in_a_sentence(self, clerk):
        file = io.BytesIO(b"a,b")
        file.name = "去年.xlsx"
        assert "不是 Excel 工作簿" in upload(clerk, file).text

    def test_that_is_too_large_is_not_read(self, clerk, monkeypatch):
        monkeypatch.setattr(workbooks.xlsx_reader, "MAX_BYTES", 10)
        assert "文件过大" in upload(clerk, workbook()).text

    def test_shows_a_change_before_and_after(self, clerk):
        confirm(clerk, upload(clerk, workbook()))
        page = upload(clerk, workbook(rows=[["四清", "另一种做法。", 2019]]))
        (entry,) = page.context["page"]
        assert entry.changes == [("解释", "一种做法。", "另一种做法。")]

    def test_is_confirmed_as_it_was_previewed(self, clerk):
        first = upload(clerk, workbook())
        upload(clerk, workbook(rows=[["五清", "又一种。", 2019]]))
        assert "不是最近上传的工作簿" in confirm(clerk, first).text
        assert not GlossaryTerm.objects.filter(term__in=("四清", "五清")).exists()

    def test_is_shown_again_when_the_records_changed_meanwhile(self, clerk):
        page = upload(clerk, workbook())
        GlossaryTerm.objects.create(term="四清", meaning="他人所写。", first_year=2018)
        again = confirm(clerk, page)
        assert "记录有了变化" in again.text
        assert [entry.fate for entry in again.context["page"]] == ["changed"]

    def test_expires(self, clerk):
        page = upload(clerk, workbook())
        for path in pending_uploads.upload_folder().iterdir():
            os.utime(path, (0, time.time() - pending_uploads.KEPT_FOR - 1))
        assert "已超过一小时" in confirm(clerk, page).text
        assert not GlossaryTerm.objects.filter(term="四清").exists()

    def test_belongs_to_the_session_it_came_from(self, clerk):
        upload(clerk, workbook())
        page = Clerk().get(reverse("workbook_preview"), follow=True)
        assert "没有等待确认的工作簿" in page.text

    def test_cannot_break_the_page(self, clerk):
        page = upload(clerk, workbook(rows=[["<script>1</script>", "<b>", 2019]]))
        assert "<script>1" not in page.text


class AnAccount:
    def test_has_sheets_refused_that_it_may_not_enter(self):
        page = upload(Clerk("add_glossaryterm"), meetings())
        assert sentences(page) == ["您没有录入这类记录的权限，请删去这张表。"]

    def test_without_the_right_to_change_does_not_see_what_stands_there(self):
        GlossaryTerm.objects.create(term="四清", meaning="他人所写。", first_year=2018)
        page = upload(Clerk("add_glossaryterm", "view_glossaryterm"), workbook())
        assert sentences(page) == ["与已有的记录不同，而您没有修改这类记录的权限。"]
        assert "他人所写" not in page.text

    def test_brings_approved_records_only_where_it_may_approve(self):
        page = upload(Clerk(*MEETING_CLERK), meetings())
        assert sentences(page) == ["您没有录入“已审”记录的权限。"]

    def test_brings_drafts(self):
        clerk = Clerk(*MEETING_CLERK)
        confirm(clerk, upload(clerk, meetings(审核状态="草稿")))
        kept = Meeting.objects.get(title="民营企业座谈会")
        assert (kept.entered_by, kept.approved_by) == (clerk.user, None)

    def test_that_may_approve_signs_for_it(self, clerk):
        confirm(clerk, upload(clerk, meetings()))
        kept = Meeting.objects.get(title="民营企业座谈会")
        assert (kept.approved_by, kept.state) == (clerk.user, State.APPROVED)
        assert kept.approved_at is not None

    def test_names_only_what_it_may_look_up(self):
        clerk = Clerk("add_meeting", "view_meeting", "view_term")
        assert sentences(upload(clerk, meetings(审核状态="草稿"))) == ["没有“区人大常委会”。"]

    def test_reaches_only_the_rows_that_its_lists_show(self, monkeypatch):
        town = Organization.objects.towns().first()
        office = type(workbooks.admin.site._registry[Meeting])
        monkeypatch.setattr(
            office, "get_queryset", lambda self, request: Meeting.objects.filter(organizer=town)
        )
        page = upload(Clerk(*MEETING_CLERK, "change_meeting"), meetings(审核状态="草稿"))
        assert sentences(page) == ["这条记录不在您的权限范围之内，请核对主办机构。"]

    def test_does_not_touch_rows_out_of_reach(self, monkeypatch):
        clerk = Clerk(*MEETING_CLERK, "change_meeting")
        confirm(clerk, upload(clerk, meetings(审核状态="草稿")))
        office = type(workbooks.admin.site._registry[Meeting])
        monkeypatch.setattr(office, "get_queryset", lambda self, request: Meeting.objects.none())
        page = upload(clerk, meetings(审核状态="草稿"))
        assert sentences(page) == ["已有这条记录，但不在您的权限范围之内。"]

    def test_keeps_whose_record_this_is(self, clerk):
        congress = Congress.objects.get()
        headings = ["常务委员会", "行政区", "演示数据", "演示说明"]
        row = [congress.organization.code, congress.place, "是", congress.notice]
        page = upload(clerk, workbook("本级人大", headings, [row]))
        assert [entry.fate for entry in page.context["page"]] == ["unchanged"]


@cache
def given_out(name: str, role: str, **query) -> dict:
    """The sheets that the account of a role is given, with their rows; of records that no test
    changed, so that it is asked once."""
    User.objects.filter(username="admin").update(is_superuser=False)
    client = Client()
    client.force_login(User.objects.get(username=CALLED[role]), "delegates.backends.RoleBackend")
    book = load_workbook(io.BytesIO(client.get(reverse(name), query).content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


class APhone:
    @pytest.mark.parametrize("role", ["clerk", "reviewer", "publisher"])
    @pytest.mark.parametrize("name", ["workbook_template", "workbook_export"])
    def test_leaves_with_nobody(self, name, role):
        assert "代表联系方式" not in given_out(name, role)

    def test_does_not_leave_with_who_may_do_everything(self, clerk):
        content = clerk.get(reverse("workbook_export")).content
        assert "代表联系方式" not in load_workbook(io.BytesIO(content)).sheetnames


class AYearOfSomebodyConfined:
    @pytest.mark.parametrize("role", ["unit", "delegate"])
    def test_names_no_row_beyond_what_is_reached(self, role):
        whole = given_out("workbook_export", role)
        year = given_out("workbook_export", role, year="2019")
        assert {
            name: len(rows) for name, rows in year.items() if len(rows) > len(whole[name])
        } == {}
