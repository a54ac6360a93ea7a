"""The public list of suggestions and each one's page: found by what is known of it, never more."""

import io
from datetime import date

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from delegates.models import Congress
from hanbin.record.periods import Period
from records.casework.timeline import ORDER
from records.listings.suggestion_filter import DUE, STAGES, SuggestionFilter
from records.models import Assignment, Feedback, Promise, Reply, Suggestion

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept_back():
    """One that its delegate did not agree to publish."""
    return Suggestion.objects.withheld().assigned().during(Period.year(2019)).first()


@pytest.fixture
def case():
    """A closed one of the session of 2019."""
    return Suggestion.objects.suggestions().public().in_session().during(Period.year(2019)).first()


def listed(client, **query):
    return client.get(reverse("suggestions"), query | {"format": "json"}).json()


def page(client, record):
    return client.get(record.get_absolute_url()).content.decode()


def ids(told):
    return {row["id"] for row in told["rows"]}


class TheList:
    def test_says_how_many_more_the_law_keeps_back(self, client):
        told = listed(client, year=2019, counted="suggestions")
        assert (told["count"], told["withheld"]) == (258, 5)
        html = client.get(reverse("suggestions"), {"year": 2019, "counted": "suggestions"})
        assert "另有 5 条依法不公开" in html.content.decode()
        assert "尚未公开" not in html.content.decode()

    def test_names_none_of_those(self, client, kept_back):
        html = client.get(reverse("suggestions"), {"year": 2019}).content.decode()
        assert kept_back.title not in html
        assert kept_back.pk not in ids(listed(client, year=2019))

    def test_lets_nobody_guess_the_words_or_the_delegate_of_what_is_kept_back(
        self, client, kept_back
    ):
        for query in ({"q": kept_back.title}, {"delegate": kept_back.lead_delegate.name}):
            told = listed(client, **query)
            assert told["withheld"] == 0
            assert kept_back.pk not in ids(told)

    def test_finds_by_the_name_of_whoever_signed(self, client, case):
        signed = Suggestion.objects.public().filter(cosigners__isnull=False).first()
        assert case.pk in ids(listed(client, delegate=case.lead_delegate.name))
        assert signed.pk in ids(listed(client, delegate=signed.cosigners.first().name))

    def test_is_divided_by_stage(self, client):
        told = [listed(client, stage=stage)["count"] for stage, _ in STAGES]
        everything = Suggestion.objects.public().count()
        assert sum(told) == everything

    def test_stands_as_of_a_day(self, client):
        query = {"year": 2017, "counted": "suggestions", "due": "unanswered"}
        late = listed(client, **query, by="2017-12-31")
        assert late["count"] + late["withheld"] == 5
        assert listed(client, **query)["count"] == 0

    @pytest.mark.parametrize("due", [name for name, _ in DUE])
    def test_is_narrowed_by_whether_it_was_in_time(self, due, client):
        assert listed(client, due=due)["count"] <= Suggestion.objects.public().count()

    def test_of_on_time_and_late_is_all_that_was_due_and_answered(self, client):
        query = {"year": 2018, "counted": "suggestions", "by": "2018-12-31"}
        due, on_time, late = (
            ids(listed(client, **query, due=name)) for name in ("fallen_due", "on_time", "late")
        )
        assert due == on_time | late
        assert not on_time & late

    def test_of_an_overdue_case_has_it_until_it_is_answered(self, client, case):
        Reply.objects.filter(assignment__suggestion=case).delete()
        rows = Suggestion.objects.filter(pk=case.pk)
        rows.update(closed_on=None)
        assert case.pk in ids(listed(client, due="overdue"))
        rows.update(taken_back_on=date(2019, 3, 1), taken_back_reason="已经解决")
        assert case.pk not in ids(listed(client, due="overdue"))

    def test_tells_silence_apart_from_praise(self, client):
        silent = ids(listed(client, rating="none"))
        assert silent
        rated = Feedback.objects.first_round().filter(assignment__suggestion__in=silent)
        assert not rated.filter(returned_on__isnull=False).exists()

    def test_of_the_final_ratings_has_what_was_handled_again(self, client):
        again = set(
            Suggestion.objects.public()
            .filter(assignments__rehandlings__isnull=False)
            .values_list("pk", flat=True)
        )
        assert again <= ids(listed(client, rating="dissatisfied"))
        assert not again & ids(listed(client, rating="dissatisfied", round="final"))

    @pytest.mark.parametrize(
        "query",
        [{"stage": "nowhere"}, {"due": "never"}, {"by": "2019-13-01"}, {"system": "x"},
         {"delegation": "x y"}, {"role": "boss"}, {"counted": "all"}],
    )  # fmt: skip
    def test_explains_a_filter_it_does_not_understand(self, query, client):
        html = client.get(reverse("suggestions"), query).content.decode()
        assert 'role="alert"' in html
        assert client.get(reverse("suggestions"), query | {"format": "json"}).status_code == 400

    def test_opens_the_finer_conditions_where_one_is_used(self, client):
        url = reverse("suggestions")
        assert '<details class="finer" open>' in client.get(url, {"role": "lead"}).content.decode()
        assert '<details class="finer">' in client.get(url, {"year": 2019}).content.decode()

    @pytest.mark.parametrize("name", ["suggestions", "decisions"])
    def test_asks_for_nothing_that_was_not_chosen(self, name, client):
        form = client.get(reverse(name)).context["filters"].form
        offered = [field for field in form if "<select" in str(field)]
        assert offered
        assert all('<option value=""' in str(field) for field in offered)

    def test_offers_each_filter_under_one_label(self):
        labels = [field.label for field in SuggestionFilter.base_filters.values()]
        assert len(labels) == len(set(labels))


