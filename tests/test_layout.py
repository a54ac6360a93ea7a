"""How pages stand on phones, tablets and desks, in usual and in large type."""

import pytest

from tests.pages import PAGES, RECORDS

WIDTHS = (360, 768, 1280)
FURTHER = (
    "/suggestions/tables/", "/suggestions/units/", "/data/", "/about/", "/search/?q=污水",
    "/periods/?from=2019-03-01&to=2019-09-30", "/login/",
)  # fmt: skip
OUTSIDE = """() => {
    const page = document.querySelector("main").getBoundingClientRect();
    const excused = ".unseen, [role=region], svg, thead, details:not([open]) > :not(summary)";
    return [...document.querySelectorAll("main *")].filter(each => {
        const box = each.getBoundingClientRect();
        const stands = box.width > 1 && !each.closest(excused);
        return stands && (box.right > page.right + 1 || box.left < page.left - 1);
    }).map(each => `${each.tagName} ${each.className} ${each.textContent.trim().slice(0, 20)}`);
}"""
OVERLAPPING = """() => {
    const parts = document.querySelectorAll(".masthead a, .masthead button, .masthead input");
    const boxes = [...parts].map(each => each.getBoundingClientRect());
    return boxes.filter((one, place) => boxes.slice(place + 1).some(other =>
        one.left < other.right - 1 && other.left < one.right - 1 &&
        one.top < other.bottom - 1 && other.top < one.bottom - 1)).length;
}"""


def stand(page, url, large):
    """Opens a page in usual or in large type, and says at which widths it does not stand well."""
    page.goto(f"{url}{'&' if '?' in url else '?'}large={large}")
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found += [(width, each) for each in page.evaluate(OUTSIDE)[:3]]
        found += [(width, "masthead")] * page.evaluate(OVERLAPPING)
    return found


class EveryPublicPage:
    @pytest.mark.parametrize("url", [*PAGES, *FURTHER])
    def test_keeps_all_it_says_within_its_margins(self, page, url):
        assert [each for large in (0, 1) for each in stand(page, url, large)] == []

    @pytest.mark.parametrize("url", RECORDS)
    def test_of_a_record_keeps_all_it_says_within_its_margins(self, page, url):
        page.goto(url)
        record = page.locator("table.rows tbody a, .people a.name").first.get_attribute("href")
        assert [each for large in (0, 1) for each in stand(page, record, large)] == []


class APhone:
    def test_shows_the_heading_of_a_list_in_the_upper_half_of_its_screen(self, page):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto("/meetings/")
        assert page.get_by_role("heading", level=1).bounding_box()["y"] < 740 / 2

    def test_sets_what_is_known_of_a_record_in_one_column(self, page):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto("/workstations/")
        page.locator("table.rows tbody a").first.click()
        page.wait_for_load_state()
        short = page.locator(".facts div", has_text="地点").locator("dd").bounding_box()
        usual = page.locator(".facts div", has_text="所在镇办").locator("dd").bounding_box()
        assert short["x"] == usual["x"]

    def test_names_a_row_without_a_label(self, page):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto("/meetings/")
        label = "cell => getComputedStyle(cell, '::before').display"
        cells = page.locator("table.rows tbody tr").first.locator("td")
        assert [cells.nth(place).evaluate(label) for place in (0, 1)] == ["none", "block"]


class Paper:
    @pytest.fixture
    def printed(self, page):
        page.emulate_media(media="print")
        return page

    def test_carries_no_links_that_nobody_can_follow(self, printed):
        printed.goto("/2019/standing_committee_meetings/")
        assert not printed.get_by_role("link", name="登录").is_visible()
        assert printed.locator(".citation").is_visible()

    def test_carries_no_choice_of_years(self, printed):
        printed.goto("/suggestions/tables/")
        assert not printed.locator(".years").is_visible()
        assert printed.locator(".breakdown").first.is_visible()
