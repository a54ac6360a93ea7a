"""Suggestions with their signatures and shares."""

from datetime import timedelta

from delegates.models import Delegate
from hanbin.record.base import State
from records.models import Assignment, Extension, Meeting, Suggestion, SuggestionSubject

from . import handling
from .handling import Case
from .register import DemonstrationRegister, chance_for, join_rows
from .sheets import Row, Sheets, day_or_none, split_cell
from .workdays import nearest_workday

SESSIONS = {2017: 1, 2018: 2, 2019: 3}
WITHHELD = 50  # every 50th suggestion is withheld: its delegate refused publication
TOPIC_WORDS = {
    "脱贫攻坚": ("贫困", "扶贫", "脱贫", "社区工厂"),
    "生态环保": ("污染", "污水", "生态", "垃圾", "油烟"),
    "基础教育": ("小学", "中学", "学校", "幼儿园", "教师", "教育"),
    "道路交通": ("公路", "道路", "交通", "公交", "硬化"),
    "城东新区": ("城东新区",),
}


def enter(register: DemonstrationRegister, sheets: Sheets) -> None:
    """Create the suggestions of a year with their handling."""
    rows = sheets("suggestions")
    if not rows:
        return
    year = day_or_none(rows[0]["submitted_on"]).year
    subjects = {subject.name: subject for subject in SuggestionSubject.objects.all()}
    leads, cosigners = _signatures(register, rows, year)
    suggestions = _numbered(
        _suggestion(register, row, subjects, lead) for row, lead in zip(rows, leads, strict=True)
    )
    for place, suggestion in enumerate(suggestions):
        if place % WITHHELD == WITHHELD - 1:
            suggestion.may_be_public, suggestion.state = False, State.APPROVED
            suggestion.published_by = suggestion.published_at = None
    Suggestion.objects.bulk_create(suggestions)
    join_rows(
        Suggestion.cosigners,
        (
            (one, each)
            for one, signed in zip(suggestions, cosigners, strict=True)
            for each in signed
        ),
    )
    join_rows(
        Suggestion.topics,
        (
            (one, register.topics[name])
            for one in suggestions
            for name, words in TOPIC_WORDS.items()
            if any(word in one.title for word in words)
        ),
    )
    cases = [
        Case(one, tuple(_assignments(register, one, row)), row)
        for one, row in zip(suggestions, rows, strict=True)
    ]
    Assignment.objects.bulk_create(each for case in cases for each in case.assignments)
    Extension.objects.bulk_create(_extension(case) for case in cases if case.row["extended"] == "1")
    handling.enter(cases, year)


def _signatures(
    register: DemonstrationRegister, rows: list[Row], year: int
) -> tuple[list[Delegate], list[list[Delegate]]]:
    """Return a lead delegate of the town per row, with cosigners of the town or of others."""
    chance = chance_for("signatures", year)
    leads, cosigners = [], []
    for row in rows:
        town = register.of_town[row["town"]]
        lead = chance.choice(town)
        near = [each for each in town if each is not lead]
        wanted = int(row["cosigners"])
        signed = chance.sample(near, min(wanted, len(near)))
        far = [each for each in register.pool if each is not lead and each not in signed]
        signed += chance.sample(far, wanted - len(signed))
        leads.append(lead)
        cosigners.append(signed)
    return leads, cosigners


def _numbered(suggestions) -> list[Suggestion]:
    """Number each series from 1."""
    last: dict[str, int] = {}
    numbered = list(suggestions)
    for each in numbered:
        each.number = last[each.series] = last.get(each.series, 0) + 1
    return numbered


def _suggestion(
    register: DemonstrationRegister,
    row: Row,
    subjects: dict[str, SuggestionSubject],
    lead: Delegate,
) -> Suggestion:
    submitted, assigned = day_or_none(row["submitted_on"]), day_or_none(row["assigned_on"])
    session = SESSIONS[submitted.year]
    series = {
        "议案": f"议案18-{session}",
        "大会建议": f"18-{session}",
        "闭会建议": f"闭{submitted.year}",
    }
    in_session = row["in_session"] == "1"
    return Suggestion(
        **register.record("DBGW", assigned),
        kind=row["kind"],
        series=series[row["series"]],
        title=row["title"],
        text=row["text"],
        subject=subjects[row["subject"]],
        session=register.meetings[Meeting.Kind.CONGRESS, session] if in_session else None,
        lead_delegate=lead,
        submitted_on=submitted,
        review=Suggestion.Review.ACCEPTED,
        reviewed_on=nearest_workday(min(submitted + timedelta(days=2), assigned), assigned),
        assigned_on=assigned,
        is_key=row["is_key_item"] == "1",
    )


def _assignments(
    register: DemonstrationRegister, suggestion: Suggestion, row: Row
) -> list[Assignment]:
    """Return the shares, the lead unit first."""
    chance = chance_for("assignments", suggestion.code)
    units = [(row["lead_unit"], Assignment.Role.LEAD)]
    units += [(code, Assignment.Role.ASSISTING) for code in split_cell(row["assisting_units"])]
    return [
        Assignment(
            suggestion=suggestion,
            unit=register.organs[code],
            role=role,
            assigned_on=suggestion.assigned_on,
            received_on=nearest_workday(
                suggestion.assigned_on + timedelta(days=chance.randint(1, 5))
            ),
        )
        for code, role in units
    ]


def _extension(case: Case) -> Extension:
    """Return an agreed extension that the lead unit requested three weeks before its deadline."""
    asked = nearest_workday(case.suggestion.assigned_on + timedelta(days=70))
    return Extension(
        assignment=case.lead,
        asked_on=asked,
        asked_by="承办单位",
        reason="涉及项目立项和资金筹措，需较长时间。",
        until=day_or_none(case.row["due_on"]),
        decided_on=nearest_workday(asked + timedelta(days=3)),
        is_agreed=True,
        answer="同意延期。",
        decided_by="人大代表工作委员会",
    )
