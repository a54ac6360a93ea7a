"""Lists of meetings, activities, decisions, opinions and appointments, one row each.

Only public rows are listed. The last row gives the number of withheld and unpublished ones, so that
the total equals the figure.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from delegates.models import Organization
from hanbin.lists.tables import withheld_note
from hanbin.record.periods import Period, format_day
from records.figures import Measured
from records.models import (
    Activity,
    AgendaItem,
    Meeting,
    Opinion,
    PersonnelDecision,
    Resolution,
)
from records.reports.document import ReportTable

Figures = Mapping[str, Measured]
LONGEST = 100


def agenda_told() -> QuerySet[Any]:
    """Return agenda items annotated with ``is_told``.

    It is False for personnel items until a decision is public. Then only the kind of the item may
    be shown, because candidates are not named before the vote.
    """
    about_it = Q(agenda_item=OuterRef("pk"))
    about_its_meeting = Q(agenda_item=None, meeting=OuterRef("meeting"))
    decided = PersonnelDecision.objects.public().filter(about_it | about_its_meeting)
    of_persons = Q(kind__in=(AgendaItem.Kind.PERSONNEL, AgendaItem.Kind.RESIGNATION))
    return AgendaItem.objects.annotate(is_told=~of_persons | Exists(decided))


def meetings_annex(figures: Figures, period: Period, scope: Organization) -> Iterator[ReportTable]:
    """Yield the meetings of the standing committee with their agendas."""
    rows = Meeting.objects.standing_committee().prefetch_related(
        Prefetch("agenda_items", agenda_told())
    )
    yield from _table_of_public_rows(
        "常委会会议和议题", ("会议", "日期", "议题"), rows, period, scope,
        lambda row: (row.name, _days(row, period), _numbered(row.agenda_items.all())),
    )  # fmt: skip


def activities_annex(
    figures: Figures, period: Period, scope: Organization
) -> Iterator[ReportTable]:
    """Yield the activities counted in the composite figure."""
    yield from _table_of_public_rows(
        "监督活动", ("活动", "类别", "日期"),
        Activity.objects.composite().select_related("kind"), period, scope,
        lambda row: (row.title, str(row.kind), _days(row, period)),
    )  # fmt: skip


def decisions_annex(figures: Figures, period: Period, scope: Organization) -> Iterator[ReportTable]:
    """Yield the resolutions and decisions on matters."""
    yield from _table_of_public_rows(
        "决议、决定", ("标题", "文种", "通过日期"),
        Resolution.objects.about_matters(), period, scope,
        lambda row: (row.title, row.get_kind_display(), _say(row.adopted_on, period)),
    )  # fmt: skip


def opinions_annex(figures: Figures, period: Period, scope: Organization) -> Iterator[ReportTable]:
    """Yield the opinions issued, with the reports received by the last day of the period."""
    yield from _table_of_public_rows(
        "审议意见和处理情况", ("意见书", "送达机关", "送达日期", "报告处理情况", "处理情况"),
        Opinion.objects.select_related("addressee"), period, scope,
        lambda row: (
            row.title, str(row.addressee), _say(row.issued_on, period),
            *(
                (_say(row.reported_on, period), _brief(row.handling) or "已书面报告")
                if row.reported_on and row.reported_on <= period.end
                else ("—", f"期末尚未报告{_due(row, period)}")
            ),
        ),
    )  # fmt: skip


def appointments_annex(
    figures: Figures, period: Period, scope: Organization
) -> Iterator[ReportTable]:
    """Yield the appointments and removals as totals, then the public ones by name."""
    posts = PersonnelDecision.objects.of_posts()
    counted = posts.counting().within(scope).during(period).order_by()
    numbers = dict(counted.values_list("act").annotate(number=Count("pk")).order_by())
    acts = [act for act in PersonnelDecision.Act if act in numbers]
    if not acts:
        return
    rows = [(str(act.label), numbers[act]) for act in acts]
    total = ("合计", sum(numbers.values()))
    yield ReportTable("人事任免事项（人次）", ("事项", "人次"), (*rows, total))
    yield from _table_of_public_rows(
        "人事任免名单", ("姓名", "任免", "日期"), posts.select_related("official"), period, scope,
        lambda row: (str(row.official), str(row), _say(row.voted_on, period)),
    )  # fmt: skip


def _table_of_public_rows(
    caption: str,
    headings: tuple[str, ...],
    rows: Any,
    period: Period,
    scope: Organization,
    read: Callable[[Any], tuple[str, ...]],
) -> Iterator[ReportTable]:
    """Yield a table of the public rows; nothing if no row counts."""
    counting = rows.counting().within(scope).during(period).order_by("counted_on", "pk")
    listed = [read(row) for row in counting.public()]
    withheld = counting.order_by().count() - len(listed)
    note = withheld_note(withheld, counting.order_by().unpublished().count() if withheld else 0)
    if note:
        listed.append((note, *[""] * (len(headings) - 1)))
    if listed:
        yield ReportTable(caption, headings, tuple(listed))


def _due(row: Opinion, period: Period) -> str:
    return f"（应于{_say(row.due_on, period)}前报告）" if row.due_on else ""


def _brief(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}……"


def _days(row: Any, period: Period) -> str:
    if row.first_day == row.last_day:
        return _say(row.first_day, period)
    return f"{_say(row.first_day, period)}至{row.last_day.month}月{row.last_day.day}日"


def _say(day: date, period: Period) -> str:
    """Return a day, with its year if that is not the year of the table."""
    is_plain = period.start.year == period.end.year == day.year
    return f"{day.month}月{day.day}日" if is_plain else format_day(day)


def _numbered(items: Iterable[Any]) -> str:
    return "\n".join(
        f"{item.order}．{item.title if item.is_told else item.get_kind_display()}" for item in items
    )
