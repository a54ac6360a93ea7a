"""核对文稿: admin page that compares a draft with the records."""

from dataclasses import dataclass
from itertools import count

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import path

from delegates.models import Congress, Organization, Term
from hanbin.http.submissions import without_submission
from hanbin.record.periods import Period
from records.figures import Catalogue, measure_figures
from records.models import AnnualReport
from records.prose.draft_files import MOST_BYTES, UnreadableDraft, limit_text, read_draft
from records.prose.phrases import suggest_alias
from records.prose.recognition import same_measure
from records.prose.reconciliation import QuantityFinding, Verdict, check_prose
from records.reports.narrative import UnknownLabel, by_label, fill_paragraph
from records.scopes import figure_url, years_recorded

from .figure_aliases import FigureAliasForm

PARTS = (
    *((f"/H{half}", f"{'上下'[half - 1]}半年") for half in (1, 2)),
    *((f"/Q{quarter}", f"第{'一二三四'[quarter - 1]}季度") for quarter in (1, 2, 3, 4)),
    *((f"/M{month:02}", f"{month}月") for month in range(1, 13)),
)
MOST_DIGITS = 18  # no key has more


class ProseForm(forms.Form):
    """A draft, pasted or uploaded, with its period and scope."""

    period = forms.ChoiceField(label="统计期")
    scope = forms.ModelChoiceField(label="主体", queryset=None, empty_label=None)
    text = forms.CharField(
        label="文稿", required=False, widget=forms.Textarea(attrs={"rows": 12}), strip=False
    )
    file = forms.FileField(
        label="或者上传文件",
        required=False,
        help_text=f".txt 或 .docx，不超过{MOST_BYTES // 2**20} MB；上传的文件只用于核对，不保存。",
    )

    def __init__(self, *args, congress, **kwargs):
        super().__init__(*args, label_suffix="：", **kwargs)
        district = congress.organization
        scopes = Organization.objects.towns() | Organization.objects.filter(pk=district.pk)
        self.fields["scope"].queryset = scopes
        self.fields["scope"].initial = district
        years = years_recorded(district)
        terms = Term.objects.filter(congress=district)
        self._terms = {term.period.slug: term.period for term in terms}
        self.fields["period"].choices = [
            *((f"{year}年", _parts(year)) for year in years),
            ("届", [(slug, str(period)) for slug, period in self._terms.items()]),
        ]

    def clean_period(self):
        slug = self.cleaned_data["period"]
        return self._terms.get(slug) or Period.parse(slug)

    def clean(self):
        cleaned = super().clean()
        file, text = cleaned.get("file"), cleaned.get("text", "")
        if "file" in self.errors:
            return cleaned
        try:
            cleaned["text"] = read_draft(file.name, file.read()) if file else limit_text(text)
        except UnreadableDraft as problem:
            self.add_error("file" if file else "text", str(problem))
        return cleaned


def _parts(year):
    return [
        (f"{year}", f"{year}年全年"),
        *((f"{year}{part}", f"{year}年{said}") for part, said in PARTS),
    ]


@dataclass
class Mark:
    """A finding, or the text between two findings."""

    text: str
    finding: QuantityFinding | None = None
    number: int = 0
    words: str = ""
    figures: tuple = ()


def marked_text(checked):
    """Yield the whole text in order, with each quantity marked once."""
    behind, numbers = 0, count(1)
    figures = Catalogue.today().figures
    for finding in checked.quantities:
        start, end = max(finding.start, behind), max(finding.end, behind)
        if behind < start:
            yield Mark(checked.text[behind:start])
        mark = Mark(checked.text[start:end], finding, next(numbers))
        if finding.verdict is Verdict.UNKNOWN:
            mark.words = suggest_alias(checked.text, finding.at, finding.end)
            mark.figures = tuple(each for each in figures if same_measure(each.unit, finding.unit))
        yield mark
        behind = end
    yield Mark(checked.text[behind:])


@without_submission
def prose_check_page(request):
    """Show the form and, below it, the text with its numbers marked."""
    if not request.user.has_perm("records.view_annualreport"):
        raise PermissionDenied
    congress = Congress.objects.select_related("organization").first()
    context = {**admin.site.each_context(request), "title": "核对文稿中的数字"}
    if congress is None:
        return render(request, "admin/prose.html", context)
    if request.method != "POST":
        context["form"] = ProseForm(initial=_initial(request, congress), congress=congress)
        return render(request, "admin/prose.html", context)
    form = ProseForm(request.POST, request.FILES, congress=congress)
    if form.is_valid():
        teach_alias(request)
        draft = form.cleaned_data
        checked = check_prose(draft["text"], draft["period"], draft["scope"])
        told = list(marked_text(checked))
        context |= {
            "checked": checked,
            "marks": told,
            "numbered": [mark for mark in told if mark.finding],
            "may_teach": request.user.has_perm("records.add_figurealias"),
        }
        kept = {"text": draft["text"], "period": draft["period"].slug, "scope": draft["scope"].pk}
        form = ProseForm(initial=kept, congress=congress)
    return render(request, "admin/prose.html", {**context, "form": form})


def teach_alias(request):
    """Save an alias if the user chose a figure for an unknown number."""
    number = request.POST.get("teach", "")
    if not number:
        return
    if not request.user.has_perm("records.add_figurealias"):
        raise PermissionDenied
    written = {name: request.POST.get(f"{name}-{number}", "") for name in ("figure", "words")}
    form = FigureAliasForm(written)
    if form.is_valid():
        alias = form.save()
        messages.success(request, f"已登记说法“{alias.words}”，文稿已重新核对。")
        return
    for problems in form.errors.values():
        messages.error(request, f"说法“{written['words']}”未登记：{'；'.join(problems)}")


def _initial(request, congress):
    """Return the initial values for a saved report named in the query, with numbers filled in."""
    pk = request.GET.get("report", "")
    if not (pk.isdecimal() and len(pk) <= MOST_DIGITS):
        return {}
    report = get_object_or_404(AnnualReport.objects.select_related("scope"), pk=pk)
    try:
        text = _text_of_report(report)
    except UnknownLabel as problem:
        messages.error(request, str(problem))
        text = ""
    return {"text": text, "period": report.period.slug, "scope": report.scope}


def _text_of_report(report):
    measured = measure_figures(report.period, report.scope)
    urls = {key: figure_url(key, report.period, report.scope) for key in measured}
    pieces = [report.lead]
    for section in report.sections.all():
        pieces += [section.heading, section.body]
    return "\n\n".join(
        fill_paragraph(piece, by_label(measured.values()), urls).text for piece in pieces
    )


admin.site.pages.append(path("prose/", admin.site.admin_view(prose_check_page), name="prose"))
