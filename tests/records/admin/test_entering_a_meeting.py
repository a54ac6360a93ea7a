"""The morning after: a clerk enters a whole meeting of the standing committee in one form.

Five lines of agenda, three reports, two decisions, three opinions and everybody's attendance;
each field filled, each choice and each click is counted.
"""

import pytest
from playwright.sync_api import Page

MOST = 60
AGENDA = (
    ("听取和审议关于优化营商环境工作情况的报告", "special_report", "qzf", "区政府"),
    ("听取和审议关于学前教育工作情况的报告", "special_report", "qjtj", "区交通局"),
    ("听取和审议关于审计查出问题整改情况的报告", "audit_rectification", "SJJ", "区审计局"),
    ("审查批准区本级预算调整方案", "budget_adjustment", "", ""),
    ("讨论决定重大事项工作办法", "major_matter", "", ""),
)


class Hands:
    """What a clerk does at the form, counted."""

    def __init__(self, page: Page):
        self.page, self.done = page, 0

    def fill(self, name: str, text: str) -> None:
        self.page.fill(f"[name={name}]", text)
        self.done += 1

    def choose(self, name: str, value: str) -> None:
        self.page.select_option(f"[name={name}]", value)
        self.done += 1

    def click(self, selector: str) -> None:
        self.page.click(selector)
        self.done += 1

    def look_up(self, name: str, typed: str, found: str) -> None:
        """Types into a field that searches, takes what is found: two acts."""
        self.page.click(f"[name={name}] + .select2 .select2-selection")
        self.page.locator(".select2-container--open .select2-search__field").fill(typed)
        self.page.click(f".select2-results__option:text-is('{found}')")
        self.done += 2

    def enter_agenda(self) -> None:
        for row, (title, kind, typed, organ) in enumerate(AGENDA):
            self.fill(f"agenda_items-{row}-title", title)
            self.choose(f"agenda_items-{row}-kind", kind)
            if organ:
                self.look_up(f"agenda_items-{row}-organization", typed, organ)
            else:
                self.choose(f"agenda_items-{row}-treatment", "approve")

    def enter_outcomes(self) -> None:
        self.click("#reports-heading")
        for row in range(3):
            self.fill(f"reports-{row}-item", str(row + 1))
            self.fill(f"reports-{row}-reporter", "某报告人")
        self.click("#resolutions-heading")
        for row in range(2):
            self.fill(f"resolutions-{row}-item", str(row + 4))
            self.fill(f"resolutions-{row}-title", f"关于第{row + 4}项议程的决定")
            self.fill(f"resolutions-{row}-document_number", f"汉人发〔2019〕{90 + row}号")
        self.click("#opinions-heading")
        for row in range(3):
            self.fill(f"opinions-{row}-item", str(row + 1))
            self.fill(f"opinions-{row}-document_number", f"汉人审〔2019〕{90 + row}号")

    def enter_attendance(self) -> None:
        self.click("[name=attendances-kept]")
        for member in self.page.locator(".members li").all()[3:5]:
            member.locator("[value=excused]").check()
            member.locator("[type=text]").fill("因公出差")
            self.done += 2
        self.click("#sit_ins-group summary")
        self.page.locator("[name$=-official-people]").fill("12")
        self.done += 1


@pytest.fixture(scope="module")
def walked(site, browser, cookies_of):
    """The meeting as it was entered: how many acts it took, and what its form then says."""
    context = browser.new_context(
        base_url=site,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        viewport={"width": 1366, "height": 768},
    )
    context.add_cookies(cookies_of("clerk"))
    page = context.new_page()
    page.goto("/admin/records/meeting/")
    hands = Hands(page)
    hands.click(".object-tools .addlink")
    hands.fill("first_day", "2019-12-30")
    hands.fill("chair", "某主任")
    hands.enter_agenda()
    hands.enter_outcomes()
    hands.enter_attendance()
    wide = page.evaluate("document.documentElement.scrollWidth")
    hands.click("[name=_save]")
    page.wait_for_selector(".messagelist .success, .errornote")
    with page.expect_navigation(wait_until="load"):
        page.click(".messagelist .success a")
    yield hands.done, wide, page
    context.close()


def rows(page: Page, prefix: str) -> list[str]:
    """What the form says of kept rows."""
    told = page.locator(f"#{prefix}-group tr.has_original td.original p").all_inner_texts()
    return [" ".join(text.split()) for text in told]


class AWholeMeeting:
    def test_is_entered_with_few_acts(self, walked):
        done, _, _ = walked
        assert done < MOST

    def test_fits_the_width_of_an_office_screen(self, walked):
        _, wide, _ = walked
        assert wide <= 1366

    def test_has_its_agenda(self, walked):
        page = walked[2]
        assert len(rows(page, "agenda_items")) == 5

    def test_has_its_reports_decisions_and_opinions(self, walked):
        page = walked[2]
        assert [len(rows(page, each)) for each in ("reports", "resolutions", "opinions")] == [
            3,
            2,
            3,
        ]

    def test_says_what_came_of_each_line(self, walked):
        page = walked[2]
        outcomes = [page.input_value(f"[name=agenda_items-{row}-outcome]") for row in range(5)]
        assert outcomes == ["形成审议意见"] * 3 + ["通过"] * 2

    def test_knows_who_came(self, walked):
        page = walked[2]
        due = int(page.input_value("[name=members_due]"))
        assert due >= 30
        assert int(page.input_value("[name=members_present]")) == due - 2
