"""A draft says what the records hold, in whole sentences, and invents nothing."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delegates.models import Congress, Organization
from hanbin.record.periods import Period
from records.figures import Catalogue, measure_figures
from records.models import (
    Activity,
    ActivityKind,
    AnnualReport,
    PersonnelDecision,
    Suggestion,
)
from records.reports.composition import Composition
from records.reports.document import Number, Paragraph
from records.reports.drafting import draft_report, unfinished_places
from records.reports.drafting.sentences import labels_of
from records.scopes import term_period

pytestmark = pytest.mark.django_db

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "2019": ("2019", ""),
    "2018-H1": ("2018/H1", ""),
    "2019-DZY": ("2019", "DZY"),
    "2016": ("2016", ""),
}
PERIODS = ["2017", "2018", "2019", "2019/H1", "2019/H2", "2018/Q1", "2019/M07", "2016", "terms/18"]
OF_TOWNS = [("2019", "DZY"), ("2019/H1", "DZY"), ("2018", "LC"), ("2016", "LC"), ("2017", "GM")]
DRAFTS = [*((slug, "") for slug in PERIODS), *OF_TOWNS]
DANGLING = re.compile(
    r"[，、；：][，、；。]|。。|^[，、；]|[，、；]$|““|””|等等|包括。|<\w+>|\{\{|\}\}"
)


def scope_called(code: str) -> Organization:
    return Organization.objects.get(code=code) if code else Congress.objects.get().organization


def period_called(slug: str, scope: Organization) -> Period:
    return term_period(18, scope) if slug.startswith("terms") else Period.parse(slug)


def drafted(slug: str, code: str = "") -> tuple[Composition, AnnualReport, list[tuple[str, str]]]:
    scope = scope_called(code)
    composition = Composition(period_called(slug, scope), scope)
    return composition, *draft_report(composition.period, scope, composition.measured.values())


def paragraphs(slug: str, code: str = "") -> list[Paragraph]:
    composition, report, sections = drafted(slug, code)
    bodies = [report.lead, *(body for _, body in sections)]
    blocks = [block for body in bodies for block in composition.section(body)]
    return [block for block in blocks if isinstance(block, Paragraph)]


def read(slug: str, code: str = "") -> str:
    """The draft as it is read: headings, sub-headings, filled paragraphs."""
    composition, report, sections = drafted(slug, code)
    lines = [report.title, report.subtitle, report.byline, ""]
    for heading, body in [("", report.lead), *sections]:
        lines += [heading] * bool(heading)
        lines += [block.text for block in composition.section(body)]
        lines.append("")
    return "\n".join(lines)


class ADraft:
    @pytest.mark.parametrize("name", CASES)
    def test_reads_as_it_was_read_before(self, name):
        assert read(*CASES[name]) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")

    @pytest.mark.parametrize(("slug", "code"), DRAFTS)
    def test_names_only_figures_there_are(self, slug, code):
        _, report, sections = drafted(slug, code)
        known = {figure.label for figure in Catalogue.today().figures}
        assert labels_of(report.lead + "".join(body for _, body in sections)) <= known

    @pytest.mark.parametrize(("slug", "code"), DRAFTS)
    def test_says_the_numbers_the_records_say(self, slug, code):
        scope = scope_called(code)
        counted = {
            each.text
            for each in measure_figures(period_called(slug, scope), scope).values()
            if each.value
        }
        runs = [run for each in paragraphs(slug, code) for run in each.runs]
        assert {run.text for run in runs if isinstance(run, Number)} <= counted

    @pytest.mark.parametrize(("slug", "code"), DRAFTS)
    def test_has_no_empty_section_and_no_stray_punctuation(self, slug, code):
        _, _, sections = drafted(slug, code)
        assert all(body.strip() for _, body in sections)
        for paragraph in paragraphs(slug, code):
            assert paragraph.text[-1] in "。】"
            assert not DANGLING.search(paragraph.text), paragraph.text

    @pytest.mark.parametrize("slug", PERIODS)
    def test_never_says_that_nothing_happened(self, slug):
        text = "".join(each.text for each in paragraphs(slug))
        assert not re.search(r"(?<![\d.])0[次项件份名个部%]|—(?!2)", text)

    def test_names_topics_laws_reports_activities_decisions_units_and_awards(self):
        text = "".join(each.text for each in paragraphs("2019"))
        for name in (
            "脱贫攻坚、生态环保、基础教育、道路交通、城东新区",
            "《农产品质量安全法》",
            "优化营商环境工作情况",
            "农村卫生室服务能力建设工作",
            "《关于深入推进扫黑除恶专项斗争的决议》",
            "生态环境汉滨分局",
            "拟表彰优秀办理单位8个，包括区交通局",
        ):
            assert name in text

    def test_begins_with_the_figures_of_the_front_page(self):
        _, report, _ = drafted("2019")
        heroes = {figure.label for figure in Catalogue.today().figures if figure.is_hero}
        assert heroes <= labels_of(report.lead)

    def test_tells_figures_of_kinds_that_the_office_added(self):
        kind = ActivityKind.objects.create(name="走访企业", code="visits", is_oversight=True)
        Activity.objects.create(
            organizer=scope_called(""), kind=kind, title="走访", state="approved",
            first_day="2019-05-05", last_day="2019-05-05",
        )  # fmt: skip
        assert any("另有走访企业1次。" in each.text for each in paragraphs("2019"))

    def test_of_two_dates_begins_with_them(self):
        scope = scope_called("")
        period = Period.between(date(2019, 1, 18), date(2020, 1, 7))
        report, sections = draft_report(period, scope, measure_figures(period, scope).values())
        assert report.lead.startswith("2019年1月18日至2020年1月7日，区人大常委会依法履行职责，召开")
        assert any("其间召开" in body for _, body in sections)
        report.full_clean()

    def test_can_be_kept_as_it_is(self):
        for slug in ("2016", "2016/H1", "terms/18"):
            _, report, _ = drafted(slug)
            report.full_clean()

    def test_asks_no_more_of_a_whole_term_than_of_a_quarter(self):
        def asked(slug):
            period = period_called(slug, scope_called(""))
            composition = Composition(period, scope_called(""))
            with CaptureQueriesContext(connection) as queries:
                draft_report(period, composition.scope, composition.measured.values())
            return len(queries)

        assert asked("2018/Q1") == asked("2019") <= 30


class AnUnpublishedRecord:
    def test_is_not_named_in_a_draft(self):
        titles = set()
        for rows in (Activity.objects.composite(), Suggestion.objects.all()):
            for row in rows.counting().during(Period.year(2019)):
                titles.add(row.title)
                type(row).objects.filter(pk=row.pk).update(state="approved", title="不公开之事")
        assert "不公开之事" not in read("2019")

    def test_of_a_person_is_not_named_either(self):
        names = PersonnelDecision.objects.values_list("official__name", flat=True)
        text = read("2019")
        assert [name for name in set(names) if name in text] == []


class ATitleWithALabelInIt:
    def test_stays_a_title(self):
        Activity.objects.filter(kind__code="inspection").update(title="{{settings}}{% load %}视察")
        text = read("2019")
        assert "｛｛settings｝｝" in text


class TheRestToWrite:
    def test_is_marked_in_every_draft(self):
        _, _, sections = drafted("2019")
        assert [heading[2:] for heading, body in sections if unfinished_places(body)] == [
            "存在的问题和不足",
            "下一步工作安排",
        ]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("写完了。", []),
            ("前【待填写：问题】后", ["【待填写：问题】"]),
            ("【待填写】【待填写：安排", ["【待填写】", "【待填写：安排"]),
        ],
    )
    def test_is_found_in_a_text(self, text, found):
        assert unfinished_places(text) == found
