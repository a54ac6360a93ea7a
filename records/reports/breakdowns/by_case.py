"""Tables of suggestions by subject, occasion, class of reply and delegation."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Prefetch

from delegates.models import Organization
from hanbin.lists.tables import withheld_note
from records.figures.counting_sql import rounded_percent
from records.models import Assignment, Feedback, ReplyClass, Suggestion

from .breakdown import Breakdown, BreakdownCell, Row
from .cases import Cases

WHOLE = "期内交办的建议、批评和意见，议案另计；"


def by_subject(cases: Cases) -> Iterator[Breakdown]:
    """Yield the table by subject."""
    found = Counter((each.subject__code, each.subject__name) for each in cases.all)
    rows = [
        (name, cases.cell(number, subject=code), rounded_percent(number, len(cases.all)))
        for (code, name), number in found.items()
    ]
    yield Breakdown(
        "subjects",
        "代表建议按分类（件）",
        ("分类", "件数", "占比（%）"),
        (*rows, _all(cases)),
        f"{WHOLE}每件计入一个分类。",
    )


def by_occasion(cases: Cases) -> Iterator[Breakdown]:
    """Yield the table by occasion: in or between sessions, and those converted from motions."""
    rows: list[Row] = []
    for name, wanted in (("大会期间提出", "true"), ("闭会期间提出", "false")):
        these = [each for each in cases.all if (each.session is not None) == (wanted == "true")]
        born = sum(each.motion is not None for each in these)
        rows.append(
            (
                name,
                cases.cell(len(these), in_session=wanted),
                cases.cell(born, in_session=wanted, converted="true"),
            )
        )
    born = sum(each.motion is not None for each in cases.all)
    sums = ("合计", cases.cell(len(cases.all)), cases.cell(born, converted="true"))
    yield Breakdown(
        "occasions",
        "代表建议按提出时间（件）",
        ("提出时间", "件数", "其中议案转建议"),
        (*rows, sums),
        f"{WHOLE}议案转建议是由主席团决定从议案转来的。",
    )


def by_reply_class(cases: Cases) -> Iterator[Breakdown]:
    """Yield the table by the class of the latest reply; unanswered ones have their own row."""
    found = Counter(each.latest for each in cases.all if each.is_answered)
    several = len({each.scheme for each in cases.classes}) > 1
    rows = [
        (
            name_of(each, several),
            cases.cell(found[each.pk], reply_class=each.code),
            rounded_percent(found[each.pk], len(cases.all)),
        )
        for each in cases.classes
    ]
    pending = len(cases.all) - found.total()
    owed = ("期末尚未全部答复", cases.cell(pending, due="unanswered"))
    yield Breakdown(
        "classes",
        "代表建议按答复类别（件）",
        ("类别", "件数", "占比（%）"),
        (*rows, (*owed, rounded_percent(pending, len(cases.all))), _all(cases)),
        f"{WHOLE}以截至期末最近一次答复为准；不同分类方案的类别不能直接相比。",
    )


def name_of(reply_class: ReplyClass, several: bool = False) -> str:
    """Return A类（已经解决）; with its scheme if several schemes are in use."""
    return f"{reply_class.scheme}{reply_class}" if several else str(reply_class)


def by_delegation(cases: Cases) -> Iterator[Breakdown]:
    """Yield the table by the town of the lead delegate, in town order, never ranked."""
    found = Counter(each.delegation for each in cases.all)
    leads = {
        town: {each.lead_delegate for each in cases.all if each.delegation == town}
        for town in found
    }
    towns = Organization.objects.filter(pk__in={*found, *cases.seats} - {None})
    rows = [
        _delegation(
            town.short_name, cases.seats.get(town.pk, 0), len(leads.get(town.pk, ())),
            cases.cell(found[town.pk], delegation=town.code),
        )
        for town in towns
    ]  # fmt: skip
    if found[None]:
        seats, led = cases.seats.get(None, 0), len(leads[None])
        rows.append(_delegation("未归入镇办", seats, led, BreakdownCell(found[None])))
    everybody = {each.lead_delegate for each in cases.all}
    seats = sum(cases.seats.values())
    sums = _delegation("合计", seats, len(everybody), cases.cell(len(cases.all)))
    yield Breakdown(
        "delegations",
        "代表建议按代表团",
        ("镇办", "期末代表（名）", "领衔提出的代表（名）", "建议（件）", "人均（件）"),
        (*rows, sums),
        "按领衔代表提出时所在镇办，依镇办顺序排列，不作排名；人均为件数除以期末在任代表名数。",
    )


def _delegation(name: str, seats: int, led: int, made: BreakdownCell) -> Row:
    number = made.value
    share = round(number / seats, 2) if seats and isinstance(number, int) else "—"
    return name, seats, led, made, share


def key_ones(cases: Cases) -> Iterator[Breakdown]:
    """Yield the 重点督办 suggestions, one row each; those not public are only counted."""
    key = {each.pk: each for each in cases.all if each.is_key}
    if not key:
        return
    owing = Assignment.objects.answering().filter(handed_back_on=None)
    shown = (
        Suggestion.objects.public()
        .filter(pk__in=key)
        .select_related("lead_delegate")
        .prefetch_related(Prefetch("assignments", owing.select_related("unit")), "supervisions")
        .order_by("series", "number")
    )
    words = {each.pk: each.letter for each in cases.classes}
    rows: list[Row] = [
        (
            each.code,
            BreakdownCell(each.title, each.get_absolute_url()),
            str(each.lead_delegate),
            each.lead_units,
            "、".join(_distinct_names(row.led_by for row in each.supervisions.all())) or "—",
            _outcome(cases, key[each.pk], words),
        )
        for each in shown
    ]
    withheld = len(key) - len(rows)
    waiting = Suggestion.objects.unpublished().filter(pk__in=key).count() if withheld else 0
    note = withheld_note(withheld, waiting)
    if note:
        rows.append((note, "", "", "", "", ""))
    yield Breakdown(
        "key_ones",
        "重点督办建议",
        ("编号", "标题", "领衔代表", "主办单位", "督办领导", "办理结果"),
        tuple(rows),
        "主任会议确定重点督办的；办理结果为截至期末最近一次答复的类别和代表最近一次评价。",
    )


def _distinct_names(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, names)))


def _outcome(cases: Cases, case: Any, words: dict[int, str]) -> str:
    """Return the result of a case: A类，代表满意."""
    if not case.is_answered:
        return "期末尚未全部答复"
    said = [
        Feedback.Rating(each.result).label
        for each in cases.ratings
        if each.assignment__suggestion == case.pk and each.is_final and each.is_returned
    ]
    letter = f"{words.get(case.latest, '')}类" if case.latest in words else "已答复"
    told = "、".join(_distinct_names(map(str, said)))
    return f"{letter}，代表{told}" if told else f"{letter}，代表未反馈"


def _all(cases: Cases) -> Row:
    return "合计", cases.cell(len(cases.all)), rounded_percent(len(cases.all), len(cases.all))
