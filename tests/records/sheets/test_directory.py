"""By which names a row is found again."""

import pytest

from delegates.models import Delegate, FormerName, Organization
from records.models import Meeting, Suggestion
from records.sheets import LAYOUT, NameDirectory

pytestmark = pytest.mark.django_db


@pytest.fixture
def namesake():
    """Somebody with a name that is borne already."""
    kept = Delegate.objects.first()
    return Delegate.objects.create(
        name=kept.name,
        sex="female",
        party="none",
        education="basic",
        occupation="other",
        employer="另一单位",
    )


class EveryRow:
    @pytest.mark.parametrize("sheet", LAYOUT, ids=lambda sheet: sheet.model.__name__)
    def test_is_found_by_the_name_it_is_given(self, sheet):
        names = NameDirectory().names(sheet.model)
        lost = [pk for pk, row in names.rows.items() if names.bearers(names.said(pk)) != [row]]
        assert lost == []

    @pytest.mark.parametrize("sheet", LAYOUT, ids=lambda sheet: sheet.model.__name__)
    def test_is_known_again_by_its_key(self, sheet):
        names = NameDirectory().names(sheet.model)
        taken_for = {pk: names.find(row, names.repeat[pk]).pk for pk, row in names.rows.items()}
        assert [pk for pk, other in taken_for.items() if pk != other] == []


class AnOrgan:
    def test_is_found_by_any_of_its_names(self):
        former = FormerName.objects.select_related("organization").first()
        organ = former.organization
        names = NameDirectory().names(Organization)
        called = (organ.name, organ.short_name, organ.code, organ.code.lower(), former.name)
        assert [names.bearers(name) for name in called] == [[organ]] * len(called)


class AMeeting:
    def test_is_found_by_its_number_in_its_term(self):
        meeting = Meeting.objects.standing_committee().filter(number=23).get()
        assert NameDirectory().names(Meeting).bearers("第18届第二十三次常委会会议") == [meeting]


class ASuggestion:
    def test_is_found_by_its_printed_number(self):
        suggestion = Suggestion.objects.filter(series="18-3").first()
        bearers = NameDirectory().names(Suggestion).bearers
        assert bearers(f"18-3-{suggestion.number}") == bearers(suggestion.code) == [suggestion]


class ADelegate:
    def test_is_told_apart_by_the_employer(self, namesake):
        names = NameDirectory().names(Delegate)
        assert names.said(namesake.pk) == f"{namesake.name}（另一单位）"

    def test_is_not_found_by_a_name_that_two_bear(self, namesake):
        assert len(NameDirectory().names(Delegate).bearers(namesake.name)) == 2

    def test_of_a_name_borne_before_is_the_second(self, namesake):
        assert NameDirectory().names(Delegate).repeat[namesake.pk] == 2
