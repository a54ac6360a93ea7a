"""Files that were uploaded: under names of our own, and never without the row they belong to."""

import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from errno import EDQUOT, ENOSPC
from functools import partial
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import SuspiciousOperation, ValidationError
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.db import models, transaction
from django.db.models.fields.files import FieldFile
from django.urls import reverse

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE
NO_ROOM = "服务器的磁盘已满，文件无法保存，本次什么都没有保存。请告知系统管理员，腾出空间后再试。"


class DiskFull(ValidationError):
    """There is no room for a file; nothing of its row may stay saved."""

    def __init__(self) -> None:
        super().__init__(NO_ROOM, code="disk_full")


class UploadRefused(SuspiciousOperation):
    """An upload for which there is no room already while it arrives; answered 400."""


@contextmanager
def report_full_disk(refusal: type[Exception]) -> Iterator[None]:
    """Raises ``refusal`` where there is no room left on the disk to write to."""
    try:
        yield
    except OSError as error:
        if error.errno not in (ENOSPC, EDQUOT):
            raise
        raise refusal() from error


class UploadHandler(TemporaryFileUploadHandler):
    """Keeps a large upload on the disk while it arrives."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        with report_full_disk(UploadRefused):
            return super().receive_data_chunk(raw_data, start)


class CheckedFile(ContentFile):
    """What is kept of an upload once it was found harmless; ``suffix`` is that of its content."""

    def __init__(self, content: bytes, suffix: str, **known: Any) -> None:
        super().__init__(content, name=f"upload.{suffix}")
        self.called = ""  # what the office calls it: the name it came with, without its suffix
        self.suffix = suffix
        self.known = known  # fields of the row that are read from the file
        self.copies: dict[tuple[int, str], bytes] = {}  # smaller pictures, by width and suffix


def refuse_large(upload: File, limit: int = LARGEST) -> None:
    """Raises ValidationError for an empty file or one beyond the limit, before it is read."""
    if not upload.size:
        raise ValidationError("这个文件是空的，请重新选择。", code="empty")
    if upload.size > limit:
        size = f"{upload.size / MEGABYTE:.1f}"
        text = f"文件不能超过{limit // MEGABYTE}MB，这个文件有{size}MB。请压缩后再上传。"
        raise ValidationError(text, code="large")


def remove_files(storage: Storage, names: Iterable[str]) -> None:
    """Takes files off the disk; those that are gone already are no matter."""
    for name in names:
        storage.delete(name)


class _Provisional:
    """Files written within a transaction: kept if it is committed, else removed with it.

    The database tells of a commit and never of a rollback, but forgets what it was to tell. So
    whoever is forgotten without having been told was rolled back.
    """

    def __init__(self, storage: Storage, names: Iterable[str]) -> None:
        self._undo = weakref.finalize(self, remove_files, storage, tuple(names))
        transaction.on_commit(self._keep)

    def _keep(self) -> None:
        self._undo.detach()


class KeptFile(FieldFile):
    """A file of a row, with the smaller copies that stand beside it."""

    field: "KeptFileField"

    def copy_name(self, width: int, suffix: str = "") -> str:
        """The name of the copy of a width: ``photos/2019/….jpg`` has ``photos/2019/…-480.jpg``."""
        stem, dot, own = (self.name or "").rpartition(".")
        return f"{stem}-{width}{dot}{suffix or own}"

    @property
    def names(self) -> set[str]:
        """Every name on the disk that may be this file's."""
        copies = (self.copy_name(*copy) for copy in self.field.copies)
        return {self.name, *copies} if self.name else set()

    @property
    def needed_names(self) -> set[str]:
        """Of these, the names that are on the disk unless something was lost: there is no copy
        that would be wider than the picture."""
        width = getattr(self.instance, "width", None) or 0
        narrower = (self.copy_name(*copy) for copy in self.field.copies if copy[0] < width)
        return {self.name, *narrower} if self.name else set()

    @property
    def url(self) -> str:
        """Where staff who may see its row get it; to the public its row has an address."""
        own = self.instance._meta
        return reverse(f"admin:{own.app_label}_{own.model_name}_file", args=[self.instance.pk])

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Checks what was not yet checked, and writes it with its copies, or nothing."""
        checked = content if isinstance(content, CheckedFile) else self.field.check_upload(content)
        for known, value in checked.known.items():
            setattr(self.instance, known, value)
        name = f"{uuid4().hex}.{checked.suffix}"
        self.name = self.field.generate_filename(self.instance, name)
        _Provisional(self.storage, self.names)  # known before it is written, for it may be cut off
        with report_full_disk(DiskFull):
            super().save(name, checked, save=False)
            for copy, small in checked.copies.items():
                self.storage.save(self.copy_name(*copy), ContentFile(small))
        if save:
            self.instance.save()


class UploadField(forms.FileField):
    """A file that is checked while the form is, so that it is refused at its field."""

    widget = forms.FileInput

    def __init__(self, *, check: Callable[[File], CheckedFile], **options: Any) -> None:
        super().__init__(**options)
        self.check_upload = check

    def to_python(self, data: Any) -> Any:
        if data in self.empty_values:
            return None
        checked = self.check_upload(data)
        checked.called = str(data.name or "").rpartition(".")[0]
        return checked


class KeptFileField(models.FileField):
    """A file that is checked by its content before it is written; never deleted in place."""

    attr_class = KeptFile
    copies: tuple[tuple[int, str], ...] = ()
    accepts = ""

    def check_upload(self, upload: File) -> CheckedFile:
        """What is kept of an upload. Raises ValidationError where it may not be kept."""
        raise NotImplementedError

    def formfield(self, *_: Any, **options: Any) -> Any:
        options["widget"] = forms.FileInput(attrs={"accept": self.accepts})
        return super().formfield(
            **options | {"form_class": UploadField, "check": self.check_upload}
        )


class KeepsFile(models.Model):
    """A row with a file in ``FILE``: both are there, or neither."""

    FILE = ""

    class Meta:
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """A file that is replaced leaves the disk once the new one is sure to stay."""
        is_written = self.FILE in (options.get("update_fields") or [self.FILE])
        with transaction.atomic():
            before = type(self)._base_manager.filter(pk=self.pk).first() if is_written else None
            super().save(*args, **options)
            if before is not None:
                _forget([before], except_for=self.kept_file.names)

    def delete(self, *args: Any, **options: Any) -> Any:
        """The file leaves with its row."""
        with transaction.atomic():
            _forget([self])
            return super().delete(*args, **options)

    @property
    def kept_file(self) -> KeptFile:
        """The file of this row."""
        return getattr(self, self.FILE)


def _forget(rows: Iterable[Any], except_for: Iterable[str] = ()) -> None:
    for row in rows:
        names = row.kept_file.names - set(except_for)
        transaction.on_commit(partial(remove_files, row.kept_file.storage, names))


def delete_with_files(rows: models.QuerySet[Any]) -> tuple[int, dict[str, int]]:
    """Deletes rows that keep a file, and the files once that is sure."""
    with transaction.atomic():
        _forget(list(rows))
        return models.QuerySet.delete(rows)
