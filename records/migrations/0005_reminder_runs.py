"""The days on which reminders were given."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0004_petition_month_in_plain_sql"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReminderRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(unique=True, verbose_name="提醒日期")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="运行时间")),
            ],
            options={
                "verbose_name": "提醒运行",
                "verbose_name_plural": "提醒运行",
                "ordering": ["-day"],
            },
        ),
    ]
