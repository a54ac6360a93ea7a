"""Every public page is light, and stands by itself: no script, no style of its own."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find

from tests.pages import PAGES

pytestmark = pytest.mark.django_db

MOST_BYTES = 60 * 1024


class EveryPage:
    @pytest.mark.parametrize("url", PAGES)
    def test_weighs_at_most_sixty_kilobytes_with_its_style(self, url, client):
        page = gzip.compress(client.get(url).content)
        style = gzip.compress(Path(find("hanbin/site.css")).read_bytes())
        assert len(page) + len(style) <= MOST_BYTES

    @pytest.mark.parametrize("url", PAGES)
    def test_runs_no_script_and_styles_no_element_by_itself(self, url, client):
        page = client.get(url).content.decode()
        assert (
            re.findall(r"<script(?! type=.application/ld\+json)|<style|\sstyle=|\son\w+=", page)
            == []
        )

    @pytest.mark.parametrize("url", PAGES)
    def test_says_each_chart_in_words(self, url, client):
        page = client.get(url).content.decode()
        for chart in re.findall(r'<svg[^>]*role="img".*?</svg>', page):
            assert re.search(r"<title>.+</title><desc>.+</desc>", chart)
