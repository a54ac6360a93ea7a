"""What is entered about people is public once somebody entitled to publish says so."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from delegates.models import Account, Congress, Delegate, Mandate
from hanbin.record.periods import Period
from records.figures import count_cells
from records.figures.delegates import section
from records.models import Official, PersonnelDecision
from tests.records.admin.clerk import Clerk, address

pytestmark = pytest.mark.django_db

ENDED = date(2019, 11, 1)
IN_OFFICE = next(each for each in section.figures if each.key == "delegates_in_office")


class Colleague(Clerk):
    """Somebody with a role, at the admin."""

    def __init__(self, role):
        super(Clerk, self).__init__()
        self.user = User.objects.create_user(f"{role}x", is_staff=True)
        Account.objects.create(user=self.user, role=role)
        self.user = User.objects.get(pk=self.user.pk)
        self.force_login(self.user)


@pytest.fixture
def entering():
    return Colleague("clerk")


@pytest.fixture
def publishing():
    return Colleague("publisher")


@pytest.fixture
def seat():
    held = Mandate.objects.at_level("district").filter(origin="election", ended_on=None)
    return held.filter(town__isnull=False).first()


def read(client, *urls):
    """All that the public reads at some addresses."""
    return "".join(client.get(url).content.decode() for url in urls)


def in_office():
    district = Congress.objects.get().organization
    [(number, _)] = count_cells([(IN_OFFICE, Period.year(2019))], district)
    return number


def end(clerk, seat, **more):
    written = {"ended_on": ENDED, "end_reason": "recalled", "end_notice": "公告第九十九号"}
    return clerk.amend(seat, **written, **more)


class TheEndOfAMandate:
    def test_is_nobodys_news_when_a_clerk_enters_it(self, client, entering, seat):
        urls = [seat.delegate.get_absolute_url(), seat.town.get_absolute_url(), "/delegates/"]
        data = f"{urls[0]}?format=json"
        left = f"/delegates/?serving=false&format=json&q={seat.delegate.name}"
        before, number = read(client, *urls, data, left), in_office()
        end(entering, seat, end_is_public="on")
        seat.refresh_from_db()
        assert (seat.ended_on, seat.end_is_public) == (ENDED, False)
        assert read(client, *urls, data, left) == before
        assert in_office() == number

    def test_is_public_and_counts_once_it_is_published(self, client, entering, publishing, seat):
        number = in_office()
        end(entering, seat)
        publishing.amend(seat, end_is_public="on")
        told = read(client, seat.delegate.get_absolute_url())
        assert "2019年11月1日起不再任职：被罢免（公告第九十九号）" in told
        assert "已离任" in told
        assert in_office() == number - 1

    def test_is_changed_by_nobody_else_from_then_on(self, entering, publishing, seat):
        end(publishing, seat, end_is_public="on")
        entering.amend(seat, ended_on="2019-12-01", end_notice="改过", end_is_public="")
        seat.refresh_from_db()
        assert (seat.ended_on, seat.end_notice, seat.end_is_public) == (
            ENDED, "公告第九十九号", True,
        )  # fmt: skip

    def test_waits_on_the_home_page_of_those_who_publish(self, entering, publishing, seat):
        end(entering, seat)
        line = "任期终止和暂停执行职务"
        assert line in publishing.get("/admin/").content.decode()
        assert line not in entering.get("/admin/").content.decode()

    def test_once_public_is_deleted_by_nobody_else(self, entering):
        ended = Mandate.objects.filter(ended_on__isnull=False).first()
        assert entering.get(address(Mandate, "delete", ended.pk)).status_code == 403


class ASuspension:
    def rest(self, clerk, seat, **more):
        row = {"first_day": "2019-10-01", "ground": "涉案"} | more
        return clerk.amend(
            seat,
            **{f"suspensions-0-{name}": value for name, value in row.items()},
            **{"suspensions-TOTAL_FORMS": "1"},
        )

    def test_is_nobodys_news_when_a_clerk_enters_it(self, client, entering, seat):
        url = seat.delegate.get_absolute_url()
        before = read(client, url, f"{url}?format=json")
        self.rest(entering, seat, is_public="on")
        assert not seat.suspensions.get().is_public
        assert read(client, url, f"{url}?format=json") == before

    def test_is_public_once_it_is_published_from_the_list(self, client, entering, publishing, seat):
        self.rest(entering, seat)
        entering.act("publish_entered", seat)
        assert not seat.suspensions.get().is_public
        publishing.act("publish_entered", seat)
        assert seat.suspensions.get().is_public
        told = read(client, seat.delegate.get_absolute_url())
        assert "2019年10月1日起暂停执行代表职务" in told

    def test_once_public_is_deleted_by_nobody_else(self, entering, publishing, seat):
        self.rest(publishing, seat, is_public="on")
        row = {"suspensions-0-DELETE": "on", "suspensions-0-ground": "改过"}
        entering.amend(seat, **row)
        assert seat.suspensions.get().ground == "涉案"
        publishing.amend(seat, **row)
        assert not seat.suspensions.exists()


class ABiography:
    def test_is_public_once_it_is_published(self, client, entering, publishing, seat):
        delegate = seat.delegate
        url, words = delegate.get_absolute_url(), "生于某年的简介"
        found = f"/search/?q={words}"
        entering.amend(delegate, biography=words, biography_is_public="on")
        assert words not in read(client, url, f"{url}?format=json")
        assert url not in read(client, found)
        publishing.act("publish_entered", delegate)
        assert words in read(client, url)
        assert url in read(client, found)
        entering.amend(delegate, biography="又改了")
        assert words in read(client, url)

    def test_is_not_brought_back_by_those_who_may_not_publish(self, entering, publishing, seat):
        delegate = seat.delegate
        publishing.amend(delegate, biography="已撤的简介", biography_is_public="on")
        then = delegate.history.first()
        publishing.amend(delegate, biography="", biography_is_public="")
        entering.post(f"{address(Delegate, 'history', delegate.pk)}{then.pk}/restore/")
        delegate.refresh_from_db()
        assert delegate.biography == ""


class AProfile:
    def test_is_kept_up_by_those_who_enter(self, entering, seat):
        entering.amend(seat.delegate, employer="新单位")
        seat.delegate.refresh_from_db()
        assert seat.delegate.employer == "新单位"

    def test_without_a_biography_holds_nothing_back(self, entering, publishing, seat):
        entering.amend(seat.delegate, biography="", employer="新单位")
        publishing.amend(seat.delegate, biography="由有权的人写的简介")
        seat.delegate.refresh_from_db()
        assert seat.delegate.public_biography == "由有权的人写的简介"


class WhatAPublisherEnters:
    def test_counts_at_once(self, publishing, seat):
        number = in_office()
        end(publishing, seat)
        assert in_office() == number - 1


class TheNameOfAnOfficial:
    def test_once_public_is_changed_by_publishers_only(self, entering):
        named = PersonnelDecision.objects.public().first().official
        other = Official.objects.create(name="无人知晓")
        for official in (named, other):
            entering.amend(official, note="改过的说明")
        notes = [Official.objects.get(pk=each.pk).note for each in (named, other)]
        assert notes == [named.note, "改过的说明"]
