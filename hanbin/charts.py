"""Charts: plain SVG from one template each, so that page, PDF and Word show the same picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

PALETTE = ("#9b1b1e", "#96600f", "#46606f", "#6f695e", "#4d6b4f", "#7b5b80")


@dataclass(frozen=True)
class Point:
    """One value of a chart under its label."""

    label: str
    value: float
    text: str = ""

    @property
    def said(self) -> str:
        return self.text or f"{self.value:g}"


def bars(title: str, points: Sequence[Point], *, height: int = 120, width: int = 320) -> SafeString:
    """Upright bars, the last one in full colour: a figure over the years."""
    return _bars(title, tuple(points), height, width)


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
    return _draw("bars", title, points, shapes=shapes, width=width, height=height, floor=floor)


def stack(title: str, points: Sequence[Point], *, width: int = 640) -> SafeString:
    """One bar divided into shares, with its legend: suggestions by class of answer."""
    return _stack(title, tuple(points), width)


@lru_cache(maxsize=256)
def _stack(title: str, points: tuple[Point, ...], width: int) -> SafeString:
    total = sum(point.value for point in points) or 1
    shapes, left = [], 0.0
    for place, point in enumerate(points):
        span = width * point.value / total
        shapes.append(
            {
                "point": point,
                "x": round(left, 1),
                "width": round(span, 1),
                "middle": round(left + span / 2, 1),
                "is_wide": span > 46,
                "share": f"{100 * point.value / total:.0f}%",
                "colour": PALETTE[place % len(PALETTE)],
                "legend": round(place * width / max(len(points), 1), 1),
            }
        )
        left += span
    return _draw("stack", title, points, shapes=shapes, width=width, height=84)


def _draw(kind: str, title: str, points: Sequence[Point], **context: Any) -> SafeString:
    said = "；".join(f"{point.label}{point.said}" for point in points)
    return render_to_string(f"charts/{kind}.svg", {"title": title, "said": said} | context)
