"""Roles: what each may do to which tables, and whose rows it reaches. Nowhere else is this said.

Acts are those of Django (view, add, change, delete) and the steps of a review (submit, return,
approve, publish, withdraw, reopen); each is asked for as a permission, ``records.approve_meeting``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.db.models import Q

from .history import is_history
from .kinds import Kind


class Reach(StrEnum):
    """Whose rows a role is about; a table says in ``REACHED_BY`` how they are found."""

    ALL = "全部"
    TOWN = "本镇办的"
    UNIT = "本单位承办的"
    DELEGATE = "本人的"


class Tables(StrEnum):
    """Tables that are treated alike; what is named nowhere is WORK."""

    WORK = "工作记录"
    PEOPLE = "人员"
    PRIVATE = "内部资料"
    TELLING = "年度报告"
    BASICS = "机构、届次、类别"
    ACCOUNTS = "账号"
    TRAIL = "审计"


GROUPS = {
    Tables.PEOPLE: "delegate mandate suspension post official",
    Tables.PRIVATE: "privatecontact measureconsent",
    Tables.TELLING: "annualreport reportsection glossaryterm edition frozenfigure",
    Tables.BASICS: (
        "organization formername congress constituency term law topic replyclass pointsrule"
        " figurealias holiday deadlinerule"
    ),
    Tables.ACCOUNTS: "user account",
    Tables.TRAIL: "auditevent reminderrun",
}

LOOK = frozenset({"view"})
ENTER = LOOK | {"add", "change", "delete", "submit"}  # deletes one's own drafts
REVIEW = ENTER | {"return", "approve"}
PUBLISH = REVIEW | {"publish", "withdraw", "reopen"}
KEEP = LOOK | {"add", "change", "delete"}


@dataclass(frozen=True)
class Role:
    """What an account is here for."""

    code: str
    name: str
    says: str
    may: Mapping[str, frozenset[str]]  # by group of tables, or by one table's name
    reach: Reach = Reach.ALL

    def acts(self, table: type[models.Model]) -> frozenset[str]:
        """What the role may do to a table."""
        return self.may.get(table_key(table), self.may.get(table_group(table), frozenset()))


READING: dict[str, frozenset[str]] = dict.fromkeys(
    (Tables.WORK, Tables.PEOPLE, Tables.TELLING, Tables.BASICS), LOOK
)

ROLES = (
    Role(
        "administrator", "系统管理员", "管账号、机构、届次和类别口径；看得到工作记录，不录不改。",
        READING | {Tables.BASICS: KEEP, Tables.ACCOUNTS: LOOK | {"add", "change"}},
    ),
    Role(
        "auditor", "审计员", "看修改留痕、登录和导出记录，不改任何内容。",
        READING | {Tables.ACCOUNTS: LOOK, Tables.TRAIL: LOOK},
    ),
    Role(
        "clerk", "录入", "录入和修改记录，提交审核；只能删除自己的草稿。",
        READING | {Tables.WORK: ENTER, Tables.PEOPLE: KEEP, Tables.TELLING: KEEP},
    ),
    Role(
        "reviewer", "审核", "录入，并审核、退回记录；看得到内部资料。",
        READING | {Tables.WORK: REVIEW, Tables.PEOPLE: KEEP, Tables.PRIVATE: REVIEW,
                   Tables.TELLING: KEEP, Tables.BASICS: KEEP},
    ),
    Role(
        "publisher", "发布", "审核，并公开、撤回、更正记录，公布年度报告。",
        READING | {Tables.WORK: PUBLISH, Tables.PEOPLE: KEEP | {"publish"}, Tables.PRIVATE: PUBLISH,
                   Tables.TELLING: KEEP | PUBLISH, Tables.BASICS: KEEP},
    ),
    Role(
        "town", "镇办", "录入本镇办的会议、活动和填报数据，提交审核；看不到别处的。",
        READING | {Tables.WORK: ENTER, Tables.TELLING: frozenset()},
        reach=Reach.TOWN,
    ),
    Role(
        "unit", "承办单位", "只看交给本单位的建议；签收、面商、答复。",
        {Tables.BASICS: LOOK, "suggestion": LOOK, "assignment": LOOK, "talk": LOOK,
         "reply": LOOK, "promise": LOOK, "feedback": LOOK},  # it acts at its desk only
        reach=Reach.UNIT,
    ),
    Role(
        "delegate", "代表", "写建议、附议、看答复、评价；看本人的履职档案，登记履职。",
        {Tables.BASICS: LOOK, "delegate": LOOK, "mandate": LOOK, "suggestion": LOOK,
         "dutyrecord": LOOK | {"add", "change", "submit"}},
        reach=Reach.DELEGATE,
    ),
    Role("reader", "只读", "查看记录，不录不改。", READING),
)  # fmt: skip


def table_key(table: Any) -> str:
    """A table's name as the roles write it."""
    return str(table._meta.model_name)


