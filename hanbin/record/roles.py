"""Roles: what each role may do with which tables, and which rows it can see.

This is the only place that defines it.

Acts are Django's (view, add, change, delete) and the review steps (submit, return, approve,
publish, withdraw, reopen). Each one is a permission such as ``records.approve_meeting``.
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
    """Which rows a role can see; the ``REACHED_BY`` of a table says how to find them."""

    ALL = "全部"
    TOWN = "本镇办的"
    UNIT = "本单位承办的"
    DELEGATE = "本人的"


class Tables(StrEnum):
    """Groups of tables with the same permissions; a table that is not listed belongs to WORK."""

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
ENTER = LOOK | {"add", "change", "delete", "submit"}  # delete only applies to one's own drafts
REVIEW = ENTER | {"return", "approve"}
PUBLISH = REVIEW | {"publish", "withdraw", "reopen"}
KEEP = LOOK | {"add", "change", "delete"}


@dataclass(frozen=True)
class Role:
    """A role of accounts and its permissions."""

    code: str
    name: str
    says: str
    may: Mapping[str, frozenset[str]]  # by group of tables, or by the name of one table
    reach: Reach = Reach.ALL

    def acts(self, table: type[models.Model]) -> frozenset[str]:
        """Return what the role may do with a table."""
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
         "reply": LOOK, "promise": LOOK, "feedback": LOOK},  # it acts only at the unit's desk
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
    """Return the name of a table as the roles use it."""
    return str(table._meta.model_name)


@cache
def table_group(table: Any) -> Tables:
    """Return the group of a table."""
    groups = (each for each, names in GROUPS.items() if table_key(table) in names.split())
    return next(groups, Tables.BASICS if issubclass(table, Kind) else Tables.WORK)


@cache
def governed_tables() -> tuple[type[models.Model], ...]:
    """Return the tables with role permissions: those of the applications, and the accounts."""
    ours = ("delegates", "records")
    tables = [each for label in ours for each in apps.get_app_config(label).get_models()]
    return (apps.get_model("auth.User"), *(each for each in tables if not is_history(each)))


def permissions_of_role(role: Role) -> Iterator[str]:
    """Yield all permissions of a role as Django permission names."""
    for table in governed_tables():
        app = table._meta.app_label
        yield from (f"{app}.{act}_{table_key(table)}" for act in role.acts(table))


def account_of(user: Any) -> Any:
    """Return the account of a user; None if it has none."""
    try:
        return user.account
    except (AttributeError, ObjectDoesNotExist):
        return None


def reachable_rows(rows: models.QuerySet[Any], user: Any) -> models.QuerySet[Any]:
    """Return the rows an account may see.

    Lists, forms, lookups, files and history views all call this.
    """
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
    # A subquery instead of a filter on the rows themselves: joins would return duplicate rows.
    manager = table._default_manager
    return rows.filter(pk__in=manager.filter(found).order_by().values("pk"))


def possible_organizers(organs: models.QuerySet[Any], user: Any) -> models.QuerySet[Any]:
    """Return the organs that an account may choose as organizer of a record."""
    account = account_of(user)
    if account is None or account.as_role.reach is Reach.ALL:
        return organs.all()
    if account.as_role.reach is Reach.TOWN:
        return organs.filter(jurisdiction=account.own[Reach.TOWN])
    return organs.filter(jurisdiction=models.F("pk"), parent=None)


def may_change_records_of(user: Any, organizer: Any) -> bool:
    """Return whether an account may change the records of an organ.

    A town changes only its own records, even if it can see others.
    """
    account = account_of(user)
    if account is None or account.as_role.reach is not Reach.TOWN:
        return True
    return bool(organizer.jurisdiction_id == account.own[Reach.TOWN])


def is_confined(user: Any) -> bool:
    """Return whether an account sees only some of the rows."""
    account = account_of(user) if user is not None else None
    return account is not None and account.as_role.reach is not Reach.ALL


def is_basic(rows: Any) -> bool:
    """Return whether the rows are basic data that every account may see."""
    return table_group(rows.model) is Tables.BASICS


@cache
def paths_to_owner(table: Any, reach: Reach) -> tuple[str, ...]:
    """Return the paths from a row to its owner.

    A child row has no path of its own and uses that of its record.
    """
    said = getattr(table, "REACHED_BY", {})
    if reach.name in said:
        return tuple(said[reach.name])
    for field in table._meta.fields:
        if isinstance(field, models.ForeignKey) and field.remote_field.on_delete is models.CASCADE:
            return tuple(
                f"{field.name}__{path}" for path in paths_to_owner(field.related_model, reach)
            )
    return ()
