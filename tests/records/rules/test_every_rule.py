"""What holds of every rule, those not yet written included."""

import re

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delegates.models import Congress
from hanbin.office.data_quality import entry_form_of
from hanbin.office.rule_checks import form_field_of
from hanbin.record.periods import Period
from hanbin.record.rules import RULES, BrokenRule, unresolved_hard_rules

from . import handling_examples  # noqa: F401
from .examples import EXAMPLES

CHINESE = re.compile("[一-鿿]")

pytestmark = pytest.mark.django_db


def every(rules):
    return pytest.mark.parametrize("rule", rules, ids=lambda rule: rule.key)


class EveryRule:
    @every(RULES.values())
    def test_has_a_chinese_name_and_sentence(self, rule):
        assert CHINESE.search(rule.name)
        assert rule.says.endswith("。")
        assert not rule.law or CHINESE.search(rule.law)

    @every(RULES.values())
    def test_has_a_name_of_its_own(self, rule):
        assert [each.key for each in RULES.values() if each.name == rule.name] == [rule.key]

    @every(RULES.values())
    def test_is_about_tables_that_are_entered(self, rule):
        assert rule.models
        assert all(entry_form_of(admin.site, model) for model in rule.models)

    @every(RULES.values())
    def test_speaks_at_a_field_there_is(self, rule):
        for model in rule.models:
            field = form_field_of(model, rule.field)
            assert not field or model._meta.get_field(field.partition("__")[0])

    @every(RULES.values())
    def test_is_one_question_a_table(self, rule):
        for model in rule.models:
            with CaptureQueriesContext(connection) as asked:
                list(rule.open(model))
            assert len(asked) == 1

    @every(RULES.values())
    def test_finds_what_breaks_it(self, rule):
        row = EXAMPLES[rule.key]()
        assert row in rule.open(type(row))

    @every(RULES.values())
    def test_says_what_is_wrong(self, rule):
        row = EXAMPLES[rule.key]()
        text = BrokenRule(rule, rule.open(type(row)).get(pk=row.pk)).text
        assert text.startswith(rule.says)
        assert "None" not in text

    @every([rule for rule in RULES.values() if rule.is_hard])
    def test_is_kept_by_the_demonstration(self, rule):
        assert [row for model in rule.models for row in rule.open(model)] == []


class TheYears:
    @pytest.mark.parametrize("year", [2017, 2018, 2019])
    def test_may_be_published(self, year):
        assert unresolved_hard_rules(Period.year(year), Congress.objects.get().organization) == []
