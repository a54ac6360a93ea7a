"""Page layout of an official document in numbers; an office may override some of them."""

from dataclasses import dataclass
from math import floor

POINTS_PER_MM = 72 / 25.4
TWIPS_PER_POINT = 20


@dataclass(frozen=True)
class Face:
    """A typeface: its name in Word, other names, and the committed substitute."""

    name: str
    otherwise: tuple[str, ...]
    stand_in: str

    @property
    def families(self) -> tuple[str, ...]:
        """Return the names in order of preference, the committed substitute last."""
        return (self.name, *self.otherwise, self.stand_in)


@dataclass(frozen=True)
class Layout:
    """Layout of GB/T 9704-2012; lengths in millimetres, type sizes in points."""

    page_width: float = 210
    page_height: float = 297
    top: float = 37
    bottom: float = 35
    left: float = 28
    right: float = 26
    lines: int = 22
    characters: int = 28
    indent: int = 2  # of the first line of a paragraph, in characters
    page_number_below: float = 7  # distance from the text to the page number
    picture_height: float = 90  # maximum height

    title_size: float = 22  # 二号
    body_size: float = 16  # 三号
    page_number_size: float = 14  # 四号
    small_size: float = 12  # 小四: tables, captions, notices
    crowded_size: float = 10.5  # 五号: tables with many columns
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
        """Distance between two lines, in points."""
        return self.text_height / self.lines

    @property
    def tracking(self) -> float:
        """Letter spacing in points that fits the required number of characters into a line."""
        return self.text_width / self.characters - self.body_size

    def table_size(self, columns: int) -> float:
        """Return the type size for a table with this number of columns."""
        return self.small_size if columns < self.crowded_columns else self.crowded_size

    def heading_face(self, level: int) -> Face:
        """Return the face of a heading: 黑体 for 一、, 楷体 for （一）, 仿宋 below."""
        return {1: self.black_face, 2: self.script_face}.get(level, self.body_face)


NATIONAL_STANDARD = Layout()


def points_to_twips(points: float) -> int:
    """Convert points to twips, rounded down so that the last line of a page still fits."""
    return floor(points * TWIPS_PER_POINT)
