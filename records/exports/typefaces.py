"""The committed fonts, and what can be printed with them."""

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
    """The committed fonts and those installed, read once for the life of the process."""
    return typst.Fonts(
        include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )


def font_families(face: Face) -> list[str]:
    """Where the characters of a face are looked for, in this order."""
    return [*face.families, RARE]


@cache
def covered_characters() -> frozenset[str]:
    """Every character that the committed fonts can print in each of the faces."""
    lines = (FOLDER / "coverage.txt").read_text(encoding="ascii").splitlines()
    spans = ([int(end, 16) for end in line.split()] for line in lines)
    return frozenset(chr(code) for first, last in spans for code in range(first, last + 1))


def missing_glyphs(text: str) -> set[str]:
    """Characters of a text for which there is no glyph."""
    return {
        character
        for character in set(VARIATION_SELECTORS.sub("", text)) - covered_characters()
        if unicodedata.category(character) not in ("Cc", "Zs")
    }


def printable_text(text: str) -> str:
    """The text with 〓 for each character that has no glyph."""
    text = VARIATION_SELECTORS.sub("", text)
    return text.translate({ord(character): NO_GLYPH for character in missing_glyphs(text)})
