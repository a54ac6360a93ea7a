"""``backup``, ``restore`` and ``orphans`` as an administrator types them."""

import io
import os
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from delegates.models import AuditEvent
from hanbin.backups import BackupError
from hanbin.backups.archive import ArchiveMember
from hanbin.backups.writing import Backup
from records.management.commands import backup, restore
from records.models import Attachment

pytestmark = pytest.mark.django_db


class Kept:
    """What a manifest says to the command."""

    media = {"photos/a.jpg": ArchiveMember(1, "")}
    rows = {"records_meeting": 3}
    missing = ["photos/b.jpg"]
    version = "0.1.0"


def typed(*command, **options):
    out, complaints = io.StringIO(), io.StringIO()
    try:
        call_command(*command, stdout=out, stderr=complaints, **options)
    except CommandError as refusal:
        return out.getvalue(), complaints.getvalue() + str(refusal)
    return out.getvalue(), complaints.getvalue()


class TheBackup:
    def test_says_where_it_is_and_what_is_missing(self, tmp_path, monkeypatch):
        path = tmp_path / "hanbin-1.zip"
        path.write_bytes(bytes(3 * 1024**2))
        monkeypatch.setattr(backup, "write_backup", lambda folder, with_key: Backup(path, Kept()))
        said, complaints = typed("backup", tmp_path)
        assert said == f"已备份并核对：{path}（3.0MB，3行记录，1个文件，版本0.1.0）\n"
        assert complaints == "有记录引用、但磁盘上没有的文件，未能备份：photos/b.jpg\n"
        assert AuditEvent.objects.filter(kind="exported", text=path.name).exists()

    def test_fails_with_the_reason(self, tmp_path, monkeypatch):
        def full(folder, with_key):
            raise BackupError("磁盘已满。")

        monkeypatch.setattr(backup, "write_backup", full)
        assert typed("backup", tmp_path) == ("", "磁盘已满。")


class TheRestoration:
    def test_is_noted_for_whoever_audits(self, tmp_path, monkeypatch):
        monkeypatch.setattr(restore, "restore_archive", lambda path, replace, say: say("升级1项。"))
        assert typed("restore", tmp_path / "a.zip") == ("升级1项。\n已恢复。\n", "")
        assert AuditEvent.objects.filter(kind="imported", text="a.zip").exists()

    def test_fails_with_the_reason(self, tmp_path):
        assert "读不了备份文件" in typed("restore", tmp_path / "none.zip")[1]


class TheOrphans:
    @pytest.fixture(autouse=True)
    def _own_files(self, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path / "media"
        settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "temporary"
        settings.MEDIA_ROOT.mkdir()
        self.old, self.new = settings.MEDIA_ROOT / "old.jpg", settings.MEDIA_ROOT / "new.jpg"
        for path in (self.old, self.new):
            path.write_bytes(bytes(1024**2))
        os.utime(self.old, (0, self.new.stat().st_mtime - 72 * 3600))

    def test_are_told_and_stay(self, monkeypatch):
        monkeypatch.setattr("records.management.commands.orphans.missing_files", list)
        said, complaints = typed("orphans")
        assert said.splitlines() == [
            "孤立：new.jpg（1.0MB，0小时前）",
            "孤立：old.jpg（1.0MB，3天前）",
            "孤立文件2个，其中24小时以上的1个（1.0MB），已删除0个。",
        ]
        assert complaints == ""
        assert self.old.exists()

    def test_are_deleted_when_asked_and_old(self):
        said, _ = typed("orphans", delete=True)
        assert said.endswith("已删除1个。\n")
        assert (self.old.exists(), self.new.exists()) == (False, True)

    def test_stand_beside_what_is_missing(self):
        paper = Attachment.objects.first()
        _, complaints = typed("orphans")
        assert f"缺失：{paper.file.name} ← 附件（编号{paper.pk}）" in complaints
        assert complaints.endswith("个文件缺失，请从备份中找回，或在记录中重新上传。")
        assert Path(settings.MEDIA_ROOT).exists()
