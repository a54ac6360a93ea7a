"""Rules about satisfaction ballots: not more votes than persons present."""

from django.db.models import F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from hanbin.record.rules import hard_rule
from records.models import Appraisal, InquiryAnswer, Opinion, Participation

CAST = F("satisfied") + F("basically_satisfied") + F("dissatisfied") + F("ballot_abstained")
PRESENT = {
    Appraisal: F("meeting__members_present"),
    Opinion: Coalesce(
        "report__agenda_item__meeting__members_present", "appraisal__meeting__members_present"
    ),
}


def ballot_told(row) -> str:
    return f"票数合计{row.cast}，实到{row.present}人。"


@hard_rule(
    "测评票数多于实到人数",
    "满意、基本满意、不满意和弃权的票数合计，不能多于会议的实到人数。",
    Appraisal,
    Opinion,
    field="satisfied",
    tells=ballot_told,
)
def ballot_is_of_those_present(rows):
    found = rows.annotate(cast=CAST, present=PRESENT[rows.model])
    return found.filter(cast__gt=F("present"))


def inquiry_told(answer) -> str:
    return f"票数合计{answer.cast}，参加{answer.present}人。"


@hard_rule(
    "测评票数多于参加人数",
    "满意、基本满意、不满意和弃权的票数合计，不能多于专题询问的参加人数。",
    InquiryAnswer,
    field="satisfied",
    tells=inquiry_told,
)
def answer_is_rated_by_those_present(answers):
    """Compare with all participants, because delegates who are no members also vote."""
    people = Participation.objects.order_by().filter(activity=OuterRef("activity"))
    present = people.values("activity").annotate(present=Sum("people")).values("present")
    found = answers.annotate(cast=CAST, present=Subquery(present))
    return found.filter(cast__gt=F("present"))
