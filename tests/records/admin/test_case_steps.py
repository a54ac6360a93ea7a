"""Staff take a case from step to step, and enter for units and delegates what came on paper."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from delegates.models import Organization
from records.casework import STEPS, Party
from records.models import Assignment, Examination, Feedback, Suggestion, Supervision
from tests.records.casework.cases import BEGINNING, DUE, answer, handed_in, share, take

from .clerk import Clerk, address

pytestmark = pytest.mark.django_db
BACKEND = "delegates.backends.RoleBackend"
TAKEN = [step for step in STEPS.values() if "submit" != step.name != "ask_cosigners"]


def page_of(row, step: str) -> str:
    name = f"admin:records_{row._meta.model_name}_step"
    return reverse(name, args=[row.pk, step])


def step(who, row, name: str, on="2021-04-01", **told):
    return who.post(page_of(row, name), {"on": on, **told}, follow=True)


def signed_in(username: str) -> Client:
    User.objects.filter(username="admin").update(is_superuser=False)
    client = Client()
    client.force_login(User.objects.get(username=username), BACKEND)
    return client


class TheFormOfASuggestion:
    def test_offers_what_may_be_done_next(self, clerk):
        case = handed_in()
        page = clerk.get(address(Suggestion, "change", case.pk)).text
        assert page_of(case, "examine") in page
        assert page_of(case, "assign") not in page

    def test_offers_the_steps_of_each_share(self, clerk):
        given = share()
        page = clerk.get(address(Suggestion, "change", given.suggestion_id)).text
        assert page_of(given, "sign") in page
        assert page_of(given.suggestion, "supervise") in page

    def test_says_what_only_those_who_approve_may_do(self):
        given = share()
        take(given, "ask_hand_back", BEGINNING, reason="不属本单位职责。")
        page = signed_in("clerk").get(address(Suggestion, "change", given.suggestion_id)).text
        assert "批复退办申请，由有审核权限的同事办理。" in page

    def test_says_until_when_it_is_to_be_answered_once_more(self, clerk):
        given = share()
        answer(given, BEGINNING)
        said = {"attitude": "satisfied", "result": "dissatisfied", "comment": "没有动工。"}
        take(given, "rate", BEGINNING, **said)
        again = take(given, "handle_again", BEGINNING, reason="请再办理。")
        page = clerk.get(address(Suggestion, "change", given.suggestion_id)).text
        assert page.count(f"应答复 {again.due_on}（") == 2

    def test_offers_nothing_to_those_who_only_look(self):
        case = handed_in()
        assert (
            "handling-steps"
            not in signed_in("reader").get(address(Suggestion, "change", case.pk)).text
        )


class AStep:
    def test_is_asked_for_with_its_day_and_what_it_means(self, clerk):
        page = clerk.get(page_of(handed_in(), "examine"))
        assert page.context["form"]["on"].initial == timezone.localdate()
        assert STEPS["examine"].says in page.text

    def test_is_taken(self, clerk):
        case = handed_in()
        step(clerk, case, "examine", result="accepted", level="final", series="闭2021")
        case.refresh_from_db()
        assert case.review == "accepted"
        assert Examination.objects.get(suggestion=case).examined_by == clerk.user.username

    def test_leads_from_admission_to_the_closed_case(self, clerk):
        case, units = handed_in(), Organization.objects.handling_units()[:2]
        step(clerk, case, "examine", result="accepted", level="final", series="闭2021")
        step(clerk, case, "assign", lead=[units[0].pk], assisting=[units[1].pk])
        given = case.assignments.get(role="lead")
        step(clerk, given, "sign")
        letter = STEPS["answer"].asks.base_fields["reply_class"].queryset.first()
        step(clerk, given, "answer", reply_class=letter.pk, text="现答复如下。")
        step(clerk, given, "rate", attitude="satisfied", result="basic")
        opinion = case.assignments.get(role="assisting")
        step(clerk, opinion, "sign")
        step(clerk, opinion, "opine", text="建议采纳。")
        step(clerk, case, "close")
        case.refresh_from_db()
        assert str(case.closed_on) == "2021-04-01"

    def test_says_who_entered_what_a_delegate_said(self, clerk):
        given = share()
        answer(given, BEGINNING)
        step(clerk, given, "rate", attitude="satisfied", result="satisfied")
        said = Feedback.objects.get(assignment=given)
        assert said.returned_by == f"{clerk.user.username}代代表登记"

    def test_is_refused_with_a_reason_and_keeps_what_was_typed(self, clerk):
        case = handed_in()
        page = step(clerk, case, "examine", result="refused", level="final", series="闭2021")
        assert "不予受理须说明理由，告知代表。" in page.text
        assert 'value="闭2021"' in page.text
        assert not Examination.objects.filter(suggestion=case).exists()

    def test_is_refused_a_day_to_come(self, clerk):
        tomorrow = timezone.localdate() + timedelta(days=1)
        assert "日期不能晚于今天。" in step(clerk, share(), "sign", on=tomorrow).text

    def test_is_not_offered_where_the_case_stands_elsewhere(self, clerk):
        assert "现在不能办结。" in clerk.get(page_of(handed_in(), "close")).text

    def test_is_unknown_by_another_name(self, clerk):
        case = handed_in()
        assert clerk.get(page_of(case, "sign")).status_code == 404
        assert clerk.get(page_of(case, "fly")).status_code == 404

    @pytest.mark.parametrize("name", ["unit", "delegate", "town", "reader", "auditor"])
    @pytest.mark.parametrize("each", TAKEN, ids=lambda each: each.name)
    def test_is_taken_at_the_desk_of_the_office_only(self, name, each):
        given = share()
        row = given if each.of is Assignment else given.suggestion
        assert signed_in(name).get(page_of(row, each.name)).status_code in (302, 403, 404)

    def test_tells_what_was_asked_once(self, clerk):
        given = share()
        take(given, "ask_hand_back", BEGINNING, reason="不属本单位职责。")
        page = clerk.get(page_of(given, "decide_hand_back")).text
        assert "<p>2021年3月1日申请退办：不属本单位职责。</p>" in page

    def test_tells_why_the_delegate_is_not_satisfied(self, clerk):
        given = share()
        answer(given, BEGINNING)
        said = {"attitude": "satisfied", "result": "dissatisfied", "comment": "没有动工。"}
        take(given, "rate", BEGINNING, **said)
        assert "对办理结果不满意。没有动工。" in clerk.get(page_of(given, "handle_again")).text

    def test_tells_whom_the_delegate_wished_for(self, clerk):
        wish = Organization.objects.handling_units()[0]
        case = handed_in(wished_unit=wish)
        take(case, "examine", BEGINNING, result="accepted", series="闭2021")
        assert f"代表希望由{wish}承办。" in clerk.get(page_of(case, "assign")).text

    def test_decides_only_for_those_who_approve(self):
        given = share()
        take(given, "ask_hand_back", BEGINNING, reason="不属本单位职责。")
        page = page_of(given, "decide_hand_back")
        assert signed_in("clerk").get(page).status_code == 403
        assert signed_in("reviewer").get(page).status_code == 200


class TheSupervisionLog:
    @pytest.mark.parametrize("form", Supervision.Form.values)
    def test_keeps_each_form(self, clerk, form):
        case = share().suggestion
        step(clerk, case, "supervise", form=form, led_by="张主任", text="现场查看。")
        assert case.supervisions.get().form == form


class TheChosenSuggestions:
    def chosen(self, clerk, name, *cases, **told):
        sent = {"action": name, f"{name}_now": "1", "_selected_action": [c.pk for c in cases]}
        return clerk.post(address(Suggestion, "changelist"), sent | told, follow=True)

    def test_are_admitted_with_numbers_that_run_on(self, clerk):
        cases = [handed_in() for _ in range(3)]
        page = self.chosen(clerk, "admit", *cases, series="闭2021", on="2021-04-01")
        assert "3件建议已立案。" in page.text
        numbers = Suggestion.objects.filter(pk__in=[each.pk for each in cases])
        assert sorted(numbers.values_list("number", flat=True)) == [1, 2, 3]

    def test_are_closed_once_they_are_rated(self, clerk):
        given = share()
        answer(given, DUE)
        take(given, "rate", DUE, attitude="satisfied", result="satisfied")
        self.chosen(clerk, "close_rated", given.suggestion, on="2021-07-01")
        given.suggestion.refresh_from_db()
        assert str(given.suggestion.closed_on) == "2021-07-01"

    def test_are_all_left_where_one_is_not_rated(self, clerk):
        rated, open_case = share(), share()
        answer(rated, DUE)
        take(rated, "rate", DUE, attitude="satisfied", result="satisfied")
        cases = (rated.suggestion, open_case.suggestion)
        page = self.chosen(clerk, "close_rated", *cases, on="2021-07-01")
        assert "现为“待签收”，须逐件办结" in page.context["refused"][0]
        assert not Suggestion.objects.filter(closed_on="2021-07-01").exists()

    def test_are_not_offered_to_those_who_only_look(self):
        case = handed_in()
        self.chosen(Clerk("view_suggestion"), "admit", case, series="闭2021", on="2021-04-01")
        case.refresh_from_db()
        assert case.number is None


class EveryParty:
    def test_is_written_for_by_the_office(self, clerk):
        case = share().suggestion
        rows = clerk.get(address(Suggestion, "change", case.pk)).context["handling"]
        parties = {each.party for row in rows for each, _ in [*row.steps, *row.behalf]}
        assert parties == set(Party)
