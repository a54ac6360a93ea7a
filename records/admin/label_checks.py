"""Prose names figures by label: a form refuses what would leave a name without its figure."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from django import forms

from hanbin.record.periods import Period
from records.figures import SECTIONS, Catalogue, Figure, Measured
from records.models import AnnualReport
from records.reports.narrative import UnknownLabel, fill_paragraph, section_parts, similar_labels

_ANY = Measured(SECTIONS[0].figures[0], Period.year(2000), None)


def borne_once(figures: Iterable[Figure]) -> set[str]:
    """The labels that prose may use."""
    counted = Counter(figure.label for figure in figures)
    return {label for label, times in counted.items() if times == 1}


def unique_labels_in(text: str) -> list[str]:
    """The labels that prose names, each once: what filling it in asks for."""
    asked: dict[str, Measured] = {}
    for part in section_parts(text):
        while isinstance(part, str):
            try:
                fill_paragraph(part, asked, defaultdict(str))
            except UnknownLabel as unknown:
                asked[unknown.label] = _ANY
            else:
                break
    return list(asked)


def refuse_unknown(text: str) -> str:
    """The text as it is; ValidationError where a label stands for no figure, or for several."""
    labels = unique_labels_in(text)
    known = borne_once(Catalogue.today().figures) if labels else set()
    if unknown := [label for label in labels if label not in known]:
        raise forms.ValidationError(
            [str(UnknownLabel(label, similar_labels(label, sorted(known)))) for label in unknown]
        )
    return text


def years_naming(label: str) -> list[int]:
    """The years whose report, published or not, names a figure by this label."""
    reports = AnnualReport.objects.prefetch_related("sections")
    texts = [
        (report.year, text)
        for report in reports
        for text in (report.lead, *(section.body for section in report.sections.all()))
    ]
    return sorted({year for year, text in texts if label in unique_labels_in(text)})
