"""A report that was published stays as it was published."""

import hashlib
import json

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from hanbin.record.rules import RULES
from records.editions.publication import Obstacle, publication_obstacles, publish_report
from records.models import AnnualReport, Edition, FrozenFigure, Meeting, Photo, ReportSection

pytestmark = pytest.mark.django_db

FILES = ("docx", "pdf", "xlsx")


@pytest.fixture
def report():
    return AnnualReport.objects.get(year=2019)


@pytest.fixture
def by():
    return User.objects.get(username="admin")


def meetings():
    return Meeting.objects.standing_committee().public().filter(counted_on__year=2019)


class AnEdition:
    def test_carries_the_fingerprint_of_its_canonical_form(self, client, report):
        downloaded = client.get("/reports/2019/v1/", {"format": "json"}).content
        printed = client.get("/reports/2019/").content.decode()
        assert hashlib.sha256(downloaded).hexdigest() in printed
        assert hashlib.sha256(downloaded).hexdigest() == report.edition.fingerprint

    def test_is_canonical_however_it_is_written_again(self, report):
        told = json.loads(report.edition.canonical)
        again = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert again == report.edition.canonical

    def test_keeps_of_each_figure_the_rows_it_counted(self, report):
        for frozen in report.edition.figures.all():
            if frozen.kind == "ratio":
                part, whole = sum(row["amount"] for row in frozen.rows), len(frozen.rows)
                assert frozen.value is None or abs(frozen.value * whole - 100 * part) <= whole / 10
            elif frozen.value is not None:
                assert frozen.value == sum(row["amount"] for row in frozen.rows), frozen.key

    def test_says_nothing_of_rows_the_law_keeps_from_the_public(self, report):
        for frozen in report.edition.figures.all():
            kept = [row for row in frozen.rows if not row["listed"]]
            assert all(row["said"] == "" and row["day"] is None for row in kept), frozen.key

    def test_says_the_same_in_its_figures_and_in_its_canonical_form(self, report):
        told = {each["key"]: each for each in json.loads(report.edition.canonical)["figures"]}
        for frozen in report.edition.figures.all():
            said = told[frozen.key]
            assert (said["value"], said["word"]) == (frozen.value, frozen.word)
            assert len(said["rows"]) + said["withheld"] == len(frozen.rows)

    def test_gives_the_same_files_each_time(self, client):
        for suffix in FILES:
            first, second = (client.get(f"/reports/2019/v1.{suffix}").content for _ in "12")
            assert first == second


class ThePublishedYear:
    @pytest.fixture(autouse=True)
    def _moved(self, client):
        self.before = {
            url: client.get(url).content
            for url in ("/2019/?format=json", *(f"/reports/2019.{suffix}" for suffix in FILES))
        }
        first, second = meetings()[:2]
        Meeting.objects.filter(pk=first.pk).update(state="withdrawn", withdrawn_reason="重复登记")
        second.pk, second.number = None, 99
        second.save()

    def test_keeps_its_numbers_as_data_and_as_files(self, client):
        for url, before in self.before.items():
            assert client.get(url).content == before, url


