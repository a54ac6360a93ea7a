"""Labels in prose: forms refuse changes that would leave a label without its figure."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from django import forms

from hanbin.record.periods import Period
from records.figures import SECTIONS, Catalogue, Figure, Measured
from records.models import AnnualReport
from records.reports.narrative import UnknownLabel, fill_paragraph, section_parts, similar_labels

_ANY = Measured(SECTIONS[0].figures[0], Period.year(2000), None)


def borne_once(figures: Iterable[Figure]) -> set[str]:
    """Return the labels that exactly one figure has."""
    counted = Counter(figure.label for figure in figures)
    return {label for label, times in counted.items() if times == 1}


def unique_labels_in(text: str) -> list[str]:
    """Return the labels in a text, without repetitions."""
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
    """Return the text; raise ValidationError if a label refers to no figure or to several."""
    labels = unique_labels_in(text)
    known = borne_once(Catalogue.today().figures) if labels else set()
    if unknown := [label for label in labels if label not in known]:
        raise forms.ValidationError(
            [str(UnknownLabel(label, similar_labels(label, sorted(known)))) for label in unknown]
        )
    return text


def years_naming(label: str) -> list[int]:
    """Return the years whose report uses this label, published or not."""
    reports = AnnualReport.objects.prefetch_related("sections")
    texts = [
        (report.year, text)
        for report in reports
        for text in (report.lead, *(section.body for section in report.sections.all()))
    ]
    return sorted({year for year, text in texts if label in unique_labels_in(text)})
