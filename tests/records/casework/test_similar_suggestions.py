"""Earlier suggestions in nearly the same words."""

import pytest

from records.casework.similar_suggestions import similar_suggestions, title_pairs, title_similarity
from records.models import Suggestion

pytestmark = pytest.mark.django_db


class Alike:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("关于在滨江路增设盲道的建议", "关于滨江路增设盲道的建议"),
            ("加强镇村公路养护", "关于加强镇村公路养护管理的建议"),
        ],
    )
    def test_are_titles_that_ask_the_same(self, one, other):
        assert title_similarity(title_pairs(one), other) > 0.6

    def test_are_not_titles_that_share_only_what_every_title_says(self):
        assert (
            title_similarity(title_pairs("关于加强公路养护的建议"), "关于加强师资培训的建议") == 0
        )

    def test_is_the_same_title_first_of_all(self):
        earlier = Suggestion.objects.public().first()
        found = similar_suggestions(earlier.title)
        assert (found[0].suggestion.title, found[0].share) == (earlier.title, 1)

    def test_are_only_those_the_public_may_read(self):
        earlier = Suggestion.objects.public().first()
        Suggestion.objects.filter(title=earlier.title).update(state="approved")
        assert earlier.title not in [
            each.suggestion.title for each in similar_suggestions(earlier.title)
        ]

    @pytest.mark.parametrize("title", ["", "建", "关于的建议", "！！！"])
    def test_are_none_to_a_title_that_says_nothing(self, title):
        assert similar_suggestions(title) == []

    def test_are_found_in_one_query_however_long_the_title(self, django_assert_num_queries):
        with django_assert_num_queries(1):
            similar_suggestions("农村公路养护与城区内涝治理及中小学教师配备" * 6, "内容" * 5000)
