"""The year drawn: what became of the suggestions, its days, its towns."""

import re

import pytest

from delegates.models import Congress, Organization
from hanbin.record.periods import Period
from records.models import Activity, Meeting
from records.public_figures import edition_of, published_figures
from records.reports.figure_charts import result_charts

pytestmark = pytest.mark.django_db


def page(client, url):
    return client.get(url).content.decode()


class TheResults:
    @pytest.fixture
    def measured(self):
        district, year = Congress.objects.get().organization, Period.year(2019)
        return published_figures(year, district, edition_of(year, district))

    def test_divide_the_suggestions_into_the_numbers_that_the_page_says(self, measured):
        answers, _, seasons = result_charts(measured)
        assert [each.text for each in answers.shares] == ["118件", "84件", "40件", "21件"]
        assert sum(each.value for each in seasons.shares) == 263

    def test_divide_the_ratings_into_a_whole(self, measured):
        ratings = result_charts(measured)[1]
        assert [each.text for each in ratings.shares] == ["85.2%", "14%", "0.8%"]
        assert sum(point.value for point in ratings.before) == pytest.approx(100)

    def test_are_not_drawn_where_there_is_nothing_to_divide(self, client):
        assert 'class="results' not in page(client, "/2019/?town=DZY")

    def test_stand_in_a_table_beside_the_bars(self, client):
        told = page(client, "/2019/")
        assert "代表对办理结果的评价</caption>" in told
        assert '<a href="/2019/suggestions_class_a/">118件</a>' in told


class TheCalendar:
    def test_links_each_day_on_which_something_took_place(self, client):
        days = re.findall(r'href="/periods/\?from=([\d-]+)&amp;to=\1"', page(client, "/2019/"))
        kept = {
            day.isoformat()
            for model in (Meeting, Activity)
            for day in model.objects.public()
            .filter(counted_on__year=2019, organizer__jurisdiction__kind="standing_committee")
            .values_list("counted_on", flat=True)
        }
        assert len(days) == len(set(days))
        assert set(days) == kept

    def test_leads_to_the_records_of_the_day(self, client):
        meeting = Meeting.objects.public().standing_committee().filter(first_day__year=2019).first()
        day = meeting.counted_on.isoformat()
        told = page(client, f"/periods/?from={day}&to={day}")
        assert "当日记录" in told
        assert f'<a href="{meeting.get_absolute_url()}">' in told

    def test_says_in_words_what_a_day_holds(self, client):
        assert re.search(r'aria-label="\d+月\d+日：会议1次，活动1次"', page(client, "/2019/"))

    def test_counts_each_month_in_a_table(self, client):
        assert "各月会议和活动次数</caption>" in page(client, "/2019/")


class TheTownsOfTheDistrict:
    def test_stand_in_their_own_order(self, client):
        told = page(client, "/2019/")
        names = re.findall(r'<th scope="row"><a href="/2019/\?town=\w+">([^<]+)</a>', told)
        assert names == [town.short_name for town in Organization.objects.towns()]

    def test_open_their_own_records_by_each_number(self, client):
        told = page(client, "/2019/")
        assert '<a href="/2019/delegates_in_office/?town=LC">17</a>' in told
        assert client.get("/2019/delegates_in_office/?town=LC&format=json").json()["value"] == 17

    @pytest.mark.parametrize("url", ["/2019/?town=DZY", "/2019/H1/"])
    def test_stay_away_from_a_town_and_from_part_of_a_year(self, url, client):
        assert 'id="towns"' not in page(client, url)


class TheHeroes:
    def test_walk_through_the_years_in_one_table(self, client):
        told = page(client, "/2019/")
        assert "主要数字逐年</caption>" in told
        assert '<a href="/2018/suggestions_assigned/">231</a>' in told
