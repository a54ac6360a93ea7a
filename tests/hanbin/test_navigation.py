"""The main navigation knows where the reader is."""

import re

import pytest

pytestmark = pytest.mark.django_db


def marked(client, url):
    return re.findall(r'<a href="(/\w+/)" aria-current="(\w+)">', client.get(url).content.decode())


class TheNavigation:
    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("/meetings/", [("/meetings/", "page")]),
            ("/towns/DZY/", [("/towns/", "true")]),
            ("/", []),
        ],
    )
    def test_marks_the_page_and_the_section_of_the_reader(self, client, url, expected):
        assert marked(client, url) == expected
