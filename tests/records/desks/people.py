"""Those who meet over a case: two delegates, two units, the office; and cases as they leave it."""

from django.contrib.auth.models import User
from django.utils import timezone

from delegates.models import Account, Congress, Delegate, Mandate, Organization
from records.casework import STEPS
from records.models import ReplyClass, Suggestion, SuggestionSubject
from tests.forms import FormClient

BACKEND = "delegates.backends.RoleBackend"
TITLE, TEXT = "关于在滨江路口增设盲道的建议", "路口没有盲道，出行不便，建议增设。"


def signed_in(user: User) -> FormClient:
    client = FormClient()
    client.force_login(user, BACKEND)
    return client


def account(role: str) -> Account:
    """The demonstration's account of a role."""
    return Account.objects.select_related("user", "delegate", "organization").get(
        role=role, is_demonstration=True
    )


def newcomer(role: str, **place) -> Account:
    """One more account of a role, who never enters the admin."""
    user = User.objects.create_user(f"{role}-{User.objects.count()}")
    return Account.objects.create(user=user, role=role, **place)


def neighbour(delegate: Delegate) -> Delegate:
    """Another delegate of the same delegation, in office today."""
    seats = Mandate.objects.at(timezone.localdate()).at_level(Mandate.Level.DISTRICT)
    delegations = delegate.mandates.exclude(delegation="").values("delegation")
    own = seats.filter(delegation__in=delegations)
    return own.exclude(delegate=delegate).first().delegate


def another_unit(unit: Organization) -> Organization:
    return Organization.objects.handling_units().filter(kind=unit.kind).exclude(pk=unit.pk).first()


def draft(lead: Delegate, **written) -> Suggestion:
    """A paper on the desk of its delegate."""
    known = {
        "organizer": Congress.objects.get().organization,
        "lead_delegate": lead,
        "subject": SuggestionSubject.objects.first(),
        "title": TITLE,
        "text": TEXT,
    }
    return Suggestion.objects.create(**known | written)


def given_to(unit: Organization, lead: Delegate, assisting=(), **written):
    """A case that the office gave to a unit today; the unit's share of it."""
    case = draft(lead, **written)
    STEPS["submit"].take(case, by="代表")
    STEPS["examine"].take(case, by="代工委", result="accepted", series="闭2026")
    return STEPS["assign"].take(case, by="代工委", lead=[unit], assisting=assisting)[0]


def answered_by(unit: Organization, lead: Delegate, **written):
    """A case that a unit has answered."""
    share = given_to(unit, lead, **written)
    STEPS["sign"].take(share, by="单位")
    letter = ReplyClass.objects.get(letter="B")
    STEPS["answer"].take(
        share, by="单位", reply_class=letter, text="已列入计划。", promised="增设盲道"
    )
    return share


def sees(client: FormClient, url: str) -> int:
    return client.get(url).status_code
