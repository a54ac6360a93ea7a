"""The suggestions on the delegates' desk, grouped by what has to be done."""

from django.db.models import Prefetch

from records.casework.delegate_drafts import AT_THE_DELEGATES
from records.models import Assignment, Reply, Stage
from records.models.stages import WITH_A_UNIT

DRAFTS, RATE, GOING, DONE = "我的草稿", "待我评价", "办理进展", "已结束"
GROUPS = (RATE, DRAFTS, GOING, DONE)
ON_ITS_WAY = (
    Stage.SUBMITTED,
    Stage.ADMITTED,
    Stage.LISTED,
    *WITH_A_UNIT,
    Stage.UNHAPPY,
    Stage.ANSWERED,
    Stage.RATED,
)


def handling_assignments():
    """Return the answering units' shares with stage and replies."""
    shares = Assignment.objects.staged().answering()
    replies = Reply.objects.select_related("reply_class").order_by("replied_on", "pk")
    return shares.select_related("unit").prefetch_related(Prefetch("replies", replies))


def prefetch_for_inbox(papers):
    """Prefetch everything that a line of the desk shows."""
    shares = Prefetch("assignments", handling_assignments())
    return papers.staged().select_related("lead_delegate").prefetch_related(shares)


def inbox_group_of(paper) -> str:
    """Return the group of an own suggestion."""
    if paper.stage in AT_THE_DELEGATES:
        return DRAFTS
    if any(each.stage == Stage.ANSWERED for each in paper.assignments.all()):
        return RATE
    return GOING if paper.stage in ON_ITS_WAY else DONE


def inbox_groups(papers):
    """Return each group with its suggestions, without empty groups."""
    found = {name: [] for name in GROUPS}
    for each in prefetch_for_inbox(papers).order_by("-submitted_on", "-pk"):
        found[inbox_group_of(each)].append(each)
    return [(name, listed) for name, listed in found.items() if listed]
