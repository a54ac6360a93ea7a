"""What the office notes on the form of a unit's share has the consequences of the step."""

from datetime import date

import pytest

from records.models import Assignment, DeadlineRule
from tests.records.casework.cases import BEGINNING, DUE, answer, days, share, take

pytestmark = pytest.mark.django_db
SECOND = BEGINNING + days(1)
LATER = BEGINNING + days(9)


def row(prefix: str, place: int = 0, **written) -> dict:
    """A new line below the form."""
    cells = {f"{prefix}-{place}-{name}": value for name, value in written.items()}
    return {f"{prefix}-TOTAL_FORMS": place + 1, **cells}


@pytest.fixture
def again():
    """What has to be answered a second time."""
    given = share()
    answer(given, BEGINNING)
    take(given, "rate", BEGINNING, attitude="satisfied", result="dissatisfied", comment="未解决。")
    return take(given, "handle_again", BEGINNING, reason="请再次研究。")


def closed(due_on: date | None) -> Assignment:
    """Of a closed case; its day is another than today's rules say, or none."""
    given = share()
    answer(given, LATER)
    take(given.suggestion, "close", LATER)
    Assignment.objects.filter(pk=given.pk).update(due_on=due_on)
    return given


class ADeadline:
    def test_of_a_closed_case_stays_when_its_share_is_saved(self, clerk):
        given = closed(DUE + days(5))
        clerk.amend(given, assigned_on=str(SECOND))
        given.refresh_from_db()
        assert (given.assigned_on, given.due_on) == (SECOND, DUE + days(5))

    def test_of_a_closed_case_stays_when_its_suggestion_is_saved(self, clerk):
        given = closed(DUE + days(5))
        clerk.amend(given.suggestion, **{"assignments-0-assigned_on": str(SECOND)})
        given.refresh_from_db()
        assert (given.assigned_on, given.due_on) == (SECOND, DUE + days(5))

    def test_of_a_closed_case_is_found_where_there_was_none(self, clerk):
        given = closed(None)
        clerk.amend(given, received_on=str(SECOND))
        given.refresh_from_db()
        assert given.due_on == DUE

    def test_stays_where_nothing_moved_it(self, clerk):
        given = share()
        Assignment.objects.filter(pk=given.pk).update(due_on=DUE + days(5))
        clerk.amend(given.suggestion, title="另一标题")
        clerk.amend(given, received_on=str(LATER))
        given.refresh_from_db()
        assert given.due_on == DUE + days(5)

    def test_moves_with_the_day_on_either_form(self, clerk):
        given = share()
        clerk.amend(given, assigned_on=str(BEGINNING + days(1)))
        first = Assignment.objects.get(pk=given.pk).due_on
        clerk.amend(given.suggestion, **{"assignments-0-assigned_on": str(BEGINNING + days(2))})
        second = Assignment.objects.get(pk=given.pk).due_on
        assert (first, second) == (DUE + days(1), DUE + days(2))

    def test_moves_with_an_extension(self, clerk):
        given = share()
        told = {"asked_on": LATER, "reason": "涉及面广。", "until": DUE + days(30)}
        clerk.amend(given, **row("extensions", **told, decided_on=LATER, is_agreed="true"))
        given.refresh_from_db()
        assert given.due_on == DUE + days(30)

    def test_that_no_rule_covers_is_told(self, clerk):
        given = share()
        DeadlineRule.objects.filter(limit="answer").delete()
        page = clerk.amend(given, assigned_on=str(BEGINNING + days(1)))
        assert "答复期限未能计算，保持原样" in page.text


class ALineBelowTheForm:
    def test_that_has_it_handled_again_says_until_when(self, clerk):
        given = share()
        answer(given, BEGINNING)
        clerk.amend(given, **row("rehandlings", turn=2, ordered_on=LATER, reason="再研究。"))
        noted = given.rehandlings.get()
        assert noted.due_on is not None
        assert noted.due_explanation != ""

    def test_that_answers_is_of_the_turn_that_is_owed(self, clerk, again):
        written = {"replied_on": BEGINNING, "reply_class": answer_class(again), "text": "再复。"}
        clerk.amend(again.assignment, **row("replies", 1, **written))
        assert [each.turn for each in again.assignment.replies.order_by("pk")] == [1, 2]

    def test_that_answers_twice_a_day_is_refused(self, clerk):
        given = share()
        first = answer(given, BEGINNING)
        written = {"replied_on": BEGINNING, "reply_class": first.reply_class_id, "text": "再复。"}
        page = clerk.amend(given, **row("replies", 1, **written))
        assert "该单位当日已登记答复。" in page.text

    def test_that_agrees_to_a_hand_back_ends_the_share(self, clerk):
        given = share()
        told = {"asked_on": BEGINNING, "reason": "不属本单位职责。"}
        clerk.amend(given, **row("hand_backs", **told, decided_on=LATER, is_agreed="true"))
        given.refresh_from_db()
        assert (given.handed_back_on, given.hand_back_reason) == (LATER, "不属本单位职责。")

    def test_that_refuses_one_does_not(self, clerk):
        given = share()
        told = {"asked_on": BEGINNING, "reason": "不属本单位职责。", "answer": "属于。"}
        clerk.amend(given, **row("hand_backs", **told, decided_on=LATER, is_agreed="false"))
        given.refresh_from_db()
        assert given.handed_back_on is None
        assert given.hand_backs.get().is_agreed is False


def answer_class(again) -> int:
    return again.assignment.replies.get().reply_class_id
