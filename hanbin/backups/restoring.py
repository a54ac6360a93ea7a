"""Restore a backup: replace everything, or change nothing."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, Error, connection, connections
from django.db.models import F
from django.utils import timezone

from hanbin.files.stored_files import STAGING
from hanbin.models import Revision

from . import BackupError
from .archive import SECRET_KEY, Archive, Manifest, refuse_full_disk, reporting_damage
from .engines import backup_engine
from .media import placed_files
from .occupied import occupied_by
from .schema import applied_migrations, known_migrations, refuse_newer, row_counts
from .writing import key_fingerprint

Say = Callable[[str], object]
OTHER_ENGINE = (
    "这份备份来自 {theirs} 数据库，本系统现用 {ours}，不能直接恢复。请用 DATABASE_URL 指向一个空的"
    " {theirs} 数据库恢复，再用 manage.py export_workbook --private 导出、在 {ours} 上用"
    " manage.py import_workbook 导入。没有改动任何内容。"
)
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def restore_archive(path: Path, *, replace: bool, say: Say) -> None:
    """Restore a backup and migrate it; report with ``say`` what the user must know.

    Raise BackupError if the archive is damaged or from a newer version or another engine, if data
    would be overwritten without ``replace``, or if anything else fails. In these cases the database
    and the files are unchanged.
    """
    try:
        with Archive(path) as archive:
            refuse_unsuitable(archive.manifest)
            found = occupied_by()
            if found and not replace:
                raise BackupError(
                    f"这里已有内容（{found}），没有恢复，也没有改动任何内容。"
                    "确要用备份替换现有的全部数据和文件，请加 --replace；建议先做一次 backup。"
                )
            with _extracted_database(archive) as dumped:
                archive.verify()
                live = connections[DEFAULT_DB_ALIAS]
                with placed_files(archive), backup_engine().replaced_database(live, dumped):
                    _bring_up_to_date(archive.manifest, say)
            _say_what_follows(archive.manifest, say)
    except (OSError, Error) as problem:
        raise BackupError(f"没有恢复：{problem}。原有数据没有改动。") from problem


def refuse_unsuitable(manifest: Manifest) -> None:
    """Raise BackupError if this version or database engine cannot restore the backup."""
    if manifest.engine != connection.vendor:
        theirs, ours = NAMES[manifest.engine], NAMES[connection.vendor]
        raise BackupError(OTHER_ENGINE.format(theirs=theirs, ours=ours))
    refuse_newer(manifest.migrations)
    with reporting_damage():
        backup_engine().refuse_unsuitable_tool(manifest.tool)


@contextmanager
def _extracted_database(archive: Archive) -> Iterator[Path]:
    """Extract the database to a private temporary folder."""
    name = archive.manifest.database
    place = Path(settings.FILE_UPLOAD_TEMP_DIR)
    refuse_full_disk(place, 2 * archive.manifest.members[name].size)
    with tempfile.TemporaryDirectory(prefix=STAGING, dir=place) as folder:
        dumped = Path(folder, name)
        archive.extract(name, dumped)
        yield dumped


def _bring_up_to_date(manifest: Manifest, say: Say) -> None:
    """Compare the restored database with its manifest, then migrate it.

    Increase its revision, because browsers and servers have cached pages of the old data.
    """
    applied = applied_migrations()
    refuse_newer(applied)
    found = row_counts()
    different = [table for table, n in manifest.rows.items() if found.get(table) != n]
    if different or applied != manifest.migrations:
        raise BackupError(
            f"恢复出的数据库与备份清单不符（{'、'.join(different[:5]) or '数据库变更'}）。"
        )
    pending = known_migrations() - set(applied)
    if pending:
        say(f"备份来自较早的版本（{manifest.version}），数据库结构将升级{len(pending)}项。")
        call_command("migrate", interactive=False, verbosity=0)
    Revision.objects.update(number=F("number") + 1, changed=timezone.now())


def _say_what_follows(manifest: Manifest, say: Say) -> None:
    if manifest.missing:
        say(f"备份时就已缺少{len(manifest.missing)}个文件，可用 manage.py orphans 查看。")
    if manifest.key_fingerprint != key_fingerprint():
        kept = "备份中有原来的密钥（secret_key）" if SECRET_KEY in manifest.members else ""
        say(
            "注意：现在的 SECRET_KEY 与备份时不同，已发出的重设密码链接等全部失效。"
            f"{kept or '如仍保存着原来的密钥'}，可设为 SECRET_KEY 后重新启动网站。"
        )
    say("登录状态不在备份之内，所有人须重新登录。")
