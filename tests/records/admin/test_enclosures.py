"""Photographs and attachments, entered on the form of the record they go with."""

from datetime import date

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from hanbin.record.base import Record
from records.models import Attachment, Meeting, Photo
from tests import files

from .clerk import Clerk, address

pytestmark = pytest.mark.django_db

ENCLOSED = (Photo, Attachment)
RECORDS = [
    model
    for model in apps.get_models()
    if issubclass(model, Record) and model in admin.site._registry and model not in ENCLOSED
]
PREFIX = {
    Photo: "records-photo-content_type-object_id",
    Attachment: "records-attachment-content_type-object_id",
}
FILE = {
    Photo: ("image", files.picture(), "会场.jpg"),
    Attachment: ("file", files.pdf(), "通知.pdf"),
}


def rows(model, **written) -> dict:
    """One new row of a form, with its file."""
    name, content, called = FILE[model]
    sent = {name: files.upload(content, called), **written}
    prefix = PREFIX[model]
    new = {f"{prefix}-0-{key}": value for key, value in sent.items()}
    return {f"{prefix}-TOTAL_FORMS": 1, **new}


def problems(page) -> list[str]:
    """What is said at the fields of rows."""
    return [
        str(message)
        for each in page.context["inline_admin_formsets"]
        for errors in each.formset.errors
        for messages in errors.values()
        for message in messages
    ]


@pytest.fixture
def meeting(db):
    """A meeting that nothing goes with yet."""
    kept = Meeting.objects.public().filter(kind=Meeting.Kind.CHAIRPERSONS, first_day__year=2019)
    return kept.first()


class EveryRecord:
    @pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
    def test_takes_photographs_and_attachments_on_its_form(self, clerk, model):
        page = clerk.get(address(model, "add"))
        offered = [each.formset.model for each in page.context["inline_admin_formsets"]]
        assert offered[-2:] == [*ENCLOSED]


