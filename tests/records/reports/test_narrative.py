"""Prose that holds its numbers by name."""

from dataclasses import replace

import pytest

from hanbin.record.periods import Period
from records.figures import Measured
from records.figures.meetings import section
from records.reports.document import Heading, Number
from records.reports.narrative import UnknownLabel, by_label, fill_paragraph, section_parts

MEETINGS = section.figures[0]
NINE = Measured(MEETINGS, Period.year(2019), 9)
URLS = {MEETINGS.key: "/2019/standing_committee_meetings/"}


class TheNarrative:
    def test_says_a_figure_with_its_measure_word_and_its_address(self):
        paragraph = fill_paragraph("召开常委会会议{{常委会会议}}。", by_label([NINE]), URLS)
        assert paragraph.text == "召开常委会会议9次。"
        assert paragraph.runs[1] == Number("9次", URLS[MEETINGS.key])

    def test_says_a_rounded_number_with_its_word(self):
        rounded = replace(NINE, value=1800, word="余", figure=replace(MEETINGS, unit="名"))
        assert fill_paragraph("{{常委会会议}}", by_label([rounded]), URLS).text == "1800余名"

    def test_refuses_a_label_that_no_figure_bears_by_name(self):
        with pytest.raises(UnknownLabel, match="茶话会"):
            fill_paragraph("召开{{茶话会}}", by_label([NINE]), URLS)

    def test_refuses_a_label_that_two_figures_bear(self):
        twin = replace(NINE, figure=replace(MEETINGS, key="twin"))
        with pytest.raises(UnknownLabel, match="常委会会议"):
            fill_paragraph("{{常委会会议}}", by_label([NINE, twin]), URLS)

    @pytest.mark.parametrize("text", ["{% load x %}", "{{ settings }}", "{{常委会会议.figure}}"])
    def test_never_reads_prose_as_a_template(self, text):
        if "{{" in text:
            with pytest.raises(UnknownLabel):
                fill_paragraph(text, by_label([NINE]), URLS)
        else:
            assert fill_paragraph(text, by_label([NINE]), URLS).text == text


class ASection:
    def test_is_read_as_headings_photographs_and_paragraphs(self):
        body = "## （一）学习\n\n第一段。\n\n![照片:2]\n\n第二段。"
        assert list(section_parts(body)) == [Heading("（一）学习", 2), "第一段。", 2, "第二段。"]
