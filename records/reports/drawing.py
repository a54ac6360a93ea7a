"""Figures that are drawn together, for page and paper alike."""

from collections.abc import Iterable

from hanbin.charts import Point
from records.figures import Measured
from records.figures.definition import ANSWERS

TITLE_OF_ANSWERS = "代表建议按答复类别"


def answers(measured: Iterable[Measured]) -> list[Point]:
    """The suggestions by class of answer; nothing to draw where there are none."""
    classes = [each for each in measured if each.figure.chart == ANSWERS]
    points = [Point(each.figure.label, each.value or 0, each.text) for each in classes]
    return points if any(point.value for point in points) else []
