"""Two who change at once what a record says leave what is so once both are done."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from hanbin.models import SearchEntry
from records.models import Photo, Publication
from tests import files

pytestmark = pytest.mark.django_db

NEWS = "麒麟献瑞图"
BLOCKED = """
SELECT count(*) FROM pg_locks
WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
"""


@pytest.fixture
def clerks():
    """Two, each with a connection of their own, on a database where both may write."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one write at a time")
    with ThreadPoolExecutor(1) as first, ThreadPoolExecutor(1) as second:
        yield first, second
        for each in (first, second):
            each.submit(leave).result()


@pytest.fixture
def photo(clerks):
    """Public with its record, for everybody to see; gone afterwards."""
    first, _ = clerks
    photo = first.submit(published).result()
    yield photo
    first.submit(removed, photo).result()


def leave():
    connection.close()


def published():
    other = Publication.objects.public().first()
    item = Publication.objects.create(
        organizer=other.organizer, kind=other.kind, title="一条报道", outlet="报",
        media_level="city", published_on="2024-03-01", state="published",
    )  # fmt: skip
    return Photo.objects.create(
        subject=item, organizer=other.organizer, taken_on="2024-03-01", caption=NEWS,
        alt_text=NEWS, image=files.upload(files.picture(), "a.jpg"), state="published",
    )  # fmt: skip


def removed(photo):
    photo.delete()
    photo.subject.delete()


def corrected(photo, **said):
    """The record of a photograph is entered otherwise."""
    item = Publication.objects.get(pk=photo.object_id)
    for name, value in said.items():
        setattr(item, name, value)
    item.save()


def withdrawn_while(photo, clerk, **said):
    """Withdrawn, which is not yet sure when another clerk corrects the record."""
    with transaction.atomic():
        photo.state, photo.withdrawn_reason = "withdrawn", "有人不愿出现。"
        photo.save()
        other = clerk.submit(corrected, photo, **said)
        stand_in_the_way()
    other.result()


def stand_in_the_way():
    """Comes back once somebody waits for this transaction."""
    pause = threading.Event()
    for _ in range(1000):
        with connection.cursor() as cursor:
            cursor.execute(BLOCKED)
            if cursor.fetchone()[0]:
                return
        pause.wait(0.01)
    pytest.fail("nobody waits")


def told(photo):
    """The title and the text that are kept of its record."""
    entries = SearchEntry.objects.filter(kind="publication", object_id=photo.object_id)
    return entries.values_list("title", "text").get()


class APhotographWithdrawn:
    def test_is_not_told_by_who_corrects_its_record_meanwhile(self, photo, clerks):
        first, second = clerks
        assert NEWS in told(photo)[1]
        first.submit(withdrawn_while, photo, second, title="改过的题目").result()
        title, text = told(photo)
        assert (title, NEWS in text) == ("改过的题目", False)

    def test_is_not_told_by_who_publishes_its_record_meanwhile(self, photo, clerks):
        first, second = clerks
        second.submit(corrected, photo, state="draft").result()
        first.submit(withdrawn_while, photo, second, state="published").result()
        assert NEWS not in told(photo)[1]
