"""The uploaded files in a backup.

They are copied while clerks upload and delete, and restored beside the existing files.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from hanbin.files.stored_files import STAGING, files_on_disk

from .archive import MEDIA, Archive, ArchiveWriter, refuse_full_disk, sha256_of


def add_files(writer: ArchiveWriter) -> None:
    """Add every file that is not in the archive yet.

    The content of a name never changes, so each file is read once. Files that are deleted meanwhile
    are skipped.
    """
    root = Path(settings.MEDIA_ROOT)
    for name in sorted(files_on_disk()):
        if MEDIA + name in writer.members:
            continue
        try:
            file = (root / name).open("rb")
        except FileNotFoundError:
            continue
        with file:
            writer.add(MEDIA + name, file)


class PlacedFiles:
    """The file operations of a restore: those that are done, and those to do after the commit."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.added: list[Path] = []
        self.replacing: dict[Path, Path] = {}  # staged path → path to replace
        self.superfluous: list[Path] = []

    def undo(self) -> None:
        """Delete the added files; the old files were not changed."""
        for path in self.added:
            path.unlink(missing_ok=True)

    def finish(self) -> None:
        """Replace changed files, and delete those that only the old database needs."""
        for staged, path in self.replacing.items():
            os.replace(staged, path)
        for path in self.superfluous:
            path.unlink(missing_ok=True)


@contextmanager
def placed_files(archive: Archive) -> Iterator[None]:
    """Put all files of the archive beside the old ones; delete the old ones at the end.

    On an exception only the old files remain.

    MEDIA_ROOT may be a mount point, so it is never renamed. If the process is killed, no row names
    the files it left, and ``orphans`` finds them.
    """
    root = Path(settings.MEDIA_ROOT)
    root.mkdir(parents=True, exist_ok=True)
    placed = PlacedFiles(root)
    with tempfile.TemporaryDirectory(prefix=STAGING, dir=root) as staging:
        try:
            _place(archive, placed, Path(staging))
            yield
        except BaseException:
            placed.undo()
            raise
        placed.finish()


def _place(archive: Archive, placed: PlacedFiles, staging: Path) -> None:
    wanted, there = archive.manifest.media, files_on_disk()
    placed.superfluous = [placed.root / name for name in there - wanted.keys()]
    new = {
        name: member
        for name, member in wanted.items()
        if name not in there or sha256_of(placed.root / name) != member.sha256
    }
    refuse_full_disk(placed.root, sum(member.size for member in new.values()))
    mode = settings.FILE_UPLOAD_PERMISSIONS or 0o644
    for name in new:
        archive.extract(MEDIA + name, staging / name, mode)
    for name in new:
        path = placed.root / name
        if name in there:
            placed.replacing[staging / name] = path
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        os.rename(staging / name, path)
        placed.added.append(path)
