"""Notices about deadlines; a notice is done when its cause no longer exists."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery

from hanbin.record.roles import reachable_rows

from .answers import Promise, Rehandling, Reply
from .handling import Assignment
from .requests import Extension, HandBack
from .stages import FIRST_OWED, Stage
from .talks import Talk


class NoticeQuerySet(models.QuerySet):
    def standing(self):
        """Return the notices whose cause still exists."""
        share = Assignment.objects.filter(pk=OuterRef("assignment_id"))
        stage = share.staged().values("reached")[:1]
        causes = Q()
        for kind, cause in _causes().items():
            causes |= Q(kind=kind) & cause
        return self.alias(stage=Subquery(stage)).filter(causes)

    def open_for(self, user):
        """Return the current notices of a user about rows the user may see."""
        return reachable_rows(self.filter(recipient=user.pk), user).standing()

    def not_mailed(self):
        return self.filter(mailed_on=None)


class Notice(models.Model):
    """提醒: one notice to one user that something about a share is due, new or late."""

    class Kind(models.TextChoices):
        DUE_SOON = "due_soon", "答复期限临近"
        INTERNAL = "internal", "内部期限临近"
        OPINION_DUE = "opinion_due", "协办意见期限临近"
        HAND_BACK_LIMIT = "hand_back_limit", "申请退办期限临近"
        CONTACT_LIMIT = "contact_limit", "应联系代表（面商）"
        AGAIN_DUE = "again_due", "再次答复期限临近"
        PROMISE_DUE = "promise_due", "承诺期限临近或已过"
        OVERDUE = "overdue", "已逾期"
        LONG_OVERDUE = "long_overdue", "长期逾期"
        HAND_BACK_ASKED = "hand_back_asked", "申请退办，待批复"
        EXTENSION_ASKED = "extension_asked", "申请延期，待批复"
        NOT_SIGNED = "not_signed", "交办后三个工作日未签收"
        UNHAPPY = "unhappy", "代表不满意，待处理"
        ANSWERED = "answered", "已答复，请评价"
        RATING_LIMIT = "rating_limit", "评价期限临近"

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="收件人", related_name="notices"
    )
    kind = models.CharField("提醒事项", max_length=15, choices=Kind)
    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="notices"
    )
    about_on = models.DateField("期限或日期")
    created_at = models.DateTimeField("提醒时间", auto_now_add=True)
    mailed_on = models.DateField("邮件日期", null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    DAY = "about_on"

    class Meta:
        verbose_name = verbose_name_plural = "提醒"
        ordering = ["about_on", "pk"]
        indexes = [models.Index(fields=["recipient", "mailed_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "kind", "assignment", "about_on"],
                name="notice_given_once",
                violation_error_message="这一提醒已经发出。",
            )
        ]

    def __str__(self):
        case = self.assignment.suggestion
        return f"{case.code}《{case}》{self.get_kind_display()}"


class ReminderRun(models.Model):
    """提醒运行: a day on which reminders were given; used to detect a wrong clock."""

    day = models.DateField("提醒日期", unique=True)
    updated_at = models.DateTimeField("运行时间", auto_now=True)

    class Meta:
        verbose_name = verbose_name_plural = "提醒运行"
        ordering = ["-day"]

    def __str__(self):
        return str(self.day)


def _of_share(table, **chosen):
    """Return whether the share of a notice has such rows."""
    return Exists(table.objects.filter(assignment=OuterRef("assignment"), **chosen))


def _causes() -> dict[str, Q | Exists]:
    """Return for each kind the condition that its cause still exists."""
    kind, day = Notice.Kind, OuterRef("about_on")
    first = Q(stage__in=FIRST_OWED)
    due = first & Q(about_on=F("assignment__due_on"))
    again = Q(stage=Stage.AGAIN) & Q(_of_share(Rehandling, due_on=day))
    promises = Promise.objects.open().filter(reply__assignment=OuterRef("assignment"), due_on=day)
    rated = Q(stage=Stage.ANSWERED) & ~Q(_of_share(Reply, replied_on__gt=day))
    return {
        kind.DUE_SOON: due,
        kind.INTERNAL: first & Q(about_on=F("assignment__internal_due_on")),
        kind.OPINION_DUE: due,
        kind.HAND_BACK_LIMIT: Q(stage__in=(Stage.SENT, Stage.WORKING)) & ~Q(_of_share(HandBack)),
        kind.CONTACT_LIMIT: first & ~Q(_of_share(Talk)),
        kind.AGAIN_DUE: again,
        kind.PROMISE_DUE: Q(Exists(promises)),
        kind.OVERDUE: due | again,
        kind.LONG_OVERDUE: due | again,
        kind.HAND_BACK_ASKED: Q(_of_share(HandBack, asked_on=day, decided_on=None)),
        kind.EXTENSION_ASKED: Q(_of_share(Extension, asked_on=day, decided_on=None)),
        kind.NOT_SIGNED: Q(stage=Stage.SENT),
        kind.UNHAPPY: Q(stage=Stage.UNHAPPY) & ~Q(_of_share(Rehandling, ordered_on__gte=day)),
        kind.ANSWERED: rated,
        kind.RATING_LIMIT: rated,
    }
