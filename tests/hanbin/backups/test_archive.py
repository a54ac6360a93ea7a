"""An archive is hostile until it was checked: damaged in any way, it is refused as such."""

import io
import json
import shutil
import zipfile
from collections import namedtuple
from dataclasses import asdict

import pytest

from hanbin.backups import BackupError
from hanbin.backups.archive import Archive, ArchiveWriter, Manifest, refuse_full_disk

PICTURE = "media/photos/2019/a.jpg"


def manifest(**other):
    known = {
        "version": "0.1.0",
        "created_at": "2026-01-01T00:00:00+08:00",
        "engine": "sqlite",
        "tool": "SQLite 3.40.1",
        "migrations": ["records.0001_the_record_begins"],
        "rows": {"records_meeting": 3},
        "key_fingerprint": "0" * 16,
        "missing": [],
    }
    return Manifest(**known | other)


@pytest.fixture
def path(tmp_path):
    """A small archive that is as it should be."""
    made = tmp_path / "small.zip"
    source = tmp_path / "source"
    with ArchiveWriter(made) as writer:
        for name, content in (("database.sqlite3", b"rows" * 999), (PICTURE, b"pixels" * 999)):
            source.write_bytes(content)
            with source.open("rb") as file:
                writer.add(name, file)
        writer.finish(manifest())
    return made


def rewritten(path, *, change=None, **parts):
    """The archive with members added or replaced, ``__`` standing for a slash, and its manifest
    changed."""
    with zipfile.ZipFile(path) as before:
        content = {name: before.read(name) for name in before.namelist()}
    content |= {name.replace("__", "/"): given for name, given in parts.items()}
    if change:
        data = json.loads(content["manifest.json"])
        change(data)
        content["manifest.json"] = json.dumps(data).encode()
    with zipfile.ZipFile(path, "w") as after:
        for name, given in content.items():
            after.writestr(name, given)


def renamed(path, name):
    """The picture under another name, in the manifest too."""
    with zipfile.ZipFile(path) as before:
        content = {each: before.read(each) for each in before.namelist()}
    content[name] = content.pop(PICTURE)
    data = json.loads(content["manifest.json"])
    data["members"][name] = data["members"].pop(PICTURE)
    content["manifest.json"] = json.dumps(data).encode()
    with zipfile.ZipFile(path, "w") as after:
        for each, given in content.items():
            after.writestr(zipfile.ZipInfo(each), given)


def examined(path):
    with Archive(path) as archive:
        archive.verify()


class AWholeArchive:
    def test_is_taken(self, path):
        examined(path)

    def test_gives_its_files_back(self, path, tmp_path):
        with Archive(path) as archive:
            archive.extract(PICTURE, tmp_path / "out" / "a.jpg")
        assert (tmp_path / "out" / "a.jpg").read_bytes() == b"pixels" * 999

    def test_may_hold_a_key(self, tmp_path):
        with ArchiveWriter(tmp_path / "a.zip") as writer:
            writer.add_text("secret_key", "s")
            writer.add_text("database.sqlite3", "rows")
            writer.finish(manifest())
        examined(tmp_path / "a.zip")


