"""A first draft of the report, generated from the records.

Sentences without data are omitted, and text that only the office can write is left blank.
"""

import re
from collections.abc import Iterable

from delegates.models import Congress, Organization
from hanbin.record.periods import Period
from records.figures import SECTIONS, Measured
from records.models import AnnualReport
from records.models.meetings import in_chinese
from records.reports.narrative import by_label

from .names import names_in_wording
from .sentences import Chapter, Known, labels_of
from .wording import CHAPTERS, LEAD, NOTHING, TO_WRITE

_UNFINISHED = re.compile(r"【待填写[^】\n]*】?")
_WRITTEN_FOR = {figure.key for section in SECTIONS for figure in section.figures}


def draft_report(
    period: Period, scope: Organization, measured: Iterable[Measured]
) -> tuple[AnnualReport, list[tuple[str, str]]]:
    """Return an unsaved report with its sections; figures are referred to by label."""
    told = {label: each for label, each in by_label(measured).items() if each and each.value}
    known = Known(set(told), names_in_wording(period, scope), _words(period, scope))
    speaker = _speaker(scope)
    report = AnnualReport(
        scope=scope,
        title=f"{_period_name(period)}工作综述",
        subtitle=f"——{speaker}{_period_name(period)}工作情况",
        byline=speaker,
        lead=_lead(known, period),
        **_place_of(period, scope),
    )
    bodies = [(chapter, _body(chapter, known)) for chapter in CHAPTERS]
    said = labels_of("".join(body for _, body in bodies))
    whole = [
        (chapter.heading, "\n\n".join(filter(None, (body, _rest(chapter, said, told.values())))))
        for chapter, body in bodies
    ]
    chapters = [(heading, body) for heading, body in whole if body]
    numbered = enumerate([*chapters, *TO_WRITE], start=1)
    return report, [
        (f"{in_chinese(place)}、{heading}", body) for place, (heading, body) in numbered
    ]


def unfinished_places(text: str) -> list[str]:
    """Return the 【待填写】 placeholders that are left in a text."""
    return _UNFINISHED.findall(text)


def _lead(known: Known, period: Period) -> str:
    ways = (sentence.said(known) for sentence in LEAD)
    return next(filter(None, ways), NOTHING.format(period=_period_name(period)))


def _body(chapter: Chapter, known: Known) -> str:
    """Return the paragraphs of a chapter; sub-headings only if there are several."""
    said = [(part.heading, text) for part in chapter.parts if (text := part.said(known))]
    headed = sum(1 for heading, _ in said if heading) > 1
    blocks, number = [], 0
    for heading, text in said:
        if heading and headed:
            number += 1
            blocks.append(f"## （{in_chinese(number)}）{heading}")
        blocks.append(text)
    return "\n\n".join(blocks)


def _rest(chapter: Chapter, said: set[str], told: Iterable[Measured]) -> str:
    """Return a sentence with the figures of kinds that the office has added."""
    kinds = [
        each.figure
        for each in told
        if each.figure.section in chapter.sections
        and each.figure.key not in _WRITTEN_FOR
        and not each.figure.key.endswith("_attendance")
        and each.figure.label not in said
    ]
    listed = "、".join(f"{figure.label}{{{{{figure.label}}}}}" for figure in kinds)
    return f"另有{listed}。" if kinds else ""


def _words(period: Period, scope: Organization) -> dict[str, str]:
    congress = Congress.objects.select_related("organization").get()
    town = {"town_congress": "镇党委", "subdistrict_commission": "街道党工委"}
    return {
        "when": _span(period) if period.is_term else _period_name(period),
        "span": _span(period),
        "self": scope.name if scope.is_town else congress.organization.short_name,
        "party": town.get(scope.kind, f"{congress.place[-1:]}委"),
    }


def _speaker(scope: Organization) -> str:
    return scope.name.replace("人民代表大会常务委员会", "人大常委会")


def _span(period: Period) -> str:
    """Return the period as at the beginning of a sentence: 全年, 上半年, 本届以来."""
    if period.is_term:
        return "本届以来"
    if period.is_year:
        return "全年"
    return period.label.partition("年")[2] if period.slug else "其间"


def _period_name(period: Period) -> str:
    if period.is_term:
        return f"第{in_chinese(int(period.slug.removeprefix('terms/')))}届任期"
    return period.label


def _place_of(period: Period, scope: Organization) -> dict[str, object]:
    """Return the field values that identify the report of this period."""
    if period.is_term:
        number = int(period.slug.removeprefix("terms/"))
        term = scope.terms.get(number=number)
        return {"year": period.start.year, "part": AnnualReport.Part.TERM, "term": term}
    if not period.slug:
        days = {"first_day": period.start, "last_day": period.end}
        return {"year": period.start.year, "part": AnnualReport.Part.DAYS, **days}
    part = period.slug.partition("/")[2]
    return {"year": period.start.year, "part": part or AnnualReport.Part.YEAR}
