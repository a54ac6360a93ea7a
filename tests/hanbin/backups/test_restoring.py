"""What must not be restored is refused, and what fails half way leaves everything as it was."""

import errno
import json
import os
import sqlite3
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError, connection

from delegates.models import AuditEvent
from hanbin.backups import BackupError, restoring
from hanbin.backups.postgresql import SET_ASIDE
from hanbin.backups.restoring import restore_archive
from hanbin.record.data_revision import current_revision
from records.models import Meeting
from tests.installations import digests, told

pytestmark = pytest.mark.django_db

STRANGER = "photos/2020/stranger.jpg"


def restore(path, *, replace=False):
    said = []
    restore_archive(path, replace=replace, say=said.append)
    return said


def changed(path, folder, change):
    """The backup with its manifest changed."""
    copy = folder / "changed.zip"
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(copy, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "manifest.json":
                data = json.loads(content)
                change(data)
                content = json.dumps(data).encode()
            after.writestr(name, content)
    return copy


def everything():
    """All that must stay where a restoration is refused."""
    titles = list(Meeting.objects.order_by("pk").values_list("title", flat=True))
    return (
        told(),
        digests(settings.MEDIA_ROOT),
        titles,
        AuditEvent.objects.count(),
        current_revision(),
    )


@pytest.fixture
def in_use(beside):
    """An installation in which something was entered since, and a file uploaded."""
    Meeting.objects.update(title="恢复之前的会议")
    stranger = Path(settings.MEDIA_ROOT, STRANGER)
    stranger.parent.mkdir(exist_ok=True)
    stranger.write_bytes(b"pixels")
    return beside


class ARefusal:
    """It says why, and nothing was touched."""

    @pytest.fixture(autouse=True)
    def _untouched(self, in_use):
        before = everything()
        yield
        assert everything() == before

    def test_meets_what_would_destroy_records(self, demonstration):
        with pytest.raises(BackupError, match=r"这里已有内容（用户），没有恢复.*加 --replace"):
            restore(demonstration[0].path)

    def test_meets_a_damaged_file(self, demonstration, tmp_path):
        content = demonstration[0].path.read_bytes()
        (tmp_path / "a.zip").write_bytes(content[: len(content) // 2])
        with pytest.raises(BackupError, match=r"备份文件已损坏"):
            restore(tmp_path / "a.zip", replace=True)

    def test_meets_a_newer_version(self, demonstration, tmp_path):
        def change(data):
            data["migrations"].append("records.0999_later")

        path = changed(demonstration[0].path, tmp_path, change)
        with pytest.raises(BackupError, match=r"较新版本.*records\.0999_later 等1项.*请先升级"):
            restore(path, replace=True)

    def test_meets_another_engine(self, demonstration, tmp_path):
        ours = connection.vendor
        theirs = {"sqlite": "postgresql", "postgresql": "sqlite"}[ours]
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            name = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}[theirs]
            archive.writestr(name, b"")
            known = json.loads(zipfile.ZipFile(demonstration[0].path).read("manifest.json"))
            member = {"size": 0, "sha256": "e3b0"}
            known |= {"engine": theirs, "members": {name: member}}
            archive.writestr("manifest.json", json.dumps(known))
        with pytest.raises(BackupError, match=r"不能直接恢复.*DATABASE_URL.*import_workbook"):
            restore(tmp_path / "a.zip", replace=True)

    def test_meets_a_database_that_is_not_the_one_described(self, demonstration, tmp_path):
        def change(data):
            data["rows"]["records_meeting"] += 1

        path = changed(demonstration[0].path, tmp_path, change)
        with pytest.raises(BackupError, match=r"与备份清单不符（records_meeting）"):
            restore(path, replace=True)


class AFailureHalfWay:
    """Whatever fails, and at whatever moment: the old records and files are all there."""

    @pytest.fixture(autouse=True)
    def _untouched(self, in_use):
        before = everything()
        yield
        assert everything() == before
        assert not list(Path(settings.FILE_UPLOAD_TEMP_DIR).glob(".restore-*"))
        assert not list(Path(settings.MEDIA_ROOT).glob(".restore-*"))

    def test_of_the_disk_while_files_are_unpacked(self, demonstration, monkeypatch):
        Path(settings.MEDIA_ROOT, next(iter(demonstration[2]))).unlink()
        self.fail(monkeypatch, os, "fsync", OSError(errno.ENOSPC, "No space left on device"))
        with pytest.raises(BackupError, match=r"No space left on device"):
            restore(demonstration[0].path, replace=True)
        self.give_back(demonstration)

    def test_once_files_are_in_their_place(self, demonstration, monkeypatch):
        Path(settings.MEDIA_ROOT, next(iter(demonstration[2]))).unlink()
        self.fail(monkeypatch, restoring, "row_counts", OperationalError("server gone"))
        with pytest.raises(BackupError, match=r"server gone"):
            restore(demonstration[0].path, replace=True)
        self.give_back(demonstration)

    def test_at_the_very_end(self, demonstration, monkeypatch):
        self.fail(monkeypatch, restoring.timezone, "now", KeyboardInterrupt())
        with pytest.raises(KeyboardInterrupt):
            restore(demonstration[0].path, replace=True)

    def fail(self, monkeypatch, where, name, problem):
        def failing(*_, **__):
            raise problem

        monkeypatch.setattr(where, name, failing)

    def give_back(self, demonstration):
        """The file that the test itself took away is still away."""
        name = next(iter(demonstration[2]))
        gone = Path(settings.MEDIA_ROOT, name)
        assert not gone.exists()
        with zipfile.ZipFile(demonstration[0].path) as archive:
            gone.write_bytes(archive.read(f"media/{name}"))


class AReplacement:
    @pytest.fixture
    def said(self, in_use, demonstration):
        self.before = current_revision()
        damaged = Path(settings.MEDIA_ROOT, next(iter(demonstration[2])))
        damaged.write_bytes(b"damaged")
        return restore(demonstration[0].path, replace=True)

    def test_brings_everything_back_and_leaves_nothing_of_the_old(self, said, demonstration):
        _, before, files = demonstration
        assert told() == before
        assert digests(settings.MEDIA_ROOT) == files
        assert not Meeting.objects.filter(title="恢复之前的会议").exists()

    def test_is_news_to_everybody_who_holds_a_page(self, said):
        assert current_revision().changed > self.before.changed

    def test_tells_of_another_key(self, demonstration, settings, in_use):
        settings.SECRET_KEY = "another" * 10
        said = restore(demonstration[0].path, replace=True)
        assert said[0].startswith("注意：现在的 SECRET_KEY 与备份时不同")


class ALiveFileOfSQLite:
    @pytest.fixture(autouse=True)
    def _sqlite(self):
        if connection.vendor != "sqlite":
            pytest.skip("PostgreSQL has no file that others open")

    def test_is_replaced_for_those_who_have_it_open(self, in_use, demonstration):
        server = in_use.copy()
        with server.cursor() as cursor:
            assert cursor.execute("SELECT DISTINCT title FROM records_meeting").fetchall() == [
                ("恢复之前的会议",)
            ]
            restore(demonstration[0].path, replace=True)
            assert len(cursor.execute("SELECT title FROM records_meeting").fetchall()) > 1
        server.close()

    def test_leaves_no_log_of_the_old_one(self, in_use, demonstration):
        restore(demonstration[0].path, replace=True)
        in_use.close()
        path = Path(in_use.settings_dict["NAME"])
        assert sorted(each.name for each in path.parent.glob(f"{path.name}*")) == [path.name]
        with sqlite3.connect(path) as plain:
            assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    def test_is_not_waited_for_without_end(self, in_use, demonstration, monkeypatch):
        in_use.settings_dict["OPTIONS"]["timeout"] = 0.1
        in_use.close()
        clerk = in_use.copy()
        with clerk.cursor() as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            with pytest.raises(BackupError, match=r"有程序正在写入数据库"):
                restore(demonstration[0].path, replace=True)
            cursor.execute("ROLLBACK")
        clerk.close()
        assert Meeting.objects.filter(title="恢复之前的会议").exists()


class AServerOfPostgreSQL:
    """It has no more locks to give than one that was just installed."""

    ALLOWANCE = 100 * 64  # max_connections times max_locks_per_transaction, as they come
    LOCKS = """
        SELECT count(DISTINCT (locktype, relation, classid, objid))
        FROM pg_locks WHERE pid = pg_backend_pid()"""
    SCHEMAS = "SELECT count(*) FROM pg_namespace WHERE nspname = %s"

    @pytest.fixture(autouse=True)
    def _postgresql(self):
        if connection.vendor != "postgresql":
            pytest.skip("SQLite locks its whole file")

    def test_has_locks_for_two_restorations_at_once(self, in_use, demonstration, monkeypatch):
        locks = []

        def count_locks():
            with connection.cursor() as cursor:
                cursor.execute(self.LOCKS)
                locks.append(cursor.fetchone()[0])
            return demonstration[0].manifest.rows

        monkeypatch.setattr(restoring, "row_counts", count_locks)
        restore(demonstration[0].path, replace=True)
        assert locks[0] < self.ALLOWANCE / 2

    def test_holds_nothing_of_the_old_database_afterwards(self, in_use, demonstration):
        with in_use.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {SET_ASIDE}")  # of a restoration that was killed
            cursor.execute(f"CREATE TABLE {SET_ASIDE}.records_meeting (id integer)")
        restore(demonstration[0].path, replace=True)
        with in_use.cursor() as cursor:
            cursor.execute(self.SCHEMAS, [SET_ASIDE])
            assert cursor.fetchone() == (0,)
