"""Photos and drawings, converted for print."""

import json
import logging
from io import BytesIO
from pathlib import Path

import typst
from PIL import Image, ImageOps

from .page_layout import Face
from .typefaces import available_fonts, font_families, printable_text

logger = logging.getLogger(__name__)

LONGEST_SIDE = 1850  # in pixels: 300 dpi at text width
DRAWING_DPI = 300
DRAWING = b"""#set page(width: auto, height: auto, margin: 0pt)
#set text(font: json(bytes(sys.inputs.families)), lang: "zh")
#image(bytes(sys.inputs.svg), format: "svg")
"""


def photo_for_print(path: Path) -> bytes | None:
    """Return a photo as JPEG: upright, at print size, without GPS and camera data.

    Return None if the file is missing or unreadable.
    """
    try:
        with Image.open(path) as image:
            # draft() lets the JPEG decoder scale down while loading, which saves memory and time.
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
    """Return a drawing as PNG; text whose font is not available is set in this face."""
    return typst.compile(
        DRAWING,
        format="png",
        ppi=DRAWING_DPI,
        font_paths=available_fonts(),
        sys_inputs={"svg": printable_text(svg), "families": json.dumps(font_families(face))},
    )
