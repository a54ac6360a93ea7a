"""The demonstration's accounts open nothing where the public is served."""

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command

from delegates.checks import demonstration_stays_at_home
from delegates.models import Account, AuditEvent, Congress
from delegates.passwords import PUBLISHED_PASSWORD
from hanbin.record.roles import ROLES
from records.demonstration.accounts import CALLED
from tests.records.desks.people import account, signed_in

pytestmark = pytest.mark.django_db

DOORS = ("/login/", "/admin/login/")
SECRET = "correct-horse-battery"


@pytest.fixture
def public(settings):
    settings.PUBLIC = True


def signs_in(client, name, password=PUBLISHED_PASSWORD, door="/login/"):
    return client.post(door, {"username": name, "password": password})


@pytest.mark.usefixtures("public")
class APublicSite:
    @pytest.mark.parametrize("door", DOORS)
    @pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
    def test_lets_no_account_of_the_demonstration_in(self, client, role, door):
        page = signs_in(client, CALLED[role.code], door=door)
        assert "sessionid" not in client.cookies
        assert "不能在对外服务的网站上登录" in page.text
        assert AuditEvent.objects.latest("pk").kind == AuditEvent.Kind.REFUSED

    def test_lets_none_in_that_was_renamed_and_given_another_password(self, client):
        user = account("clerk").user
        user.username = "zhangsan"
        user.set_password(SECRET)
        user.save()
        assert "不能在对外服务的网站上登录" in signs_in(client, "zhangsan", SECRET).text
        assert "sessionid" not in client.cookies
        assert "请输入" in signs_in(client, "zhangsan", "wrong").text

    def test_lets_nobody_in_with_the_published_password(self, client):
        User.objects.create_user("lisi", password=PUBLISHED_PASSWORD)
        for name in ("lisi", "nobody"):
            assert "公开的演示口令" in signs_in(client, name).text
        assert "sessionid" not in client.cookies

    def test_ends_their_sessions(self, settings):
        settings.PUBLIC = False
        clerk = signed_in(account("clerk").user)
        assert clerk.get("/admin/").status_code == 200
        settings.PUBLIC = True
        assert clerk.get("/admin/").status_code == 302

    def test_lets_an_account_of_the_office_in(self, client):
        user = User.objects.create_user("lisi", password=SECRET, is_staff=True)
        Account.objects.create(user=user, role="clerk")
        assert signs_in(client, "lisi", SECRET).status_code == 302

    def test_is_told_so_by_the_command_that_loads_them(self, capsys):
        call_command("load_demo")
        said = capsys.readouterr().out
        assert "演示账号不能登录" in said
        assert PUBLISHED_PASSWORD not in said

    def test_is_told_that_its_database_is_a_demonstration(self, settings):
        assert [each.id for each in demonstration_stays_at_home(["default"])] == ["hanbin.W001"]
        assert demonstration_stays_at_home(None) == []
        settings.PUBLIC = False
        assert demonstration_stays_at_home(["default"]) == []
        settings.PUBLIC = True
        Congress.objects.update(is_demonstration=False)
        assert demonstration_stays_at_home(["default"]) == []


class ThePublishedPassword:
    def test_is_chosen_by_nobody(self):
        with pytest.raises(ValidationError, match="公开的演示口令"):
            validate_password(PUBLISHED_PASSWORD)

    def test_opens_the_demonstration_at_home(self, client):
        assert signs_in(client, "clerk").status_code == 302
