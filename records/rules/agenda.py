"""Rules about votes: not more than members present, and a majority of all members."""

from django.db.models import F
from django.utils import timezone

from hanbin.record.base import COUNTING
from hanbin.record.rules import hard_rule, soft_rule
from records.models import AgendaItem, Meeting

from .meetings import ORGANIC_LAW
from .shared import all_members

DECIDING = (Meeting.Kind.STANDING_COMMITTEE, Meeting.Kind.CONGRESS)
NOT_PASSED = "[未没不][有能予获被得到经付表决]*通过|否决|暂不|暂缓|搁置|[未不]付表决|[未不]过半"


def adopted_items(items):
    """Return items whose outcome says that they were adopted."""
    return items.filter(outcome__contains="通过").exclude(outcome__regex=NOT_PASSED)


def with_base(items):
    """Annotate with the number of all members, the base of a majority."""
    base = all_members("meeting__", "meeting__first_day", "meeting__organizer")
    return items.filter(meeting__kind__in=DECIDING).annotate(base=base)


def votes_told(item) -> str:
    return f"票数合计{item.votes_cast}，实到{item.meeting.members_present}人。"


@hard_rule(
    "票数多于实到人数",
    "赞成、反对、弃权和未按表决器的票数合计，不能多于实到人数。",
    AgendaItem,
    field="votes_for",
    tells=votes_told,
)
def votes_are_of_those_present(items):
    cast = F("votes_for") + F("votes_against") + F("abstained") + F("not_voted")
    return (
        items.select_related("meeting")
        .alias(cast=cast)
        .filter(cast__gt=F("meeting__members_present"))
    )


def majority_told(row) -> str:
    return f"全体组成人员{row.base}人，赞成{row.votes_for}票。"


@hard_rule(
    "赞成不过半而通过",
    "表决须由常委会全体组成人员（不是到会人员）的过半数赞成，才算通过。",
    AgendaItem,
    law=ORGANIC_LAW,
    field="votes_for",
    tells=majority_told,
)
def adopted_by_most_of_all_members(items):
    return with_base(adopted_items(items)).filter(base__gte=F("votes_for") * 2)


@soft_rule("议题没有结果", "会议已经结束，议题还没有填写结果。", AgendaItem, field="outcome")
def has_an_outcome(items):
    return items.filter(
        outcome="",
        meeting__kind__in=DECIDING,
        meeting__state__in=COUNTING,
        meeting__last_day__lt=timezone.localdate(),
    )
