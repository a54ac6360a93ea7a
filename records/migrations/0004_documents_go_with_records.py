import datetime

import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

import hanbin.papers
import hanbin.record


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("delegates", "0002_usual_kinds"),
        ("records", "0003_photographs_are_developed"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document_number",
                    models.CharField(
                        blank=True,
                        help_text="例如：汉人发〔2019〕3号。",
                        max_length=40,
                        verbose_name="发文字号",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True, help_text="向公众展示，不写个人信息。", verbose_name="公开摘要"
                    ),
                ),
                (
                    "stat_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="仅在与发生日期的年度不同时填写。",
                        null=True,
                        verbose_name="统计年度",
                    ),
                ),
                (
                    "stat_year_reason",
                    models.CharField(
                        blank=True,
                        help_text="改计年度的理由，随记录保留。",
                        max_length=200,
                        verbose_name="统计年度说明",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "草稿"),
                            ("submitted", "待审"),
                            ("approved", "已审"),
                            ("published", "已公开"),
                            ("withdrawn", "已撤回"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="审核状态",
                    ),
                ),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                ),
                (
                    "approved_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="审核时间"
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="公开时间"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="录入时间")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="更新时间")),
                (
                    "object_id",
                    models.PositiveBigIntegerField(
                        blank=True, editable=False, null=True, verbose_name="所属记录"
                    ),
                ),
                (
                    "file",
                    hanbin.papers.PaperField(
                        help_text="PDF、docx、xlsx、pptx、txt、JPG、PNG，不超过20MB，不带宏和密码。",
                        upload_to="attachments/%Y/",
                        verbose_name="文件",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="下载时用作文件名。", max_length=120, verbose_name="标题"
                    ),
                ),
                ("filed_on", models.DateField(verbose_name="成文日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF 文档"),
                            ("docx", "Word 文档"),
                            ("xlsx", "Excel 表格"),
                            ("pptx", "PPT 演示文稿"),
                            ("txt", "文本"),
                            ("jpg", "图片"),
                        ],
                        editable=False,
                        max_length=8,
                        verbose_name="文件类型",
                    ),
                ),
                ("size", models.PositiveBigIntegerField(editable=False, verbose_name="字节数")),
                (
                    "sha256",
                    models.CharField(editable=False, max_length=64, verbose_name="指纹（SHA-256）"),
                ),
                (
                    "counted_on",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Least(
                                django.db.models.functions.comparison.Greatest(
                                    models.F("filed_on"), hanbin.record.YearStart("stat_year")
                                ),
                                hanbin.record.YearEnd("stat_year"),
                            ),
                            models.F("filed_on"),
                        ),
                        output_field=models.DateField(null=True),
                        verbose_name="计入日期",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="审核人",
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="contenttypes.contenttype",
                        verbose_name="所属记录类别",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="录入人",
                    ),
                ),
                (
                    "organizer",
                    models.ForeignKey(
                        help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="delegates.organization",
                        verbose_name="主办机构",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="公开人",
                    ),
                ),
            ],
            options={
                "verbose_name": "附件",
                "verbose_name_plural": "附件",
                "ordering": ["filed_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["organizer", "counted_on"], name="records_att_organiz_684c77_idx"
                    ),
                    models.Index(
                        fields=["content_type", "object_id"], name="records_att_content_49824e_idx"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["draft", "submitted", "approved", "published", "withdrawn"],
                            )
                        ),
                        name="attachment_state_is_known",
                        violation_error_message="审核状态不在规定的范围内。",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "withdrawn"),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("state", "withdrawn"), _negated=True),
                                ("withdrawn_reason", ""),
                            ),
                            _connector="OR",
                        ),
                        name="attachment_withdrawn_with_a_reason",
                        violation_error_message="撤回须写明理由；未撤回的记录不填撤回理由。",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at__isnull", True), ("approved_by__isnull", True)),
                            models.Q(
                                ("approved_at__isnull", False), ("approved_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="attachment_approved_by_somebody",
                        violation_error_message="审核人与审核时间须同时具备。",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("published_at__isnull", True), ("published_by__isnull", True)
                            ),
                            models.Q(
                                ("published_at__isnull", False), ("published_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="attachment_published_by_somebody",
                        violation_error_message="公开人与公开时间须同时具备。",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("counted_on__isnull", True),
                            (
                                "counted_on__range",
                                (datetime.date(1949, 1, 1), datetime.date(2200, 12, 31)),
                            ),
                            _connector="OR",
                        ),
                        name="attachment_counts_in_a_year_that_is_kept",
                        violation_error_message="日期的年份应在1949至2200之间，请检查是否录错。",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stat_year__isnull", True), ("stat_year_reason", "")),
                            models.Q(
                                ("stat_year__range", (1949, 2200)),
                                models.Q(("stat_year_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="attachment_stat_year_has_a_reason",
                        violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("content_type__isnull", True), ("object_id__isnull", True)),
                            models.Q(("content_type__isnull", False), ("object_id__isnull", False)),
                            _connector="OR",
                        ),
                        name="attachment_subject_is_whole",
                        violation_error_message="所属记录须写明类别和编号。",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["pdf", "docx", "xlsx", "pptx", "txt", "jpg"])
                        ),
                        name="attachment_is_of_a_known_kind",
                        violation_error_message="不支持这种文件。",
                    ),
                ],
            },
        ),
    ]
