"""How often a password may be tried, by whom, and what ends the waiting."""

from datetime import timedelta
from ipaddress import ip_network

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from delegates.login_throttle import ADDRESS_LIMIT, NAME_LIMIT
from delegates.models import AuditEvent
from delegates.passwords import PUBLISHED_PASSWORD
from tests.records.desks.people import account, signed_in

pytestmark = pytest.mark.django_db

DOORS = ("/login/", "/admin/login/")
TOWN, OFFICE, PROXY = "203.0.113.7", "203.0.113.8", "10.0.0.1"
NEW = "correct-horse-battery"


def tried(name="clerk", address=TOWN, password="wrong", door="/login/", times=1, **headers):
    """The last answer to somebody who tries a password so many times."""
    for _ in range(times):
        sent = {"username": name, "password": password}
        answer = Client().post(door, sent, REMOTE_ADDR=address, **headers)
    return answer


def is_let_in(name="clerk", address=TOWN, password=PUBLISHED_PASSWORD, **headers):
    """Whether the right password opens."""
    return tried(name, address, password, **headers).status_code == 302


def failed_before(count, each=1, name="clerk", minutes=1, network="198.51"):
    """Failures from as many addresses, some minutes ago."""
    when = timezone.now() - timedelta(minutes=minutes)
    common = {"username": name, "user_agent": "x", "failures_since_start": each}
    AccessAttempt.objects.bulk_create(
        AccessAttempt(ip_address=f"{network}.{n // 200}.{n % 200 + 1}", **common)
        for n in range(count)
    )
    AccessAttempt.objects.filter(user_agent="x").update(attempt_time=when)


class ANameThatWasMistyped:
    @pytest.mark.parametrize("door", DOORS)
    def test_waits_after_five_failures_from_one_address(self, door):
        assert tried(door=door, times=4).status_code == 200
        assert tried(door=door).status_code == 429
        assert not is_let_in(door=door)

    def test_is_let_in_from_every_other_address(self):
        tried(times=5)
        assert is_let_in(address=OFFICE)

    def test_stops_no_other_name_of_its_address(self):
        tried(times=5)
        assert is_let_in("reviewer")

    def test_is_one_name_however_it_is_written(self):
        for name in ("clerk", "CLERK", " Clerk ", "ｃｌｅｒｋ", "c lerk"):
            answer = tried(name)
        assert answer.status_code == 429

    def test_is_told_the_minutes_that_are_left(self):
        tried(times=5)
        assert "请过15分钟再试" in tried().text
        past = timezone.now() - timedelta(minutes=9, seconds=30)
        AccessAttempt.objects.update(attempt_time=past)
        answer = tried()
        assert "请过6分钟再试" in answer.text
        assert 300 < int(answer["Retry-After"]) <= 330

    def test_is_let_in_after_15_minutes_whatever_was_tried_meanwhile(self):
        tried(times=5)
        AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=14))
        tried(times=3)
        AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=2))
        assert is_let_in()

    def test_is_forgiven_when_it_signs_in(self):
        tried(times=4)
        assert is_let_in()
        assert tried(times=4).status_code == 200


class ANameThatNobodyHas:
    def test_is_answered_like_one_that_somebody_has(self):
        answers = {name: [tried(name) for _ in range(6)] for name in ("clerk", "nobody")}
        known, unknown = ([a.status_code for a in answers[n]] for n in ("clerk", "nobody"))
        assert known == unknown == [200] * 4 + [429] * 2
        assert answers["clerk"][-1].text == answers["nobody"][-1].text


