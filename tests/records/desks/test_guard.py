"""Who may sit at a desk, and whose papers lie on it: every address, every role."""

import pytest
from django.test import Client
from django.urls import reverse

from hanbin.record.roles import ROLES
from records.desks.urls import desk_urls
from records.models import Promise

from .people import account, another_unit, answered_by, given_to, neighbour, newcomer, signed_in

pytestmark = pytest.mark.django_db

DOORS = {"login", "logout"}
UNITS = [each.name for each in desk_urls if each.name.startswith("unit")]
DELEGATES = [each.name for each in desk_urls if each.name.startswith("me")]
STRANGERS = [
    (role.code, name)
    for role in ROLES
    for code, names in (("unit", UNITS), ("delegate", DELEGATES))
    if role.code != code
    for name in names
]


def address(name, share=None):
    """An address of a desk, about a share or about nothing that is there."""
    pattern = next(each for each in desk_urls if each.name == name)
    case = share.suggestion_id if share else 1
    values = {
        "share_pk": share.pk if share else 1,
        "name": "answer" if "unit" in name else "submit",
    }
    values |= {"pk": case if name.startswith("me") else 1, "file_pk": 1}
    if share and name == "unit_promise":
        values["pk"] = Promise.objects.filter(reply__assignment=share).latest("pk").pk
    return reverse(name, kwargs={each: values[each] for each in pattern.pattern.converters})


class EveryAddressOfADesk:
    def test_belongs_to_one_of_the_two(self):
        assert {each.name for each in desk_urls} == {*UNITS, *DELEGATES, *DOORS}

    @pytest.mark.parametrize("name", [*UNITS, *DELEGATES])
    def test_sends_whoever_is_not_signed_in_to_the_login(self, name, client):
        answer = client.get(address(name))
        assert answer.status_code == 302
        assert answer.url.startswith("/login/?next=")

    @pytest.mark.parametrize("name", [*UNITS, *DELEGATES])
    def test_keeps_what_was_typed_while_the_session_ended(self, name, client):
        answer = client.post(address(name), {"text": "写了半天的答复"})
        assert answer.status_code == 401
        assert "写了半天的答复" in answer.text
        assert 'href="/login/"' in answer.text

    @pytest.mark.parametrize(("role", "name"), STRANGERS)
    def test_is_closed_to_every_other_role(self, role, name):
        client = signed_in(account(role).user)
        assert client.get(address(name)).status_code == 403
        assert client.post(address(name)).status_code == 403

    @pytest.mark.parametrize("name", [*UNITS, *DELEGATES])
    def test_is_closed_to_an_account_without_a_role(self, name, admin_client):
        assert admin_client.get(address(name)).status_code == 403

    @pytest.mark.parametrize("name", ["unit", "me"])
    def test_is_kept_by_nobody_on_the_way(self, name):
        client = signed_in(account("unit" if name == "unit" else "delegate").user)
        assert "no-store" in client.get(address(name))["Cache-Control"]


class ACaseOfOthers:
    @pytest.fixture
    def share(self):
        unit = another_unit(account("unit").organization)
        return answered_by(unit, neighbour(account("delegate").delegate))

    @pytest.mark.parametrize("name", [each for each in UNITS if each != "unit"])
    def test_is_not_found_by_a_unit(self, name, share):
        client = signed_in(account("unit").user)
        assert client.get(address(name, share)).status_code == 404
        assert client.post(address(name, share)).status_code == 404

    @pytest.mark.parametrize("name", [each for each in DELEGATES if each not in ("me", "me_begin")])
    def test_is_not_found_by_a_delegate(self, name, share):
        client = signed_in(account("delegate").user)
        assert client.get(address(name, share)).status_code == 404
        assert client.post(address(name, share)).status_code == 404

    def test_lies_on_no_desk(self, share):
        for role, home in (("unit", "/unit/"), ("delegate", "/me/")):
            assert share.suggestion.title not in signed_in(account(role).user).get(home).text

    def test_is_not_rated_by_its_number_under_a_paper_of_ones_own(self, share):
        own = given_to(account("unit").organization, account("delegate").delegate, title="另一件")
        page = reverse("me_rate", args=[own.suggestion_id, share.pk])
        assert signed_in(account("delegate").user).get(page).status_code == 404


class AStep:
    def test_of_another_party_is_not_found(self):
        share = given_to(account("unit").organization, account("delegate").delegate)
        unit, delegate = (signed_in(account(role).user) for role in ("unit", "delegate"))
        for name in ("rate", "decide_extension", "handle_again", "close", "nothing"):
            assert unit.post(reverse("unit_step", args=[share.pk, name])).status_code == 404
        for name in ("examine", "answer", "sign", "close", "rate", "nothing"):
            page = reverse("me_step", args=[share.suggestion_id, name])
            assert delegate.post(page).status_code == 404


class TheLogin:
    @pytest.mark.parametrize(
        ("role", "home"), [("unit", "/unit/"), ("delegate", "/me/"), ("clerk", "/admin/")]
    )
    def test_leads_each_role_to_its_work(self, role, home, client):
        sent = {"username": role, "password": "hanbin-demo"}
        assert client.post("/login/", sent).url == home

    def test_needs_no_right_to_enter_the_admin(self, client):
        unit = newcomer("unit", organization=account("unit").organization)
        unit.user.set_password("a-long-secret")
        unit.user.save()
        sent = {"username": unit.user.username, "password": "a-long-secret"}
        assert client.post("/login/", sent, follow=True).status_code == 200

    def test_says_in_chinese_what_is_wrong(self, client):
        page = client.post("/login/", {"username": "unit", "password": "wrong"})
        assert "用户名" in page.context["form"].non_field_errors()[0]

    def test_is_kept_waiting_after_five_wrong_passwords(self, client):
        sent = {"username": "unit", "password": "wrong"}
        assert [client.post("/login/", sent).status_code for _ in range(6)][-1] == 429

    def test_leads_to_no_other_site(self, client):
        sent = {"username": "unit", "password": "hanbin-demo", "next": "https://example.com/"}
        assert client.post("/login/", sent).url == "/unit/"

    def test_ends_by_a_button_only(self):
        client = signed_in(account("unit").user)
        assert client.get("/logout/").status_code == 405
        client.post("/logout/")
        assert client.get("/unit/").status_code == 302

    def test_offers_its_page_to_everybody(self):
        assert Client().get("/login/").status_code == 200
