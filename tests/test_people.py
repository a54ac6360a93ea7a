"""Delegates and stations as a voter meets them: in a browser, on a phone, on paper."""

import re

import pytest

STATION = "/workstations/14/"


class AVoter:
    def test_finds_the_own_delegate_from_the_town(self, page):
        page.goto("/delegates/")
        page.get_by_role("link", name="大竹园镇", exact=True).click()
        page.wait_for_load_state()
        page.locator(".people a").first.click()
        page.wait_for_load_state()
        assert page.get_by_role("heading", name="履职档案").is_visible()

    def test_opens_a_number_of_the_duty_file(self, page):
        page.goto("/delegates/1/")
        page.get_by_role("link", name="9/9次", exact=True).click()
        page.wait_for_load_state()
        assert page.url.endswith("/delegates/1/?year=2019#standing_committee")
        assert page.locator("#standing_committee li").count() == 9

    @pytest.mark.parametrize("url", ["/delegates/1/", "/delegates/356/", STATION])
    def test_reads_it_on_a_small_phone_without_scrolling_sideways(self, page, url):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


class AStation:
    def test_prints_its_sign_on_one_page(self, page):
        page.goto(STATION)
        printed = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1

    def test_prints_nothing_but_its_sign(self, page):
        page.goto(STATION)
        page.emulate_media(media="print")
        article = page.locator("article.record")
        assert article.locator(".sign-name").is_visible()
        assert article.locator(".qr").is_visible()
        assert not article.locator(".facts").is_visible()
