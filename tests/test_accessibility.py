"""The site for everybody: WCAG 2.2 AA by axe-core, the keyboard alone, large type, no script."""

import re
from pathlib import Path

import pytest

from tests.pages import RECORDS, TEMPLATES

AXE = Path(__file__).parent.joinpath("vendor", "axe.min.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SETTINGS = (("light", 1280), ("dark", 360))
ADMIN = (
    "/admin/", "/admin/records/meeting/", "/admin/records/meeting/add/",
    "/admin/records/suggestion/", "/admin/records/suggestion/add/",
    "/admin/records/annualreport/", "/admin/records/annualreport/add/", "/admin/quality/",
    "/admin/workbook/", "/admin/trail/",
)  # fmt: skip
KINDS = (
    "/", "/2019/", "/compare/", "/2019/suggestions_assigned/", "/suggestions/", "/towns/DZY/",
    "/reports/2019/", "/nowhere/",
)  # fmt: skip
RUN = """async rules => {
    const found = await axe.run(document, {resultTypes: ["violations"], runOnly: rules});
    return found.violations.flatMap(each => each.nodes.map(node => `${each.id}: ${node.html}`));
}"""


def barriers(page):
    """What axe-core finds wrong with the page as it stands, in both schemes, wide and narrow."""
    page.evaluate(AXE)
    found = []
    for scheme, width in SETTINGS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{scheme} {width} {each}" for each in page.evaluate(RUN, list(RULES))]
    return found


def focused(page):
    """What holds the focus: its words, and how its outline is drawn."""
    return page.evaluate(
        """() => {
            const style = getComputedStyle(document.activeElement);
            return [document.activeElement.textContent.trim(), style.outlineStyle,
                    parseFloat(style.outlineWidth)];
        }"""
    )


@pytest.fixture
def admin(page, cookies_of):
    """The administrator, signed in."""
    page.context.add_cookies(cookies_of("admin"))
    return page


@pytest.fixture
def scriptless(browser, site):
    """A browser that runs no script."""
    context = browser.new_context(base_url=site, locale="zh-CN", java_script_enabled=False)
    yield context.new_page()
    context.close()


class EveryPublicPage:
    @pytest.mark.parametrize("url", TEMPLATES)
    def test_puts_nothing_in_anybodys_way(self, page, url):
        page.goto(url)
        assert barriers(page) == []

    @pytest.mark.parametrize("url", RECORDS)
    def test_of_a_record_puts_nothing_in_anybodys_way(self, page, url):
        page.goto(url)
        page.locator("table.rows tbody a, .people a.name").first.click()
        page.wait_for_load_state()
        assert barriers(page) == []

    @pytest.mark.parametrize("url", KINDS)
    def test_fits_the_window_at_twice_its_size(self, page, url):
        page.set_viewport_size({"width": 640, "height": 400})
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth") <= 640


class EveryMainPageOfTheAdmin:
    def test_that_asks_who_you_are_puts_nothing_in_anybodys_way(self, page):
        page.goto("/admin/login/")
        assert barriers(page) == []

    @pytest.mark.parametrize("url", ADMIN)
    def test_puts_nothing_in_anybodys_way(self, admin, url):
        admin.goto(url)
        admin.wait_for_load_state("networkidle")
        assert barriers(admin) == []


class AReaderAtTheKeyboard:
    def test_walks_from_the_year_to_the_records_of_a_number(self, page):
        page.goto("/2019/")
        page.keyboard.press("Tab")
        assert focused(page)[0] == "跳到正文"
        page.keyboard.press("Enter")
        for _ in range(30):
            page.keyboard.press("Tab")
            if focused(page)[0] == "常委会会议：9次":
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/2019/standing_committee_meetings/")
        assert page.locator("table.rows tbody tr").count() == 9

    def test_always_sees_where_the_focus_is(self, page):
        page.goto("/2019/")
        for _ in range(45):
            page.keyboard.press("Tab")
            words, style, width = focused(page)
            assert (style != "none", width >= 2) == (True, True), words


class AReaderWhoNeedsLargeType:
    def test_turns_it_on_for_all_pages_and_off_again(self, page):
        page.goto("/suggestions/?q=公路")
        before = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        page.get_by_role("link", name="长辈版").click()
        page.wait_for_load_state()
        assert "large" not in page.url
        page.goto("/2019/")
        large = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        assert large >= 1.25 * before
        page.get_by_role("link", name="标准字号").click()
        page.wait_for_load_state()
        assert page.locator("html.large").count() == 0

    @pytest.mark.parametrize("url", KINDS)
    def test_scrolls_no_page_sideways_on_a_small_phone(self, page, url):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(f"{url}?large=1")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


class AReaderWithoutScripts:
    def test_reaches_the_records_of_a_number_all_the_same(self, scriptless):
        scriptless.goto("/")
        scriptless.get_by_role("link", name="打开2019年综述").click()
        scriptless.get_by_role("link", name="263件").first.click()
        scriptless.locator("table.rows tbody a").first.click()
        assert re.search(r"/suggestions/\d+/$", scriptless.url)
