"""The writing desk: where a report begins, what it may say, how it reads before it is kept."""

import pytest
from django.urls import reverse

from delegates.models import Congress, Organization, Term
from hanbin.record.periods import Period
from records.figures import measure_figures
from records.models import AnnualReport, StudyKind

from .clerk import Clerk, address, contents

pytestmark = pytest.mark.django_db

PREVIEW = reverse("admin:records_annualreport_preview")
FRAGMENT = {"headers": {"X-Desk": "1"}}


@pytest.fixture
def district():
    return Congress.objects.get().organization


@pytest.fixture
def report(district) -> AnnualReport:
    return AnnualReport.objects.get(year=2019, scope=district)


@pytest.fixture
def unpublished(report) -> AnnualReport:
    AnnualReport.objects.filter(pk=report.pk).update(state="draft")
    report.refresh_from_db()
    return report


def begun(clerk, scope, **start):
    return clerk.get(address(AnnualReport, "add"), {"scope": scope.pk, **start})


def read(clerk, scope, lead, **typed):
    typed = {"scope": scope.pk, "year": 2019, "part": "year", "lead": lead} | typed
    return clerk.post(PREVIEW, typed, **FRAGMENT).content.decode()


class ANewReport:
    def test_is_blank_unless_asked(self, clerk, district):
        page = begun(clerk, district, year=2016)
        assert "由系统起草" in page.content.decode()
        assert "lead" not in contents(page)

    def test_may_begin_with_a_draft_which_is_kept_when_saved(self, clerk, district):
        page = begun(clerk, district, year=2019, part="H1", start="draft")
        clerk.post(page.request["PATH_INFO"], contents(page))
        kept = AnnualReport.objects.of_period(Period.half(2019, 1), district).get()
        assert "{{常委会会议}}" in kept.lead
        assert kept.sections.count() >= 6

    def test_may_begin_with_the_text_of_the_year_before_and_the_numbers_of_this(
        self, clerk, district
    ):
        before = AnnualReport.objects.get(year=2019, scope=district)
        page = begun(clerk, district, year=2020, part="year", start="previous")
        assert contents(page)["lead"] == before.lead
        assert f"sections-{before.sections.count() - 1}-body" in contents(page)

    def test_says_when_there_is_no_year_before(self, clerk, district):
        page = begun(clerk, district, year=2017, part="year", start="previous")
        assert "没有找到上一期（2016年）的报告" in page.content.decode()

    @pytest.mark.parametrize(
        "place",
        [{"year": "abc"}, {"year": 99}, {"part": "term"}, {"part": "days"}, {"part": "Z9"}, {}],
    )
    def test_says_what_is_missing_before_it_can_be_drafted(self, clerk, district, place):
        page = begun(clerk, district, start="draft", **place)
        assert page.status_code == 200
        assert "还不能起草：请先选好报告主体和报告期" in page.content.decode()

    def test_of_a_term_is_drafted_too(self, clerk, district):
        term = Term.objects.get(congress=district, number=18)
        page = begun(clerk, district, part="term", term=term.pk, start="draft")
        clerk.post(page.request["PATH_INFO"], contents(page))
        assert AnnualReport.objects.of_period(term.period, district).exists()

    def test_of_a_town_is_drafted_too(self, clerk):
        town = Organization.objects.get(code="DZY")
        page = begun(clerk, town, year=2019, part="year", start="draft")
        assert "大竹园镇人大" in contents(page)["lead"]


