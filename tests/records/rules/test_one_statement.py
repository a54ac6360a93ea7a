"""Many rules asked in one statement find what each of them finds alone."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Model
from django.utils import timezone

from hanbin.record import rule_statement
from hanbin.record.base import State
from hanbin.record.children import record_of
from hanbin.record.rules import RULES, BrokenRule, broken_rules, exempt_row, findings, table_of
from records.models import Meeting, Resolution

from . import handling_examples  # noqa: F401
from .examples import EXAMPLES, change, some

pytestmark = pytest.mark.django_db

AT_ENTRY = tuple(rule for rule in RULES.values() if rule.at_entry)
MODELS = tuple(dict.fromkeys(model for rule in RULES.values() for model in rule.models))
BROKEN_TOGETHER = (
    *("quorum_was_present", "attendance_is_complete", "opinion_goes_to_who_reported"),
    *("document_number_is_given_once", "entered_once", "answered_in_time", "somebody_answered"),
    *("extended_to_six_months_at_most", "rated_once_answered", "one_mandate_at_a_time"),
    *("biography_names_no_number", "opinion_numbers_run_on", "votes_are_of_those_present"),
)


def every(rules):
    return pytest.mark.parametrize("rule", rules, ids=lambda rule: rule.key)


def found_alone(rule, rows) -> list[tuple]:
    """What one rule finds in one table after another, asked without any statement of many."""
    found = []
    for model in rule.models:
        _, record, path = table_of(model)
        own = {row.pk for row in rows if type(row) is model}
        if records := [row.pk for row in rows if type(row) is record]:
            parts = model._base_manager.filter(**{f"{path}__in": records})
            own |= set(parts.values_list("pk", flat=True))
        told = dict(rule.exemptions(model).values_list("object_id", "finding"))
        these = [BrokenRule(rule, row) for row in rule.rows(model) if row.pk in own]
        found += [each for each in these if rule.is_hard or told.get(each.row.pk) != each.stated]
    return named(found)


def named(found) -> list[tuple]:
    return [(each.rule.key, each.row._meta.label, each.row.pk, each.stated) for each in found]


def statements(models=frozenset({Meeting}), rules=AT_ENTRY):
    """The statements as they are compiled now, whatever was compiled before."""
    compile_anew = rule_statement.compiled.__wrapped__
    return compile_anew(rules, models, connection.vendor, timezone.localdate())


@pytest.fixture
def clock(monkeypatch):
    """Moves the clock by so much."""
    real = timezone.now

    def move(**by):
        monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(**by))

    return move


class EveryRule:
    @every(RULES.values())
    def test_finds_in_one_statement_what_it_finds_alone(self, rule):
        row = EXAMPLES[rule.key]()
        whole = record_of(row)
        rows = [row, whole] if whole is not None else [row]
        alone = found_alone(rule, [row])
        assert (rule.key, row._meta.label, row.pk) in [each[:3] for each in alone]
        assert named(findings([rule], [row])) == alone
        assert named(findings([rule], rows)) == found_alone(rule, rows)
        assert [each for each in named(findings(RULES.values(), rows)) if each[0] == rule.key] == (
            found_alone(rule, rows)
        )

    @every(AT_ENTRY)
    def test_looks_at_the_day_and_not_at_the_hour(self, rule, clock):
        """Its SQL is compiled once a day."""
        noon = timezone.localtime().replace(hour=12, minute=0)
        compiled = []
        for minutes in (0, 7):
            clock(seconds=(noon - timezone.now()).total_seconds() + 60 * minutes)
            compiled.append(statements(frozenset(rule.models), (rule,)))
        assert compiled[0] == compiled[1]

    @every(RULES.values())
    def test_asks_nothing_while_it_is_compiled(self, rule, django_assert_num_queries):
        with django_assert_num_queries(0):
            statements(frozenset(rule.models), (rule,))


class TheRules:
    @pytest.fixture
    def breaches(self):
        """Many rules broken at once; of one table a row is let pass, and one is withdrawn."""
        for key in BROKEN_TOGETHER:
            EXAMPLES[key]()
        twin, other = findings([RULES["entered_once"]], Resolution.objects.all())[:2]
        exempt_row(twin, reason="已核对。", by=User.objects.first())
        change(other.row, state=State.WITHDRAWN, withdrawn_reason="重复录入。")

    def rows(self) -> list[Model]:
        return [row for model in MODELS for row in model._default_manager.all()]

    def test_find_together_what_each_finds_alone(self, breaches):
        rows = self.rows()
        alone = [each for rule in RULES.values() for each in found_alone(rule, rows)]
        assert len({key for key, *_ in alone}) >= len(BROKEN_TOGETHER) - 1
        assert named(findings(RULES.values(), rows)) == alone

    def test_find_the_same_in_several_statements(self, breaches, monkeypatch):
        rows = self.rows()
        together = named(findings(AT_ENTRY, rows))
        rule_statement.compiled.cache_clear()
        monkeypatch.setattr(rule_statement, "MOST_TERMS", 7)
        assert len(statements(frozenset(MODELS))) > 10
        assert named(findings(AT_ENTRY, rows)) == together
        rule_statement.compiled.cache_clear()

    def test_are_asked_of_parts_with_their_record_once(self, breaches):
        meetings = Meeting.objects.all()
        parts = [item for meeting in meetings for item in meeting.agenda_items.all()]
        assert named(broken_rules(*meetings, *parts)) == named(broken_rules(*meetings)) != []

    def test_are_asked_of_more_rows_than_a_statement_has_parameters(self):
        assert broken_rules(*(Meeting(pk=number) for number in range(10**6, 10**6 + 33_000))) == []

    def test_are_asked_of_no_row_that_was_never_saved(self, django_assert_num_queries):
        with django_assert_num_queries(0):
            assert broken_rules() == broken_rules(Meeting()) == []

    def test_are_compiled_once_a_day_for_the_tables_touched(self, clock):
        rule_statement.compiled.cache_clear()
        for meeting in Meeting.objects.all()[:3]:
            broken_rules(meeting)
        assert rule_statement.compiled.cache_info().misses == 1
        clock(days=1)
        broken_rules(Meeting.objects.first())
        assert rule_statement.compiled.cache_info().misses == 2

    def test_speak_of_the_day_on_which_they_are_asked(self, clock):
        day = timezone.localdate() + timedelta(days=1)
        meeting = change(some(Meeting), first_day=day, last_day=day)
        assert "has_happened" in {each.rule.key for each in broken_rules(meeting)}
        clock(days=1)
        assert "has_happened" not in {each.rule.key for each in broken_rules(meeting)}
