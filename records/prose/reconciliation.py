"""Comparison of prose with the records: each number agrees, disagrees or is unknown."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from delegates.models import Organization
from hanbin.record.periods import Period
from records.figures import Catalogue, Figure, count_cells
from records.figures.counting_sql import Value
from records.scopes import figure_url, years_recorded

from .arithmetic import find_contradictions
from .numerals import Number
from .phrases import Match
from .quantities import Quantity, find_quantities
from .recognition import Recognized, recognize_figures


class Verdict(StrEnum):
    """The result of comparing a number with the records."""

    DISAGREES = "disagrees"
    UNKNOWN = "unknown"
    AGREES = "agrees"


SAID = {Verdict.DISAGREES: "不一致", Verdict.UNKNOWN: "未识别", Verdict.AGREES: "一致"}


@dataclass(frozen=True)
class QuantityFinding:
    """A quantity of the text and the value in the records.

    If the text contradicts itself, ``figure`` is None and ``counted`` is the value that follows
    from the other numbers of the text.
    """

    text: str
    start: int
    end: int
    at: int  # start of the number itself
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
        """Return the recorded value as printed."""
        unit = self.figure.unit if self.figure else self.unit
        return f"{self.counted}{self.counted_word}{unit}"


@dataclass(frozen=True)
class Check:
    """A text with all findings, in the order of the text."""

    text: str
    findings: list[QuantityFinding] = field(default_factory=list)

    @property
    def tally(self) -> Counter[Verdict]:
        found = Counter(each.verdict for each in self.findings)
        return Counter({verdict: found[verdict] for verdict in Verdict})

    @property
    def quantities(self) -> list[QuantityFinding]:
        """Return one finding per number, without contradictions."""
        return [each for each in self.findings if not each.note]

    @property
    def contradictions(self) -> list[QuantityFinding]:
        """Return the findings where the text contradicts itself."""
        return [each for each in self.findings if each.note]

    @property
    def unknown(self) -> list[QuantityFinding]:
        return [each for each in self.findings if each.verdict is Verdict.UNKNOWN]

    @property
    def said(self) -> str:
        """Return a sentence with the numbers of findings by verdict."""
        told = "，".join(f"{SAID[verdict]}{number}处" for verdict, number in self.tally.items())
        return f"共{len(self.findings)}处：{told}。"

    @property
    def disagreeing(self) -> list[QuantityFinding]:
        return [each for each in self.findings if each.verdict is Verdict.DISAGREES]


def check_prose(text: str, period: Period, scope: Organization) -> Check:
    """Check every quantity of a text."""
    figures = {figure.key: figure for figure in Catalogue.today().figures}
    found = find_quantities(text)
    known = recognize_figures(text, found, figures, period, scope)
    values = _values([each for each in known if each], scope)
    findings = [
        _judged(text, quantity, each, values, scope)
        for quantity, each in zip(found, known, strict=True)
        if each or not quantity.is_soft
    ]
    findings += _contradictions(text, found)
    findings += _said_twice(text, found, known)
    return Check(text, sorted(findings, key=lambda each: (each.at, bool(each.note))))


def _contradictions(text: str, found: list[Quantity]) -> list[QuantityFinding]:
    """Return findings for the numbers of the text that do not add up."""
    return [
        QuantityFinding(
            text[each.start : each.end], each.start, each.end, each.at, each.stated, each.unit,
            counted=each.implied, verdict=Verdict.DISAGREES, note=each.note,
        )
        for each in find_contradictions(text, found)
    ]  # fmt: skip


def _said_twice(
    text: str, found: list[Quantity], known: list[Recognized | None]
) -> list[QuantityFinding]:
    """Return findings where one figure of one period is stated with different numbers."""
    first: dict[tuple[str, Period], tuple[Quantity, Match]] = {}
    twice = []
    for quantity, each in zip(found, known, strict=True):
        if each is None or not each.is_sure or each.said.period is None or quantity.is_any:
            continue
        there, match = first.setdefault((each.figure.key, each.said.period), (quantity, each.match))
        if quantity.contradicts(there):
            start, end = each.match.start, each.match.end
            note = f"与前文“{text[match.start : match.end]}”说的是同一个数，但不一致。"
            twice.append(QuantityFinding(
                text[start:end], start, end, quantity.start, quantity.number, quantity.unit,
                quantity.word, counted=there.number, verdict=Verdict.DISAGREES, note=note,
            ))  # fmt: skip
    return twice


def _values(
    known: list[Recognized], scope: Organization
) -> dict[tuple[str, Period], tuple[Value, str]]:
    """Count all figures needed, in one statement; a year without records is omitted."""
    years = set(years_recorded(scope)) if known else set()
    cells = {
        (each.figure.key, each.said.period): (each.figure, each.said.period)
        for each in known
        if each.said.period and years & {each.said.period.start.year, each.said.period.end.year}
    }
    return dict(zip(cells, count_cells(list(cells.values()), scope), strict=True)) if cells else {}


def _judged(
    text: str,
    quantity: Quantity,
    known: Recognized | None,
    values: Mapping[tuple[str, Period], tuple[Value, str]],
    scope: Organization,
) -> QuantityFinding:
    start, end = quantity.start, quantity.end
    if known is not None:
        start, end = known.match.start, known.match.end
    stated = quantity.start, quantity.number, quantity.unit, quantity.word
    unknown = QuantityFinding(text[start:end], start, end, *stated)
    if known is None or known.said.period is None:
        return unknown
    period = known.said.period
    value, word = values.get((known.figure.key, period), (None, ""))
    if value is None:
        return unknown
    agrees = quantity.holds(value, word)
    if not agrees and (quantity.is_any or not known.is_sure):
        return unknown
    return QuantityFinding(
        text[start:end], start, end, *stated, known.figure, period, value, word,
        Verdict.AGREES if agrees else Verdict.DISAGREES,
        figure_url(known.figure.key, period, scope),
    )  # fmt: skip
