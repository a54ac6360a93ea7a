"""The official forms of a case as files, for accounts that work on it."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from delegates.models import AuditEvent
from hanbin.lists.listings import download_response
from hanbin.record.children import record_of
from hanbin.record.roles import Reach, account_of, reachable_rows
from records.exports import FORMATS
from records.exports.docx import render_docx
from records.exports.pdf import render_pdf
from records.models import Assignment, Reply, Suggestion
from records.official_forms import FORMS, OfficialForm

MAKERS = {"docx": render_docx, "pdf": render_pdf}


def rows_for_form(form: OfficialForm, user: Any) -> Any:
    """Return the rows whose form an account may download.

    Drafts of delegates are excluded, and notices to units are not for delegates.
    """
    rows = reachable_rows(form.of._default_manager.all(), user)
    account = account_of(user)
    if account is None or account.as_role.reach is not Reach.DELEGATE:
        return rows.handed_in() if form.of is Suggestion else rows
    if form.of is Assignment:
        return rows.none()
    return rows.of_answering() if form.of is Reply else rows


@require_safe
@never_cache
@login_required
def official_form_file(request: HttpRequest, name: str, pk: int, suffix: str) -> HttpResponse:
    """Return a form filled in from its case; raise Http404 for a case of others."""
    form, make = FORMS.get(name), MAKERS.get(suffix)
    if form is None or make is None:
        raise Http404("没有这种文书，或者没有这种格式。可用：docx、pdf。")
    if not request.user.has_perm("records.view_suggestion"):
        raise Http404("没有这份文书。")
    row = get_object_or_404(rows_for_form(form, request.user), pk=pk)
    title = f"{form.label}：{row}"
    AuditEvent.note(AuditEvent.Kind.EXPORTED, by=request.user, text=title, request=request)
    content = make(form.fill(row))
    name = f"{form.label}-{record_of(row).code}.{suffix}"
    return download_response(content, FORMATS[suffix].content_type, name)
