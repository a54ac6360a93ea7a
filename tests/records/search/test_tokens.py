"""Words and texts meet in pairs of characters, on whatever they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.search.tokens import TITLE, fold_letters, letter_pairs, tokens_of, words_of

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("汉滨区人大〔2019〕3号 ")
)


def holds(text: str, word: str) -> bool:
    """What the database asks of the tokens."""
    return f" {' '.join(letter_pairs(word)[:-1])} " in tokens_of(text)


class EveryText:
    @given(TEXTS, st.data())
    def test_holds_every_part_of_itself(self, text, data):
        start = data.draw(st.integers(0, len(text)))
        part = text[start : data.draw(st.integers(start, len(text)))]
        for word in words_of(part):
            assert len(word) < 2 or holds(text, word)

    @given(TEXTS)
    def test_holds_each_of_its_letters(self, text):
        assert all(f" {letter}" in tokens_of(text) for letter in fold_letters(text)[0])

    @given(TEXTS)
    def test_is_kept_as_letters_digits_and_spaces(self, text):
        assert all(each.isalnum() or each == " " for each in tokens_of(text))

    @given(TEXTS)
    def test_tells_of_each_letter_where_it_stands(self, text):
        letters, places = fold_letters(text)
        assert len(letters) == len(places)
        assert all(
            letter in fold_letters(text[place])[0]
            for letter, place in zip(letters, places, strict=True)
        )


class AWord:
    @pytest.mark.parametrize(
        ("typed", "text"),
        [
            ("汉人发〔2019〕3号", "汉人发〔2019〕3号"),
            ("汉人发2019 3号", "汉人发〔2019〕3号"),
            ("汉人发[2019]3号", "汉人发〔2019〕3号"),
            ("１８－３－００１", "18-3-001"),
            ("183001", "18-3-001"),
            ("18-3", "18-3-001"),
            ("ＧＤＰ", "gdp增长"),
            ("二○一九", "二〇一九年"),
            ("《监督法》", "中华人民共和国监督法"),
        ],
    )
    def test_is_found_however_it_is_written(self, typed, text):
        assert all(holds(text, word) for word in words_of(typed))

    def test_does_not_run_over_the_end_of_a_line(self):
        assert not holds("汉滨\n区人大", "滨区")

    def test_of_three_letters_is_not_found_in_two_halves(self):
        assert not holds("停车场，刹车难。", "停车难")

    def test_without_letters_is_none(self):
        assert words_of(' "" -- 〔〕 😀 \0 ') == []

    def test_is_asked_once(self):
        assert words_of("公路 公路") == ["公路"]


class ATitle:
    def test_is_kept_once_more_with_a_mark(self):
        assert tokens_of("公路", heading="公路") == f" {TITLE}公路 {TITLE}路  公路 路 "
