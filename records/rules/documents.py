"""Rules about document numbers: no duplicates and no gaps."""

from django.db.models import Case, Exists, F, IntegerField, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast, Length, StrIndex, Substr

from hanbin.record.base import State
from hanbin.record.rules import hard_rule, soft_rule
from records.models import Opinion, PartyReport, Resolution

from .shared import missing_between

NUMBERED = (Resolution, Opinion, PartyReport)


@hard_rule("发文字号重复", "这个发文字号已用于另一件文书。", *NUMBERED, field="document_number")
def document_number_is_given_once(records):
    """Leave out personnel decisions: all appointments in one document have its number."""
    numbered = records.exclude(document_number="")
    if records.model is Resolution:
        numbered = numbered.about_matters()
    given = None
    for model in NUMBERED:
        others = model.objects.exclude(state=State.WITHDRAWN).filter(
            document_number=OuterRef("document_number")
        )
        if model is Resolution:
            others = others.about_matters()
        if model is records.model:
            others = others.exclude(pk=OuterRef("pk"))
        given = Exists(others) if given is None else given | Exists(others)
    return numbered.filter(given)


SERIAL = "^[^〔]+〔[0-9]{4}〕[0-9]{1,5}号$"


def document_serials(records):
    """Split numbers such as 汉人审〔2019〕3号 into family and serial."""
    bracket = StrIndex("document_number", Value("〕"))
    digits = Substr("document_number", bracket + 1, Length("document_number") - bracket - 1)
    # CASE guards the cast: PostgreSQL may evaluate it before the WHERE clause.
    numbered = When(document_number__regex=SERIAL, then=digits)
    return records.filter(document_number__regex=SERIAL).annotate(
        family=Substr("document_number", 1, bracket),
        serial=Cast(Case(numbered), IntegerField()),
    )


def missing_document_numbers(opinion) -> str:
    return f"缺第{missing_between(opinion.previous, opinion.serial)}号。"


@soft_rule(
    "意见书文号不连续",
    "审议意见书、评议意见书的文号，同一代字在一年内应当连续。",
    Opinion,
    field="document_number",
    tells=missing_document_numbers,
    at_entry=False,
)
def opinion_numbers_run_on(opinions):
    """Check only opinions, because other families include documents that are not stored here."""
    before = document_serials(Opinion.objects.order_by()).filter(
        family=OuterRef("family"), serial__lt=OuterRef("serial")
    )
    last = before.values("family").annotate(last=Max("serial")).values("last")
    return (
        document_serials(opinions)
        .annotate(previous=Subquery(last))
        .filter(Q(serial__gt=F("previous") + 1) | Q(serial__gt=1, previous__isnull=True))
    )
