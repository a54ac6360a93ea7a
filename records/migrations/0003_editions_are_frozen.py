import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def wait_for_their_edition(apps, schema_editor):
    """A report published before editions were kept is published again, from the admin."""
    reports = apps.get_model("records", "AnnualReport")
    reports.objects.filter(state="published").update(state="approved", published_on=None)


class Migration(migrations.Migration):
    dependencies = [
        ("delegates", "0002_usual_kinds"),
        ("records", "0002_usual_kinds"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="版次")),
                ("published_at", models.DateTimeField(verbose_name="公布时间")),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="第2版起必填：为什么重新公布。",
                        verbose_name="更正说明",
                    ),
                ),
                ("canonical", models.TextField(verbose_name="规范文本")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="指纹")),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="撤回时间"),
                ),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                ),
            ],
            options={
                "verbose_name": "版本",
                "verbose_name_plural": "版本",
                "ordering": ["report", "-number"],
            },
        ),
        migrations.CreateModel(
            name="FrozenFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="序号")),
                (
                    "section",
                    models.CharField(
                        choices=[
                            ("meetings", "会议"),
                            ("oversight", "监督"),
                            ("personnel", "人事任免"),
                            ("suggestions", "代表建议"),
                            ("delegate_work", "代表工作"),
                            ("poverty_relief", "脱贫攻坚"),
                            ("petitions", "信访"),
                            ("grassroots", "阵地建设"),
                            ("self_building", "自身建设"),
                        ],
                        max_length=20,
                        verbose_name="板块",
                    ),
                ),
                ("key", models.CharField(max_length=100, verbose_name="代号")),
                ("label", models.CharField(max_length=100, verbose_name="指标")),
                ("unit", models.CharField(max_length=10, verbose_name="单位")),
                ("kind", models.CharField(max_length=10, verbose_name="统计类别")),
                ("definition", models.TextField(verbose_name="统计口径")),
                ("value", models.FloatField(null=True, verbose_name="数值")),
                ("word", models.CharField(blank=True, max_length=1, verbose_name="约数词")),
                ("previous", models.FloatField(null=True, verbose_name="上年同期")),
                (
                    "previous_word",
                    models.CharField(blank=True, max_length=1, verbose_name="上年约数词"),
                ),
                ("is_hero", models.BooleanField(default=False, verbose_name="首要数字")),
                ("chart", models.CharField(blank=True, max_length=20, verbose_name="同图")),
                ("table", models.CharField(max_length=60, verbose_name="记录类别")),
                ("rows", models.JSONField(default=list, verbose_name="所计记录")),
            ],
            options={
                "verbose_name": "定版数字",
                "verbose_name_plural": "定版数字",
                "ordering": ["edition", "order"],
            },
        ),
        migrations.AlterModelOptions(
            name="annualreport",
            options={
                "ordering": ["-year", "scope"],
                "permissions": [
                    ("publish_annualreport", "公布年度报告"),
                    ("withdraw_annualreport", "撤回年度报告"),
                ],
                "verbose_name": "年度报告",
                "verbose_name_plural": "年度报告",
            },
        ),
        migrations.RemoveConstraint(
            model_name="annualreport",
            name="annual_report_published_on_a_day",
        ),
        migrations.RunPython(wait_for_their_edition, migrations.RunPython.noop),
        migrations.AddField(
            model_name="annualreport",
            name="shows_corrections",
            field=models.BooleanField(
                default=False,
                editable=False,
                help_text="公布后记录有变动时，向公众注明“公布为……，现为……”；否则只有工作人员看到。",
                verbose_name="对外显示更正",
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="published_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="公布人",
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="report",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="editions",
                to="records.annualreport",
                verbose_name="年度报告",
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="withdrawn_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="撤回人",
            ),
        ),
        migrations.AddField(
            model_name="annualreport",
            name="edition",
            field=models.OneToOneField(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="standing_for",
                to="records.edition",
                verbose_name="现行版本",
            ),
        ),
        migrations.AddConstraint(
            model_name="annualreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("edition__isnull", True),
                        ("published_on__isnull", True),
                        models.Q(("state", "published"), _negated=True),
                    ),
                    models.Q(
                        ("edition__isnull", False),
                        ("published_on__isnull", False),
                        models.Q(("state", "withdrawn"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="annual_report_published_with_its_edition",
                violation_error_message="公布的报告须有版本和公布日期；没有公布的，两项都不填。",
            ),
        ),
        migrations.AddField(
            model_name="frozenfigure",
            name="edition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="figures",
                to="records.edition",
                verbose_name="版本",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(
                fields=("report", "number"),
                name="edition_number_once_a_report",
                violation_error_message="这份报告已有这个版次，可能他人刚刚公布了新版。",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("note", ""), ("number", 1)),
                    models.Q(("number__gt", 1), models.Q(("note", ""), _negated=True)),
                    _connector="OR",
                ),
                name="edition_corrects_with_an_explanation",
                violation_error_message="第2版起须写更正说明；第1版不写。",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("fingerprint", ""), _negated=True),
                    models.Q(("canonical", ""), _negated=True),
                ),
                name="edition_is_published_whole",
                violation_error_message="版本须有规范文本和它的指纹。",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                        models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                        _connector="OR",
                    ),
                    models.Q(
                        models.Q(("withdrawn_at__isnull", True), ("withdrawn_reason", "")),
                        models.Q(
                            ("withdrawn_at__isnull", False),
                            models.Q(("withdrawn_reason", ""), _negated=True),
                        ),
                        _connector="OR",
                    ),
                ),
                name="edition_withdrawn_with_a_reason",
                violation_error_message="撤回须有撤回人、时间和理由。",
            ),
        ),
        migrations.AddConstraint(
            model_name="frozenfigure",
            constraint=models.UniqueConstraint(
                fields=("edition", "key"),
                name="frozen_figure_once_an_edition",
                violation_error_message="这一版已有这个指标。",
            ),
        ),
        migrations.AddConstraint(
            model_name="frozenfigure",
            constraint=models.CheckConstraint(
                condition=models.Q(("order__gte", 1)),
                name="frozen_figure_order_is_positive",
                violation_error_message="序号从1开始。",
            ),
        ),
    ]
