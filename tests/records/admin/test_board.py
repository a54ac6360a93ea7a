"""The board shows every case in hand where it stands, and what each unit is to be reminded of."""

import io
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from delegates.models import AuditEvent, Organization
from records.admin.due_weeks import COLUMNS, Week
from records.models import Assignment, Rehandling, Stage
from tests.records.casework.cases import answer, handed_in, share, take, unit

pytestmark = pytest.mark.django_db
BOARD = reverse("admin:records_suggestion_board")
CHASE = reverse("admin:records_suggestion_chase")
LIST = reverse("admin:records_suggestion_changelist")


def today():
    return timezone.localdate()


def due(in_days: int, **more):
    """A share whose answer is due in so many days."""
    given = share(today() - timedelta(days=60), **more)
    Assignment.objects.filter(pk=given.pk).update(due_on=today() + timedelta(days=in_days))
    given.refresh_from_db()
    return given


def cells(page) -> dict:
    """The titles in each cell, by stage and week."""
    found = page.context["board"]
    return {
        (stage, week): [card.case.pk for card in cell.cards]
        for week, _, row in found.rows
        for (stage, _, _), cell in zip(found.columns, row, strict=True)
        if cell.cards
    }


def listed(clerk) -> list:
    """The lines of the chase list."""
    return [line for _, lines in clerk.get(CHASE).context["units"] for line in lines]


class TheBoard:
    def test_puts_each_case_at_its_stage_and_week(self, clerk):
        late, later = due(-3), due(40)
        take(later, "sign", today())
        found = cells(clerk.get(BOARD))
        assert late.suggestion_id in found[Stage.SENT, Week.OVERDUE]
        assert later.suggestion_id in found[Stage.WORKING, Week.LATER]

    def test_says_how_far_each_is(self, clerk):
        due(-3)
        assert "逾期3天" in clerk.get(BOARD).text

    def test_leaves_out_what_is_closed_and_what_is_a_draft(self, clerk):
        handed_in(on=None, kind="opinion")
        closed = share()
        answer(closed, today())
        take(closed.suggestion, "close", today())
        before = clerk.get(BOARD).context["board"].total
        handed_in(today())
        assert clerk.get(BOARD).context["board"].total == before + 1

    def test_counts_what_its_links_list(self, clerk):
        for days in (-3, 0, 9, 40):
            due(days)
        found = clerk.get(BOARD).context["board"]
        for _, number, url in found.columns:
            assert clerk.get(url).context["cl"].result_count == number
        for cell in (cell for _, _, row in found.rows for cell in row if cell.cards):
            assert clerk.get(cell.url).context["cl"].result_count == len(cell.cards)

    def test_is_narrowed_to_a_unit_a_series_or_key_cases(self, clerk):
        key, other = due(5, is_key=True), due(5)
        page = clerk.get(BOARD, {"unit": unit().pk, "series": "闭2021", "key": "on"})
        shown = [pk for pks in cells(page).values() for pk in pks]
        assert key.suggestion_id in shown
        assert other.suggestion_id not in shown

    def test_costs_as_much_for_many_cases_as_for_one(self, clerk):
        due(5)
        clerk.get(BOARD)
        with CaptureQueriesContext(connection) as few:
            clerk.get(BOARD)
        for days in range(12):
            due(days)
        with CaptureQueriesContext(connection) as many:
            clerk.get(BOARD)
        assert len(few) == len(many) <= 12

    @pytest.mark.parametrize("page", [BOARD, CHASE])
    @pytest.mark.parametrize("name", ["unit", "delegate", "town"])
    def test_is_not_for_those_who_look_after_their_own(self, name, page):
        client = Client()
        client.force_login(User.objects.get(username=name), "delegates.backends.RoleBackend")
        assert client.get(page).status_code == 403


WIDEST = """count => document.querySelectorAll(".board tr").forEach((row) => {
    while (row.children.length < count) row.append(row.lastElementChild.cloneNode(true)) })"""
HIDDEN = """() => { const shown = document.querySelector(".scroll")
    return shown.scrollWidth - shown.clientWidth }"""


