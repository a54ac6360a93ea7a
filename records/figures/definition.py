"""Definition of a figure: the rows it counts and how it counts them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from delegates.models import Organization, SectionOfYear
from hanbin.record.periods import Period

Rows = Callable[[date], Any]

ANSWERS = "answers"  # name of the chart of suggestions by class of reply
FLOW, STOCK, RATIO, REPORTED = "flow", "stock", "ratio", "reported"


@dataclass(frozen=True)
class Figure:
    """One number of the year, defined once for page, list, data, report and workbook.

    ``rows`` returns the counted queryset for a given last day. Period and scope are applied here
    and nowhere else. ``of`` follows a foreign key to the distinct objects or persons concerned
    (人次 into 名). ``adds`` sums a column instead of counting rows.
    """

    key: str  # in URLs and data; never renamed or reused
    label: str  # in prose: {{常委会会议}}
    unit: str  # 次 件 项 份 名 人次 …, or % for a ratio
    kind: str  # flow, stock, ratio or reported
    definition: str  # 统计口径
    section: str
    rows: Rows
    part: Rows | None = None  # numerator of a ratio
    of: str = ""
    adds: str = ""
    by: str = "counted_on"
    order: int = 100
    is_hero: bool = False
    is_tally: bool = False  # rows contain totals, so without rows the value is None, not 0
    chart: str = ""  # figures with the same name share a chart
    phrases: tuple[str, ...] = ()  # other names in prose; {} is the place of the number

    def events(self, period: Period, scope: Organization, rows: Rows | None = None) -> Any:
        """Return the rows behind the number within scope and period, for any viewer."""
        chosen = (rows or self.rows)(period.end).counting().within(scope)
        return chosen if self.kind == STOCK else chosen.during(period, self.by)

    def counted(self, period: Period, scope: Organization) -> QuerySet[Any]:
        """Return exactly the rows counted; for a ratio, the denominator."""
        return self._things(self.events(period, scope))

    def listed(self, period: Period, scope: Organization) -> QuerySet[Any]:
        """Return the counted rows that the public may open."""
        return self._things(self.events(period, scope).public())

    def unpublished(self, period: Period, scope: Organization) -> QuerySet[Any]:
        """Return the counted rows that are not listed only because they are unpublished."""
        waiting = self._things(self.events(period, scope).unpublished())
        if not self.of:
            return waiting
        listed = self.listed(period, scope).order_by()
        return waiting.exclude(pk__in=listed.values("pk"))

    def still_public(self, keys: Iterable[int]) -> QuerySet[Any]:
        """Return those of some rows that the public may open today, counted or not."""
        events = self.rows(date.max).model._default_manager.all()
        if not hasattr(events, "public"):
            return events.none()
        if not self.of:
            return events.public().filter(pk__in=keys)
        things = self.model._default_manager.filter(
            pk__in=events.public().order_by().values(self.of)
        )
        return things.filter(pk__in=keys)

    def fulfilled(self, period: Period, scope: Organization) -> QuerySet[Any]:
        """Return the numerator rows of a ratio."""
        return self.events(period, scope, self.part)

    def _things(self, events: Any) -> QuerySet[Any]:
        if not self.of:
            return events
        model = events.model._meta.get_field(self.of).related_model
        return model._default_manager.filter(pk__in=events.order_by().values(self.of))

    @cached_property
    def model(self) -> Any:
        """The model of the rows that are listed."""
        model = self.rows(date.max).model
        return model._meta.get_field(self.of).related_model if self.of else model

    @property
    def has_word(self) -> bool:
        """Whether the rows have a word for an approximate number (余, 多)."""
        if not self.adds:
            return False
        names = {each.name for each in self.rows(date.max).model._meta.fields}
        return "word" in names


@dataclass(frozen=True)
class Measured:
    """A figure's value in one period; None if nothing was recorded or the denominator is 0."""

    figure: Figure
    period: Period
    value: int | float | None
    word: str = ""
    previous: int | float | None = None
    previous_word: str = ""
    trail: tuple[tuple[Period, int | float | None], ...] = ()

    @property
    def text(self) -> str:
        """Return the value as printed: 9次, 1800余名, 92.5%; "—" if it is None."""
        return "—" if self.value is None else f"{self.value}{self.word}{self.figure.unit}"

    @property
    def text_before(self) -> str:
        """Return the value one year earlier, as printed."""
        if self.previous is None:
            return "—"
        return f"{self.previous}{self.previous_word}{self.figure.unit}"


@dataclass
class Section:
    """A section of the year with its figures written in code."""

    name: SectionOfYear
    figures: list[Figure] = field(default_factory=list)

    def flow(self, label: str, unit: str, definition: str, **how: Any) -> Callable[..., Any]:
        """Declare a figure of what happened during the period."""
        return self._declare(FLOW, label, unit, definition, **how)

    def stock(self, label: str, unit: str, definition: str, **how: Any) -> Callable[..., Any]:
        """Declare a figure of what exists on the last day; the function receives that day."""
        return self._declare(STOCK, label, unit, definition, **how)

    def ratio(self, label: str, definition: str, **how: Any) -> Callable[..., Any]:
        """Declare a percentage; the function receives the last day and returns (part, whole)."""

        def declare(shares: Callable[[date], tuple[Any, Any]]) -> Callable[..., Any]:
            self._add(
                shares.__name__, label, "%", RATIO, definition,
                rows=lambda day: shares(day)[1], part=lambda day: shares(day)[0], **how,
            )  # fmt: skip
            return shares

        return declare

    def _declare(
        self, kind: str, label: str, unit: str, definition: str, **how: Any
    ) -> Callable[..., Any]:
        def declare(rows: Callable[..., Any]) -> Callable[..., Any]:
            by_day = rows if kind == STOCK else lambda day: rows()
            self._add(rows.__name__, label, unit, kind, definition, rows=by_day, **how)
            return rows

        return declare

    def _add(self, key: str, label: str, unit: str, kind: str, definition: str, **how: Any) -> None:
        how.setdefault("order", 10 * len(self.figures) + 10)
        self.figures.append(
            Figure(key=key, label=label, unit=unit, kind=kind, definition=definition,
                   section=self.name, **how)
        )  # fmt: skip
