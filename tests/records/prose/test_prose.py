"""Texts of many kinds, each with what must be found in it: golden pairs."""

import csv
from pathlib import Path

import pytest

from delegates.models import Congress
from hanbin.record.periods import Period
from records.prose.reconciliation import check_prose
from records.scopes import town_of

FOLDER = Path(__file__).parent / "texts"
UNKNOWN = ("", "unknown")

pytestmark = pytest.mark.django_db


def rows(name):
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


TEXTS = rows("texts")


def expected(name):
    return [(row["stated"], row["unit"], (row["figure"], row["verdict"])) for row in rows(name)]


def found(text):
    town = text["town"]
    scope = town_of(town) if town else Congress.objects.get().organization
    said = (FOLDER / f"{text['name']}.txt").read_text(encoding="utf-8")
    checked = check_prose(said, Period.parse(text["period"]), scope)
    return [
        (str(each.stated), each.unit, (each.figure.key if each.figure else "", each.verdict.value))
        for each in checked.quantities
    ], checked.contradictions


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["name"])
class EveryText:
    def test_has_each_of_its_quantities_found_and_nothing_else(self, text):
        quantities, _ = found(text)
        assert [each[:2] for each in quantities] == [each[:2] for each in expected(text["name"])]

    def test_is_never_judged_wrongly(self, text):
        quantities, _ = found(text)
        pairs = zip(quantities, expected(text["name"]), strict=True)
        assert [
            (mine, theirs) for mine, theirs in pairs if mine[2] not in (theirs[2], UNKNOWN)
        ] == []

    def test_does_not_contradict_itself(self, text):
        _, contradictions = found(text)
        assert contradictions == []


class AllTextsTogether:
    def test_are_recognized_all_but_a_few(self):
        known = missed = 0
        for text in TEXTS:
            quantities, _ = found(text)
            for mine, theirs in zip(quantities, expected(text["name"]), strict=True):
                known += theirs[2] != UNKNOWN
                missed += theirs[2] != UNKNOWN and mine[2] == UNKNOWN
        assert known > 150
        assert missed / known < 0.05


class ANumberOfNothing:
    """一次视察走几处 speaks of any inspection, not of how many there were."""

    @pytest.mark.parametrize(
        "said",
        [
            "期内开展的视察；一次视察走几处、跨几天都计一次。",
            "围绕一个议题开展审议，不求面面俱到。",
        ],
    )
    def test_is_never_held_against_the_records(self, said):
        scope = Congress.objects.get().organization
        checked = check_prose(f"全年开展视察9次。{said}", Period.year(2019), scope)
        assert checked.disagreeing == []
