"""The annexes of a report: what they list adds up to the figures, and nobody is ranked."""

import re
from datetime import date

import pytest

from delegates.models import Congress, Delegate, Post
from hanbin.record.periods import Period
from records.figures import measure_figures
from records.models import (
    Activity,
    Attendance,
    Meeting,
    Opinion,
    PersonnelDecision,
    Resolution,
    Suggestion,
)
from records.reports.annexes import ANNEXES, annex_tables, report_annexes
from records.reports.document import ReportTable
from records.scopes import term_period

pytestmark = pytest.mark.django_db

SLUGS = ("2017", "2018", "2019", "2019/H1", "terms/18", "2016")
LISTS = {
    "常委会会议和议题": "standing_committee_meetings",
    "监督活动": "oversight_activities",
    "决议、决定": "resolutions",
    "审议意见和处理情况": "opinions_issued",
    "人事任免名单": "personnel_acts",
}
TOTALS = {
    "代表建议按分类（件）": ("suggestions_assigned", 1),
    "代表建议按答复类别（件）": ("suggestions_assigned", 1),
    "人事任免事项（人次）": ("personnel_acts", 1),
}
KEPT_BACK = re.compile(r"另有(\d+)条(?:依法不公开|已审核、尚未公开)")


@pytest.fixture
def district():
    return Congress.objects.get().organization


def period_called(slug, scope):
    return term_period(18, scope) if slug.startswith("terms") else Period.parse(slug)


def tables(slug, scope, chosen=ANNEXES):
    period = period_called(slug, scope)
    told = annex_tables(measure_figures(period, scope).values(), period, scope, chosen)
    return {table.caption: table for table in told}


def number_of(table):
    """How many a list tells of, those kept back included."""
    kept_back = KEPT_BACK.fullmatch(str(table.rows[-1][0]))
    return len(table.rows) - 1 + int(kept_back[1]) if kept_back else len(table.rows)


class EveryAnnex:
    @pytest.mark.parametrize("slug", SLUGS)
    def test_adds_up_to_its_figure(self, slug, district):
        found = tables(slug, district)
        values = {
            key: each.value
            for key, each in measure_figures(period_called(slug, district), district).items()
        }
        for caption, key in LISTS.items():
            assert (number_of(found[caption]) if caption in found else 0) == values[key], caption
        for caption, (key, column) in TOTALS.items():
            *rows, total = found[caption].rows if caption in found else [("", 0)]
            assert total[column] == sum(row[column] for row in rows) == values[key], caption

    @pytest.mark.parametrize("slug", SLUGS)
    def test_of_attendance_adds_up_to_the_rate(self, slug, district):
        found = tables(slug, district, ["attendance"])
        rate = measure_figures(period_called(slug, district), district)[
            "standing_committee_attendance_rate"
        ]
        if rate.value is None:
            assert found == {}
            return
        [table] = found.values()
        total = table.rows[-1]
        assert round(100 * total[3] / total[2], 1) == rate.value

    @pytest.mark.parametrize("slug", SLUGS)
    def test_has_as_many_cells_in_each_row_as_headings(self, slug, district):
        for table in tables(slug, district).values():
            assert {len(row) for row in table.rows} == {len(table.headings)}, table.caption

    def test_of_an_empty_year_is_not_there(self, district):
        assert tables("2016", district) == {}

    def test_stays_out_when_it_is_left_out(self, district):
        period = Period.year(2019)
        blocks = list(
            report_annexes(measure_figures(period, district).values(), period, district, ANNEXES)
        )
        assert blocks == []
        few = report_annexes(
            measure_figures(period, district).values(), period, district, ["opinions"]
        )
        captions = [block.caption for block in few if isinstance(block, ReportTable)]
        assert not any("审议意见和处理" in caption for caption in captions)
        assert [caption.partition("　")[0] for caption in captions] == [
            f"附表{number}" for number in range(1, len(captions) + 1)
        ]

    @pytest.mark.parametrize("model", [Meeting, Activity, Resolution, Opinion, PersonnelDecision])
    def test_names_only_what_is_public_and_says_how_much_is_not(self, model, district):
        model.objects.filter(state="published").update(state="approved")
        whole = [table for table in tables("2019", district).values() if table.caption in LISTS]
        assert any(KEPT_BACK.fullmatch(str(table.rows[0][0])) for table in whole)
        assert not any("依法不公开" in str(table.rows[-1][0]) for table in whole)

    def test_names_no_suggestion_but_the_key_ones_that_are_public(self, district):
        key = Suggestion.objects.suggestions().key().assigned().during(Period.year(2019))
        Suggestion.objects.filter(pk=key.first().pk).update(state="approved")
        titles = set(Suggestion.objects.values_list("title", flat=True))
        cells = {
            cell
            for table in tables("2019", district, ["suggestions"]).values()
            for row in table.rows
            for cell in row
        }
        assert titles & cells == set(key.public().values_list("title", flat=True))

    def test_costs_few_questions_even_for_a_term(self, district, django_assert_max_num_queries):
        with django_assert_max_num_queries(31):
            tables("terms/18", district)


class TheHandlingOfOpinions:
    def test_is_told_as_of_the_last_day_of_the_period(self, district):
        opinion = Opinion.objects.public().filter(issued_on__year=2019).last()
        Opinion.objects.filter(pk=opinion.pk).update(reported_on=date(2020, 2, 1), title="某意见")
        [table] = tables("2019", district, ["opinions"]).values()
        [row] = [row for row in table.rows if row[0] == "某意见"]
        assert row[4].startswith("期末尚未报告")


class TheYearsOfATerm:
    def test_stand_beside_each_other(self, district):
        found = tables("terms/18", district, ["years"])
        table = next(table for caption, table in found.items() if caption.endswith("会议"))
        assert table.headings == ("指标", "2017年", "2018年", "2019年", "合计或期末")
        assert table.rows[0] == ("常委会会议", "10次", "8次", "9次", "27次")


class TheAttendance:
    @pytest.fixture
    def newcomer(self, district):
        """Elected in July; the register holds a row of March by mistake."""
        delegate = Delegate.objects.create(name="新任甲", sex="male")
        Post.objects.create(
            delegate=delegate, organization=district, title="委员", order=1, started_on="2019-07-01"
        )
        meetings = Meeting.objects.standing_committee().within(district).during(Period.year(2019))
        standings = {"first": "absent", "later": "excused"}
        for meeting in meetings:
            when = "first" if meeting.first_day < date(2019, 7, 1) else "later"
            Attendance.objects.create(meeting=meeting, delegate=delegate, standing=standings[when])
        return delegate

    def row(self, district, name):
        [table] = tables("2019", district, ["attendance"]).values()
        return next(row for row in table.rows if row[0] == name)

    def test_does_not_count_meetings_before_somebody_was_elected(self, district, newcomer):
        _, _, due, present, excused, absent, said = self.row(district, newcomer.name)
        assert absent == 0
        assert due == excused > 0
        assert (present, said) == (0, f"0/{due}")

    def test_is_in_the_order_of_the_committee_not_of_diligence(self, district):
        [table] = tables("2019", district, ["attendance"]).values()
        names = [row[0] for row in table.rows[:-1]]
        posts = Post.objects.filter(organization=district, delegate__attendances__isnull=False)
        ordered = list(dict.fromkeys(posts.values_list("delegate__name", flat=True)))
        assert names == ordered