class AnEnclosure:
    @pytest.mark.parametrize("model", ENCLOSED, ids=lambda model: model.__name__)
    def test_takes_its_office_its_day_and_who_entered_it(self, clerk, meeting, model):
        clerk.amend(meeting, **rows(model, title="关于会议的通知"))
        kept = model.objects.of(meeting).latest("pk")
        assert kept.organizer == meeting.organizer
        assert getattr(kept, model.DAY) == meeting.first_day
        assert kept.entered_by == clerk.user

    @pytest.mark.parametrize(
        ("state", "expected"), [("draft", "draft"), ("submitted", "submitted"),
                                ("approved", "submitted"), ("published", "submitted")]
    )  # fmt: skip
    @pytest.mark.parametrize("model", ENCLOSED, ids=lambda model: model.__name__)
    def test_is_never_further_than_its_record_or_than_to_be_reviewed(
        self, clerk, meeting, model, state, expected
    ):
        Meeting.objects.filter(pk=meeting.pk).update(state=state)
        clerk.amend(meeting, **rows(model, title="通知"))
        assert model.objects.of(meeting).latest("pk").state == expected

    def test_cannot_be_published_by_what_a_form_sends(self, clerk, meeting):
        clerk.amend(meeting, **rows(Photo, caption="会场", alt_text="会场", state="published"))
        assert Photo.objects.of(meeting).latest("pk").state == "submitted"

    def test_keeps_a_day_of_its_own(self, clerk, meeting):
        clerk.amend(meeting, **rows(Photo, taken_on="2019-02-03"))
        assert Photo.objects.of(meeting).latest("pk").taken_on == date(2019, 2, 3)

    @pytest.mark.parametrize("model", ENCLOSED, ids=lambda model: model.__name__)
    def test_is_entered_together_with_a_new_record(self, clerk, model):
        clerk.enter(Meeting, number=888, first_day="2019-05-06", last_day="2019-05-06",
                    **rows(model, title="通知"))  # fmt: skip
        new = Meeting.objects.get(number=888)
        assert getattr(model.objects.of(new).get(), model.DAY) == date(2019, 5, 6)

    @pytest.mark.parametrize(
        ("model", "said"), [(Photo, "这不是可用的照片"), (Attachment, "不支持这种文件")]
    )
    def test_is_refused_at_its_field_and_the_record_not_saved(self, clerk, meeting, model, said):
        name = FILE[model][0]
        hostile = {f"{PREFIX[model]}-0-{name}": files.upload(files.HTML, "x.jpg")}
        page = clerk.amend(meeting, place="改动的地点", **rows(model, title="通知") | hostile)
        [problem] = problems(page)
        assert said in problem
        assert not Meeting.objects.filter(place="改动的地点").exists()

    @pytest.mark.parametrize("state", ["approved", "published"])
    @pytest.mark.parametrize("model", ENCLOSED, ids=lambda model: model.__name__)
    def test_is_not_touched_from_here_once_reviewed(self, clerk, meeting, model, state):
        clerk.amend(meeting, **rows(model, title="通知"))
        kept = model.objects.of(meeting).latest("pk")
        words = {"caption": "会场", "alt_text": "会场"} if model is Photo else {}
        model.objects.filter(pk=kept.pk).update(state=state, **words)
        before, name = model.objects.filter(pk=kept.pk).values(), FILE[model][0]
        was = before.get()
        prefix = f"{PREFIX[model]}-0"
        page = clerk.amend(meeting, **{
            f"{prefix}-{name}": files.upload(FILE[model][1], FILE[model][2]),
            f"{prefix}-{model.DAY}": "2019-01-01", f"{prefix}-DELETE": "on",
        })  # fmt: skip
        assert page.status_code == 200
        assert before.all().get() == was

    @pytest.mark.parametrize("model", ENCLOSED, ids=lambda model: model.__name__)
    def test_is_taken_away_on_the_form(self, clerk, meeting, model):
        clerk.amend(meeting, **rows(model, title="通知"))
        clerk.amend(meeting, **{f"{PREFIX[model]}-0-DELETE": "on"})
        assert not model.objects.of(meeting).filter(entered_by=clerk.user).exists()

    @pytest.mark.parametrize("model", ENCLOSED, ids=lambda model: model.__name__)
    def test_is_taken_away_by_nobody_who_may_not_delete_it(self, clerk, meeting, model):
        Meeting.objects.filter(pk=meeting.pk).update(state="draft")
        clerk.amend(meeting, **rows(model, title="通知"))
        acts = ("view", "add", "change", "delete")
        photos = (f"{act}_{model._meta.model_name}" for act in acts)
        other = Clerk("view_meeting", "change_meeting", *photos)
        other.amend(meeting, **{f"{PREFIX[model]}-0-DELETE": "on"})
        assert model.objects.of(meeting).filter(entered_by=clerk.user).exists()

    def test_is_named_and_leaves_when_its_record_is_deleted(
        self, clerk, django_capture_on_commit_callbacks
    ):
        clerk.enter(Meeting, number=888, first_day="2019-05-06", last_day="2019-05-06",
                    **rows(Photo, caption="会场") | rows(Attachment, title="通知"))  # fmt: skip
        meeting = Meeting.objects.get(number=888)
        kept = [model.objects.of(meeting).get() for model in ENCLOSED]
        page = address(Meeting, "delete", meeting.pk)
        asked = clerk.get(page).text
        assert all(address(type(row), "change", row.pk) in asked for row in kept)
        with django_capture_on_commit_callbacks(execute=True):
            clerk.post(page, {"post": "yes"})
        assert not [row for row in kept if type(row).objects.filter(pk=row.pk).exists()]
        assert not [
            name for row in kept for name in row.kept_file.names
            if row.kept_file.storage.exists(name)
        ]  # fmt: skip

    def test_leaves_with_records_deleted_from_their_list(self, clerk):
        clerk.enter(Meeting, number=888, first_day="2019-05-06", last_day="2019-05-06",
                    **rows(Photo))  # fmt: skip
        meeting = Meeting.objects.get(number=888)
        chosen = {"action": "delete_selected", "_selected_action": [meeting.pk], "post": "yes"}
        clerk.post(address(Meeting, "changelist"), chosen)
        assert not Meeting.objects.filter(number=888).exists()
        assert not Photo.objects.filter(object_id=meeting.pk, entered_by=clerk.user).exists()

    def test_keeps_its_record_from_those_who_may_not_delete_it(self, clerk, meeting):
        clerk.amend(meeting, **rows(Photo))
        Meeting.objects.filter(pk=meeting.pk).update(state="draft")
        helper = Clerk("view_meeting", "delete_meeting")
        Meeting.objects.filter(pk=meeting.pk).update(entered_by=helper.user)
        page = helper.get(address(Meeting, "delete", meeting.pk))
        assert "照片" in page.context["perms_lacking"]

    def test_is_not_offered_to_those_who_may_not_enter_it(self, meeting):
        clerk = Clerk("view_meeting", "change_meeting")
        page = clerk.get(address(Meeting, "change", meeting.pk))
        offered = {each.formset.model for each in page.context["inline_admin_formsets"]}
        assert offered.isdisjoint(ENCLOSED)