class ADamagedArchive:
    def test_is_refused_wherever_a_byte_is_wrong(self, path):
        good = path.read_bytes()
        for place in range(0, len(good), 97):
            path.write_bytes(good[:place] + bytes([good[place] ^ 0xFF]) + good[place + 1 :])
            try:
                examined(path)
            except BackupError:
                continue
            assert contents(path) == contents(io.BytesIO(good)), place  # a date, nothing else

    @pytest.mark.parametrize("kept", [0, 1, 100, 5000, -1])
    def test_is_refused_when_cut_off(self, path, kept):
        path.write_bytes(path.read_bytes()[:kept])
        with pytest.raises(BackupError, match=r"备份文件已损坏或不是本系统的备份"):
            examined(path)

    def test_is_refused_when_it_is_something_else(self, tmp_path):
        (tmp_path / "a.zip").write_text("会议,议题")
        with pytest.raises(BackupError, match=r"不是本系统的备份"):
            examined(tmp_path / "a.zip")

    def test_is_refused_when_it_is_not_there(self, tmp_path):
        with pytest.raises(BackupError, match=r"读不了备份文件"):
            examined(tmp_path / "none.zip")

    def test_is_refused_when_a_member_was_exchanged(self, path):
        rewritten(path, media__photos__2019=b"")
        with pytest.raises(BackupError, match=r"清单与内容不一致"):
            examined(path)

    def test_is_refused_when_a_member_holds_something_else(self, path):
        rewritten(path, **{PICTURE: b"PIXELS" * 999})
        with pytest.raises(BackupError, match=r"a\.jpg的校验和不符"):
            examined(path)

    @pytest.mark.parametrize(
        "change",
        [
            lambda data: data.pop("engine"),
            lambda data: data.update(engine="oracle"),
            lambda data: data.update(rows=[1]),
            lambda data: data.update(migrations=[[]]),
            lambda data: data.update(members=None),
            lambda data: data["members"].update({PICTURE: {"size": "x", "sha256": "y"}}),
            lambda data: data["members"].pop("database.sqlite3"),
            lambda data: data.update(stranger=1),
            lambda data: data.update(format="1"),
        ],
    )
    def test_is_refused_when_its_manifest_is_not_ours(self, path, change):
        rewritten(path, change=change)
        with pytest.raises(BackupError, match=r"备份文件已损坏"):
            examined(path)

    def test_is_refused_when_its_manifest_is_a_deep_hole(self, path):
        rewritten(path, manifest__json=b"", **{"manifest.json": b"[" * 10**6})
        with pytest.raises(BackupError, match=r"备份文件已损坏"):
            examined(path)


class AHostileArchive:
    @pytest.mark.parametrize(
        "name",
        [
            "media/../../evil",
            "media/..",
            "media/./a",
            "media//a",
            "media/",
            "../evil",
            "/absolute",
            "evil.sh",
            "media/..\\..\\evil",
            "media/C:/evil",
            "secret_key/a",
        ],
    )
    def test_leads_nowhere_else(self, path, name):
        renamed(path, name)
        with pytest.raises(BackupError, match=r"不合规则|清单与内容不一致"):
            examined(path)

    def test_has_no_second_member_of_a_name(self, path):
        with (
            zipfile.ZipFile(path, "a") as archive,
            pytest.warns(UserWarning, match="Duplicate name"),
        ):
            archive.writestr(PICTURE, b"pixels" * 999)
        with pytest.raises(BackupError, match=r"清单与内容不一致"):
            examined(path)

    def test_brings_files_for_links(self, path, tmp_path):
        with zipfile.ZipFile(path) as before:
            content = {name: before.read(name) for name in before.namelist()}
        with zipfile.ZipFile(path, "w") as after:
            for name, given in content.items():
                info = zipfile.ZipInfo(name)
                info.external_attr = 0o120777 << 16
                after.writestr(info, given)
        with Archive(path) as archive:
            archive.extract(PICTURE, tmp_path / "a.jpg")
        assert (tmp_path / "a.jpg").is_file()
        assert not (tmp_path / "a.jpg").is_symlink()

    def test_fills_no_disk(self, path, monkeypatch, tmp_path):
        usage = namedtuple("usage", "total used free")
        monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10, 9, 1000))
        with Archive(path) as archive, pytest.raises(BackupError, match=r"磁盘空间不足"):
            refuse_full_disk(tmp_path, archive.size)

    def test_cannot_hold_more_than_it_says(self, path):
        with zipfile.ZipFile(path) as before:
            data = json.loads(before.read("manifest.json"))
        member = data["members"][PICTURE]
        rewritten(path, **{PICTURE: bytes(10**7)})
        with pytest.raises(BackupError, match=r"a\.jpg的大小与清单不符"):
            examined(path)
        assert member["size"] == 6 * 999


class ANewerFormat:
    def test_is_refused(self, path):
        rewritten(path, change=lambda data: data.update(format=2))
        with pytest.raises(BackupError, match=r"较新版本的程序生成"):
            examined(path)


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_manifest_is_read_as_it_was_written():
    written = manifest()
    assert Manifest.read(json.dumps(asdict(written)).encode()) == written
