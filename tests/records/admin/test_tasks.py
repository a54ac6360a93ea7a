"""The home page as a list of what awaits: each number is that of the list it opens."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from delegates.models import Delegate, Mandate
from hanbin.record.base import COUNTING, Record, State
from hanbin.record.history import add_history_line
from hanbin.record.periods import Period
from hanbin.record.review import STEPS
from records.models import (
    AgendaItem,
    Holiday,
    Meeting,
    Notice,
    Opinion,
    Photo,
    Promise,
    Suggestion,
)
from tests.records.casework.cases import BEGINNING, DUE, answer, days, handed_in, share, take

from .clerk import Clerk

TASKS = admin.site.tasks
HOME = reverse("admin:index")


STANDS = {
    "submitted": State.SUBMITTED,
    "sent_back": State.DRAFT,
    "my_drafts": State.DRAFT,
    "to_publish": State.APPROVED,
}


def named(task):
    return f"{task.model.__name__}-{task.key}"


own_tasks = pytest.mark.parametrize("task", TASKS[:17], ids=named)


def lines(clerk) -> dict[str, int]:
    """What the home page counts, by the address of the list."""
    groups = clerk.get(HOME).context["waiting"]
    return {line["url"]: line["count"] for group in groups for line in group["lines"]}


@pytest.fixture
def unfinished(clerk):
    """Something of everything awaits this clerk."""
    today = timezone.localdate()
    for task in TASKS:
        rows = task.model.objects.order_by("pk")
        if task.key in STANDS and (row := rows.filter(state__in=COUNTING).first()):
            rows.filter(pk=row.pk).update(
                state=STANDS[task.key], entered_by=clerk.user, withdrawn_reason=""
            )
            if task.key == "sent_back":
                add_history_line(row, by=clerk.user, reason="退回修改：请补附件。")
    first, second, *_ = Opinion.objects.values_list("pk", flat=True)
    opinions = Opinion.objects.filter(pk__in=(first, second))
    opinions.update(issued_on="2019-01-01", reported_on=None, due_on=today)
    Opinion.objects.filter(pk=first).update(due_on=today - timedelta(days=1))
    Holiday.objects.filter(day__year__gt=today.year - 1).delete()
    AgendaItem.objects.filter(pk=AgendaItem.objects.last().pk).update(outcome="")
    photo = Photo.objects.last()
    Photo.objects.filter(pk=photo.pk).update(caption="", state=State.DRAFT)
    Mandate.objects.filter(ended_on__isnull=False).update(end_is_public=False)
    Delegate.objects.filter(pk=Delegate.objects.last().pk).update(
        biography="简介", biography_is_public=False
    )
    in_hand(clerk.user, today)
    return clerk


def in_hand(user, today):
    """Cases in which the office has something to do, one for each of its tasks."""
    unsigned, back, longer, unhappy, rated, due = (share() for _ in range(6))
    handed_in()
    take(handed_in(), "examine", BEGINNING, result="accepted", series="闭2021")
    take(back, "ask_hand_back", BEGINNING, reason="不属本单位职责。")
    take(longer, "sign", BEGINNING)
    take(longer, "ask_extension", BEGINNING, until=DUE + days(30), reason="涉及面广。")
    Promise.objects.create(reply=answer(rated, DUE), text="年内建成。", due_on=DUE)
    answer(unhappy, DUE)
    said = {"attitude": "satisfied", "comment": "没有解决。"}
    take(unhappy, "rate", DUE, result="dissatisfied", **said)
    take(rated, "rate", DUE, result="satisfied", **said)
    due.__class__.objects.filter(pk=due.pk).update(due_on=today)
    Notice.objects.create(
        recipient=user, kind="not_signed", assignment=unsigned, about_on=BEGINNING
    )


@pytest.mark.django_db
class EveryTask:
    def test_counts_the_list_it_opens(self, unfinished):
        shown = {task.url: unfinished.get(task.url).context["cl"] for task in TASKS}
        counted = lines(unfinished)
        assert counted == {
            url: each.result_count for url, each in shown.items() if each.result_count
        }

    def test_may_await_somebody(self, unfinished):
        counted = lines(unfinished)
        assert [
            named(task) for task in TASKS if task.url not in counted if task.model.objects.exists()
        ] == ["MeasureConsent-to_publish"]

    @own_tasks
    def test_is_the_chosen_one_among_the_filters_of_its_list(self, clerk, task):
        [tasks] = [
            each for each in clerk.get(task.url).context["cl"].filter_specs if each.title == "待办"
        ]
        assert (task.key, task.choice) in tasks.lookup_choices
        assert tasks.value() == task.key

    def test_is_hidden_from_those_who_may_not_see_the_table(self, unfinished):
        seen = [task.url for task in TASKS if task.model is Opinion]
        assert set(lines(Clerk("view_opinion"))) <= set(seen)


@pytest.mark.django_db
class TheHomePage:
    def test_awaits_records_of_every_kind(self):
        kinds = [model for model in apps.get_models() if issubclass(model, Record)]
        waiting = {(task.model, task.key) for task in TASKS}
        assert {(kind, key) for kind in kinds for key in STANDS} <= waiting

    def test_says_so_when_nothing_waits(self):
        assert "今日无待办。" in Clerk("view_topic").get(HOME).text

    def test_counts_drafts_of_ones_own_only(self, clerk):
        kept = Meeting.objects.filter(state=State.PUBLISHED)
        kept.update(state=State.DRAFT, entered_by=Clerk().user)
        assert not [url for url in lines(clerk) if "my_drafts" in url]

    def test_tells_what_was_sent_back_until_it_is_submitted_again(self, clerk):
        meeting = Meeting.objects.filter(state=State.PUBLISHED).first()
        Meeting.objects.filter(pk=meeting.pk).update(state=State.DRAFT, entered_by=clerk.user)
        meeting.refresh_from_db()
        steps = {step.name: step for step in STEPS}
        meeting.take(steps["submit"], by=clerk.user)
        meeting.take(steps["return"], by=clerk.user, reason="请补附件。")
        sent_back = [url for url in lines(clerk) if "sent_back" in url]
        assert len(sent_back) == 1
        meeting.take(steps["submit"], by=clerk.user)
        assert not [url for url in lines(clerk) if "sent_back" in url]

    def test_awaits_photographs_that_are_drafts(self, clerk):
        Photo.objects.filter(pk=Photo.objects.first().pk).update(
            state=State.DRAFT, entered_by=clerk.user
        )
        assert [url for url in lines(clerk) if "photo/?task=my_drafts" in url]

    def test_does_not_await_publication_without_consent(self, clerk):
        Suggestion.objects.counting().update(state=State.APPROVED, may_be_public=False)
        assert not [url for url in lines(clerk) if "suggestion/?task=to_publish" in url]

    def test_costs_as_much_on_a_busy_morning_as_on_a_quiet_one(self, clerk, request):
        clerk.get(HOME)
        with CaptureQueriesContext(connection) as quiet:
            clerk.get(HOME)
        request.getfixturevalue("unfinished")
        with CaptureQueriesContext(connection) as busy:
            clerk.get(HOME)
        assert len(busy) == len(quiet) <= 16

    def test_tells_the_heroes_of_the_latest_year(self, clerk):
        page = clerk.get(HOME).text
        assert "2019年主要数字" in page
        assert reverse("figure", args=[Period.year(2019), "standing_committee_meetings"]) in page

    def test_goes_over_to_the_running_year_once_something_counts(self, clerk):
        meeting = Meeting.objects.standing_committee().filter(state=State.PUBLISHED).first()
        today = timezone.localdate()
        Meeting.objects.filter(pk=meeting.pk).update(first_day=today, last_day=today)
        assert f"{today.year}年主要数字" in clerk.get(HOME).text
