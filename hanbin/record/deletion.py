"""Deleting: told what depends on a record, and refused where it would tear a hole."""

import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from django.apps import apps
from django.contrib.admin.utils import NestedObjects
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from .base import Record, State

Doomed = dict[type[Model], list[int]]  # the keys of what would be deleted, by model
Keeper = Callable[[Doomed], list[str]]

KEEPERS: list[Keeper] = []
LINK = re.compile(r" object \(\d+\)$")
MOST_NAMED = 20


def refuses_deletion(keeper: Keeper) -> Keeper:
    """Declares a reason for which rows are kept: it says, of those doomed, why they must stay."""
    KEEPERS.append(keeper)
    return keeper


class DeletionHole(NamedTuple):
    """What stands against deleting: sentences, and the rows that point at what would go."""

    reasons: list[str]
    pointing: dict[type[Model], list[Model]]

    def __bool__(self) -> bool:
        return bool(self.reasons or self.pointing)

    @property
    def sentences(self) -> list[str]:
        """All of it in words, for a line of a form."""
        told = [
            f"{model._meta.verbose_name}“{rows[0]}”等{len(rows)}条记录引用了它，不能删除。"
            for model, rows in self.pointing.items()
        ]
        return [*self.reasons, *told]


def deletion_hole(rows: Collection[Model]) -> DeletionHole:
    """What deleting these rows, with all that falls with them, would tear."""
    collector = NestedObjects(using=DEFAULT_DB_ALIAS, origin=rows)
    collector.collect(rows)
    doomed = {model: [row.pk for row in fallen] for model, fallen in collector.model_objs.items()}
    reasons = [reason for keeper in KEEPERS for reason in keeper(doomed)]
    pointing: dict[type[Model], list[Model]] = {}
    for row in sorted(collector.protected, key=lambda row: (row._meta.label, row.pk)):
        pointing.setdefault(type(row), []).append(row)
    return DeletionHole(reasons, pointing)


def is_own_draft(user: AbstractBaseUser | AnonymousUser, row: Model | None) -> bool:
    """Whoever entered a record may take it back while nobody else has seen it."""
    return isinstance(row, Record) and row.state == State.DRAFT and row.entered_by_id == user.pk


def without_links(rows: list) -> list:
    """What would be deleted, in nested lists, except rows that only link two records."""
    told = [row for row in rows if isinstance(row, list) or not LINK.search(row)]
    return [without_links(row) if isinstance(row, list) else with_colon(row) for row in told]


def with_colon(row: str) -> str:
    """The name of a table and a row of it, set apart as in Chinese; markup stays markup."""
    return type(row)(row.replace(": ", "：", 1))


def list_obstacles(gap: DeletionHole, protected: Sequence[str]) -> list:
    """Reasons, then the pointing rows below their table and number, each with its link."""
    told: list = list(gap.reasons)
    for model, rows in gap.pointing.items():
        name = str(model._meta.verbose_name)
        links = [with_colon(each) for each in protected if each.startswith(f"{name}: ")]
        rest = len(links) - MOST_NAMED
        more = [f"另有{rest}条"] if rest > 0 else []
        told += [f"{name}（{len(rows)}条）引用了要删除的记录：", [*links[:MOST_NAMED], *more]]
    return told


class DeletionAdminMixin:
    """A table of the admin from which nothing is deleted that leaves a hole."""

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) or is_own_draft(request.user, obj)

    def get_deleted_objects(self, objs, request):
        """Links between records go without saying, and have no Chinese name."""
        rows, counts, lacking, protected = super().get_deleted_objects(objs, request)
        tables = (table._meta for table in apps.get_models(include_auto_created=True))
        links = {str(table.verbose_name_plural) for table in tables if table.auto_created}
        counts = {name: count for name, count in counts.items() if str(name) not in links}
        if all(is_own_draft(request.user, row) for row in objs):
            lacking = set()
        return without_links(rows), counts, lacking, list_obstacles(deletion_hole(objs), protected)
