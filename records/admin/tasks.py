"""Tasks on the admin home page, in this order, one line per task.

A task counts rows of one table and links to the list of exactly these rows. Tasks common to all
records (待审, 被退回, 我的草稿, 待公开) need no line here.
"""

from datetime import date, timedelta

from django.contrib import admin
from django.utils import timezone

from delegates.models import Delegate, Mandate
from hanbin.office.tasks import Task
from hanbin.record.base import State
from records.casework.reminders import WORKDAYS_TO_SIGN
from records.deadlines import WorkCalendar
from records.models import (
    AgendaItem,
    Assignment,
    Extension,
    Holiday,
    Notice,
    Opinion,
    Photo,
    Promise,
    Stage,
    Suggestion,
)

DUE, HANDLING, MISSING = "到期与逾期", "建议办理", "待补录"
PEOPLE = "人员待公开"


def local_today() -> date:
    return timezone.localdate()


def local_yesterday() -> date:
    return local_today() - timedelta(days=1)


def end_of_week() -> date:
    """Return the last day of this week."""
    return local_today() + timedelta(days=6 - local_today().weekday())


def opinions_overdue(rows, request):
    return rows.unreported().filter(due_on__lt=local_today())


def opinions_due(rows, request):
    return rows.unreported().filter(due_on__range=(local_today(), end_of_week()))


def falling_due(rows, first=date.min, last=date.max):
    """Return suggestions whose first or second reply is due within these days."""
    waiting = rows.exclude(state=State.WITHDRAWN).due_next()
    return waiting.filter(next_due__range=(first, last))


def suggestions_overdue(rows, request):
    return falling_due(rows, last=local_yesterday())


def suggestions_due(rows, request):
    return falling_due(rows, local_today(), end_of_week())


def standing_at(*stages):
    """Return a function that selects cases or shares in these stages."""

    def rows_there(rows, request):
        state = "state" if rows.model is Suggestion else "suggestion__state"
        return rows.exclude(**{state: State.WITHDRAWN}).staged().filter(reached__in=stages)

    return rows_there


def extensions_asked(rows, request):
    return rows.filter(pk__in=Extension.objects.filter(decided_on=None).values("assignment"))


def long_overdue(rows, request):
    return rows.filter(pk__in=Assignment.objects.long_overdue(local_today()).values("pk"))


def not_signed(rows, request):
    before = WorkCalendar.load().workdays_after(local_today(), -WORKDAYS_TO_SIGN)
    return rows.filter(pk__in=Assignment.objects.not_signed(before).values("pk"))


def promises_broken(rows, request):
    return rows.broken(local_today())


def my_notices(rows, request):
    return rows.open_for(request.user)


def items_without_outcome(rows, request):
    return rows.without_outcome(local_today())


def photos_without_words(rows, request):
    return rows.without_words()


def held_back(rows, request):
    return rows.held_back()


def holidays_running_out(rows, request):
    return rows.running_out(local_today())


admin.site.awaits(
    Task("overdue", DUE, Opinion, opinions_overdue, "审议意见逾期未报告处理情况"),
    Task("due_this_week", DUE, Opinion, opinions_due, "审议意见本周应报告处理情况"),
    Task("overdue", DUE, Suggestion, suggestions_overdue, "代表建议逾期未答复"),
    Task("due_this_week", DUE, Suggestion, suggestions_due, "代表建议本周应答复"),
    Task("long_overdue", DUE, Assignment, long_overdue, "长期逾期未答复"),
    Task("broken", DUE, Promise, promises_broken, "承诺事项过期未兑现"),
    Task("to_examine", HANDLING, Suggestion, standing_at(Stage.SUBMITTED), "建议待审查"),
    Task("to_assign", HANDLING, Suggestion, standing_at(Stage.ADMITTED), "建议已立案待交办"),
    Task("not_signed", HANDLING, Assignment, not_signed, "交办后三个工作日未签收"),
    Task("hand_backs", HANDLING, Assignment, standing_at(Stage.HANDING_BACK), "退办申请待批复"),
    Task("extensions", HANDLING, Assignment, extensions_asked, "延期申请待批复"),
    Task("unhappy", HANDLING, Assignment, standing_at(Stage.UNHAPPY), "代表不满意待处理"),
    Task("to_close", HANDLING, Suggestion, standing_at(Stage.RATED), "已评价待办结"),
    Task("notices", HANDLING, Notice, my_notices, "给我的提醒"),
    Task("without_outcome", MISSING, AgendaItem, items_without_outcome, "会后未填结果的议题"),
    Task("without_words", MISSING, Photo, photos_without_words, "缺少图片说明或替代文字的照片"),
    Task("running_out", MISSING, Holiday, holidays_running_out, "次年的节假日尚未录入", act="add"),
    Task("unpublished", PEOPLE, Mandate, held_back, "任期终止和暂停执行职务", act="publish"),
    Task("unpublished", PEOPLE, Delegate, held_back, "代表简介", act="publish"),
)
