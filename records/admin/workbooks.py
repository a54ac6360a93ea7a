"""Admin pages for workbooks: template, export, upload, preview and import."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods

from delegates.models import AuditEvent
from hanbin.files import xlsx_reader
from hanbin.files.uploads import DiskFull
from hanbin.http.submissions import without_submission
from hanbin.lists.listings import XLSX
from hanbin.record.periods import Period
from records.exports.workbook import empty_workbook, records_workbook
from records.imports import Fate, bring_in
from records.scopes import congress_if_any, years_recorded
from records.sheets import NameDirectory

from . import pending_uploads
from .workbook_access import AccountAccess

ROWS_OF_A_PAGE = 200


class UploadForm(forms.Form):
    """Upload form; validating it reads the workbook."""

    file = forms.FileField(
        label="工作簿（*.xlsx）", widget=forms.FileInput(attrs={"accept": ".xlsx"})
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > xlsx_reader.MAX_BYTES:
            raise forms.ValidationError(
                xlsx_reader.TOO_LARGE.format(limit=xlsx_reader.MAX_BYTES >> 20)
            )
        try:
            self.pages = xlsx_reader.read_workbook(file)
        except xlsx_reader.WorkbookRefused as problem:
            raise forms.ValidationError(str(problem)) from problem
        return file


def access_of(request) -> AccountAccess:
    """Return the access of the account; raise PermissionDenied if it has none."""
    access = AccountAccess(by=request.user, request=request)
    if not access.sheets_to_enter() and not access.sheets_to_read():
        raise PermissionDenied
    return access


def enterer_of(request) -> AccountAccess:
    """Return the access; raise PermissionDenied if the account cannot import anything."""
    access = access_of(request)
    if not access.sheets_to_enter():
        raise PermissionDenied
    return access


@without_submission
@require_http_methods(["GET", "POST"])
def workbook_page(request):
    access = enterer_of(request) if request.method == "POST" else access_of(request)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        outcome = bring_in(form.pages, _reason(form.cleaned_data["file"]), access, keep=False)
        try:
            pending_uploads.store_upload(request, form.cleaned_data["file"], outcome)
        except DiskFull as full:
            form.add_error("file", full)
        else:
            return redirect("workbook_preview")
    congress = congress_if_any(request)
    return _page(
        request,
        "admin/workbook.html",
        title="Excel 导入导出",
        form=form,
        may_enter=bool(access.sheets_to_enter()),
        may_read=bool(access.sheets_to_read()),
        years=years_recorded(congress.organization) if congress else [],
    )


@require_GET
def workbook_template(request):
    access = enterer_of(request)
    return _file(
        "空白工作簿.xlsx", empty_workbook(access.sheets_to_enter(), NameDirectory(access.reach))
    )


@require_GET
def workbook_export(request):
    access = access_of(request)
    period = _period(request.GET.get("year", ""))
    content = records_workbook(access.sheets_to_read(), period, NameDirectory(access.reach))
    name = f"工作记录{period or ''}.xlsx"
    AuditEvent.note(AuditEvent.Kind.EXPORTED, by=request.user, text=name, request=request)
    return _file(name, content)


@require_http_methods(["GET", "POST"])
def workbook_preview(request):
    access = enterer_of(request)
    upload = pending_uploads.pending_upload(request)
    if upload is None:
        messages.error(request, "没有等待确认的工作簿，或已超过一小时：请重新上传。")
        return redirect("workbook")
    outcome = upload.foreseen()
    if request.method == "POST":
        return _confirm(request, access, upload, outcome)
    fate = request.GET.get("fate", "")
    rows = [entry for entry in outcome.entries if fate in ("", entry.fate)]
    rows.sort(key=lambda entry: Fate.values.index(entry.fate))
    return _page(
        request,
        "admin/workbook_preview.html",
        title="导入预览",
        upload=upload,
        fates=[(each, each.label, outcome.total()[each]) for each in Fate],
        sheets=[
            (name, [counts[each] for each in Fate]) for name, counts in outcome.counts().items()
        ],
        fate=fate,
        page=Paginator(rows, ROWS_OF_A_PAGE).get_page(request.GET.get("page")),
        refused=len(outcome.refused),
        emptied=outcome.emptied(),
        is_idle=not outcome.total().keys() - {Fate.UNCHANGED},
        fingerprint=outcome.fingerprint(),
    )


def _confirm(request, access, upload, outcome):
    """Import the previewed workbook; if the outcome has changed, show the preview again."""
    foreseen = outcome.fingerprint()
    if request.POST.get("fingerprint") != foreseen:
        messages.error(request, "确认的不是最近上传的工作簿，没有写入：请核对下面的预览。")
        return redirect("workbook_preview")
    with upload.path.open("rb") as file:
        pages = xlsx_reader.read_workbook(file)
    reason = f"导入工作簿：{upload.name}"
    done = bring_in(pages, reason, access, keep=True, foreseen=foreseen)
    if not done.is_kept:
        upload.foresee(done)
        messages.error(request, "预览之后记录有了变化，没有写入：请重新核对下面的预览。")
        return redirect("workbook_preview")
    pending_uploads.forget_upload(request)
    AuditEvent.note(AuditEvent.Kind.IMPORTED, by=request.user, text=upload.name, request=request)
    total = done.total()
    messages.success(
        request, f"已导入“{upload.name}”：新增{total[Fate.NEW]}行，更改{total[Fate.CHANGED]}行。"
    )
    return redirect("workbook")


def _reason(file) -> str:
    return f"导入工作簿：{file.name}"


def _period(year: str) -> Period | None:
    """Return the chosen year; None (everything) for any other value."""
    try:
        return Period.parse(year) if year else None
    except ValueError:
        return None


def _page(request, name, **context):
    return TemplateResponse(request, name, admin.site.each_context(request) | context)


def _file(name: str, content: bytes) -> HttpResponse:
    header = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": header})
