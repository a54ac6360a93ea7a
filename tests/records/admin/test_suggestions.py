"""A suggestion is entered, assigned, found again."""

from datetime import date

import pytest
from django.utils import timezone

from delegates.models import Congress, Delegate, Organization
from hanbin.record.base import State
from records.models import Suggestion, SuggestionSubject

from .clerk import address


@pytest.fixture
def suggestion(db):
    return Suggestion.objects.create(
        organizer=Congress.objects.get().organization,
        series="闭9999",
        number=7,
        title="关于整修河堤的建议",
        text="河堤年久失修。",
        subject=SuggestionSubject.objects.first(),
        lead_delegate=Delegate.objects.first(),
        submitted_on="2019-02-01",
    )


def assigned(*roles: str) -> dict:
    """Rows of assignment as a form sends them, each to another unit."""
    units = Organization.objects.handling_units()
    rows = {
        f"assignments-{place}-{name}": value
        for place, (role, unit) in enumerate(zip(roles, units, strict=False))
        for name, value in {"unit": unit.pk, "role": role, "assigned_on": "2019-02-02"}.items()
    }
    return {"assignments-TOTAL_FORMS": len(roles), **rows}


class ASuggestion:
    def test_begins_with_the_next_number_of_the_last_series(self, clerk, suggestion):
        form = clerk.get(address(Suggestion, "add")).context["adminform"].form
        assert (form["series"].value(), form["number"].value()) == ("闭9999", 8)

    @pytest.mark.parametrize("last", ["18-3", "闭会建议"])
    def test_goes_on_with_a_series_of_a_session_as_it_is(self, clerk, suggestion, last):
        Suggestion.objects.filter(pk=suggestion.pk).update(series=last, number=900)
        form = clerk.get(address(Suggestion, "add")).context["adminform"].form
        assert (form["series"].value(), form["number"].value()) == (last, 901)

    def test_between_sessions_begins_the_series_of_this_year(self, clerk, suggestion):
        Suggestion.objects.filter(pk=suggestion.pk).update(series="闭2019", number=900)
        form = clerk.get(address(Suggestion, "add")).context["adminform"].form
        this_year = f"闭{timezone.localdate().year}"
        assert (form["series"].value(), form["number"].value()) == (this_year, 1)

    def test_is_found_by_its_printed_number(self, clerk, suggestion):
        assert clerk.find(Suggestion, "闭9999-007") == [suggestion]

    def test_is_assigned_to_several_units_in_one_form(self, clerk, suggestion):
        clerk.amend(suggestion, **assigned("lead", "assisting"))
        assert suggestion.assignments.count() == 2

    def test_is_assigned_on_the_earliest_day_of_its_rows(self, clerk, suggestion):
        later = {"assignments-0-assigned_on": "2019-02-09"}
        clerk.amend(suggestion, **assigned("lead", "assisting") | later)
        suggestion.refresh_from_db()
        assert (suggestion.assigned_on, suggestion.due_on) == (date(2019, 2, 2), date(2019, 5, 9))
        assert suggestion.review == Suggestion.Review.ACCEPTED

    def test_keeps_the_day_that_was_written(self, clerk, suggestion):
        clerk.amend(suggestion, **assigned("lead"), assigned_on="2019-02-01")
        suggestion.refresh_from_db()
        assert suggestion.assigned_on == date(2019, 2, 1)

    def test_is_not_assigned_before_it_was_submitted(self, clerk, suggestion):
        early = {"assignments-0-assigned_on": "2019-01-02"}
        page = clerk.amend(suggestion, **assigned("lead") | early)
        suggestion.refresh_from_db()
        assert suggestion.assigned_on is None
        assert "承办单位的交办日期不能早于建议的提出日期" in page.text

    def test_has_one_lead_unit_only(self, clerk, suggestion):
        page = clerk.amend(suggestion, **assigned("lead", "lead"))
        assert "一件建议只有一个主办单位" in page.text
        assert not suggestion.assignments.exists()

    def test_lets_lead_and_assisting_unit_change_places(self, clerk, suggestion):
        clerk.amend(suggestion, **assigned("lead", "assisting"))
        lead, assisting = suggestion.assignments.all()
        clerk.amend(suggestion, **{"assignments-0-role": "assisting", "assignments-1-role": "lead"})
        assert suggestion.assignments.get(role="lead") == assisting
        assert suggestion.assignments.get(role="assisting") == lead

    def test_says_so_when_the_database_refuses_it(self, clerk, suggestion):
        clerk.amend(suggestion, **assigned("lead", "assisting"))
        first, second = [each.unit_id for each in suggestion.assignments.all()]
        page = clerk.amend(
            suggestion, **{"assignments-0-unit": second, "assignments-1-unit": first}
        )
        assert "未能保存：与已有的记录冲突" in page.text
        assert [each.unit_id for each in suggestion.assignments.all()] == [first, second]

    def test_stays_unpublished_without_the_delegates_consent(self, clerk, suggestion):
        Suggestion.objects.filter(pk=suggestion.pk).update(state="approved", may_be_public=False)
        page = clerk.act("publish", suggestion)
        suggestion.refresh_from_db()
        assert suggestion.state == State.APPROVED
        assert "代表不同意公开的建议不得公开" in page.text
