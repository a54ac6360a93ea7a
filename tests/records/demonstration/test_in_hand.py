"""Cases of today give the desks something to do, and count nowhere."""

from datetime import date

import pytest
from django.core.management import call_command

from delegates.models import Congress
from hanbin.record.periods import Period
from records.demonstration import in_hand
from records.figures import measure_figures
from records.models import Stage, Suggestion

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


@pytest.fixture
def cases():
    in_hand.enter(TODAY)
    return Suggestion.objects.filter(title__in=[title for title, *_ in in_hand.CASES])


class TheCasesInHand:
    def test_stand_at_every_stage_of_a_desk(self, cases):
        stages = {case.reached for case in cases.staged()}
        assert stages == {
            Stage.SUBMITTED,
            Stage.ADMITTED,
            Stage.SENT,
            Stage.HANDING_BACK,
            Stage.WORKING,
            Stage.ANSWERED,
            Stage.UNHAPPY,
            Stage.AGAIN,
            Stage.RATED,
        }

    def test_count_in_no_figure(self, cases):
        measured = measure_figures(Period.year(2026), Congress.objects.get().organization)
        assert measured["suggestions_assigned"].value == 0

    def test_are_shown_to_nobody_outside(self, cases, client):
        assert not cases.public().exists()
        assert cases.first().title not in client.get("/suggestions/").content.decode()

    def test_are_entered_once(self, db):
        for _ in range(2):
            call_command("load_demo", in_hand=True, verbosity=0)
        title = in_hand.CASES[0][0]
        assert Suggestion.objects.filter(title=title).count() == 1
