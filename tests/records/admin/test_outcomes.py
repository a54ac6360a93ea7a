"""What came of a meeting, entered on its form by the number of the line it belongs to."""

import pytest

from delegates.models import Organization
from hanbin.record.base import State
from records.models import AgendaItem, Appraisal, Meeting, Opinion, Report, Resolution

from .clerk import Clerk, address, contents

DAY = "2019-11-20"


@pytest.fixture
def court(db):
    return Organization.objects.filter(system="court").first()


@pytest.fixture
def sent(clerk, court):
    """A meeting with two lines as its form would send it."""
    return contents(clerk.get(address(Meeting, "add"))) | {
        "first_day": DAY,
        "number": 777,
        **rows("agenda_items", {"title": "听取和审议法院工作报告", "organization": court.pk}, {}),
        "agenda_items-0-kind": "special_report",
        "agenda_items-1-kind": "major_matter",
        "agenda_items-1-title": "讨论决定重大事项",
    }


def rows(prefix: str, *written: dict) -> dict:
    return {
        f"{prefix}-{place}-{name}": value
        for place, row in enumerate(written)
        for name, value in row.items()
    }


def saved(clerk, fields) -> Meeting:
    page = clerk.post(address(Meeting, "add"), fields)
    assert page.status_code == 302, page.context["errors"]
    return Meeting.objects.get(number=777)


def refused(clerk, fields) -> str:
    page = clerk.post(address(Meeting, "add"), fields)
    assert page.status_code == 200
    assert not Meeting.objects.filter(number=777).exists()
    return page.text


class AReport:
    def test_needs_no_more_than_the_number_of_its_line(self, clerk, sent, court):
        saved(clerk, sent | rows("reports", {"item": 1}))
        report = Report.objects.get(agenda_item__meeting__number=777)
        assert (report.title, report.organization) == ("法院工作报告", court)

    def test_is_refused_under_a_line_that_there_is_not(self, clerk, sent):
        assert "本次会议没有第7项议程" in refused(clerk, sent | rows("reports", {"item": 7}))

    def test_is_refused_without_a_line(self, clerk, sent):
        text = refused(clerk, sent | rows("reports", {"title": "法院工作报告"}))
        assert "请填写报告所属的议程序号" in text

    def test_is_refused_where_nobody_can_have_made_it(self, clerk, sent):
        assert "请选择报告机关" in refused(clerk, sent | rows("reports", {"item": 2}))

    def test_stays_under_its_line_when_lines_change_places(self, clerk, sent):
        meeting = saved(clerk, sent | rows("reports", {"item": 1}))
        clerk.amend(meeting, **{"agenda_items-0-order": 2, "agenda_items-1-order": 1})
        assert Report.objects.get(agenda_item__meeting=meeting).agenda_item.order == 2

    def test_moves_to_another_line(self, clerk, sent):
        meeting = saved(clerk, sent | rows("reports", {"item": 1}))
        clerk.amend(meeting, **rows("reports", {"item": 2}))
        assert Report.objects.get(agenda_item__meeting=meeting).agenda_item.order == 2

    def test_with_an_opinion_is_not_deleted(self, clerk, sent):
        meeting = saved(clerk, sent | rows("reports", {"item": 1}) | rows("opinions", {"item": 1}))
        page = clerk.amend(meeting, **rows("reports", {"DELETE": "on"}))
        assert "已有审议意见，不能删除" in page.text
        assert Report.objects.filter(agenda_item__meeting=meeting).exists()


class ADecision:
    def test_is_adopted_on_the_day_of_the_meeting(self, clerk, sent):
        meeting = saved(
            clerk, sent | rows("resolutions", {"item": 2, "title": "关于重大事项的决定"})
        )
        decision = Resolution.objects.get(meeting=meeting)
        assert decision.adopted_on == meeting.last_day
        assert decision.agenda_item.order == 2

    def test_is_a_draft_of_the_clerk_and_of_the_meetings_organizer(self, clerk, sent):
        meeting = saved(
            clerk, sent | rows("resolutions", {"item": 2, "title": "关于重大事项的决定"})
        )
        decision = Resolution.objects.get(meeting=meeting)
        assert (decision.state, decision.entered_by) == (State.DRAFT, clerk.user)
        assert decision.organizer == meeting.organizer

    def test_is_the_outcome_of_its_line(self, clerk, sent):
        meeting = saved(
            clerk, sent | rows("resolutions", {"item": 2, "title": "关于重大事项的决定"})
        )
        assert meeting.agenda_items.get(order=2).outcome == "通过"

    def test_is_the_outcome_before_the_rules_are_asked(self, clerk):
        item = AgendaItem.objects.filter(
            resolutions__isnull=False, votes_for__isnull=False, meeting__kind="standing_committee"
        ).first()
        AgendaItem.objects.filter(pk=item.pk).update(outcome="", votes_for=3)
        page = clerk.amend(item.meeting, place="另一处")
        assert "过半数赞成，才算通过" in page.text
        item.refresh_from_db()
        assert item.outcome == ""

    def test_may_belong_to_no_line(self, clerk, sent):
        meeting = saved(clerk, sent | rows("resolutions", {"title": "关于重大事项的决定"}))
        assert Resolution.objects.get(meeting=meeting).agenda_item is None

    def test_is_refused_without_a_title(self, clerk, sent):
        assert "必填" in refused(clerk, sent | rows("resolutions", {"item": 2}))

    def test_that_was_reviewed_is_not_changed_here(self, clerk, sent):
        meeting = saved(
            clerk, sent | rows("resolutions", {"item": 2, "title": "关于重大事项的决定"})
        )
        kept = Resolution.objects.filter(meeting=meeting)
        Resolution.objects.filter(pk=kept.get().pk).update(
            state=State.APPROVED, approved_by=clerk.user, approved_at="2019-11-21T00:00Z"
        )
        clerk.amend(meeting, **rows("resolutions", {"title": "另一个决定"}))
        assert kept.get().title == "关于重大事项的决定"


