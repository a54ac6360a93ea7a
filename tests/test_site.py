"""The running site as people meet it, in a browser."""

import re

import pytest

PAGES = (
    "/", "/2019/", "/2019/H1/", "/2019/suggestions_assigned/", "/2019/opinion_report_rate/",
    "/2019/news_items/", "/meetings/", "/activities/", "/decisions/", "/opinions/",
    "/appointments/", "/suggestions/", "/publicity/", "/delegates/", "/towns/", "/towns/DZY/",
    "/workstations/", "/search/?q=公路", "/reports/2019/", "/nowhere/",
)  # fmt: skip


class AVisitor:
    def test_reaches_the_records_of_a_number_in_two_clicks_from_the_year(self, page):
        page.goto("/")
        page.get_by_role("link", name="打开2019年综述").click()
        page.get_by_role("link", name="263件").first.click()
        page.wait_for_load_state()
        assert page.get_by_role("heading", level=1).inner_text() == "交办代表建议、批评和意见"
        page.locator("table.rows a").first.click()
        page.wait_for_load_state()
        assert re.search(r"/suggestions/\d+/$", page.url)
        assert page.get_by_role("heading", name="办理过程", exact=True).is_visible()

    def test_finds_what_was_said_of_roads(self, page):
        page.goto("/")
        page.get_by_label("会议、建议、决定、人名、文号").fill("公路")
        page.get_by_role("button", name="查找").click()
        page.wait_for_load_state()
        page.get_by_role("link", name=re.compile("^代表建议 ")).click()
        page.wait_for_load_state()
        assert page.locator(".hits mark").count() > 20
        page.locator(".hits li a").first.click()
        page.wait_for_load_state()
        assert re.search(r"/suggestions/\d+/$", page.url)

    def test_searches_from_any_page_by_keyboard(self, page):
        page.goto("/meetings/")
        page.get_by_label("搜索全部公开记录").fill("大竹园镇")
        page.keyboard.press("Enter")
        page.wait_for_load_state()
        assert page.locator(".hits li a").first.inner_text() == "大竹园镇"

    def test_narrows_the_suggestions_to_a_year(self, page):
        page.goto("/suggestions/?q=公路")
        assert page.locator("table.rows tbody tr").count() > 5
        page.get_by_label("年度").fill("2019")
        page.get_by_role("button", name="筛选").click()
        page.wait_for_load_state()
        assert "year=2019" in page.url

    def test_reads_the_report_and_opens_one_of_its_numbers(self, page):
        page.goto("/reports/2019/")
        page.get_by_role("link", name="9次", exact=True).first.click()
        page.wait_for_load_state()
        assert page.url.endswith("/2019/standing_committee_meetings/")
        assert page.locator("table.rows tbody tr").count() == 9

    @pytest.mark.parametrize("url", PAGES)
    def test_reads_every_page_on_a_small_phone_without_scrolling_sideways(self, page, url):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.get_by_role("heading", level=1).count() == 1
        assert page.locator("html").get_attribute("lang") == "zh-CN"

    def test_skips_to_the_content_by_keyboard(self, page):
        page.goto("/2019/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "跳到正文"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"

    def test_sees_every_photograph_with_words_for_those_who_cannot(self, page):
        page.goto("/reports/2019/")
        for picture in page.locator("article img").all():
            picture.scroll_into_view_if_needed()
            assert picture.get_attribute("alt")
            assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


class TheClerk:
    def test_signs_in_and_finds_the_desk_in_chinese(self, page):
        page.goto("/admin/")
        page.get_by_label("用户名").fill("clerk")
        page.get_by_label("密码").fill("hanbin-demo")
        page.get_by_role("button", name="登录").click()
        page.wait_for_load_state()
        assert page.get_by_role("link", name="会议", exact=True).first.is_visible()
