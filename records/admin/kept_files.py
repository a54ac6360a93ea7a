"""Staff see a file whether it is public or not, if they may see its row."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.defaultfilters import filesizeformat
from django.urls import path, reverse
from django.utils.html import format_html

from delegates.admin.records import RecordAdmin
from hanbin.pictures import WIDTHS
from records.views.enclosures import as_file


def address(row) -> str:
    """Where staff get the file of a row."""
    return reverse(f"admin:records_{row._meta.model_name}_file", args=[row.pk])


def thumbnail(photo) -> str:
    """A small picture that opens the large one."""
    if photo.pk is None or not photo.image:
        return "—"
    page = address(photo)
    told = photo.alt_text or "尚无替代文字"
    return format_html(
        '<a href="{}"><img class="thumbnail" src="{}?small=1" alt="{}" loading="lazy"></a>',
        page, page, told,
    )  # fmt: skip


def download(attachment) -> str:
    """The name of a document with its kind and size, to be opened."""
    if attachment.pk is None or not attachment.file:
        return "—"
    size = filesizeformat(attachment.size)
    kind = attachment.get_kind_display()
    return format_html('<a href="{}">下载</a>（{}，{}）', address(attachment), kind, size)


class KeptFileAdmin(RecordAdmin):
    """A record that is a file: its file is sent to those who may see the record."""

    def get_inlines(self, request, obj):
        """Nothing goes with what itself goes with a record."""
        return self.inlines

    def get_urls(self):
        view = self.admin_site.admin_view(self.send_file)
        name = f"records_{self.model._meta.model_name}_file"
        return [path("<int:pk>/file/", view, name=name), *super().get_urls()]

    def send_file(self, request, pk):
        """The file, or the smallest copy of a picture; never kept by whatever lies between."""
        found = self.get_object(request, str(pk))
        if not self.has_view_permission(request, found):
            raise PermissionDenied
        if found is None:
            raise Http404(f"没有这条{self.opts.verbose_name}记录。")
        file = found.kept_file
        small = file.copy_name(WIDTHS[0])
        is_small = "small" in request.GET and file.storage.exists(small)
        return as_file(found, small if is_small else file.name)
