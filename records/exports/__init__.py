"""Export of the annual report as a file."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from delegates.models import Organization
from hanbin.lists.listings import XLSX
from hanbin.record.periods import Period
from records.editions.content import EditionContent, edition_imprint, file_name
from records.models import Edition
from records.public_figures import edition_of
from records.reports.composition import read_composition

from .docx import render_docx
from .pdf import render_pdf
from .year_workbook import figures_workbook, year_workbook


@dataclass(frozen=True)
class Format:
    """A file format: name, content type, and how to create it from an edition or live data."""

    name: str
    content_type: str
    of: Callable[[EditionContent], bytes]
    make: Callable[[Period, Organization], bytes]


FORMATS = {
    "docx": Format(
        "Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        lambda said: render_docx(said.document, made_at=said.edition.published_at),
        lambda period, scope: render_docx(read_composition(period, scope)),
    ),
    "pdf": Format(
        "PDF",
        "application/pdf",
        lambda said: render_pdf(said.document, made_at=said.edition.published_at),
        lambda period, scope: render_pdf(read_composition(period, scope)),
    ),
    "xlsx": Format(
        "Excel",
        XLSX,
        lambda said: figures_workbook(
            said.figures,
            said.edition.report.period,
            said.document.blocks,
            edition_imprint(said.edition),
            said.edition.published_at,
        ),
        year_workbook,
    ),
}


def export_report(period: Period, scope: Organization, suffix: str) -> bytes:
    """Return the report as a file: from the current edition, else from today's records.

    Raise KeyError for an unknown suffix.
    """
    edition = edition_of(period, scope)
    if edition is None:
        return FORMATS[suffix].make(period, scope)
    return file_of(edition, suffix)


def file_of(edition: Edition, suffix: str) -> bytes:
    """Return an edition as a file; raise KeyError for an unknown suffix.

    The file is created once and stored. Creating it again gives the same bytes.
    """
    reading, name = EditionContent(edition), file_name(edition, suffix)
    if not reading.is_whole:
        # A withdrawn photo changes the file, so an incomplete edition is never read from the store.
        return FORMATS[suffix].of(reading)
    if default_storage.exists(name):
        with default_storage.open(name) as kept:
            return kept.read()
    content = FORMATS[suffix].of(reading)
    default_storage.save(name, ContentFile(content))
    return content
