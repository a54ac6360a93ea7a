"""The archive of a backup: a zip file with the database, the uploaded files and a manifest.

The manifest has the size and the SHA-256 of every member.
"""

import hashlib
import json
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Any, Self

from . import BackupError

FORMAT = 1
MANIFEST = "manifest.json"
LARGEST_MANIFEST = 256 * 1024**2
SECRET_KEY = "secret_key"
DATABASES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
MEDIA = "media/"
CHUNK = 1024**2
LARGE = 1024**3  # from this size on, a member is written with zip64 headers
FIXED_NAMES = {SECRET_KEY, *DATABASES.values()}
DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError,
    KeyError, TypeError, AttributeError,
)  # fmt: skip
DAMAGED = "备份文件已损坏或不是本系统的备份：{what}。没有改动任何内容，请换一份备份。"


@dataclass(frozen=True)
class ArchiveMember:
    """The entry of a member in the manifest: its size in bytes and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """The contents of a backup and its origin."""

    version: str
    created_at: str  # ISO 8601 with the offset from UTC
    engine: str  # Django's vendor name, a key of DATABASES
    tool: str  # the program that wrote the database dump, with its version
    migrations: list[str]  # the applied migrations, as app.name
    rows: dict[str, int]  # the number of rows of each table
    key_fingerprint: str
    missing: list[str]  # files named by rows that were not on the disk
    members: dict[str, ArchiveMember] = field(default_factory=dict)
    format: int = FORMAT

    @classmethod
    def read(cls, text: bytes) -> Self:
        """Parse a manifest; raise ValueError, TypeError or KeyError if it is malformed."""
        data = json.loads(text)
        data["members"] = {name: ArchiveMember(**each) for name, each in data["members"].items()}
        manifest = cls(**data)
        texts = [manifest.version, manifest.engine, manifest.tool, manifest.key_fingerprint]
        texts += [*manifest.migrations, *manifest.missing, *manifest.rows]
        numbers = [manifest.format, *manifest.rows.values()]
        for member in manifest.members.values():
            texts.append(member.sha256)
            numbers.append(member.size)
        if not all(isinstance(text, str) for text in texts):
            raise TypeError("manifest")
        if not all(isinstance(number, int) for number in numbers):
            raise TypeError("manifest")
        return manifest

    @property
    def database(self) -> str:
        """Return the name of the member with the database."""
        return DATABASES[self.engine]

    @property
    def media(self) -> dict[str, ArchiveMember]:
        """Return the uploaded files by their names relative to MEDIA_ROOT."""
        return {
            name.removeprefix(MEDIA): member
            for name, member in self.members.items()
            if name.startswith(MEDIA)
        }


class ArchiveWriter:
    """Writes an archive that only its owner can read, because it contains personal data."""

    def __init__(self, path: Path) -> None:
        # O_EXCL refuses existing files and symbolic links; the mode applies from the start.
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        self._file = os.fdopen(handle, "w+b")
        self._zip = zipfile.ZipFile(self._file, "w")
        self.members: dict[str, ArchiveMember] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError, ValueError):  # an unfinished archive is thrown away
            self._zip.close()
        self._file.close()

    def add(self, name: str, source: IO[bytes], *, packed: bool = False) -> None:
        """Add the content of a file; photos and dumps are compressed already."""
        info = zipfile.ZipInfo(name)
        # The upper 16 bits are the Unix permissions of the extracted file.
        info.external_attr = 0o600 << 16
        info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        is_large = os.fstat(source.fileno()).st_size >= LARGE
        size, digest = 0, hashlib.sha256()
        with self._zip.open(info, "w", force_zip64=is_large) as member:
            while chunk := source.read(CHUNK):
                member.write(chunk)
                size += len(chunk)
                digest.update(chunk)
        self.members[name] = ArchiveMember(size, digest.hexdigest())

    def add_text(self, name: str, text: str) -> None:
        """Add a short text."""
        content = text.encode()
        self._zip.writestr(name, content, zipfile.ZIP_DEFLATED)
        self.members[name] = ArchiveMember(len(content), hashlib.sha256(content).hexdigest())

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest and sync the archive to the disk."""
        manifest.members.update(self.members)
        text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
        self._zip.writestr(MANIFEST, text, zipfile.ZIP_DEFLATED)
        self._zip.close()
        self._file.flush()
        os.fsync(self._file.fileno())


