"""Phrases: find out from the words around a quantity what it counts.

A phrase without placeholders, like ``常委会会议``, stands right before the number or right after
the measure word. ``{}`` marks the place of the number, ``…`` allows other words, and ``#`` is
another number before it: ``邀请{}代表…列席常委会``, ``信访件#，办结{}``.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .quantities import Quantity, sentence_spans

NUMBER, GAP, ANOTHER = "{}", "…", "#"
THIS, OTHER = "\ue000", "\ue001"
_REACH = 60
_DROPPED = set("“”‘’\"'「」『』 \u3000《》")
_PLAIN = str.maketrans(",;:()!?", "，；：（）！？")
_BREAK = "，；：（）。！？\n\t—"

# Words allowed between a phrase and its number: 常委会会议共召开了9次.
_TO_NUMBER = (
    "(?:会议|活动|工作|共计|总计|合计|累计|一共|总共|共|计|达到|达|为|有|是|了|：|，共|，共计|召开|举行|开展|进行|"
    "组织|举办|播出|完成|增至|建成|总数|数量|件数|次数|人数|全年|等){0,3}"
)
# Words allowed between the measure word and a phrase: 9次区人大常委会会议.
_FROM_NUMBER = "(?:的|全区|全县|全市|区|县|市|镇|人大|区人大|县人大|集中|各类|优秀|中心组){0,2}"
# Words before a phrase that do not change its meaning.
_NEUTRAL = re.compile(
    "(?:^|[，；：（、和及与]|召开|举行|举办|组织|开展|进行|听取|审议|审查|作出|做出|提出|发出|印发|形成|制发|下发|"
    "送达|移送|接待|受理|交办|办理|建立|建成|建有|建设|设立|设有|完善提升|打造|现有|共有|拥有|实有|有|了|共|共计|合计|"
    "累计|总计|全年|一年来|年来|来|年|季度|月|月份|期间|年度|年内|先后|依法|集中|认真|扎实|深入|精心|坚持|全区|全县|区|县|我区|"
    "我县|区人大|县人大|常委会|机关|主持|安排|实施|实现|带动|完成|为|其中|次|通过|表决通过|印|发|发表|刊发|推出|"
    "积极|主动|统筹|分批|委员|我|并|还|又|也|另|已|已经|顺利|圆满|成功|切实|稳步|有序|有效|持续)$"
)
_LIST = re.compile("(?:、|和|及|与|以及|暨)$")
# With these measure words one number may count several things: 视察、执法检查9次.
_SHARED = {"次", "场", "项", "件", "份", "人次"}
# Words that make a number a part, a norm, a plan or a comparison.
PARTS = re.compile(
    "其中|每|各(?![类项级方界族])|平均|人均|分别|至少|不少于|力争|计划|目标|预计|拟(?!任|表彰)|要求|确保|比上|较上|"
    "比去|较去|同比|环比|增加|新增|减少|增长|下降|首批|第一批|前期|曾|原有|原来|剩余|还有|未|没有|另外|试点|示范"
)
# Words that restrict a number to one matter or to another body.
_NARROW = re.compile(
    "围绕|针对|聚焦|就|对(?!口|接)|关于|列席|出席|参加|参与|旁听|市人大|省人大|全国人大|镇人大|乡人大|各镇|政府(?!部门)|"
    "法院|检察院|局|单位|(?<![各乡城集村全])(?:镇|街道|乡)(?!办)|代表团|代表小组|(?:财经|代工|法工|教科文卫|农工)委"
)
# The work of another body, named at the beginning of the sentence.
_OTHERS = re.compile(
    "^(?:其中，?)?(?!全区|各|乡镇|城镇|集镇|村镇)[一-鿿]{1,6}?(?:镇|街道办?|乡|局|公司|村|社区)(?!办|人大代表|级)"
    "(?=[一-鿿，])"
)
# Another congress, whose meetings are not counted here.
_FOREIGN = re.compile("(?:市|省|全国|镇|乡|街道)(?:人大)?$")
_PLANS = re.compile(
    "力争|预计|希望|打算|争取|确保(?!了)|计划(?=召开|举行|开展|组织|听取|审议|安排|完成|建成|举办|任免|交办)"
)
# After a number these words tell the result, not what is counted.
_DONE = re.compile("全部|均|都|已|得到|如期|圆满|顺利|按时|按期|以上|左右|的任务")
_HEAD_MOVES_ON = re.compile(
    "(?:精神|负责人|成员|人员|组成人员|纪要|材料|记录|意见(?!书)|方案|情况|会(?!议)|制度|主任|牵头|参加|范围|问题)"
)


@dataclass(frozen=True)
class Phrase:
    """Words for one figure; a longer phrase (more weight) is more reliable."""

    key: str
    words: str
    forms: tuple[re.Pattern[str], ...]
    is_template: bool
    weight: int
    literal: str


@dataclass(frozen=True)
class Match:
    """A phrase found at a quantity; a weak match may concern only a part of the figure."""

    phrase: Phrase
    start: int
    end: int
    is_weak: bool


@lru_cache(maxsize=4096)
def compile_phrase(key: str, words: str) -> Phrase:
    """Compile a phrase to regular expressions, cached; quotation marks are ignored."""
    said = comparable_words(words)
    pieces = [piece for piece in re.split(r"\{\}|[…#]", said) if piece]
    literal = max(pieces, key=len, default="")
    weight = sum(map(len, pieces))
    if NUMBER in said:
        before, after = (_pattern(part) for part in said.split(NUMBER, 1))
        to, away = _TO_NUMBER if before else "", _FROM_NUMBER if after else ""
        template = re.compile(f"{before}{to}{THIS}{away}{after}")
        return Phrase(key, words, (template,), True, weight, literal)
    alias = _pattern(said)
    forms = (
        re.compile(f"(?P<alias>{alias}){_TO_NUMBER}(?:{OTHER}|\t)?{THIS}"),
        re.compile(f"{THIS}{_FROM_NUMBER}(?P<alias>{alias})"),
    )
    return Phrase(key, words, forms, False, weight, literal)


def _pattern(words: str) -> str:
    anything = f"[^{_BREAK}{THIS}{OTHER}]{{0,24}}?"
    pieces = (re.escape(piece) for piece in words.replace(ANOTHER, OTHER).split(GAP))
    return anything.join(pieces)


def comparable_words(words: str) -> str:
    """Return the words normalized for comparison, without spaces and quotation marks."""
    return "".join(sign for sign in words.translate(_PLAIN) if sign not in _DROPPED)


def suggest_alias(text: str, start: int, end: int) -> str:
    """Suggest an alias for an unknown number: the words next to it."""
    after = re.match(r"[一-鿿]{2,10}", text[end : end + 10])
    if after:
        return NUMBER + after[0]
    before = re.search(r"[一-鿿《》“”]{2,10}$", text[max(start - 10, 0) : start])
    return before[0] if before else ""


class Lexicon:
    """All phrases, indexed by the first two characters of their longest literal part."""

    def __init__(self, phrases: Iterable[Phrase]):
        self._found: dict[str, list[Phrase]] = defaultdict(list)
        for each in phrases:
            if len(each.literal) > 1:
                self._found[each.literal[:2]].append(each)

    def candidates(self, window: str) -> Iterator[Phrase]:
        pairs = {window[place : place + 2] for place in range(len(window) - 1)}
        for pair in pairs:
            for each in self._found.get(pair, ()):
                if each.literal in window:
                    yield each


class QuotelessText:
    """A text without quotation marks, in which each quantity is a single character."""

    def __init__(self, text: str, found: Sequence[Quantity]):
        signs: list[str] = []
        self.places: list[int] = []
        self._at: list[int] = []
        behind = 0
        for quantity in [*found, None]:
            until = quantity.start if quantity else len(text)
            for place in range(behind, until):
                if text[place] not in _DROPPED:
                    signs.append(text[place])
                    self.places.append(place)
            if quantity:
                self._at.append(len(signs))
                signs.append(OTHER)
                self.places.append(quantity.start)
                behind = quantity.end
        self.signs = "".join(signs).translate(_PLAIN)
        self._found = found
        self._ends = [end for _, end in sentence_spans(self.signs)]

    def window(self, number: int) -> tuple[str, int]:
        """Return the sentence around a quantity, and its start in ``signs``."""
        at = self._at[number]
        place = bisect_left(self._ends, at + 1)
        first = max(self._ends[place - 1] if place else 0, at - _REACH)
        last = min(self._ends[place], at + _REACH)
        return f"{self.signs[first:at]}{THIS}{self.signs[at + 1 : last]}", first

    def before(self, number: int) -> str:
        """Return the sentence up to a quantity."""
        at = self._at[number]
        place = bisect_left(self._ends, at + 1)
        return self.signs[max(self._ends[place - 1] if place else 0, at - 200) : at]

    def earlier(self, number: int) -> str:
        """Return the part of the paragraph before that sentence."""
        at = self._at[number]
        place = bisect_left(self._ends, at + 1)
        end = self._ends[place - 1] if place else 0
        return self.signs[max(end - 300, 0) : end].rpartition("\n")[2]

    def matches(self, number: int, lexicon: Lexicon) -> Iterator[Match]:
        """Yield every phrase that matches at a quantity, weak ones included."""
        window, first = self.window(number)
        is_anothers = bool(_OTHERS.search(self.before(number)))
        for each in lexicon.candidates(window):
            for form in each.forms:
                for found in form.finditer(window):
                    weak = _doubt(each, found, window, self._found[number].unit)
                    if weak is not None and (each.is_template or not is_anothers):
                        start, end = self._span(first + found.start(), first + found.end(), number)
                        yield Match(each, start, end, weak)

    def _span(self, start: int, end: int, number: int) -> tuple[int, int]:
        quantity = self._found[number]
        return (
            min(self.places[start], quantity.start),
            max(self.places[end - 1] + 1, quantity.end),
        )


def _doubt(each: Phrase, found: re.Match[str], window: str, unit: str) -> bool | None:
    """Return whether a match is weak; None if it is about something else."""
    before, after = window[: found.start()], window[found.end() :]
    clause = re.split(f"[{_BREAK}]", window[: window.index(THIS)])[-1]
    if not each.is_template and each.literal[:2] in ("人大", "常委") and _FOREIGN.search(before):
        return None
    if _PLANS.search(window[: window.index(THIS)]):
        return True
    if each.is_template:
        return bool(PARTS.search(_since_last(clause)) and not PARTS.search(each.words))
    if window[found.start()] == THIS:
        return _doubt_after(before, after, unit)
    return _doubt_before(before, after)


def _since_last(clause: str) -> str:
    return clause.rsplit(OTHER, 1)[-1]


def _doubt_before(before: str, after: str) -> bool | None:
    """Judge a phrase before its number (常委会会议9次); nothing may follow the number."""
    clause = re.split(f"[{_BREAK}]", before)[-1]
    own = _since_last(clause)
    is_end = not after or after[0] in f"{_BREAK}、和及与" or _DONE.match(after)
    if not is_end and OTHER not in re.split("[，；。]", after)[0]:
        return None
    if _LIST.search(own) and not (OTHER in clause and _LIST.fullmatch(own)):
        return None
    return bool(PARTS.search(own) or _NARROW.search(own) or not _NEUTRAL.search(own))


def _doubt_after(before: str, after: str, unit: str) -> bool | None:
    """Judge a phrase after its number (9次常委会会议); the noun must end there."""
    if _HEAD_MOVES_ON.match(after):
        return None
    more = re.match(f"(?:、|和|及|与|以及)(?P<rest>[^{_BREAK}]*)", after)
    if more and unit in _SHARED and not more["rest"].startswith(OTHER):
        return None
    clause = re.split(f"[{_BREAK}]", before)[-1]
    own = re.split("、|和|及|与", _since_last(clause))[-1]
    return bool(PARTS.search(own) or _NARROW.search(own) or not _NEUTRAL.search(own))
