"""What reminders take back of their mail is written in the trail."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("delegates", "0003_people_public_by_flags"),
    ]

    operations = [
        migrations.AlterField(
            model_name="auditevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("signed_in", "登录"),
                    ("refused", "登录失败"),
                    ("exported", "导出"),
                    ("imported", "导入"),
                    ("reminded", "提醒"),
                ],
                max_length=10,
                verbose_name="事件",
            ),
        ),
    ]
