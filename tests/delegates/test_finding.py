"""我的代表是谁: by town, constituency, delegation or station, those in office first."""

import pytest
from django.utils import timezone

from delegates.models import Constituency, Delegate, Mandate, Organization, Workstation

pytestmark = pytest.mark.django_db


def found(client, **asked):
    told = client.get("/delegates/", asked | {"format": "json"}).json()
    return {row["id"] for row in told["rows"]}


class AVoter:
    def test_finds_those_of_the_own_constituency(self, client):
        constituency = Constituency.objects.filter(mandates__isnull=False).first()
        own = set(constituency.mandates.values_list("delegate", flat=True))
        assert found(client, constituency=constituency.pk) == own

    def test_finds_those_of_the_own_delegation(self, client):
        name = Mandate.objects.exclude(delegation="").first().delegation
        own = set(Mandate.objects.filter(delegation=name).values_list("delegate", flat=True))
        assert found(client, delegation=name) == own

    def test_finds_those_who_sit_at_a_station(self, client):
        station = Workstation.objects.public().filter(delegates__isnull=False).first()
        own = set(station.delegates.values_list("pk", flat=True))
        assert found(client, workstation=station.pk) == own

    def test_chooses_between_those_in_office_and_those_who_left(self, client):
        serving, left = (found(client, serving=said) for said in ("true", "false"))
        today = timezone.localdate()
        assert serving == set(Mandate.objects.at(today).values_list("delegate", flat=True))
        assert serving.isdisjoint(left)
        assert len(serving | left) == Delegate.objects.elected().count()

    def test_chooses_no_station_that_is_not_public(self, client):
        station = Workstation.objects.public().first()
        Workstation.objects.filter(pk=station.pk).update(state="draft", name="未公开的站")
        assert "未公开的站" not in client.get("/delegates/").content.decode()
        assert (
            client.get("/delegates/", {"workstation": station.pk, "format": "json"}).status_code
            == 400
        )

    @pytest.mark.parametrize("name", ["constituency", "workstation", "delegation", "serving"])
    @pytest.mark.parametrize("said", ["\0", "9" * 30, "甲", "-1"])
    def test_is_told_of_a_choice_that_is_none(self, client, name, said):
        answer = client.get("/delegates/", {name: said})
        assert answer.status_code == 200
        assert 'role="alert"' in answer.content.decode()


class TheDirectory:
    def test_stands_under_its_towns(self, client):
        town = Organization.objects.towns().first()
        told = client.get("/delegates/", {"town": town.code}).content.decode()
        assert f"<h2>{town}</h2>" in told
        assert f'href="?town={town.code}" aria-current="true"' in told

    def test_has_those_who_left_at_its_end(self, client):
        told = client.get("/delegates/", {"page": 19}).content.decode()
        assert told.count("<h2>已离任</h2>") == 1
        assert told.rindex("<h2>") == told.index("<h2>已离任</h2>")

    def test_names_the_seats_of_today_only(self, client):
        seat = Mandate.objects.filter(ended_on__isnull=False, constituency__isnull=False).first()
        told = client.get("/delegates/", {"q": seat.delegate.name}).content.decode()
        assert f"区人大代表，{seat.constituency}</span>" not in told