class AnAddress:
    def test_waits_when_many_names_failed_from_it(self):
        for number in range(ADDRESS_LIMIT):
            answer = tried(f"name{number}")
        assert answer.status_code == 429
        assert not is_let_in()
        assert is_let_in(address=OFFICE)

    def test_is_not_forgiven_by_one_account_that_signs_in(self):
        failed_before(1, each=ADDRESS_LIMIT - 1, name="others", network="203.0")
        AccessAttempt.objects.update(ip_address=TOWN)
        assert is_let_in()
        assert tried("another").status_code == 429

    def test_of_ipv6_is_its_network(self):
        for last in range(5):
            answer = tried(address=f"2001:db8::{last + 1}")
        assert answer.status_code == 429
        assert is_let_in(address="2001:db8:0:1::1")

    def test_is_the_one_behind_a_trusted_proxy(self, settings):
        settings.TRUSTED_PROXIES = [ip_network(PROXY)]
        tried(address=PROXY, times=5, HTTP_X_FORWARDED_FOR=TOWN)
        assert not is_let_in(address=PROXY, HTTP_X_FORWARDED_FOR=f"198.51.100.1, {TOWN}")
        assert is_let_in(address=PROXY, HTTP_X_FORWARDED_FOR=OFFICE)
        assert AuditEvent.objects.latest("pk").origin == OFFICE

    def test_is_not_what_a_stranger_makes_up(self):
        for number in range(5):
            answer = tried(HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
        assert answer.status_code == 429


class ANameThatManyMachinesTry:
    def test_waits_everywhere(self):
        failed_before(NAME_LIMIT)
        assert not is_let_in(address=OFFICE)
        assert is_let_in("reviewer", address=OFFICE)

    def test_is_let_in_from_where_its_owner_signed_in_before(self):
        assert is_let_in(address=OFFICE)
        failed_before(NAME_LIMIT)
        assert not is_let_in(address=TOWN)
        assert is_let_in(address=OFFICE)


class ANewPassword:
    @pytest.fixture(autouse=True)
    def locked(self):
        tried(times=5)
        tried("other", times=2)

    def test_given_by_the_administrator_lifts_the_lock(self):
        page = reverse("admin:auth_user_password_change", args=[account("clerk").user.pk])
        sent = {"password1": NEW, "password2": NEW, "usable_password": "true"}
        assert signed_in(account("administrator").user).post(page, sent).status_code == 302
        assert is_let_in(password=NEW)

    def test_chosen_by_its_owner_lifts_the_lock(self):
        sent = {"old_password": PUBLISHED_PASSWORD, "new_password1": NEW, "new_password2": NEW}
        page = reverse("admin:password_change")
        assert signed_in(account("clerk").user).post(page, sent).status_code == 302
        assert is_let_in(password=NEW)

    def test_given_by_a_command_lifts_the_lock(self, monkeypatch):
        monkeypatch.setattr("getpass.getpass", lambda prompt: NEW)
        call_command("changepassword", "clerk", verbosity=0)
        assert is_let_in(password=NEW)

    def test_lifts_no_other_lock(self):
        user = User.objects.get(username="clerk")
        user.set_password(NEW)
        user.save()
        assert [row.username for row in AccessAttempt.objects.all()] == ["other"]


class AnAdministrator:
    def page(self, act="change"):
        return reverse(f"admin:auth_user_{act}", args=[account("clerk").user.pk])

    def test_is_told_of_a_lock_and_lifts_it(self):
        tried(times=5)
        administrator = signed_in(account("administrator").user)
        page = administrator.get(self.page()).text
        assert f"来自{TOWN}的到" in page
        assert self.page("unlock") in page
        answer = administrator.post(self.page("unlock"), follow=True)
        assert "可以重新登录了" in answer.text
        assert self.page("unlock") not in answer.text
        assert account("clerk").user.history.first().history_change_reason == "解除登录暂停"
        assert is_let_in()

    def test_is_told_nothing_where_nobody_waits(self):
        tried(times=4)
        page = signed_in(account("administrator").user).get(self.page()).text
        assert self.page("unlock") not in page

    def test_alone_lifts_a_lock(self):
        tried(times=5)
        auditor = signed_in(account("auditor").user)
        assert "解除登录暂停" not in auditor.get(self.page()).text
        assert auditor.post(self.page("unlock")).status_code == 403
        assert signed_in(account("administrator").user).get(self.page("unlock")).status_code == 405
        assert not is_let_in()
