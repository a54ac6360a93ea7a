from functools import partial

import django.db.models.deletion
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import migrations, models, transaction

import hanbin.pictures


def develop(apps, schema_editor):
    """Photographs kept as they were uploaded are drawn anew, and their first files removed."""
    database = schema_editor.connection.alias
    for photo in apps.get_model("records", "Photo").objects.using(database):
        storage, name = photo.image.storage, photo.image.name
        if not storage.exists(name):
            continue
        with storage.open(name) as kept:
            content = ContentFile(kept.read(), name)
        try:
            photo.image.save(name, content, save=False)
        except ValidationError:
            continue
        photo.save()
        transaction.on_commit(partial(storage.delete, name), using=database)


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("records", "0002_usual_kinds"),
    ]

    operations = [
        migrations.AddField(
            model_name="photo",
            name="height",
            field=models.PositiveIntegerField(editable=False, null=True, verbose_name="高"),
        ),
        migrations.AddField(
            model_name="photo",
            name="photographer",
            field=models.CharField(blank=True, max_length=40, verbose_name="摄影"),
        ),
        migrations.AddField(
            model_name="photo",
            name="width",
            field=models.PositiveIntegerField(editable=False, null=True, verbose_name="宽"),
        ),
        migrations.AlterField(
            model_name="photo",
            name="alt_text",
            field=models.CharField(
                blank=True,
                help_text="公开前必填。给看不到图片的人：画面上有什么。",
                max_length=200,
                verbose_name="替代文字",
            ),
        ),
        migrations.AlterField(
            model_name="photo",
            name="caption",
            field=models.CharField(
                blank=True, help_text="公开前必填。", max_length=120, verbose_name="图片说明"
            ),
        ),
        migrations.AlterField(
            model_name="photo",
            name="content_type",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                to="contenttypes.contenttype",
                verbose_name="所属记录类别",
            ),
        ),
        migrations.AlterField(
            model_name="photo",
            name="image",
            field=hanbin.pictures.PictureField(
                help_text="JPG、PNG 或 WebP，不超过20MB。保存时自动转正、缩小，并去掉拍摄地点等信息。",
                upload_to="photos/%Y/",
                verbose_name="照片",
            ),
        ),
        migrations.AlterField(
            model_name="photo",
            name="object_id",
            field=models.PositiveBigIntegerField(
                blank=True, editable=False, null=True, verbose_name="所属记录"
            ),
        ),
        migrations.RunPython(develop, migrations.RunPython.noop),
    ]
