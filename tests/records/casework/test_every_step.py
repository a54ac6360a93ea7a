"""No path leads a case to an unlawful stage, and every open stage has a way on."""

import contextlib
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from delegates.models import Organization
from hanbin.record.rules import broken_rules
from records.casework import STEPS, Party, open_steps
from records.models import Assignment, ReplyClass, Stage, Suggestion
from records.models.stages import OPEN

from .cases import handed_in

BEGINNING = date(2019, 3, 1)
MOST_STEPS = 14
NOT_FOR_DRAFTS = [
    step for step in STEPS.values() if step.of is Suggestion and Stage.DRAFT not in step.origins
]


def told_by(name, on, draw):
    """What somebody who takes this step might say."""
    units = list(Organization.objects.handling_units()[:4])
    reasons = {"reason": "涉及面广，情况复杂。"}
    said = {
        "examine": lambda: {
            "result": draw(st.sampled_from(["accepted", "returned", "refused", "petition"])),
            **reasons,
        },
        "assign": lambda: {
            "lead": draw(st.sampled_from([units[:1], units[:2]])),
            "assisting": draw(st.sampled_from([[], units[2:3]])),
        },
        "add_assisting": lambda: {"assisting": [draw(st.sampled_from(units))]},
        "take_back": lambda: {"taken_back_reason": "情况已有变化。"},
        "ask_hand_back": lambda: reasons,
        "ask_extension": lambda: {
            "until": on + timedelta(days=draw(st.integers(1, 200))),
            **reasons,
        },
        "decide_hand_back": lambda: {"is_agreed": draw(st.booleans()), "answer": "经研究答复。"},
        "decide_extension": lambda: {"is_agreed": draw(st.booleans()), "answer": "经研究答复。"},
        "talk": lambda: {"form": "visit", "text": "当面听取意见。"},
        "answer": lambda: {
            "reply_class": ReplyClass.objects.order_by("pk").first(),
            "text": "您提出的建议收悉，现答复如下。",
        },
        "opine": lambda: {"text": "建议采纳。"},
        "promise": lambda: {"text": "年底前建成。"},
        "rate": lambda: {
            "attitude": "satisfied",
            "result": draw(st.sampled_from(["satisfied", "basic", "dissatisfied"])),
            "comment": "问题没有解决。",
        },
        "handle_again": lambda: reasons,
        "supervise": lambda: {"form": "on_site"},
        "ask_cosigners": lambda: {"delegates": []},
    }
    return said.get(name, dict)()


@pytest.fixture
def draft(db):
    return new_draft()


def new_draft(**more):
    return handed_in(on=None, **more)


def ways_on(case):
    """Every step that anybody may take now, with the row it is taken on."""
    rows = [case, *case.assignments.all()]
    return [(each, row) for row in rows for party in Party for each in open_steps(row, party)]


class EveryPath:
    @settings(
        max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(data=st.data())
    def test_keeps_the_law_and_leads_on(self, db, data):
        with transaction.atomic():
            case, on = new_draft(), BEGINNING
            for _ in range(data.draw(st.integers(3, MOST_STEPS))):
                on += timedelta(days=data.draw(st.integers(0, 12)))
                ways = ways_on(case)
                assert ways or case.stage not in OPEN, case.stage.label
                if not ways:
                    break
                step, row = data.draw(st.sampled_from(ways))
                told = told_by(step.name, on, data.draw)
                with contextlib.suppress(ValidationError):
                    step.take(row, by="某人", on=on, **told)
                case.refresh_from_db()
                self.holds(case)
            transaction.set_rollback(True)

    def holds(self, case):
        assert Stage(case.stage)
        assert not [each for each in broken_rules(case) if each.rule.is_hard]
        owing = case.assignments.filter(role__in=Assignment.ANSWERING, handed_back_on=None)
        assert not owing.filter(role="lead").count() > 1
        assert not owing.filter(due_on=None).exists()


class EveryStep:
    @pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
    def test_says_what_it_means(self, step):
        assert step.says.endswith(("。", "）。"))

    @pytest.mark.parametrize("step", NOT_FOR_DRAFTS, ids=lambda step: step.name)
    def test_is_refused_where_it_is_not_open(self, draft, step):
        with pytest.raises(ValidationError, match=f"现为“草稿”，不能{step.label}"):
            step.take(draft, by="某人", on=BEGINNING)

    @pytest.mark.parametrize("stage", OPEN, ids=lambda stage: stage.name)
    def test_leads_on_from_every_open_stage(self, stage):
        assert any(stage in step.origins for step in STEPS.values())
