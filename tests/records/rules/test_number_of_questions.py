"""How many questions the rules cost: as many as there are statements, not as there are rules."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from hanbin.office.history_views import restore_record
from hanbin.record.base import State
from hanbin.record.rules import RULES, Rule, broken_rules
from records.casework import STEPS
from records.models import AgendaItem, Assignment, Meeting, Suggestion
from tests.records.admin.clerk import Clerk
from tests.records.desks.people import account, given_to, signed_in
from tests.records.imports.conftest import bring, sheets

from .examples import YEAR, change, meeting

pytestmark = pytest.mark.django_db

TOUCHED = (Meeting, AgendaItem, Suggestion, Assignment)
Act = Callable[[], Any]
ACTS: dict[str, Callable[[], Act]] = {}


def act(prepare: Callable[[], Act]) -> Callable[[], Act]:
    """Declares what asks the rules; prepared once, done again and again."""
    ACTS[prepare.__name__] = prepare
    return prepare


@act
def step():
    unit = account("unit").organization
    share = given_to(unit, account("delegate").delegate)
    STEPS["sign"].take(share, by="单位")
    client, page = signed_in(account("unit").user), reverse("unit_step", args=[share.pk, "talk"])
    written = {"held_on": timezone.localdate(), "form": "phone", "text": "谈妥"}
    return lambda: client.post(page, written)


@act
def form():
    clerk, row = Clerk(), meeting()
    return lambda: clerk.amend(row, summary=f"摘要{timezone.now()}")


@act
def review():
    clerk, row = Clerk(), change(meeting(), entered_by=User.objects.first())
    return lambda: clerk.act("approve", change(row, state=State.SUBMITTED))


@act
def import_of_a_workbook():
    written = {
        **{"主办机构": "区人大常委会", "会议类别": "座谈会", "届": "区人大常委会第18届"},
        **{"名称": "茶话会", "开始日期": "2019-01-25", "结束日期": "2019-01-25"},
    }
    content = sheets(会议=[list(written), list(written.values())])
    return lambda: bring(content, keep=False)


@act
def restoring():
    row, by = meeting(), User.objects.first()
    row.save()
    then = row.history.first()
    return lambda: restore_record(row, then, by=by)


@pytest.fixture
def more_rules(monkeypatch):
    """A way to have twenty rules more, about all that is touched here; none is ever broken."""

    def add():
        for number in range(20):
            key = f"one_more_{number}"
            more = Rule(
                key, "又一项", "又一项。", True, TOUCHED, lambda rows: rows.filter(pk__lt=0)
            )
            monkeypatch.setitem(RULES, key, more)

    return add


def questions(done: Act) -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        done()
    return [each["sql"] for each in asked]


class TheNumberOfQuestions:
    @pytest.mark.parametrize("name", ACTS)
    def test_does_not_grow_with_the_rules(self, name, more_rules):
        done = ACTS[name]()
        done()  # content types and the like are looked up once
        before = questions(done)
        assert len([sql for sql in before if "broken.*" in sql]) == 1
        more_rules()
        assert len(questions(done)) == len(before)

    def test_is_one_where_nothing_is_broken(self, more_rules, django_assert_num_queries):
        meetings = list(Meeting.objects.standing_committee().counting().during(YEAR))
        for _ in range(2):
            with django_assert_num_queries(1):
                assert broken_rules(*meetings) == []
            more_rules()

    def test_does_not_grow_with_the_rows_that_are_found(self, django_assert_num_queries):
        """One loads the rows that break a rule, one asks what was let pass."""
        for each in Meeting.objects.standing_committee().counting().during(YEAR):
            each.attendances.first().delete()
        meetings = list(Meeting.objects.standing_committee().during(YEAR))
        with django_assert_num_queries(3):
            found = broken_rules(*meetings)
        assert len(found) > 3
        assert {each.rule.key for each in found} == {"attendance_is_complete"}
