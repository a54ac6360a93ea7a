"""A year's holidays are pasted, looked at, and entered whole or not at all."""

from datetime import date

import pytest
from django.urls import reverse

from records.models import Holiday

from .clerk import Clerk

pytestmark = pytest.mark.django_db

PASTE = reverse("admin:records_holiday_paste")
TEXT = "2027-10-01 国庆节 休\n2027-10-09 国庆节 班\n2026-10-10 国庆 班\n2019-10-01 国庆节 休"
WRONG = "2027-10-01 国庆节 休\n10月2日 国庆节 休\n2027-10-03 国庆节 假"
NEXT = Holiday.objects.filter(day__year=2027)


def preview(clerk, text=TEXT):
    return clerk.post(PASTE, {"text": text, "preview": "1"})


def enter(clerk, text=TEXT):
    return clerk.post(PASTE, {"text": text, "enter": "1"}, follow=True)


class ThePreview:
    def test_says_what_becomes_of_each_day(self, clerk):
        fates = [line.fate for line in preview(clerk).context["lines"]]
        assert fates == ["不变", "更改", "新增", "新增"]

    def test_says_what_each_line_means(self, clerk):
        line = preview(clerk).context["lines"][-1]
        assert (line.weekday, line.arrangement) == ("周六", "调休上班")

    def test_adds_up_the_year(self, clerk):
        text = preview(clerk).text
        assert "录入后2027年：放假1天，调休上班1天，全年261个工作日。" in text
        assert "录入后2019年：放假28天，调休上班6天，全年250个工作日。" in text

    def test_keeps_nothing(self, clerk):
        preview(clerk)
        assert not NEXT.exists()

    def test_names_each_line_that_cannot_be_read(self, clerk):
        second, third = preview(clerk, WRONG).context["form"].errors["text"]
        assert second.startswith("第2行“10月2日 国庆节 休”：应写成")
        assert third.startswith("第3行“2027-10-03 国庆节 假”：")

    def test_shows_what_was_typed_again(self, clerk):
        assert WRONG.splitlines()[2] in preview(clerk, WRONG).text


class TheEntry:
    def test_keeps_every_day(self, clerk):
        enter(clerk)
        assert [*NEXT.order_by("day").values_list("day", "works")] == [
            (date(2027, 10, 1), False),
            (date(2027, 10, 9), True),
        ]

    def test_says_how_many_were_new_or_changed(self, clerk):
        assert "已录入3天的放假安排。" in enter(clerk).text

    def test_keeps_none_where_a_line_is_wrong(self, clerk):
        enter(clerk, WRONG)
        assert not NEXT.exists()

    def test_leaves_its_trace(self, clerk):
        enter(clerk)
        changes = Holiday.objects.get(day=date(2026, 10, 10)).history.all()
        assert [change.history_user_id for change in changes] == [clerk.user.username]

    def test_is_not_for_those_who_only_look(self):
        onlooker = Clerk("view_holiday")
        assert (onlooker.get(PASTE).status_code, enter(onlooker).status_code) == (403, 403)

    def test_is_offered_to_those_who_keep_the_calendar(self, clerk):
        page = reverse("admin:records_holiday_changelist")
        offered = [PASTE in who.get(page).text for who in (clerk, Clerk("view_holiday"))]
        assert offered == [True, False]


class TheHomePage:
    def test_asks_for_the_next_year_until_it_is_there(self, clerk):
        Holiday.objects.filter(day__year__gt=2019).delete()
        home = reverse("admin:index")
        before = "次年的节假日尚未录入" in clerk.get(home).text
        Holiday.objects.create(day=date(2199, 1, 1), name="元旦")
        assert (before, "次年的节假日尚未录入" in clerk.get(home).text) == (True, False)
