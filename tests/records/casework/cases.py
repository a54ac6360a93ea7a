"""Cases to handle: handed in, admitted, given to a unit on a day."""

from datetime import date, timedelta

from django.contrib.auth.models import User

from delegates.models import Account, Delegate, Organization
from records.casework import STEPS
from records.models import ReplyClass, Suggestion, SuggestionSubject

BEGINNING = date(2021, 3, 1)
DUE = date(2021, 6, 1)
BY = "某人"


def handed_in(on=BEGINNING, **more) -> Suggestion:
    """A suggestion that waits to be examined."""
    return Suggestion.objects.create(
        organizer=Organization.objects.get(code="DBGW"),
        title="关于修通村口断头路的建议",
        text="请有关部门研究办理。",
        subject=SuggestionSubject.objects.first(),
        lead_delegate=Delegate.objects.filter(mandates__ended_on=None).first(),
        submitted_on=on,
        **more,
    )


def unit() -> Organization:
    """The unit that the demonstration's account of a unit belongs to."""
    return Account.objects.get(role="unit").organization


def share(on=BEGINNING, *, to=None, **more):
    """What one unit was given on a day."""
    case = handed_in(on, **more)
    STEPS["examine"].take(case, by=BY, on=on, result="accepted", series="闭2021")
    [given] = STEPS["assign"].take(case, by=BY, on=on, lead=[to or unit()])
    return given


def take(row, name: str, on, **told):
    """One step by somebody on a day."""
    return STEPS[name].take(row, by=BY, on=on, **told)


def answer(given, on):
    """The unit answers; it has signed before."""
    if given.received_on is None:
        take(given, "sign", on)
    letter = ReplyClass.objects.order_by("pk").first()
    return take(given, "answer", on, reply_class=letter, text="现答复如下。")


def days(number: int) -> timedelta:
    return timedelta(days=number)


def account(username: str, **columns) -> User:
    """One of the demonstration's accounts, with other columns."""
    User.objects.filter(username=username).update(**columns)
    return User.objects.get(username=username)
