"""Publication of a report: check for obstacles, then freeze the edition."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from hanbin.lists.detail_pages import of_open_subjects
from hanbin.record.rules import unresolved_hard_rules
from records.figures import Catalogue, Figure
from records.models import AnnualReport, Edition, Photo

from ..reports.drafting import unfinished_places
from ..reports.narrative import UnknownLabel, labels_in, section_parts
from .freezing import freeze_edition

PHOTO = "![照片"


def publish_report(
    report: AnnualReport, *, by: Any, at: datetime | None = None, note: str = ""
) -> Edition:
    """Publish the working copy as the next edition.

    Raise ValidationError with all obstacles at once, or if somebody else has just published or
    withdrawn the report.
    """
    with transaction.atomic():
        locked = AnnualReport.objects.select_for_update().get(pk=report.pk)
        if locked.edition_id != report.edition_id:
            raise ValidationError("他人刚刚公布或者撤回了这份报告，请刷新后核对。")
        if reasons := publication_obstacles(locked):
            raise ValidationError([each.text for each in reasons])
        edition = locked.publish(freeze_edition, by=by, at=at, note=note)
    report.refresh_from_db()
    return edition


@dataclass(frozen=True)
class Obstacle:
    """Something to correct before a report may be published, in Chinese."""

    text: str
    rule: str = ""  # key of the broken rule


def publication_obstacles(report: AnnualReport) -> list[Obstacle]:
    """Return everything that prevents publication, [] if nothing does."""
    asked = (_missing_texts, _left_to_write, _unknown_labels, _missing_photos)
    texts = [Obstacle(text) for ask in asked for text in ask(report)]
    return [*texts, *_broken_rules(report)]


def _broken_rules(report: AnnualReport) -> Iterator[Obstacle]:
    for rule, number in unresolved_hard_rules(report.period, report.scope):
        yield Obstacle(f"数据质量：“{rule.name}”有{number}条未解决。", rule.key)


def _missing_texts(report: AnnualReport) -> Iterator[str]:
    for label, text in (("标题", report.title), ("导语", report.lead)):
        if not text.strip():
            yield f"“{label}”还是空的。"
    if not report.sections.exists():
        yield "报告还没有章节。"


def _bodies(report: AnnualReport) -> list[tuple[str, str]]:
    """Return each text of the report with its place in the form."""
    sections = report.sections.all()
    return [("导语", report.lead), *((f"“{each.heading}”", each.body) for each in sections)]


def _left_to_write(report: AnnualReport) -> Iterator[str]:
    for place, body in _bodies(report):
        if left := unfinished_places(body):
            yield f"{place}尚未写完：{'、'.join(left)}。"


def _unknown_labels(report: AnnualReport) -> Iterator[str]:
    figures: dict[str, list[Figure]] = {}
    for figure in Catalogue.today().figures:
        figures.setdefault(figure.label, []).append(figure)
    for place, body in _bodies(report):
        for label in labels_in(body):
            if len(figures.get(label, ())) != 1:
                yield f"{place}：{UnknownLabel(label)}"


def _missing_photos(report: AnnualReport) -> Iterator[str]:
    photos = list(Photo.objects.public().within(report.scope).during(report.period))
    shown = set(of_open_subjects(Photo.objects.filter(pk__in=[photo.pk for photo in photos])))
    for place, body in _bodies(report):
        if any(isinstance(part, str) and PHOTO in part for part in section_parts(body)):
            yield f"{place}：插入照片的“{PHOTO}…]”须独占一段，前后空一行。"
        for number in (part for part in section_parts(body) if isinstance(part, int)):
            photo = photos[number - 1] if 0 < number <= len(photos) else None
            if photo is None:
                yield f"{place}：本年没有第{number}张公开的照片（共{len(photos)}张）。"
            elif photo not in shown:
                yield f"{place}：照片{number}“{photo}”所属的记录没有公开。"
            elif not (photo.caption and photo.alt_text):
                yield f"{place}：照片{number}没有图片说明或替代文字。"
            elif not photo.image.storage.exists(photo.image.name):
                yield f"{place}：照片{number}“{photo}”的文件不见了，请重新上传。"
