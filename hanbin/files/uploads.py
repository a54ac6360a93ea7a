"""Uploaded files: saved under random names, and never without their row."""

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
    """Raised if the disk is full; the row must not be saved either."""

    def __init__(self) -> None:
        super().__init__(NO_ROOM, code="disk_full")


class UploadRefused(SuspiciousOperation):
    """Raised if the disk is full while an upload is received; the response is 400."""


@contextmanager
def report_full_disk(refusal: type[Exception]) -> Iterator[None]:
    """Raise ``refusal`` if the disk is full."""
    try:
        yield
    except OSError as error:
        if error.errno not in (ENOSPC, EDQUOT):
            raise
        raise refusal() from error


class UploadHandler(TemporaryFileUploadHandler):
    """Writes a large upload to the disk while it is received."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        with report_full_disk(UploadRefused):
            return super().receive_data_chunk(raw_data, start)


class CheckedFile(ContentFile):
    """The checked content of an upload; ``suffix`` is that of the content."""

    def __init__(self, content: bytes, suffix: str, **known: Any) -> None:
        super().__init__(content, name=f"upload.{suffix}")
        self.called = ""  # the original file name without its suffix
        self.suffix = suffix
        self.known = known  # fields of the row that are read from the file
        self.copies: dict[tuple[int, str], bytes] = {}  # smaller images, by width and suffix


def refuse_large(upload: File, limit: int = LARGEST) -> None:
    """Raise ValidationError if the file is empty or larger than the limit, without reading it."""
    if not upload.size:
        raise ValidationError("这个文件是空的，请重新选择。", code="empty")
    if upload.size > limit:
        size = f"{upload.size / MEGABYTE:.1f}"
        text = f"文件不能超过{limit // MEGABYTE}MB，这个文件有{size}MB。请压缩后再上传。"
        raise ValidationError(text, code="large")


def remove_files(storage: Storage, names: Iterable[str]) -> None:
    """Delete files; missing files are ignored."""
    for name in names:
        storage.delete(name)


class _Provisional:
    """Files written in a transaction; they are deleted if it is rolled back.

    Django has no rollback hook, but it drops the on_commit callbacks on a rollback. Then this
    object is garbage-collected without having been called, and the finalizer deletes the files.
    """

    def __init__(self, storage: Storage, names: Iterable[str]) -> None:
        self._undo = weakref.finalize(self, remove_files, storage, tuple(names))
        # The callback is the only reference to this object, so a rollback frees it.
        transaction.on_commit(self._keep)

    def _keep(self) -> None:
        self._undo.detach()


class KeptFile(FieldFile):
    """A file of a row, with its smaller copies."""

    field: "KeptFileField"

    def copy_name(self, width: int, suffix: str = "") -> str:
        """Return the name of a copy: ``photos/2019/….jpg`` becomes ``photos/2019/…-480.jpg``."""
        stem, dot, own = (self.name or "").rpartition(".")
        return f"{stem}-{width}{dot}{suffix or own}"

    @property
    def names(self) -> set[str]:
        """Return all names that this file and its copies may have on the disk."""
        copies = (self.copy_name(*copy) for copy in self.field.copies)
        return {self.name, *copies} if self.name else set()

    @property
    def needed_names(self) -> set[str]:
        """Return the names that must exist on the disk; no copy is wider than the image."""
        width = getattr(self.instance, "width", None) or 0
        narrower = (self.copy_name(*copy) for copy in self.field.copies if copy[0] < width)
        return {self.name, *narrower} if self.name else set()

    @property
    def url(self) -> str:
        """Return the admin URL of the file; the public URL belongs to the row."""
        own = self.instance._meta
        return reverse(f"admin:{own.app_label}_{own.model_name}_file", args=[self.instance.pk])

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Check the file if necessary, and save it with its copies, or nothing."""
        checked = content if isinstance(content, CheckedFile) else self.field.check_upload(content)
        for known, value in checked.known.items():
            setattr(self.instance, known, value)
        name = f"{uuid4().hex}.{checked.suffix}"
        self.name = self.field.generate_filename(self.instance, name)
        _Provisional(self.storage, self.names)  # before writing, because that may fail halfway
        with report_full_disk(DiskFull):
            super().save(name, checked, save=False)
            for copy, small in checked.copies.items():
                self.storage.save(self.copy_name(*copy), ContentFile(small))
        if save:
            self.instance.save()


class UploadField(forms.FileField):
    """A form field that checks the file in form validation, so the error is at the field."""

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
    """A model field whose file is checked by content before it is saved; never overwritten."""

    attr_class = KeptFile
    copies: tuple[tuple[int, str], ...] = ()
    accepts = ""

    def check_upload(self, upload: File) -> CheckedFile:
        """Return the content to save; raise ValidationError if it is not allowed."""
        raise NotImplementedError

    def formfield(self, *_: Any, **options: Any) -> Any:
        options["widget"] = forms.FileInput(attrs={"accept": self.accepts})
        return super().formfield(
            **options | {"form_class": UploadField, "check": self.check_upload}
        )


class KeepsFile(models.Model):
    """A row with a file in the field ``FILE``; row and file are saved and deleted together."""

    FILE = ""

    class Meta:
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """Save the row; delete a replaced file after the commit."""
        is_written = self.FILE in (options.get("update_fields") or [self.FILE])
        with transaction.atomic():
            before = type(self)._base_manager.filter(pk=self.pk).first() if is_written else None
            super().save(*args, **options)
            if before is not None:
                _forget([before], except_for=self.kept_file.names)

    def delete(self, *args: Any, **options: Any) -> Any:
        """Delete the row, and its file after the commit."""
        with transaction.atomic():
            _forget([self])
            return super().delete(*args, **options)

    @property
    def kept_file(self) -> KeptFile:
        """Return the file of this row."""
        return getattr(self, self.FILE)


def _forget(rows: Iterable[Any], except_for: Iterable[str] = ()) -> None:
    for row in rows:
        names = row.kept_file.names - set(except_for)
        transaction.on_commit(partial(remove_files, row.kept_file.storage, names))


def delete_with_files(rows: models.QuerySet[Any]) -> tuple[int, dict[str, int]]:
    """Delete rows, and their files after the commit."""
    with transaction.atomic():
        _forget(list(rows))
        # The base class method, because the queryset's own delete() calls this function.
        return models.QuerySet.delete(rows)
