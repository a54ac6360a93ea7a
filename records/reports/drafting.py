"""A first draft from the records alone: what there is nothing to say about is left out."""

from collections.abc import Iterable
from itertools import groupby

from delegates.models import Organization, SectionOfYear
from hanbin.periods import Period
from records.figures import Measured
from records.models import AnnualReport
from records.models.meetings import in_chinese


def draft(
    period: Period, scope: Organization, measured: Iterable[Measured]
) -> tuple[AnnualReport, list[tuple[str, str]]]:
    """An unsaved report and its sections, with figures by label; nothing is invented."""
    told = [each for each in measured if each.value]
    heroes = [each for each in told if each.figure.is_hero]
    report = AnnualReport(
        scope=scope,
        year=period.start.year,
        title=f"{period}工作综述",
        subtitle=f"——{scope.name}{period}工作情况",
        byline=f"{scope.short_name}",
        lead=f"{period}，{scope.short_name}{_sentence(heroes)}" if heroes else f"{period}的工作。",
    )
    sections = [
        (f"{in_chinese(number)}、{SectionOfYear(name).label}", f"{period}{_sentence(members)}")
        for number, (name, members) in enumerate(_by_section(told), start=1)
    ]
    return report, sections


def _by_section(told: list[Measured]) -> list[tuple[str, list[Measured]]]:
    groups = groupby(told, key=lambda each: each.figure.section)
    return [(name, list(members)) for name, members in groups]


def _sentence(members: Iterable[Measured]) -> str:
    said = "，".join(f"{each.figure.label}{{{{{each.figure.label}}}}}" for each in members)
    return f"{said}。"
