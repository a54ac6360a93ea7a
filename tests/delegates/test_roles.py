"""Who may do what: every table of the admin, opened by every role."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from delegates.models import Account, Congress, Organization, Term
from hanbin.record.history import is_history
from hanbin.record.review import STEPS, State
from hanbin.record.roles import ROLES, Reach, permissions_of_role, reachable_rows, table_group
from records.demonstration.accounts import CALLED
from records.models import Meeting, Suggestion
from tests.records.admin.clerk import address

pytestmark = pytest.mark.django_db

PAGES = (
    ("/admin/trail/", "delegates.view_auditevent"),
    ("/admin/prose/", "records.view_annualreport"),
)
HOME = reverse("admin:index")
BACKEND = "delegates.backends.RoleBackend"
TABLES = list(admin.site._registry)
NOBODY_ENTERS = {
    "congress",
    "auditevent",
    "edition",
    "notice",
    "reminderrun",
}  # one row only; written by the system
WRITTEN_ONCE = {
    "auditevent", "frozenfigure", "notice", "lateness", "deadlinechange", "reminderrun",
}  # fmt: skip
CONFINED = [role for role in ROLES if role.reach is not Reach.ALL]


def every_role(roles=ROLES):
    return pytest.mark.parametrize("role", roles, ids=lambda role: role.code)


def opened_by(role) -> Client:
    """A browser in which the demonstration's account of a role has signed in."""
    User.objects.filter(username="admin").update(is_superuser=False)
    client = Client()
    client.force_login(User.objects.get(username=CALLED[role.code]), BACKEND)
    return client


def foreign(table, role):
    """A row that the account of a role does not reach."""
    user = User.objects.get(username=CALLED[role.code])
    own = reachable_rows(table._default_manager.all(), user)
    return table._default_manager.exclude(pk__in=own.values("pk")).first()


def answers(role, act: str, tables=TABLES) -> dict:
    """What each table answers to a role: the name of the table, the status."""
    client = opened_by(role)
    return {table.__name__: client.get(address(table, act)).status_code for table in tables}


def allowed(role, act: str, tables=TABLES) -> dict:
    """What each table should answer: open where the role's table says so, else forbidden."""
    return {table.__name__: 200 if act in role.acts(table) else 403 for table in tables}


class EveryRole:
    @every_role()
    def test_opens_the_lists_it_may_look_at_and_no_other(self, role):
        assert answers(role, "changelist") == allowed(role, "view")

    @every_role()
    def test_opens_the_empty_forms_it_may_fill_in_and_no_other(self, role):
        entered = [each for each in TABLES if each._meta.model_name not in NOBODY_ENTERS]
        assert answers(role, "add", entered) == allowed(role, "add", entered)

    @every_role(CONFINED)
    @pytest.mark.parametrize("act", ["change", "history", "delete"])
    def test_reaches_no_row_of_others(self, role, act):
        client = opened_by(role)
        rows = [row for row in (foreign(table, role) for table in TABLES) if row is not None]
        pages = [client.get(address(type(row), act, row.pk)) for row in rows]
        assert len(rows) > 20
        assert {page.status_code for page in pages} <= {302, 403, 404}

    @every_role(CONFINED)
    def test_lists_no_row_of_others(self, role):
        client = opened_by(role)
        for table in TABLES:
            page, row = client.get(address(table, "changelist")), foreign(table, role)
            if page.status_code == 200 and row is not None:
                assert row not in list(page.context["cl"].queryset)

    @every_role(CONFINED)
    def test_exports_and_acts_on_no_row_of_others(self, role, rf):
        request = rf.get("/admin/")
        request.user = User.objects.get(username=CALLED[role.code])
        for table in TABLES:
            rows = admin.site._registry[table].get_queryset(request)
            assert set(rows) <= set(reachable_rows(table._default_manager.all(), request.user))

    @every_role()
    @pytest.mark.parametrize(("page", "permission"), PAGES, ids=[page for page, _ in PAGES])
    def test_opens_the_other_pages_by_permission_only(self, role, page, permission):
        user = User.objects.get(username=CALLED[role.code])
        User.objects.filter(pk=user.pk).update(is_superuser=False)
        may = permission in set(permissions_of_role(role))
        assert opened_by(role).get(page).status_code == (200 if may else 403)

    @every_role(CONFINED)
    def test_finds_nothing_of_others_in_the_list_of_faults(self, role):
        user = User.objects.get(username=CALLED[role.code])
        meeting = Meeting.objects.exclude(organizer__jurisdiction=user.account.own[Reach.TOWN])
        meeting = meeting.filter(state="published").first()
        Meeting.objects.filter(pk=meeting.pk).update(summary="电话13812345678")
        page = opened_by(role).get("/admin/quality/public_words_name_nobody/")
        assert page.status_code == 404 or str(meeting) not in page.text

    @every_role()
    def test_is_told_apart_by_name_and_purpose(self, role):
        assert role.says.endswith("。")

    @every_role()
    def test_may_never_delete_an_account(self, role):
        assert "auth.delete_user" not in set(permissions_of_role(role))

    @every_role()
    def test_sees_the_trail_of_all_tables_only_as_auditor(self, role):
        answer = opened_by(role).get(reverse("admin:trail"))
        assert answer.status_code == (200 if role.code == "auditor" else 403)

    @every_role()
    def test_has_a_home_page(self, role):
        assert opened_by(role).get("/admin/").status_code == 200