@cache
def table_group(table: Any) -> Tables:
    """The group of a table."""
    groups = (each for each, names in GROUPS.items() if table_key(table) in names.split())
    return next(groups, Tables.BASICS if issubclass(table, Kind) else Tables.WORK)


@cache
def governed_tables() -> tuple[type[models.Model], ...]:
    """The tables that roles speak of: those of the office, and the accounts."""
    ours = ("delegates", "records")
    tables = [each for label in ours for each in apps.get_app_config(label).get_models()]
    return (apps.get_model("auth.User"), *(each for each in tables if not is_history(each)))


def permissions_of_role(role: Role) -> Iterator[str]:
    """Everything a role may do, as permissions of Django."""
    for table in governed_tables():
        app = table._meta.app_label
        yield from (f"{app}.{act}_{table_key(table)}" for act in role.acts(table))


def account_of(user: Any) -> Any:
    """The account's role and place; None for one that has none."""
    try:
        return user.account
    except (AttributeError, ObjectDoesNotExist):
        return None


def reachable_rows(rows: models.QuerySet[Any], user: Any) -> models.QuerySet[Any]:
    """Those of the rows that an account reaches: lists, forms, look-ups, files and trails all
    ask here."""
    account = account_of(user)
    if account is None or account.as_role.reach is Reach.ALL or is_basic(rows):
        return rows
    table: Any = rows.model
    reach = account.as_role.reach
    paths = paths_to_owner(table, reach)
    own = account.own[reach]
    if not paths or own is None:
        return rows.none()
    found = Q()
    for path in paths:
        found |= Q(**{path: own})
    manager = table._default_manager
    return rows.filter(pk__in=manager.filter(found).order_by().values("pk"))


def possible_organizers(organs: models.QuerySet[Any], user: Any) -> models.QuerySet[Any]:
    """The organs in whose name an account may keep a record."""
    account = account_of(user)
    if account is None or account.as_role.reach is Reach.ALL:
        return organs.all()
    if account.as_role.reach is Reach.TOWN:
        return organs.filter(jurisdiction=account.own[Reach.TOWN])
    return organs.filter(jurisdiction=models.F("pk"), parent=None)


def may_change_records_of(user: Any, organizer: Any) -> bool:
    """Whether an account may change what is kept in an organ's name; a town changes its own only,
    whatever else it may look at."""
    account = account_of(user)
    if account is None or account.as_role.reach is not Reach.TOWN:
        return True
    return bool(organizer.jurisdiction_id == account.own[Reach.TOWN])


def is_confined(user: Any) -> bool:
    """Whether an account reaches some rows only."""
    account = account_of(user) if user is not None else None
    return account is not None and account.as_role.reach is not Reach.ALL


def is_basic(rows: Any) -> bool:
    """Whether rows are there for everybody to choose from."""
    return table_group(rows.model) is Tables.BASICS


@cache
def paths_to_owner(table: Any, reach: Reach) -> tuple[str, ...]:
    """How a row leads to whose it is; a part of a record goes by way of that record."""
    said = getattr(table, "REACHED_BY", {})
    if reach.name in said:
        return tuple(said[reach.name])
    for field in table._meta.fields:
        if isinstance(field, models.ForeignKey) and field.remote_field.on_delete is models.CASCADE:
            return tuple(
                f"{field.name}__{path}" for path in paths_to_owner(field.related_model, reach)
            )
    return ()
