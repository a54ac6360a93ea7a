"""Whatever a form of the admin is sent, it says what is wrong and hands back what was typed."""

import errno
from itertools import cycle

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.urls import reverse

from delegates.models import Congress, Organization
from records.models import AgendaItem, Meeting, Photo, Suggestion
from tests import files

from .clerk import address, contents, forms_of
from .test_every_admin import ENTERED, TABLES, every

pytestmark = pytest.mark.django_db

UNHOLDABLE = ("a\0b", "文字", "9223372036854775808", "9" * 30, "0000-00-00", "²", "NaN", "1e400")
COUNTS = ("-1", "文字", "", "9" * 30, "1000000000")
TYPED = "写了半天的文字"


def spoiled(page, values=UNHOLDABLE):
    """The opened form with a value in every field that hardly any column holds."""
    values = cycle(values)
    fields = [field for form in forms_of(page) for field in form if "_FORMS" not in field.html_name]
    return contents(page) | {field.html_name: next(values) for field in fields}


def mistakes_of(page):
    return page.status_code == 200 and page.context["errors"]


@pytest.fixture
def full_disk(monkeypatch):
    """A disk on which each file is cut off as it is written."""
    whole = FileSystemStorage._save

    def cut_off(storage, name, content):
        whole(storage, name, content)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(FileSystemStorage, "_save", cut_off)


class EveryForm:
    @every(ENTERED)
    def test_refuses_what_no_column_holds(self, clerk, model):
        page = address(model, "add")
        assert mistakes_of(clerk.post(page, spoiled(clerk.get(page))))

    @every(ENTERED)
    def test_lets_new_rows_be_deleted_before_they_are_kept(self, clerk, model):
        page = address(model, "add")
        opened = clerk.get(page)
        prefixes = [each.formset.prefix for each in opened.context["inline_admin_formsets"]]
        deleted = {f"{each}-{row}-DELETE": "on" for each in prefixes for row in range(2)}
        counted = {f"{each}-TOTAL_FORMS": "2" for each in prefixes}
        for sent in (spoiled(opened), contents(opened)):
            assert clerk.post(page, sent | counted | deleted).status_code in (200, 302)

    @every([Meeting, Suggestion])
    @pytest.mark.parametrize("count", COUNTS)
    def test_says_so_where_the_number_of_its_rows_is_none(self, clerk, model, count):
        page = address(model, "change", model.objects.first().pk)
        opened = contents(clerk.get(page))
        counts = [name for name in opened if name.endswith(("TOTAL_FORMS", "INITIAL_FORMS"))]
        sent = opened | dict.fromkeys(counts, count)
        answer = clerk.post(page, sent | {"summary": TYPED})
        assert answer.status_code == 302 or (mistakes_of(answer) and TYPED in answer.text)

    def test_takes_no_row_of_another_record(self, clerk):
        mine, others = Meeting.objects.filter(agenda_items__isnull=False).distinct()[:2]
        row = AgendaItem.objects.filter(meeting=others).first()
        sent = {"agenda_items-0-id": row.pk, "agenda_items-0-title": TYPED}
        for deleted in ({}, {"agenda_items-0-DELETE": "on"}):
            assert mistakes_of(clerk.amend(mine, **sent | deleted))
        row.refresh_from_db()
        assert (row.meeting, row.title == TYPED) == (others, False)

    def test_of_a_pop_up_that_names_no_field_opens(self, clerk):
        meeting = Meeting.objects.first()
        answer = clerk.post(address(Meeting, "change", meeting.pk), {"_to_field": "", "_popup": ""})
        assert answer.status_code == 200

    def test_of_an_account_tells_each_mistake(self, clerk):
        page = reverse("admin:auth_user_add")
        sent = contents(clerk.get(page)) | {"username": "x y", "password1": "1", "password2": "2"}
        answer = clerk.post(page, sent)
        assert mistakes_of(answer)
        assert [each.text for each in answer.context["mistakes"]]


class EveryList:
    @every(TABLES)
    def test_acts_on_no_row_that_cannot_be(self, clerk, model):
        chosen = {"action": "delete_selected", "_selected_action": ["文字", "9" * 30]}
        answer = clerk.post(address(model, "changelist"), chosen, follow=True)
        assert answer.status_code == 200


class AFullDisk:
    def test_keeps_nothing_by_half(self, clerk, full_disk, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        picture = files.upload(files.picture(), "a.jpg")
        answer = clerk.enter(Photo, image=picture, caption=TYPED, taken_on="2019-05-01")
        assert "磁盘已满" in answer.text
        assert TYPED in answer.text
        assert not Photo.objects.filter(caption=TYPED).exists()

    def test_leaves_no_file_behind(self, clerk, full_disk, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        picture = files.upload(files.picture(), "a.jpg")
        clerk.enter(Photo, image=picture, caption=TYPED, taken_on="2019-05-01")
        assert [each for each in tmp_path.rglob("*") if each.is_file()] == []

    def test_is_told_while_an_upload_arrives(self, clerk, monkeypatch):
        def full(handler, data, start):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(TemporaryFileUploadHandler, "receive_data_chunk", full)
        large = files.upload(bytes(3 * 1024 * 1024), "a.xlsx")
        answer = clerk.post(reverse("workbook"), {"file": large})
        assert (answer.status_code, "磁盘已满" in answer.text) == (400, True)


class AVeryLargeForm:
    def test_of_a_meeting_is_saved(self, clerk):
        meeting = Meeting.objects.standing_committee().first()
        padding = {f"unused-{number}": "" for number in range(3000)}
        answer = clerk.amend(meeting, place=TYPED, **padding)
        assert answer.redirect_chain
        meeting.refresh_from_db()
        assert meeting.place == TYPED

    def test_of_a_draft_with_a_thousand_numbers_is_checked_again(self, clerk):
        text = "，".join(f"某某工作{number}项" for number in range(1000))
        asked = {f"{name}-{number}": "" for name in ("figure", "words") for number in range(1000)}
        scope = Congress.objects.get().organization_id
        sent = {"text": text, "period": "2019", "scope": scope}
        answer = clerk.post(reverse("admin:prose"), sent | asked)
        assert answer.context["checked"]

    def test_says_how_to_save_what_was_typed(self, clerk):
        sent = {f"field-{number}": "" for number in range(10_001)}
        answer = clerk.post(address(Organization, "add"), sent)
        assert answer.status_code == 413
        assert "后退" in answer.text

    def test_of_too_many_files_or_words_says_so(self, clerk, settings):
        many = {f"file-{number}": files.upload(b"x", "a.txt") for number in range(101)}
        assert clerk.post(reverse("workbook"), many).status_code == 413
        sent = {"text": "字" * 1_000_000}
        assert clerk.post(reverse("admin:records_holiday_paste"), sent).status_code == 413

    def test_that_is_no_form_at_all_is_refused(self, clerk):
        kind = "multipart/form-data; boundary=x"
        answer = clerk.post(reverse("workbook"), b"--y\r\nrubbish", content_type=kind)
        assert answer.status_code in (200, 400)
        answer = clerk.post(reverse("workbook"), b"rubbish", content_type="multipart/form-data")
        assert (answer.status_code, "请求有误" in answer.text) == (400, True)
