"""What a page may weigh and cost, for readers on a telephone in the mountains."""

import re

import brotli
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.hanbin.http.test_page_cache import one_of_each_kind

pytestmark = pytest.mark.django_db

KILOBYTES = 60
QUERIES = 16
STYLES = re.compile(r'<link rel="stylesheet" href="/static/([^"]+)"')
LOADED = re.compile(r"""(?:src|srcset|href)="(https?:|//)|url\(""")


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker):
    """Every kind of page by its address, with its text and what it asked of the database."""
    with django_db_blocker.unblock():
        from_links = one_of_each_kind(Client())
        found = {}
        for url in from_links:
            with CaptureQueriesContext(connection) as asked:
                answer = Client().get(url)
            if answer["Content-Type"].startswith("text/html"):
                found[url] = (answer.content.decode(), len(asked))
    return found


def weight(page: str) -> int:
    """Page and styles as they come over the wire; charts are part of the page."""
    static = settings.BASE_DIR / "hanbin" / "static"
    parts = [page.encode(), *((static / name).read_bytes() for name in STYLES.findall(page))]
    return sum(len(brotli.compress(part, quality=4)) for part in parts)


class EveryPublicPage:
    def test_weighs_no_more_than_sixty_kilobytes(self, pages):
        heavy = {url: weight(text) for url, (text, _) in pages.items()}
        assert len(heavy) > 20
        assert {url: size for url, size in heavy.items() if size > KILOBYTES * 1024} == {}

    def test_asks_few_questions(self, pages):
        assert {url: cost for url, (_, cost) in pages.items() if cost > QUERIES} == {}

    def test_is_whole_without_scripts(self, pages):
        assert [url for url, (text, _) in pages.items() if re.search(r"<noscript", text)] == []
        needing = re.compile(r"<(button|a)[^>]*\b(onclick|href=\"javascript:)")
        assert [url for url, (text, _) in pages.items() if needing.search(text)] == []

    def test_loads_nothing_from_elsewhere(self, pages):
        parts = re.compile(r"<(?:script|img|source|iframe|link rel=\"stylesheet\")[^>]*")
        for url, (text, _) in pages.items():
            assert not [tag for tag in parts.findall(text) if LOADED.search(tag)], url

    def test_shows_photographs_late_in_their_size(self, pages):
        for url, (text, _) in pages.items():
            pictures = re.findall(r'<img src="/photos/[^>]*>', text)
            assert all('width="' in each and 'height="' in each for each in pictures), url
            late = [each for each in pictures if 'loading="lazy"' in each]
            assert len(pictures) - len(late) <= 1, url
