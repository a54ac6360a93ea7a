"""Script that cuts the committed fonts out of Debian packages; README.md has the commands.

It is only needed when a font is renewed. The site never runs it.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

HERE = Path(__file__).parent
FANDOL = "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"
TINOS = "usr/share/fonts/truetype/croscore/Tinos-Regular.ttf"
NOTO = "usr/share/fonts/opentype/noto/NotoSerifCJK-Light.ttc"
SIMPLIFIED_CHINESE = 2  # index in the font collection
RARE = "Hanbin Rare Characters"
DASH = {0x2014}  # Fandol's glyph leaves a gap in ——

LATIN = set(range(0x20, 0x7F)) | set(range(0xA1, 0x2E0))
IDEOGRAPHS = [(0x2E80, 0x2FDF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)]
SYMBOLS = [
    (0x2010, 0x205E),  # punctuation
    (0x2070, 0x218F),  # superscripts, currencies, letter-like signs, fractions, Roman numerals
    (0x2190, 0x27BF),  # arrows, mathematics, numbers in circles, boxes, squares, ticks
    (0x3000, 0x33FF),  # Chinese punctuation, kana, bopomofo, strokes, units
    (0xFE30, 0xFE6F),
    (0xFF01, 0xFF9F),  # full-width forms
    (0xFFE0, 0xFFE6),
]


def gb2312_characters() -> set[int]:
    rows = range(0xA1, 0xF8)
    pairs = (bytes([row, cell]) for row in rows for cell in range(0xA1, 0xFF))
    return {ord(character) for pair in pairs for character in pair.decode("gb2312", "ignore")}


def characters_in_ranges(ranges: list[tuple[int, int]]) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


def cut_font(font: TTFont, characters: set[int]) -> None:
    """Reduce a font to what typst uses: outlines, widths and names."""
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["BASE", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def rename_font(font: TTFont, family: str) -> None:
    """Rename a font, so that an installed complete font is not used in its place."""
    compact = family.replace(" ", "")
    names = {1: family, 3: compact, 4: family, 6: f"{compact}-Light", 16: family}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    outlines = font["CFF "].cff
    outlines.fontNames = [names[6]]
    outlines.topDictIndex[0].FamilyName = outlines.topDictIndex[0].FullName = family


def covered_everywhere(faces: list[TTFont], shared: list[TTFont]) -> list[int]:
    """Return the characters that every face can print together with the shared fonts."""
    helped = set().union(*(font.getBestCmap() for font in shared))
    return sorted(set.intersection(*(set(face.getBestCmap()) | helped for face in faces)))


def hexadecimal_ranges(codes: list[int]) -> str:
    """Return code points as lines of hexadecimal ranges."""
    lines: list[list[int]] = []
    for code in codes:
        if lines and lines[-1][1] == code - 1:
            lines[-1][1] = code
        else:
            lines.append([code, code])
    return "".join(f"{first:X} {last:X}\n" for first, last in lines)


def cut_all_fonts(packages: Path) -> None:
    basic = gb2312_characters()
    faces = []
    for name in ("FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Bold"):
        face = TTFont(packages / FANDOL / f"{name}.otf", recalcTimestamp=False)
        cut_font(face, basic | LATIN)
        face.save(HERE / f"{name}.otf")
        faces.append(face)

    latin = TTFont(packages / TINOS, recalcTimestamp=False)
    cut_font(latin, LATIN | characters_in_ranges([(0x2010, 0x2044)]))
    latin.save(HERE / "Tinos-Regular.ttf")

    rare = TTCollection(packages / NOTO, recalcTimestamp=False).fonts[SIMPLIFIED_CHINESE]
    everywhere = set.intersection(*(set(face.getBestCmap()) for face in faces))
    cut_font(
        rare,
        (characters_in_ranges(IDEOGRAPHS) | characters_in_ranges(SYMBOLS) | LATIN | basic)
        - (everywhere & basic)
        | DASH,
    )
    rename_font(rare, RARE)
    rare.save(HERE / "HanbinRareCharacters-Light.otf")

    (HERE / "coverage.txt").write_text(hexadecimal_ranges(covered_everywhere(faces, [latin, rare])))


if __name__ == "__main__":
    cut_all_fonts(Path(sys.argv[1]))
