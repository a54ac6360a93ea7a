"""Compare a figure over several years: the change, and whether the numbers are comparable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from delegates.models import Organization
from hanbin.record.periods import Period

from . import Figure, Measured, side_by_side
from .definition import RATIO

Definitions = Mapping[Period, Mapping[str, str]]
_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class FigureChange:
    """Change between two numbers: the difference and, where it makes sense, the percentage."""

    difference: int | float
    percent: float | None
    unit: str

    @property
    def text(self) -> str:
        """Return the change as printed: ＋1次（＋12.5%）, －2.3个百分点, 持平."""
        if not self.difference:
            return "持平"
        said = f"{_signed_number(self.difference)}{self.unit}"
        return said if self.percent is None else f"{said}（{_signed_number(self.percent)}%）"


@dataclass(frozen=True)
class ComparedFigure:
    """A figure with its value and its definition in each year, oldest first."""

    figure: Figure
    measured: tuple[Measured, ...]
    definitions: tuple[str, ...]

    @property
    def change(self) -> FigureChange | None:
        """Return the change between the last two years; None if one was not recorded."""
        if len(self.measured) < 2:
            return None
        before, now = self.measured[-2].value, self.measured[-1].value
        if before is None or now is None:
            return None
        exact = Decimal(str(now)) - Decimal(str(before))
        difference = int(exact) if exact == int(exact) else float(exact)
        if self.figure.kind == RATIO:
            return FigureChange(difference, None, "个百分点")
        share = 100 * exact / Decimal(str(before)) if before else None
        percent = None if share is None else float(share.quantize(_TENTH, ROUND_HALF_UP))
        return FigureChange(difference, percent, self.figure.unit)

    @property
    def cautions(self) -> list[str]:
        """Return warnings why the numbers may not be comparable."""
        said = []
        if len(set(self.definitions)) > 1:
            said.append("统计口径有变化，各年数字不可直接比较")
        if len({each.word for each in self.measured if each.value is not None}) > 1:
            said.append("有的年份是约数，增减仅供参考")
        return said


def compare_periods(
    periods: Sequence[Period], scope: Organization, published: Definitions | None = None
) -> list[ComparedFigure]:
    """Measure every figure in each of the periods, in one query.

    ``published`` holds, by period and figure key, the definitions in the published editions. A
    period without them uses today's definitions.
    """
    told = published or {}
    return [
        ComparedFigure(
            row[0].figure,
            row,
            tuple(
                told.get(each.period, {}).get(each.figure.key, each.figure.definition)
                for each in row
            ),
        )
        for row in side_by_side(periods, scope)
    ]


def _signed_number(number: int | float) -> str:
    return f"{'＋' if number > 0 else '－'}{abs(number):g}"
