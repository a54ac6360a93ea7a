"""The trail: every change of every table, before and after, and by whom.

The name of whoever changed something is written down as it was, so it outlives the account.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from asgiref.local import Local
from django.apps import apps
from django.db import models
from django.utils import timezone
from simple_history import register
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords
from simple_history.utils import get_history_manager_for_model

KEPT_BACK = "（内容不留痕）"

Follower = Callable[[Sequence[models.Model]], None]
FOLLOWERS: list[Follower] = []
_gathered = Local()


def follows_changes(follower: Follower) -> Follower:
    """Declares what must keep in step: it is told of rows that were entered, changed or deleted
    as soon as their trace is written, in the same transaction."""
    FOLLOWERS.append(follower)
    return follower


@contextmanager
def batch_followers() -> Iterator[list[models.Model]]:
    """Followers are told at the end, once, of all that is changed meanwhile; of nothing where it
    fails, or where the caller clears the list because all of it is undone."""
    rows: list[models.Model] = []
    _gathered.rows = rows
    try:
        yield rows
    finally:
        del _gathered.rows
    _notify_followers(rows)


def _notify_followers(rows: Sequence[models.Model]) -> None:
    gathered = getattr(_gathered, "rows", None)
    if gathered is not None:
        gathered.extend(rows)
        return
    for follower in FOLLOWERS:
        follower(rows)


class _ToldManager(HistoryManager):
    def bulk_history_create(self, objs: Sequence[models.Model], *args: Any, **how: Any) -> Any:
        written = super().bulk_history_create(objs, *args, **how)
        _notify_followers(objs)
        return written


class _ToldRecords(HistoricalRecords):
    def post_save(
        self, instance: models.Model, created: bool, raw: bool = False, **how: Any
    ) -> None:
        """A fixture brings the history of its rows along. Their relations are set right after, by
        a signal that does not say so; hence the mark on the row."""
        if raw:
            instance.skip_history_when_saving = True  # type: ignore[attr-defined]
        super().post_save(instance, created, raw=raw, **how)

    def create_historical_record(self, instance: models.Model, *args: Any, **how: Any) -> None:
        super().create_historical_record(instance, *args, **how)
        _notify_followers([instance])


def actor_name(user: Any) -> str:
    """An account as the trail names it: 张三（zhangsan）; a command by what it is called."""
    if user is None or isinstance(user, str):
        return user or ""
    name = user.get_full_name()
    return f"{name}（{user.get_username()}）" if name else user.get_username()


def _actor(instance: Any, request: Any, **context: Any) -> Any:
    return request.user if request else getattr(HistoricalRecords.context, "command", None)


def _name(row: Any, user: Any) -> None:
    row.history_user_id = actor_name(user) or None


def keep_history(*tables: type[models.Model], app: str = "", without: tuple[str, ...] = ()) -> None:
    """From now on every change of these tables leaves its trace.

    What the database derives is left out, and what is ``without``: passwords, phones.
    """
    for table in tables:
        derived = [each.name for each in table._meta.fields if each.generated]
        register(
            table,
            app=app or None,
            records_class=_ToldRecords,
            history_manager=_ToldManager,
            excluded_fields=[*derived, *without],
            m2m_fields=[each.name for each in table._meta.local_many_to_many if not app],
            history_user_id_field=models.CharField("操作人", max_length=200, null=True),
            history_user_getter=lambda row: row.history_user_id,
            history_user_setter=_name,
            history_change_reason_field=models.CharField("说明", max_length=300, null=True),
            get_user=_actor,
            verbose_name=f"{table._meta.verbose_name}的修改记录",
            verbose_name_plural=f"{table._meta.verbose_name}的修改记录",
        )


def keep_history_of_app(
    label: str,
    *,
    never: Sequence[type[models.Model]],
    without: dict[type[models.Model], tuple[str, ...]],
) -> None:
    """Keeps the history of every table of an application, but for those that the system writes
    itself (``never``). To be called once all its models are imported."""
    for table in [*apps.all_models[label].values()]:
        if table not in never and not table._meta.auto_created:
            keep_history(table, without=without.get(table, ()))


def is_history(table: type[models.Model]) -> bool:
    """Whether a table holds the trail of another, or of its relations."""
    return hasattr(table, "instance_type")


@contextmanager
def acting_as_command(name: str) -> Iterator[None]:
    """What is changed meanwhile was changed by a command, not by an account."""
    HistoricalRecords.context.command = f"命令 {name}"
    try:
        yield
    finally:
        del HistoricalRecords.context.command


def add_history_line(row: models.Model, *, by: Any, reason: str) -> None:
    """One line in the trail of a row whose own columns did not change."""
    row._history_user, row._change_reason = by, reason  # type: ignore[attr-defined]
    manager = get_history_manager_for_model(type(row))
    manager.bulk_history_create([row], update=True, default_date=timezone.now())
    del row._history_user, row._change_reason  # type: ignore[attr-defined]
