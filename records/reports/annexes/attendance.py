"""Attendance at the meetings of the standing committee: n of N, within each member's own term.

Members are listed in the committee's own order and never ranked. Excused is not absent.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from delegates.models import Delegate, Organization, Post
from hanbin.record.periods import Period
from records.figures import Measured
from records.models import Attendance
from records.reports.document import ReportTable

HEADINGS = ("姓名", "职务", "应出席", "出席", "请假", "缺席", "出席次数")
LAST = (10_000, 0)


def attendance_annex(
    figures: Mapping[str, Measured], period: Period, scope: Organization
) -> Iterator[ReportTable]:
    """Yield the table of members with the meetings during their own term."""
    register = Attendance.objects.at_standing_committee().within_own_term()
    rows = register.counting().within(scope).during(period)
    posts: dict[int, list[Post]] = {}
    for post in Post.objects.filter(organization=scope, started_on__lte=period.end):
        posts.setdefault(post.delegate_id, []).append(post)
    members: dict[Delegate, list[Attendance]] = {}
    for row in rows.select_related("delegate").order_by("delegate"):
        members.setdefault(row.delegate, []).append(row)
    ordered = sorted(members, key=lambda each: (_place(posts.get(each.pk, [])), each.pk))
    listed = [_row(each, posts.get(each.pk, []), members[each]) for each in ordered]
    if listed:
        sums = [sum(row[place] for row in listed) for place in (2, 3, 4, 5)]
        total = ("合计（人次）", "", *sums, f"{sums[1]}/{sums[0]}")
        yield ReportTable("常委会组成人员出席常委会会议情况（次）", HEADINGS, (*listed, total))


def _place(posts: list[Post]) -> tuple[int, int]:
    return min(((post.order, post.pk) for post in posts), default=LAST)


def _row(member: Delegate, posts: list[Post], rows: list[Attendance]) -> tuple[Any, ...]:
    stood = Counter(row.standing for row in rows)
    latest = max(posts, key=lambda post: post.started_on, default=None)
    present = stood[Attendance.Standing.PRESENT]
    return (
        member.name,
        latest.title if latest else "",
        len(rows),
        present,
        stood[Attendance.Standing.EXCUSED],
        stood[Attendance.Standing.ABSENT],
        f"{present}/{len(rows)}",
    )
