import pytest
from fontTools.ttLib import TTFont

from records.exports.page_layout import NATIONAL_STANDARD
from records.exports.typefaces import (
    FOLDER,
    RARE,
    available_fonts,
    covered_characters,
    missing_glyphs,
    printable_text,
)

MEGABYTE = 1024 * 1024
FACES = ("FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Bold")


def glyphs(file: str) -> set[str]:
    return {chr(code) for code in TTFont(FOLDER / file, lazy=True).getBestCmap()}


def hanzi(encoding: str) -> str:
    """The ideographs of a Chinese standard."""
    pairs = (bytes([row, cell]) for row in range(0x81, 0xFF) for cell in range(0x40, 0xFF))
    decoded = "".join(pair.decode(encoding, "ignore") for pair in pairs)
    return "".join(character for character in decoded if "\u4e00" <= character <= "\u9fff")


class TheFonts:
    def test_cover_what_they_are_said_to_cover(self):
        helped = glyphs("Tinos-Regular.ttf") | glyphs("HanbinRareCharacters-Light.otf")
        faces = [glyphs(f"{face}.otf") | helped for face in FACES]
        assert covered_characters() == set.intersection(*faces)

    @pytest.mark.parametrize("face", FACES)
    def test_have_common_characters_in_each_face(self, face):
        assert set(hanzi("gb2312")) <= glyphs(f"{face}.otf")

    def test_cover_the_whole_of_gbk(self):
        assert missing_glyphs(hanzi("gbk")) == set()

    def test_cover_rare_characters_of_names_and_places(self):
        assert missing_glyphs("䶮堃喆昇珺旸燊翀䢺㙦㭎㮾䴔䜣𠙶𣲘𨱔𫄨𫖯𫗧𬀩𬘭𬭎𬱖𬸚") == set()

    def test_cover_the_signs_of_official_documents(self):
        assert (
            missing_glyphs("〔2019〕3号　①⑳㈠Ⅻ●■□◆★※§№‰℃㎡㎞％＋－×÷≥≤“”‘’《》〈〉……——·〓") == set()
        )

    def test_are_known_to_the_typesetter_by_the_names_of_the_layout(self):
        faces = ("title", "body", "black", "script", "latin")
        stand_ins = {getattr(NATIONAL_STANDARD, f"{face}_face").stand_in for face in faces}
        assert {*stand_ins, RARE} <= {*available_fonts().families()}

    def test_come_with_their_licences(self):
        assert "special exception" in (FOLDER / "COPYING.Fandol").read_text()
        assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text()

    def test_stay_light_enough_to_be_committed(self):
        assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 28 * MEGABYTE


class TheMissingCharacters:
    def test_are_those_without_a_glyph(self):
        assert missing_glyphs("缺😀字\n 　") == {"😀"}

    def test_do_not_count_variations_of_one_that_is_there(self):
        assert missing_glyphs("葛\U000e0100") == set()


class APrintableText:
    def test_is_left_as_it_is(self):
        assert printable_text("张䶮 1,800\n") == "张䶮 1,800\n"
