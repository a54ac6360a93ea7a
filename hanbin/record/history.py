"""The history: every change of every table, with old and new values and the user.

The name of the user is stored as text, so it stays after the account is deleted.
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
# asgiref's Local instead of threading.local: it also separates async requests.
_gathered = Local()


def follows_changes(follower: Follower) -> Follower:
    """Register a function to call after rows were added, changed or deleted.

    It is called after the history is written, in the same transaction.
    """
    FOLLOWERS.append(follower)
    return follower


@contextmanager
def batch_followers() -> Iterator[list[models.Model]]:
    """Collect the changed rows and call the followers once at the end.

    They get no rows if an exception is raised or the caller clears the list because of a rollback.
    """
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
        """Write no history when a fixture is loaded, because the fixture contains the history.

        The many-to-many signals that follow have no ``raw`` flag, so the instance is marked.
        """
        if raw:
            instance.skip_history_when_saving = True  # type: ignore[attr-defined]
        super().post_save(instance, created, raw=raw, **how)

    def create_historical_record(self, instance: models.Model, *args: Any, **how: Any) -> None:
        super().create_historical_record(instance, *args, **how)
        _notify_followers([instance])


def actor_name(user: Any) -> str:
    """Return the name of an account for the history, e.g. 张三（zhangsan）.

    A string is the name of a command.
    """
    if user is None or isinstance(user, str):
        return user or ""
    name = user.get_full_name()
    return f"{name}（{user.get_username()}）" if name else user.get_username()


def _actor(instance: Any, request: Any, **context: Any) -> Any:
    return request.user if request else getattr(HistoricalRecords.context, "command", None)


def _name(row: Any, user: Any) -> None:
    row.history_user_id = actor_name(user) or None


def keep_history(*tables: type[models.Model], app: str = "", without: tuple[str, ...] = ()) -> None:
    """Record every change of these tables in the history.

    Generated columns are left out, and the columns in ``without``, such as passwords and phones.
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
            # Text instead of a foreign key: the name stays if the account is deleted.
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
    """Record the history of every table of an application.

    ``never`` names the tables that the system itself writes. Call it after all models of the
    application are imported.
    """
    # A copy of the registry, because keep_history adds the history models to it.
    for table in [*apps.all_models[label].values()]:
        if table not in never and not table._meta.auto_created:
            keep_history(table, without=without.get(table, ()))


def is_history(table: type[models.Model]) -> bool:
    """Return whether a table holds the history of another table or of a relation."""
    return hasattr(table, "instance_type")


@contextmanager
def acting_as_command(name: str) -> Iterator[None]:
    """Record the changes within this context as made by a command, not by an account."""
    HistoricalRecords.context.command = f"命令 {name}"
    try:
        yield
    finally:
        del HistoricalRecords.context.command


def add_history_line(row: models.Model, *, by: Any, reason: str) -> None:
    """Add a line to the history of a row whose own columns did not change."""
    row._history_user, row._change_reason = by, reason  # type: ignore[attr-defined]
    manager = get_history_manager_for_model(type(row))
    manager.bulk_history_create([row], update=True, default_date=timezone.now())
    del row._history_user, row._change_reason  # type: ignore[attr-defined]
