"""The form as a desk, in a browser: hands stay on the keyboard, and nothing typed is lost."""

import re

import pytest
from playwright.sync_api import Page, expect

ADD = "/admin/records/publication/add/"
HOME = "/admin/"


@pytest.fixture
def desk(page: Page, cookies_of) -> Page:
    """The page of a clerk who is logged in, on the screen of an office."""
    page.context.add_cookies(cookies_of("clerk"))
    page.set_viewport_size({"width": 1366, "height": 768})
    return page


def log_in(page: Page) -> None:
    page.goto(f"/admin/login/?next={HOME}")
    page.fill("[name=username]", "clerk")
    page.fill("[name=password]", "hanbin-demo")
    page.click("[type=submit]")
    page.wait_for_selector("#user-tools")


def width(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth")


class AForm:
    def test_moves_on_at_the_enter_key_instead_of_saving(self, desk):
        desk.goto(ADD)
        desk.focus("[name=title]")
        desk.keyboard.type("某稿件")
        desk.keyboard.press("Enter")
        expect(desk.locator("[name=outlet]")).to_be_focused()
        assert desk.url.endswith(ADD)

    def test_is_saved_from_the_keyboard(self, desk):
        desk.goto(ADD)
        desk.fill("[name=title]", "某稿件")
        desk.keyboard.press("Control+s")
        expect(desk.locator(".errornote")).to_be_visible()

    def test_asks_before_it_is_left_with_changes(self, desk):
        asked = []
        desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        desk.goto(ADD)
        desk.click("[name=title]")
        desk.keyboard.type("某稿件")
        desk.goto(HOME)
        assert asked == ["beforeunload"]

    def test_does_not_ask_when_nothing_was_typed(self, desk):
        asked = []
        desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        desk.goto(ADD)
        desk.click("[name=title]")
        desk.goto(HOME)
        assert asked == []

    def test_keeps_its_buttons_in_sight(self, desk):
        desk.goto("/admin/records/meeting/add/")
        expect(desk.locator("[name=_save]")).to_be_in_viewport()
        assert width(desk) <= 1366

    def test_unfolds_what_holds_something(self, desk):
        desk.goto("/admin/records/meeting/add/")
        desk.click("#reports-heading")
        desk.fill("[name=reports-0-item]", "9")
        desk.click("[name=_save]")
        expect(desk.locator("[name=reports-0-item]")).to_be_visible()

    def test_leads_from_a_mistake_to_its_field(self, desk):
        desk.goto(ADD)
        desk.fill("[name=title]", "某稿件")
        desk.click("[name=_save]")
        desk.click(".mistakes a[href='#id_outlet']")
        expect(desk.locator("[name=outlet]")).to_be_focused()

    def test_sets_the_fields_of_its_lines_below_each_other(self, desk):
        desk.goto("/admin/records/meeting/add/")
        names = ("term", "last_day", "chair", "members_present")
        assert len({desk.locator(f"[name={name}]").bounding_box()["x"] for name in names}) == 1

    def test_hides_no_field_behind_its_buttons(self, desk):
        desk.goto("/admin/records/meeting/add/")
        desk.focus("[name=place]")
        for _ in range(12):
            desk.keyboard.press("Tab")
            field = desk.evaluate("document.activeElement.getBoundingClientRect().bottom")
            assert field <= desk.locator(".save-bar").bounding_box()["y"]

    def test_numbers_a_line_that_is_added(self, desk):
        desk.goto("/admin/records/meeting/add/")
        desk.click("#agenda_items-group .add-row a")
        expect(desk.locator("[name=agenda_items-5-order]")).to_have_value("6")


class ALoginThatEnds:
    def test_loses_nothing_that_was_typed(self, desk):
        desk.goto("/admin/records/partyreport/add/")
        desk.fill("[name=title]", "关于某某的报告")
        kept = [each for each in desk.context.cookies() if each["name"] != "sessionid"]
        desk.context.clear_cookies()
        desk.context.add_cookies(kept)
        desk.click("[name=_save]")
        expect(desk.locator("h1")).to_have_text("登录已过期，尚未保存")
        other = desk.context.new_page()
        log_in(other)
        desk.click("button:text('重新提交')")
        expect(desk.locator(".messagelist .success, .errornote")).to_be_visible()
        desk.goto("/admin/records/partyreport/?q=某某的报告")
        expect(desk.locator("#content")).to_contain_text("关于某某的报告")


class APhone:
    PAGES = (HOME, "/admin/records/suggestion/", "/admin/records/meeting/add/")

    @pytest.mark.parametrize("address", PAGES)
    def test_shows_every_page_within_its_width(self, desk, address):
        desk.set_viewport_size({"width": 360, "height": 740})
        desk.goto(address)
        assert width(desk) <= 360

    def test_leaves_the_screen_to_the_fields(self, desk):
        desk.set_viewport_size({"width": 360, "height": 740})
        desk.goto("/admin/records/meeting/add/")
        expect(desk.locator(".save-bar")).not_to_be_in_viewport()

    def test_looks_up_an_organ(self, desk):
        desk.set_viewport_size({"width": 360, "height": 740})
        desk.goto("/admin/records/meeting/add/")
        desk.click("[name=organizer] + .select2 .select2-selection")
        desk.keyboard.type("sjj")
        expect(desk.locator(".select2-results__option:text-is('区审计局')")).to_be_in_viewport()


class EveryWord:
    PAGES = (
        HOME,
        "/admin/records/suggestion/",
        "/admin/records/meeting/add/",
        "/admin/records/photo/add/",
        "/admin/records/meeting/1/history/",
        "/admin/records/meeting/1/delete/",
        "/admin/password_change/",
    )

    @pytest.mark.parametrize("address", PAGES)
    def test_that_a_clerk_reads_is_chinese(self, desk, address):
        desk.goto(address)
        text = desk.inner_text("body")
        found = re.findall(r"\b[A-Z][a-z]+\b(?: [a-z]+)*", text)
        assert [word for word in found if word != "Excel"] == []

    def test_of_a_failed_form_is_chinese(self, desk):
        desk.goto(ADD)
        desk.click("[name=_save]")
        expect(desk).to_have_title(re.compile("^有错误："))

    def test_of_a_search_that_finds_nothing_is_chinese(self, desk):
        desk.goto(ADD)
        desk.click("[name=delegate] + .select2 .select2-selection")
        desk.keyboard.type("zzzz")
        expect(desk.locator(".select2-results__message")).to_have_text("未找到结果")


NARROW = """() => [...document.querySelectorAll("#content :is(input, select, textarea)")]
    .filter(each => each.name && each.offsetParent && !each.closest(".empty-form"))
    .filter(each => !["hidden", "checkbox", "radio", "submit", "file"].includes(each.type))
    .filter(each => !each.classList.contains("select2-hidden-accessible"))
    .map(each => [each.name, Math.round(each.getBoundingClientRect().width)])
    .filter(([name, width]) => width < 48)"""


class EveryField:
    @pytest.mark.parametrize(
        "table", ["annualreport", "meeting", "suggestion", "opinion", "reportedfigure"]
    )
    def test_is_wide_enough_for_what_is_written_in_it(self, desk, table):
        desk.goto(f"/admin/records/{table}/add/")
        found = []
        for wide in (390, 1280, 1366, 1440):
            desk.set_viewport_size({"width": wide, "height": 800})
            found += [(wide, each) for each in desk.evaluate(NARROW)]
        assert found == []