class TheBoardOnAScreen:
    @pytest.fixture
    def board(self, page, cookies_of):
        """With a column for every stage there is."""
        page.context.add_cookies(cookies_of("clerk"))
        page.goto(BOARD)
        page.locator(".board").wait_for()
        page.evaluate(WIDEST, len(COLUMNS) + 1)
        return page

    def test_stands_there_whole(self, board):
        board.set_viewport_size({"width": 1280, "height": 800})
        assert board.evaluate(HIDDEN) == 0
        assert board.locator(".sideways").is_hidden()

    def test_says_so_where_it_must_be_scrolled_and_is_reached_by_the_keyboard(self, board):
        board.set_viewport_size({"width": 1000, "height": 800})
        assert board.evaluate(HIDDEN) > 0
        assert board.locator(".sideways").is_visible()
        board.get_by_role("region", name="在办的建议").focus()
        assert board.evaluate("document.activeElement.className") == "scroll"


class TheListOfSuggestions:
    def test_shows_no_draft(self, clerk):
        draft = handed_in(on=None)
        assert draft not in clerk.get(LIST).context["cl"].queryset

    def test_says_when_the_next_answer_is_due(self, clerk):
        due(-3)
        assert "（逾期3天）" in clerk.get(LIST, {"due": "overdue"}).text

    def test_leads_to_the_board(self, clerk):
        assert BOARD in clerk.get(LIST).text


class TheChaseList:
    def test_names_what_is_late_and_what_is_soon_due(self, clerk):
        late, soon, later = due(-3), due(6), due(30)
        found = {line.code for _, lines in clerk.get(CHASE).context["units"] for line in lines}
        assert {late.suggestion.code, soon.suggestion.code} <= found
        assert later.suggestion.code not in found

    def test_names_what_is_long_overdue_so(self, clerk):
        long, late = due(-31), due(-30)
        [left] = [line.left for line in listed(clerk) if line.code == long.suggestion.code]
        assert left == "长期逾期，逾期31天"
        [left] = [line.left for line in listed(clerk) if line.code == late.suggestion.code]
        assert left == "逾期30天"

    def test_costs_as_much_for_many_lines_as_for_one(self, clerk):
        due(-3)
        clerk.get(CHASE)
        with CaptureQueriesContext(connection) as few:
            clerk.get(CHASE)
        for days in range(5):
            due(days)
        with CaptureQueriesContext(connection) as many:
            clerk.get(CHASE)
        assert len(few) == len(many) <= 14

    def test_looks_as_far_ahead_as_it_is_asked(self, clerk):
        later = due(30)
        assert later.suggestion.code in clerk.get(CHASE, {"within": 31}).text

    def test_is_made_for_each_unit(self, clerk):
        other = Organization.objects.handling_units().exclude(pk=unit().pk).first()
        due(-3), due(-3, to=other)
        names = {name for name, _ in clerk.get(CHASE, {"unit": other.pk}).context["units"]}
        assert names == {str(other)}

    def test_tells_of_second_answers(self, clerk):
        given = share()
        answer(given, today() - timedelta(days=60))
        said = {"attitude": "satisfied", "result": "dissatisfied", "comment": "没有解决。"}
        take(given, "rate", today() - timedelta(days=59), **said)
        take(given, "handle_again", today() - timedelta(days=58), reason="请再次研究。")
        assert "第2次答复" in clerk.get(CHASE).text

    @pytest.mark.parametrize(
        ("again_on", "what", "left"), [(None, "主办", "逾期3天"), (5, "第2次答复", "还有5天")]
    )
    def test_tells_once_of_what_is_handled_again_unanswered(self, clerk, again_on, what, left):
        given = due(-3)
        day = again_on and today() + timedelta(days=again_on)
        Rehandling.objects.create(
            assignment=given, ordered_on=today(), reason="请再次研究。", due_on=day
        )
        found = [line for line in listed(clerk) if line.code == given.suggestion.code]
        assert [(line.what, line.left) for line in found] == [(what, left)]

    def test_leaves_as_a_workbook_and_is_noted(self, clerk):
        late = due(-3)
        file = clerk.get(CHASE, {"format": "xlsx"})
        rows = load_workbook(io.BytesIO(file.content)).active.iter_rows(values_only=True)
        assert late.suggestion.code in [row[1] for row in rows]
        assert AuditEvent.objects.filter(kind="exported", text__startswith="催办单").exists()

    def test_leaves_as_csv(self, clerk):
        due(-3)
        assert "逾期3天" in clerk.get(CHASE, {"format": "csv"}).content.decode("utf-8-sig")

    def test_refuses_what_is_no_number_of_days(self, clerk):
        assert "输入整数" in clerk.get(CHASE, {"within": "很久"}).text