class Archive:
    """Reads an archive; everything in it is checked before use."""

    def __init__(self, path: Path) -> None:
        """Open the archive; raise BackupError if it cannot be read or is damaged."""
        try:
            with reporting_damage():
                self._zip = zipfile.ZipFile(path)
        except OSError as problem:
            raise BackupError(f"读不了备份文件“{path}”：{problem.strerror}。") from problem
        with reporting_damage():
            if self._zip.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
                raise ValueError(MANIFEST)
            self.manifest = Manifest.read(self._zip.read(MANIFEST))
            self._check_members()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def _check_members(self) -> None:
        """Check that the members are exactly those of the manifest and have safe names."""
        if self.manifest.format > FORMAT:
            raise BackupError(
                "这份备份由较新版本的程序生成，请先升级程序再恢复。没有改动任何内容。"
            )
        declared = self.manifest.members
        if sorted(self._zip.namelist()) != sorted([*declared, MANIFEST]):
            raise ValueError("清单与内容不一致")
        if self.manifest.database not in declared:
            raise ValueError("没有数据库")
        for name, member in declared.items():
            if not is_safe(name):
                raise ValueError(f"内容的名称不合规则：{name!r}")
            if self._zip.getinfo(name).file_size != member.size:
                raise ValueError(f"{name}的大小与清单不符")

    @property
    def size(self) -> int:
        """Return the total size of the unpacked members in bytes."""
        return sum(member.size for member in self.manifest.members.values())

    def verify(self) -> None:
        """Read every member; raise BackupError if one differs from the manifest."""
        for name in self.manifest.members:
            for _ in self._chunks(name):
                pass

    def extract(self, name: str, target: Path, mode: int = 0o600) -> None:
        """Write a member to a new file; raise BackupError if it differs from the manifest."""
        target.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "wb") as file:
            for chunk in self._chunks(name):
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())

    def _chunks(self, name: str) -> Iterator[bytes]:
        digest = hashlib.sha256()
        with reporting_damage(), self._zip.open(name) as member:
            while chunk := member.read(CHUNK):
                digest.update(chunk)
                yield chunk
            if digest.hexdigest() != self.manifest.members[name].sha256:
                raise ValueError(f"{name}的校验和不符")


@contextmanager
def reporting_damage() -> Iterator[None]:
    """Turn any exception that a damaged or hostile zip file causes into a BackupError."""
    try:
        yield
    except DAMAGE as problem:
        raise BackupError(DAMAGED.format(what=str(problem) or type(problem).__name__)) from problem


def is_safe(name: str) -> bool:
    """Return whether a member has one of the fixed names or a path below MEDIA_ROOT."""
    if name in FIXED_NAMES:
        return True
    path = PurePosixPath(name)
    return (
        name.startswith(MEDIA)
        and path.as_posix() == name
        and len(path.parts) > 1
        and not {".", ".."} & set(path.parts)
        # Backslash and colon are path syntax on Windows.
        and not any(sign in name for sign in "\\:\0")
    )


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def refuse_full_disk(folder: Path, needed: int) -> None:
    """Raise BackupError if a folder has less free space than the needed bytes."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise BackupError(
            f"磁盘空间不足：{folder} 需要{needed / CHUNK:.0f}MB，只剩{free / CHUNK:.0f}MB。"
            "请腾出空间再试，没有改动任何内容。"
        )


def as_written(value: Any) -> str:
    """Format a number of bytes for people."""
    return f"{value / CHUNK:.1f}MB"
