"""Laws of what changed since, over every list."""

import pytest
from django.http import QueryDict
from django.urls import reverse

from hanbin.record.base import Record
from records.listings import LISTINGS
from records.models import Meeting, Reply
from tests.records.admin.clerk import Clerk

pytestmark = pytest.mark.django_db

RECORDS = [each for each in LISTINGS if issubclass(each.model, Record)]


def named(declared):
    return declared.name


def told(client, declared, **asked):
    return client.get(reverse(declared.name), {"format": "json", **asked}).json()


def withdrawn(declared, reason="重复登记"):
    record = declared.model.objects.public().first()
    record.state, record.withdrawn_reason = "withdrawn", reason
    record._change_reason = f"撤回：{reason}"
    record.save()
    return record


class EveryList:
    @pytest.mark.parametrize("declared", LISTINGS, ids=named)
    def test_says_of_each_row_its_number_address_and_last_change(self, declared, client):
        rows = told(client, declared)["rows"]
        assert len({row["id"] for row in rows}) == len(rows)
        assert all(row["url"].startswith(reverse(declared.name)) for row in rows)
        assert all("modified" in row for row in rows)

    @pytest.mark.parametrize("declared", LISTINGS, ids=named)
    @pytest.mark.parametrize(
        "since", ["昨天", "2019-13-01", "2019-02-30", "0001-01-01", "9999-12-31", "\x00", "2019"]
    )
    def test_explains_a_day_it_does_not_understand(self, declared, since, client):
        answer = client.get(reverse(declared.name), {"format": "json", "modified_since": since})
        assert answer.status_code == 400
        assert "请写作日期" in answer.json()["errors"]["modified_since"][0]
        page = client.get(reverse(declared.name), {"modified_since": since})
        assert (page.status_code, "请写作日期" in page.content.decode()) == (400, True)

    @pytest.mark.parametrize("declared", LISTINGS, ids=named)
    @pytest.mark.parametrize("wanted", ["html", "json", "csv", "xlsx"])
    def test_is_told_since_a_day_in_every_format(self, declared, wanted, client):
        asked = {"format": wanted, "modified_since": "2019-05-01"}
        assert client.get(reverse(declared.name), asked).status_code == 200

    @pytest.mark.parametrize("declared", LISTINGS, ids=named)
    def test_costs_as_many_queries_for_all_rows_as_for_one(
        self, declared, client, django_assert_max_num_queries, monkeypatch
    ):
        with django_assert_max_num_queries(14) as full:
            told(client, declared, modified_since="2000-01-01")
        monkeypatch.setattr("hanbin.lists.listings.ROWS_OF_DATA", 1)
        with django_assert_max_num_queries(len(full)):
            told(client, declared, modified_since="2000-01-01")


