"""Files without a row, and rows without a file, are found by whatever names files."""

import errno
import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models

from hanbin.files import stored_files
from hanbin.files.stored_files import (
    WholeFileStorage,
    delete_orphan,
    files_on_disk,
    missing_files,
    named_files,
    orphaned_files,
)
from records.editions.content import file_name
from records.exports import FORMATS, file_of
from records.models import Attachment, Edition, Photo
from tests import files

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
FIELDS = [
    (model, field.name)
    for model in apps.get_models(include_auto_created=True)
    for field in model._meta.get_fields()
    if isinstance(field, models.FileField)
]


@pytest.fixture(autouse=True)
def _own_uploads(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path


def names(found):
    root = Path(settings.MEDIA_ROOT)
    return {each.path.relative_to(root).as_posix() for each in found}


@pytest.fixture
def left():
    """What a killed upload left, two days ago; and other files that tests left."""
    path = Path(settings.MEDIA_ROOT, "photos", "left.jpg")
    path.write_bytes(b"pixels")
    os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 2 * 24 * 3600))
    yield path
    path.unlink(missing_ok=True)


class EveryFile:
    @pytest.mark.parametrize(("model", "field"), FIELDS)
    def test_of_a_row_is_known(self, model, field):
        kept = set(model._base_manager.exclude(**{field: ""}).values_list(field, flat=True))
        assert kept
        assert kept <= {each.name for each in named_files()}
        assert not kept & names(orphaned_files())

    def test_of_a_photograph_has_copies_that_are_known(self):
        photo = Photo.objects.first()
        expected = {photo.image.copy_name(width) for width in photo.widths}
        assert expected
        assert expected <= photo.image.needed_names <= files_on_disk()
        assert not photo.image.needed_names & names(orphaned_files())

    @pytest.mark.parametrize("suffix", FORMATS)
    def test_of_an_edition_is_known(self, suffix):
        edition = Edition.objects.first()
        file_of(edition, suffix)
        name = file_name(edition, suffix)
        assert name in files_on_disk()
        assert name not in names(orphaned_files())

    def test_of_an_edition_shows_its_photographs(self):
        pictures = {each.name for each in named_files() if each.is_needed and "版本" in each.row}
        assert pictures
        assert pictures <= files_on_disk()

    def test_of_the_demonstration_is_there(self):
        assert missing_files() == []


class AnOrphan:
    def test_is_found_with_its_size_and_age(self, left):
        (found,) = [each for each in orphaned_files() if each.path == left]
        assert found.size == 6
        assert delete_orphan(found, at_least=DAY)
        assert not left.exists()

    def test_stays_while_it_may_be_an_upload(self, left):
        (found,) = [each for each in orphaned_files() if each.path == left]
        left.touch()
        assert not delete_orphan(found, at_least=DAY)
        assert left.exists()

    def test_is_what_no_row_names_any_more(self, left):
        photo = Photo.objects.filter(pk=Photo.objects.first().pk)
        photo.update(image="photos/left.jpg")
        assert left not in {each.path for each in orphaned_files()}
        photo.update(image="photos/other.jpg")
        assert left in {each.path for each in orphaned_files()}

    def test_may_be_named_by_history(self, left):
        photo = Photo.objects.first()
        photo.history.update(image="photos/left.jpg")
        assert left in {each.path for each in orphaned_files()}

    @pytest.mark.parametrize("folder", ["MEDIA_ROOT", "FILE_UPLOAD_TEMP_DIR"])
    def test_may_be_of_a_restoration_that_was_killed(self, folder):
        path = Path(getattr(settings, folder), ".restore-x", "database.sqlite3")
        path.parent.mkdir()
        path.write_bytes(b"rows")
        assert path in {each.path for each in orphaned_files()}
        assert ".restore-x/database.sqlite3" not in files_on_disk()
        path.unlink()
        path.parent.rmdir()

    def test_may_be_half_an_upload(self):
        path = Path(settings.FILE_UPLOAD_TEMP_DIR, "tmp1.upload.pdf")
        path.write_bytes(b"half")
        assert path in {each.path for each in orphaned_files()}


class AMissingFile:
    def test_is_told_with_its_row(self):
        paper = Attachment.objects.first()
        Attachment.objects.filter(pk=paper.pk).update(file="attachments/none.pdf")
        (found,) = missing_files()
        assert (found.name, found.row) == ("attachments/none.pdf", f"附件（编号{paper.pk}）")

    def test_may_be_the_copy_of_a_photograph(self):
        photo = Photo.objects.filter(width__gt=480).first()
        Photo.objects.filter(pk=photo.pk).update(width=2000)
        missing = {each.name for each in missing_files()}
        assert all(name.startswith(photo.image.name.rpartition(".")[0]) for name in missing)

    def test_is_none_where_a_field_is_empty(self):
        Photo.objects.filter(pk=Photo.objects.first().pk).update(image="")
        assert missing_files() == []


class TheStorage:
    def test_leaves_no_half_file_on_a_full_disk(self, monkeypatch):
        before = set(stored_files._everything_on_disk())

        class Content(ContentFile):
            def chunks(self, chunk_size=None):
                yield b"half"
                raise OSError(errno.ENOSPC, "No space left on device")

        with pytest.raises(OSError, match="No space"):
            default_storage.save("editions/full.pdf", Content(b"whole"))
        assert set(stored_files._everything_on_disk()) == before

    def test_is_that_of_the_site(self):
        assert isinstance(default_storage._wrapped, WholeFileStorage)

    def test_keeps_what_it_is_given(self):
        name = default_storage.save("editions/x.pdf", ContentFile(files.pdf()))
        with default_storage.open(name) as file:
            assert file.read() == files.pdf()
        default_storage.delete(name)
