"""The history as pages: what changed in a record and its child rows, with old and new values."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import FileField
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from ..record.base import Record
from ..record.children import owner_relation
from ..record.roles import is_confined, reachable_rows
from ..record.rules import broken_rules
from .rule_checks import can_hold

ACTS = {"+": "录入", "~": "修改", "-": "删除"}
OWN_PACE = {"created_at", "updated_at"}
# Only steps such as publishing set these columns.
NOT_RESTORED = {"state", "withdrawn_reason", "published_on", "edition"}


@dataclass
class HistoryEntry:
    """One entry of the history."""

    row: Any
    table: str
    is_part: bool
    changes: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def act(self) -> str:
        return ACTS[self.row.history_type]


def display_history_value(row: Any, column: Any) -> str:
    """Return a value of a history entry as text."""
    if column.is_relation:
        try:
            found = getattr(row, column.name)
        except ObjectDoesNotExist:
            found = f"（已删除，编号{getattr(row, column.attname)}）"
        return "" if found is None else str(found)
    value = getattr(row, column.attname)
    if column.choices:
        return str(dict(column.flatchoices).get(value, value or ""))
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"
    return "" if value is None else str(value)


def changes_between(before: Any, after: Any) -> Iterator[tuple[str, str, str]]:
    """Yield the columns and relations in which two history entries differ, with both values."""
    for column in after.tracked_fields:
        if column.name not in OWN_PACE:
            old, new = getattr(before, column.attname), getattr(after, column.attname)
            if old != new:
                yield (
                    str(column.verbose_name),
                    display_history_value(before, column),
                    display_history_value(after, column),
                )
    for relation in after._history_m2m_fields:
        old_names, new_names = (_linked_names(row, relation) for row in (before, after))
        if old_names != new_names:
            yield str(relation.verbose_name), "、".join(old_names), "、".join(new_names)


def _linked_names(row: Any, relation: Any) -> list[str]:
    target = relation.m2m_reverse_field_name()
    rows = getattr(row, relation.name).select_related(target)
    return sorted(str(getattr(each, target)) for each in rows)


def history_entries(record: Any, reader: Any = None) -> list[HistoryEntry]:
    """Return the history of a record and its child rows, the latest first.

    A confined reader does not see child rows of others. Entries without a change or a reason are
    left out.
    """
    found: list[HistoryEntry] = []
    own = type(record)._meta
    for model, key in ((own.model, own.pk.attname), *child_tables(own.model)):
        is_part = model is not own.model
        before: dict[Any, Any] = {}
        rows = model.history.filter(**{key: record.pk}).order_by("history_date", "history_id")
        if is_part and is_confined(reader):
            own_rows = reachable_rows(model._default_manager.all(), reader).order_by().values("pk")
            rows = rows.filter(**{f"{model._meta.pk.attname}__in": own_rows})
        for row in rows:
            pk = getattr(row, model._meta.pk.attname)
            entry = HistoryEntry(row, str(model._meta.verbose_name), is_part)
            if pk in before and row.history_type == "~":
                entry.changes = list(changes_between(before[pk], row))
            is_idle = pk in before and row.history_type == "~" and not entry.changes
            before[pk] = row
            if not is_idle or row.history_change_reason:
                found.append(entry)
    return sorted(found, key=lambda entry: (entry.row.history_date, entry.row.pk), reverse=True)


@cache
def child_tables(table: Any) -> tuple[tuple[Any, str], ...]:
    """Return the child tables of a model at any depth, each with the path to the record."""
    found = []
    for model in apps.get_models():
        if hasattr(model, "history") and (owner := owner_relation(model)):
            above = model._meta.get_field(owner).related_model
            if above is table:
                found.append((model, owner))
                found += [(part, f"{way}__{owner}") for part, way in child_tables(model)]
    return tuple(found)


class HistoryAdminMixin:
    """Admin mixin with the history of a record, and a view that restores an earlier state."""

    model: Any
    opts: Any
    admin_site: Any

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(self.restore_view)
        way = path("<path:object_id>/history/<int:version>/restore/", view, name=name)
        return [way, *super().get_urls()]  # type: ignore[misc]

    def may_restore(self, request: HttpRequest, record: Any) -> bool:
        """Return whether the user may restore the record: the same users as may change it."""
        return bool(self.has_change_permission(request, record))  # type: ignore[attr-defined]

    def _record(self, request: HttpRequest, object_id: str) -> Any:
        record = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if record is None and can_hold(self.opts.pk, object_id):
            last = self.model.history.filter(**{self.opts.pk.attname: object_id}).first()
            if last is None or not request.user.has_perm("delegates.view_auditevent"):
                raise Http404(f"没有这条{self.opts.verbose_name}记录。")
            record = last.instance
        if record is None:
            raise Http404(f"没有这条{self.opts.verbose_name}记录。")
        if not self.has_view_or_change_permission(request, record):  # type: ignore[attr-defined]
            raise PermissionDenied
        return record

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        if not hasattr(self.model, "history"):
            raise Http404("这张表由系统写入，没有修改留痕。")
        record = self._record(request, object_id)
        page = Paginator(history_entries(record, request.user), 50).get_page(
            request.GET.get("page")
        )
        context = {
            **self.admin_site.each_context(request),
            "title": f"修改留痕：{record}",
            "record": record,
            "opts": self.opts,
            "page": page,
            "may_restore": self.may_restore(request, record),
        }
        return TemplateResponse(request, "admin/trail_of_record.html", context)

    def restore_view(self, request: HttpRequest, object_id: str, version: int) -> HttpResponse:
        """Restore the columns of a record from a history entry."""
        record = self._record(request, object_id)
        if not self.may_restore(request, record):
            raise PermissionDenied
        if request.method != "POST":
            raise Http404("恢复须从修改留痕页面操作。")
        then = self.model.history.filter(**{self.opts.pk.attname: object_id}, pk=version).first()
        if then is None:
            raise Http404("没有这条留痕。")
        try:
            restore_record(record, then, by=request.user)
        except ValidationError as error:
            messages.error(request, "未能恢复：" + "；".join(error.messages))
        else:
            messages.success(request, f"“{record}”已恢复到{_moment(then)}的内容。")
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_history"
        return HttpResponseRedirect(reverse(name, args=[object_id]))


def _moment(row: Any) -> str:
    return f"{timezone.localtime(row.history_date):%Y年%m月%d日%H:%M}"


@transaction.atomic
def restore_record(record: Any, then: Any, *, by: Any) -> None:
    """Restore a record from a history entry; its review state is not changed.

    Raise ValidationError if the old values are not valid now.
    """
    for column in then.tracked_fields:
        is_entered = column.editable and not isinstance(column, FileField)
        if is_entered and column.name not in NOT_RESTORED:
            setattr(record, column.attname, getattr(then, column.attname))
    if isinstance(record, Record):
        record.correct(by=by)
    record.full_clean(validate_unique=not record._state.adding)
    record._change_reason = f"恢复到{_moment(then)}的内容"
    record.save()
    for relation in then._history_m2m_fields:
        target = relation.m2m_reverse_field_name()
        kept = [getattr(row, f"{target}_id") for row in getattr(then, relation.name).all()]
        there = relation.related_model._default_manager.filter(pk__in=kept)
        getattr(record, relation.name).set(there)
    faults = [finding.text for finding in broken_rules(record) if finding.rule.is_hard]
    if faults:
        raise ValidationError(faults)
