"""Charts of several figures, for pages and print."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hanbin.charts import Point
from records.figures import Measured
from records.figures.counting_sql import Value
from records.figures.definition import ANSWERS

TITLE_OF_ANSWERS = "代表建议按答复类别"
TITLE_OF_RATINGS = "代表对办理结果的评价"
TITLE_OF_SEASONS = "代表建议按提出时间"
SATISFIED, CONTENT = "satisfaction_rate", "satisfaction_rate_with_basic"
SEASONS = ("suggestions_in_session", "suggestions_between_sessions")


@dataclass(frozen=True)
class Share:
    """One part of a whole in a period and in the same period one year earlier."""

    label: str
    key: str  # key of the figure it links to
    value: Value
    text: str
    before: Value
    text_before: str

    @classmethod
    def of(cls, measured: Measured) -> "Share":
        figure = measured.figure
        said, said_before = measured.text, measured.text_before
        return cls(figure.label, figure.key, measured.value, said, measured.previous, said_before)


@dataclass(frozen=True)
class Divided:
    """A whole with its parts, drawn as a bar, and the same whole one year earlier."""

    title: str
    shares: Sequence[Share]

    @property
    def now(self) -> list[Point]:
        return [Point(each.label, each.value or 0, each.text) for each in self.shares]

    @property
    def before(self) -> list[Point]:
        """Return the points of the year before; [] if nothing was recorded."""
        points = [Point(each.label, each.before or 0, each.text_before) for each in self.shares]
        return points if any(point.value for point in points) else []


def reply_class_chart(measured: Iterable[Measured]) -> list[Point]:
    """Return the suggestions by class of reply; [] if there are none."""
    points = _answers(measured).now
    return points if any(point.value for point in points) else []


def result_charts(measured: Mapping[str, Measured]) -> list[Divided]:
    """Return the charts of replies, ratings and occasions that are not empty."""
    seasons = [Share.of(measured[key]) for key in SEASONS if key in measured]
    found = [
        _answers(measured.values()),
        Divided(TITLE_OF_RATINGS, _ratings(measured)),
        Divided(TITLE_OF_SEASONS, seasons),
    ]
    return [each for each in found if any(point.value for point in each.now)]


def _answers(measured: Iterable[Measured]) -> Divided:
    classes = [Share.of(each) for each in measured if each.figure.chart == ANSWERS]
    return Divided(TITLE_OF_ANSWERS, classes)


def _ratings(measured: Mapping[str, Measured]) -> list[Share]:
    """Return the three ratings in percent of the feedback returned, from two figures."""
    if not {SATISFIED, CONTENT} <= measured.keys():
        return []
    satisfied, content = measured[SATISFIED], measured[CONTENT]
    now = _parted(satisfied.value, content.value)
    before = _parted(satisfied.previous, content.previous)
    names = (("满意", SATISFIED), ("基本满意", CONTENT), ("不满意", CONTENT))
    return [
        Share(label, key, value, _percent(value), earlier, _percent(earlier))
        for (label, key), value, earlier in zip(names, now, before, strict=True)
    ]


def _parted(satisfied: Value, content: Value) -> tuple[Value, Value, Value]:
    if satisfied is None or content is None:
        return None, None, None
    return satisfied, round(content - satisfied, 1), round(100 - content, 1)


def _percent(value: Value) -> str:
    return "—" if value is None else f"{value:g}%"
