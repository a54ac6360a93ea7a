"""Tables of suggestions by system and by handling unit, in their own order, never ranked."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.urls import reverse

from delegates.models import Organization
from records.figures.counting_sql import rounded_percent
from records.models import Assignment, Feedback

from .breakdown import Breakdown, BreakdownCell, Row, total_row
from .cases import Cases

Role, Rating = Assignment.Role, Feedback.Rating
IN_ORDER = "各单位依机构顺序排列，不作排名。"


def by_system(cases: Cases) -> Iterator[Breakdown]:
    """Yield the table by system of the answering units; each suggestion counts once."""
    of_case: dict[int, set[str]] = {each.pk: set() for each in cases.all}
    for share in cases.answering:
        of_case[share.suggestion].add(share.unit__system)
    found = Counter(each.pop() if len(each) == 1 else len(each) for each in of_case.values())
    rows: list[Row] = [
        (str(each.label), cases.cell(found[each.value], system=each.value))
        for each in Organization.System
        if found[each.value]
    ]
    apart = sum(number for name, number in found.items() if isinstance(name, int) and name > 1)
    rows += [("几个系统分别办理", apart)] if apart else []
    rows += [("已退办，待重新交办", found[0])] if found[0] else []
    yield Breakdown(
        "systems",
        "代表建议按承办系统（件）",
        ("承办系统", "件数"),
        (*rows, ("合计", cases.cell(len(cases.all)))),
        "按主办、分办单位所属系统，一件建议只计一次。",
    )


def by_handling_unit(cases: Cases, unit: int | None = None) -> Iterator[Breakdown]:
    """Yield the tables by unit, or of one unit: shares received, classes of reply, ratings."""
    of_unit = [(list(rows), key) for key, rows in _by_unit(cases) if unit in (None, key[0])]
    for make in (_received, _classes, _ratings):
        yield from make(cases, of_unit)


def _by_unit(cases: Cases) -> Iterator[tuple[Any, Iterator[Any]]]:
    return groupby(cases.shares, key=lambda each: (each.unit, each.unit__code))


def _name(cases: Cases, shares: list[Any]) -> BreakdownCell:
    """Return the name of the unit, linked to its page if the period is a year."""
    share, year = shares[0], cases.period
    if not year.is_year:
        return BreakdownCell(share.unit__short_name)
    town = f"&town={cases.scope.code}" if cases.scope.is_town else ""
    address = reverse("suggestion_unit", args=[share.unit__code])
    return BreakdownCell(share.unit__short_name, f"{address}?year={year.start.year}{town}")


def _received(cases: Cases, of_unit: list[Any]) -> Iterator[Breakdown]:
    rows: list[Row] = []
    for shares, (_, code) in of_unit:
        roles = Counter(each.role for each in shares)
        owing = [each for each in shares if each.role in Assignment.ANSWERING]
        in_time = sum(each.is_in_time for each in owing)
        due = sum(each.is_due for each in owing)
        rows.append(
            (
                _name(cases, shares),
                *(cases.cell(roles[role], unit=code, role=role.value)
                  for role in (Role.LEAD, Role.SEPARATE, Role.ASSISTING)),
                _linked_cell(cases, owing, due, unit=code, due="fallen_due"),
                _linked_cell(cases, owing, in_time, unit=code, due="on_time"),
                f"{in_time}/{due}" if due else "—",
            )
        )  # fmt: skip
    yield Breakdown(
        "units",
        "代表建议按承办单位（件次）",
        ("承办单位", "主办", "分办", "协办", "已到期", "按期答复", "按期答复/已到期"),
        (*rows, _with_rate(total_row(rows), "{1}/{0}")) if rows else (),
        f"主办、分办、协办分别计件次；已到期和按期答复只计主办、分办。{IN_ORDER}",
    )


def _with_rate(sums: Row, form: str) -> Row:
    *counted, due, in_time, _ = sums
    return *counted, due, in_time, form.format(due, in_time) if due else "—"


def _linked_cell(cases: Cases, owing: list[Any], number: int, **narrowed: str) -> BreakdownCell:
    """Link a number to the list only if the unit's reply is the reply to the suggestion.

    This is not so for separate shares (分办), where several units reply.
    """
    if any(each.role == Role.SEPARATE for each in owing):
        return BreakdownCell(number)
    return cases.cell(number, **narrowed, role=Role.LEAD.value)


def _classes(cases: Cases, of_unit: list[Any]) -> Iterator[Breakdown]:
    rows: list[Row] = []
    for shares, (_, code) in of_unit:
        owing = [each for each in shares if each.role in Assignment.ANSWERING]
        if not owing:
            continue
        found = Counter(each.latest for each in owing if not each.is_unanswered)
        cells = [
            _linked_cell(cases, owing, found[each.pk], unit=code, reply_class=each.code)
            for each in cases.classes
        ]
        waiting = sum(each.is_unanswered for each in owing)
        rows.append(
            (
                _name(cases, shares),
                *cells,
                _linked_cell(cases, owing, waiting, unit=code, due="unanswered"),
                len(owing),
            )
        )
    several = len({each.scheme for each in cases.classes}) > 1
    letters = [f"{each.scheme if several else ''}{each.letter}类" for each in cases.classes]
    if rows:
        yield Breakdown(
            "unit_classes",
            "各承办单位答复类别（件次）",
            ("承办单位", *letters, "期末尚未答复", "合计"),
            (*rows, total_row(rows)),
            f"主办、分办单位截至期末最近一次答复的类别。{IN_ORDER}",
        )


def _ratings(cases: Cases, of_unit: list[Any]) -> Iterator[Breakdown]:
    rows: list[Row] = []
    number = returned = 0
    for shares, (unit, code) in of_unit:
        asked = [e for e in cases.ratings if e.assignment__unit == unit and e.round == 1]
        if not asked:
            continue
        said = [each for each in asked if each.is_returned]
        number, returned = number + len(asked), returned + len(said)
        found = Counter(each.result for each in said)
        owing = [each for each in shares if each.role in Assignment.ANSWERING]
        cells = [
            _linked_cell(cases, owing, found[each.value], unit=code, rating=each.value)
            for each in Rating
            if each != Rating.NONE
        ]
        rows.append(
            (
                _name(cases, shares),
                len(asked),
                len(said),
                *cells,
                rounded_percent(len(said), len(asked)),
            )
        )
    if rows:
        sums = total_row(rows)
        rate = rounded_percent(returned, number)
        yield Breakdown(
            "unit_ratings",
            "代表对各承办单位办理结果的评价（首轮，件次）",
            ("承办单位", "征询", "已反馈", "满意", "基本满意", "不满意", "反馈率（%）"),
            (*rows, (*sums[:-1], rate)),
            f"截至期末的首轮评价；未反馈的不视为满意，与反馈率同看。{IN_ORDER}",
        )
