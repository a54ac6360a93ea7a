"""Two accounts to look around with; everybody may know their password."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Permission, User

PASSWORD = "hanbin-demo"
KEPT_FROM_CLERKS = ("privatecontact", "measureconsent")


def accounts() -> tuple[User, User]:
    """The clerk and the administrator; an account that is there already stays as it is."""
    secret = make_password(PASSWORD)
    clerk, is_new = User.objects.get_or_create(
        username="clerk",
        defaults={"first_name": "录入员（演示）", "is_staff": True, "password": secret},
    )
    if is_new:
        clerk.user_permissions.set(_permissions())
    admin, _ = User.objects.get_or_create(
        username="admin",
        defaults={
            "first_name": "管理员（演示）",
            "is_staff": True,
            "is_superuser": True,
            "password": secret,
        },
    )
    return clerk, admin


def _permissions():
    """To enter and correct the records of both applications; deleting, and putting a report
    before the public or taking it back, is the administrator's."""
    return (
        Permission.objects.filter(content_type__app_label__in=("delegates", "records"))
        .exclude(content_type__model__in=KEPT_FROM_CLERKS)
        .exclude(codename__regex="^(delete|publish|withdraw)_")
    )
