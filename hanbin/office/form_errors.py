"""List the errors of a long form at its top, each with a link to its field."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, cast

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import RadioSelect
from django.http import HttpRequest, HttpResponse

REMINDER = "提醒："


class FormError(NamedTuple):
    """One error and its field."""

    place: str
    text: str
    anchor: str

    @property
    def is_reminder(self) -> bool:
        """Return whether the row may be saved as it is with a reason."""
        return REMINDER in self.text


def field_anchor(form: Any, name: str) -> str:
    """Return the HTML id to which a link to a field points."""
    field = form[name]
    if isinstance(field.field.widget, RadioSelect):
        return f"{field.auto_id}_0"
    return str(field.id_for_label or field.auto_id)


def errors_of_form(form: Any, place: str = "", top: str = "") -> Iterator[FormError]:
    """Yield the errors of one form. Non-field errors come first and link to ``top``."""
    errors = form.errors.items()
    for name, texts in sorted(errors, key=lambda error: error[0] != NON_FIELD_ERRORS):
        known = name != NON_FIELD_ERRORS and name in form.fields
        label = str(form.fields[name].label) if known else ""
        where = field_anchor(form, name) if known else top
        for text in texts:
            yield FormError("，".join(filter(None, (place, label))), str(text), where)


def errors_of_formset(rows: Any, name: str) -> Iterator[FormError]:
    """Yield the errors of a formset; each row is named by its subject or its number."""
    group = f"{rows.prefix}-group"
    for text in rows.non_form_errors():
        yield FormError(name, str(text), group)
    for number, form in enumerate(rows.forms, 1):
        about = getattr(form, "member", None) or getattr(form, "label", None) or f"第{number}行"
        yield from errors_of_form(form, f"{name}{about}", group)


def all_form_errors(form: Any, inlines: Iterable[Any]) -> list[FormError]:
    """Return all errors of a form and its inlines, in the order of the page."""
    if not form.is_bound:
        return []
    found = list(errors_of_form(form))
    for inline in inlines:
        found += errors_of_formset(inline.formset, str(inline.opts.verbose_name))
    return found


def has_only_reminders(found: list[FormError]) -> bool:
    """Return whether only a reason for an exemption is missing."""
    return bool(found) and all(each.is_reminder for each in found)


class FormErrorsAdminMixin:
    """Admin mixin that lists the errors of a form at its top, with links to the fields."""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Render the form with its errors.

        Browsers do not keep chosen files, so ask the user to choose them again.
        """
        found = all_form_errors(context["adminform"].form, context["inline_admin_formsets"])
        if request.FILES and found:
            names = "、".join(cast(Any, file).name for file in request.FILES.values())
            messages.warning(request, f"已选的文件（{names}）还没有保存，请在改正后重新选择。")
        context |= {"mistakes": found, "only_reminders": has_only_reminders(found)}
        shown = super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]
        return cast(HttpResponse, shown)
