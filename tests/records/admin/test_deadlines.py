"""A deadline is explained to whoever asks."""

import pytest
from django.urls import reverse

from records.models import DeadlineRule

from .clerk import Clerk

pytestmark = pytest.mark.django_db

EXPLAIN = reverse("admin:records_deadlinerule_explain")


def ask(who, limit="hand_back", start="2019-09-27"):
    return who.get(EXPLAIN, {"limit": limit, "start": start})


class TheExplanation:
    def test_begins_with_a_question(self, clerk):
        assert not clerk.get(EXPLAIN).context["is_answered"]

    def test_says_the_sentence_and_its_steps(self, clerk):
        text = ask(clerk).text
        assert "国庆节假期10月1日至7日不计，9月29日调休上班计入，至2019年10月10日。" in text
        assert "逐日计入：9月29日、9月30日、10月8日、10月9日、10月10日。" in text

    def test_says_how_things_stand_today(self, clerk):
        assert "长期逾期，已逾期" in ask(clerk).text

    @pytest.mark.parametrize(
        ("start", "said"),
        [
            ("", "必填"),
            ("昨天", "有效的日期"),
            ("2200-12-31", "年份应在1949至2199之间。"),
            ("1999-12-31", "没有适用的“申请退办”期限规则"),
        ],
    )
    def test_says_what_is_wrong_with_the_question(self, clerk, start, said):
        errors = ask(clerk, start=start).context["form"].errors
        assert said in "".join(errors["start"])

    def test_follows_the_rules_as_they_are(self, clerk):
        DeadlineRule.objects.filter(limit="hand_back").update(amount=7)
        assert "7个工作日" in ask(clerk).text

    def test_is_not_for_those_who_may_not_see_the_rules(self):
        assert ask(Clerk("view_topic")).status_code == 403
