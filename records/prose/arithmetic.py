"""Check the numbers of a text against each other, without using any record.

Contradictions are parts that do not add up, wrong percentages, and one thing with two numbers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .numerals import Number
from .quantities import PERCENT, Quantity

# Lists of parts that cover the whole, by the words before their numbers.
WHOLES = (
    ("大会期间", "闭会期间"),
    ("会议期间", "闭会期间"),
    ("大会", "闭会"),
    ("满意", "基本满意", "不满意"),
    ("男", "女"),
)
LONGEST_LIST = 30
PERSONS = ("名", "人", "位")
_NOT_IN_A_LIST = re.compile("[。；;\n]|办结|答复|完成|采纳|解决|占|率|比|同|另|还|增|减")
_ENDS = "。；;\n！？!?"


@dataclass(frozen=True)
class Contradiction:
    """A number of the text, the value that follows from other numbers in it, and an explanation."""

    start: int
    end: int
    at: int
    stated: Number
    unit: str
    implied: Number
    note: str


def find_contradictions(text: str, found: Sequence[Quantity]) -> Iterator[Contradiction]:
    """Yield all numbers of a text that contradict each other."""
    exact = [each for each in found if not each.word and each.upto is None]
    yield from _sums(text, exact)
    yield from _totals(text, exact)
    yield from _rates(text, exact)
    yield from _shares(text, exact)


def _lead(text: str, found: Sequence[Quantity], place: int) -> str:
    """Return the words before a quantity, back to the previous one or the start of the sentence."""
    start = found[place - 1].end if place else 0
    words = text[max(start, found[place].start - 40) : found[place].start]
    return re.split(f"[{_ENDS}]", words)[-1]


def _run(text: str, found: Sequence[Quantity], first: int, joined: str = "、和及与") -> list[int]:
    """Return the places of quantities listed one after another: 重点10件、一般20件."""
    last = first
    while last + 1 < len(found) and last - first < LONGEST_LIST:
        if not _goes_on(text, found[last], found[last + 1], joined):
            break
        last += 1
    return [*range(first, last + 1)]


def _goes_on(text: str, one: Quantity, other: Quantity, joined: str = "、和及与") -> bool:
    between = text[one.end : other.start]
    return (
        one.unit == other.unit
        and len(between) <= 14
        and between[:1] in tuple(joined)
        and not _NOT_IN_A_LIST.search(between)
    )


def _sums(text: str, found: Sequence[Quantity]) -> Iterator[Contradiction]:
    """Check a number against its parts: 263件，其中A类100件、B类120件、C类43件."""
    for first in range(1, len(found)):
        lead = text[found[first - 1].end : found[first].start]
        if len(lead) > 40 or not re.search("其中|分别为|包括|分为", lead):
            continue
        places = _run(text, found, first, "、，,和及与")
        is_whole = _leaves_nothing([_label(text, found, place) for place in places])
        if not is_whole:
            places = _run(text, found, first)
        whole = _whole(text, found, first, is_whole)
        if whole is not None:
            yield from _sum_of_parts(whole, [found[place] for place in places], is_whole)


def _sum_of_parts(
    whole: Quantity, parts: Sequence[Quantity], is_whole: bool
) -> Iterator[Contradiction]:
    """Compare parts with their whole; persons may be in several parts, things may not."""
    added = sum(part.number for part in parts)
    persons = whole.unit in PERSONS
    most = max(part.number for part in parts) if persons and not is_whole else added
    if most > whole.number or (is_whole and added < whole.number):
        listed = "、".join(f"{part.number}" for part in parts)
        said = f"所列各项（{listed}）合计{added}{whole.unit}"
        if len(parts) == 1 or most < added:
            said = f"其中一项为{most}{whole.unit}"
        yield Contradiction(
            whole.start, parts[-1].end, whole.start, whole.number, whole.unit, most,
            f"{said}，与{whole.number}{whole.unit}不符。",
        )  # fmt: skip


def _whole(text: str, found: Sequence[Quantity], first: int, is_whole: bool) -> Quantity | None:
    """Return the number of the same unit before its parts, nearest first.

    If the parts cover the whole, it may also be the first number of the previous sentence.
    """
    there = None
    for place in range(first - 1, max(first - 8, -1), -1):
        between = text[found[place].end : found[first].start]
        ends = len(re.findall(f"[{_ENDS}]", between))
        if ends > is_whole or "\n" in between or between.count("其中") > 1:
            break
        is_change = re.search("(?:增加|减少|多|少)了?$", text[: found[place].start][-4:])
        if found[place].unit == found[first].unit and not is_change:
            if not ends:
                return found[place]
            there = found[place]
    return there


def _label(text: str, found: Sequence[Quantity], place: int) -> str:
    return re.sub("^.*(?:其中|包括|分为|[，：:,、和及与])", "", _lead(text, found, place))


def _leaves_nothing(labels: Sequence[str]) -> bool:
    letters = "".join(label[0] for label in labels if re.match("[A-FＡ-Ｆ]类?", label))
    if len(letters) == len(labels) >= 3 and "ABCDEF".startswith(letters):
        return True
    return any(
        len(labels) == len(whole)
        and all(label.startswith(part) for label, part in zip(labels, whole, strict=True))
        for whole in WHOLES
    )


def _totals(text: str, found: Sequence[Quantity]) -> Iterator[Contradiction]:
    """Check totals: 常委会9次、主任会18次，共计27次."""
    for last in range(2, len(found)):
        lead = text[found[last - 1].end : found[last].start]
        if not re.fullmatch("[，,]?(?:合计|共计|总计|总共|一共|共)", lead):
            continue
        first = last - 1
        while (
            first and last - first < LONGEST_LIST and _goes_on(text, found[first - 1], found[first])
        ):
            first -= 1
        parts = [each for each in found[first:last] if each.unit == found[last].unit]
        added = sum(part.number for part in parts)
        persons = found[last].unit in PERSONS
        wrong = added < found[last].number if persons else added != found[last].number
        if len(parts) > 1 and wrong:
            whole = found[last]
            yield Contradiction(
                parts[0].start, whole.end, whole.start, whole.number, whole.unit, added,
                f"前列各项合计{added}{whole.unit}，与{whole.number}{whole.unit}不符。",
            )  # fmt: skip


def _rates(text: str, found: Sequence[Quantity]) -> Iterator[Contradiction]:
    """Check percentages: 共263件，答复260件，答复率98.9%; A类118件，占44.9%."""
    for place, share in enumerate(found):
        if share.unit != PERCENT:
            continue
        named = re.search("([一-鿿]{2})率(?:为|达到|达)?$", _lead(text, found, place))
        is_share = re.search("占比?(?:为|达|总数的?|全部的?)?$", _lead(text, found, place))
        if not named and not is_share:
            continue
        part_place = _part(text, found, place, named[1] if named else "")
        if part_place is None:
            continue
        part = found[part_place]
        wholes = _wholes(text, found, part_place)
        implied = [round(100 * part.number / whole.number, 1) for whole in wholes]
        low, high = share.bounds
        if wholes and not any(low <= 100 * part.number / each.number <= high for each in wholes):
            yield Contradiction(
                part.start, share.end, share.start, share.number, PERCENT, implied[0],
                f"{part.number}{part.unit}占{wholes[0].number}{wholes[0].unit}的{implied[0]}%，"
                f"不是{share.number}%。",
            )  # fmt: skip


def _part(text: str, found: Sequence[Quantity], place: int, verb: str) -> int | None:
    """Return the place of the number whose percentage follows; for a rate it has the same verb."""
    if not place:
        return None
    before = place - 1
    between = text[found[before].end : found[place].start]
    if found[before].unit == PERCENT or re.search(f"[{_ENDS}]", between) or len(between) > 20:
        return None
    if verb and not _lead(text, found, before).endswith(
        (verb, f"{verb}了", f"已{verb}", f"{verb}建议")
    ):
        return None
    return before


def _wholes(text: str, found: Sequence[Quantity], part: int) -> list[Quantity]:
    """Return earlier numbers of the same unit in the paragraph that are not smaller.

    A number that is itself given as a share (占…) is not a possible whole.
    """
    start = text.rfind("\n", 0, found[part].start)
    return [
        found[place]
        for place in range(part - 1, max(part - 12, -1), -1)
        if found[place].start > start
        and found[place].unit == found[part].unit
        and found[place].number >= found[part].number > 0
        and "占" not in text[found[place].end : found[place].end + 3]
    ]


def _shares(text: str, found: Sequence[Quantity]) -> Iterator[Contradiction]:
    """Check that listed shares add up to 100%: 占44.9%、占31.9%、占23.2%."""
    run: list[Quantity] = []
    for place, each in [*enumerate(found), (len(found), None)]:
        if each is not None and each.unit != PERCENT:
            continue
        is_share = each is not None and "占" in _lead(text, found, place)[-6:]
        goes_on = is_share and (not run or not _apart(text, run[-1], each))  # type: ignore[arg-type]
        if not goes_on:
            yield from _uneven(run)
            run = []
        if is_share:
            run.append(each)  # type: ignore[arg-type]


def _apart(text: str, one: Quantity, other: Quantity) -> bool:
    between = text[one.end : other.start]
    return len(between) > 30 or bool(re.search("[。\n]", between))


def _uneven(run: Sequence[Quantity]) -> Iterator[Contradiction]:
    added = round(sum(each.number for each in run), 2)
    slack = sum(each.tolerance for each in run) + 0.01
    if len(run) >= 3 and 90 < added < 110 and abs(added - 100) > slack:
        yield Contradiction(
            run[0].start, run[-1].end, run[-1].start, run[-1].number, PERCENT, added,
            f"所列各项占比合计{added}%，不是100%。",
        )  # fmt: skip
