"""What the system says itself must agree when it is checked: a law over every figure."""

import pytest

from delegates.models import Congress
from hanbin.record.periods import Period
from records.figures import measure_figures
from records.prose.reconciliation import check_prose

pytestmark = pytest.mark.django_db


class EveryFigure:
    @pytest.mark.parametrize("year", [2017, 2018, 2019])
    def test_is_known_by_its_label_and_value(self, year):
        period, district = Period.year(year), Congress.objects.get().organization
        told = [each for each in measure_figures(period, district).values() if each.value]
        text = "\n".join(f"{each.figure.label}{each.text}。" for each in told)
        found = [
            (each.figure and each.figure.key, each.verdict.value)
            for each in check_prose(text, period, district).quantities
        ]
        assert found == [(each.figure.key, "agrees") for each in told]
