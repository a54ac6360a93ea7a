"""The trail as it is read: what changed in a record and its parts, before and after, by whom."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import CharField, FileField, TextField, Value
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.dateparse import parse_date

from .history import is_history
from .periods import FIRST_YEAR, LAST_YEAR
from .record import Record
from .roles import is_confined, reachable
from .rules import broken

ACTS = {"+": "录入", "~": "修改", "-": "删除"}
OWN_PACE = {"created_at", "updated_at"}
NOT_RESTORED = {"state", "withdrawn_reason", "published_on", "edition"}
A_WEEK = timedelta(days=7)


@dataclass
class Entry:
    """One line of the trail."""

    row: Any
    table: str
    is_part: bool
    changes: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def act(self) -> str:
        return ACTS[self.row.history_type]


def said(row: Any, column: Any) -> str:
    """A value of a line of the trail, as people read it."""
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


def changes(before: Any, after: Any) -> Iterator[tuple[str, str, str]]:
    """The columns and relations in which two lines of the trail differ."""
    for column in after.tracked_fields:
        if column.name not in OWN_PACE:
            old, new = getattr(before, column.attname), getattr(after, column.attname)
            if old != new:
                yield str(column.verbose_name), said(before, column), said(after, column)
    for relation in after._history_m2m_fields:
        old_names, new_names = (_linked(row, relation) for row in (before, after))
        if old_names != new_names:
            yield str(relation.verbose_name), "、".join(old_names), "、".join(new_names)


def _linked(row: Any, relation: Any) -> list[str]:
    target = relation.m2m_reverse_field_name()
    rows = getattr(row, relation.name).select_related(target)
    return sorted(str(getattr(each, target)) for each in rows)


def entries(record: Any, parts: list[tuple[Any, str]], reader: Any = None) -> list[Entry]:
    """The whole trail of a record and of the parts entered on its form, latest first; a reader
    who is confined sees the parts of others neither here nor on the form."""
    found: list[Entry] = []
    own = type(record)._meta
    sources = [(own.model, own.pk.attname, False), *((model, key, True) for model, key in parts)]
    for model, key, is_part in sources:
        before: dict[Any, Any] = {}
        rows = model.history.filter(**{key: record.pk}).order_by("history_date", "history_id")
        if is_part and is_confined(reader):
            own_rows = reachable(model._default_manager.all(), reader).order_by().values("pk")
            rows = rows.filter(**{f"{model._meta.pk.attname}__in": own_rows})
        for row in rows:
            pk = getattr(row, model._meta.pk.attname)
            entry = Entry(row, str(model._meta.verbose_name), is_part)
            if pk in before and row.history_type == "~":
                entry.changes = list(changes(before[pk], row))
            before[pk] = row
            found.append(entry)
    return sorted(found, key=lambda entry: (entry.row.history_date, entry.row.pk), reverse=True)


class Trailed:
    """Every form leads to the trail of its record, and back to any state it was in."""

    model: Any
    opts: Any
    admin_site: Any

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(self.restore_view)
        way = path("<path:object_id>/history/<int:version>/restore/", view, name=name)
        return [way, *super().get_urls()]  # type: ignore[misc]

    def may_restore(self, request: HttpRequest, record: Any) -> bool:
        """Whoever may change a record may bring back what it said."""
        return bool(self.has_change_permission(request, record))  # type: ignore[attr-defined]

    def _record(self, request: HttpRequest, object_id: str) -> Any:
        record = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if record is None and object_id.isdecimal():
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
        record = self._record(request, object_id)
        parts = [
            (inline.model, inline.get_formset(request, record).fk.attname)
            for inline in self.get_inline_instances(request, record)  # type: ignore[attr-defined]
            if hasattr(inline.model, "history") and hasattr(inline.get_formset(request), "fk")
        ]
        page = Paginator(entries(record, parts, request.user), 50).get_page(request.GET.get("page"))
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
        """Brings the columns of a record back to what a line of the trail says."""
        record = self._record(request, object_id)
        if not self.may_restore(request, record):
            raise PermissionDenied
        if request.method != "POST":
            raise Http404("恢复须从修改留痕页面操作。")
        then = self.model.history.filter(**{self.opts.pk.attname: object_id}, pk=version).first()
        if then is None:
            raise Http404("没有这条留痕。")
        try:
            restore(record, then, by=request.user)
        except ValidationError as error:
            messages.error(request, "未能恢复：" + "；".join(error.messages))
        else:
            messages.success(request, f"“{record}”已恢复到{_moment(then)}的内容。")
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_history"
        return HttpResponseRedirect(reverse(name, args=[object_id]))


def _moment(row: Any) -> str:
    return f"{timezone.localtime(row.history_date):%Y年%m月%d日%H:%M}"


@transaction.atomic
def restore(record: Any, then: Any, *, by: Any) -> None:
    """The record as it was then; where it stands on its way to the public does not change.

    Raises ValidationError where what was then may not be now.
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
    faults = [finding.text for finding in broken(record) if finding.rule.is_hard]
    if faults:
        raise ValidationError(faults)


# The trail of all tables, for those who audit


def _tables() -> list[Any]:
    return [
        each for each in apps.get_models() if is_history(each) and hasattr(each, "history_type")
    ]


def _lines(table: Any, since: datetime, until: datetime) -> Any:
    kept = table.instance_type._meta
    named = {
        "table": Value(f"{kept.app_label}.{kept.model_name}", CharField()),
        "record": Cast(kept.pk.attname, TextField()),
    }
    rows = table.objects.filter(history_date__gte=since, history_date__lt=until)
    columns = ("history_date", "history_user_id", "history_type", "history_change_reason")
    return rows.order_by().annotate(**named).values_list(*columns, *named)


def _day(request: HttpRequest, name: str, otherwise: datetime) -> datetime:
    try:
        found = parse_date(request.GET.get(name, ""))
    except ValueError:
        found = None
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        return otherwise
    return timezone.make_aware(datetime.combine(found, datetime.min.time()))


def trail(request: HttpRequest, site: Any) -> HttpResponse:
    """Who changed what in a span of days, over all tables, in one statement."""
    if not request.user.has_perm("delegates.view_auditevent"):
        raise PermissionDenied
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    since = _day(request, "since", today - A_WEEK)
    until = _day(request, "until", today)
    first, *others = (_lines(each, since, until + timedelta(days=1)) for each in _tables())
    rows = first.union(*others, all=True).order_by("-history_date")
    page = Paginator(rows, 100).get_page(request.GET.get("page"))
    names = {each.instance_type._meta.label_lower: each.instance_type for each in _tables()}
    context = {
        **site.each_context(request),
        "title": "修改留痕",
        "page": page,
        "since": since.date(),
        "until": until.date(),
        "lines": [_told(line, names, site) for line in page],
    }
    return TemplateResponse(request, "admin/trail.html", context)


def _told(line: tuple[Any, ...], names: dict[str, Any], site: Any) -> dict[str, Any]:
    when, actor, act, reason, table, record = line
    model = names[table]
    url = ""
    if model in site._registry:
        url = reverse(f"admin:{table.replace('.', '_')}_history", args=[record])
    return {
        "when": when,
        "actor": actor or "—",
        "act": ACTS[act],
        "reason": reason or "",
        "table": model._meta.verbose_name,
        "record": record,
        "url": url,
    }