class ADraftOfAWrittenReport:
    def test_is_asked_about_first(self, clerk, unpublished):
        page = reverse("admin:records_annualreport_draft", args=[unpublished.pk])
        there = unpublished.sections.count()
        assert "不会不问就换掉" in clerk.get(page).content.decode()
        clerk.post(page, {"how": "replace"})
        assert unpublished.sections.count() == there

    def test_goes_below_what_is_written(self, clerk, unpublished):
        page = reverse("admin:records_annualreport_draft", args=[unpublished.pk])
        written = [section.body for section in unpublished.sections.all()]
        clerk.post(page, {"how": "append"})
        unpublished.refresh_from_db()
        there = [section.body for section in unpublished.sections.all()]
        assert there[: len(written)] == written
        assert len(there) > len(written)

    def test_takes_its_place_when_that_is_confirmed(self, clerk, unpublished):
        page = reverse("admin:records_annualreport_draft", args=[unpublished.pk])
        clerk.post(page, {"how": "replace", "sure": "1"})
        unpublished.refresh_from_db()
        assert unpublished.lead.startswith("2019年，区人大常委会依法履行职责")

    def test_never_takes_the_place_of_what_others_wrote_meanwhile(self, clerk, unpublished):
        page = reverse("admin:records_annualreport_draft", args=[unpublished.pk])
        seen = clerk.get(page).context["version"]
        AnnualReport.objects.filter(pk=unpublished.pk).update(lead="他人刚刚写的导语")
        clerk.post(page, {"how": "replace", "sure": "1", "seen_version": seen})
        unpublished.refresh_from_db()
        assert unpublished.lead == "他人刚刚写的导语"

    def test_never_touches_what_is_published(self, clerk, report):
        page = reverse("admin:records_annualreport_draft", args=[report.pk])
        told = clerk.post(page, {"how": "replace", "sure": "1"}, follow=True).content.decode()
        assert "已公布的报告不能重新起草" in told
        before = report.lead
        report.refresh_from_db()
        assert report.lead == before

    def test_is_not_for_those_who_may_only_look(self, db, report):
        reader = Clerk("view_annualreport")
        page = reverse("admin:records_annualreport_draft", args=[report.pk])
        assert reader.post(page, {"how": "append"}).status_code == 403


class ThePalette:
    def test_offers_every_figure_with_its_label_and_its_value_now(
        self, clerk, unpublished, district
    ):
        page = clerk.get(address(AnnualReport, "change", unpublished.pk)).content.decode()
        for measured in measure_figures(unpublished.period, district).values():
            label = measured.figure.label
            assert f'data-insert="{{{{{label}}}}}"' in page
            assert f"<b>{measured.text}</b>" in page

    def test_does_not_offer_a_label_that_several_figures_bear(self, clerk, unpublished):
        StudyKind.objects.create(name="主任会议", code="chairpersons_again")
        page = clerk.get(address(AnnualReport, "change", unpublished.pk)).content.decode()
        assert 'data-insert="{{主任会议}}"' not in page

    def test_offers_the_photographs_of_the_period_by_number(self, clerk, unpublished):
        page = clerk.get(address(AnnualReport, "change", unpublished.pk)).content.decode()
        assert 'data-insert="![照片:6]"' in page
        assert 'data-insert="![照片:7]"' not in page

    def test_is_a_fixed_number_of_questions(
        self, clerk, unpublished, django_assert_max_num_queries
    ):
        with django_assert_max_num_queries(30):
            clerk.get(address(AnnualReport, "change", unpublished.pk))


