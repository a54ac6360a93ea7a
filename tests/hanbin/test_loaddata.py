"""What a fixture brings is what was dumped: its history is in it, and none is written beside."""

import pytest
from django.apps import apps
from django.core import serializers
from django.core.management import call_command

from hanbin.models import SearchEntry
from hanbin.record.data_revision import OURS
from records.models import Meeting, Topic

pytestmark = pytest.mark.django_db

MODELS = [
    model
    for label in (*OURS, "auth")
    for model in apps.get_app_config(label).get_models()
    if model._meta.label not in ("hanbin.Revision", "auth.Permission")
]


def a_row(model):
    """A row of a table, with relations if one has any; None where there is no row."""
    rows = model._base_manager.order_by("pk")
    for relation in model._meta.many_to_many:
        found = rows.filter(**{f"{relation.name}__isnull": False}).first()
        if found:
            return found
    return rows.first()


def dumped(rows):
    again = [type(row)._base_manager.get(pk=row.pk) for row in rows]
    return serializers.serialize("json", again)


def unlink(rows):
    """Takes the relations of rows away without a trace, so that a fixture has to set them."""
    for row in rows:
        for link in row._meta.many_to_many:
            through = link.remote_field.through._base_manager
            through.filter(**{link.m2m_field_name(): row.pk})._raw_delete("default")


def counts():
    return {model._meta.label: model._base_manager.count() for model in MODELS}


class AFixture:
    @pytest.fixture
    def rows(self):
        """One of each table that has any, histories and the search among them."""
        return [row for row in map(a_row, MODELS) if row is not None]

    @pytest.fixture
    def path(self, rows, tmp_path):
        path = tmp_path / "rows.json"
        path.write_text(dumped(rows), encoding="utf-8")
        return str(path)

    def test_brings_each_row_with_its_relations_and_no_history(self, rows, path):
        before, text = counts(), dumped(rows)
        unlink(rows)
        assert dumped(rows) != text
        call_command("loaddata", path, verbosity=0)
        assert dumped(rows) == text
        assert counts() == before

    def test_writes_no_entry_of_the_search(self, rows, path):
        unlink(rows)
        SearchEntry.objects.all().delete()
        call_command("loaddata", path, verbosity=0)
        assert SearchEntry.objects.count() == 1

    def test_does_not_end_the_history_of_what_is_entered_later(self):
        meeting = Meeting.objects.first()
        traces = meeting.history.count()
        meeting.topics.set(Topic.objects.exclude(pk__in=meeting.topics.all())[:1])
        meeting.save()
        assert meeting.history.count() > traces + 1
