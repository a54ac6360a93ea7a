"""A kind's code and name are key and label of its figures: shared with none."""

import pytest
from django.contrib import admin

from records.admin.kinds import FigureKindAdmin
from records.figures import Catalogue
from records.models import (
    ActivityKind,
    AnnualReport,
    Edition,
    PublicityKind,
    ReplyClass,
    StudyKind,
)

TAKEN = "standing_committee_meetings"


def kind(code: str) -> dict:
    return {"code": code, "name": "明察暗访", "unit": "次", "order": 1, "basis": "local"}


class ACode:
    def test_is_refused_when_a_figure_has_it(self, clerk):
        page = clerk.enter(ActivityKind, **kind(TAKEN))
        assert f"代号“{TAKEN}”已用于指标" in page.text
        assert not ActivityKind.objects.filter(name="明察暗访").exists()

    def test_is_refused_when_its_attendance_would_have_the_key_of_a_figure(self, clerk):
        clerk.enter(ActivityKind, **kind("spot_checks_attendance"))
        page = clerk.enter(ActivityKind, **kind("spot_checks") | {"name": "随机抽查"})
        assert "代号“spot_checks_attendance”已用于指标" in page.text

    def test_is_accepted_when_it_is_new(self, clerk):
        clerk.enter(ActivityKind, **kind("spot_checks"))
        assert ActivityKind.objects.get(name="明察暗访").code == "spot_checks"

    def test_may_be_left_to_the_system(self, clerk):
        clerk.enter(ActivityKind, **kind(""))
        assert ActivityKind.objects.get(name="明察暗访").code

    def test_of_an_answer_is_refused_like_any_other(self, clerk):
        written = {
            "scheme": "两类法",
            "letter": "甲",
            "meaning": "已解决",
            "code": TAKEN,
            "order": 1,
        }
        assert f"代号“{TAKEN}”已用于指标" in clerk.enter(ReplyClass, **written).text

    def test_does_not_change_afterwards(self, clerk):
        clerk.enter(ActivityKind, **kind("spot_checks"))
        clerk.amend(ActivityKind.objects.get(name="明察暗访"), code="other_checks")
        assert ActivityKind.objects.get(name="明察暗访").code == "spot_checks"


def labels() -> list[str]:
    return sorted(figure.label for figure in Catalogue.today().figures)


def complaints(page) -> dict[str, list[str]]:
    return page.context["adminform"].form.errors


class AName:
    def test_is_refused_when_a_figure_bears_it(self, clerk):
        before = labels()
        page = clerk.enter(ActivityKind, **kind("") | {"name": "主任会议"})
        assert complaints(page) == {
            "name": ["另一个指标已叫“主任会议”，正文将无法区分，请换一个名称。"]
        }
        assert labels() == before

    def test_is_refused_when_a_kind_of_another_table_bears_it(self, clerk):
        ActivityKind.objects.create(name="明察暗访", code="spot_checks")
        page = clerk.enter(PublicityKind, name="明察暗访", code="", unit="篇", order=1)
        assert "“明察暗访”" in complaints(page)["name"][0]

    def test_of_attendance_is_refused_when_a_figure_bears_it(self, clerk):
        page = clerk.enter(ActivityKind, **kind("") | {"attendance_name": "主任会议"})
        assert list(complaints(page)) == ["attendance_name"]

    def test_of_attendance_is_refused_when_it_is_the_usual_one_of_another_kind(self, clerk):
        clerk.enter(ActivityKind, **kind("spot_checks"))
        written = {"name": "夜访", "unit": "次", "attendance_name": "明察暗访参加人次", "order": 1}
        page = clerk.enter(StudyKind, **written)
        assert "“明察暗访参加人次”" in complaints(page)["attendance_name"][0]

    def test_that_would_be_given_to_attendance_is_refused_when_a_figure_bears_it(self, clerk):
        PublicityKind.objects.create(name="明察暗访参加人次", code="taken")
        page = clerk.enter(ActivityKind, **kind("spot_checks"))
        assert "“明察暗访参加人次”" in complaints(page)["attendance_name"][0]

    def test_of_a_letter_is_refused_when_a_figure_bears_it(self, clerk):
        PublicityKind.objects.create(name="甲类答复", code="taken")
        written = {"scheme": "两类法", "letter": "甲", "meaning": "已解决", "code": "first"}
        page = clerk.enter(ReplyClass, **written, order=1)
        assert "“甲类答复”" in complaints(page)["letter"][0]

    def test_may_be_changed_to_one_that_is_free(self, clerk):
        clerk.enter(ActivityKind, **kind("spot_checks"))
        clerk.amend(ActivityKind.objects.get(code="spot_checks"), name="随机抽查")
        assert {"随机抽查", "随机抽查参加人次"} <= set(labels())


def forget(reports):
    """Reports with the editions in which they were published."""
    pks = list(reports.values_list("pk", flat=True))
    reports.update(edition=None, published_on=None, state="draft")
    Edition.objects.filter(report__in=pks).delete()
    AnnualReport.objects.filter(pk__in=pks).delete()


class AKindNamedInAReport:
    @pytest.fixture
    def study(self, db) -> StudyKind:
        forget(AnnualReport.objects.exclude(year=2019))
        return StudyKind.objects.get(name="党组学习")

    def test_keeps_its_name(self, clerk, study):
        page = clerk.amend(study, name="党组理论学习")
        assert complaints(page) == {
            "name": ["2019年的年度报告引用了指标“党组学习”，改名前请先修改报告。"]
        }
        study.refresh_from_db()
        assert study.name == "党组学习"

    def test_keeps_it_when_only_the_lead_of_a_draft_names_it(self, clerk, study):
        report = AnnualReport.objects.get()
        report.sections.all().delete()
        AnnualReport.objects.update(lead="{{ 党组学习 }}", state="draft")
        assert "2019年" in complaints(clerk.amend(study, name="党组理论学习"))["name"][0]

    def test_may_be_renamed_once_no_report_names_it(self, clerk, study):
        forget(AnnualReport.objects.all())
        clerk.amend(study, name="党组理论学习")
        study.refresh_from_db()
        assert study.name == "党组理论学习"

    def test_may_change_otherwise(self, clerk, study):
        clerk.amend(study, definition="只数党组。")
        study.refresh_from_db()
        assert study.definition == "只数党组。"

    def test_keeps_the_name_of_its_attendance(self, clerk, study):
        present = Catalogue.today().get(f"{study.code}_attendance").label
        AnnualReport.objects.update(lead=f"{{{{{present}}}}}")
        page = clerk.amend(study, attendance_name="到会人次")
        assert f"“{present}”" in complaints(page)["attendance_name"][0]


OFFICES = [each for each in admin.site._registry.values() if isinstance(each, FigureKindAdmin)]


class EveryStoredKind:
    @pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.model.__name__)
    def test_is_accepted_as_it_stands(self, clerk, office):
        for stored in office.model.objects.all():
            clerk.amend(stored, order=77)
        assert set(office.model.objects.values_list("order", flat=True)) <= {77}
