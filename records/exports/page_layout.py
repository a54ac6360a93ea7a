"""The page of an official document in numbers; an office that deviates replaces some of them."""

from dataclasses import dataclass
from math import floor

POINTS_PER_MM = 72 / 25.4
TWIPS_PER_POINT = 20


@dataclass(frozen=True)
class Face:
    """A typeface: its name in Word, where else it may be found, and what stands in for it."""

    name: str
    otherwise: tuple[str, ...]
    stand_in: str

    @property
    def families(self) -> tuple[str, ...]:
        """Names in order of preference, the committed stand-in last."""
        return (self.name, *self.otherwise, self.stand_in)


@dataclass(frozen=True)
class Layout:
    """GB/T 9704-2012; millimetres on the page, points for type."""

    page_width: float = 210
    page_height: float = 297
    top: float = 37
    bottom: float = 35
    left: float = 28
    right: float = 26
    lines: int = 22
    characters: int = 28
    indent: int = 2  # characters before the first line of a paragraph
    page_number_below: float = 7  # from the text to the dashes of the page number
    picture_height: float = 90  # at most

    title_size: float = 22  # 二号
    body_size: float = 16  # 三号
    page_number_size: float = 14  # 四号
    small_size: float = 12  # 小四: tables, captions, notices
    crowded_size: float = 10.5  # 五号: tables of many columns
    crowded_columns: int = 6

    title_face: Face = Face("方正小标宋简体", ("FZXiaoBiaoSong-B05S",), "FandolSong")
    body_face: Face = Face("仿宋_GB2312", ("FangSong_GB2312", "仿宋", "FangSong"), "FandolFang R")
    black_face: Face = Face("黑体", ("SimHei",), "FandolHei")
    script_face: Face = Face("楷体_GB2312", ("KaiTi_GB2312", "楷体", "KaiTi"), "FandolKai")
    latin_face: Face = Face("Times New Roman", (), "Tinos")

    @property
    def text_width(self) -> float:
        """Width of 版心, in points."""
        return (self.page_width - self.left - self.right) * POINTS_PER_MM

    @property
    def text_height(self) -> float:
        """Height of 版心, in points."""
        return (self.page_height - self.top - self.bottom) * POINTS_PER_MM

    @property
    def pitch(self) -> float:
        """From one line to the next, in points."""
        return self.text_height / self.lines

    @property
    def tracking(self) -> float:
        """What each character gives up, or gains, so that a line holds its number of them."""
        return self.text_width / self.characters - self.body_size

    def table_size(self, columns: int) -> float:
        """The type of a table."""
        return self.small_size if columns < self.crowded_columns else self.crowded_size

    def heading_face(self, level: int) -> Face:
        """黑体 for 一、, 楷体 for （一）, 仿宋 below."""
        return {1: self.black_face, 2: self.script_face}.get(level, self.body_face)


NATIONAL_STANDARD = Layout()


def points_to_twips(points: float) -> int:
    """Word's unit, rounded down so that the last line and character of a page still fit."""
    return floor(points * TWIPS_PER_POINT)
