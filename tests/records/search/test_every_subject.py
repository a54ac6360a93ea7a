"""Laws of every kind of record that can be searched for: found exactly while it is public."""

import pytest
from django.apps import apps
from django.db import models

from delegates.models import PrivateContact
from hanbin.models import SearchEntry
from hanbin.record.base import Record
from hanbin.record.children import owner_relation, record_of
from hanbin.record.review import State
from records.models import AgendaItem, AnnualReport, Attachment, Photo
from records.search.index_updates import subjects_of_tables
from records.search.queries import readable_hits, search_records
from records.search.subjects import SUBJECTS

pytestmark = pytest.mark.django_db

NEWS = "麒麟献瑞图"
REVIEWED = [each for each in SUBJECTS if issubclass(each.model, Record | AgendaItem)]
FOUND_OTHERWISE = {AnnualReport}  # by what its edition says
FILES = {Photo, Attachment}  # shown on the page of their record


def every(subjects):
    return pytest.mark.parametrize("subject", subjects, ids=lambda subject: subject.key)


WRITTEN = [each for each in SUBJECTS if each.model not in FOUND_OTHERWISE]


def some_row(subject):
    """A public row that nothing stands upon, so that it may go."""
    return subject.public().order_by("-pk").first()


def say(row, subject, words=NEWS):
    """Writes words into the first text that the row says, and saves it."""
    name = next(
        path
        for path in subject.words
        if "__" not in path
        and hasattr(row._meta.model, path)
        and isinstance(row._meta.get_field(path), models.CharField | models.TextField)
        and not row._meta.get_field(path).choices
    )
    setattr(row, name, words)
    row.save()


def stand(row, state):
    """Puts the record of a row where a step would have brought it."""
    record = record_of(row)
    record.state = state
    record.withdrawn_reason = "内容有误。" if state == State.WITHDRAWN else ""
    record.save()


def found(subject, typed=NEWS):
    hits = search_records(typed).hits
    return [entry.object_id for entry in readable_hits([hit.place for hit in hits], [subject.key])]


class EverySubject:
    @every(SUBJECTS)
    def test_is_kept_for_each_public_row_and_for_no_other(self, subject):
        kept = SearchEntry.objects.filter(kind=subject.key).values_list("object_id", flat=True)
        assert sorted(kept) == sorted(subject.public().values_list("pk", flat=True))

    @every(SUBJECTS)
    def test_leads_to_the_page_of_its_row(self, subject, client):
        entry = SearchEntry.objects.filter(kind=subject.key).first()
        assert client.get(entry.url).status_code == 200

    @every(WRITTEN)
    def test_is_found_by_its_new_words_once_it_is_corrected(self, subject):
        row = some_row(subject)
        say(row, subject)
        assert found(subject) == [row.pk]

    @every(WRITTEN)
    def test_is_not_found_by_its_old_words_any_more(self, subject):
        row = some_row(subject)
        say(row, subject)
        say(row, subject, "凤凰")
        assert found(subject) == []

    @every(REVIEWED)
    @pytest.mark.parametrize("state", [each for each in State if each != State.PUBLISHED])
    def test_is_not_found_while_it_is_not_public(self, subject, state):
        row = some_row(subject)
        say(row, subject)
        stand(row, state)
        assert search_records(NEWS).hits == []

    @every(REVIEWED)
    def test_is_found_once_it_is_published_again(self, subject):
        row = some_row(subject)
        stand(row, State.DRAFT)
        say(row, subject)
        stand(row, State.PUBLISHED)
        assert found(subject) == [row.pk]

    @every(WRITTEN)
    def test_is_gone_with_its_row(self, subject):
        row = some_row(subject)
        say(row, subject)
        try:
            row.delete()
        except models.ProtectedError:
            pytest.skip("others point at it")
        assert search_records(NEWS).hits == []

    @every(SUBJECTS)
    def test_keeps_its_trail_wherever_it_reads(self, subject):
        tables = [
            table
            for table, own in subjects_of_tables().items()
            if subject in {r.subject for r in own}
        ]
        assert [table for table in tables if not hasattr(table, "history")] == []

    @every(SUBJECTS)
    def test_says_nothing_of_other_records(self, subject):
        own = {step.way: step.field.related_model for step in subject.steps}
        others = {way for way, table in own.items() if issubclass(table, Record)}
        assert [
            path
            for path in subject.words
            for way in others - {"meeting"}  # a meeting is public where its agenda is
            if f"{path}__".startswith(f"{way}__")
        ] == []

    @every(SUBJECTS)
    def test_never_reads_what_is_private(self, subject):
        assert PrivateContact not in {step.field.related_model for step in subject.steps}


class EveryAddress:
    def test_of_a_record_can_be_searched_for(self):
        addressed = {table for table in apps.get_models() if hasattr(table, "get_absolute_url")}
        parts = {table for table in addressed if owner_relation(table)}
        assert addressed - parts - FILES <= {each.model for each in SUBJECTS}


class EveryDraft:
    @every([each for each in SUBJECTS if issubclass(each.model, Record)])
    def test_is_found_by_nobody(self, subject):
        hidden = subject.model.objects.exclude(pk__in=subject.public().values("pk"))
        for row in hidden:
            assert row.pk not in found(subject, str(row))


class AnAnnualReport:
    def test_is_not_found_once_it_is_withdrawn(self, admin_user):
        report = AnnualReport.objects.public().first()
        assert any(hit.kind == "annualreport" for hit in search_records("聚众力").hits)
        report.withdraw(by=admin_user, reason="数字有误。")
        assert not any(hit.kind == "annualreport" for hit in search_records("聚众力").hits)

    def test_says_what_was_published_not_what_is_being_written(self):
        report = AnnualReport.objects.public().first()
        report.sections.create(order=99, heading=NEWS, body=NEWS)
        report.save()
        assert search_records(NEWS).hits == []
