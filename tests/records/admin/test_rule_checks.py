"""What breaks a rule is refused at the form it was typed into, and nothing typed is lost."""

import pytest

from hanbin.models import Exemption
from hanbin.record.periods import Period
from records.models import Meeting, Reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    meeting = Meeting.objects.standing_committee().counting().during(Period.year(2019)).first()
    meeting.attendances.all().delete()
    return meeting


def errors(page, field: str) -> list[str]:
    return list(page.context["adminform"].form.errors.get(field, []))


class AHardRule:
    def test_refuses_at_the_field_it_names(self, clerk, meeting):
        page = clerk.amend(meeting, members_present=17)
        assert errors(page, "members_present") == [
            "常委会会议须有全体组成人员的过半数出席，才能举行。（地方组织法第五十一条）"
        ]

    def test_keeps_nothing_of_what_was_sent(self, clerk, meeting):
        clerk.amend(meeting, members_present=17, place="另一处")
        meeting.refresh_from_db()
        assert meeting.members_present != 17
        assert meeting.place != "另一处"

    def test_gives_back_everything_typed(self, clerk, meeting):
        form = clerk.amend(meeting, members_present=17, place="另一处").context["adminform"].form
        assert (form["members_present"].value(), form["place"].value()) == ("17", "另一处")

    def test_refuses_a_row_at_the_row(self, clerk, meeting):
        page = clerk.amend(meeting, **{"agenda_items-1-outcome": "通过", "members_present": 18})
        rows = page.context["inline_admin_formsets"][0].formset.forms
        told = [text for row in rows for texts in row.errors.values() for text in texts]
        assert "票数合计34，实到18人。" in told[0]

    def test_is_not_let_pass_by_a_reason(self, clerk, meeting):
        page = clerk.amend(meeting, members_present=17, exemption_reason="没关系")
        assert errors(page, "members_present")
        assert not Exemption.objects.exists()

    def test_asks_for_no_reason(self, clerk, meeting):
        assert "放行理由" not in clerk.amend(meeting, members_present=17).text


class APartEnteredElsewhere:
    def test_is_named_at_the_top(self, clerk):
        reply = Reply.objects.counting().during(Period.year(2019)).first()
        Reply.objects.filter(pk=reply.pk).update(replied_on="2018-01-01")
        page = clerk.amend(reply.assignment.suggestion, is_key="on")
        unit = reply.assignment.unit
        told = f"答复“{unit}2018-01-01答复”：答复日期不能早于建议的提出日期和该单位的交办日期。"
        assert told in errors(page, "__all__")


class ASoftRule:
    def test_warns_at_the_field_it_names(self, clerk, meeting):
        page = clerk.amend(meeting, members_due=36)
        assert errors(page, "members_due") == [
            "提醒：应到人数与当日在任的组成人员人数不同。当日在任35人。"
        ]
        meeting.refresh_from_db()
        assert meeting.members_due == 35

    def test_asks_for_a_reason(self, clerk, meeting):
        page = clerk.amend(meeting, members_due=36)
        assert "放行理由" in page.text
        assert "exemption_reason" in page.context["adminform"].form.fields

    def test_is_let_pass_with_a_reason(self, clerk, meeting):
        clerk.amend(meeting, members_due=36, exemption_reason="新任委员当日列入。")
        meeting.refresh_from_db()
        assert meeting.members_due == 36
        kept = Exemption.objects.get()
        assert (kept.rule, kept.row, kept.reason, kept.exempted_by) == (
            "members_due_are_in_office", meeting, "新任委员当日列入。", clerk.user,
        )  # fmt: skip

    def test_warns_no_more_once_let_pass(self, clerk, meeting):
        clerk.amend(meeting, members_due=36, exemption_reason="新任委员当日列入。")
        clerk.amend(meeting, place="另一处")
        meeting.refresh_from_db()
        assert meeting.place == "另一处"

    def test_is_not_let_pass_by_blanks(self, clerk, meeting):
        page = clerk.amend(meeting, members_due=36, exemption_reason="   ")
        assert errors(page, "members_due")


class AConstraint:
    @pytest.mark.parametrize(
        ("written", "field"),
        [
            ({"members_due": 3, "members_present": 4}, "members_present"),
            ({"members_due": 35, "members_present": ""}, "members_present"),
            ({"first_day": "2019-05-06", "last_day": "2019-05-05"}, "last_day"),
            ({"stat_year": 2018}, "stat_year_reason"),
            ({"first_day": "1900-05-06"}, "first_day"),
            ({"number": "", "title": ""}, "number"),
        ],
    )
    def test_is_told_at_the_field_to_mend(self, clerk, meeting, written, field):
        page = clerk.amend(meeting, **written)
        assert errors(page, field)
        assert errors(page, "__all__") == []

    def test_of_a_row_is_told_at_the_row(self, clerk, meeting):
        item = meeting.agenda_items.filter(votes_for__isnull=False).first()
        page = clerk.amend(item, abstained="")
        assert errors(page, "abstained") == ["表决票数须四项同时填写（没有的填0），或全部留空。"]
