"""A report goes to the public and back, step by step, at the admin."""

import pytest
from django.urls import reverse

from records.models import AnnualReport, Edition, FrozenFigure, Meeting, ReportSection

from .clerk import Clerk, address

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    return AnnualReport.objects.get(year=2019)


def step(act, report):
    return reverse(f"admin:records_annualreport_{act}", args=[report.pk])


def took(clerk, act, report, **written):
    number = str(report.editions.count() + 1)
    page = clerk.post(step(act, report), {"number": number} | written, follow=True)
    report.refresh_from_db()
    return page


class APublishedReport:
    def test_is_read_only_until_it_is_revised(self, clerk, report):
        page = clerk.get(address(AnnualReport, "change", report.pk))
        assert not page.context["has_change_permission"]
        assert 'name="title"' not in page.text
        assert "附表" in page.text
        refused = clerk.post(address(AnnualReport, "change", report.pk), {"title": "改"})
        assert refused.status_code == 403

    def test_opens_for_writing_with_revise(self, clerk, report):
        took(clerk, "revise", report)
        page = clerk.get(address(AnnualReport, "change", report.pk))
        assert "title" in page.context["adminform"].form.fields
        assert "公众现在看到的是第1版" in page.content.decode()

    def test_cannot_be_put_before_the_public_by_choosing_a_state(self, clerk, report):
        report.revise()
        page = clerk.get(address(AnnualReport, "change", report.pk))
        assert "state" not in page.context["adminform"].form.fields

    def test_is_not_deleted(self, clerk, report):
        clerk.post(address(AnnualReport, "delete", report.pk), {"post": "yes"})
        assert AnnualReport.objects.filter(pk=report.pk).exists()


class TheStepToThePublic:
    def test_shows_what_will_be_frozen_and_what_changed(self, clerk, report):
        report.revise()
        meeting = Meeting.objects.standing_committee().public().first()
        Meeting.objects.filter(pk=meeting.pk).update(state="draft", published_at=None,
                                                     published_by=None)  # fmt: skip
        page = clerk.get(step("publish", report)).content.decode()
        assert "公布第2版" in page
        assert "常委会会议" in page

    def test_publishes_the_next_edition_with_its_explanation(self, clerk, report):
        report.revise()
        page = took(clerk, "publish", report, text="更正会议次数")
        assert "已公布第2版" in page.content.decode()
        assert (report.edition.number, report.edition.note) == (2, "更正会议次数")
        assert report.edition.published_by == clerk.user

    def test_is_not_taken_without_an_explanation(self, clerk, report):
        report.revise()
        took(clerk, "publish", report, text="")
        assert report.edition.number == 1

    def test_shows_every_obstacle_and_does_not_publish(self, clerk, report):
        report.revise()
        ReportSection.objects.create(report=report, order=98, heading="附", body="{{子虚乌有}}")
        page = clerk.get(step("publish", report)).content.decode()
        assert "子虚乌有" in page
        assert 'type="submit" class="default"' not in page
        took(clerk, "publish", report, text="更正")
        assert report.edition.number == 1

    def test_of_one_published_already_is_refused_in_words(self, clerk, report):
        page = took(clerk, "publish", report, text="更正")
        assert "请先点“修订”" in page.content.decode()

    def test_is_not_taken_for_an_edition_somebody_else_published_meanwhile(self, clerk, report):
        report.revise()
        page = took(clerk, "publish", report, text="更正", number="1")
        assert "他人刚刚公布了新的一版" in page.content.decode()
        assert report.edition.number == 1


class TheStepBack:
    def test_needs_a_reason(self, clerk, report):
        took(clerk, "withdraw", report, text="")
        assert report.edition is not None

    def test_withdraws_with_the_reason(self, clerk, report, client):
        took(clerk, "withdraw", report, text="附表有误")
        assert (report.state, report.withdrawn_reason) == ("withdrawn", "附表有误")
        assert client.get("/reports/2019/").status_code == 410

    def test_of_one_that_is_not_public_is_refused_in_words(self, clerk, report):
        took(clerk, "withdraw", report, text="附表有误")
        page = took(clerk, "withdraw", report, text="再来一次")
        assert "没有公布的版本" in page.content.decode()


class TheChoiceToShowCorrections:
    def test_is_made_while_the_text_stays_locked(self, clerk, report):
        took(clerk, "corrections", report)
        assert report.shows_corrections
        took(clerk, "corrections", report)
        assert not report.shows_corrections

    def test_of_a_report_that_cannot_be_is_not_found(self, clerk):
        page = f"/admin/records/annualreport/{2**63}/corrections/"
        assert clerk.post(page, {"shows": "yes"}).status_code == 404

    def test_is_made_once_by_two_who_make_it_at_once(self, clerk, report):
        for _ in range(2):
            took(clerk, "corrections", report, shows="yes")
        assert report.shows_corrections


class AnAccount:
    @pytest.mark.parametrize("act", ["publish", "withdraw", "corrections"])
    def test_that_may_only_change_the_report_may_not_take_the_step(self, act, report):
        clerk = Clerk("view_annualreport", "change_annualreport")
        assert clerk.get(step(act, report)).status_code == 403
        assert clerk.post(step(act, report), {"text": "理由"}).status_code == 403
        page = clerk.get(address(AnnualReport, "change", report.pk)).content.decode()
        assert step(act, report) not in page

    @pytest.mark.parametrize("act", ["publish", "withdraw"])
    def test_that_was_given_the_step_may_take_it(self, act, report):
        clerk = Clerk("view_annualreport", "change_annualreport", f"{act}_annualreport")
        assert clerk.get(step(act, report)).status_code == 200

    @pytest.mark.parametrize("act", ["publish", "revise", "withdraw"])
    def test_that_may_only_read_takes_no_step(self, act, report):
        clerk = Clerk("view_annualreport")
        assert clerk.post(step(act, report), {"text": "理由"}).status_code == 403


class AnEditionAtTheAdmin:
    def test_is_read_and_never_written(self, clerk, report):
        page = clerk.get(address(Edition, "change", report.edition_id))
        assert report.edition.fingerprint in page.content.decode()
        answer = clerk.post(address(Edition, "change", report.edition_id), {"note": "改"})
        assert answer.status_code == 403
        assert clerk.get(address(Edition, "add")).status_code == 403
        assert clerk.post(address(Edition, "delete", report.edition_id)).status_code == 403

    def test_costs_a_fixed_number_of_queries(self, clerk, report, django_assert_max_num_queries):
        with django_assert_max_num_queries(12):
            clerk.get(address(Edition, "change", report.edition_id))
        assert FrozenFigure.objects.filter(edition=report.edition).count() > 90
