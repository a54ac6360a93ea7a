"""Whether an answer that says it is being done rests on a promise that stands."""

import pytest

from hanbin.record.rules import RULES, findings
from records.models import Promise, Reply, ReplyClass

from .examples import some

pytestmark = pytest.mark.django_db


def asks_for_a_promise(row) -> bool:
    return bool(findings([RULES["promised_what_is_being_done"]], [row]))


class AnAnswerOfClassB:
    @pytest.fixture
    def reply(self):
        found = some(Reply, reply_class__letter="B", assignment__role="lead", turn=1)
        Promise.objects.filter(reply__assignment=found.assignment).delete()
        found.promises.create(text="增设盲道")
        return found

    def test_rests_on_what_it_promised(self, reply):
        assert not asks_for_a_promise(reply)

    def test_rests_on_nothing_that_was_given_up(self, reply):
        reply.promises.update(given_up_on="2020-01-01", given_up_reason="规划变更。")
        assert asks_for_a_promise(reply)

    def test_asks_no_more_once_a_later_one_says_that_it_is_done(self, reply):
        reply.promises.all().delete()
        reply.assignment.replies.create(
            turn=2,
            replied_on="2020-06-01",
            text="已经建成。",
            reply_class=ReplyClass.objects.get(letter="A", scheme=reply.reply_class.scheme),
        )
        assert not asks_for_a_promise(reply)
