"""The report leaving the house as a file."""

from collections.abc import Callable
from dataclasses import dataclass

from delegates.models import Organization
from hanbin.listings import XLSX
from hanbin.periods import Period
from records.reports.composing import compose

from .docx import docx
from .pdf import pdf
from .xlsx import xlsx


@dataclass(frozen=True)
class Format:
    """One kind of file: what it is called, how it is served, how it is made."""

    name: str
    content_type: str
    make: Callable[[Period, Organization], bytes]


FORMATS = {
    "docx": Format(
        "Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        lambda period, scope: docx(compose(period, scope)),
    ),
    "pdf": Format("PDF", "application/pdf", lambda period, scope: pdf(compose(period, scope))),
    "xlsx": Format("Excel", XLSX, xlsx),
}


def export(period: Period, scope: Organization, suffix: str) -> bytes:
    """The report of a period as a file; KeyError for an unknown suffix."""
    return FORMATS[suffix].make(period, scope)
