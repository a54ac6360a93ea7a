"""Tables of the site itself: exemptions, search entries, the revision of the data, submissions."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone


class Exemption(models.Model):
    """放行: a row that breaks a soft rule and was saved anyway, with the reason.

    It only applies while the text of the finding is the same: an exemption for 应到36人 does not
    cover 应到60人.
    """

    rule = models.CharField("规则", max_length=60)
    content_type = models.ForeignKey(ContentType, models.CASCADE, verbose_name="记录类别")
    object_id = models.PositiveBigIntegerField("记录编号")
    row = GenericForeignKey()
    reason = models.CharField("放行理由", max_length=200)
    finding = models.TextField("放行时的提醒")
    exempted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="放行人", related_name="+"
    )
    exempted_at = models.DateTimeField("放行时间", auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "放行"
        ordering = ["-exempted_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "content_type", "object_id"],
                name="exemption_once_a_rule_and_row",
                violation_error_message="这条记录在这一规则上已经放行。",
            ),
            models.CheckConstraint(
                name="exemption_has_a_reason",
                condition=~models.Q(reason=""),
                violation_error_message="放行须写明理由。",
            ),
        ]

    def __str__(self) -> str:
        return self.reason


class SearchEntry(models.Model):
    """检索条目: the text of one public record and its bigrams (pairs of characters).

    It is written and deleted with its record. The primary key begins with the day, so the highest
    keys are the latest, without a sort on either database.
    """

    place = models.BigAutoField("次序", primary_key=True)
    kind = models.CharField("记录类别", max_length=30)
    object_id = models.PositiveBigIntegerField("记录编号")
    scope = models.ForeignKey(
        "delegates.Organization",
        models.DO_NOTHING,
        verbose_name="所属人大",
        related_name="+",
        null=True,
        db_constraint=False,
    )
    year = models.PositiveSmallIntegerField("年度", null=True)
    day = models.DateField("日期", null=True)
    url = models.CharField("网址", max_length=200)
    title = models.CharField("标题", max_length=300)
    text = models.TextField("文字")
    tokens = models.TextField("检索词")

    class Meta:
        verbose_name = verbose_name_plural = "检索条目"
        ordering = ["-place"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id"],
                name="search_entry_once_a_record",
                violation_error_message="这条记录已有检索条目。",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Revision(models.Model):
    """数据版次: a single row, updated by a trigger with every change of public data.

    A cached page of the same revision and day is still valid.
    """

    number = models.PositiveBigIntegerField("版次", default=1)
    changed = models.DateTimeField("变动时间", default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "数据版次"

    def __str__(self) -> str:
        return f"第{self.number}版"


class Submission(models.Model):
    """表单提交: a form that was saved, so that it is not saved twice.

    It contains a digest of the submitted data, not the data, and the redirect.
    """

    key = models.CharField("摘要", max_length=64, primary_key=True)
    location = models.TextField("去向", blank=True)
    page = models.TextField("答复页", blank=True)
    moment = models.DateTimeField("提交时间", auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "表单提交"

    def __str__(self) -> str:
        return self.key
