"""Seats, their ends, suspensions, posts and biographies become public by a flag."""

from django.db import migrations, models
from django.db.models import Q

ENTERED = (
    ("Mandate", "is_public", Q()),
    ("Mandate", "end_is_public", Q(ended_on__isnull=False)),
    ("Suspension", "is_public", Q()),
    ("Post", "is_public", Q()),
    ("Delegate", "biography_is_public", ~Q(biography="")),
)


def keep_public(apps, schema_editor):
    """What the public read until now stays public, also in the states of the past."""
    for name, flag, entered in ENTERED:
        for model in (name, f"Historical{name}"):
            rows = apps.get_model("delegates", model).objects.filter(entered)
            rows.update(**{flag: True})


class Migration(migrations.Migration):
    dependencies = [("delegates", "0002_usual_kinds")]

    operations = [
        migrations.AddField(
            model_name="delegate",
            name="biography_is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人核对后勾选；勾选之前网站不显示简介。",
                verbose_name="公开简介",
            ),
        ),
        migrations.AddField(
            model_name="historicaldelegate",
            name="biography_is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人核对后勾选；勾选之前网站不显示简介。",
                verbose_name="公开简介",
            ),
        ),
        migrations.AddField(
            model_name="historicalmandate",
            name="end_is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人勾选；之前对外仍是在任。",
                verbose_name="公开终止",
            ),
        ),
        migrations.AddField(
            model_name="historicalmandate",
            name="is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人勾选；之前网站不显示，也不计入数字。",
                verbose_name="公开任职",
            ),
        ),
        migrations.AddField(
            model_name="historicalpost",
            name="is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人勾选；之前网站不显示，也不影响应出席。",
                verbose_name="公开",
            ),
        ),
        migrations.AddField(
            model_name="historicalsuspension",
            name="is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人勾选；之前网站不显示，也不影响应出席。",
                verbose_name="公开",
            ),
        ),
        migrations.AddField(
            model_name="mandate",
            name="end_is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人勾选；之前对外仍是在任。",
                verbose_name="公开终止",
            ),
        ),
        migrations.AddField(
            model_name="mandate",
            name="is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人勾选；之前网站不显示，也不计入数字。",
                verbose_name="公开任职",
            ),
        ),
        migrations.AddField(
            model_name="post",
            name="is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人勾选；之前网站不显示，也不影响应出席。",
                verbose_name="公开",
            ),
        ),
        migrations.AddField(
            model_name="suspension",
            name="is_public",
            field=models.BooleanField(
                default=False,
                help_text="由有公开权限的人勾选；之前网站不显示，也不影响应出席。",
                verbose_name="公开",
            ),
        ),
        migrations.RunPython(keep_public, migrations.RunPython.noop),
    ]
