"""Files for staff: visible to everybody who may see the row, published or not."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.defaultfilters import filesizeformat
from django.urls import NoReverseMatch, path, reverse
from django.utils.html import format_html

from delegates.admin.record_admin import RecordAdmin
from hanbin.files.photos import WIDTHS
from records.views.enclosures import row_file_response

NOT_OF_A_RECORD = "不属于某一条记录。要归到某条记录的，请在那条记录的表单里添加。"


def file_url(row) -> str:
    """Return the admin URL of the file of a row."""
    return reverse(f"admin:records_{row._meta.model_name}_file", args=[row.pk])


def thumbnail_link(photo) -> str:
    """Return a thumbnail that links to the full picture."""
    if photo is None or photo.pk is None:
        return "—"
    page = file_url(photo)
    told = photo.alt_text or "尚无替代文字"
    picture = '<a href="{}"><img class="thumbnail" src="{}?small=1" alt="{}" loading="lazy"></a>'
    return format_html(picture, page, page, told)


def download_link(attachment) -> str:
    """Return a download link with file type and size."""
    if attachment is None or attachment.pk is None:
        return "—"
    size, kind = filesizeformat(attachment.size), attachment.get_kind_display()
    return format_html('<a href="{}">下载</a>（{}，{}）', file_url(attachment), kind, size)


def subject_told(row):
    """Return the record of a file as text, linked to its form."""
    if row is None or row.content_type_id is None:
        return NOT_OF_A_RECORD
    kind, subject = row.content_type, row.subject
    if subject is None:
        return f"{kind.name}（已删除）"
    try:
        page = reverse(f"admin:{kind.app_label}_{kind.model}_change", args=[subject.pk])
    except NoReverseMatch:
        return f"{kind.name}：{subject}"
    return format_html('{}：<a href="{}">{}</a>', kind.name, page, subject)


class KeptFileAdmin(RecordAdmin):
    """Admin of a record that is a file; the file is served to accounts that may view it."""

    def get_inlines(self, request, obj):
        """Return no enclosures: a file has none itself."""
        return self.inlines

    @admin.display(description="所属记录", ordering="content_type")
    def goes_with(self, row):
        """Return the kind of the record; its form tells which one it is."""
        return row.content_type.name if row.content_type_id else "—"

    @admin.display(description="所属记录")
    def belongs(self, row):
        """Return the record of the file, linked to its form."""
        return subject_told(row)

    def get_urls(self):
        view = self.admin_site.admin_view(self.send_file)
        name = f"records_{self.model._meta.model_name}_file"
        return [path("<int:pk>/file/", view, name=name), *super().get_urls()]

    def send_file(self, request, pk):
        """Serve the file, or the smallest copy of a picture."""
        found = self.get_object(request, str(pk))
        if not self.has_view_permission(request, found):
            raise PermissionDenied
        if found is None:
            raise Http404(f"没有这条{self.opts.verbose_name}记录。")
        file = found.kept_file
        small = file.copy_name(WIDTHS[0])
        is_small = "small" in request.GET and file.storage.exists(small)
        return row_file_response(found, small if is_small else file.name)
