"""Suggestions by subject, by handling unit, by class of answer, by what delegates thought of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Count, F, Q

from delegates.models import Organization
from hanbin.periods import Period
from hanbin.record import open_on
from records.figures import Measured
from records.figures.definition import ANSWERS
from records.models import Assignment, Feedback, Suggestion
from records.reports.document import Table

Row = tuple[str | int | float, ...]


def suggestions(
    figures: Mapping[str, Measured], period: Period, scope: Organization
) -> Iterator[Table]:
    """Numbers only; every total of 件 is the number of suggestions assigned in the period."""
    total = int(figures["suggestions_assigned"].value or 0)
    if not total:
        return
    yield Table("代表建议按分类（件）", ("分类", "件数"), (*_subjects(period, scope), _sum(total)))
    yield _units(period, scope)
    answered = [(each.figure.label, int(each.value or 0)) for each in _classes(figures)]
    owed = total - sum(number for _, number in answered)
    yield Table(
        "代表建议按答复类别（件）",
        ("类别", "件数"),
        (*answered, ("期末尚未全部答复", owed), _sum(total)),
    )
    yield from _ratings(period, scope)


def _sum(total: int) -> Row:
    return ("合计", total)


def _assigned(period: Period, scope: Organization) -> Any:
    return Suggestion.objects.suggestions().assigned().counting().within(scope).during(period)


def _subjects(period: Period, scope: Organization) -> list[Row]:
    rows = _assigned(period, scope).order_by("subject__order", "subject")
    return list(rows.values_list("subject__name").annotate(number=Count("pk")))


def _units(period: Period, scope: Organization) -> Table:
    """Lead, separate and assisting shares apart: they are never added up across a row."""
    rows = (
        Assignment.objects.filter(
            open_on(period.end, "assigned_on", "handed_back_on"),
            suggestion__in=_assigned(period, scope).order_by().values("pk"),
        )
        .order_by("unit__order", "unit__code")
        .values_list("unit__short_name")
        .annotate(
            lead=Count("pk", filter=Q(role=Assignment.Role.LEAD)),
            separate=Count("pk", filter=Q(role=Assignment.Role.SEPARATE)),
            assisting=Count("pk", filter=Q(role=Assignment.Role.ASSISTING)),
        )
    )
    listed = list(rows)
    sums = ("合计", *(sum(row[place] for row in listed) for place in (1, 2, 3)))
    headings = ("承办单位", "主办", "分办", "协办")
    return Table("代表建议按承办单位（件次）", headings, (*listed, sums))


def _classes(figures: Mapping[str, Measured]) -> list[Measured]:
    return [each for each in figures.values() if each.figure.chart == ANSWERS and each.value]


def _ratings(period: Period, scope: Organization) -> Iterator[Table]:
    """The first round, attitude and result apart; silence is a row of its own."""
    asked = Feedback.objects.first_round().of_suggestions().asked(period.end)
    rows = asked.counting().within(scope).during(period).order_by()
    number = rows.count()
    returned = rows.returned(period.end)
    if not number:
        return
    told = {
        name: dict(returned.values_list(F(name)).annotate(number=Count("pk")))
        for name in ("attitude", "result")
    }
    ratings = [each for each in Feedback.Rating if each != Feedback.Rating.NONE]
    silent = number - returned.count()
    yield Table(
        "代表对办理工作的评价（首轮，件次）",
        ("评价", "对办理态度", "对办理结果"),
        (
            *(
                (str(each.label), told["attitude"].get(each, 0), told["result"].get(each, 0))
                for each in ratings
            ),
            (str(Feedback.Rating.NONE.label), silent, silent),
            ("合计", number, number),
        ),
    )
