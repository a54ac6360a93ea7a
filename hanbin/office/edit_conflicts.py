"""Editing together: what somebody else saved in the meantime is not overwritten unseen.

Whoever saves holds the record first (``lock_record``), reads it as it then is, and compares it with
what the form showed. Without the lock two who save at one moment would both find nothing changed.
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
    """The version of the contents that a form showed; it is nothing that a person changes."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(label="版本", required=False)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """A version alone is no change of the record."""
        return False


def version_of(contents: Mapping[str, Any]) -> str:
    """A digest that differs whenever one of the values does."""
    plain = {name: _as_stored(value) for name, value in sorted(contents.items())}
    return sha256(repr(plain).encode()).hexdigest()[:16]


def _as_stored(value: Any) -> Any:
    """A value by its key, so that neither the order nor the names of related rows matter."""
    if isinstance(value, list | tuple | QuerySet):
        return sorted(str(_as_stored(each)) for each in value)
    return str(value.pk) if isinstance(value, Model) else str(value)


def stored_value_in_words(record: Model, name: str) -> str:
    """What is stored in a field, in words."""
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
    """Who saved a record last, and when: a restoring or a step is a change as well."""
    entry = record.history.first() if hasattr(record, "history") else None
    if entry is None:
        return "他人"
    when = timezone.localtime(entry.history_date)
    return f"{entry.history_user_id or '他人'}在{when:%Y年%m月%d日%H:%M}"


class VersionedForm(forms.ModelForm):
    """A form that knows which contents it was opened on, whatever record or row it is of.

    A save over newer contents is refused once: what was typed stays in the form, beside it what
    is stored; saved again, the form prevails. The caller holds the record.
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
        """The hidden field, for the page; empty on a new record."""
        return self[SEEN]

    @cached_property
    def is_stale(self) -> bool:
        """Whether the contents are other than those that the form showed."""
        seen = self.data.get(self.add_prefix(SEEN), "") if self.is_bound else ""
        return bool(seen and self.instance.pk and seen != self.initial[SEEN])

    def clean(self) -> dict[str, Any]:
        """Refuses to overwrite what the form has not shown."""
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
        """From now on the form knows the contents that are stored; saved again, it prevails."""
        sent: Any = self.data
        self.data = again = sent.copy()
        again[self.add_prefix(SEEN)] = self.initial[SEEN]


class RecordForm(forms.ModelForm):
    """The form of a record: knows what goes without saying."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "last_day" in self.fields:
            self.fields["last_day"].required = False
            self.fields["last_day"].help_text = "只有一天的可留空。"

    def clean_last_day(self) -> Any:
        """What lasts one day ends on the day it began."""
        return self.cleaned_data["last_day"] or self.cleaned_data.get("first_day")