class AReport:
    def test_is_published_again_only_after_it_was_revised(self, report, by):
        with pytest.raises(ValidationError, match="修订"):
            publish_report(report, by=by, note="更正")

    def test_needs_an_explanation_for_its_second_edition(self, report, by):
        report.revise()
        with pytest.raises(ValidationError, match="更正说明"):
            publish_report(report, by=by)

    def test_stays_before_the_public_while_it_is_revised(self, report, client):
        before = client.get("/reports/2019/").content
        report.revise()
        AnnualReport.objects.update(title="改到一半的标题")
        assert client.get("/reports/2019/").content == before
        assert client.get("/2019/", {"format": "json"}).json()["published"] is True

    def test_has_a_second_edition_and_keeps_the_first(self, report, by, client):
        first = {suffix: client.get(f"/reports/2019/v1.{suffix}").content for suffix in FILES}
        canonical = client.get("/reports/2019/v1/?format=json").content
        report.revise()
        Meeting.objects.filter(pk=meetings()[0].pk).update(state="draft")
        publish_report(report, by=by, note="一次会议误登")
        assert client.get("/2019/?format=json").json()["sections"][0]["figures"][0]["value"] == 8
        assert "9次</td>" in client.get("/reports/2019/").content.decode()
        assert client.get("/reports/2019/v1/?format=json").content == canonical
        for suffix, content in first.items():
            assert client.get(f"/reports/2019/v1.{suffix}").content == content

    def test_says_all_that_stands_in_its_way_at_once(self, report, by):
        report.revise()
        ReportSection.objects.create(
            report=report, order=98, heading="附", body="{{子虚乌有}}、{{茶话会}}\n\n![照片:99]"
        )
        AnnualReport.objects.filter(pk=report.pk).update(lead=" ")
        with pytest.raises(ValidationError) as refused:
            publish_report(report, by=by, note="更正")
        said = "".join(refused.value.messages)
        assert all(word in said for word in ("子虚乌有", "茶话会", "第99张", "导语"))
        assert report.editions.count() == 1

    def test_may_not_show_a_photograph_of_a_draft(self, report):
        photo = Photo.objects.public().filter(object_id__isnull=False).first()
        type(photo.subject).objects.filter(pk=photo.object_id).update(state="draft")
        assert any("没有公开" in reason.text for reason in publication_obstacles(report))

    def test_may_not_show_a_photograph_in_the_middle_of_a_line(self, report):
        AnnualReport.objects.filter(pk=report.pk).update(lead="全年工作。\n\n![照片:1]（左二）")
        report.refresh_from_db()
        assert any("须独占一段" in reason.text for reason in publication_obstacles(report))

    def test_names_each_hard_rule_that_its_records_break(self, report, monkeypatch):
        rule = next(rule for rule in RULES.values() if rule.is_hard)
        monkeypatch.setattr(
            "records.editions.publication.unresolved_hard_rules", lambda *_: [(rule, 3)]
        )
        told = Obstacle(f"数据质量：“{rule.name}”有3条未解决。", rule.key)
        assert publication_obstacles(report) == [told]

    def test_published_by_two_at_once_has_one_new_edition(self, report, by):
        mine, theirs = (AnnualReport.objects.get(pk=report.pk) for _ in "12")
        mine.revise()
        theirs.refresh_from_db()
        publish_report(mine, by=by, note="先到")
        with pytest.raises(ValidationError, match="他人刚刚"):
            publish_report(theirs, by=by, note="后到")
        assert report.editions.count() == 2

    def test_tells_the_slower_of_two_that_somebody_was_faster(self, report, by):
        report.revise()
        taken = Edition.objects.get(report=report, number=1)

        def freeze(edition):
            edition.canonical, edition.fingerprint = "{}", "0" * 64
            other = Edition(report=report, number=2, published_at=taken.published_at, note="先到")
            other.published_by, other.canonical, other.fingerprint = by, "{}", "1" * 64
            other.save()
            return []

        with pytest.raises(ValidationError, match="他人刚刚公布"):
            report.publish(freeze, by=by, note="后到")


class AWithdrawnReport:
    @pytest.fixture(autouse=True)
    def _withdrawn(self, report, by):
        report.withdraw(by=by, reason="附表有误")

    @pytest.mark.parametrize("url", ["/", "/v1/", ".docx", ".pdf", ".xlsx", "/v1.pdf"])
    def test_answers_with_the_reason(self, url, client):
        answer = client.get(f"/reports/2019{url}")
        assert answer.status_code == 410
        assert "附表有误" in answer.content.decode()

    def test_goes_on_answering_while_it_is_revised(self, report, client):
        report.revise()
        assert client.get("/reports/2019/").status_code == 410

    def test_is_no_longer_what_the_year_says(self, client):
        assert client.get("/2019/?format=json").json()["published"] is False

    def test_keeps_its_editions_and_may_be_published_again(self, report, by, client):
        report.revise()
        publish_report(report, by=by, note="更正附表")
        assert client.get("/reports/2019/").status_code == 200
        assert client.get("/reports/2019/v1/").status_code == 410
        assert report.editions.count() == 2


class TheDatabase:
    @pytest.mark.parametrize(
        "half",
        [
            {"state": "published", "edition": None, "published_on": None},
            {"state": "draft", "edition": None},
            {"published_on": None},
            {"state": "withdrawn"},
        ],
        ids=str,
    )
    def test_refuses_a_report_that_is_half_published(self, report, half):
        with pytest.raises(IntegrityError), transaction.atomic():
            AnnualReport.objects.filter(pk=report.pk).update(**half)

    @pytest.mark.parametrize(
        "half",
        [
            {"published_at": None},
            {"published_by": None},
            {"fingerprint": ""},
            {"canonical": ""},
            {"number": 2},
            {"note": "第一版不写"},
            {"withdrawn_reason": "没有人"},
        ],
        ids=str,
    )
    def test_refuses_an_edition_that_is_not_whole(self, report, half):
        with pytest.raises(IntegrityError), transaction.atomic():
            Edition.objects.filter(report=report).update(**half)

    def test_refuses_a_number_twice(self, report, by):
        first = report.edition
        first.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            first.save(force_insert=True)

    def test_keeps_a_figure_once_an_edition(self, report):
        frozen = FrozenFigure.objects.filter(edition=report.edition).first()
        frozen.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            frozen.save(force_insert=True)
