"""A backup is made while clerks save: what belongs together is in it together, or not at all."""

import errno
import os
import threading
import zipfile
from pathlib import Path

import pytest
from django.db import connections, transaction

from hanbin.backups import BackupError, media, writing
from hanbin.backups.restoring import restore_archive
from hanbin.backups.writing import UNFINISHED, write_backup
from hanbin.files.stored_files import missing_files
from records.models import AgendaItem, Meeting, Photo
from tests import files

pytestmark = pytest.mark.django_db

TOGETHER = "同时录入的会议"


class Clerk(threading.Thread):
    """Saves a meeting with its agenda again and again, uploads a photograph and deletes it."""

    def __init__(self, beside):
        super().__init__()
        self.beside, self.done, self.saved, self.problem = beside, threading.Event(), 0, None

    def run(self):
        connections["default"] = own = self.beside.copy()
        try:
            while not self.done.is_set():
                self.work()
        except Exception as problem:
            self.problem = problem
        finally:
            own.close()

    def work(self):
        model = Meeting.objects.standing_committee().first()
        photo = Photo(
            organizer=model.organizer,
            taken_on="2019-05-06",
            image=files.upload(files.picture(size=(60, 40)), "a.jpg"),
        )
        with transaction.atomic():
            meeting = Meeting.objects.get(pk=model.pk)
            meeting.pk, meeting._state.adding = None, True
            meeting.number, meeting.title = 10_000 + self.saved, TOGETHER
            meeting.save()
            AgendaItem.objects.create(meeting=meeting, order=1, title=TOGETHER)
            photo.save()
        photo.delete()
        self.saved += 1


@pytest.fixture
def clerk(beside):
    """At work until the test is over."""
    working = Clerk(beside)
    working.start()
    yield working
    working.done.set()
    working.join()
    assert working.problem is None


class ABackup:
    def test_holds_whole_records_while_they_are_saved(self, beside, clerk, tmp_path):
        made = [write_backup(tmp_path / str(number)) for number in range(3)]
        clerk.done.set()
        clerk.join()
        assert clerk.saved > 3
        assert all(each.manifest.missing == [] for each in made)
        restore_archive(made[-1].path, replace=True, say=str)
        pairs = Meeting.objects.filter(title=TOGETHER)
        assert pairs.exists()
        assert AgendaItem.objects.filter(title=TOGETHER).count() == pairs.count()
        assert not pairs.filter(agenda_items=None).exists()
        assert missing_files() == []

    def test_is_made_anew_of_the_database_where_a_file_left_meanwhile(
        self, beside, tmp_path, monkeypatch
    ):
        meeting = Meeting.objects.first()
        photo = Photo.objects.create(
            organizer=meeting.organizer,
            taken_on="2019-05-06",
            image=files.upload(files.picture(), "a.jpg"),
        )
        add_files, name = media.add_files, photo.image.name

        def once_deleted(writer):
            if Photo.objects.filter(pk=photo.pk).exists():
                Photo.objects.get(pk=photo.pk).delete()
            add_files(writer)

        monkeypatch.setattr(writing, "add_files", once_deleted)
        made = write_backup(tmp_path)
        assert made.manifest.missing == []
        assert name not in made.manifest.media
        restore_archive(made.path, replace=True, say=str)
        assert not Photo.objects.filter(pk=photo.pk).exists()

    def test_tells_what_was_missing_before(self, beside, tmp_path):
        photo = Photo.objects.first()
        path = Path(photo.image.path)
        content = path.read_bytes()
        path.unlink()
        assert write_backup(tmp_path).manifest.missing == [photo.image.name]
        path.write_bytes(content)


class AFullDisk:
    """At any moment: a message, and nothing is left."""

    @pytest.mark.parametrize("writes", [0, 1, 3, 20])
    def test_leaves_nothing(self, beside, tmp_path, monkeypatch, writes):
        written = iter(range(writes))
        write = zipfile._ZipWriteFile.write

        def limited(member, content):
            if next(written, None) is None:
                raise OSError(errno.ENOSPC, "No space left on device")
            return write(member, content)

        monkeypatch.setattr(zipfile._ZipWriteFile, "write", limited)
        with pytest.raises(BackupError, match=r"未留下文件.*No space left on device"):
            write_backup(tmp_path)
        assert list(tmp_path.iterdir()) == []


class AFolder:
    def test_that_cannot_be_made_is_named(self, tmp_path):
        with pytest.raises(BackupError, match=r"备份没有完成.*none/folder"):
            write_backup(tmp_path / "none" / "folder")

    def test_is_rid_of_what_a_killed_backup_left_the_day_before(self, beside, tmp_path):
        old, new = tmp_path / f"{UNFINISHED}old", tmp_path / f"{UNFINISHED}new"
        for left in (old, new):
            left.mkdir()
            (left / "database").write_bytes(b"rows")
        os.utime(old, (0, 0))
        made = write_backup(tmp_path)
        assert set(tmp_path.iterdir()) == {new, made.path}

    def test_is_for_its_owner_only(self, beside, tmp_path):
        write_backup(tmp_path / "new")
        assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


class AnUnreadableArchive:
    def test_never_has_its_name(self, beside, tmp_path, monkeypatch):
        """The disk took everything and kept something else."""
        finish = writing.ArchiveWriter.finish

        def garbled(writer, manifest):
            finish(writer, manifest)
            path = next(tmp_path.glob(f"{UNFINISHED}*/*.zip"))
            content = bytearray(path.read_bytes())
            content[len(content) // 3] ^= 0xFF
            path.write_bytes(content)

        monkeypatch.setattr(writing.ArchiveWriter, "finish", garbled)
        with pytest.raises(BackupError, match="备份文件已损坏"):
            write_backup(tmp_path)
        assert list(tmp_path.iterdir()) == []
