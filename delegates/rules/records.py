"""Rules for all kinds of records."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache, reduce
from operator import or_

from django.apps import apps
from django.db.models import CharField, F, Q, TextField, Value
from django.db.models.functions import Concat
from django.utils import timezone

from delegates.models import Delegate
from hanbin.record.base import COUNTING, Record, State
from hanbin.record.roles import Tables, governed_tables, table_group
from hanbin.record.rules import hard_rule, is_column_path, path_through_record, soft_rule

KINDS = tuple(model for model in apps.get_models() if issubclass(model, Record))
DIGIT, GAP = "[0-9０-９]", "[-－ \u3000]?"
PHONE = f"([+＋]?[8８][6６]{GAP})?[1１][3-9３-９]{DIGIT}{GAP}{DIGIT}{{4}}{GAP}{DIGIT}{{4}}"
BIRTH = "([1１][9９]|[2２][0０])" + DIGIT * 2 + f"[01０１]{DIGIT}[0-3０-３]{DIGIT}"
IDENTITY = f"[1-9１-９]{DIGIT}{{5}}{GAP}{BIRTH}{GAP}{DIGIT}{{3}}[0-9０-９XxＸｘ]"
PERSONAL = f"(^|[^0-9０-９])({PHONE}($|[^0-9０-９])|{IDENTITY}($|[^0-9０-９A-Za-z]))"
STAYS_IN = {  # internal texts, and values made of digits
    *("reason", "stat_year_reason", "withdrawn_reason", "hand_back_reason", "due_explanation"),
    *("ground", "sha256", "url"),
}
FROZEN = {"edition", "frozenfigure"}  # written from other texts, which are checked themselves
SHOWN = (Tables.WORK, Tables.PEOPLE, Tables.TELLING)
DAYS_TO_PUBLISH = 30


@cache
def public_text_fields(model) -> tuple:
    """Return the text fields that the public may read: all except internal ones."""
    return tuple(
        field
        for field in model._meta.fields
        if isinstance(field, CharField | TextField)
        and field.choices is None
        and field.name not in STAYS_IN
    )


def tables_with_public_words() -> Iterator:
    """Yield the tables with public text; delegates have their own rule."""
    for model in governed_tables():
        is_asked = model is not Delegate and model._meta.model_name not in FROZEN
        if is_asked and table_group(model) in SHOWN and public_text_fields(model):
            yield model


def names_somebody(rows):
    """Return rows whose public text looks like it has a phone or identity number."""
    # The edges let one pattern match at the beginning and the end of a text.
    edge, text = Value("｜"), TextField()
    told = {
        f"told_{field.name}": Concat(edge, F(field.name), edge, output_field=text)
        for field in public_text_fields(rows.model)
    }
    found = reduce(or_, (Q(**{f"{name}__regex": PERSONAL}) for name in told))
    return rows.alias(**told).filter(found)


def where_it_names(row) -> str:
    found = [
        str(field.verbose_name)
        for field in public_text_fields(type(row))
        if re.search(PERSONAL, getattr(row, field.name) or "")
    ]
    return f"请检查：{'、'.join(found)}。"


@hard_rule(
    "公开文字含个人信息",
    "公开的文字里不得出现手机号码、身份证号码。",
    *tables_with_public_words(),
    law="个人信息保护法第六条",
    tells=where_it_names,
)
def public_words_name_nobody(rows):
    """Check records and child rows only if they count; tables without review are always checked."""
    state = path_through_record(rows, "state")
    counting = (
        rows.filter(**{f"{state}__in": COUNTING}) if is_column_path(rows.model, state) else rows
    )
    return names_somebody(counting)


@hard_rule(
    "代表简介含个人信息",
    "代表简介向公众展示，不得出现手机号码、身份证号码。",
    Delegate,
    law="个人信息保护法第六条",
    field="biography",
    tells=where_it_names,
)
def biography_names_no_number(delegates):
    return names_somebody(delegates)


@hard_rule(
    "主办机构不属于任何一级人大",
    "主办机构没有“所属人大”，这条记录不会计入任何数字。",
    *KINDS,
    field="organizer",
)
def organizer_has_a_congress(records):
    return records.filter(organizer__jurisdiction__isnull=True)


@soft_rule(
    "审核后久未公开",
    f"审核通过已超过{DAYS_TO_PUBLISH}天，尚未公开。",
    *(kind for kind in KINDS if hasattr(kind, "get_absolute_url")),
    field="state",
    at_entry=False,
)
def published_in_a_month(records):
    since = timezone.now() - timedelta(days=DAYS_TO_PUBLISH)
    return records.filter(state=State.APPROVED, approved_at__lt=since)
