"""The OpenAPI document is true: every address of the site that answers in data is in it, each
answers as it says, and none fails at whatever it is asked."""

import jsonschema_rs
import pytest
import schemathesis
from django.test.client import ClientHandler
from django.urls import resolve, reverse
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from delegates.models import Delegate, Organization, Workstation
from records.desks.urls import desk_urls
from records.figures import Catalogue
from records.listings import LISTINGS
from tests.test_conventions import patterns

pytestmark = pytest.mark.django_db

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
NOT_DATA = {each.name for each in desk_urls} | {
    "home", "about", "robots", "sitemap", "sitemap_section", "healthz",
    "photo", "photo_copy", "attachment", "edition_picture", "term_edition_picture",
    "free_edition_picture", "drift", "term_drift", "free_drift", "paper",
}  # fmt: skip


@pytest.fixture
def document(client):
    return client.get(reverse("openapi")).json()


def filled(path, parameters):
    """The address of an operation with its examples, and what is asked after the question mark."""
    asked = {}
    for each in parameters:
        if each["in"] == "path":
            path = path.replace(f"{{{each['name']}}}", str(each["example"]))
        elif "example" in each and each["name"] != "modified_since":
            asked[each["name"]] = each["example"]
    return path, asked


def addresses(path):
    """Every page of a kind of person or place."""
    kinds = {
        "/delegates/{pk}/": Delegate.objects.elected(),
        "/towns/{code}/": Organization.objects.towns(),
        "/workstations/{pk}/": Workstation.objects.public(),
    }
    return [row.get_absolute_url() for row in kinds[path].order_by("pk")[:40]]


class TheDocument:
    def test_names_every_address_that_answers_in_data(self, document):
        told = {
            resolve(filled(path, each["get"]["parameters"])[0]).url_name
            for path, each in document["paths"].items()
        }
        ours = {pattern.name for route, pattern in patterns() if not route.startswith("admin/")}
        assert told == ours - NOT_DATA

    def test_leaves_out_only_what_has_no_data(self, client):
        for name in ("home", "about", "robots", "sitemap"):
            answer = client.get(reverse(name), {"format": "json"})
            assert not answer["Content-Type"].startswith("application/json"), name

    def test_is_answered_by_each_address_as_it_says(self, document, client):
        answered = 0
        for path, each in document["paths"].items():
            address, asked = filled(path, each["get"]["parameters"])
            answer = client.get(address, asked)
            if address.startswith("/reports/") and answer.status_code == 404:
                continue  # only whole years are published in the demonstration
            assert answer.status_code == 200, address
            content = each["get"]["responses"]["200"]["content"]
            kind = answer["Content-Type"].partition(";")[0]
            assert kind in content, address
            if kind == "application/json" and address != reverse("openapi"):
                shape = content[kind]["schema"] | {"components": document["components"]}
                jsonschema_rs.validator_for(shape).validate(answer.json())
            answered += 1
        assert answered > 40

    def test_knows_every_figure_and_every_filter(self, document):
        (key,) = [
            each for each in document["paths"]["/{year}/{key}/"]["get"]["parameters"]
            if each["name"] == "key"
        ]  # fmt: skip
        assert key["schema"]["enum"] == [figure.key for figure in Catalogue.today().figures]
        for declared in LISTINGS:
            asked = document["paths"][reverse(declared.name)]["get"]["parameters"]
            names = {each["name"] for each in asked}
            assert {*declared.filterset.base_filters, "format", "page"} <= names

    @pytest.mark.parametrize("path", ["/delegates/{pk}/", "/towns/{code}/", "/workstations/{pk}/"])
    def test_tells_exactly_what_people_and_places_say(self, document, client, path):
        answers = document["paths"][path]["get"]["responses"]["200"]["content"]
        shape = answers["application/json"]["schema"] | {"components": document["components"]}
        exact = jsonschema_rs.validator_for(shape)
        said = [client.get(url, {"format": "json"}).json() for url in addresses(path)]
        for each in said:
            exact.validate(each)
        assert not exact.is_valid(said[0] | {"phone": "13900000000"})

    def test_is_sent_once(self, client):
        first = client.get(reverse("openapi"))
        again = client.get(reverse("openapi"), headers={"If-None-Match": first["ETag"]})
        assert again.status_code == 304


def application(environ, start_response):
    """The site as a server sees it, within the transaction of the test."""
    response = ClientHandler()(environ)
    start_response(f"{response.status_code} {response.reason_phrase}", list(response.items()))
    return [response.getvalue()]


def asked_at_random(operation):
    has_data = "json" in str(operation.definition.raw["parameters"])

    @settings(
        max_examples=3,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def ask(case):
        if has_data:
            case.query = {**(case.query or {}), "format": "json"}
        case.call_and_validate(checks=CHECKS)

    ask()


class EveryAddress:
    def test_says_what_it_said_it_would_whatever_it_is_asked(self):
        schema = schemathesis.openapi.from_wsgi(reverse("openapi"), application)
        for found in schema.get_all_operations():
            asked_at_random(found.ok())