class EveryListOfRecords:
    @pytest.mark.parametrize("declared", RECORDS, ids=named)
    def test_tells_only_what_changed_since(self, declared, client):
        everything = told(client, declared)["rows"]
        assert all(row["modified"] for row in everything)
        middle = sorted(row["modified"] for row in everything)[len(everything) // 2]
        changed = told(client, declared, modified_since=middle)["rows"]
        assert changed == [
            row for row in everything if row["modified"] >= middle
        ] + [row for row in changed if row.get("withdrawn")]  # fmt: skip

    @pytest.mark.parametrize("declared", RECORDS, ids=named)
    def test_tells_what_was_withdrawn_and_why_and_nothing_else_of_it(self, declared, client):
        record = withdrawn(declared)
        rows = told(client, declared, modified_since="2019-01-01")["rows"]
        (stone,) = [row for row in rows if row["id"] == record.pk]
        assert stone.pop("withdrawn_on") >= "2026"
        assert stone == {
            "id": record.pk, "url": record.get_absolute_url(), "withdrawn": True,
            "reason": "重复登记",
        }  # fmt: skip
        assert record.pk not in [row["id"] for row in told(client, declared)["rows"]]

    @pytest.mark.parametrize("declared", RECORDS, ids=named)
    def test_says_nothing_of_what_never_was_public(self, declared, client):
        record = withdrawn(declared, "涉及案件")
        never = {"published_at": None, "published_by": None}
        declared.model.objects.filter(pk=record.pk).update(**never)
        answer = client.get(
            reverse(declared.name), {"format": "json", "modified_since": "2000-01-01"}
        ).content.decode()
        assert "涉及案件" not in answer
        assert f'"url": "{record.get_absolute_url()}"' not in answer

    @pytest.mark.parametrize("declared", RECORDS, ids=named)
    def test_cannot_be_asked_for_the_words_of_what_was_withdrawn(self, declared, client):
        record = withdrawn(declared)
        for q in ("绝无此词", str(record)[:4]):
            rows = told(client, declared, modified_since="2019-01-01", q=q)["rows"]
            assert [row for row in rows if row["id"] == record.pk]

    @pytest.mark.parametrize("declared", RECORDS, ids=named)
    @pytest.mark.parametrize("wanted", ["csv"])
    def test_counts_the_withdrawn_below_a_file(self, declared, wanted, client):
        withdrawn(declared)
        asked = {"format": wanted, "modified_since": "2026-01-01"}
        last = client.get(reverse(declared.name), asked).content.decode().splitlines()[-1]
        assert last.endswith("另有1条已撤回，编号和理由见 JSON")


class ARecord:
    def test_is_told_on_the_last_page_when_it_was_withdrawn(self, client, monkeypatch):
        meetings = next(each for each in LISTINGS if each.name == "meetings")
        record = withdrawn(meetings)
        monkeypatch.setattr("hanbin.lists.listings.ROWS_OF_DATA", 60)
        seen, page = [], told(client, meetings, modified_since="2000-01-01")
        while page["next"]:
            seen += page["rows"]
            assert not [row for row in page["rows"] if row.get("withdrawn")]
            page = client.get(page["next"]).json()
        seen += page["rows"]
        assert len(seen) == page["count"]
        assert record.pk in [row["id"] for row in page["rows"] if row.get("withdrawn")]

    def test_that_was_withdrawn_and_reopened_is_still_gone(self, client):
        clerk = Clerk()
        record = Meeting.objects.public().first()
        clerk.take(record, "withdraw", _reason="日期有误")
        clerk.take(record, "reopen")
        record.refresh_from_db()
        assert record.state == "draft"
        meetings = next(each for each in LISTINGS if each.name == "meetings")
        rows = told(client, meetings, modified_since="2020-01-01")["rows"]
        (stone,) = [row for row in rows if row["id"] == record.pk]
        assert stone["reason"] == "日期有误"

    def test_counts_as_changed_when_a_part_of_it_was_corrected(self, client):
        clerk = Clerk()
        item = Meeting.objects.public().first().agenda_items.first()
        since = "2026-01-01"
        meetings = next(each for each in LISTINGS if each.name == "meetings")
        assert item.meeting_id not in [
            row["id"] for row in told(client, meetings, modified_since=since)["rows"]
        ]
        clerk.amend(item, title="更正后的议题")
        rows = told(client, meetings, modified_since=since)["rows"]
        assert item.meeting_id in [row["id"] for row in rows]


class ASuggestion:
    def test_counts_as_changed_when_it_is_answered(self, client):
        listed = next(each for each in LISTINGS if each.name == "suggestions")
        reply = Reply.objects.filter(assignment__suggestion__state="published").first()
        suggestion = reply.assignment.suggestion
        since = "2026-01-01"
        before = told(client, listed, modified_since=since)["rows"]
        assert suggestion.pk not in [row["id"] for row in before]
        reply.save()
        after = told(client, listed, modified_since=since)["rows"]
        assert suggestion.pk in [row["id"] for row in after]


class AnInstant:
    def test_may_be_written_with_the_plus_of_its_time_zone_as_it_is(self, client):
        asked = QueryDict("format=json&modified_since=2019-05-01T08:00:00+08:00").dict()
        assert client.get("/meetings/", asked).status_code == 200
