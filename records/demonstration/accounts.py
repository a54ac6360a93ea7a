"""Demonstration accounts, one per role; their password is public."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User

from delegates.models import Account, Delegate, Organization
from delegates.passwords import PUBLISHED_PASSWORD
from hanbin.record.roles import ROLES

CALLED = {
    "administrator": "admin",
    "auditor": "auditor",
    "clerk": "clerk",
    "reviewer": "reviewer",
    "publisher": "publisher",
    "town": "town",
    "unit": "unit",
    "delegate": "delegate",
    "reader": "reader",
}


def create_accounts() -> tuple[User, User]:
    """Create the accounts and return the clerk and the administrator; existing ones are kept."""
    secret = make_password(PUBLISHED_PASSWORD)
    for role in ROLES:
        is_admin = role.code == "administrator"
        User.objects.get_or_create(
            username=CALLED[role.code],
            defaults={
                "first_name": f"{role.name}（演示）",
                "is_staff": True,
                "is_superuser": is_admin,
                "password": secret,
            },
        )
    return User.objects.get(username="clerk"), User.objects.get(username="admin")


def give_roles(town: Organization, unit: Organization, delegate: Delegate) -> None:
    """Assign each account its role, with its town, unit or delegate."""
    places = {"town": {"organization": town}, "unit": {"organization": unit}}
    places["delegate"] = {"delegate": delegate}
    for role in ROLES:
        user = User.objects.get(username=CALLED[role.code])
        held = {"role": role.code, "is_demonstration": True, **places.get(role.code, {})}
        Account.objects.get_or_create(user=user, defaults=held)
