"""What the records say now where a published report says otherwise."""

import pytest
from django.contrib.auth.models import User

from delegates.models import Congress
from hanbin.record.periods import Period
from records.editions.drift import Act, drifted_reports, explain_changes, figures_that_moved
from records.editions.publication import publish_report
from records.figures import Catalogue, measure_figures
from records.figures.counted_rows import counted_rows
from records.models import AnnualReport, MeasureConsent, Meeting, Participation, StudyKind

pytestmark = pytest.mark.django_db

YEAR = Period.year(2019)
KEY = "standing_committee_meetings"
URL = f"/2019/{KEY}/"


@pytest.fixture
def edition():
    return AnnualReport.objects.get(year=2019).edition


@pytest.fixture
def meetings():
    return list(Meeting.objects.standing_committee().public().filter(counted_on__year=2019))


@pytest.fixture
def staff(client):
    client.force_login(User.objects.get(username="clerk"))
    return client


def withdraw(record, reason="重复登记"):
    kept = type(record).objects.filter(pk=record.pk)
    kept.update(state="withdrawn", withdrawn_reason=reason)


def added(meeting):
    copy = Meeting.objects.get(pk=meeting.pk)
    copy.pk, copy.number = None, 99
    copy.save()
    return copy


def touched(edition, key=KEY):
    return {
        (each.act, each.pk) for moved in figures_that_moved(edition, key) for each in moved.touched
    }


class EveryFigure:
    def test_has_the_members_it_counts(self):
        district = Congress.objects.get().organization
        figures = Catalogue.today().figures
        found = counted_rows(figures, YEAR, district)
        for figure in figures:
            counted = set(figure.counted(YEAR, district).values_list("pk", flat=True))
            listed = set(figure.listed(YEAR, district).values_list("pk", flat=True))
            assert {each.pk for each in found[figure.key]} == counted, figure.key
            assert {each.pk for each in found[figure.key] if each.is_listed} == listed, figure.key

    def test_has_its_members_in_one_statement(self, django_assert_num_queries):
        district = Congress.objects.get().organization
        figures = Catalogue.today().figures
        with django_assert_num_queries(1):
            counted_rows(figures, YEAR, district)

    def test_is_frozen_as_it_is_measured(self, edition):
        measured = measure_figures(YEAR, edition.report.scope)
        frozen = {each.key: each for each in edition.figures.all()}
        assert {key: each.value for key, each in measured.items()} == {
            key: each.value for key, each in frozen.items()
        }

    def test_is_told_alike_by_page_data_opened_figure_and_edition(self, client, edition, meetings):
        withdraw(meetings[0])
        Participation.objects.all().delete()
        told = client.get("/2019/?format=json").json()
        frozen = {each.key: each.value for each in edition.figures.all()}
        said = {each["key"]: each for part in told["sections"] for each in part["figures"]}
        assert {key: each["value"] for key, each in said.items()} == frozen
        for each in said.values():
            opened = client.get(each["url"], {"format": "json"}).json()
            assert opened["value"] == each["value"], each["key"]
            assert opened["count"] == len(opened["rows"]) + opened["withheld"], each["key"]


class TheDrift:
    def test_is_nothing_after_publication(self, edition):
        assert figures_that_moved(edition) == []
        assert drifted_reports() == []

    def test_names_exactly_the_records_behind_it(self, edition, meetings):
        withdraw(meetings[0])
        copy = added(meetings[1])
        assert touched(edition) == {(Act.REMOVED, meetings[0].pk), (Act.ADDED, copy.pk)}

    def test_of_a_sum_names_what_adds_otherwise(self, edition):
        counted = edition.figures.filter(table="records.participation", unit="人次").first()
        [row] = [row for row in counted.rows if row["amount"] > 1][:1]
        Participation.objects.filter(pk=row["id"]).update(people=row["amount"] + 7)
        [moved] = figures_that_moved(edition, counted.key)
        [change] = moved.touched
        assert (change.act, change.pk) == (Act.CHANGED, row["id"])
        assert (change.before, change.now) == (
            f"{row['amount']}{counted.unit}",
            f"{row['amount'] + 7}{counted.unit}",
        )

    def test_tells_of_rows_that_changed_places_under_the_same_number(self, edition, meetings):
        withdraw(meetings[0])
        added(meetings[1])
        [moved] = figures_that_moved(edition, KEY)
        assert (moved.before, moved.after, moved.is_told_otherwise) == ("9次", "9次", False)

    def test_tells_of_a_figure_that_came_later(self, edition):
        StudyKind.objects.create(name="读书会", code="reading_circle")
        assert figures_that_moved(edition) == []

    def test_costs_as_much_for_one_record_as_for_many(
        self, edition, meetings, django_assert_max_num_queries
    ):
        withdraw(meetings[0])
        with django_assert_max_num_queries(6):
            figures_that_moved(edition)

    def test_tells_why_where_it_is_known(self, edition, meetings):
        withdraw(meetings[0], "与第五次会议重复")
        [moved] = figures_that_moved(edition, KEY)
        [told] = explain_changes(moved.touched, edition.published_at, lambda model: True)
        assert (told.record, told.reason) == (meetings[0], "与第五次会议重复")

    def test_names_no_record_of_a_kind_the_account_may_not_see(self, edition, meetings):
        withdraw(meetings[0])
        [moved] = figures_that_moved(edition, KEY)
        [told] = explain_changes(moved.touched, edition.published_at, lambda model: False)
        assert (told.record, told.reason) == (None, "")

    def test_is_over_once_the_report_is_published_again(self, edition, meetings):
        withdraw(meetings[0])
        assert drifted_reports() == [edition.report]
        report = AnnualReport.objects.get(year=2019)
        report.revise()
        publish_report(report, by=User.objects.get(username="admin"), note="会议重复登记")
        assert drifted_reports() == []


