"""The desks in a browser, on the smallest of phones."""

import pytest

THUMB = 36  # pixels that a thumb needs
SMALL = """() => [...document.querySelectorAll("main :is(button, .button, input, select)")]
    .filter((each) => each.type != "hidden" && !each.closest(".choice"))
    .map((each) => [each.outerHTML, each.getBoundingClientRect().height])"""


class ADeskOnAPhone:
    @pytest.mark.parametrize(
        ("role", "urls"),
        [
            ("unit", ["/unit/", "/unit/?page=2"]),
            ("delegate", ["/me/", "/me/suggestions/new/"]),
        ],
    )
    def test_is_used_with_a_thumb_and_never_scrolls_sideways(self, page, cookies_of, role, urls):
        page.context.add_cookies(cookies_of(role))
        page.set_viewport_size({"width": 360, "height": 740})
        for url in urls:
            page.goto(url)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            assert page.get_by_role("heading", level=1).count() == 1
            assert [each for each in page.evaluate(SMALL) if each[1] < THUMB] == []

    def test_keeps_what_a_delegate_writes(self, page):
        page.goto("/login/?next=/me/suggestions/new/")
        page.get_by_label("用户名").fill("delegate")
        page.get_by_label("密码").fill("hanbin-demo")
        page.get_by_role("button", name="登录").click()
        page.get_by_label("标题").fill("关于增设候车亭的建议")
        page.locator("[name=text]").fill("村口没有候车亭。")
        page.get_by_label("分类").select_option(index=1)
        page.get_by_role("button", name="保存草稿").click()
        page.wait_for_load_state()
        assert page.get_by_text("草稿已保存，尚未提交。").is_visible()
