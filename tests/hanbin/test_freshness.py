"""A page that did not change costs next to nothing; one that did is told as it is now."""

import gzip
import re
from datetime import timedelta

import brotli
import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hanbin import freshness, revisions
from records.models import Meeting
from tests.records.admin.clerk import signed_in

pytestmark = pytest.mark.django_db

LINK = re.compile(r'href="(/[^"#]*)"')
BEGINNINGS = ("/", "/2019/", "/2019/?format=json", "/meetings/?format=json", "/terms/18/",
              "/periods/?from=2019-03-01&to=2019-05-31", "/2019/?town=DZY", "/publicity/")  # fmt: skip
PAGE = "/2019/"


@pytest.fixture(autouse=True)
def as_when_served(monkeypatch):
    """A test is a transaction, in which nothing is kept; here what it changed counts at once."""
    monkeypatch.setattr(freshness, "standing_revision", revisions.current)
    caches["pages"].clear()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET CONSTRAINTS {revisions.TRIGGER} IMMEDIATE")


@pytest.fixture
def meeting():
    return Meeting.objects.public().during_year(2019).first()


def asked(client, url, **headers):
    """The answer, and how many questions it took to the database."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url, headers=headers)
    return answer, len(queries)


def one_of_each_kind(client):
    """An address of every kind that is reached from the first pages by links."""
    waiting, found = list(BEGINNINGS), {}
    while waiting:
        url = waiting.pop(0).replace("&amp;", "&")
        answer = client.get(url)
        match = answer.resolver_match
        kind = match and (match.route, url.partition("format=")[2])
        if answer.status_code != 200 or kind in found or match.app_names:
            continue
        found[kind] = url
        if answer["Content-Type"].startswith("text/html"):
            waiting += dict.fromkeys(LINK.findall(answer.content.decode()))
    return found.values()


class EveryPublicAddress:
    def test_is_answered_in_one_question_to_who_holds_it_already(self, client):
        caches["pages"].clear()
        urls, late = list(one_of_each_kind(client)), []
        assert len(urls) > 25
        for url in urls:
            first = client.get(url)
            again, cost = asked(client, url, if_none_match=first.get("ETag", ""))
            knows_better = "ETag" not in first and "Cache-Control" in first
            if not knows_better and (again.status_code, cost > 1) != (304, False):
                late.append((url, again.status_code, cost))
        assert late == []
