"""What awaits the office on its home page, in this order; one line for each task.

A task counts rows of one table and opens the list of exactly these rows. What awaits records of
every kind (待审, 被退回, 我的草稿, 待公开) needs no line here.
"""

from datetime import date, timedelta

from django.contrib import admin
from django.utils import timezone

from hanbin.tasks import Task
from records.models import AgendaItem, Holiday, Opinion, Photo, Suggestion

DUE, MISSING = "到期与逾期", "待补录"


def today() -> date:
    return timezone.localdate()


def yesterday() -> date:
    return today() - timedelta(days=1)


def sunday() -> date:
    """The last day of the week that is running."""
    return today() + timedelta(days=6 - today().weekday())


def opinions_overdue(rows, request):
    return rows.unreported().filter(due_on__lt=today())


def opinions_due(rows, request):
    return rows.unreported().filter(due_on__range=(today(), sunday()))


def suggestions_overdue(rows, request):
    return rows.awaiting_an_answer(today(), last=yesterday())


def suggestions_due(rows, request):
    return rows.awaiting_an_answer(today(), today(), sunday())


def items_without_outcome(rows, request):
    return rows.without_outcome(today())


def photos_without_words(rows, request):
    return rows.without_words()


def holidays_running_out(rows, request):
    return rows.running_out(today())


admin.site.awaits(
    Task("overdue", DUE, Opinion, opinions_overdue, "审议意见逾期未报告处理情况"),
    Task("due_this_week", DUE, Opinion, opinions_due, "审议意见本周应报告处理情况"),
    Task("overdue", DUE, Suggestion, suggestions_overdue, "代表建议逾期未答复"),
    Task("due_this_week", DUE, Suggestion, suggestions_due, "代表建议本周应答复"),
    Task("without_outcome", MISSING, AgendaItem, items_without_outcome, "会后未填结果的议题"),
    Task("without_words", MISSING, Photo, photos_without_words, "缺少图片说明或替代文字的照片"),
    Task("running_out", MISSING, Holiday, holidays_running_out, "次年的节假日尚未录入", act="add"),
)
