"""Detect that somebody else saved the record while it was being edited.

Saving first locks the record (``lock_record``), reads it again, and compares it with what the form
showed. Without the lock, two concurrent saves would both find no change.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import Truncator

SEEN = "seen_version"
PREVAILS = "您填写的内容仍在表单中，再次保存将以表单中的内容为准。"
ROW_IS_GONE = (
    "这一行已不在本记录之下，没有保存，可能已被他人删除。要保留填写的内容，请抄到新的一行，"
    "再勾选删除这一行；不保留的，直接勾选删除。"
)


class VersionField(forms.CharField):
    """Hidden field with the version of the contents that the form showed."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(label="版本", required=False)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Return False: the version is no change of the record."""
        return False


def version_of(contents: Mapping[str, Any]) -> str:
    """Return a digest that changes if any of the values changes."""
    plain = {name: _as_stored(value) for name, value in sorted(contents.items())}
    return sha256(repr(plain).encode()).hexdigest()[:16]


def _as_stored(value: Any) -> Any:
    """Return a value by its key, so that the order and names of related rows do not matter."""
    if isinstance(value, list | tuple | QuerySet):
        return sorted(str(_as_stored(each)) for each in value)
    return str(value.pk) if isinstance(value, Model) else str(value)


def stored_value_in_words(record: Model, name: str) -> str:
    """Return the stored value of a field as text."""
    field: Any = record._meta.get_field(name)
    if field.many_to_many:
        value = "、".join(str(each) for each in getattr(record, name).all())
    elif field.choices:
        value = getattr(record, f"get_{name}_display")()
    else:
        value = getattr(record, name)
    if isinstance(value, bool):
        return "是" if value else "否"
    return Truncator("" if value is None else str(value)).chars(200) or "（空）"


def last_change(record: Any) -> str:
    """Return who saved a record last and when; restores and review steps count too."""
    entry = record.history.first() if hasattr(record, "history") else None
    if entry is None:
        return "他人"
    when = timezone.localtime(entry.history_date)
    return f"{entry.history_user_id or '他人'}在{when:%Y年%m月%d日%H:%M}"


class VersionedForm(forms.ModelForm):
    """A form that remembers which contents it showed; used for records and child rows.

    If newer contents are stored, saving fails once: the form keeps the input and shows the stored
    values beside it. Saving again overwrites them. The caller must lock the record.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[SEEN] = VersionField()
        if self.instance.pk:
            self.initial[SEEN] = version_of(self._contents())

    def _contents(self) -> dict[str, Any]:
        return {
            name: self.get_initial_for_field(field, name)
            for name, field in self.fields.items()
            if name != SEEN and not field.disabled
        }

    @property
    def version(self) -> forms.BoundField:
        """Return the hidden field for the template; it is empty for a new record."""
        return self[SEEN]

    @cached_property
    def is_stale(self) -> bool:
        """Return whether the stored contents differ from those that the form showed."""
        seen = self.data.get(self.add_prefix(SEEN), "") if self.is_bound else ""
        return bool(seen and self.instance.pk and seen != self.initial[SEEN])

    def clean(self) -> dict[str, Any]:
        """Add errors instead of overwriting contents that the form has not shown."""
        super().clean()
        if self.is_stale and self.has_changed():
            self._show_stored()
        return self.cleaned_data

    def _show_stored(self) -> None:
        self.add_error(
            None,
            f"未保存：您打开表单之后，{last_change(self.instance)}修改了这条记录，"
            f"与现存内容不同的已逐项标出，请核对。{PREVAILS}",
        )
        columns = {field.name for field in self.instance._meta.get_fields()}
        for name in self.changed_data:
            if name in columns:
                self.add_error(name, f"现存内容：{stored_value_in_words(self.instance, name)}")
        self.accept_stored()

    def accept_stored(self) -> None:
        """Set the version to the stored contents, so that saving again overwrites them."""
        # request.POST is immutable.
        sent: Any = self.data
        self.data = again = sent.copy()
        again[self.add_prefix(SEEN)] = self.initial[SEEN]


class RecordForm(forms.ModelForm):
    """The form of a record; fills in an obvious last day."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "last_day" in self.fields:
            self.fields["last_day"].required = False
            self.fields["last_day"].help_text = "只有一天的可留空。"

    def clean_last_day(self) -> Any:
        """Return the last day; it is the first day if left empty."""
        return self.cleaned_data["last_day"] or self.cleaned_data.get("first_day")
