"""The life of a case as it is told: what happened, and nothing that is not for the reader."""

from datetime import date, timedelta

import pytest

from delegates.models import Organization
from records.casework import STEPS, Reader, case_status, case_timeline, with_its_life
from records.models import (
    Assignment,
    Examination,
    Extension,
    Feedback,
    HandBack,
    Lateness,
    Promise,
    PromiseProgress,
    Rehandling,
    Reply,
    Stage,
    Suggestion,
    Talk,
)

pytestmark = pytest.mark.django_db

SECRET = "不给公众看的话"


def told(suggestion, *, public=True, today=None):
    found = with_its_life(Suggestion.objects.all()).get(pk=suggestion.pk)
    return case_timeline(found, reader=Reader.PUBLIC if public else Reader.OFFICE, today=today)


def texts(events, *kinds):
    return [each.text for each in events if each.kind in kinds]


def closed_late(case):
    """Closed after every deadline had passed."""
    Suggestion.objects.filter(pk=case.pk).update(closed_on=date(2019, 11, 1))


def some(**how):
    return Suggestion.objects.suggestions().public().filter(**how).first()


@pytest.fixture
def plain():
    """A closed case of 2019 with one unit."""
    return some(counted_on__year=2019, session__isnull=False, is_key=False)


@pytest.fixture
def lead(plain):
    return plain.assignments.get(role=Assignment.Role.LEAD)


class EveryTimeline:
    def test_costs_the_same_for_many_cases_as_for_one(self, django_assert_max_num_queries):
        for rows in (Suggestion.objects.all()[:1], Suggestion.objects.all()):
            with django_assert_max_num_queries(18):
                for each in list(with_its_life(rows)):
                    case_timeline(each, reader=Reader.OFFICE)

    def test_runs_from_the_first_day_to_the_last(self):
        for each in with_its_life(Suggestion.objects.all()[:200]):
            days = [event.on for event in case_timeline(each, reader=Reader.PUBLIC)]
            assert days == sorted(days)

    def test_begins_with_who_made_it(self, plain):
        first = told(plain)[0]
        assert first.kind == "submitted"
        assert first.text.startswith(f"{plain.lead_delegate}代表")

    def test_names_the_organs_that_acted(self, plain, lead):
        events = told(plain)
        assert f"{lead.unit}签收" in texts(events, "received")
        assert texts(events, "closed") == ["代表工委办结"]

    def test_says_why_an_answer_is_due_when_it_is(self, plain, lead):
        given = next(each for each in told(plain) if each.kind == "assigned")
        assert given.why == lead.due_told != ""

    def test_tells_a_step_that_is_taken(self, plain):
        Suggestion.objects.filter(pk=plain.pk).update(closed_on=None)
        before = len(told(plain))
        STEPS["supervise"].take(plain, by="代工委", form="on_site", led_by="", text="到现场察看。")
        assert len(told(plain)) == before + 1


class ThePublic:
    def test_reads_nothing_that_was_written_for_the_office(self, plain, lead):
        on = date(2019, 3, 1)
        asked = {"assignment": lead, "asked_on": on, "asked_by": SECRET, "reason": SECRET}
        decided = {"decided_on": on, "is_agreed": False, "answer": SECRET, "decided_by": SECRET}
        HandBack.objects.create(**asked, **decided)
        Extension.objects.create(**asked, **decided, until=date(2019, 5, 1))
        Talk.objects.create(assignment=lead, held_on=on, place=SECRET, people=SECRET, text=SECRET)
        Examination.objects.create(
            suggestion=plain, examined_on=on, result="accepted", reason=SECRET, examined_by=SECRET
        )
        Rehandling.objects.create(assignment=lead, ordered_on=on, reason=SECRET, ordered_by=SECRET)
        lead.replies.update(signatory=SECRET)
        lead.feedbacks.update(comment=SECRET, returned_by=SECRET)
        Assignment.objects.filter(pk=lead.pk).update(received_by=SECRET)
        Suggestion.objects.filter(pk=plain.pk).update(
            closed_on=None, taken_back_on=on, taken_back_reason=SECRET
        )
        assert not any(SECRET in each.text + each.why for each in told(plain))
        assert sum(SECRET in each.text for each in told(plain, public=False)) >= 8

    def test_is_not_told_the_name_of_a_case_that_is_kept_back(self):
        merged = some(review=Suggestion.Review.MERGED)
        other = merged.merged_into
        assert any(f"《{other}》" in text for text in texts(told(merged), "examined"))
        Suggestion.objects.filter(pk=other.pk).update(state="approved")
        assert not any(str(other) in each.text for each in told(merged))
        assert any(f"《{other}》" in each.text for each in told(merged, public=False))

    def test_reads_no_answer_that_one_unit_wrote_to_another(self, plain):
        helper = Assignment.objects.create(
            suggestion=plain,
            unit=Organization.objects.handling_units().exclude(assignments__suggestion=plain)[0],
            role=Assignment.Role.ASSISTING,
            assigned_on=plain.assigned_on,
        )
        Reply.objects.create(assignment=helper, replied_on=plain.assigned_on, text=SECRET)
        assert f"{helper.unit}提出协办意见" in texts(told(plain), "answered")
        assert not any(SECRET in each.text for each in told(plain))


