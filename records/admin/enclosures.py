"""Photographs and attachments as rows of the form of the record they go with."""

from django import forms
from django.contrib import admin
from django.contrib.contenttypes.admin import GenericStackedInline
from django.contrib.contenttypes.forms import BaseGenericInlineFormSet

from hanbin.admin import Lookup
from records.models import Attachment, Photo

from .kept_files import download, thumbnail


class EnclosureForm(forms.ModelForm):
    """Its day is that of the record unless another is written."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and self._meta.model.DAY in self.fields:
            day = self.fields[self._meta.model.DAY]
            day.required, day.help_text = False, "不填则与本记录的日期相同。"


class EnclosureFormSet(BaseGenericInlineFormSet):
    """New rows join the record of the form."""

    def save_new(self, form, commit=True):
        form.instance.follow(self.instance, by=self.entered_by)
        return super().save_new(form, commit)


class EnclosureRows(Lookup, GenericStackedInline):
    """Folded below a record; a new row costs a file and a few words."""

    form = EnclosureForm
    formset = EnclosureFormSet
    extra = 1
    classes = ("collapse",)
    show_change_link = True

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.entered_by = request.user
        return formset

    def get_view_on_site_url(self, obj=None):
        """What is not public has no page."""
        return None


class PhotoRows(EnclosureRows):
    model = Photo
    readonly_fields = ("shown", "state")
    fields = (("shown", "state"), "image", "caption", "alt_text", ("photographer", "taken_on"))

    @admin.display(description="缩略图")
    def shown(self, photo):
        return thumbnail(photo)


class AttachmentRows(EnclosureRows):
    model = Attachment
    readonly_fields = ("opened", "state")
    fields = (("opened", "state"), "file", ("title", "filed_on"))

    @admin.display(description="现有文件")
    def opened(self, attachment):
        return download(attachment)


admin.site.enclosures.extend((PhotoRows, AttachmentRows))
