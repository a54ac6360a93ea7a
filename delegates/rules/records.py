"""What must hold of every record, whatever it is about."""

import re
from datetime import timedelta

from django.apps import apps
from django.db.models import Q
from django.utils import timezone

from delegates.models import Delegate
from hanbin.record import COUNTING, Record, State
from hanbin.rules import hard, soft

KINDS = tuple(model for model in apps.get_models() if issubclass(model, Record))
PHONE = r"(^|[^0-9])1[3-9][0-9]{9}($|[^0-9])"
IDENTITY = r"(^|[^0-9])[1-9][0-9]{16}[0-9Xx]($|[^0-9A-Za-z])"
PERSONAL = f"{PHONE}|{IDENTITY}"
TOLD = {"title", "summary", "text", "caption", "biography", "handling"}  # on public pages
DAYS_TO_PUBLISH = 30


def told_fields(model) -> list:
    """The fields whose words the public may read."""
    return [field for field in model._meta.fields if field.name in TOLD]


def names_somebody(rows):
    """Rows with something like a phone or an identity number in words the public may read."""
    told = Q()
    for field in told_fields(rows.model):
        told |= Q(**{f"{field.name}__regex": PERSONAL})
    return rows.filter(told)


def where_it_names(row) -> str:
    found = [
        str(field.verbose_name)
        for field in told_fields(type(row))
        if re.search(PERSONAL, getattr(row, field.name) or "")
    ]
    return f"请检查：{'、'.join(found)}。"


@hard(
    "公开文字含个人信息",
    "公开的文字里不得出现手机号码、身份证号码。",
    *KINDS,
    law="个人信息保护法第六条",
    tells=where_it_names,
)
def public_words_name_nobody(records):
    return names_somebody(records.filter(state__in=COUNTING))


@hard(
    "代表简介含个人信息",
    "代表简介向公众展示，不得出现手机号码、身份证号码。",
    Delegate,
    law="个人信息保护法第六条",
    field="biography",
)
def biography_names_no_number(delegates):
    return names_somebody(delegates)


@hard(
    "主办机构不属于任何一级人大",
    "主办机构没有“所属人大”，这条记录不会计入任何数字。",
    *KINDS,
    field="organizer",
)
def organizer_has_a_congress(records):
    return records.filter(organizer__jurisdiction__isnull=True)


@soft(
    "审核后久未公开",
    f"审核通过已超过{DAYS_TO_PUBLISH}天，尚未公开。",
    *(kind for kind in KINDS if hasattr(kind, "get_absolute_url")),
    field="state",
    at_entry=False,
)
def published_in_a_month(records):
    since = timezone.now() - timedelta(days=DAYS_TO_PUBLISH)
    return records.filter(state=State.APPROVED, approved_at__lt=since)
