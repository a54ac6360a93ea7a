"""The period that a sentence is about, if it names one."""

import re
from datetime import date
from typing import NamedTuple

from hanbin.record.periods import FIRST_YEAR, LAST_YEAR, Period

_CHINESE_YEAR = str.maketrans("〇零一二三四五六七八九", "00123456789")
_PART = (
    "(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度|前(?P<quarters>[二三两])个?季度|"
    "(?P<from>1?\\d)月?(?:[-—–~～至到]+)(?P<to>1?\\d)月份?|(?P<month>1?\\d)月份?(?!\\d)"
)
_OWN_PART = _PART.replace("?P<", "?P<own_")
_YEAR = "(?P<year>[12]\\d{3}|二[〇零一二三四五六七八九]{3})年度?"
_SAID = re.compile(
    f"{_YEAR}(?:{_PART})?(?P<since>以来)?(?P<day>\\d+日)?|"
    f"(?:今年|本年|全年)?(?:{_OWN_PART})(?P<own_day>\\d+日)?|"
    "(?P<before>去年同期|上年同期|去年|上一年度?|上年度?)|(?P<until>今年以来|年初以来)|"
    "(?P<whole>今年|本年度?|全年|一年来|年内)|(?P<this>本季度|本月|当月|本期|当季)|"
    "(?P<term>本届以来|本届任期|届内|五年来|五年间|五年内)|"
    "(?P<beyond>明年|来年|下一年|下一步|今后|新的一年|历年|历届|以往|近[两二三四五几]年(?!的)|"
    "[两二三四六几]年来|上届|上季度|上月|下季度|下半年将)|"
    "(?P<event>本次|此次|这次|当[天日]|会上|第[一二三四五六七八九十百零\\d]{1,5}次[一-鿿]{0,6}会)"
)
_LEAD = re.compile(
    "(?:^|[，；：。（])(?:其中|而|在|仅|自|从|到|至|据统计|回顾|总结|我区|全区|区人大常委会|常委会)?(?P<up_to>截至|截止到?)?$"
)

_HEADING = re.compile(
    r"^[ \u3000#*]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章))"
    r"(?P<title>[^。；\n]{2,30})$",
    re.MULTILINE,
)
_PLANNED = re.compile("安排|打算|计划(?!执行)|任务|思路|展望|下一步|今后|部署|建议$")


class Said(NamedTuple):
    """A period found in words: None if unknown, not sure if there is only a hint."""

    period: Period | None
    is_sure: bool = True


def heading_periods(text: str, chosen: Period) -> list[tuple[int, Said]]:
    """Return the start of each numbered section and the period of its heading.

    A section about plans has no recorded period.
    """
    found = [(0, Said(chosen))]
    for heading in _HEADING.finditer(text):
        if _PLANNED.search(heading["title"]):
            found.append((heading.start(), Said(None, is_sure=False)))
        else:
            found.append((heading.start(), period_in_words(heading["title"], chosen)))
    return found


def period_in_words(before: str, chosen: Period, earlier: str = "") -> Said:
    """Return the period named in a sentence before a number.

    If the sentence names none, earlier sentences of the paragraph can make it unsure.
    """
    found = Said(chosen, is_sure=not _speaks_of_another(earlier, chosen))
    clause = max(before.rfind("，"), before.rfind("；"))
    for match in _SAID.finditer(before):
        leads = _LEAD.search(before[: match.start()])
        if match["event"]:
            found = Said(found.period, is_sure=False)
        elif leads or match["beyond"]:
            period = _period(match, chosen)
            if leads and leads["up_to"] and period:
                period = _up_to(period, chosen)
            found = Said(period) if period is None or not _same(period, chosen) else Said(chosen)
        elif match.start() > clause:
            period = _period(match, chosen)
            if period is None or not _same(period, chosen):
                found = Said(found.period, is_sure=False)
    return found


def _speaks_of_another(earlier: str, chosen: Period) -> bool:
    last = None
    for match in _SAID.finditer(earlier):
        if _LEAD.search(earlier[: match.start()]) and not (
            match["day"] or match["own_day"] or match["event"]
        ):
            last = match
    period = _period(last, chosen) if last else chosen
    return period is None or not _same(period, chosen)


def _up_to(period: Period, chosen: Period) -> Period | None:
    """Return the period of 截至9月底: from 1 January, or from an earlier start of the period."""
    start = min(chosen.start, date(period.end.year, 1, 1))
    if start.year != period.end.year and not chosen.is_term:
        return None
    return Period.between(start, period.end)


def _same(one: Period, other: Period) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _period(match: re.Match[str], chosen: Period) -> Period | None:
    year = chosen.start.year
    if match["year"]:
        year = int(match["year"].translate(_CHINESE_YEAR))
        if not FIRST_YEAR <= year <= LAST_YEAR or match["day"] or match["since"]:
            return None
        return _part(match, "", year) or Period.year(year)
    if match["before"]:
        is_year = chosen.is_year or "同期" in match["before"]
        return chosen.previous if is_year else None
    if match["until"]:
        return Period.between(date(year, 1, 1), chosen.end)
    if match["whole"]:
        if chosen.is_year or match["whole"] in ("全年", "一年来"):
            return Period.year(year) if not chosen.is_term else None
        return None
    if match["this"]:
        return chosen
    if match["term"]:
        return chosen if chosen.is_term else None
    if match["beyond"] or match["own_day"]:
        return None
    return _part(match, "own_", year)


def _part(match: re.Match[str], own: str, year: int) -> Period | None:
    groups = {
        name: match[f"{own}{name}"]
        for name in ("half", "quarter", "quarters", "from", "to", "month")
    }
    if groups["half"]:
        return Period.half(year, 1 if groups["half"] == "上" else 2)
    if groups["quarter"]:
        return Period.quarter(year, "一二三四1234".index(groups["quarter"]) % 4 + 1)
    if groups["quarters"]:
        last = Period.quarter(year, 3 if groups["quarters"] == "三" else 2)
        return Period.between(date(year, 1, 1), last.end)
    months = [int(groups[name]) for name in ("from", "to", "month") if groups[name]]
    if not months or not all(1 <= month <= 12 for month in months) or months[0] > months[-1]:
        return None
    return _months(year, months[0], months[-1])


def _months(year: int, first: int, last: int) -> Period:
    if first == last:
        return Period.month(year, first)
    return Period.between(date(year, first, 1), Period.month(year, last).end)
