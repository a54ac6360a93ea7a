"""Quantities in a text: number, measure word, and word of approximation.

Ordinals, dates, titles, document numbers, names and sayings are not quantities.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .numerals import Number, parse_numeral

PLAIN = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
PERCENT = "%"
CHINESE = "零〇一二两三四五六七八九十百千万亿"

# Measure words, each with the characters that must not follow: 部门 is not 部, 人民 not 人.
MEASURES = {
    "人次": "", "件次": "", "场次": "", "批次": "", "篇次": "", "个百分点": "",
    "次": "数日年要序性", "场": "所镇地景面", "件": "数", "项": "目", "份": "额量",
    "名": "单称额次为", "人": "民大口均类员事才物居工体心生社", "位": "于置次居",
    "部": "门分署委队长", "条": "例件款约线", "期": "间限末初望", "篇": "章幅",
    "个": "月小工半年周人体性星", "户": "籍口型外主", "批": "准评复示判", "家": "庭乡园国长",
    "所": "有在谓属以", "处": "理置罚于级长室在", "轮": "流换岗",
    "万元": "", "亿元": "", "元": "素旦", "亩": "", "公里": "", "千米": "", "平方米": "",
    "吨": "", "万吨": "",
}  # fmt: skip
# These are accepted after digits only; after Chinese numerals they are mostly sayings.
MEASURES_AFTER_FIGURES = {
    "起": "来步草到", "宗": "", "例": "如会", "座": "谈右", "支": "持部出", "台": "", "套": "",
    "本": "届级年次月", "册": "", "张": "", "封": "", "幅": "", "组": "织成", "站": "",
    "类": "似型别", "种": "植", "间": "", "棵": "", "株": "", "只": "", "头": "", "辆": "",
    "条次": "", "盏": "", "口": "", "对": "", "米": "", "趟": "",
}  # fmt: skip

NEARLY = ("将近", "接近", "近", "不足", "不到")
ABOUT = ("大约", "约", "左右", "上下")
AT_LEAST = ("超过", "突破", "不少于", "不低于", "不下", "至少", "高达", "以上", "逾", "超", "上")
AT_MOST = ("不超过", "至多", "最多", "以内", "以下")
OVER = ("余", "多", "来", "几")

# Names and sayings that contain numerals but are not counts.
SAYINGS = re.compile(
    "四个意识|四个自信|两个维护|两个确立|四个全面|五位一体|两个机关|四个机关|两个一百年|三个代表|"
    "五大行动|五件大事|一府一?委?两院|三室一站|三会一课|五员五好|两学一做|三重一大|四风|八项规定|六稳|"
    "六保|三严三实|一岗双责|两手抓|千家万户|千方百计|三农|一带一路|两不愁三保障|百家争鸣|一个声音|"
    "两个报告|三个转变|一个都不能少|一条心|一盘棋|十四五|十三五|两业|五城联创"
)
BARE = {"百", "千", "万", "亿", "零", "〇"}
# Possessive quantifiers (++, *+) prevent catastrophic backtracking on long digit runs.
_HIDDEN = re.compile(r"《[^《》\n]{1,60}》|〔[^〔〕\n]{1,12}〕|“[^“”\n]{1,12}”|\"[^\"\n]{1,12}\"")
_DIGITS = r"\d++(?:,\d{3}(?!\d))*+(?:\.\d++)?+"
_NUMERAL = rf"{_DIGITS}[十百千万亿]*+|[{CHINESE}]++(?:点[零一二三四五六七八九]++)?+"


def _either(words: dict[str, str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(word + (f"(?![{words[word]}])" if words[word] else "") for word in longest)


_BEFORE = (
    "(?:将近|接近|(?<![附最新远相邻])近|不足|不到|大约|(?<![条契节预公制])约|超过|突破|不少于|不低于|不下|"
    "至少|高达|不超过|至多|最多|逾|超|上(?=[百千万]))"
)
_QUANTITY = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<share>百分之)?(?P<low>{_NUMERAL})"
    rf"(?:\s?[-—–~～至到]\s?(?P<high>{_NUMERAL}))?"
    rf"(?P<over>[余多几]|来(?=[个名人件次户]))?(?P<scale>[万亿千])?(?P<over_too>[余多])?[ \u3000]?"
    rf"(?P<unit>%|{_either(MEASURES)}|(?P<lesser>{_either(MEASURES_AFTER_FIGURES)}))?"
    rf"(?P<after>以上|左右|上下|以内|以下)?"
)
_SESSION = re.compile("(?:会议|全会|全体会议|代表大会)")
_CLOSED = re.compile(r"[ \u3000\"”’]?(?:[，。；：、！？）,;:!?)\n和及与]|$)")


@dataclass(frozen=True)
class Quantity:
    """A number with its measure word and its place in the text."""

    start: int
    end: int
    number: Number
    unit: str
    word: str = ""
    upto: Number | None = None
    tolerance: float = 0  # half a unit of the last digit, for 1.2万 and 95.5%
    is_soft: bool = False  # maybe no count; ignored unless a figure matches

    @property
    def is_any(self) -> bool:
        """Whether it may mean "any" instead of a count, as in 一次视察走几处."""
        return self.is_soft and self.number == 1

    def holds(self, value: Number, word: str = "") -> bool:
        """Whether a recorded value, with its own word, agrees with the stated one."""
        if not word:
            low, high = self.bounds
            return low <= value <= high
        if not self.word or self.word == word or {word, self.word} <= {*OVER}:
            return value == self.number
        low, high = self.bounds
        least, most = Quantity(0, 0, value, self.unit, word).bounds
        return low <= most and least <= high

    def contradicts(self, other: "Quantity") -> bool:
        """Whether two statements of one number cannot both be true."""
        low, high = self.bounds
        least, most = other.bounds
        return most < low or high < least

    @cached_property
    def bounds(self) -> tuple[float, float]:
        """Return the smallest and the largest value that the statement allows."""
        stated = self.number
        if self.upto is not None:
            return stated, self.upto
        if self.word in OVER:
            return stated, stated + self._place - (1 if self._place > 1 else 0)
        if self.word in NEARLY:
            return stated * 0.9, stated
        if self.word in ABOUT:
            return stated * 0.9, stated * 1.1
        if self.word in AT_LEAST:
            return stated, stated * 2
        if self.word in AT_MOST:
            return 0, stated
        return stated - self.tolerance, stated + self.tolerance

    @property
    def _place(self) -> int:
        """Return the unit of the last non-zero digit: 50余 ends before 60, 1800余 before 1900."""
        place, rest = 1, int(self.number)
        while rest and rest % 10 == 0:
            place, rest = place * 10, rest // 10
        return place if place > 1 else 0


def find_quantities(text: str) -> list[Quantity]:
    """Return all quantities of a text in order, in linear time."""
    plain = text.translate(PLAIN)
    hidden = [(found.start(), found.end()) for found in _hidden(plain)]
    starts = [start for start, _ in hidden]

    def is_hidden(place: int) -> bool:
        before = bisect_right(starts, place) - 1
        return before >= 0 and place < hidden[before][1]

    return [
        quantity
        for found in _QUANTITY.finditer(plain)
        if (found["unit"] or found["share"]) and not is_hidden(found.start("low"))
        if (quantity := _read_quantity(plain, found))
    ]


def _hidden(plain: str) -> list[re.Match[str]]:
    spans = [*_HIDDEN.finditer(plain), *SAYINGS.finditer(plain)]
    return sorted(spans, key=lambda found: found.start())


def _read_quantity(plain: str, found: re.Match[str]) -> Quantity | None:
    low, unit = found["low"], found["unit"]
    in_figures = low[0].isdigit()
    word = found["before"] or found["over"] or found["over_too"] or found["after"] or ""
    value = parse_numeral(low + (found["scale"] or ""))
    high = parse_numeral(found["high"] + (found["scale"] or "")) if found["high"] else None
    if value is None or (found["lesser"] and not in_figures) or (high is not None and high < value):
        return None
    if found["share"]:
        return _make_quantity(found, value, PERCENT, word, high, plain) if not unit else None
    if not in_figures and _is_saying(plain, found, word):
        return None
    if plain[max(found.start() - 1, 0) : found.start()] in tuple("第.．/") and found.start():
        return None
    return _make_quantity(found, value, unit, word, high, plain)


def _is_saying(plain: str, found: re.Match[str], word: str) -> bool:
    """Whether it is an ordinal (三次会议 after 届 or 人大) or a saying (a bare 百, 千, 万)."""
    before = plain[max(found.start() - 3, 0) : found.start()]
    is_session = found["unit"] == "次" and _SESSION.match(plain, found.end())
    if is_session and before.endswith(("届", "人大", "常委会", "党组", "委")):
        return True
    if found["low"] in BARE and not word:
        return True
    return found["low"] == "一" and before.endswith(tuple("每又再同这那首任唯统万逐"))


def _make_quantity(
    found: re.Match[str], value: Number, unit: str, word: str, high: Number | None, plain: str
) -> Quantity:
    low = found["low"]
    decimals = low.replace("点", ".").partition(".")[2].rstrip("十百千万亿")
    tolerance = 0.0
    if unit == PERCENT or decimals:
        scale = (
            1 if unit == PERCENT else (value / float(parse_numeral(low.rstrip(CHINESE)) or 1) or 1)
        )
        tolerance = 0.5 * scale / 10 ** len(decimals) + 1e-9
    closed = bool(_CLOSED.match(plain, found.end()))
    soft = not low[0].isdigit() and not word and not closed and _is_small(value, unit)
    return Quantity(found.start(), found.end(), value, unit, word, high, tolerance, soft)


def _is_small(value: Number, unit: str) -> bool:
    return value == 1 or (value <= 10 and unit in "个种类条位件项批家处")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence."""
    start = 0
    for found in re.finditer(r"[。；！？;!?\n]", text):
        yield start, found.end()
        start = found.end()
    yield start, len(text)
