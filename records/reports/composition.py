"""Composition of the annual report: prose, photos, charts and tables."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from delegates.models import Congress, Organization
from hanbin.charts import Point, bar_chart, chart_in_words, stacked_bar_chart
from hanbin.lists.detail_pages import of_open_subjects
from hanbin.record.periods import Period, format_day
from records.figures import Measured
from records.models import AnnualReport, GlossaryTerm, Photo
from records.scopes import figure_url, previous_periods

from ..public_figures import counted_now
from .annexes import report_annexes
from .document import Block, Chart, Document, Heading, Paragraph, Picture
from .drafting import draft_report
from .figure_charts import TITLE_OF_ANSWERS, reply_class_chart
from .narrative import by_label, fill_paragraph, section_parts


@dataclass
class Composition:
    """The data that fill the prose: figures, their URLs, and the photos of the period."""

    period: Period
    scope: Organization
    measured: Mapping[str, Measured] = field(init=False)
    photos: list[Photo] = field(init=False)

    def __post_init__(self) -> None:
        self.measured = counted_now(self.period, self.scope, previous_periods(self.period))
        self.photos = list(Photo.objects.public().within(self.scope).during(self.period))
        self.shown = set(of_open_subjects(Photo.objects.filter(pk__in=[p.pk for p in self.photos])))
        self.labelled = by_label(self.measured.values())
        self.urls = {key: figure_url(key, self.period, self.scope) for key in self.measured}

    def paragraph(self, text: str) -> Paragraph:
        return fill_paragraph(text, self.labelled, self.urls)

    def section(self, body: str) -> Iterator[Block]:
        for part in section_parts(body):
            if isinstance(part, int):
                yield from self.picture(part)
            elif isinstance(part, str):
                yield self.paragraph(part)
            else:
                yield part

    def picture(self, number: int) -> Iterator[Picture]:
        """Yield the n-th photo of the period, if it exists and its record is public."""
        photo = self.photos[number - 1] if 0 < number <= len(self.photos) else None
        if photo is not None and photo in self.shown:
            yield Picture(
                Path(photo.image.path),
                photo.credited,
                photo.alt_text,
                url=photo.src,
                srcset=photo.srcset,
                width=photo.width,
                height=photo.height,
                photo=photo.pk,
            )

    def charts(self) -> Iterator[Chart]:
        """Yield the charts: suggestions by class of reply, and suggestions over the years."""
        points = reply_class_chart(self.measured.values())
        if points:
            drawing = stacked_bar_chart(TITLE_OF_ANSWERS, {"": points}, width=480)
            yield _chart(drawing, f"{self.period}{TITLE_OF_ANSWERS}", points)
        assigned = self.measured["suggestions_assigned"]
        over_years = [Point(str(span.start.year), value) for span, value in assigned.trail if value]
        if len(over_years) > 1:
            drawing = bar_chart("交办代表建议逐年", over_years, width=480, height=150)
            yield _chart(drawing, "交办代表建议逐年对比（件）", over_years)


def _chart(svg: str, caption: str, points: Iterable[Point]) -> Chart:
    return Chart(svg, caption, chart_in_words(points))


def read_composition(period: Period, scope: Organization) -> Document:
    """Return the report of a period: the office's text, else a draft from the records.

    Raise UnknownLabel if the text refers to an unknown figure.
    """
    return compose_report(Composition(period, scope))


def compose_report(composition: Composition) -> Document:
    """Return the report document of a composition."""
    period, scope = composition.period, composition.scope
    report = AnnualReport.objects.of_period(period, scope).first()
    if report is None:
        report, sections = draft_report(period, scope, composition.measured.values())
    else:
        sections = [(section.heading, section.body) for section in report.sections.all()]
    blocks: list[Block] = [*composition.section(report.lead)]
    for heading, body in sections:
        blocks += [Heading(heading), *composition.section(body)]
    figures, omitted = composition.measured.values(), report.omitted_annexes
    blocks += [*composition.charts(), *report_annexes(figures, period, scope, omitted)]
    blocks += _glossary(period)
    congress = Congress.objects.get()
    return Document(
        title=report.title,
        subtitle=report.subtitle,
        byline=report.byline,
        notice=congress.notice if congress.is_demonstration else "",
        colophon=_colophon(period),
        blocks=tuple(blocks),
    )


def _glossary(period: Period) -> list[Block]:
    terms = [
        term
        for term in GlossaryTerm.objects.filter(first_year__lte=period.end.year)
        if term.last_year is None or term.last_year >= period.start.year
    ]
    if not terms:
        return []
    return [
        Heading("名词解释"),
        *(Paragraph((f"{place}．{term.term}：{term.meaning}",))
          for place, term in enumerate(terms, start=1)),
    ]  # fmt: skip


def _colophon(period: Period) -> str:
    return (
        f"统计时间：{format_day(period.start)}至{format_day(period.end)}。"
        "文中数字均由工作记录逐条统计得出，口径见附表。"
    )
