"""The committed fonts and the characters that they can print."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import typst

from .page_layout import Face

FOLDER = Path(__file__).parent / "fonts"
RARE = "Hanbin Rare Characters"
NO_GLYPH = "〓"  # 铅字缺字时的替代符
VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@cache
def available_fonts() -> typst.Fonts:
    """Load the committed and the installed fonts, once per process."""
    return typst.Fonts(
        include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )


def font_families(face: Face) -> list[str]:
    """Return the font families of a face, in order of preference."""
    return [*face.families, RARE]


@cache
def covered_characters() -> frozenset[str]:
    """Return every character that the committed fonts can print in all faces."""
    lines = (FOLDER / "coverage.txt").read_text(encoding="ascii").splitlines()
    spans = ([int(end, 16) for end in line.split()] for line in lines)
    return frozenset(chr(code) for first, last in spans for code in range(first, last + 1))


def missing_glyphs(text: str) -> set[str]:
    """Return the characters of a text that have no glyph."""
    return {
        character
        for character in set(VARIATION_SELECTORS.sub("", text)) - covered_characters()
        if unicodedata.category(character) not in ("Cc", "Zs")
    }


def printable_text(text: str) -> str:
    """Replace each character without a glyph by 〓."""
    text = VARIATION_SELECTORS.sub("", text)
    return text.translate({ord(character): NO_GLYPH for character in missing_glyphs(text)})
