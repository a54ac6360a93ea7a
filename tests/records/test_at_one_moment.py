"""Two who save at the same moment, each by a connection of their own: neither loses anything."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from delegates.models import Congress, Organization
from hanbin.models import Submission
from hanbin.record.children import lock_tables
from records.casework import STEPS
from records.models import AnnualReport, GlossaryTerm, Meeting, Suggestion
from tests.forms import FormClient
from tests.records.admin.clerk import address, contents, forms_of
from tests.records.desks.people import BACKEND, account, draft, given_to
from tests.records.search.test_at_once import leave, stand_in_the_way

pytestmark = pytest.mark.django_db

TITLE, FIRST, SECOND = "两人同时修改", "先保存的文字", "后保存的文字"


@pytest.fixture
def threads():
    """Two connections to a database where both may write; what they wrote is gone afterwards."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one write at a time")
    began = timezone.now()
    with ThreadPoolExecutor(1) as first, ThreadPoolExecutor(1) as second:
        yield first, second
        first.submit(clear, began).result()
        for each in (first, second):
            each.submit(leave).result()


def clear(began):
    Submission.objects.all().delete()
    for rows in (
        AnnualReport.objects.filter(title=TITLE),
        Meeting.objects.filter(title=TITLE),
        Suggestion.objects.filter(created_at__gte=began),
        GlossaryTerm.objects.filter(term=TITLE),
    ):
        rows.delete()


def signed_in(name):
    client = FormClient()
    client.force_login(User.objects.get(username=name), BACKEND)
    return client


def on_form(record, ending):
    """A form of the admin as it is opened now; what sends it with one text changed."""
    client, page = signed_in("admin"), address(type(record), "change", record.pk)
    opened = client.get(page)
    names = [field.html_name for form in forms_of(opened) for field in form]
    [name] = [each for each in names if each.endswith(ending)]
    return lambda text: client.post(page, contents(opened) | {name: text})


def on_desk(who, page, name, **more):
    """The same of a form of a desk."""
    client = signed_in(who)
    sent = {field.html_name: field.value() or "" for field in client.get(page).context["form"]}
    opened = client.get(page).context
    version = {"seen_version": opened["version"]} if "version" in opened else {}
    return lambda text: client.post(page, sent | version | more | {name: text})


def meeting():
    organ = Congress.objects.get().organization
    day = date(2019, 3, 1)
    return Meeting.objects.create(
        kind="other", title=TITLE, organizer=organ, term=organ.terms.first(),
        first_day=day, last_day=day,
    )  # fmt: skip


def item():
    return meeting().agenda_items.create(order=1, title="议题", kind="special_report")


def a_record():
    row = meeting()
    return row, "place", [on_form(row, "place") for _ in range(2)]


def a_row_and_its_own_form():
    row = item()
    return row, "outcome", [on_form(row, "outcome"), on_form(row.meeting, "-0-outcome")]


def a_form_and_its_row_there():
    row = item()
    return row, "outcome", [on_form(row.meeting, "-0-outcome"), on_form(row, "outcome")]


def what_is_no_record():
    row = GlossaryTerm.objects.create(term=TITLE, meaning="原来的解释", first_year=2031)
    return row, "meaning", [on_form(row, "meaning") for _ in range(2)]


def a_report():
    scope = Organization.objects.towns().first()
    row = AnnualReport.objects.create(scope=scope, year=2031, title=TITLE, lead="导语")
    return row, "byline", [on_form(row, "byline") for _ in range(2)]


def a_draft_of_a_delegate():
    row = draft(account("delegate").delegate)
    page = reverse("me_rewrite", args=[row.pk])
    return row, "text", [on_desk("delegate", page, "text") for _ in range(2)]


def a_draft_of_an_answer():
    row = given_to(account("unit").organization, account("delegate").delegate)
    STEPS["sign"].take(row, by="单位")
    type(row).objects.filter(pk=row.pk).update(answer_draft="原来的草稿")
    page = reverse("unit_step", args=[row.pk, "answer"])
    return row, "answer_draft", [on_desk("unit", page, "text", draft="1") for _ in range(2)]


KINDS = (
    a_record, a_row_and_its_own_form, a_form_and_its_row_there, what_is_no_record, a_report,
    a_draft_of_a_delegate, a_draft_of_an_answer,
)  # fmt: skip


def at_one_moment(send, other, thread):
    """The first is not yet sure to be kept when the second is sent; the answers of both."""
    with transaction.atomic():
        answer = send(FIRST)
        waiting = thread.submit(other, SECOND)
        stand_in_the_way()
    return answer, waiting.result()


def stored(row, name):
    return getattr(type(row).objects.get(pk=row.pk), name)


class EveryKindOfForm:
    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
    def test_sent_by_two_stops_the_second_and_keeps_its_words(self, threads, kind):
        first, second = threads
        row, name, senders = first.submit(kind).result()
        kept, stopped = first.submit(at_one_moment, *senders, second).result()
        assert (kept.status_code, stored(row, name)) == (302, FIRST)
        assert stopped.status_code in (200, 400)
        assert SECOND in stopped.text


class AReviewAtTheMomentOfASave:
    def test_takes_the_record_on_as_it_was_saved(self, threads):
        first, second = threads
        row, _, [send, _] = first.submit(a_record).result()

        def submit(_):
            chosen = {"action": "submit", "_selected_action": [row.pk]}
            return signed_in("admin").post(address(Meeting, "changelist"), chosen)

        first.submit(at_one_moment, send, submit, second).result()
        row = Meeting.objects.get(pk=row.pk)
        assert (row.place, row.state) == (FIRST, "submitted")


class AFileThatIsImported:
    def test_keeps_a_form_waiting_until_all_of_it_is_written(self, threads):
        first, second = threads
        row, _, [_, send] = first.submit(a_record).result()

        def bring_in(text):
            lock_tables([Meeting])
            Meeting.objects.filter(pk=row.pk).update(place=text)

        _, stopped = first.submit(at_one_moment, bring_in, send, second).result()
        assert (stopped.status_code, stored(row, "place")) == (200, FIRST)
