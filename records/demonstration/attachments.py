"""Attached agendas of the meetings of 2019."""

from io import BytesIO

from django.core.files.base import ContentFile
from docx import Document

from records.models import Attachment, Meeting

from .register import COMMITTEE, DemonstrationRegister


def enter(register: DemonstrationRegister, year: int) -> None:
    """Attach a Word file to each standing committee meeting that has an agenda."""
    meetings = Meeting.objects.standing_committee().filter(first_day__year=year)
    Attachment.objects.bulk_create(
        Attachment(
            **register.record(COMMITTEE, meeting.first_day),
            file=ContentFile(_agenda_docx(meeting), "agenda.docx"),
            title=f"{meeting}议程",
            filed_on=meeting.first_day,
            subject=meeting,
        )
        for meeting in meetings.public().prefetch_related("agenda_items")
        if meeting.agenda_items.all()
    )


def _agenda_docx(meeting: Meeting) -> bytes:
    document = Document()
    document.core_properties.author = document.core_properties.comments = ""
    document.add_heading(f"{meeting}议程", level=1)
    for item in meeting.agenda_items.all():
        document.add_paragraph(f"{item.order}．{item.title}")
    file = BytesIO()
    document.save(file)
    return file.getvalue()
