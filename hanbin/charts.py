"""Charts: SVG from templates, so that page, PDF and Word show the same image."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

PALETTE = ("#9b1b1e", "#96600f", "#46606f", "#6f695e", "#4d6b4f", "#7b5b80")
BAR, ROW, GAP = 36, 46, 2
NAMES = 56  # space for the labels of rows, if they have any


@dataclass(frozen=True)
class Point:
    """One value of a chart with its label."""

    label: str
    value: float
    text: str = ""

    @property
    def said(self) -> str:
        return self.text or f"{self.value:g}"


def bar_chart(
    title: str, points: Sequence[Point], *, height: int = 120, width: int = 320
) -> SafeString:
    """Return a bar chart of a figure over the years; the last bar has the full colour."""
    return _bars(title, tuple(points), height, width)


# Pages repeat the same charts, and rendering a template is slow.
@lru_cache(maxsize=1024)
def _bars(title: str, points: tuple[Point, ...], height: int, width: int) -> SafeString:
    top = max((point.value for point in points), default=0) or 1
    step = width / max(len(points), 1)
    floor, ceiling = height - 22, 20
    shapes = [
        {
            "point": point,
            "x": round(place * step + step * 0.2, 1),
            "middle": round((place + 0.5) * step, 1),
            "width": round(step * 0.6, 1),
            "height": round((floor - ceiling) * point.value / top, 1),
            "y": round(floor - (floor - ceiling) * point.value / top, 1),
            "last": place == len(points) - 1,
        }
        for place, point in enumerate(points)
    ]
    return _draw(
        "bars",
        title,
        chart_in_words(points),
        shapes=shapes,
        width=width,
        height=height,
        floor=floor,
    )


def stacked_bar_chart(
    title: str, rows: Mapping[str, Sequence[Point]], *, width: int = 640, legend: bool = True
) -> SafeString:
    """Return stacked bars with a legend, one per row, e.g. suggestions by class of answer.

    Parts are told apart by position and label; colour is only an addition.
    """
    told = tuple((label, tuple(points)) for label, points in rows.items())
    return _stack(title, told, width, legend)


@lru_cache(maxsize=256)
def _stack(
    title: str, rows: tuple[tuple[str, tuple[Point, ...]], ...], width: int, legend: bool
) -> SafeString:
    left = NAMES if any(label for label, _ in rows) else 0
    bars = [
        {"label": label, "y": 4 + place * ROW, "middle": 4 + place * ROW + BAR // 2 + 4}
        | {"shares": list(_shares(points, width - left, left))}
        for place, (label, points) in enumerate(rows)
    ]
    foot = 4 + len(rows) * ROW
    first = rows[0][1] if rows else ()
    names = [
        {
            "point": point,
            "x": round(place * width / len(first), 1),
            "place": place % len(PALETTE) + 1,
            "colour": PALETTE[place % len(PALETTE)],
        }
        for place, point in enumerate(first if legend else ())
    ]
    told = [
        f"{label}：{chart_in_words(points)}" if label else chart_in_words(points)
        for label, points in rows
    ]
    how = {"rows": bars, "names": names, "bar": BAR, "foot": foot, "width": width}
    return _draw("stack", title, "。".join(told), height=foot + (28 if legend else 0), **how)


def _shares(points: Sequence[Point], width: int, left: float) -> Iterator[dict[str, Any]]:
    total = sum(point.value for point in points) or 1
    for place, point in enumerate(points):
        span = width * point.value / total
        yield {
            "point": point,
            "x": round(left, 1),
            "width": round(max(span - GAP, 0), 1),
            "middle": round(left + span / 2, 1),
            "is_wide": span > 46,
            "share": f"{100 * point.value / total:.0f}%",
            "place": place % len(PALETTE) + 1,
            "colour": PALETTE[place % len(PALETTE)],
        }
        left += span


def chart_in_words(points: Iterable[Point]) -> str:
    """Describe a chart in words: A类答复：118件；B类答复：84件."""
    return "；".join(f"{point.label}：{point.said}" for point in points)


def _draw(kind: str, title: str, told: str, **context: Any) -> SafeString:
    return render_to_string(f"charts/{kind}.svg", {"title": title, "said": told} | context)