class ThePreview:
    def test_fills_in_the_numbers(self, clerk, district):
        text = read(clerk, district, "召开常委会会议{{常委会会议}}。")
        assert ">9次</a>" in text

    def test_follows_the_period_that_is_typed(self, clerk, district):
        assert ">8次</a>" in read(clerk, district, "{{常委会会议}}", year=2018)
        assert ">4次</a>" in read(clerk, district, "{{常委会会议}}", part="H1")

    def test_marks_a_label_it_does_not_know_and_says_which_may_be_meant(self, clerk, district):
        text = read(clerk, district, "{{常委会议}}")
        assert "没有“常委会议”，是否“常委会会议”" in text
        assert "<mark" in text

    def test_shows_sections_in_the_order_of_their_numbers(self, clerk, district):
        rows = {"sections-TOTAL_FORMS": 3}
        for place, (order, heading) in enumerate([(2, "乙"), (1, "甲"), ("", "丙")]):
            typed = {"order": order, "heading": heading, "body": "## 小标题\n\n![照片:1]"}
            rows |= {f"sections-{place}-{name}": value for name, value in typed.items()}
        text = read(clerk, district, "导语", **rows)
        assert text.index("<h2>甲") < text.index("<h2>乙") < text.index("<h2>丙")
        assert text.count("<h3>小标题") == text.count("<figcaption>") == 3

    @pytest.mark.parametrize("number", ["9" * 5000, "-1", "x", "９", ""])
    def test_bears_any_number_of_sections(self, clerk, district, number):
        assert "导语" in read(clerk, district, "导语", **{"sections-TOTAL_FORMS": number})

    def test_says_what_is_left_to_write(self, clerk, district):
        assert "待填写：【待填写：问题】" in read(clerk, district, "【待填写：问题】")

    @pytest.mark.parametrize(
        ("typed", "shown"),
        [
            ("{% load static %}", "{% load static %}"),
            ("{% include 'x' %}{# 注 #}", "{% include &#x27;x&#x27; %}{# 注 #}"),
            ("{{ settings.SECRET_KEY }}", "settings.SECRET_KEY</mark>"),
            ("{{常委会会议.figure}}", "常委会会议.figure</mark>"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ('{{"><img src=x onerror=alert(1)>}}', "&quot;&gt;&lt;img src=x"),
            ("## <b>粗</b>", "<h3>&lt;b&gt;粗&lt;/b&gt;"),
            ("![照片:99]", "没有第99张照片"),
            ("{{}}{{", "{{}}{{"),
        ],
    )
    def test_never_runs_what_is_typed(self, clerk, district, typed, shown):
        assert shown in read(clerk, district, typed)

    @pytest.mark.parametrize("typed", ["{{ settings }}", "{{a.b}}"])
    def test_is_refused_when_saved_all_the_same(self, clerk, unpublished, typed):
        page = clerk.amend(unpublished, lead=typed)
        assert "没有这个指标" in str(page.context["adminform"].form.errors["lead"])

    def test_says_that_the_period_is_missing(self, clerk, district):
        assert "还不能预览" in read(clerk, district, "导语", year="")
        assert "须填写届" in read(clerk, district, "导语", part="term")

    def test_is_a_page_of_its_own_without_script(self, clerk, district):
        typed = {"scope": district.pk, "year": 2019, "part": "year", "lead": "{{常委会会议}}"}
        page = clerk.post(PREVIEW, typed)
        assert "<!DOCTYPE html>" in page.content.decode()
        assert ">9次</a>" in page.content.decode()

    def test_is_only_for_sending(self, clerk):
        assert clerk.get(PREVIEW).status_code == 405

    def test_is_not_for_strangers(self, client, db):
        assert client.post(PREVIEW).status_code == 401
        assert Clerk("view_photo").post(PREVIEW).status_code == 403

    def test_keeps_nothing(self, clerk, district):
        there = AnnualReport.objects.count()
        read(clerk, district, "导语", year=2016)
        assert AnnualReport.objects.count() == there


class APublication:
    def test_is_refused_while_something_is_left_to_write(self, clerk, unpublished):
        clerk.amend(unpublished, lead="【待填写：导语】", **{"sections-0-body": "【待填写：正文】"})
        page = clerk.get(f"/admin/records/annualreport/{unpublished.pk}/publish/")
        assert "导语尚未写完：【待填写：导语】" in page.text
        assert "尚未写完：【待填写：正文】" in page.text
        assert 'value="公布第2版"' not in page.text


class TheAnnexes:
    def test_are_all_printed_unless_left_out(self, clerk, unpublished):
        form = clerk.get(address(AnnualReport, "change", unpublished.pk)).context["adminform"].form
        assert len(form.initial["annexes"]) == len(form.fields["annexes"].choices)
        clerk.amend(unpublished, annexes=["meetings", "decisions"])
        unpublished.refresh_from_db()
        assert "opinions" in unpublished.omitted_annexes
        assert "meetings" not in unpublished.omitted_annexes
        form = clerk.get(address(AnnualReport, "change", unpublished.pk)).context["adminform"].form
        assert form.initial["annexes"] == ["meetings", "decisions"]


class AMistypedLabel:
    def test_is_refused_with_what_may_be_meant(self, clerk, unpublished):
        page = clerk.amend(unpublished, lead="{{常委会议}}")
        assert "是否“常委会会议”" in str(page.context["adminform"].form.errors["lead"])
