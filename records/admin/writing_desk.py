"""The writing desk of the annual report: initial text, palette and preview."""

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AdminDateWidget
from django.db import transaction
from django.db.models import F, Max
from django.http import HttpRequest, QueryDict

from delegates.models import Organization, Term
from hanbin.office.edit_conflicts import version_of
from hanbin.record.periods import Period
from records.figures import measure_figures
from records.models import AnnualReport, GlossaryTerm, ReportSection
from records.reports.composition import Composition
from records.reports.drafting import draft_report, unfinished_places
from records.reports.preview import figure_palette, preview_report, unknown_labels

BLANK, DRAFT, PREVIOUS = "blank", "draft", "previous"
COPIED = ("title", "subtitle", "byline", "lead", "omitted_annexes")
MOST_SECTIONS = 100


class PlaceForm(forms.ModelForm):
    """Scope and period of a report; uniqueness is not checked here."""

    class Meta:
        model = AnnualReport
        fields = ("scope", "year", "part", "term", "first_day", "last_day")
        widgets = {"first_day": AdminDateWidget, "last_day": AdminDateWidget}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        congresses = Organization.objects.filter(jurisdiction=F("pk"))
        self.fields["scope"].queryset = congresses
        self.fields["term"].queryset = Term.objects.select_related("congress")

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() | {"scope"}

    @property
    def composition(self) -> Composition:
        return Composition(self.instance.period, self.instance.scope)


@dataclass
class Beginning:
    """The initial content of a new report."""

    texts: dict[str, Any] = field(default_factory=dict)
    sections: list[tuple[str, str]] = field(default_factory=list)


def initial_report(request: HttpRequest) -> Beginning:
    """Return the initial content: empty, a draft, or last year's text."""
    start = request.GET.get("start", BLANK)
    if start not in (DRAFT, PREVIOUS):
        return Beginning()
    form = PlaceForm(request.GET)
    if not form.is_valid():
        said = "；".join(text for texts in form.errors.values() for text in texts)
        messages.error(request, f"还不能起草：请先选好报告主体和报告期。{said}")
        return Beginning()
    period, scope = form.instance.period, form.instance.scope
    if start == PREVIOUS:
        return _from_before(request, period, scope)
    report, sections = _draft_for(period, scope)
    messages.info(request, "已由系统起草。请改写标题，补写标有【待填写】的部分，核对后保存。")
    return _with_place(form, Beginning(_texts(report), sections))


def _from_before(request: HttpRequest, period: Period, scope: Organization) -> Beginning:
    earlier = _earlier(period, scope)
    report = AnnualReport.objects.of_period(earlier, scope).first() if earlier else None
    place = PlaceForm(request.GET)
    place.is_valid()
    if report is None:
        messages.warning(request, f"没有找到上一期（{earlier or '上一届'}）的报告，已改为空白。")
        return _with_place(place, Beginning())
    said = f"已带入《{report.title}》的文字，引用的数字已是{period}的；"
    messages.info(request, f"{said}请核对文中写明的年份和事项。")
    rows = [(section.heading, section.body) for section in report.sections.all()]
    return _with_place(place, Beginning(_texts(report), rows))


def _with_place(form: PlaceForm, begun: Beginning) -> Beginning:
    begun.texts |= {"year": form.instance.year}
    return begun


def _texts(report: AnnualReport) -> dict[str, Any]:
    return {name: getattr(report, name) for name in COPIED}


def _earlier(period: Period, scope: Organization) -> Period | None:
    if not period.is_term:
        return period.previous
    before = scope.terms.filter(number__lt=int(period.slug.removeprefix("terms/"))).first()
    return before.period if before else None


def _draft_for(period: Period, scope: Organization) -> tuple[AnnualReport, list[tuple[str, str]]]:
    return draft_report(period, scope, measure_figures(period, scope).values())


def text_version(report: AnnualReport) -> str:
    """Return the version of all texts of a report."""
    texts = {name: getattr(report, name) for name in COPIED}
    sections = report.sections.values_list("order", "heading", "body")
    return version_of(texts | {"sections": [str(each) for each in sections]})


@transaction.atomic
def write_draft(report: AnnualReport, *, replace: bool) -> int:
    """Append a draft to the text, or replace the text; return the number of sections."""
    drafted, sections = _draft_for(report.period, report.scope)
    if replace:
        report.sections.all().delete()
    if replace or not report.lead.strip():
        report.lead = drafted.lead
        report.save(update_fields=["lead"])
    last = report.sections.aggregate(last=Max("order"))["last"] or 0
    ReportSection.objects.bulk_create(
        ReportSection(report=report, order=order, heading=heading, body=body)
        for order, (heading, body) in enumerate(sections, start=last + 1)
    )
    return len(sections)


def typed_sections(typed: QueryDict) -> list[tuple[str, str]]:
    """Return heading and body of each section as posted, sorted by order."""
    total = _number(typed.get("sections-TOTAL_FORMS", ""), 0)
    rows = []
    for place in range(min(total, MOST_SECTIONS)):
        order, heading, body, is_deleted = (
            typed.get(f"sections-{place}-{name}", "")
            for name in ("order", "heading", "body", "DELETE")
        )
        if (heading or body) and not is_deleted:
            rows.append((_number(order, MOST_SECTIONS), place, heading, body))
    return [(heading, body) for _, _, heading, body in sorted(rows)]


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise


def as_read(typed: QueryDict) -> dict[str, Any]:
    """Return the context of the preview, with unknown labels and unfinished places."""
    form = PlaceForm(typed)
    if not form.is_valid():
        return {"refused": [text for texts in form.errors.values() for text in texts]}
    composition = form.composition
    lead, sections = typed.get("lead", ""), typed_sections(typed)
    shown = list(preview_report(composition, lead, sections))
    return {
        "title": typed.get("title", ""),
        "subtitle": typed.get("subtitle", ""),
        "byline": typed.get("byline", ""),
        "shown": shown,
        "mistakes": unknown_labels(shown),
        "unfinished": unfinished_places("\n".join([lead, *(body for _, body in sections)])),
        **at_hand(composition),
    }


def at_hand(composition: Composition) -> dict[str, Any]:
    """Return the context of the writing desk: figures, photos and glossary terms."""
    year = composition.period.end.year
    return {
        "period": composition.period,
        "palette": figure_palette(composition),
        "photos": [
            (number, photo)
            for number, photo in enumerate(composition.photos, start=1)
            if photo in composition.shown
        ],
        "terms": GlossaryTerm.objects.filter(first_year__lte=year),
    }
