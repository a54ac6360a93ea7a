"""Unfinished and withdrawn records of 2019; none of them may count."""

from datetime import date

from delegates.models import Mandate, Suspension
from hanbin.record.base import State
from records.models import (
    Activity,
    ActivityKind,
    AgendaItem,
    Meeting,
    Participation,
    PersonnelDecision,
    Publication,
    PublicityKind,
    ReportedFigure,
    ReportedKind,
    Resolution,
    Suggestion,
    SuggestionSubject,
)

from .register import COMMITTEE, DemonstrationRegister

SERIES = "闭2019"  # the series of suggestions between sessions


def enter(register: DemonstrationRegister) -> None:
    """Create drafts of the important kinds, and withdrawn records."""
    _activities(register)
    _meetings(register)
    _suggestions(register)
    _nominee(register)
    _people(register)
    day = date(2019, 12, 30)
    Publication.objects.create(
        **register.record("RDBGS", day, State.SUBMITTED),
        kind=PublicityKind.objects.get(code="news_reports"),
        title="（待审）汉滨人大这一年",
        outlet="陕西人大网",
        media_level=Publication.MediaLevel.PROVINCE,
        published_on=day,
    )
    ReportedFigure.objects.create(
        **register.record("DBGW", day, State.DRAFT),
        kind=ReportedKind.objects.get(code="households_assisted"),
        period_start=date(2019, 1, 1),
        period_end=date(2019, 12, 31),
        value=6000,
        source="口头汇报，待镇办报表核实",
    )


def _activities(register: DemonstrationRegister) -> None:
    day = date(2019, 12, 17)
    draft = Activity.objects.create(
        **register.record("JKWW", day, State.DRAFT),
        kind=ActivityKind.objects.get(code="inspection"),
        title="校园食品安全工作视察（方案待定）",
        first_day=day,
        last_day=day,
        places="江北街道",
    )
    Participation.objects.bulk_create(
        Participation(activity=draft, delegate=each) for each in register.pool[:5]
    )
    Activity.objects.create(
        **register.record("NYGW", date(2019, 8, 27), State.SUBMITTED),
        kind=ActivityKind.objects.get(code="research"),
        title="冬播生产准备情况专题调研",
        first_day=date(2019, 8, 27),
        last_day=date(2019, 8, 28),
    )


def _meetings(register: DemonstrationRegister) -> None:
    day = date(2019, 12, 18)
    Meeting.objects.create(
        **register.record(COMMITTEE, day, State.WITHDRAWN),
        withdrawn_reason="与第五十四次主任会议重复录入。",
        kind=Meeting.Kind.CHAIRPERSONS,
        term=register.terms[COMMITTEE],
        title="主任会议（重复录入）",
        first_day=day,
        last_day=day,
    )
    draft = Meeting.objects.create(
        **register.record(COMMITTEE, date(2019, 12, 31), State.DRAFT),
        kind=Meeting.Kind.STANDING_COMMITTEE,
        term=register.terms[COMMITTEE],
        title="常委会会议（会期未定）",
        first_day=date(2019, 12, 31),
        last_day=date(2019, 12, 31),
    )
    AgendaItem.objects.create(
        meeting=draft,
        order=1,
        title="听取和审议区政府关于2019年重点工作完成情况的报告",
        kind=AgendaItem.Kind.SPECIAL_REPORT,
        organization=register.organs["QZF"],
    )
    Resolution.objects.create(
        **register.record(COMMITTEE, date(2019, 12, 31), State.DRAFT),
        title="关于加强人大代表联络工作的决定（草案）",
        adopted_on=date(2019, 12, 31),
    )


def _suggestions(register: DemonstrationRegister) -> None:
    """Create a suggestion that waits for review, and one that was refused."""
    subject = SuggestionSubject.objects.get(code="roads_and_water")
    for place, (state, review, title) in enumerate(
        (
            (State.SUBMITTED, Suggestion.Review.PENDING, "关于增设镇村候车亭的建议"),
            (State.APPROVED, Suggestion.Review.REFUSED, "关于协调处理个人宅基地纠纷的建议"),
        ),
        start=1,
    ):
        on = date(2019, 12, 22 + place)
        Suggestion.objects.create(
            **register.record("DBGW", on, state),
            series=SERIES,
            number=Suggestion.next_number(series=SERIES, organizer=register.organs["DBGW"]),
            title=title,
            text="（演示）尚未交办，不计入交办件数。",
            subject=subject,
            lead_delegate=register.pool[place * 20],
            submitted_on=on,
            review=review,
            reviewed_on=on if review == Suggestion.Review.REFUSED else None,
        )


def _nominee(register: DemonstrationRegister) -> None:
    """Create an appointment that is approved but not voted on, so not public."""
    PersonnelDecision.objects.create(
        **register.record(COMMITTEE, date(2019, 12, 28), State.APPROVED),
        official=register.official("向新民"),
        act=PersonnelDecision.Act.DECIDE_APPOINT,
        post="区统计局局长",
        organization=register.organs["TJJ"],
        proposer="区长",
    )


def _people(register: DemonstrationRegister) -> None:
    """Create unpublished personal data: a biography and a suspension."""
    told = register.pool[60]
    told.biography = "（演示）简介尚待核对。"
    told.save()
    Suspension.objects.create(
        mandate=register.pool[61].mandates.get(level=Mandate.Level.DISTRICT),
        first_day=date(2019, 12, 27),
        ground="（演示）待核实",
    )
