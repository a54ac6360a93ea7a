"""What every model and every address keeps to, those not yet written included."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models
from django.urls import URLPattern, URLResolver, get_resolver

from hanbin.lists.tables import ListColumn
from hanbin.record.base import Countable, Record
from hanbin.record.history import is_history
from records.desks.urls import desk_urls

CHINESE = re.compile("[一-鿿]")
PRIVATE = {"phone", "email", "address", "birth_date", "private_contact"}


def ours():
    return [
        model
        for label in ("hanbin", "delegates", "records")
        for model in apps.get_app_config(label).get_models()
        if not is_history(model)
    ]


def listed():
    return [model for model in ours() if hasattr(model, "LISTED")]


def countable_tables():
    return [each for each in ours() if isinstance(each._default_manager.all(), Countable)]


def written_fields(model):
    return [
        field
        for field in model._meta.get_fields()
        if isinstance(field, models.Field)
        and not isinstance(field, GenericForeignKey)
        and not field.primary_key
        and not field.auto_created
    ]


class EveryModel:
    @pytest.mark.parametrize("model", ours(), ids=str)
    def test_is_called_by_its_chinese_term(self, model):
        assert CHINESE.search(model._meta.verbose_name)
        assert model._meta.verbose_name == model._meta.verbose_name_plural

    @pytest.mark.parametrize("model", ours(), ids=str)
    def test_labels_each_field_in_chinese_once(self, model):
        labels = [str(field.verbose_name) for field in written_fields(model)]
        assert all(CHINESE.search(label) for label in labels), labels
        assert len(labels) == len(set(labels)), sorted(labels)

    @pytest.mark.parametrize("model", ours(), ids=str)
    def test_says_what_it_is_in_the_life_of_the_congress(self, model):
        assert CHINESE.search(model.__doc__ or ""), model

    @pytest.mark.parametrize("model", ours(), ids=str)
    def test_names_each_promise_of_the_database_as_a_sentence(self, model):
        for constraint in model._meta.constraints:
            assert constraint.name.count("_") >= 2, constraint.name
            if isinstance(constraint, models.CheckConstraint | models.UniqueConstraint):
                assert CHINESE.search(str(constraint.violation_error_message)), constraint.name

    @pytest.mark.parametrize("model", ours(), ids=str)
    def test_offers_only_choices_in_chinese(self, model):
        for field in written_fields(model):
            for _, label in field.choices or ():
                assert CHINESE.search(str(label)), (field, label)

    @pytest.mark.parametrize("model", ours(), ids=str)
    def test_never_keeps_an_instant_without_the_person(self, model):
        names = {field.name for field in written_fields(model)}
        for name in names - {"created_at", "updated_at"}:
            if name.endswith("_at"):
                assert name.removesuffix("_at") + "_by" in names


class EveryRecord:
    @pytest.mark.parametrize("model", [m for m in ours() if issubclass(m, Record)], ids=str)
    def test_has_an_organizer_and_a_day_it_counts_on(self, model):
        assert model._meta.get_field("counted_on").generated
        assert model.DAY
        assert isinstance(model.objects.all(), Countable)

    @pytest.mark.parametrize("model", [m for m in ours() if issubclass(m, Record)], ids=str)
    def test_is_found_by_organizer_and_day(self, model):
        indexed = [index.fields for index in model._meta.indexes]
        assert ["organizer", "counted_on"] in indexed


class EveryList:
    @pytest.mark.parametrize("model", listed(), ids=str)
    def test_takes_its_headings_from_the_model(self, model):
        for path in model.LISTED:
            assert CHINESE.search(ListColumn.of(model, path).label), path

    @pytest.mark.parametrize("model", listed(), ids=str)
    def test_shows_nothing_private(self, model):
        assert not PRIVATE & set("__".join(model.LISTED).split("__"))


def patterns(resolver=None, prefix=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            if not route.startswith("admin/"):
                yield from patterns(pattern, route)
        elif isinstance(pattern, URLPattern):
            yield route, pattern


WRITTEN_AT = {each.callback for each in desk_urls}  # their own laws: records/desks/test_guard.py


class EveryPublicAddress:
    @pytest.mark.parametrize(
        ("route", "pattern"),
        [each for each in patterns() if each[1].callback not in WRITTEN_AT],
        ids=str,
    )
    def test_is_only_for_reading(self, route, pattern, rf):
        answer = pattern.callback(rf.post("/"), **dict.fromkeys(pattern.pattern.converters, 1))
        assert answer.status_code == 405


class TheGlossary:
    def test_has_the_chinese_term_of_each_model_it_names(self):
        readme = (Path(__file__).parents[1] / "README.md").read_text()
        rows = re.findall(r"\| ([一-鿿]+) \| ([A-Z]\w+) \| ([一-鿿]+) \| ([A-Z]\w+) \|", readme)
        said = {english: chinese for row in rows[1:] for chinese, english in (row[:2], row[2:])}
        kept = {model.__name__: model._meta.verbose_name for model in ours()}
        assert len(said) >= 30
        assert said == {name: str(kept[name]) for name in said}


class EveryCountableTable:
    @pytest.mark.django_db
    @pytest.mark.parametrize("model", countable_tables(), ids=str)
    def test_tells_what_waits_from_what_the_law_withholds(self, model):
        rows = model._default_manager.all()
        waiting = set(rows.unpublished().values_list("pk", flat=True))
        withheld = list(rows.withheld())
        assert waiting <= {row.pk for row in withheld}
        if issubclass(model, Record):
            assert waiting == {row.pk for row in withheld if row.is_unpublished}
