"""Photographs and drawings, made ready for paper."""

import json
import logging
from io import BytesIO
from pathlib import Path

import typst
from PIL import Image, ImageOps

from .page_layout import Face
from .typefaces import available_fonts, font_families, printable_text

logger = logging.getLogger(__name__)

LONGEST_SIDE = 1850  # pixels: 300 dpi over the width of the text
DRAWING_DPI = 300
DRAWING = b"""#set page(width: auto, height: auto, margin: 0pt)
#set text(font: json(bytes(sys.inputs.families)), lang: "zh")
#image(bytes(sys.inputs.svg), format: "svg")
"""


def photo_for_print(path: Path) -> bytes | None:
    """A photograph as JPEG: upright, no larger than paper shows, without the place and camera
    noted in it. None if the file is gone or cannot be read."""
    try:
        with Image.open(path) as image:
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return _jpeg(upright)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        logger.warning("照片无法读取：%s", path)
        return None


def _jpeg(image: Image.Image) -> bytes:
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    printed = BytesIO()
    image.convert("RGB").save(printed, "JPEG", quality=85, optimize=True)
    return printed.getvalue()


def drawing_as_png(svg: str, face: Face) -> bytes:
    """A drawing as PNG; where it names no font that is there, its text is set in this face."""
    return typst.compile(
        DRAWING,
        format="png",
        ppi=DRAWING_DPI,
        font_paths=available_fonts(),
        sys_inputs={"svg": printable_text(svg), "families": json.dumps(font_families(face))},
    )
