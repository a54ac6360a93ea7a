"""A backup restored into an empty installation tells the same, to the last figure and file."""

import json
import stat
import zipfile

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection

from hanbin.backups import BackupError, postgresql
from hanbin.backups.restoring import restore_archive
from hanbin.backups.schema import known_migrations
from hanbin.backups.writing import write_backup
from hanbin.record import data_revision
from records.models import Meeting
from tests.installations import digests, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("beside")]


class TheRestored:
    def test_tells_every_figure_and_edition(self, demonstration):
        _, before, _ = demonstration
        now = told()
        assert now["figures"] == before["figures"]
        assert now["editions"] == before["editions"] != []
        assert now == before

    def test_has_every_file(self, demonstration):
        assert digests(settings.MEDIA_ROOT) == demonstration[2] != {}

    def test_follows_every_change(self):
        assert data_revision.tables_without_trigger() == []

    def test_says_that_everybody_signs_in_again(self, restored):
        assert restored.said == ["登录状态不在备份之内，所有人须重新登录。"]


class TheArchive:
    def test_is_read_by_its_owner_only(self, demonstration):
        assert stat.S_IMODE(demonstration[0].path.stat().st_mode) == 0o600

    def test_stands_alone_in_its_folder(self, demonstration):
        path = demonstration[0].path
        assert list(path.parent.iterdir()) == [path]

    def test_says_what_it_was_made_from(self, demonstration):
        with zipfile.ZipFile(demonstration[0].path) as archive:
            manifest = json.loads(archive.read("manifest.json"))
        assert manifest["engine"] == connection.vendor
        assert set(manifest["migrations"]) == known_migrations()
        assert manifest["rows"]["records_meeting"] == Meeting.objects.count()
        assert manifest["missing"] == []

    def test_holds_no_key_unless_asked(self, demonstration, tmp_path):
        key = settings.SECRET_KEY.encode()
        assert key not in demonstration[0].path.read_bytes()
        with zipfile.ZipFile(demonstration[0].path) as archive:
            assert "secret_key" not in archive.namelist()
            assert all(key not in archive.read(name) for name in archive.namelist())
        with zipfile.ZipFile(write_backup(tmp_path, with_key=True).path) as archive:
            assert archive.read("secret_key") == key

    def test_holds_no_session(self, tmp_path):
        Session.objects.create(session_key="k" * 32, expire_date="2099-01-01T00:00Z")
        made = write_backup(tmp_path)
        with zipfile.ZipFile(made.path) as archive:
            content = archive.read(made.manifest.database)
            assert b"k" * 32 not in content
        Session.objects.all().delete()


class AnOlderOne:
    """Of a version before the last migration."""

    @pytest.fixture
    def older(self, beside, tmp_path):
        call_command("migrate", "records", "0002", verbosity=0)
        return write_backup(tmp_path).path

    def test_is_brought_up_to_date(self, older, demonstration):
        said = []
        restore_archive(older, replace=True, say=said.append)
        assert "数据库结构将升级" in said[0]
        assert told() == demonstration[1]


class PgDump:
    """As it is on machines that have none, or an old one."""

    @pytest.fixture(autouse=True)
    def _postgresql(self):
        if connection.vendor != "postgresql":
            pytest.skip("SQLite needs no other program")

    def test_is_asked_for_by_name(self, monkeypatch, tmp_path):
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(BackupError, match=r"找不到 pg_dump.*postgresql-client"):
            write_backup(tmp_path / "out")
        assert list((tmp_path / "out").iterdir()) == []

    def test_is_refused_when_older_than_the_server(self, monkeypatch, tmp_path):
        monkeypatch.setattr(postgresql, "_major_version", lambda program: 9)
        with pytest.raises(BackupError, match=r"pg_dump 的版本（9）低于数据库服务器"):
            write_backup(tmp_path)
        assert list(tmp_path.iterdir()) == []
