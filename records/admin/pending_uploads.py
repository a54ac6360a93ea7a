"""Uploaded workbooks that wait for confirmation, kept for one hour and one session."""

import json
import secrets
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from hanbin.files.uploads import DiskFull, report_full_disk
from records.imports import Outcome, RowOutcome
from records.imports.outcome import ColumnChange, Problem

KEPT_FOR = 3600
SESSION_KEY = "workbook"


@dataclass(frozen=True)
class Upload:
    """An uploaded file with its name and the preview of its import."""

    token: str
    name: str

    @property
    def path(self) -> Path:
        return upload_folder() / f"{self.token}.xlsx"

    @property
    def _foreseen(self) -> Path:
        return upload_folder() / f"{self.token}.json"

    def foresee(self, outcome: Outcome) -> None:
        """Store the preview of the import."""
        rows = [asdict(entry) for entry in outcome.entries]
        self._foreseen.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")

    def foreseen(self) -> Outcome:
        rows = json.loads(self._foreseen.read_text(encoding="utf-8"))
        for row in rows:
            row["problems"] = [Problem(*each) for each in row["problems"]]
            row["changes"] = [ColumnChange(*each) for each in row["changes"]]
        return Outcome([RowOutcome(**row) for row in rows])

    def discard(self) -> None:
        for path in (self.path, self._foreseen):
            path.unlink(missing_ok=True)


def upload_folder() -> Path:
    """Return the folder of uploads, readable only by the site's account."""
    place = Path(settings.VAR) / "workbooks"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place


def store_upload(request, file, outcome: Outcome) -> None:
    """Store an upload with its preview for this session, and delete the previous one.

    Raise DiskFull if there is no space.
    """
    forget_upload(request)
    _clear()
    upload = Upload(secrets.token_hex(16), Path(file.name).name[:100])
    file.seek(0)
    try:
        with report_full_disk(DiskFull):
            upload.path.write_bytes(file.read())
            upload.foresee(outcome)
    except DiskFull:
        upload.discard()
        raise
    request.session[SESSION_KEY] = {"token": upload.token, "name": upload.name}


def pending_upload(request) -> Upload | None:
    """Return the upload of this session, unless it has expired."""
    found = request.session.get(SESSION_KEY)
    upload = Upload(**found) if found else None
    if upload is None or not upload.path.exists() or not upload._foreseen.exists():
        return None
    return upload if _age(upload.path) < KEPT_FOR else None


def forget_upload(request) -> None:
    found = request.session.pop(SESSION_KEY, None)
    if found:
        Upload(**found).discard()


def _clear() -> None:
    """Delete expired uploads of all sessions."""
    for path in upload_folder().iterdir():
        if _age(path) > KEPT_FOR:
            path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    return time.time() - path.stat().st_mtime