class APhotograph:
    @pytest.fixture
    def photo(self, clerk, meeting):
        clerk.amend(meeting, **rows(Photo))
        return Photo.objects.of(meeting).latest("pk")

    @pytest.fixture
    def file(self, photo):
        return reverse("admin:records_photo_file", args=[photo.pk])

    def test_names_its_record_in_words(self, clerk, meeting, photo):
        page = clerk.get(address(Photo, "change", photo.pk))
        link = f'<a href="{address(Meeting, "change", meeting.pk)}">{meeting}</a>'
        assert link in page.text
        assert "object_id" not in page.context["adminform"].form.fields

    def test_says_so_when_its_record_was_deleted(self, clerk, photo):
        Photo.objects.filter(pk=photo.pk).update(object_id=10**9)
        assert "会议（已删除）" in clerk.get(address(Photo, "change", photo.pk)).text

    def test_says_what_keeps_it_from_the_public(self, clerk, photo):
        clerk.take(photo, "approve", caption="会场")
        assert "公开照片前须填写替代文字" in clerk.take(photo, "publish").text

    def test_is_listed_among_those_that_lack_words(self, clerk, photo):
        url = address(Photo, "changelist")
        for lacks in ("caption", "alt_text"):
            found = clerk.get(url, {"lacks": lacks}).context["cl"].result_list
            assert list(found) == [photo]

    def test_is_seen_in_the_list_before_it_is_public(self, clerk, photo, file):
        assert f'src="{file}?small=1"' in clerk.get(address(Photo, "changelist")).text

    def test_is_sent_to_staff_before_it_is_public_and_kept_nowhere(self, clerk, file):
        answer = clerk.get(file)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
        assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))

    def test_is_not_sent_to_staff_who_may_not_see_it(self, file):
        assert Clerk("view_meeting").get(file).status_code == 403

    def test_is_not_sent_to_the_public(self, client, photo, file):
        assert client.get(file).status_code == 302
        assert client.get(photo.get_absolute_url()).status_code == 404

    def test_that_is_not_there_is_not_found(self, clerk):
        answer = clerk.get(reverse("admin:records_photo_file", args=[10**9]))
        assert answer.status_code == 404

    def test_can_be_replaced_on_the_form(self, clerk, photo):
        name = photo.image.name
        clerk.amend(photo, image=files.upload(files.picture(size=(700, 700)), "b.jpg"))
        photo.refresh_from_db()
        assert photo.image.name != name
        assert photo.width == 700


class AnAttachment:
    def test_without_a_title_goes_by_the_name_of_its_file(self, clerk, meeting):
        clerk.amend(meeting, **rows(Attachment))
        assert Attachment.objects.of(meeting).latest("pk").title == "通知"

    def test_is_sent_to_staff_as_a_file_to_save(self, clerk, meeting):
        clerk.amend(meeting, **rows(Attachment, title="通知"))
        attachment = Attachment.objects.of(meeting).latest("pk")
        answer = clerk.get(reverse("admin:records_attachment_file", args=[attachment.pk]))
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"].startswith("attachment")
