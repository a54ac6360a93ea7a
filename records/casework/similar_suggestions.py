"""Find earlier suggestions with similar words."""

from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import Q, QuerySet

from records.models import Suggestion

EVERY_TITLE = ("关于", "的建议", "的意见", "的批评", "的议案", "建议", "加强", "加快", "进一步")
MOST_PAIRS, MOST_COMPARED = 24, 400
ENOUGH = 0.35  # Dice coefficient of the bigrams of two titles
IN_TEXT = 0.15  # the most that a text adds if it contains all bigrams of the other title


class Alike(NamedTuple):
    """An earlier suggestion and its similarity from 0 to 1."""

    suggestion: Suggestion
    share: float


def title_pairs(words: str) -> set[str]:
    """Return the bigrams of a title, without the words that every title contains."""
    for each in EVERY_TITLE:
        words = words.replace(each, " ")
    runs = "".join(each if each.isalnum() else " " for each in words).split()
    return {run[place : place + 2] for run in runs for place in range(len(run) - 1)}


def similar_suggestions(
    title: str, text: str = "", limit: int = 5, among: QuerySet | None = None
) -> list[Alike]:
    """Return the most similar suggestions, the best first, with one limited query.

    Only public ones, unless ``among`` is given.
    """
    wanted = title_pairs(title)
    if not wanted:
        return []
    rows = Suggestion.objects.public() if among is None else among
    anywhere = reduce(or_, (Q(title__contains=pair) for pair in sorted(wanted)[:MOST_PAIRS]))
    newest = rows.filter(anywhere).select_related("lead_delegate").order_by("-submitted_on", "-pk")
    found = [
        Alike(each, title_similarity(wanted, each.title, text)) for each in newest[:MOST_COMPARED]
    ]
    near = [each for each in found if each.share >= ENOUGH]
    return sorted(near, key=lambda each: -each.share)[:limit]


def title_similarity(wanted: set[str], title: str, text: str = "") -> float:
    """Return the Dice coefficient of two titles, plus a bonus if the text mentions the other."""
    other = title_pairs(title)
    if not other:
        return 0.0
    share = 2 * len(wanted & other) / (len(wanted) + len(other))
    named = sum(pair in text for pair in other) / len(other)
    return min(1.0, share + IN_TEXT * named)
