"""Entries follow their records through every door: forms, steps, parts, trails, workbooks."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from delegates.models import Delegate
from hanbin.models import SearchEntry
from hanbin.record.history import batch_followers
from records.models import (
    AgendaItem,
    Assignment,
    Meeting,
    Opinion,
    OpinionPoint,
    PersonnelDecision,
    Promise,
    Publication,
    Question,
    Reply,
    Report,
    Suggestion,
)
from records.search.index_updates import refresh_entries
from records.search.queries import search_records
from records.search.subjects import BY_KEY

from ..admin.clerk import Clerk

pytestmark = pytest.mark.django_db

NEWS = "麒麟献瑞图"
PARTS = (
    (Reply, "text", "assignment__suggestion"),
    (Promise, "text", "reply__assignment__suggestion"),
    (OpinionPoint, "text", "opinion"),
    (Question, "text", "answer_by__activity"),
    (Report, "title", "agenda_item"),
)


def found():
    """The records in which the news is found."""
    places = [hit.place for hit in search_records(NEWS).hits]
    return [(each.kind, each.object_id) for each in SearchEntry.objects.filter(place__in=places)]


def contents():
    return list(SearchEntry.objects.order_by("place").values_list())


class APart:
    @pytest.fixture(params=PARTS, ids=lambda part: part[0].__name__)
    def part(self, request):
        model, name, way = request.param
        row = model.objects.filter(**_public(way)).first()
        owner = row
        for step in way.split("__"):
            owner = getattr(owner, step)
        return row, name, (type(owner)._meta.model_name, owner.pk)

    def test_is_found_with_its_record(self, part):
        row, name, owner = part
        setattr(row, name, NEWS)
        row.save()
        assert found() == [owner]

    def test_that_was_deleted_is_not_found(self, part):
        row, name, _ = part
        setattr(row, name, NEWS)
        row.save()
        Opinion.objects.filter(report=row.pk).update(report=None)
        type(row).objects.filter(pk=row.pk).delete()
        assert found() == []


def _public(way):
    through = {"agenda_item": "agenda_item__meeting"}.get(way, way)
    return {f"{through}__state": "published"}


class APersonsName:
    def test_is_found_with_all_that_speaks_of_them(self):
        suggestion = Suggestion.objects.public().first()
        leader = suggestion.lead_delegate
        leader.name = NEWS
        leader.save()
        led = leader.led_suggestions.public().values_list("pk", flat=True)
        assert {("suggestion", each) for each in led} | {("delegate", leader.pk)} <= set(found())

    def test_is_found_once_they_sign(self):
        signer = Delegate.objects.create(name=NEWS, sex="male", party="none",
                                         education="basic", occupation="other")  # fmt: skip
        suggestion = Suggestion.objects.public().first()
        suggestion.cosigners.add(signer)
        assert found() == [("suggestion", suggestion.pk)]
        suggestion.cosigners.remove(signer)
        assert found() == []


class ACandidate:
    def test_is_not_found_before_the_decision_is_public(self):
        decision = PersonnelDecision.objects.public().filter(agenda_item__isnull=False).first()
        item = decision.agenda_item
        item.title = NEWS
        item.save()
        assert found() == [("agendaitem", item.pk)]
        for each in PersonnelDecision.objects.filter(agenda_item=item):
            each.state = "approved"
            each.save()
        for each in PersonnelDecision.objects.filter(agenda_item=None, meeting=item.meeting):
            each.state = "approved"
            each.save()
        assert found() == []


class TheAdmin:
    @pytest.fixture
    def item(self):
        return Publication.objects.public().first()

    def test_corrects_and_it_is_found_so(self, item):
        Clerk().amend(item, title=NEWS)
        assert found() == [("publication", item.pk)]

    def test_withdraws_and_publishes(self, item):
        clerk = Clerk()
        clerk.amend(item, title=NEWS)
        clerk.take(item, "withdraw", _reason="内容有误。")
        assert found() == []
        for step in ("reopen", "approve", "publish"):
            clerk.take(item, step)
        assert found() == [("publication", item.pk)]

    def test_deletes_by_the_list(self, item):
        made = Publication.objects.create(
            organizer=item.organizer, kind=item.kind, title=NEWS, outlet="报", media_level="city",
            published_on="2024-03-01", state="published",
        )  # fmt: skip
        assert found() == [("publication", made.pk)]
        Publication.objects.filter(pk=made.pk).delete()
        assert found() == []

    def test_restores_what_it_said(self, item):
        clerk = Clerk()
        clerk.amend(item, title=NEWS)
        then = item.history.first()
        clerk.amend(item, title="别的标题")
        assert found() == []
        clerk.post(f"/admin/records/publication/{item.pk}/history/{then.pk}/restore/")
        assert found() == [("publication", item.pk)]


class ATransaction:
    def test_that_is_undone_leaves_no_entry(self):
        item = Publication.objects.public().first()
        with transaction.atomic():
            item.title = NEWS
            item.save()
            transaction.set_rollback(True)
        assert found() == []

    def test_told_together_writes_entries_at_its_end(self):
        item = Publication.objects.public().first()
        with batch_followers():
            item.title = NEWS
            item.save()
            assert found() == []
        assert found() == [("publication", item.pk)]


class Rebuilding:
    def test_changes_nothing_where_all_is_in_step(self):
        before = contents()
        call_command("rebuild_search", verbosity=0)
        assert contents() == before

    def test_mends_what_went_out_of_step(self):
        before = contents()
        SearchEntry.objects.filter(kind="meeting").delete()
        SearchEntry.objects.filter(kind="activity").update(tokens=" 错乱 ", text="错乱")
        SearchEntry.objects.create(place=1, kind="meeting", object_id=0, tokens=" 鬼魂 ")
        SearchEntry.objects.create(place=2, kind="ghost", object_id=1, tokens=" 鬼魂 ")
        call_command("rebuild_search", verbosity=0)
        assert contents() == before
        assert search_records("鬼魂").hits == search_records("错乱").hits == []

    def test_says_in_chinese_how_many_there_are(self, capsys):
        call_command("rebuild_search")
        said = capsys.readouterr().out
        assert f"会议：{Meeting.objects.public().count()}条" in said
        assert f"共{SearchEntry.objects.count()}条" in said


class ARefresh:
    def test_costs_as_much_for_many_as_for_one(self, django_assert_max_num_queries):
        subject = BY_KEY["suggestion"]
        keys = list(Assignment.objects.filter(suggestion__state="published").order_by(
            "suggestion").values_list("suggestion", flat=True)[:40])  # fmt: skip
        costs = []
        for some in (keys[:1], keys):
            with django_assert_max_num_queries(30) as asked:
                refresh_entries(subject, set(some))
            costs.append(len(asked))
        assert costs[1] <= costs[0] + 1


class TheIndex:
    def test_follows_an_entry_whose_day_is_moved(self):
        item = Publication.objects.public().first()
        item.title, item.published_on = NEWS, "2016-05-05"
        item.save()
        assert [hit.kind for hit in search_records(NEWS[:2]).hits] == ["publication"]
        assert SearchEntry.objects.filter(kind="publication", object_id=item.pk).count() == 1

    def test_is_whole(self):
        if connection.vendor != "sqlite":
            pytest.skip("PostgreSQL keeps its own indexes")
        table = f"{SearchEntry._meta.db_table}_words"
        AgendaItem.objects.filter(meeting__state="published").first().delete()
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
