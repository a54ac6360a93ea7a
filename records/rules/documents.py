"""Document numbers: each given once, none left out."""

from django.db.models import Exists, OuterRef

from hanbin.record import State
from hanbin.rules import hard
from records.models import Opinion, PartyReport, Resolution

NUMBERED = (Resolution, Opinion, PartyReport)


@hard("发文字号重复", "这个发文字号已用于另一件文书。", *NUMBERED, field="document_number")
def document_number_is_given_once(records):
    """Appointments share the number of their document, so personnel decisions are left out."""
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
