"""The tasks on the home page: each one counts rows and links to the list that shows them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from operator import or_
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import IntegerField, Model, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse

from ..record.base import Record, State
from ..record.review import STEPS

SENT_BACK = next(step.label for step in STEPS if step.name == "return")

Narrowed = Callable[[QuerySet[Any], HttpRequest], QuerySet[Any]]


@dataclass(frozen=True)
class Task:
    """Rows of one table that wait for somebody; it disappears when there are none left."""

    key: str
    group: str
    model: type[Model]
    rows: Narrowed
    name: str = ""
    act: str = "view"  # the permission that a user with this task has

    @property
    def line(self) -> str:
        """Return its name on the home page, below the heading of its group."""
        return self.name or str(self.model._meta.verbose_name)

    @property
    def choice(self) -> str:
        """Return its name in the filter of the list."""
        return self.name or self.group

    @property
    def url(self) -> str:
        """Return the URL of the list with the counted rows."""
        own = self.model._meta
        page = reverse(f"admin:{own.app_label}_{own.model_name}_changelist")
        return f"{page}?{urlencode({TaskFilter.parameter_name: self.key})}"


def tasks_of_record(model: type[Model]) -> tuple[Task, ...]:
    """Return the tasks that every kind of record has."""
    if not issubclass(model, Record):
        return ()
    return (
        Task(
            "submitted",
            "待审",
            model,
            lambda rows, _: rows.filter(state=State.SUBMITTED),
            act="approve",
        ),
        Task("sent_back", "被退回", model, own_drafts_sent_back),
        Task(
            "my_drafts",
            "我的草稿",
            model,
            lambda rows, request: rows.filter(state=State.DRAFT, entered_by=request.user.pk),
        ),
        Task(
            "to_publish",
            "待公开",
            model,
            ready_to_publish,
            act="publish",
        ),
    )


def ready_to_publish(rows: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    """Return the unpublished rows, without those withheld by law."""
    waiting: Any = rows
    return waiting.unpublished()


def own_drafts_sent_back(rows: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    """Return one's own drafts that were sent back.

    The last step that made them drafts must be a return.
    """
    steps = [step for step in STEPS if step.target == State.DRAFT]
    made = [Q(history_change_reason__startswith=step.label) for step in steps]
    trail = rows.model.history.filter(reduce(or_, made), id=OuterRef("pk"))
    last = trail.order_by("-history_id").values("history_change_reason")[:1]
    mine = rows.filter(state=State.DRAFT, entered_by=request.user.pk)
    return mine.alias(last_step=Subquery(last)).filter(last_step__startswith=SENT_BACK)


class TaskFilter(admin.SimpleListFilter):
    """Filters a list to the rows of a task."""

    title = "待办"
    parameter_name = "task"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the tasks of this table."""
        self.tasks = {task.key: task for task in model_admin.admin_site.tasks_of(model_admin.model)}
        return [(task.key, task.choice) for task in self.tasks.values()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows of the chosen task."""
        task = self.tasks.get(self.value() or "")
        return task.rows(queryset, request) if task else queryset


class RowCount(Subquery):
    """The number of rows of a subquery, as a column."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def count_tasks(site: Any, tasks: Sequence[Task], request: HttpRequest) -> list[int]:
    """Return the number of rows of each task that the account may see, in one query."""
    columns = {}
    for place, task in enumerate(tasks):
        rows = task.rows(site._registry[task.model].get_queryset(request), request)
        columns[f"task_{place}"] = RowCount(rows.order_by().values("pk"))
    if not columns:
        return []
    # One row to attach the subqueries to.
    viewer = get_user_model()._default_manager.filter(pk__in=[request.user.pk])
    [numbers] = viewer.annotate(**columns).values_list(*columns)
    return [number or 0 for number in numbers]


def _awaits(task: Task, request: HttpRequest) -> bool:
    own = task.model._meta
    acts = {"view", task.act}
    return all(request.user.has_perm(f"{own.app_label}.{act}_{own.model_name}") for act in acts)


def waiting_tasks(site: Any, tasks: Iterable[Task], request: HttpRequest) -> list[dict[str, Any]]:
    """Return the tasks of this account: groups of lines, each with a count and a list."""
    seen = [task for task in tasks if _awaits(task, request)]
    lines = [
        {"group": task.group, "line": task.line, "count": count, "url": task.url}
        for task, count in zip(seen, count_tasks(site, seen, request), strict=True)
        if count
    ]
    return [
        {"name": name, "lines": list(members)}
        for name, members in groupby(lines, key=lambda line: line["group"])
    ]
