"""Six drawn pictures for the captions of the demonstration; they show no real persons."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image

from . import scenes
from .drawing import Canvas

SCENES: dict[str, Callable[[Canvas], None]] = {
    "1": scenes.symposium,
    "2": scenes.waterworks,
    "3": scenes.town_office,
    "4": scenes.award,
    "5": scenes.inquiry,
    "6": scenes.studio,
}


def scene_jpeg(number: str) -> bytes:
    """Return the JPEG of a scene; the result is deterministic."""
    canvas = Canvas()
    SCENES[number](canvas)
    canvas.mark()
    drawn = canvas.image.resize((canvas.WIDTH, canvas.HEIGHT), Image.Resampling.LANCZOS)
    file = BytesIO()
    drawn.save(file, "JPEG", quality=86, optimize=True)
    return file.getvalue()
