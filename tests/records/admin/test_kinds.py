"""A kind's code is the key of its figures: chosen once, shared with none."""

from records.models import ActivityKind, ReplyClass

TAKEN = "standing_committee_meetings"


def kind(code: str) -> dict:
    return {"code": code, "name": "明察暗访", "unit": "次", "order": 1, "basis": "local"}


class ACode:
    def test_is_refused_when_a_figure_has_it(self, clerk):
        page = clerk.enter(ActivityKind, **kind(TAKEN))
        assert f"代号“{TAKEN}”已用于指标" in page.text
        assert not ActivityKind.objects.filter(name="明察暗访").exists()

    def test_is_refused_when_its_attendance_would_have_the_key_of_a_figure(self, clerk):
        clerk.enter(ActivityKind, **kind("spot_checks_attendance"))
        page = clerk.enter(ActivityKind, **kind("spot_checks") | {"name": "随机抽查"})
        assert "代号“spot_checks_attendance”已用于指标" in page.text

    def test_is_accepted_when_it_is_new(self, clerk):
        clerk.enter(ActivityKind, **kind("spot_checks"))
        assert ActivityKind.objects.get(name="明察暗访").code == "spot_checks"

    def test_may_be_left_to_the_system(self, clerk):
        clerk.enter(ActivityKind, **kind(""))
        assert ActivityKind.objects.get(name="明察暗访").code

    def test_of_an_answer_is_refused_like_any_other(self, clerk):
        written = {
            "scheme": "两类法",
            "letter": "甲",
            "meaning": "已解决",
            "code": TAKEN,
            "order": 1,
        }
        assert f"代号“{TAKEN}”已用于指标" in clerk.enter(ReplyClass, **written).text

    def test_does_not_change_afterwards(self, clerk):
        clerk.enter(ActivityKind, **kind("spot_checks"))
        clerk.amend(ActivityKind.objects.get(name="明察暗访"), code="other_checks")
        assert ActivityKind.objects.get(name="明察暗访").code == "spot_checks"
