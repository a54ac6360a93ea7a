import django.db.models.deletion
from django.db import migrations, models

from hanbin.search_index import IndexTokens


class Migration(migrations.Migration):
    dependencies = [
        ("delegates", "0002_usual_kinds"),
        ("hanbin", "0001_exemptions"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "place",
                    models.BigAutoField(primary_key=True, serialize=False, verbose_name="次序"),
                ),
                ("kind", models.CharField(max_length=30, verbose_name="记录类别")),
                ("object_id", models.PositiveBigIntegerField(verbose_name="记录编号")),
                ("year", models.PositiveSmallIntegerField(null=True, verbose_name="年度")),
                ("day", models.DateField(null=True, verbose_name="日期")),
                ("url", models.CharField(max_length=200, verbose_name="网址")),
                ("title", models.CharField(max_length=300, verbose_name="标题")),
                ("text", models.TextField(verbose_name="文字")),
                ("tokens", models.TextField(verbose_name="检索词")),
                (
                    "scope",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="delegates.organization",
                        verbose_name="所属人大",
                    ),
                ),
            ],
            options={
                "verbose_name": "检索条目",
                "verbose_name_plural": "检索条目",
                "ordering": ["-place"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "object_id"),
                        name="search_entry_once_a_record",
                        violation_error_message="这条记录已有检索条目。",
                    )
                ],
            },
        ),
        IndexTokens("hanbin_searchentry"),
    ]
