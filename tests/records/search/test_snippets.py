"""What a page shows of a hit: its words marked, everything else as text."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from records.search.snippets import mark_words, text_snippet
from records.search.tokens import words_of

TEXTS = st.text(
    st.sampled_from("公路<>&\"'〔2019〕 \n/mark") | st.characters(exclude_categories=["C"])
)


class Tags(HTMLParser):
    """The tags and the text of a piece of a page."""

    def __init__(self, said: str):
        super().__init__(convert_charrefs=True)
        self.tags, self.text = set(), ""
        self.feed(said)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


class AMarkedText:
    def test_marks_every_occurrence(self):
        assert mark_words("公路和公路", ["公路"]) == "<mark>公路</mark>和<mark>公路</mark>"

    def test_marks_what_was_typed_without_brackets(self):
        words = words_of("发20193号")
        assert mark_words("汉人发〔2019〕3号文", words) == "汉人<mark>发〔2019〕3号</mark>文"

    def test_joins_words_that_meet(self):
        assert mark_words("停车难", ["停车", "车难"]) == "<mark>停车难</mark>"

    def test_keeps_markup_of_others_as_text(self):
        assert mark_words("<b>公路</b>", ["公路"]) == "&lt;b&gt;<mark>公路</mark>&lt;/b&gt;"

    @given(TEXTS, TEXTS)
    def test_has_no_tag_but_its_own(self, text, typed):
        told = Tags(mark_words(text, words_of(typed)))
        assert told.tags <= {"mark"}
        assert told.text == text


class ASnippet:
    def test_begins_shortly_before_the_first_word(self):
        told = text_snippet("前" * 200 + "公路" + "后" * 200, ["公路"])
        assert told.startswith("…前")
        assert told.endswith("后…")
        assert told.index("公路") < 30

    def test_of_a_short_text_is_the_text(self):
        assert text_snippet("修建公路", ["公路"]) == "修建公路"

    def test_without_a_word_in_it_is_the_beginning(self):
        assert text_snippet("甲" * 200, ["公路"]).startswith("甲")