class ACase:
    def test_that_was_handed_back_was_assigned_again(self):
        case = some(assignments__handed_back_on__isnull=False)
        events = told(case)
        kinds = [each.kind for each in events if each.kind in ("handed_back", "assigned")]
        assert kinds[:3] == ["assigned", "handed_back", "assigned"]
        assert "重新交办" in texts(events, "assigned")[1]

    def test_that_was_handled_again_was_answered_twice(self):
        events = told(some(assignments__rehandlings__isnull=False))
        first, second = texts(events, "answered")
        assert ("再次" in first, "再次答复" in second) == (False, True)
        assert len(texts(events, "rated")) == 2

    def test_that_nobody_answered_in_time_says_since_when(self, plain, lead):
        closed_late(plain)
        Reply.objects.filter(assignment=lead).delete()
        Assignment.objects.filter(pk=lead.pk).update(due_on=date(2019, 4, 26))
        [late] = [each for each in told(plain) if each.kind == "late"]
        assert (late.on, "未在2019年4月26日前答复" in late.text) == (date(2019, 4, 27), True)
        assert texts(told(plain, today=date(2019, 4, 26)), "late") == []

    def test_that_became_late_says_so_once(self, plain, lead):
        closed_late(plain)
        Reply.objects.filter(assignment=lead).delete()
        Assignment.objects.filter(pk=lead.pk).update(due_on=date(2019, 4, 26))
        Lateness.objects.create(
            assignment=lead, tier="overdue", due_on=date(2019, 4, 26), became_on=date(2019, 4, 27)
        )
        assert len(texts(told(plain), "late")) == 1

    def test_that_was_answered_in_time_after_all_was_never_late(self, plain, lead):
        due = lead.due_on
        closed_late(plain)
        Lateness.objects.create(
            assignment=lead, tier="overdue", due_on=due, became_on=due + timedelta(days=1)
        )
        lead.replies.update(replied_on=due)
        assert texts(told(plain), "late") == []

    def test_that_was_handed_back_late_says_so_of_the_unit_that_was(self, plain, lead):
        closed_late(plain)
        lead.replies.all().delete()
        on = lead.due_on + timedelta(days=3)
        Assignment.objects.filter(pk=lead.pk).update(
            handed_back_on=on, hand_back_reason="不属本单位职责。"
        )
        assert len(texts(told(plain), "late")) == 1
        Assignment.objects.filter(pk=lead.pk).update(handed_back_on=lead.due_on)
        assert texts(told(plain), "late") == []

    def test_whose_opinion_is_late_says_so_while_it_is_open(self, plain, lead):
        closed_late(plain)
        lead.replies.all().delete()
        Assignment.objects.filter(pk=lead.pk).update(role=Assignment.Role.ASSISTING)
        assert texts(told(plain), "late") == []
        Suggestion.objects.filter(pk=plain.pk).update(closed_on=None)
        said = [each for each in texts(told(plain), "late") if each.startswith(str(lead.unit))]
        assert [each.partition("前")[2] for each in said] == ["提出协办意见，逾期"]

    def test_that_was_handed_back_at_once_was_not_assigned_again(self, plain, lead):
        Assignment.objects.filter(pk=lead.pk).update(
            handed_back_on=lead.assigned_on, hand_back_reason="不属本单位职责。"
        )
        assert not any("重新交办" in each for each in texts(told(plain), "assigned"))

    def test_that_had_a_longer_time_says_until_when(self):
        case = some(assignments__extensions__is_agreed=True)
        assert "获准延期至" in texts(told(case), "decided")[0]

    def test_born_of_a_motion_was_decided_on_by_the_presidium(self):
        motion = Suggestion.objects.get(review=Suggestion.Review.CONVERTED)
        assert texts(told(motion), "examined") == ["大会主席团审查：转为建议"]


class APromise:
    @pytest.fixture
    def promise(self, lead):
        reply = lead.replies.first()
        due = date(2019, 12, 1)
        Promise.objects.filter(reply=reply).delete()
        return Promise.objects.create(reply=reply, text="建成便民桥", due_on=due)

    def test_is_followed_until_it_is_kept(self, plain, promise):
        PromiseProgress.objects.create(promise=promise, noted_on="2019-10-01", text="桥墩已完成")
        Promise.objects.filter(pk=promise.pk).update(kept_on=date(2020, 2, 1))
        kinds = [each.kind for each in told(plain) if "便民桥" in each.text or "桥墩" in each.text]
        assert kinds == ["promised", "progress", "broken", "kept"]

    def test_kept_in_time_was_never_broken(self, plain, promise):
        Promise.objects.filter(pk=promise.pk).update(kept_on=date(2019, 11, 1))
        assert texts(told(plain), "broken") == []

    def test_that_was_given_up_says_why(self, plain, promise):
        Promise.objects.filter(pk=promise.pk).update(
            given_up_on=date(2019, 11, 1), given_up_reason="规划调整"
        )
        assert "规划调整" in texts(told(plain), "given_up")[0]


class WhereACaseStands:
    @pytest.mark.parametrize("stage", Stage)
    def test_is_a_sentence_at_every_stage(self, stage, plain):
        found = with_its_life(Suggestion.objects.all()).get(pk=plain.pk)
        found.reached = stage.value
        assert case_status(found).endswith("。")

    def test_says_how_it_was_answered_and_rated(self, plain, lead):
        Feedback.objects.filter(assignment=lead).update(result="basic", attitude="satisfied")
        found = with_its_life(Suggestion.objects.all()).get(pk=plain.pk)
        said = case_status(found)
        assert said.startswith("已办结")
        assert f"{lead.unit}答复为" in said
        assert "基本满意" in said

    def test_says_by_how_much_it_is_late(self, plain, lead):
        Suggestion.objects.filter(pk=plain.pk).update(closed_on=None)
        Reply.objects.filter(assignment=lead).delete()
        Assignment.objects.filter(pk=lead.pk).update(due_on=date(2019, 4, 26))
        found = with_its_life(Suggestion.objects.all()).get(pk=plain.pk)
        assert "已超过期限4天" in case_status(found, date(2019, 4, 30))
