"""Drafts of suggestions: create, edit, save, delete."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render

from delegates.models import Organization
from hanbin.office.edit_conflicts import VersionedForm
from records.casework.delegate_drafts import AT_THE_DELEGATES, discard_draft, save_draft
from records.models import Stage, Suggestion
from records.scopes import congress_of

from .guard import at_delegates_desk, get_own_row, get_row_with_case_locked, own_papers_of
from .step_forms import add_error_to_form, style_form


class SuggestionDraftForm(VersionedForm):
    """The fields that a delegate fills in; the office adds the rest."""

    class Meta:
        model = Suggestion
        fields = ("kind", "title", "text", "subject", "wished_unit", "may_be_public")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["wished_unit"].queryset = Organization.objects.handling_units()
        self.fields["title"].help_text = "一事一议：一件建议只写一件事。例如：关于……的建议。"
        self.fields["text"].help_text = "先写情况和原因，再写具体建议。"
        self.fields["subject"].empty_label = "请选择"
        self.fields["wished_unit"].empty_label = "由人大代表工作机构确定"
        style_form(self)


@at_delegates_desk
def begin_draft(request):
    """Show an empty form for a new draft."""
    account = request.account
    draft = Suggestion(
        organizer=Suggestion.objects.kept_by(congress_of(request).organization),
        lead_delegate=account.delegate,
        entered_by=request.user,
    )
    return draft_response(request, draft)


@at_delegates_desk
def edit_draft(request, pk):
    """Edit a draft or a suggestion that was returned to the delegate."""
    draft = get_row_with_case_locked(request, own_papers_of(request), pk)
    if draft.stage not in AT_THE_DELEGATES:
        messages.error(request, f"现为“{draft.status}”，不能再修改。")
        return redirect("me_paper", draft.pk)
    return draft_response(request, draft)


def draft_response(request, draft):
    """Save the form of a draft, or show it again with its errors."""
    form = SuggestionDraftForm(request.POST if request.method == "POST" else None, instance=draft)
    if request.method == "POST" and form.is_valid():
        try:
            asked_again = save_draft(form.save(commit=False))
        except ValidationError as error:
            add_error_to_form(form, error)
        else:
            again = f"内容有改动，已请{asked_again}位代表重新确认附议。" if asked_again else ""
            messages.success(request, f"草稿已保存，尚未提交。{again}")
            return redirect("me_paper", draft.pk)
    context = {"form": form, "draft": draft}
    return render(request, "desks/draft.html", context, status=400 if form.errors else 200)


@at_delegates_desk
def delete_draft(request, pk):
    """Delete a draft that was never submitted, after a confirmation page."""
    draft = get_own_row(own_papers_of(request), pk)
    if draft.stage != Stage.DRAFT:
        raise Http404("只有尚未提交过的草稿可以删除。")
    if request.method != "POST":
        return render(request, "desks/delete.html", {"draft": draft})
    discard_draft(draft)
    messages.success(request, f"草稿《{draft.title}》已删除。")
    return redirect("me")