class AnOpinion:
    def test_follows_from_the_report_under_its_line(self, clerk, sent, court):
        saved(clerk, sent | rows("reports", {"item": 1}) | rows("opinions", {"item": 1}))
        opinion = Opinion.objects.get(report__agenda_item__meeting__number=777)
        assert opinion.title == "对《法院工作报告》的审议意见书"
        assert opinion.addressee == court
        assert (str(opinion.issued_on), str(opinion.due_on)) == (DAY, "2020-01-20")

    def test_is_the_outcome_of_its_line(self, clerk, sent):
        meeting = saved(clerk, sent | rows("reports", {"item": 1}) | rows("opinions", {"item": 1}))
        assert meeting.agenda_items.get(order=1).outcome == "形成审议意见"

    def test_is_refused_where_no_report_was_heard(self, clerk, sent):
        assert "第1项议程没有登记报告" in refused(clerk, sent | rows("opinions", {"item": 1}))

    def test_asks_which_of_two_reports_is_meant(self, clerk, sent):
        two = rows("reports", {"item": 1}, {"item": 1, "title": "另一个报告"})
        text = refused(clerk, sent | two | rows("opinions", {"item": 1}))
        assert "第1项议程有几个报告" in text

    def test_tells_two_reports_apart_by_its_addressee(self, clerk, sent, court):
        other = Organization.objects.exclude(pk=court.pk).handling_units().first()
        two = rows("reports", {"item": 1}, {"item": 1, "title": "乙", "organization": other.pk})
        saved(clerk, sent | two | rows("opinions", {"item": 1, "addressee": other.pk}))
        assert Opinion.objects.get(addressee=other, issued_on=DAY).report.title == "乙"

    def test_of_an_appraisal_follows_from_it(self, clerk, sent, court):
        appraised = rows("appraisals", {"organization": court.pk})
        opinion = rows("opinions", {"item": 1, "kind": "appraisal"})
        meeting = saved(clerk, sent | appraised | opinion)
        appraisal = Appraisal.objects.get(meeting=meeting)
        assert (appraisal.organization, str(appraisal.appraised_on)) == (court, DAY)
        assert appraisal.opinions.get().addressee == court

    def test_of_an_appraisal_that_there_is_not_is_refused(self, clerk, sent):
        text = refused(clerk, sent | rows("opinions", {"item": 3, "kind": "appraisal"}))
        assert "请填写对应“工作评议”中的第几个" in text


class AnUnfinishedForm:
    def test_comes_back_with_its_rows_when_the_meeting_itself_is_refused(self, clerk, sent):
        written = rows("reports", {"item": 1}) | rows("resolutions", {"item": 2, "title": "决定"})
        written |= rows("opinions", {"item": 1}) | {"organizer": "", "first_day": ""}
        assert "决定" in refused(clerk, sent | written)

    def test_takes_reports_from_those_who_may_not_change_the_agenda(self, court):
        meeting = Meeting.objects.filter(agenda_items__isnull=False).first()
        line = meeting.agenda_items.first()
        clerk = Clerk("change_meeting", "view_meeting", "add_report", "view_report")
        report = {"item": line.order, "title": "补充报告", "organization": court.pk}
        page = clerk.get(address(Meeting, "change", meeting.pk))
        place = contents(page)["reports-INITIAL_FORMS"]
        fields = {f"reports-{place}-{name}": value for name, value in report.items()}
        clerk.amend(meeting, **{"reports-TOTAL_FORMS": int(place) + 1}, **fields)
        assert Report.objects.get(title="补充报告").agenda_item == line


class AKeptMeeting:
    def test_is_saved_again_without_any_change(self, clerk):
        meeting = Meeting.objects.filter(agenda_items__reports__opinions__isnull=False).first()
        tables = (
            Report.objects.filter(agenda_item__meeting=meeting),
            Opinion.objects.filter(report__agenda_item__meeting=meeting),
            Resolution.objects.filter(meeting=meeting),
        )
        before = [list(rows.order_by("pk").values()) for rows in tables]
        assert clerk.amend(meeting).redirect_chain
        assert [list(rows.order_by("pk").values()) for rows in tables] == before
