"""Tables of results: ratings, promises, rates with their denominators, and years."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from hanbin.record.periods import Period
from records.figures import count_cells, side_by_side, suggestions
from records.figures.counting_sql import rounded_percent
from records.figures.definition import FLOW, RATIO, Figure
from records.models import Feedback
from records.scopes import YEARS_OF_TRAIL, figure_url, years_recorded

from .breakdown import Breakdown, BreakdownCell, Row, total_row
from .cases import Cases

Rating = Feedback.Rating


def rating_breakdown(cases: Cases) -> Iterator[Breakdown]:
    """Yield the ratings of the first and the final round; missing feedback has its own row."""
    rounds = (
        ("first", "首轮", [each for each in cases.ratings if each.round == 1]),
        ("final", "最终", [each for each in cases.ratings if each.is_final]),
    )
    for key, name, asked in rounds:
        if not asked:
            continue
        said = [each for each in asked if each.is_returned]
        rows: list[Row] = [
            (str(each.label), *_rated(cases, key, asked, said, each))
            for each in Rating
            if each != Rating.NONE
        ]
        silent = _case_cell(cases, asked, len(asked) - len(said), key, "result", Rating.NONE)
        rows.append((str(Rating.NONE.label), silent, silent))
        yield Breakdown(
            f"ratings_{key}",
            f"代表对办理工作的评价（{name}，件次）",
            ("评价", "对办理态度", "对办理结果"),
            (*rows, ("合计", len(asked), len(asked))),
            f"{_WHICH[key]}反馈率{rounded_percent(len(said), len(asked))}%"
            f"（{len(said)}/{len(asked)}）；"
            "未反馈的不视为满意。",
        )


_WHICH = {
    "first": "截至期末的首轮评价；",
    "final": "截至期末各代表最近一次评价，重新办理的以后一次为准；",
}


def _rated(
    cases: Cases, key: str, asked: list[Any], said: list[Any], rating: Any
) -> list[BreakdownCell]:
    return [
        _case_cell(
            cases, asked, sum(getattr(each, name) == rating for each in said), key, name, rating
        )
        for name in ("attitude", "result")
    ]


def _case_cell(
    cases: Cases, asked: list[Any], number: int, key: str, name: str, rating: Any
) -> BreakdownCell:
    """Link a number of ratings to its suggestions, if no suggestion was rated twice."""
    if len({each.assignment__suggestion for each in asked}) < len(asked):
        return BreakdownCell(number)
    names = {"result": "rating", "attitude": "attitude"}
    last = {"round": "final"} if key == "final" else {}
    return cases.cell(number, **{names[name]: rating.value}, **last)


def promise_breakdown(cases: Cases) -> Iterator[Breakdown]:
    """Yield the promises by year, and how many were kept by the last day."""
    rows: list[Row] = []
    for year, members in groupby(cases.promises, key=lambda each: each.year):
        found = Counter(_fate(each, cases) for each in members)
        rows.append(
            (f"{year}年", found.total(), *(found[fate] for fate in FATES)),
        )
    if rows:
        yield Breakdown(
            "promises",
            "答复承诺事项兑现情况（项）",
            ("交办年度", "承诺事项", *FATES),
            (*rows, total_row(rows)),
            "各年交办的建议，截至期末的答复中承诺要办的事项；跨年度跟踪到兑现为止。",
        )


FATES = ("已兑现", "期限未到", "到期未兑现", "已终止")


def _fate(promise: Any, cases: Cases) -> str:
    kept, open_, late, ended = FATES
    if promise.kept_on and promise.kept_on <= cases.day:
        return kept
    if promise.given_up_on and promise.given_up_on <= cases.day:
        return ended
    return late if promise.due_on and promise.due_on <= cases.day else open_


def rate_breakdown(cases: Cases) -> Iterator[Breakdown]:
    """Yield each rate with its numerator and denominator."""
    figures = sorted(
        (each for each in suggestions.section.figures if each.kind == RATIO),
        key=lambda each: each.order,
    )
    wanted = [part for each in figures for part in (each, *_halves(each))]
    answers = iter(count_cells([(each, cases.period) for each in wanted], cases.scope))
    rows: list[Row] = []
    for each in figures:
        (share, _), (part, _), (whole, _) = next(answers), next(answers), next(answers)
        if share is not None:
            address = figure_url(each.key, cases.period, cases.scope)
            told = (
                BreakdownCell(each.label, address),
                BreakdownCell(int(part or 0)),
                BreakdownCell(int(whole or 0), address),
            )
            rows.append((*told, f"{share}%", each.definition))
    if rows:
        yield Breakdown(
            "rates",
            "代表建议办理各项比率",
            ("比率", "分子", "分母", "比率值", "统计口径"),
            tuple(rows),
            "每个比率写明分母；打开比率，就是它的分母所计的记录。",
        )


def _halves(figure: Figure) -> tuple[Figure, Figure]:
    """Return numerator and denominator of a ratio as figures of their own."""
    part = figure.part or figure.rows
    return replace(figure, kind=FLOW, rows=part, part=None), replace(figure, kind=FLOW, part=None)


def year_breakdown(cases: Cases) -> Iterator[Breakdown]:
    """Yield the figures of suggestions by year, latest last."""
    if not cases.period.is_year:
        return
    last = cases.period.start.year
    recorded = [each for each in years_recorded(cases.scope) if each <= last][:YEARS_OF_TRAIL]
    periods = [Period.year(each) for each in reversed(recorded)]
    if len(periods) < 2 or last not in recorded:
        return
    figures = sorted(suggestions.section.figures, key=lambda each: each.order)
    rows: list[Row] = [
        (
            row[0].figure.label,
            *(
                BreakdownCell(each.text, figure_url(each.figure.key, each.period, cases.scope))
                for each in row
            ),
        )
        for row in side_by_side(periods, cases.scope, figures)
    ]
    yield Breakdown(
        "years",
        "代表建议逐年对照",
        ("指标", *map(str, periods)),
        tuple(rows),
        "各年数字都按今天的口径、由记录统计得出；“—”是没有记录，不是零。",
    )
