"""The standard forms of a case as files, for those who work on it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from delegates.models import AuditEvent
from hanbin.listings import download
from hanbin.roles import reachable
from records.exports import FORMATS
from records.exports.docx import docx
from records.exports.pdf import pdf
from records.papers import FORMS

MAKERS = {"docx": docx, "pdf": pdf}


@require_safe
@never_cache
@login_required
def paper(request: HttpRequest, name: str, pk: int, suffix: str) -> HttpResponse:
    """A form filled in from its case; another's case is not found."""
    form, make = FORMS.get(name), MAKERS.get(suffix)
    if form is None or make is None:
        raise Http404("没有这种文书，或者没有这种格式。可用：docx、pdf。")
    if not request.user.has_perm("records.view_suggestion"):
        raise Http404("没有这份文书。")
    row = get_object_or_404(reachable(form.of._default_manager.all(), request.user), pk=pk)
    title = f"{form.label}：{row}"
    AuditEvent.note(AuditEvent.Kind.EXPORTED, by=request.user, text=title, request=request)
    content = make(form.fill(row))
    return download(content, FORMATS[suffix].content_type, f"{form.label}-{pk}.{suffix}")
