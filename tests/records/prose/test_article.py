"""The published article of 2019 held against the year that was rebuilt from it."""

from pathlib import Path

import pytest

from delegates.models import Congress
from hanbin.record.periods import Period
from records.prose.quantities import find_quantities
from records.prose.reconciliation import Verdict, check_prose
from tests.records.year_2019 import FIGURES

ARTICLE = (Path(__file__).parent / "texts" / "article-2019.txt").read_text(encoding="utf-8")
# Figures whose number the article does not print.
NOT_PRINTED = {
    "laws_inspected",
    "officials_appraised",
    "deliberation_opinions",
    "appraisal_opinions",
    "motions",
    "suggestion_reply_rate",
}

pytestmark = pytest.mark.django_db


@pytest.fixture
def checked():
    return check_prose(ARTICLE, Period.year(2019), Congress.objects.get().organization)


def changed(text, places, change):
    """The text with the number at each of these places changed."""
    for quantity in reversed(find_quantities(text)):
        if quantity.start in places:
            said = text[quantity.start : quantity.end]
            number = str(quantity.number)
            assert number in said
            new = said.replace(number, str(change(quantity.number)), 1)
            text = text[: quantity.start] + new + text[quantity.end :]
    return text


class TheArticle:
    def test_agrees_in_every_figure_it_prints(self, checked):
        agreeing = {each.figure.key for each in checked.findings if each.figure}
        assert agreeing == {known.key for known in FIGURES} - NOT_PRINTED
        assert checked.tally[Verdict.AGREES] == 46

    def test_disagrees_nowhere(self, checked):
        assert checked.disagreeing == []

    def test_leaves_parts_and_norms_unknown(self, checked):
        unknown = [each.text for each in checked.findings if each.verdict is Verdict.UNKNOWN]
        assert unknown == ["2户以上", "1名", "1名", "1名", "6名", "两期"]

    @pytest.mark.parametrize(
        "change", [lambda n: n + 1, lambda n: n - 1, lambda n: n * 2], ids=["+1", "-1", "×2"]
    )
    def test_disagrees_wherever_a_number_is_changed(self, checked, change):
        places = {each.at for each in checked.findings if each.verdict is Verdict.AGREES}
        text = changed(ARTICLE, places, change)
        again = check_prose(text, Period.year(2019), Congress.objects.get().organization)
        assert again.tally[Verdict.DISAGREES] == len(places)
