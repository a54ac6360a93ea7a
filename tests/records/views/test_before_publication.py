"""What a clerk enters is read by nobody outside before somebody entitled to publish says so."""

import io
import re
import zipfile
from collections.abc import Iterator

import pytest
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.db import DatabaseError, models, transaction
from django.test import RequestFactory
from django.urls import reverse

from delegates.models import Account, Delegate, Mandate, Suspension
from hanbin.models import SearchEntry
from hanbin.record.base import Record
from hanbin.record.children import is_added_while_public, owner_relation, record_of
from hanbin.record.public_flags import FlaggedPublic
from hanbin.record.review import State
from hanbin.record.roles import governed_tables
from records.figures import Catalogue
from records.listings import FEED_LISTINGS, LISTINGS
from tests.pages import PAGES

pytestmark = pytest.mark.django_db

HANDLING = "办理在公开的建议之下进行，随办随公开；答复和评价由承办单位、代表本人提交"
PUBLIC_ON_ENTRY = {
    "assignment": HANDLING,
    "reply": HANDLING,
    "promise": HANDLING,
    "promiseprogress": HANDLING,
    "supervision": HANDLING,
    "feedback": HANDLING,
    "rehandling": HANDLING,
    "talk": HANDLING,
    "extension": HANDLING,
    "handback": HANDLING,
    "examination": HANDLING,
    "opinionfollowup": "跟踪监督记在公开的审议意见之下",
    "delegate": "代表的姓名、单位等依法公开；简介另行核对后公开",
    "mandate": "选举、补选随公告公开；终止和暂停另行核对后公开",
    "post": "常委会组成人员由人代会选举，随公告公开",
    "receptionday": "公开的联络站何时接待，不含个人信息；接待代表只显示已公开任职的",
}
"""The tables whose rows the public reads as soon as they are entered, with the reason."""

HELD_BACK = {"delegate.biography", "mandate.end_notice"}
"""What of these waits all the same."""

MARK = "甴"  # of no word of the demonstration
FOUND = re.compile(f"{MARK}(\\d{{3}})")
TRAIL = ("approved_by", "approved_at", "published_by", "published_at", "corrected_by",
         "corrected_at")  # fmt: skip


class Entering:
    """A clerk who writes a mark of its own into every text there is to write into."""

    def __init__(self) -> None:
        user = User.objects.create_user("enters", is_staff=True)
        Account.objects.create(user=user, role="clerk")
        self.request = RequestFactory().get("/")
        self.request.user = User.objects.get(pk=user.pk)
        self.marks: list[str] = []
        self.rows: list[models.Model] = []

    def may(self, act: str, row: models.Model) -> bool:
        """As the admin would let it be done; a part as its record."""
        table = type(row)
        user, own = self.request.user, table._meta
        office = site._registry.get(table)
        if not user.has_perm(f"{own.app_label}.{act}_{own.model_name}"):
            return False
        if office and not getattr(office, f"has_{act}_permission")(self.request):
            return False
        if not office and not self.may("change", getattr(row, owner_relation(table))):
            return record_of(row) is not None and act == "add" and is_added_while_public(table)
        record = record_of(row)
        if record is None or (act == "add" and (is_added_while_public(table) or record is row)):
            return True
        return site._registry[type(record)].has_change_permission(self.request, record)

    def change(self, row: models.Model) -> None:
        """Each text of a row that is kept already."""
        closed = row.published_fields() if isinstance(row, FlaggedPublic) else set()
        for field in texts(type(row)):
            if field.name not in closed:
                self.save(row, field)
                row.refresh_from_db()

    def add(self, row: models.Model) -> None:
        """Another row like this one, in its first state."""
        row.pk, row._state.adding = None, True
        if isinstance(row, Record):
            row.state = State.DRAFT
            for name in TRAIL:
                setattr(row, name, None)
        for field in row._meta.concrete_fields:
            if field.name in ("number", "order", "turn", "round", "merit_year"):
                setattr(row, field.name, 2091)  # its own, where rows are known by it
        if isinstance(row, Mandate):  # of one who has none at this level
            row.delegate = Delegate.objects.last()
        # A reason stands beside what it explains only.
        self.save(row, *(each for each in texts(type(row)) if not each.name.endswith("_reason")))

    def save(self, row: models.Model, *fields: models.Field) -> None:
        published = row.published_fields() if isinstance(row, FlaggedPublic) else ()
        for field in fields:
            setattr(row, field.name, f"{MARK}{len(self.marks):03}")
            self.marks.append(f"{row._meta.model_name}.{field.name}")
        if isinstance(row, FlaggedPublic):
            row.hold_back(published)  # as the form does
        try:
            with transaction.atomic():
                row.save()
        except DatabaseError:  # the database keeps it out, and so nobody reads it
            return
        self.rows.append(row)


