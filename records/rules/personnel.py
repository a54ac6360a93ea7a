"""Rules about personnel: votes of all members, and secret ballots for dismissals."""

from django.db.models import F

from hanbin.record.rules import hard_rule
from records.models import AgendaItem, PersonnelDecision

from .agenda import majority_told
from .meetings import ORGANIC_LAW
from .shared import all_members

OVERSIGHT_LAW = "监督法第六十条至第六十二条"


@hard_rule(
    "任免票数多于实到人数",
    "赞成、反对、弃权票数合计，不能多于会议的实到人数。",
    PersonnelDecision,
    field="votes_for",
)
def personnel_votes_are_of_those_present(decisions):
    cast = F("votes_for") + F("votes_against") + F("abstained")
    return decisions.alias(cast=cast).filter(cast__gt=F("meeting__members_present"))


@hard_rule(
    "任免赞成不过半而通过",
    "人事任免须由常委会全体组成人员的过半数赞成，才算通过。",
    PersonnelDecision,
    law=ORGANIC_LAW,
    field="votes_for",
    tells=majority_told,
)
def appointed_by_most_of_all_members(decisions):
    return (
        decisions.filter(is_adopted=True, voted_on__isnull=False)
        .annotate(base=all_members("meeting__", "voted_on", "organizer"))
        .filter(base__gte=F("votes_for") * 2)
    )


@hard_rule(
    "撤职未用无记名投票",
    "撤职案须以无记名投票表决：请选定议题，并在议题上填写“无记名投票”。",
    PersonnelDecision,
    law=OVERSIGHT_LAW,
    field="agenda_item",
)
def dismissed_by_secret_ballot(decisions):
    dismissed = decisions.filter(act=PersonnelDecision.Act.DISMISS, voted_on__isnull=False)
    return dismissed.exclude(agenda_item__method=AgendaItem.Method.SECRET)
