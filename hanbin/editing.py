"""Editing together: what somebody else saved in the meantime is not overwritten unseen."""

from typing import Any

from django import forms
from django.db.models import Model
from django.utils import timezone
from django.utils.text import Truncator

SEEN = "seen_version"


def shown(record: Model, name: str) -> str:
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


def last_change(record: Model) -> str:
    """Who saved a record last, and when: a restoring or a step is a change as well."""
    entry = record.history.first()  # type: ignore[attr-defined]
    who = (entry and entry.history_user_id) or "他人"
    when = timezone.localtime(getattr(record, "updated_at", None))
    return f"{who}在{when:%Y年%m月%d日%H:%M}"


class RecordForm(forms.ModelForm):
    """The form of a record: knows which version it was opened on, and what goes without saying.

    A save over a newer version is refused once: what was typed stays in the form, beside it what
    is stored; saved again, the form prevails.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields[SEEN] = forms.CharField(
                label="版本", required=False, widget=forms.HiddenInput
            )
            self.initial[SEEN] = self.instance.updated_at.isoformat()
        if "last_day" in self.fields:
            self.fields["last_day"].required = False
            self.fields["last_day"].help_text = "只有一天的可留空。"

    @property
    def version(self) -> forms.BoundField | str:
        """The hidden field for the page; empty on a new record."""
        return self[SEEN] if SEEN in self.fields else ""

    def clean_last_day(self) -> Any:
        """What lasts one day ends on the day it began."""
        return self.cleaned_data["last_day"] or self.cleaned_data.get("first_day")

    def clean(self) -> dict[str, Any]:
        """Refuses to overwrite what the form has not shown."""
        super().clean()
        seen = self.cleaned_data.get(SEEN)
        if seen and seen != self.initial[SEEN]:
            self._tell_both()
        return self.cleaned_data

    def _tell_both(self) -> None:
        stored = self.instance
        self.add_error(
            None,
            f"未保存：您打开表单之后，{last_change(stored)}修改了这条记录。您填写的内容仍在表单中，"
            "与现存内容不同的已逐项标出；请核对，再次保存将以表单中的内容为准。",
        )
        for name in self.changed_data:
            if name != SEEN:
                self.add_error(name, f"现存内容：{shown(stored, name)}")
        sent: Any = self.data
        self.data = again = sent.copy()
        again[self.add_prefix(SEEN)] = self.initial[SEEN]
