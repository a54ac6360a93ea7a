"""Prose held against the records: each number in it agrees, disagrees, or is unknown."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from delegates.models import Organization
from hanbin.periods import Period
from records.figures import Catalogue, Figure, tally
from records.figures.statement import Value
from records.models import FigureAlias
from records.years import figure_url, years_recorded

from .numerals import Number
from .phrases import Lexicon, Match, Phrase, Reading, phrase
from .quantities import Quantity, quantities
from .when import Said, said


class Verdict(StrEnum):
    """What comes of holding a number against the records."""

    DISAGREES = "disagrees"
    UNKNOWN = "unknown"
    AGREES = "agrees"


# Measure words of the same things; 人 and 人次, 件 and 件次 never mix.
SAME = (
    {"名", "人", "位"},
    {"次", "场", "场次", "轮"},
    {"项", "个", "件"},
    {"份", "件", "个"},
    {"部", "件", "项"},
    {"个", "家", "处", "所"},
    {"篇", "条", "件", "篇次"},
    {"批", "批次"},
)
# What is said in nearly the same words and counted nowhere here.
ELSEWHERE = "elsewhere"
NOT_COUNTED = (
    "提出…建议{}", "提出{}…建议", "收到…建议{}", "收到{}…建议", "答复…建议{}", "办结…建议{}",
    "督办…建议{}", "督办{}…建议", "转办…信访件{}", "化解…信访{}", "新建…工作室{}", "新建{}…工作室",
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """A quantity of the text and what the records say of it.

    Where the text contradicts itself there is no figure: ``counted`` is then what the text's own
    numbers come to.
    """

    text: str
    start: int
    end: int
    at: int  # where the number itself begins
    stated: Number
    unit: str
    word: str = ""
    figure: Figure | None = None
    period: Period | None = None
    counted: Value = None
    counted_word: str = ""
    verdict: Verdict = Verdict.UNKNOWN
    url: str = ""
    note: str = ""

    @property
    def counted_text(self) -> str:
        """The value of the records as it is printed."""
        unit = self.figure.unit if self.figure else self.unit
        return f"{self.counted}{self.counted_word}{unit}"


@dataclass(frozen=True)
class Check:
    """A text and all that was found in it, in the order of the text."""

    text: str
    findings: list[Finding] = field(default_factory=list)

    @property
    def tally(self) -> Counter[Verdict]:
        found = Counter(each.verdict for each in self.findings)
        return Counter({verdict: found[verdict] for verdict in Verdict})

    @property
    def disagreeing(self) -> list[Finding]:
        return [each for each in self.findings if each.verdict is Verdict.DISAGREES]


@dataclass(frozen=True)
class _Recognized:
    match: Match
    figure: Figure
    said: Said


def check(text: str, period: Period, scope: Organization) -> Check:
    """Every quantity of a text with its verdict."""
    figures = {figure.key: figure for figure in Catalogue.today().figures}
    lexicon = Lexicon(phrases(figures))
    found = quantities(text)
    reading = Reading(text, found)
    known = [
        _recognize(reading, number, quantity, lexicon, figures, period)
        for number, quantity in enumerate(found)
    ]
    values = _values([each for each in known if each], scope)
    findings = [
        _judged(text, quantity, each, values, scope)
        for quantity, each in zip(found, known, strict=True)
        if each or not quantity.is_soft
    ]
    return Check(text, findings)


def phrases(figures: Mapping[str, Figure]) -> Iterator[Phrase]:
    """All words there are for figures: those of the code, then those the office taught."""
    for figure in figures.values():
        for words in (figure.label, *figure.phrases):
            yield phrase(figure.key, words)
    for key, words in FigureAlias.objects.values_list("figure", "words"):
        if key in figures:
            yield phrase(key, words)
    for words in NOT_COUNTED:
        yield phrase(ELSEWHERE, words)


def _recognize(
    reading: Reading,
    number: int,
    quantity: Quantity,
    lexicon: Lexicon,
    figures: Mapping[str, Figure],
    period: Period,
) -> _Recognized | None:
    """The figure with the most words for it; none where two are equally likely."""
    fits = [
        match
        for match in reading.matches(number, lexicon)
        if match.phrase.key == ELSEWHERE or alike(quantity.unit, figures[match.phrase.key].unit)
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
    match = min(of_figure, key=lambda each: (each.is_weak, -each.phrase.weight))
    return _Recognized(match, figures[match.phrase.key], said(reading.before(number), period))


def alike(one: str, other: str) -> bool:
    """Whether two measure words may count the same things."""
    return one == other or any({one, other} <= same for same in SAME)


def _values(
    known: list[_Recognized], scope: Organization
) -> dict[tuple[str, Period], tuple[Value, str]]:
    """All values asked for, in one statement; a year that was not recorded has none."""
    years = set(years_recorded(scope)) if known else set()
    cells = {
        (each.figure.key, each.said.period): (each.figure, each.said.period)
        for each in known
        if each.said.period and years & {each.said.period.start.year, each.said.period.end.year}
    }
    return dict(zip(cells, tally(list(cells.values()), scope), strict=True)) if cells else {}


def _judged(
    text: str,
    quantity: Quantity,
    known: _Recognized | None,
    values: Mapping[tuple[str, Period], tuple[Value, str]],
    scope: Organization,
) -> Finding:
    start, end = quantity.start, quantity.end
    if known is not None:
        start, end = known.match.start, known.match.end
    stated = quantity.start, quantity.number, quantity.unit, quantity.word
    unknown = Finding(text[start:end], start, end, *stated)
    if known is None or known.said.period is None:
        return unknown
    period = known.said.period
    value, word = values.get((known.figure.key, period), (None, ""))
    if value is None:
        return unknown
    agrees = quantity.holds(value, word)
    if not agrees and (known.match.is_weak or not known.said.is_sure):
        return unknown
    return Finding(
        text[start:end], start, end, *stated, known.figure, period, value, word,
        Verdict.AGREES if agrees else Verdict.DISAGREES,
        figure_url(known.figure.key, period, scope),
    )  # fmt: skip
