"""The uploaded files in a backup: copied beside clerks who upload and delete, put back beside
those that are there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from hanbin.files.stored_files import STAGING, files_on_disk

from .archive import MEDIA, Archive, ArchiveWriter, refuse_full_disk, sha256_of


def add_files(writer: ArchiveWriter) -> None:
    """Adds every file that is not in the archive yet. A name never comes to hold another content,
    so each is read once; what somebody deletes meanwhile is passed over."""
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
    """What a restoration did to the files, and what it has yet to do once the database is new."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.added: list[Path] = []
        self.replacing: dict[Path, Path] = {}  # where it lies, and whose place it takes
        self.superfluous: list[Path] = []

    def undo(self) -> None:
        """Takes away what was added; of the old files none was touched."""
        for path in self.added:
            path.unlink(missing_ok=True)

    def finish(self) -> None:
        """Takes away what belongs to the old database only."""
        for staged, path in self.replacing.items():
            os.replace(staged, path)
        for path in self.superfluous:
            path.unlink(missing_ok=True)


@contextmanager
def placed_files(archive: Archive) -> Iterator[None]:
    """Within, all files of the archive are in their place beside the old ones; these go at the
    end. Where it fails, only the old ones are left.

    MEDIA_ROOT may be a disk of its own, so it is never renamed. Whatever a killed process leaves
    behind is named by no row of the database that stands, and found as such.
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
