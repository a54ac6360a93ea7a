"""Loading the demonstration in one transaction."""

from datetime import datetime

from django.apps import apps
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.timezone import get_default_timezone

from delegates.models import AuditEvent, Congress
from hanbin.record.base import Record
from hanbin.record.history import is_history
from hanbin.record.kinds import Kind
from records.models import DeadlineRule, FigureAlias, Holiday, ReplyClass, Suggestion
from records.search.index_updates import rebuild_index

from . import (
    attachments,
    decisions,
    duties,
    invented,
    kinds,
    meetings,
    organs,
    oversight,
    people,
    personnel,
    photos,
    reports,
    returns,
    study,
    suggestions,
    towns,
    turns,
    unfinished,
)
from .accounts import create_accounts, give_roles
from .register import DemonstrationRegister
from .sheets import read_sheet_csv

BROUGHT_ALONG = (Kind, ReplyClass, FigureAlias, Holiday, DeadlineRule, AuditEvent)
INVENTED_YEARS, PUBLISHED_YEAR = (2017, 2018), 2019


class HoldsRealRecords(Exception):
    """The database already contains real records."""


def is_loaded() -> bool:
    """Whether the demonstration is loaded."""
    return Congress.objects.filter(is_demonstration=True).exists()


def load_demonstration() -> None:
    """Load the demonstration; raise HoldsRealRecords if the database contains records."""
    with transaction.atomic():
        found = _first_table_in_use()
        if found:
            raise HoldsRealRecords(found)
        _enter()


def _first_table_in_use() -> str:
    """Return the verbose name of the first table with rows other than default kinds, else ""."""
    for app in ("delegates", "records"):
        for model in apps.get_app_config(app).get_models():
            is_kind = issubclass(model, BROUGHT_ALONG) or is_history(model)
            if not is_kind and model._default_manager.exists():
                return str(model._meta.verbose_name)
    return ""


def _enter() -> None:
    register = DemonstrationRegister(*create_accounts())
    organs.enter(register)
    kinds.enter(register)
    people.enter(register)
    oversight.enter_laws()
    duties.enter_stations(register)
    for year in (*INVENTED_YEARS, PUBLISHED_YEAR):
        is_invented = year in INVENTED_YEARS
        sheets = invented.invented_sheets(register, year) if is_invented else read_sheet_csv
        meetings.enter(register, sheets)
        decisions.enter(register, sheets)
        oversight.enter(register, sheets)
        personnel.enter(register, sheets)
        suggestions.enter(register, sheets)
        study.enter(register, sheets)
        returns.enter(register, sheets)
        duties.enter(register, sheets, year)
    turns.enter(register)
    towns.enter(register)
    unfinished.enter(register)
    duties.enter_duty_records(register)
    reports.enter(register, photos.enter(register))
    suggestion = Suggestion.objects.assigned().first()
    unit = suggestion.assignments.first().unit
    give_roles(register.organs["DZY"], unit, suggestion.lead_delegate)
    attachments.enter(register, PUBLISHED_YEAR)
    _date_entries()
    for _ in rebuild_index():
        pass


def _date_entries() -> None:
    """Set created_at and updated_at to the approval, instead of the time of loading."""
    year_end = datetime(2019, 12, 31, 17, tzinfo=get_default_timezone())
    for model in apps.get_models():
        if issubclass(model, Record):
            entered = Coalesce(F("approved_at"), year_end)
            model._base_manager.update(created_at=entered, updated_at=entered)