class EveryTable:
    def test_belongs_to_a_group(self):
        ours = [
            model
            for label in ("delegates", "records")
            for model in apps.get_app_config(label).get_models()
            if not is_history(model)
        ]
        assert all(table_group(model) for model in ours)

    def test_leaves_a_trail(self):
        ours = [
            model
            for label in ("delegates", "records")
            for model in apps.get_app_config(label).get_models()
            if not is_history(model) and model._meta.model_name not in WRITTEN_ONCE
        ]
        assert [model for model in ours if not hasattr(model, "history")] == []


class ATown:
    @pytest.fixture
    def town(self):
        return Account.objects.get(role="town")

    def test_is_offered_its_own_organs_as_organizer(self, town):
        client = opened_by(town.as_role)
        asked = {"app_label": "records", "model_name": "meeting", "field_name": "organizer"}
        found = client.get("/admin/autocomplete/", asked).json()["results"]
        assert {row["text"] for row in found} == {str(town.organization)}

    def test_begins_a_record_in_its_own_name(self, town):
        form = opened_by(town.as_role).get(address(Meeting, "add")).context["adminform"].form
        assert form["organizer"].value() == town.organization_id

    def test_begins_with_the_next_meeting_of_its_presidium(self, town):
        form = opened_by(town.as_role).get(address(Meeting, "add")).context["adminform"].form
        own = Meeting.objects.filter(organizer=town.organization, kind=Meeting.Kind.PRESIDIUM)
        term = Term.objects.get(congress=town.organization)
        last = max(own.filter(term=term).values_list("number", flat=True))
        asked = [form[name].value() for name in ("kind", "term", "number")]
        assert asked == [Meeting.Kind.PRESIDIUM, term.pk, last + 1]

    def test_is_offered_its_own_terms_and_kinds_of_meeting(self, town):
        form = opened_by(town.as_role).get(address(Meeting, "add")).context["adminform"].form
        assert {term.congress for term in form.fields["term"].queryset} == {town.organization}
        assert [label for _, label in form.fields["kind"].choices] == [
            "主席团会议", "人代会会议", "座谈会", "其他会议",
        ]  # fmt: skip

    def test_without_a_congress_is_offered_the_term_of_the_district(self, town):
        street = Organization.objects.filter(kind="subdistrict_commission").first()
        Account.objects.filter(pk=town.pk).update(organization=street)
        form = opened_by(town.as_role).get(address(Meeting, "add")).context["adminform"].form
        district = Congress.objects.get().organization
        assert {term.congress for term in form.fields["term"].queryset} == {district}
        assert [label for _, label in form.fields["kind"].choices] == ["座谈会", "其他会议"]

    def test_is_told_its_own_figures_on_the_home_page(self, town):
        page = opened_by(town.as_role).get(HOME).text
        assert "2019年主要数字" in page
        links = re.findall(r'<dd><a href="([^"]+)"', page)
        assert links
        assert all(f"town={town.organization.code}" in link for link in links)

    def test_may_not_keep_a_record_in_the_name_of_another(self, town):
        page = address(Meeting, "add")
        client = opened_by(town.as_role)
        form = client.get(page).context["adminform"].form
        other = Congress.objects.get().organization_id
        assert not form.fields["organizer"].queryset.filter(pk=other).exists()


class AUnit:
    def test_finds_its_own_suggestions_only(self):
        account = Account.objects.get(role="unit")
        page = opened_by(account.as_role).get(address(Suggestion, "changelist"))
        listed = page.context["cl"].queryset
        own = Suggestion.objects.filter(assignments__unit=account.organization).distinct()
        assert set(listed) == set(own)
        assert listed.count() < Suggestion.objects.count()


class ADeskOfOthers:
    @every_role([role for role in CONFINED if role.reach is not Reach.TOWN])
    def test_is_told_no_figures_of_the_district(self, role):
        assert "主要数字" not in opened_by(role).get(HOME).text


class AnAccount:
    def test_of_the_demonstration_opens_nothing_else(self, client):
        Congress.objects.update(is_demonstration=False)
        answer = client.post(
            "/admin/login/", {"username": "clerk", "password": "hanbin-demo", "next": "/admin/"}
        )
        assert "sessionid" not in client.cookies
        assert answer.status_code == 200

    def test_signs_in_and_is_written_down(self, client):
        client.post("/admin/login/", {"username": "clerk", "password": "hanbin-demo"})
        assert "sessionid" in client.cookies
        audit = apps.get_model("delegates.AuditEvent").objects.latest("pk")
        assert (audit.kind, audit.happened_by) == ("signed_in", "录入（演示）（clerk）")

    def test_leaves_no_trail_of_change_by_signing_in(self, client):
        user = User.objects.get(username="clerk")
        before = user.history.count()
        client.post("/admin/login/", {"username": "clerk", "password": "hanbin-demo"})
        assert user.history.count() == before

    def test_is_kept_waiting_after_five_wrong_passwords(self, client):
        sent = {"username": "clerk", "password": "wrong"}
        answers = [client.post("/admin/login/", sent) for _ in range(6)]
        assert answers[-1].status_code == 429
        assert "登录失败次数过多" in answers[-1].text

    def test_of_a_town_needs_its_town(self):
        town = Account.objects.get(role="town")
        town.organization = Organization.objects.filter(jurisdiction=None).first()
        with pytest.raises(Exception, match="镇人大"):
            town.clean()


class AStep:
    @pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
    def test_may_be_taken_by_some_role(self, step):
        assert any(
            f"records.{step.name}_meeting" in set(permissions_of_role(role)) for role in ROLES
        )

    @pytest.mark.parametrize("state", State)
    def test_leads_away_from_every_state(self, state):
        assert any(state in step.origins for step in STEPS)
