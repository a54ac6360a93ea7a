"""A report is refused at the form where its prose names a figure there is not."""

import pytest

from records.models import AnnualReport, StudyKind


@pytest.fixture
def report(db) -> AnnualReport:
    report = AnnualReport.objects.get(year=2019)
    report.revise()
    return report


def complaints(page, field: str) -> list[str]:
    return page.context["adminform"].form.errors.get(field, [])


def section(report: AnnualReport, body: str) -> dict:
    """A last section as the form of a report sends it."""
    there = report.sections.count()
    row = {"report": report.pk, "order": "", "heading": "八、其他", "body": body}
    written = {f"sections-{there}-{name}": value for name, value in row.items()}
    return {"sections-TOTAL_FORMS": there + 1, **written}


def complaints_of_sections(page) -> list[str]:
    [rows] = page.context["inline_admin_formsets"]
    return [text for form in rows.formset.forms for text in form.errors.get("body", [])]


class ALead:
    def test_is_refused_when_it_names_no_figure(self, clerk, report):
        page = clerk.amend(report, lead="召开{{常委会会议}}，{{茶话会}}，{{ 联欢会 }}。")
        assert [text[:12] for text in complaints(page, "lead")] == [
            "正文引用了“茶话会”，没",
            "正文引用了“联欢会”，没",
        ]
        report.refresh_from_db()
        assert "茶话会" not in report.lead

    def test_is_refused_when_several_figures_bear_the_name(self, clerk, report):
        StudyKind.objects.create(name="主任会议", code="chairpersons_again")
        [text] = complaints(clerk.amend(report, lead="召开{{主任会议}}。"), "lead")
        assert "“主任会议”" in text

    def test_is_accepted_with_names_of_figures(self, clerk, report):
        clerk.amend(report, lead="召开{{常委会会议}}。")
        report.refresh_from_db()
        assert report.lead == "召开{{常委会会议}}。"


class ASection:
    def test_is_refused_when_it_names_no_figure(self, clerk, report):
        there = report.sections.count()
        page = clerk.amend(report, **section(report, "## 其他\n\n首段。\n\n召开{{茶话会}}。"))
        [text] = complaints_of_sections(page)
        assert "“茶话会”" in text
        assert report.sections.count() == there

    def test_is_accepted_with_names_of_figures(self, clerk, report):
        there = report.sections.count()
        clerk.amend(report, **section(report, "召开{{常委会会议}}。"))
        assert report.sections.count() == there + 1


class AStoredReport:
    @pytest.mark.parametrize("year", [2017, 2018, 2019])
    def test_is_accepted_as_it_stands(self, clerk, year):
        report = AnnualReport.objects.get(year=year)
        report.revise()
        clerk.amend(report, byline="办公室")
        report.refresh_from_db()
        assert report.byline == "办公室"
