"""A delegate is looked up by typing: by name first, told apart from namesakes."""

import pytest
from django.urls import reverse

from delegates.models import Delegate, Mandate, Organization

pytestmark = pytest.mark.django_db


def found(client, typed: str) -> list[str]:
    asked = {"app_label": "records", "model_name": "suggestion", "field_name": "lead_delegate"}
    answer = client.get(reverse("admin:autocomplete"), asked | {"term": typed})
    return [row["text"] for row in answer.json()["results"]]


class ADelegateLookedUp:
    def test_by_the_beginning_of_the_name_comes_first(self, admin_client):
        Delegate.objects.create(name="甲", employer="龘厂")
        Delegate.objects.create(name="李龘")
        Delegate.objects.create(name="龘三")
        names = [text.partition("（")[0] for text in found(admin_client, "龘")]
        assert names == ["龘三", "李龘", "甲"]

    def test_is_told_from_namesakes_by_the_place_of_work(self, admin_client):
        for employer in ("甲厂", "乙厂", ""):
            Delegate.objects.create(name="龘三", employer=employer)
        assert found(admin_client, "龘") == ["龘三（甲厂）", "龘三（乙厂）", "龘三"]

    def test_is_told_by_the_town_of_the_seat_where_there_is_one(self, admin_client):
        seat = Mandate.objects.filter(town__isnull=False).order_by("-started_on").first()
        Delegate.objects.filter(pk=seat.delegate_id).update(name="龘三", employer="甲厂")
        town = Organization.objects.get(pk=seat.town_id)
        assert found(admin_client, "龘") == [f"龘三（{town.name}）"]

    def test_costs_the_same_however_many_are_found(
        self, admin_client, django_assert_max_num_queries
    ):
        with django_assert_max_num_queries(8):
            found(admin_client, "")