class ASuggestion:
    def test_says_where_it_stands_and_tells_its_life(self, client, case):
        html = page(client, case)
        assert "已办结（" in html
        for kind in ("submitted", "examined", "assigned", "received", "answered", "closed"):
            assert f'<li class="{kind}">' in html
        assert set(ORDER) >= {"submitted", "closed"}

    def test_says_how_its_deadline_was_reckoned(self, client, case):
        share = case.owing[0]
        assert share.due_explanation in page(client, case)

    def test_shows_the_answer_of_those_who_owe_it_and_no_letter_between_units(self, client, case):
        answer = case.owing[0].replies.get()
        Reply.objects.filter(pk=answer.pk).update(text="已建成便民桥。")
        helper = Assignment.objects.filter(role="assisting", suggestion__state="published").first()
        Reply.objects.create(assignment=helper, replied_on=helper.assigned_on, text="内部协办意见")
        assert "已建成便民桥。" in page(client, case)
        assert "内部协办意见" not in page(client, helper.suggestion)

    @pytest.mark.parametrize(
        ("facts", "said"),
        [
            ({"kept_on": date(2019, 9, 2)}, "2019年9月2日兑现"),
            ({"given_up_on": date(2019, 9, 2), "given_up_reason": "规划调整"}, "终止，规划调整"),
            ({}, "到期未兑现"),
            ({"due_on": date(2030, 1, 1)}, "办理中"),
        ],
    )
    def test_says_of_each_promise_what_became_of_it(self, facts, said, client, case):
        reply = case.owing[0].replies.get()
        due = {"due_on": date(2019, 12, 1)}
        Promise.objects.create(reply=reply, text="建成便民桥", **(due | facts))
        assert said in page(client, case)

    def test_names_what_belongs_to_it_only_where_that_is_public(self, client):
        born = Suggestion.objects.get(motion__isnull=False)
        assert f'href="{born.motion.get_absolute_url()}"' in page(client, born)
        Suggestion.objects.filter(pk=born.motion_id).update(state="approved")
        assert str(born.motion) not in page(client, born)

    def test_that_was_taken_back_says_so(self, client):
        taken_back = Suggestion.objects.public().get(taken_back_on__isnull=False)
        html = page(client, taken_back)
        assert "代表已撤回，不再办理。" in html
        assert taken_back.taken_back_reason not in html


class TheTables:
    def test_are_a_page_data_csv_and_a_workbook_of_the_same_numbers(self, client):
        url = reverse("suggestion_tables")
        told = client.get(url, {"year": 2019, "format": "json"}).json()
        html = client.get(url, {"year": 2019}).content.decode()
        text = client.get(url, {"year": 2019, "format": "csv"}).content.decode("utf-8-sig")
        assert told["recorded_until"].startswith("2019-12")
        assert {"subjects", "units", "classes", "rates", "key_ones"} <= {
            each["key"] for each in told["tables"]
        }
        assert all(each["title"] in html for each in told["tables"])
        assert "代表建议按分类（件）,合计,件数,263" in text

    def test_say_in_the_workbook_whence_they_are(self, client):
        answer = client.get(reverse("suggestion_tables"), {"year": 2019, "format": "xlsx"})
        book = load_workbook(io.BytesIO(answer.content))
        told = client.get(reverse("suggestion_tables"), {"year": 2019, "format": "json"}).json()
        assert len(book.sheetnames) == len(told["tables"])
        assert "数据截至2019年12月" in book.worksheets[0]["A2"].value
        assert [cell.value for cell in book.worksheets[0][3]] == told["tables"][0]["headings"]

    def test_are_those_of_the_latest_year_where_none_is_named(self, client):
        told = client.get(reverse("suggestion_tables"), {"format": "json"}).json()
        assert told["period"]["label"] == "2019年"

    @pytest.mark.parametrize("year", ["2016", "abc", "99999", "２０１９"])
    def test_of_a_year_that_is_not_there_are_not_found(self, year, client):
        answer = client.get(reverse("suggestion_tables"), {"year": year})
        assert answer.status_code == 404
        assert "年交办的代表建议" in answer.content.decode()

    def test_of_a_town_without_any_say_so(self, client):
        html = client.get(reverse("suggestion_tables"), {"town": "DZY"}).content.decode()
        assert "没有交办的代表建议" in html

    @pytest.mark.parametrize("name", ["suggestion_tables", "suggestion_units"])
    def test_cost_the_same_whatever_the_year(self, name, client, django_assert_max_num_queries):
        for year in (2017, 2018, 2019):
            with django_assert_max_num_queries(18):
                assert client.get(reverse(name), {"year": year}).status_code == 200


class AUnit:
    @pytest.fixture
    def unit(self):
        return Assignment.objects.filter(suggestion__counted_on__year=2019).first().unit

    def test_has_a_page_with_its_numbers_and_its_cases(self, unit, client):
        url = reverse("suggestion_unit", args=[unit.code])
        told = client.get(url, {"year": 2019, "format": "json"}).json()
        shares = Assignment.objects.filter(
            unit=unit, suggestion__in=Suggestion.objects.suggestions().during(Period.year(2019))
        ).counting()
        assert told["count"] + told["withheld"] == shares.count() > 0
        html = client.get(url, {"year": 2019}).content.decode()
        assert "代表建议按承办单位（件次）" in html

    def test_is_an_organ_that_handles_suggestions(self, client):
        committee = Congress.objects.get().organization
        assert client.get(reverse("suggestion_unit", args=[committee.code])).status_code == 404

    def test_page_costs_the_same_for_many_cases_as_for_few(
        self, unit, client, django_assert_max_num_queries
    ):
        for code in (unit.code, "DZY"):
            with django_assert_max_num_queries(14):
                client.get(reverse("suggestion_unit", args=[code]), {"year": 2019})
