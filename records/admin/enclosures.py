"""Photos and attachments as inline rows on the form of their record."""

from functools import partial

from django.contrib import admin
from django.contrib.contenttypes.admin import GenericStackedInline
from django.contrib.contenttypes.forms import BaseGenericInlineFormSet
from django.utils.html import format_html

from hanbin.office.edit_conflicts import VersionedForm
from hanbin.office.formsets import SentRows
from hanbin.office.model_admin import LookupAdminMixin
from hanbin.record.base import State
from records.models import Attachment, Photo

from .file_views import download_link, thumbnail_link

OPEN = (State.DRAFT, State.SUBMITTED)
NEW = "保存后为草稿或待审；在首页“{label}”的列表中审核、公开。"
LOCKED = "{state}。要改动或者删除，请点上方的“修改”。"


class EnclosureForm(VersionedForm):
    """A new row gets the date of the record by default; a reviewed row is read-only."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.optional(self.instance.DAY, "不填则与本记录的日期相同。")
        elif self.instance.state not in OPEN:
            for field in self.fields.values():
                field.disabled = True

    def optional(self, name: str, said: str) -> None:
        """Make a field of a new row optional, with a help text."""
        if name in self.fields:
            self.fields[name].required, self.fields[name].help_text = False, said


class AttachmentForm(EnclosureForm):
    """An attachment without a title is named after its file."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.optional("title", "不填则用文件名；下载时用作文件名。")

    def clean(self):
        given = super().clean()
        if given.get("file") and not given.get("title"):
            given["title"] = given["file"].called[:120] or "附件"
        return given


class EnclosureFormSet(SentRows, BaseGenericInlineFormSet):
    """New rows are attached to the record of the form; deletion needs its own permission."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        row = form.instance
        if row.pk and "DELETE" in form.fields:
            form.fields["DELETE"].disabled = row.state not in OPEN or not self.may_delete(row)

    def save_new(self, form, commit=True):
        form.instance.follow(self.instance, by=self.entered_by)
        return super().save_new(form, commit)


class EnclosureInline(LookupAdminMixin, GenericStackedInline):
    """Inline for files, collapsed below a record."""

    form = EnclosureForm
    formset = EnclosureFormSet
    extra = 1
    classes = ("collapse",)
    show_change_link = True
    readonly_fields = ("standing",)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.entered_by = request.user
        office = admin.site._registry[self.model]
        formset.may_delete = partial(office.has_delete_permission, request)
        return formset

    def get_view_on_site_url(self, obj=None):
        """Return None: rows that are not public have no page."""
        return None

    @admin.display(description="现状")
    def standing(self, row):
        """Return the file link and the state of the row."""
        if row.pk is None:
            return NEW.format(label=row._meta.verbose_name)
        state = row.get_state_display()
        said = state if row.state in OPEN else LOCKED.format(state=state)
        return format_html("{}{}", self.shown(row), said)


class PhotoInline(EnclosureInline):
    model = Photo
    fields = ("standing", "image", "caption", "alt_text", ("photographer", "taken_on"))
    shown = staticmethod(thumbnail_link)


class AttachmentInline(EnclosureInline):
    model = Attachment
    form = AttachmentForm
    fields = ("standing", "file", "title", "filed_on")
    shown = staticmethod(lambda row: format_html("{} ", download_link(row)))


admin.site.enclosures.extend((PhotoInline, AttachmentInline))
