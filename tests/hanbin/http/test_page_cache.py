"""A page that did not change costs next to nothing; one that did is told as it is now."""

import gzip
import re
import runpy
from datetime import timedelta

import brotli
import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from hanbin.http import page_cache
from hanbin.record import data_revision
from records.models import Meeting
from tests.records.admin.clerk import Clerk

pytestmark = pytest.mark.django_db

LINK = re.compile(r'href="(/[^"#]*)"')
BEGINNINGS = ("/", "/2019/", "/2019/?format=json", "/meetings/?format=json", "/terms/18/",
              "/periods/?from=2019-03-01&to=2019-05-31", "/2019/?town=DZY",
              "/publicity/")  # fmt: skip
PAGE = "/2019/"
KEPT = "public, max-age=60, stale-while-revalidate=60"


@pytest.fixture(autouse=True)
def as_when_served(monkeypatch):
    """A test is a transaction, in which nothing is kept; here what it changed counts at once."""
    monkeypatch.setattr(page_cache, "standing_revision", data_revision.current_revision)
    caches["pages"].clear()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET CONSTRAINTS {data_revision.TRIGGER} IMMEDIATE")


@pytest.fixture
def meeting():
    return Meeting.objects.public().filter(counted_on__year=2019).first()


def asked(client, url, **headers):
    """The answer, and how many questions it took to the database."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url, headers=headers)
    return answer, len(queries)


def kind(url):
    """Which view an address leads to, and in which format; None where it leads out of the site."""
    path, _, query = url.partition("?")
    try:
        found = resolve(path)
    except Resolver404:
        return None
    return None if found.app_names else (found.route, query.partition("format=")[2])


def one_of_each_kind(client):
    """An address of every kind that is reached from the first pages by links."""
    waiting, found = list(BEGINNINGS), {None: ""}
    while waiting:
        url = waiting.pop(0).replace("&amp;", "&")
        if kind(url) in found:
            continue
        answer = client.get(url)
        if answer.status_code == 200:
            found[kind(url)] = url
            if answer["Content-Type"].startswith("text/html"):
                waiting += dict.fromkeys(LINK.findall(answer.content.decode()))
    return list(found.values())[1:]


class EveryPublicAddress:
    def test_is_answered_in_one_question_to_who_holds_it_already(self, client):
        urls, late = one_of_each_kind(client), []
        assert len(urls) > 25
        for url in urls:
            first = client.get(url)
            again, cost = asked(client, url, if_none_match=first.get("ETag", ""))
            knows_better = first.get("Cache-Control", KEPT) != KEPT
            if not knows_better and (again.status_code, cost > 1) != (304, False):
                late.append((url, again.status_code, cost))
        assert late == []

    def test_is_drawn_once_for_everybody(self, client):
        for url in (PAGE, "/meetings/", "/", "/2019/?format=json"):
            first = client.get(url)
            again, cost = asked(client, url)
            assert (again.content, again.headers, cost) == (first.content, first.headers, 1)

    def test_may_be_kept_on_the_way_for_a_minute(self, client):
        answer = client.get(PAGE)
        assert answer["Cache-Control"] == KEPT
        assert answer["Vary"] == "Cookie, Accept-Encoding"

    def test_that_is_not_there_is_not_kept(self, client):
        for url in ("/2031/", "/meetings/999999/", "/healthz", "/admin/login/"):
            assert "ETag" not in client.get(url)

    def test_of_a_file_too_large_to_keep_is_still_known_again(self, client):
        first = client.get("/reports/2019.docx")
        again, cost = asked(client, "/reports/2019.docx", if_none_match=first["ETag"])
        assert (again.status_code, again.content, cost) == (304, b"", 1)


class AReaderWhoKnowsOnlyTheDay:
    """As programs ask that keep Last-Modified alone."""

    @pytest.fixture(autouse=True)
    def a_while_ago(self, monkeypatch):
        """What changed just now has no name yet among the seconds."""
        monkeypatch.setattr(page_cache, "STARTED", 0)
        long_ago = timezone.localtime().replace(hour=0, minute=0, second=0)
        standing = data_revision.CurrentRevision(data_revision.current_revision().number, long_ago)
        monkeypatch.setattr(page_cache, "standing_revision", lambda: standing)

    def test_is_told_that_nothing_changed(self, client):
        day = client.get(PAGE)["Last-Modified"]
        again, cost = asked(client, PAGE, if_modified_since=day)
        assert (again.status_code, again.content, cost) == (304, b"", 0)

    def test_gets_what_changed_since(self, client, monkeypatch):
        day = client.get(PAGE)["Last-Modified"]
        standing = data_revision.CurrentRevision(10**6, timezone.now())
        monkeypatch.setattr(page_cache, "standing_revision", lambda: standing)
        assert client.get(PAGE, headers={"If-Modified-Since": day}).status_code == 200

    def test_gets_what_another_code_draws(self, client, monkeypatch):
        day = client.get(PAGE)["Last-Modified"]
        an_hour_ago = int(timezone.now().timestamp()) - 3600
        monkeypatch.setattr(page_cache, "STARTED", max(an_hour_ago, parse_http_date(day) + 1))
        assert client.get(PAGE, headers={"If-Modified-Since": day}).status_code == 200

    def test_meets_another_code_where_a_process_was_started(self):
        before = int(timezone.now().timestamp())
        again = runpy.run_path(page_cache.__file__, run_name="hanbin.http.again")
        assert again["STARTED"] >= before

    def test_is_told_the_day_on_which_the_page_was_begun(self, client, monkeypatch):
        last_second = timezone.localtime().replace(hour=23, minute=59, second=59)
        clock = [last_second]

        def drawn(response, coding):
            clock.append(last_second + timedelta(seconds=3))
            return response

        monkeypatch.setattr(timezone, "now", lambda: clock[-1])
        monkeypatch.setattr(page_cache, "compress_response", drawn)
        told = client.get(PAGE)["Last-Modified"]
        assert parse_http_date(told) < last_second.timestamp()

    def test_is_told_no_day_where_more_changed_in_its_second(self, client, monkeypatch):
        clock = [timezone.now()]
        standing = data_revision.CurrentRevision(10**6, clock[0])

        def drawn(response, coding):
            clock.append(clock[0] + timedelta(seconds=3))
            return response

        monkeypatch.setattr(timezone, "now", lambda: clock[-1])
        monkeypatch.setattr(page_cache, "standing_revision", lambda: standing)
        monkeypatch.setattr(page_cache, "compress_response", drawn)
        assert "Last-Modified" not in client.get(PAGE)

    def test_and_reads_large_type_is_told_no_day(self, client):
        client.cookies["large"] = "1"
        assert "Last-Modified" not in client.get(PAGE)

    def test_gets_the_page_in_large_type_once_it_is_chosen(self, client):
        day = client.get(PAGE)["Last-Modified"]
        client.cookies["large"] = "1"
        assert client.get(PAGE, headers={"If-Modified-Since": day}).status_code == 200

    def test_is_told_no_day_within_the_second_of_a_change(self, client, monkeypatch):
        standing = data_revision.CurrentRevision(10**6, timezone.now())
        monkeypatch.setattr(page_cache, "standing_revision", lambda: standing)
        assert "Last-Modified" not in client.get(PAGE)

    def test_learns_that_an_address_is_none(self, client):
        tomorrow = http_date((timezone.now() + timedelta(days=1)).timestamp())
        headers = {"If-Modified-Since": tomorrow}
        assert client.get("/nowhere/", headers=headers).status_code == 404

    def test_that_knows_the_mark_too_goes_by_the_mark(self, client):
        day = client.get(PAGE)["Last-Modified"]
        headers = {"If-Modified-Since": day, "If-None-Match": '"another"'}
        assert client.get(PAGE, headers=headers).status_code == 200


class APage:
    @pytest.fixture
    def held(self, client):
        """Asks for a page as a browser does that holds it."""
        mark = client.get(PAGE)["ETag"]
        return lambda **more: client.get(PAGE, headers={"If-None-Match": mark} | more)

    def test_is_sent_anew_once_something_was_written(self, held, meeting):
        assert held().status_code == 304
        Meeting.objects.filter(pk=meeting.pk).update(title="改过的题目")
        answer = held()
        assert answer.status_code == 200
        assert answer.content

    def test_is_sent_anew_the_next_day(self, held, monkeypatch):
        tomorrow = timezone.localdate() + timedelta(days=1)
        monkeypatch.setattr(timezone, "localdate", lambda *_: tomorrow)
        assert held().status_code == 200

    def test_is_sent_anew_by_another_code(self, held, monkeypatch):
        monkeypatch.setattr(page_cache, "code_fingerprint", lambda: "of tomorrow")
        assert held().status_code == 200

    def test_is_another_one_for_who_reads_large_type(self, held, client):
        client.cookies["large"] = "1"
        assert held().status_code == 200

    def test_is_another_one_under_another_name(self, held):
        assert held(host="localhost").status_code == 200

    def test_is_not_known_by_a_mark_that_fits_anything(self, client):
        assert client.get("/nowhere/", headers={"If-None-Match": "*"}).status_code == 404

    def test_that_is_withdrawn_says_so_at_once(self, client, meeting):
        url = meeting.get_absolute_url()
        mark = client.get(url)["ETag"]
        withdrawn = {"state": "withdrawn", "withdrawn_reason": "重复登记"}
        Meeting.objects.filter(pk=meeting.pk).update(**withdrawn)
        answer = client.get(url, headers={"If-None-Match": mark})
        assert answer.status_code == 410
        assert "ETag" not in answer

    def test_is_neither_kept_nor_marked_within_a_transaction(self, client, monkeypatch):
        monkeypatch.undo()
        assert "ETag" not in client.get(PAGE)

    def test_asked_for_by_head_is_marked_alike(self, client):
        assert client.head(PAGE)["ETag"] == client.get(PAGE)["ETag"]

    @pytest.mark.parametrize(
        ("coding", "open_"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
    )
    def test_is_packed_for_the_way(self, client, coding, open_):
        plain = client.get(PAGE).content
        for _ in range(2):
            packed = client.get(PAGE, headers={"Accept-Encoding": f"{coding}, identity;q=0.5"})
            assert packed["Content-Encoding"] == coding
            assert int(packed["Content-Length"]) == len(packed.content) < len(plain) / 4
            assert open_(packed.content) == plain


class WhoIsSignedIn:
    def test_gets_a_page_of_their_own_that_nobody_keeps(self, client, db):
        mark = client.get(PAGE)["ETag"]
        answer = Clerk().browser.get(PAGE, headers={"If-None-Match": mark})
        assert answer.status_code == 200
        assert set(answer["Cache-Control"].split(", ")) == {"private", "no-store"}
        assert "ETag" not in answer

    def test_is_anybody_with_a_cookie_that_is_not_known(self, client):
        client.cookies["something"] = "1"
        assert "no-store" in client.get(PAGE)["Cache-Control"]

    def test_with_a_name_in_a_header_is_not_anybody(self, client):
        answer = client.get(PAGE, headers={"Authorization": "Basic eA=="})
        assert "no-store" in answer["Cache-Control"]
