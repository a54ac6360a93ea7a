"""The writing desk in a browser: chosen with a click, read while it is typed."""

import re

import pytest


@pytest.fixture
def desk(page, cookies_of):
    """A clerk at the form of a new report of 2019."""
    page.context.add_cookies(cookies_of("clerk"))
    page.goto("/admin/records/annualreport/add/?year=2019&part=year")
    return page


class AWriter:
    def test_puts_a_figure_where_the_cursor_is_and_reads_it_at_once(self, desk):
        lead = desk.locator("#id_lead")
        lead.fill("二〇一九年召开常委会会议。")
        lead.evaluate("field => field.setSelectionRange(12, 12)")
        desk.get_by_label("查找").fill("常委会会议")
        button = desk.get_by_role("button", name=re.compile("^常委会会议 "))
        button.click()
        assert lead.input_value() == "二〇一九年召开常委会会议{{常委会会议}}。"
        desk.locator(".desk-preview a", has_text="9次").wait_for()

    def test_finds_a_figure_by_typing(self, desk):
        desk.get_by_label("查找").fill("信访")
        shown = desk.locator(".desk-figure:visible").all_inner_texts()
        assert shown
        assert all("信访" in text for text in shown if "小标题" not in text)

    def test_puts_a_photograph_on_a_line_of_its_own(self, desk):
        lead = desk.locator("#id_lead")
        lead.fill("第一段。")
        desk.get_by_role("button", name=re.compile("^.*照片1")).click()
        assert lead.input_value() == "第一段。\n\n![照片:1]\n\n"
        desk.locator(".desk-preview figure img").wait_for()

    def test_sees_a_mistyped_label_marked_with_what_may_be_meant(self, desk):
        desk.locator("#id_lead").fill("{{常委会议}}")
        desk.locator(".desk-preview mark").wait_for()
        assert "是否“常委会会议”" in desk.locator(".desk-mistakes").inner_text()

    def test_writes_in_a_section_added_by_hand(self, desk):
        body = desk.locator("#id_sections-0-body")
        body.click()
        desk.get_by_role("button", name=re.compile("^主任会议 ")).click()
        assert body.input_value() == "{{主任会议}}"

    def test_is_asked_before_what_is_typed_gives_way_to_a_draft(self, desk):
        said = []
        desk.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        desk.locator("#id_lead").fill("写了一半")
        desk.get_by_role("button", name="由系统起草").click()
        assert "还没有保存" in said[0]
        assert desk.locator("#id_lead").input_value() == "写了一半"

    def test_works_on_a_small_phone(self, desk):
        desk.set_viewport_size({"width": 360, "height": 740})
        assert desk.evaluate("document.documentElement.scrollWidth") <= 360
