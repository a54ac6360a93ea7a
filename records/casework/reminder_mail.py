"""One mail a day for each person, with what they were not written of yet."""

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
"""What leaves no doubt that nothing was sent; all other trouble may come after the mail is out."""


class Mailed(NamedTuple):
    """How many mails went out, and what went wrong with the others."""

    sent: int
    failures: list[str]


def send_digests(today: date) -> Mailed:
    """Writes to everybody with an address who was not written to today.

    A digest is marked as sent before it is: what is interrupted in between is not sent again, and
    stays on the task list. Only what was certainly refused is tried again by the next run.
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
    """Whether the office has said through which server mail leaves."""
    return bool(settings.MAIL_IS_ON)


def _addressed() -> list[User]:
    waiting = Notice.objects.not_mailed().values("recipient")
    return list(User.objects.filter(is_active=True, pk__in=waiting).exclude(email=""))


@transaction.atomic
def _reserve(user: User, today: date) -> list[Notice]:
    """What is to be written now; whoever runs at the same time finds nothing left."""
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
    """Numbers, titles and days; nobody's name."""
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
