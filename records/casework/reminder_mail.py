"""One mail a day per person, with the notices that were not mailed yet."""

import smtplib
import socket
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import send_mail
from django.db import transaction

from hanbin.record.periods import format_day
from records.models import Notice

CERTAINLY_REFUSED = (
    smtplib.SMTPResponseException,
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPNotSupportedError,
    ConnectionRefusedError,
    socket.gaierror,
)
"""Errors after which the mail was certainly not sent; after other errors it may have been."""


class Mailed(NamedTuple):
    """The number of mails sent, and the errors of the others."""

    sent: int
    failures: list[str]


def send_digests(today: date) -> Mailed:
    """Send a digest to every user with an address who got none today.

    Notices are marked as mailed before sending, so an interruption does not cause a second mail;
    they stay in the task list. Only mails that were certainly refused are sent again by the next
    run.
    """
    sent, failures = 0, []
    for user in _addressed():
        notices = _reserve(user, today)
        if not notices:
            continue
        try:
            send_mail(_subject(notices, today), _text(notices, today), None, [user.email])
        except CERTAINLY_REFUSED as error:
            Notice.objects.filter(pk__in=[each.pk for each in notices]).update(mailed_on=None)
            failures.append(f"{user.username}：{_why(error)}，下次再发")
        except OSError as error:
            failures.append(f"{user.username}：{_why(error)}，可能已经发出，不再重发")
        else:
            sent += 1
    return Mailed(sent, failures)


def is_on() -> bool:
    """Return whether a mail server is configured."""
    return bool(settings.MAIL_IS_ON)


def _addressed() -> list[User]:
    waiting = Notice.objects.not_mailed().values("recipient")
    return list(User.objects.filter(is_active=True, pk__in=waiting).exclude(email=""))


@transaction.atomic
def _reserve(user: User, today: date) -> list[Notice]:
    """Return the notices to mail now and mark them; a concurrent run finds none."""
    # The lock on the user row makes concurrent runs wait.
    User.objects.select_for_update().get(pk=user.pk)
    if Notice.objects.filter(recipient=user, mailed_on=today).exists():
        return []
    rows = Notice.objects.open_for(user).not_mailed()
    notices = list(rows.select_related("assignment__suggestion"))
    Notice.objects.filter(pk__in=[each.pk for each in notices]).update(mailed_on=today)
    return sorted(notices, key=lambda each: (Notice.Kind.values.index(each.kind), each.about_on))


def _subject(notices: Sequence[Notice], today: date) -> str:
    return f"代表建议办理：{len(notices)}项提醒（{format_day(today)}）"


def _text(notices: Sequence[Notice], today: date) -> str:
    """Return numbers, titles and days, but no names of persons."""
    lines = [f"截至{format_day(today)}，以下事项请登录系统办理：", ""]
    for kind, group in groupby(notices, key=lambda each: each.kind):
        lines.append(f"【{Notice.Kind(kind).label}】")
        for each in group:
            case = each.assignment.suggestion
            lines.append(f"  {case.code}《{case}》：{format_day(each.about_on)}")
        lines.append("")
    lines.append("本邮件由工作记录系统自动发出，每日至多一封，请勿回复。")
    return "\n".join(lines)


def _why(error: Any) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        return f"邮件服务器答复{error.smtp_code}（{text}）"
    return f"邮件服务器不通（{type(error).__name__}）"