def texts(table) -> list[models.Field]:
    """The columns of free text that hold a mark."""
    return [
        field
        for field in table._meta.concrete_fields
        if type(field) in (models.CharField, models.TextField)
        and field.editable
        and not field.choices
        and (field.max_length or 100) >= 4
    ]


def some_rows(table) -> list[models.Model]:
    """Rows that the public reads, or any: the first and the last."""
    rows = table._base_manager.all()
    public = table._default_manager.all()
    if hasattr(public, "public"):
        rows = public.public()
    rows = rows.order_by("pk")
    return list(dict.fromkeys(filter(None, (rows.first(), rows.last()))))


def addresses(rows) -> Iterator[str]:
    """Everything the public may ask for, in every format that is text."""
    yield from (url for url in PAGES if url != "/nowhere/")
    for each in LISTINGS:
        yield from (f"{reverse(each.name)}?format={f}" for f in ("json", "csv", "xlsx"))
    yield from (f"/data/feeds/{each.name}.atom" for each in FEED_LISTINGS)
    yield from ("/data/feeds/records.atom", "/data/feeds/reports.atom", "/data/meetings.ics",
                "/data/plan.ics", "/data/openapi.json", "/data/", "/sitemap.xml", "/about/",
                "/suggestions/tables/", "/suggestions/units/?format=json", "/reports/2019/",
                "/reports/2019.xlsx", "/2019/?format=json", "/2018/", "/2017/")  # fmt: skip
    keys = [each.key for each in Catalogue.today().figures]
    yield from (f"/2019/{key}/?format=json" for key in keys)
    yield from (f"/2019/H2/{key}/?format=json" for key in keys if key in HALF)
    seen = {}
    for row in rows:
        for place in (row, record_of(row), *related(row)):
            if hasattr(place, "get_absolute_url"):
                seen[place.get_absolute_url()] = None
    for url in filter(None, seen):
        yield url
        yield f"{url}?format=json"


HALF = ("delegates_in_office", "standing_committee_meetings", "suggestions_assigned")


def related(row) -> Iterator[models.Model]:
    """The rows that a row belongs to."""
    for field in row._meta.concrete_fields:
        if isinstance(field, models.ForeignKey):
            yield getattr(row, field.name)


def text_of(answer) -> str:
    """What an answer says; of a workbook every sheet."""
    content = b"".join(answer) if answer.streaming else answer.content
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "".join(book.read(name).decode(errors="replace") for name in book.namelist())


class EveryAddress:
    def test_says_nothing_of_what_a_clerk_has_just_entered(self, client):
        entering = Entering()
        Suspension.objects.create(
            mandate=Mandate.objects.first(), first_day="2019-10-01", ground="涉案"
        )
        for table in governed_tables():
            for row in some_rows(table):
                if entering.may("change", row):
                    entering.change(row)
            for row in some_rows(table):
                if entering.may("add", row):
                    entering.add(row)
        added = {row._meta.model_name for row in entering.rows}
        assert added >= {"delegate", "mandate", "suspension", "post", "official", "meeting"}
        read = {}
        for url in addresses(entering.rows):
            for number in FOUND.findall(text_of(client.get(url))):
                read.setdefault(entering.marks[int(number)], url)
        for entry in SearchEntry.objects.filter(text__contains=MARK):
            for number in FOUND.findall(f"{entry.title}{entry.text}"):
                read.setdefault(entering.marks[int(number)], "search")
        early = {
            name: url
            for name, url in read.items()
            if name.split(".")[0] not in PUBLIC_ON_ENTRY or name in HELD_BACK
        }
        assert early == {}
