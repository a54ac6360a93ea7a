"""Steps of a report: publish, revise, withdraw; each page shows what will happen."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from delegates.admin import index_headings
from hanbin.office.edit_conflicts import SEEN
from hanbin.office.model_admin import OfficeAdmin, OfficeTabularInline, UsedRelatedFilter
from hanbin.record.children import lock_record
from records.editions.drift import drifted_reports, figures_that_moved
from records.editions.publication import publication_obstacles, publish_report
from records.models import Edition, FrozenFigure
from records.public_figures import counted_now
from records.scopes import drift_url, report_url

from .writing_desk import text_version

PUBLISH, WITHDRAW = "records.publish_annualreport", "records.withdraw_annualreport"
CHANGE = "records.change_annualreport"


class NoteForm(forms.Form):
    """更正说明: why a report is published again."""

    text = forms.CharField(
        label="更正说明",
        max_length=500,
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text="向公众公开：哪里有误，为什么更正。",
    )


class ReasonForm(forms.Form):
    """撤回理由: why a report is withdrawn."""

    text = forms.CharField(
        label="撤回理由",
        max_length=Edition._meta.get_field("withdrawn_reason").max_length,
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text="向公众公开：打开原网址的人会看到。",
    )


class LockedAdminMixin:
    """Locks the sections of a published report until 修订."""

    def has_add_permission(self, request, obj):
        return super().has_add_permission(request, obj) and not (obj and obj.is_locked)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not (obj and obj.is_locked)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and not (obj and obj.is_locked)


class PublicationAdminMixin:
    """Adds the publication steps to the form of a report."""

    change_form_template = "admin/records/annualreport/change_form.html"

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not (obj and obj.is_locked)

    def get_urls(self):
        steps = [
            path(f"<int:pk>/{name}/", self.admin_site.admin_view(view), name=self._named(name))
            for name, view in (
                ("publish", self.publish_view),
                ("revise", self.revise_view),
                ("withdraw", self.withdraw_view),
                ("corrections", self.corrections_view),
            )
        ]
        return [*steps, *super().get_urls()]

    def _named(self, act):
        return f"{self.opts.app_label}_{self.opts.model_name}_{act}"

    def change_view(self, request, object_id, form_url="", extra_context=None):
        report = self.get_object(request, object_id)
        steps = self._steps(request, report) if report else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **steps})

    def _steps(self, request, report):
        """Return which steps the account may take."""
        may, period = request.user.has_perm, report.period
        return {
            "report": report,
            "public_url": report_url(period, report.scope),
            "drift_url": drift_url(period, report.scope),
            "may_publish": not report.is_locked and may(PUBLISH),
            "may_revise": report.is_locked and may(CHANGE),
            "may_correct": report.edition_id is not None and may(PUBLISH),
            "may_withdraw": report.edition_id is not None and may(WITHDRAW),
            "editions": report.editions.defer("canonical").select_related("published_by"),
        }

    def publish_view(self, request, pk):
        """Show what will be frozen and what prevents publication; publish on confirmation."""
        report = self._report(request, pk, PUBLISH)
        form = NoteForm(request.POST or None) if report.next_number > 1 else None
        version = text_version(report)
        if request.method == "POST" and request.POST.get("number") != str(report.next_number):
            messages.error(request, "他人刚刚公布了新的一版，请核对后再公布。")
        elif request.method == "POST" and request.POST.get(SEEN, version) != version:
            messages.error(request, "他人刚刚修改了报告的文字，没有公布，请核对后再公布。")
        elif request.method == "POST" and (form is None or form.is_valid()):
            note = form.cleaned_data["text"] if form else ""
            done = self._take(
                request, report, lambda: publish_report(report, by=request.user, note=note)
            )
            if done:
                return self._back(request, report, f"已公布第{report.edition.number}版。")
        measured = counted_now(report.period, report.scope).values()
        context = {
            "title": f"公布第{report.next_number}版",
            "number": report.next_number,
            "version": version,
            "heroes": [each for each in measured if each.figure.is_hero],
            "number_of_figures": len(measured),
            "obstacles": [(each, _remedy(each)) for each in publication_obstacles(report)],
            "moved": figures_that_moved(report.edition) if report.edition else [],
            "form": form,
        }
        return self._ask(request, report, "publish", context)

    def revise_view(self, request, pk):
        """Unlock the working copy; the public still reads the current edition."""
        report = self._report(request, pk, CHANGE)
        if request.method == "POST" and self._take(request, report, report.revise):
            return self._back(request, report, "已转为草稿，可以修改；公布之前，公众看到的不变。")
        return self._ask(request, report, "revise", {"title": "修订报告"})

    def withdraw_view(self, request, pk):
        """Withdraw the report, with a reason."""
        report = self._report(request, pk, WITHDRAW)
        form = ReasonForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            reason = form.cleaned_data["text"]
            done = self._take(
                request, report, lambda: report.withdraw(by=request.user, reason=reason)
            )
            if done:
                return self._back(request, report, "已撤回；原网址说明撤回理由。")
        return self._ask(request, report, "withdraw", {"title": "撤回报告", "form": form})

    def corrections_view(self, request, pk):
        """Switch whether the public sees differences between records and report."""
        report = self._report(request, pk, PUBLISH)
        if request.method == "POST":
            otherwise = "no" if report.shows_corrections else "yes"
            report.shows_corrections = request.POST.get("shows", otherwise) == "yes"
            report.save(update_fields=["shows_corrections"])
            said = "向公众显示" if report.shows_corrections else "不再向公众显示"
            return self._back(request, report, f"{said}公布后的更正。")
        context = {
            "title": "对外显示更正",
            "moved": figures_that_moved(report.edition) if report.edition else [],
        }
        return self._ask(request, report, "corrections", context)

    def _report(self, request, pk, permission):
        if not request.user.has_perm(permission):
            raise PermissionDenied
        rows = self.get_queryset(request)
        reports = rows.select_related("scope", "term", "edition__report__scope")
        found = reports.filter(pk=pk).first()
        if found is None:
            raise Http404("没有这份年度报告。")
        if request.method == "POST":
            lock_record(found)
            found = reports.get(pk=pk)
        return found

    def _take(self, request, report, step):
        """Take a step, or show the errors and return False."""
        try:
            step()
        except ValidationError as error:
            for text in error.messages:
                messages.error(request, text)
            return False
        return True

    def _ask(self, request, report, act, context):
        context = {**self.admin_site.each_context(request), "opts": self.opts, **context}
        context |= {"report": report, "act": act, "media": self.media}
        return TemplateResponse(request, f"admin/records/annualreport/{act}.html", context)

    def _back(self, request, report, said):
        self.log_change(request, report, said)
        messages.success(request, said)
        return HttpResponseRedirect(reverse("admin:records_annualreport_change", args=[report.pk]))


def _remedy(obstacle):
    """Return the URL of the list of records that break the rule."""
    return reverse("admin:quality_check", args=[obstacle.rule]) if obstacle.rule else ""


class DriftedReportsFilter(admin.SimpleListFilter):
    """Filter for published reports that differ from the records."""

    title = "公布之后"
    parameter_name = "since"

    def lookups(self, request, model_admin):
        return [("drifted", "记录有变动")]

    def queryset(self, request, queryset):
        if self.value() != "drifted":
            return queryset
        return queryset.filter(pk__in=[report.pk for report in drifted_reports()])


class ReadOnlyMixin:
    """Makes editions read-only."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class FrozenFigureInline(ReadOnlyMixin, OfficeTabularInline):
    model = FrozenFigure
    fields = ("section", "label", "value", "word", "unit", "previous", "definition")


@admin.register(Edition)
class EditionAdmin(ReadOnlyMixin, OfficeAdmin):
    desk = index_headings.TELLING
    list_display = ("report", "number", "published_at", "published_by", "note", "withdrawn_reason")
    list_select_related = ("report__term", "published_by")
    list_filter = (("report", UsedRelatedFilter),)
    date_hierarchy = "published_at"
    fields = (
        ("report", "number"),
        ("published_at", "published_by"),
        "note",
        "fingerprint",
        ("withdrawn_at", "withdrawn_by"),
        "withdrawn_reason",
    )
    inlines = (FrozenFigureInline,)

    def get_queryset(self, request):
        return super().get_queryset(request).defer("canonical")
