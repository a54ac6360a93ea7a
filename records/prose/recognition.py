"""Recognition: the figure and the period of a number in prose, and how certain they are."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from delegates.models import Organization
from hanbin.record.periods import Period
from records.figures import Figure
from records.models import FigureAlias

from .phrases import Lexicon, Match, Phrase, QuotelessText, compile_phrase
from .quantities import Quantity
from .text_periods import Said, heading_periods, period_in_words

# Measure words that may count the same things; 人 and 人次, 件 and 件次 are always distinct.
SAME = (
    {"名", "人", "位"},
    {"次", "场", "场次", "轮", "期"},
    {"项", "个", "件"},
    {"份", "件", "个"},
    {"部", "件", "项"},
    {"个", "家", "处", "所"},
    {"篇", "条", "件", "篇次"},
    {"批", "批次"},
)
# Phrases similar to those of figures, for things that no figure counts.
ELSEWHERE = "elsewhere"
NOT_COUNTED = (
    "提出…建议{}", "提出{}…建议", "收到…建议{}", "收到{}…建议", "答复…建议{}", "办结…建议{}",
    "督办…建议{}", "督办{}…建议", "转办…信访件{}", "化解…信访{}", "新建…工作室{}", "新建{}…工作室",
)  # fmt: skip


@dataclass(frozen=True)
class Recognized:
    """A quantity whose figure is known."""

    quantity: Quantity
    match: Match
    figure: Figure
    said: Said

    @property
    def is_sure(self) -> bool:
        """Whether the words leave no doubt about the figure and the period."""
        return self.said.is_sure and not self.match.is_weak


def recognize_figures(
    text: str,
    found: Sequence[Quantity],
    figures: Mapping[str, Figure],
    period: Period,
    scope: Organization,
) -> list[Recognized | None]:
    """Return the recognized figure of each quantity, or None; aliases are queried once."""
    lexicon = Lexicon(figure_phrases(figures))
    reading = QuotelessText(_as_ours(text, scope), found)
    headings = heading_periods(text, period)
    starts = [start for start, _ in headings]
    known: list[Recognized | None] = []
    for number, quantity in enumerate(found):
        match = _match(reading, number, quantity, lexicon, figures)
        if match is None:
            known.append(None)
            continue
        heading = headings[bisect_right(starts, quantity.start) - 1][1]
        time = _time(reading, number, heading)
        known.append(Recognized(quantity, match, figures[match.phrase.key], time))
    return known


def _as_ours(text: str, scope: Organization) -> str:
    """Mask a town's own name in its text, so that it is not taken for another body.

    The masked text keeps its length, so places stay valid.
    """
    if not scope.is_town:
        return text
    own = text.replace(scope.short_name, "我" * len(scope.short_name))
    return re.sub("镇(?=人大|党委|政府)|街道(?=人大)", lambda found: "我" * len(found[0]), own)


def _time(reading: QuotelessText, number: int, heading: Said) -> Said:
    if heading.period is None:
        return heading
    return period_in_words(reading.before(number), heading.period, reading.earlier(number))


def figure_phrases(figures: Mapping[str, Figure]) -> Iterator[Phrase]:
    """Yield the phrases of all figures: those in code, then the aliases of the office."""
    for figure in figures.values():
        for words in (figure.label, *figure.phrases):
            yield compile_phrase(figure.key, words)
    for key, words in FigureAlias.objects.values_list("figure", "words"):
        if key in figures:
            yield compile_phrase(key, words)
    for words in NOT_COUNTED:
        yield compile_phrase(ELSEWHERE, words)


def _match(
    reading: QuotelessText,
    number: int,
    quantity: Quantity,
    lexicon: Lexicon,
    figures: Mapping[str, Figure],
) -> Match | None:
    """Return the match of the figure with the longest phrase.

    Return None if two figures match equally well, or if earlier words belong to something that is
    not counted.
    """
    fits = [
        match
        for match in reading.matches(number, lexicon)
        if match.phrase.key == ELSEWHERE
        or same_measure(quantity.unit, figures[match.phrase.key].unit)
    ]
    ours = [match for match in fits if match.phrase.key != ELSEWHERE]
    most = max((match.phrase.weight for match in ours), default=0)
    best = [match for match in ours if match.phrase.weight == most]
    if len({match.phrase.key for match in best}) != 1:
        return None
    first = min(match.start for match in best)
    if any(match.start < first for match in fits if match.phrase.key == ELSEWHERE):
        return None
    of_figure = [match for match in ours if match.phrase.key == best[0].phrase.key]
    return min(of_figure, key=lambda each: (each.is_weak, -each.phrase.weight))


def same_measure(one: str, other: str) -> bool:
    """Whether two measure words may count the same things."""
    return one == other or any({one, other} <= same for same in SAME)
