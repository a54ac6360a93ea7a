"""The history of all tables for auditors: who changed what, and when."""

from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import CharField, TextField, Value
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date

from ..lists.listings import clean_search_text
from ..record.history import is_history
from ..record.periods import FIRST_YEAR, LAST_YEAR
from .history_views import ACTS

A_WEEK = timedelta(days=7)


def _tables() -> list[Any]:
    return [
        each for each in apps.get_models() if is_history(each) and hasattr(each, "history_type")
    ]


def _lines(table: Any, since: datetime, until: datetime, who: str) -> Any:
    kept = table.instance_type._meta
    named = {
        "table": Value(f"{kept.app_label}.{kept.model_name}", CharField()),
        "record": Cast(kept.pk.attname, TextField()),
    }
    rows = table.objects.filter(history_date__gte=since, history_date__lt=until)
    rows = rows.filter(history_user_id__contains=who) if who else rows
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


def audit_log_view(request: HttpRequest, site: Any) -> HttpResponse:
    """Show who changed what in a range of days, over all tables, in one query."""
    if not request.user.has_perm("delegates.view_auditevent"):
        raise PermissionDenied
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    since = _day(request, "since", today - A_WEEK)
    until = _day(request, "until", today)
    who = clean_search_text(request.GET.get("who", ""))
    first, *others = (_lines(each, since, until + timedelta(days=1), who) for each in _tables())
    rows = first.union(*others, all=True).order_by("-history_date")
    page = Paginator(rows, 100).get_page(request.GET.get("page"))
    names = {each.instance_type._meta.label_lower: each.instance_type for each in _tables()}
    context = {
        **site.each_context(request),
        "title": "修改留痕",
        "page": page,
        "since": since.date(),
        "until": until.date(),
        "who": who,
        "lines": _lines_with_records(list(page), names, site),
    }
    return TemplateResponse(request, "admin/trail.html", context)


def _lines_with_records(lines: list[Any], names: dict[str, Any], site: Any) -> list[dict[str, Any]]:
    """Return the entries with the names of their records, using one query per table."""
    called: dict[tuple[str, str], str] = {}
    for table in {line[4] for line in lines}:
        rows = names[table]._default_manager.in_bulk([ln[5] for ln in lines if ln[4] == table])
        called |= {(table, str(pk)): str(row) for pk, row in rows.items()}
    return [
        {
            "when": when,
            "actor": actor or "—",
            "act": ACTS[act],
            "reason": reason or "",
            "table": names[table]._meta.verbose_name,
            "record": called.get((table, record), f"（已删除，编号{record}）"),
            "url": reverse(f"admin:{table.replace('.', '_')}_history", args=[record])
            if names[table] in site._registry
            else "",
        }
        for when, actor, act, reason, table, record in lines
    ]
