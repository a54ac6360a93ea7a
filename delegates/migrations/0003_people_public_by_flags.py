"""What is delicate about people is held back by a flag; what there is stays public."""

from django.db import migrations, models

END = {
    "default": True,
    "help_text": "由有公开权限的人勾选；之前对外仍是在任。",
    "verbose_name": "公开终止",
}
REST = {
    "default": True,
    "help_text": "由有公开权限的人勾选；之前网站不显示，也不影响应出席。",
    "verbose_name": "公开",
}
BIOGRAPHY = {
    "default": True,
    "help_text": "由有公开权限的人核对后勾选；勾选之前网站不显示简介。",
    "verbose_name": "公开简介",
}


class Migration(migrations.Migration):
    dependencies = [("delegates", "0002_usual_kinds")]

    operations = [
        migrations.AddField(model, name, models.BooleanField(**options))
        for table, name, options in (
            ("delegate", "biography_is_public", BIOGRAPHY),
            ("mandate", "end_is_public", END),
            ("suspension", "is_public", REST),
        )
        for model in (table, f"historical{table}")
    ]
