"""The files of photographs and attachments: as long on the disk as their row in the database."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from records.models import Attachment, Meeting, Photo
from tests import files

pytestmark = pytest.mark.django_db

MADE = {
    Photo: {"image": files.picture(size=(1600, 900)), "taken_on": "2019-05-06"},
    Attachment: {"file": files.pdf(), "title": "通知", "filed_on": "2019-05-06"},
}
every = pytest.mark.parametrize("model", MADE, ids=lambda model: model.__name__)


def on_disk() -> set[str]:
    root = Path(settings.MEDIA_ROOT)
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def made(model, name: str = "../../会议 现场.pdf", **fields):
    meeting = Meeting.objects.public().first()
    given = MADE[model] | {"organizer": meeting.organizer} | fields
    content = given.pop(model.FILE)
    file = files.upload(content, name)
    return model(subject=meeting, **given, **{model.FILE: file})


def other(model) -> bytes:
    return files.picture(size=(500, 500)) if model is Photo else files.pdf(b"/Other 1")


def undone(act) -> None:
    """Does something within a transaction that comes to nothing."""
    with transaction.atomic():
        act()
        raise ZeroDivisionError


class EveryFile:
    @pytest.fixture(autouse=True)
    def _before(self):
        self.before = on_disk()

    def new(self) -> set[str]:
        return on_disk() - self.before

    @every
    def test_is_named_by_us(self, model):
        row = made(model)
        row.save()
        assert self.new() == {name for name in row.kept_file.names if name in on_disk()}
        assert row.kept_file.name in self.new()
        assert not any("会议" in name or ".." in name for name in self.new())

    @every
    def test_leaves_with_its_row(self, model, django_capture_on_commit_callbacks):
        row = made(model)
        row.save()
        with django_capture_on_commit_callbacks(execute=True):
            row.delete()
            assert self.new()
        assert not self.new()

    @every
    def test_leaves_with_many_rows(self, model, django_capture_on_commit_callbacks):
        rows = [made(model), made(model)]
        for row in rows:
            row.save()
        assert self.new()
        with django_capture_on_commit_callbacks(execute=True):
            model.objects.filter(pk__in=[row.pk for row in rows]).delete()
        assert not self.new()

    @every
    def test_stays_where_the_deletion_is_undone(self, model):
        row = made(model)
        row.save()
        kept = self.new()
        with pytest.raises(ZeroDivisionError):
            undone(row.delete)
        assert self.new() == kept

    @every
    def test_makes_room_for_another(self, model, django_capture_on_commit_callbacks):
        row = made(model)
        row.save()
        first = self.new()
        with django_capture_on_commit_callbacks(execute=True):
            setattr(row, model.FILE, files.upload(other(model), "b.pdf"))
            row.save()
            assert first < self.new()
        assert row.kept_file.name in self.new()
        assert not first & self.new()

    @every
    def test_stays_where_something_else_is_changed(self, model, django_capture_on_commit_callbacks):
        row = made(model)
        row.save()
        kept = self.new()
        with django_capture_on_commit_callbacks(execute=True):
            model.objects.get(pk=row.pk).save()
            row.state = "submitted"
            row.save(update_fields=["state"])
        assert self.new() == kept

    @every
    def test_does_not_stay_where_its_row_could_not(self, model):
        with pytest.raises(IntegrityError):
            made(model, state="withdrawn").save()
        assert not self.new()

    @every
    def test_does_not_stay_where_what_came_after_it_failed(self, model):
        with pytest.raises(ZeroDivisionError):
            undone(made(model).save)
        assert not self.new()

    @every
    def test_that_was_not_checked_by_a_form_is_checked_all_the_same(self, model):
        with pytest.raises(ValidationError):
            made(model, **{model.FILE: files.HTML}).save()
        assert not self.new()


class AnEnclosure:
    @pytest.fixture(params=MADE, ids=lambda model: model.__name__)
    def row(self, request):
        row = made(request.param)
        row.save()
        return row

    def test_does_not_leave_for_another_record(self, row):
        row.subject = Meeting.objects.public().last()
        with pytest.raises(ValidationError, match="不能改到另一条记录下"):
            row.save()

    def test_does_not_leave_its_record_for_none(self, row):
        row.subject = None
        with pytest.raises(ValidationError, match="不能改到另一条记录下"):
            row.save()

    def test_joins_a_record_late(self, row):
        alone = made(type(row))
        alone.subject = None
        alone.save()
        alone.subject = row.subject
        alone.save()
        assert type(row).objects.get(pk=alone.pk).subject == row.subject


class APhotograph:
    def test_knows_its_size(self):
        photo = made(Photo)
        photo.save()
        assert (photo.width, photo.height) == (1600, 900)
        assert Photo.objects.get(pk=photo.pk).width == 1600

    def test_is_there_in_the_widths_a_page_needs(self):
        photo = made(Photo)
        photo.save()
        names = [photo.image.copy_name(width) for width in photo.widths]
        assert photo.widths == [480, 1200]
        assert all(photo.image.storage.exists(name) for name in names)

    def test_says_at_the_field_what_it_lacks(self):
        with pytest.raises(ValidationError) as refusal:
            made(Photo, state="published", caption="会场").full_clean()
        assert refusal.value.message_dict == {"alt_text": ["公开照片前须填写替代文字。"]}

    def test_without_words_is_not_published_by_any_way(self):
        with pytest.raises(IntegrityError):
            made(Photo, state="published").save()


class AnAttachment:
    def test_keeps_its_kind_size_and_fingerprint(self):
        attachment = made(Attachment)
        attachment.save()
        kept = Attachment.objects.get(pk=attachment.pk)
        assert (kept.kind, kept.size) == ("pdf", len(files.pdf()))
        assert len(kept.sha256) == 64
