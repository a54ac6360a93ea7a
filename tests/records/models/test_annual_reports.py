"""An annual report gives account of one period of one congress."""

import pytest
from django.core.exceptions import ValidationError

from delegates.models import Congress, Organization, Term
from hanbin.record.periods import Period
from records.models import AnnualReport

pytestmark = pytest.mark.django_db


@pytest.fixture
def district():
    return Congress.objects.get().organization


@pytest.fixture
def term(district):
    return Term.objects.get(congress=district, number=18)


def checked(scope, **period) -> AnnualReport:
    report = AnnualReport(scope=scope, title="试写", lead="导语", **period)
    report.full_clean()
    return report


class AnAnnualReport:
    def test_is_of_a_whole_year_unless_it_says_otherwise(self, district):
        assert checked(district, year=2016).period == Period.year(2016)

    @pytest.mark.parametrize("part", ["H1", "H2", "Q1", "Q2", "Q3", "Q4"])
    def test_may_be_of_a_part_of_the_year(self, district, part):
        assert checked(district, year=2019, part=part).period.slug == f"2019/{part}"

    def test_may_be_of_a_term_and_takes_its_year_from_it(self, district, term):
        report = checked(district, part="term", term=term)
        assert (report.period, report.year) == (term.period, 2017)

    def test_may_be_of_the_days_between_two_dates(self, district):
        report = checked(district, part="days", first_day="2019-01-18", last_day="2020-01-07")
        assert report.period.label == "2019年1月18日至2020年1月7日"

    def test_is_found_by_its_period(self, district, term):
        wanted = (
            {"year": 2016},
            {"year": 2019, "part": "H1"},
            {"part": "term", "term": term},
            {"part": "days", "first_day": "2019-01-18", "last_day": "2020-01-07"},
        )
        for period in wanted:
            report = checked(district, **period)
            report.save()
            found = AnnualReport.objects.of_period(report.period, district).get()
            assert found == report

    @pytest.mark.parametrize(
        ("period", "said"),
        [
            ({"year": 2019}, "该主体这一报告期已有报告"),
            ({"year": None}, "请填写年度"),
            ({"year": 1}, "年度应在"),
            ({"year": 2019, "part": "term"}, "须填写届"),
            ({"year": 2019, "part": "days"}, "须填写起始日期和截止日期"),
            ({"year": 2019, "first_day": "2019-01-01"}, "须填写起始日期和截止日期"),
            ({"part": "days", "first_day": "2019-02-01", "last_day": "2019-01-01"}, "不能早于"),
        ],
    )
    def test_is_refused_in_chinese_when_its_period_is_not_clear(self, district, period, said):
        with pytest.raises(ValidationError) as refused:
            checked(district, **period)
        assert said in "".join(refused.value.messages)

    def test_is_not_of_the_term_of_another_congress(self, term):
        with pytest.raises(ValidationError, match="不是报告主体的届"):
            checked(Organization.objects.get(code="GM"), part="term", term=term)
