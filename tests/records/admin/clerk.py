"""A clerk at the admin: opens a form, fills it in as a browser would, sends it."""

from django.contrib.auth.models import Permission, User
from django.forms.boundfield import BoundField
from django.urls import reverse

from tests.forms import FormClient


def address(model, act: str, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{act}", args=args)


def forms_of(response):
    """Every form of an opened page: the record's own, then those of its rows."""
    yield response.context["adminform"].form
    for rows in response.context["inline_admin_formsets"]:
        yield rows.formset.management_form
        yield from rows.formset.forms


def sent(field: BoundField) -> str | list[str]:
    """What a browser sends of a field that nobody touched; nothing where it is empty."""
    value = field.field.prepare_value(field.value())
    if isinstance(value, list | tuple):
        return [str(each) for each in value]
    return "" if value is None or value is False else str(value)


def contents(response) -> dict:
    """What the opened page would send as it stands."""
    fields = [field for form in forms_of(response) for field in form]
    return {field.html_name: sent(field) for field in fields if sent(field)}


class Clerk(FormClient):
    """Fills in forms of the admin and sends them."""

    def __init__(self, *permissions: str):
        super().__init__()
        self.user = User.objects.create_user(
            f"clerk{User.objects.count()}", is_staff=True, is_superuser=not permissions
        )
        self.user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
        self.force_login(self.user)

    def enter(self, model, **written):
        """Fills in an empty form; answers the page that comes back."""
        page = address(model, "add")
        return self.post(page, contents(self.get(page)) | written, follow=True)

    def amend(self, record, **written):
        """Changes what is written on the form of a record."""
        page = address(type(record), "change", record.pk)
        return self.post(page, contents(self.get(page)) | written, follow=True)

    def take(self, record, step: str, **written):
        """Takes a record a step on its way to the public, by the button below its form."""
        return self.amend(record, _step=step, **written)

    def act(self, name: str, *records):
        """Does something to records chosen from their list."""
        chosen = {"action": name, "_selected_action": [record.pk for record in records]}
        return self.post(address(type(records[0]), "changelist"), chosen, follow=True)

    def find(self, model, typed: str) -> list:
        """The rows that a search finds."""
        return list(self.get(address(model, "changelist"), {"q": typed}).context["cl"].result_list)
