"""Words that the public reads name nobody's phone and nobody's identity number."""

import re

import pytest

from delegates.models import Delegate, PrivateContact, Workstation
from delegates.rules.records import PERSONAL, public_text_fields
from hanbin.record.base import State
from hanbin.record.rules import RULES, broken_rules
from records.models import (
    AgendaItem,
    AnnualReport,
    MeasureConsent,
    Meeting,
    OpinionFollowUp,
    OpinionPoint,
    Promise,
    Question,
    Reply,
    ReportSection,
    Suggestion,
)

NAMING = (
    *("13912345678", "139 1234 5678", "139-1234-5678", "１３９１２３４５６７８", "139　1234　5678"),
    *("+8613912345678", "+86 139-1234-5678", "电话：13912345678转李", "13912345678a"),
    *(
        "61240119700101123X",
        "612401197001011234",
        "612401 19700101 123x",
        "６１２４０１１９７００１０１１２３Ｘ",
    ),
)
NAMING_NOBODY = (
    *("", "汉人发〔2019〕139号", "0915-3212345", "12345", "2019-01-25", "1999年至2019年"),
    *("139123456789", "12345678901", "916109037869696969", "123456789012345678", "1949-2019"),
)
TOLD = {
    AgendaItem: {"title", "outcome"},
    Meeting: {"title", "place", "chair", "summary"},
    Reply: {"text"},
    OpinionPoint: {"text"},
    OpinionFollowUp: {"text"},
    Question: {"asker", "text", "answer", "promise"},
    Promise: {"text"},
    Workstation: {"name", "place"},
    ReportSection: {"heading", "body"},
    AnnualReport: {"title", "lead"},
}
RULE = RULES["public_words_name_nobody"]


class SomethingPersonal:
    @pytest.mark.parametrize("words", NAMING)
    def test_is_known_however_it_is_written(self, words):
        assert re.search(PERSONAL, f"请拨{words}。")

    @pytest.mark.parametrize("words", NAMING_NOBODY)
    def test_is_no_other_number(self, words):
        assert not re.search(PERSONAL, f"见{words}。")


class TheWordsOfATable:
    @pytest.mark.parametrize("model", TOLD, ids=lambda model: model.__name__)
    def test_are_asked_about_wherever_the_public_reads_them(self, model):
        assert model in RULE.models
        assert {field.name for field in public_text_fields(model)} >= TOLD[model]

    @pytest.mark.parametrize("model", [PrivateContact, MeasureConsent])
    def test_that_stay_in_are_not_asked_about(self, model):
        assert model not in RULE.models

    def test_of_delegates_have_a_rule_of_their_own(self):
        assert Delegate not in RULE.models


@pytest.mark.django_db
class ARow:
    @pytest.mark.parametrize("model", [model for model in TOLD if model is not AnnualReport])
    @pytest.mark.parametrize("words", ["139 1234 5678", "１３９１２３４５６７８"])
    def test_that_names_somebody_is_found_in_each_of_its_words(self, model, words):
        rows = RULE.breaking(model._default_manager.all())
        row = model._default_manager.order_by("pk").first()
        if row is None:
            pytest.skip("the demonstration has none")
        for name in TOLD[model]:
            before = getattr(row, name)
            model._base_manager.filter(pk=row.pk).update(**{name: words})
            assert row in rows.all(), name
            model._base_manager.filter(pk=row.pk).update(**{name: before})
            assert row not in rows.all()

    def test_is_asked_for_with_the_record_it_is_part_of(self):
        point = OpinionPoint.objects.filter(opinion__state=State.PUBLISHED).first()
        OpinionPoint.objects.filter(pk=point.pk).update(text="请拨139-1234-5678。")
        assert [finding.row for finding in broken_rules(point.opinion)] == [point]

    def test_may_name_somebody_while_it_is_a_draft(self):
        row = Suggestion.objects.filter(state=State.PUBLISHED).first()
        kept = Suggestion.objects.filter(pk=row.pk)
        kept.update(text="请拨13912345678。")
        assert row in RULE.open(Suggestion)
        kept.update(state=State.DRAFT)
        assert row not in RULE.open(Suggestion)