class ThePageOfAPublishedFigure:
    def test_lists_the_frozen_rows_that_are_still_public(self, client, meetings):
        withdraw(meetings[0])
        added(meetings[1])
        told = client.get(URL, {"format": "json"}).json()
        assert (told["value"], told["count"], told["withheld"]) == (9, 9, 1)
        assert {row["id"] for row in told["rows"]} == {each.pk for each in meetings[1:]}

    def test_says_how_many_are_no_longer_open(self, client, meetings):
        withdraw(meetings[0])
        page = client.get(URL).content.decode()
        assert "另有 1 条公布后已撤回、删除或不再公开" in page
        assert "依法不公开" not in page

    def test_costs_a_handful_of_queries(self, client, meetings, django_assert_max_num_queries):
        withdraw(meetings[0])
        with django_assert_max_num_queries(14):
            client.get(URL)

    def test_of_another_stretch_of_time_follows_the_records(self, client, meetings):
        before = client.get(f"/periods/{KEY}/?from=2019-01-01&to=2019-12-30&format=json").json()
        withdraw(meetings[0])
        after = client.get(f"/periods/{KEY}/?from=2019-01-01&to=2019-12-30&format=json").json()
        assert after["value"] == before["value"] - 1


class TheStaff:
    def test_see_on_the_page_of_the_year_what_moved(self, staff, meetings):
        withdraw(meetings[0])
        page = staff.get("/2019/").content.decode()
        assert "公布为9次，现为8次" in page
        assert "仅工作人员可见" in page

    def test_see_beside_a_figure_which_records_it_was(self, staff, meetings):
        withdraw(meetings[0], "与第五次会议重复")
        page = staff.get(URL).content.decode()
        assert f"/admin/records/meeting/{meetings[0].pk}/change/" in page
        assert "与第五次会议重复" in page

    def test_see_everything_on_a_page_of_its_own(self, staff, meetings):
        assert "没有变动" in staff.get("/reports/2019/drift/").content.decode()
        withdraw(meetings[0])
        page = staff.get("/reports/2019/drift/").content.decode()
        assert "公布为<strong>9次</strong>，现为<strong>8次</strong>" in page
        assert f"/admin/records/meeting/{meetings[0].pk}/change/" in page

    def test_read_no_name_of_what_they_may_not_see(self, staff):
        consent = MeasureConsent.objects.first()
        MeasureConsent.objects.filter(pk=consent.pk).update(
            state="withdrawn", withdrawn_reason="涉密的理由"
        )
        page = staff.get("/reports/2019/drift/").content.decode()
        assert "许可对代表采取强制措施" in page
        assert "涉密的理由" not in page
        assert str(consent) not in page


class ThePublic:
    def test_see_no_drift(self, client, meetings):
        withdraw(meetings[0])
        for url in ("/2019/", URL, "/reports/2019/"):
            page = client.get(url).content.decode()
            assert "现为8次" not in page, url
        assert client.get("/reports/2019/drift/").status_code == 403

    def test_see_corrections_where_the_office_chose_to_show_them(self, client, meetings):
        withdraw(meetings[0], "内部理由")
        AnnualReport.objects.update(shows_corrections=True)
        for url in ("/2019/", URL, "/reports/2019/"):
            page = client.get(url).content.decode()
            assert "公布为9次，现为8次" in page, url
            assert "内部理由" not in page
            assert "/admin/" not in page


class TheYearAfter:
    def test_has_the_published_number_beside_its_own(self, client, meetings):
        withdraw(meetings[0])
        copy = added(meetings[1])
        Meeting.objects.filter(pk=copy.pk).update(first_day="2020-03-01", last_day="2020-03-01")
        told = client.get("/2020/?format=json").json()
        [figure] = [each for each in told["sections"][0]["figures"] if each["key"] == KEY]
        assert (figure["value"], figure["previous"], told["published"]) == (1, 9, False)
