"""Deletion: show what depends on a record, and refuse if other rows refer to it."""

import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from django.apps import apps
from django.contrib.admin.utils import NestedObjects
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from .base import Record, State

Doomed = dict[type[Model], list[int]]  # the keys of the rows to delete, by model
Keeper = Callable[[Doomed], list[str]]

KEEPERS: list[Keeper] = []
# Django's default __str__, which only many-to-many tables have here.
LINK = re.compile(r" object \(\d+\)$")
MOST_NAMED = 20


def refuses_deletion(keeper: Keeper) -> Keeper:
    """Register a function that returns the reasons why the given rows must not be deleted."""
    KEEPERS.append(keeper)
    return keeper


class DeletionHole(NamedTuple):
    """The obstacles to a deletion: reasons, and rows that refer to the deleted ones."""

    reasons: list[str]
    pointing: dict[type[Model], list[Model]]

    def __bool__(self) -> bool:
        return bool(self.reasons or self.pointing)

    @property
    def sentences(self) -> list[str]:
        """Return all obstacles as sentences, for the errors of a form."""
        told = [
            f"{model._meta.verbose_name}“{rows[0]}”等{len(rows)}条记录引用了它，不能删除。"
            for model, rows in self.pointing.items()
        ]
        return [*self.reasons, *told]


def deletion_hole(rows: Collection[Model]) -> DeletionHole:
    """Return the obstacles to deleting these rows and all rows that cascade from them."""
    # The collector of the admin lists protected rows instead of raising ProtectedError.
    collector = NestedObjects(using=DEFAULT_DB_ALIAS, origin=rows)
    collector.collect(rows)
    doomed = {model: [row.pk for row in fallen] for model, fallen in collector.model_objs.items()}
    reasons = [reason for keeper in KEEPERS for reason in keeper(doomed)]
    pointing: dict[type[Model], list[Model]] = {}
    for row in sorted(collector.protected, key=lambda row: (row._meta.label, row.pk)):
        pointing.setdefault(type(row), []).append(row)
    return DeletionHole(reasons, pointing)


def is_own_draft(user: AbstractBaseUser | AnonymousUser, row: Model | None) -> bool:
    """Return whether this is the user's own draft, which the user may delete."""
    return isinstance(row, Record) and row.state == State.DRAFT and row.entered_by_id == user.pk


def without_links(rows: list) -> list:
    """Return the nested list of rows to delete, without the rows of many-to-many tables."""
    told = [row for row in rows if isinstance(row, list) or not LINK.search(row)]
    return [without_links(row) if isinstance(row, list) else with_colon(row) for row in told]


def with_colon(row: str) -> str:
    """Use a Chinese colon between the name of a table and a row.

    The type is kept, so markup stays SafeString.
    """
    return type(row)(row.replace(": ", "：", 1))


def list_obstacles(gap: DeletionHole, protected: Sequence[str]) -> list:
    """Return the reasons, then the referring rows with their links, grouped by table and number."""
    told: list = list(gap.reasons)
    for model, rows in gap.pointing.items():
        name = str(model._meta.verbose_name)
        links = [with_colon(each) for each in protected if each.startswith(f"{name}: ")]
        rest = len(links) - MOST_NAMED
        more = [f"另有{rest}条"] if rest > 0 else []
        told += [f"{name}（{len(rows)}条）引用了要删除的记录：", [*links[:MOST_NAMED], *more]]
    return told


class DeletionAdminMixin:
    """Admin mixin that refuses a deletion if other rows refer to the deleted ones."""

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) or is_own_draft(request.user, obj)

    def get_deleted_objects(self, objs, request):
        """Leave out many-to-many tables, which have no Chinese name."""
        rows, counts, lacking, protected = super().get_deleted_objects(objs, request)
        tables = (table._meta for table in apps.get_models(include_auto_created=True))
        links = {str(table.verbose_name_plural) for table in tables if table.auto_created}
        counts = {name: count for name, count in counts.items() if str(name) not in links}
        if all(is_own_draft(request.user, row) for row in objs):
            lacking = set()
        return without_links(rows), counts, lacking, list_obstacles(deletion_hole(objs), protected)
