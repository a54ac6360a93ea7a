"""The wording of a draft names only what there is."""

import re
from pathlib import Path

import pytest

from delegates.models import Congress, SectionOfYear
from hanbin.record.periods import Period
from records.figures import Catalogue
from records.reports import drafting
from records.reports.drafting.names import names_in_wording
from records.reports.drafting.sentences import (
    Known,
    join_names,
    labels_of,
    name_things,
    plain_name,
    quote_name,
)
from records.reports.drafting.wording import CHAPTERS, parse_sentence

WORDING = Path(drafting.__file__).with_name("wording.txt").read_text(encoding="utf-8")
WORDS = {"when", "span", "self", "party"}


class TheWording:
    @pytest.mark.django_db
    def test_names_only_figures_there_are(self):
        assert labels_of(WORDING) <= {figure.label for figure in Catalogue.today().figures}

    @pytest.mark.django_db
    def test_uses_every_name_there_is_and_no_other(self):
        told = names_in_wording(Period.year(2019), Congress.objects.get().organization)
        assert set(re.findall(r"<(\w+)>", WORDING)) - WORDS == set(told)

    def test_tells_each_section_of_the_year_in_one_chapter(self):
        told = [section for chapter in CHAPTERS for section in chapter.sections]
        assert sorted(told) == sorted(SectionOfYear)


def said(line: str, *labels: str, **told: str) -> str:
    return parse_sentence(line).said(Known(set(labels), told, {"span": "全年"}))


class ASentence:
    def test_is_said_whole_where_everything_is_known(self):
        assert said("<span>召开甲{{甲}} | 乙{{乙}}", "甲", "乙") == "全年召开甲{{甲}}，乙{{乙}}。"

    def test_leaves_out_a_clause_whose_figure_has_no_value(self):
        assert said("甲{{甲}} | 乙{{乙}} | 丙{{丙}}", "甲", "丙") == "甲{{甲}}，丙{{丙}}。"

    def test_is_not_said_where_nothing_is_known(self):
        assert said("据统计 | 甲{{甲}}") == ""

    def test_begins_with_its_introduction_where_something_follows(self):
        assert said("据统计 | 甲{{甲}} | 乙{{乙}}", "乙") == "据统计，乙{{乙}}。"

    def test_takes_the_first_way_for_which_everything_is_known(self):
        line = "甲{{甲}}，包括<names> / 甲{{甲}}"
        assert said(line, "甲", names="子、丑") == "甲{{甲}}，包括子、丑。"
        assert said(line, "甲") == "甲{{甲}}。"

    def test_lists_what_there_is(self):
        assert said("召开[甲{{甲}}][乙{{乙}}][丙{{丙}}]", "甲", "丙") == "召开甲{{甲}}、丙{{丙}}。"

    def test_lists_no_single_part_of_a_whole(self):
        line = "甲{{甲}} | 其中*[乙{{乙}}][丙{{丙}}]"
        assert said(line, "甲", "乙") == "甲{{甲}}。"
        assert said(line, "甲", "乙", "丙") == "甲{{甲}}，其中乙{{乙}}、丙{{丙}}。"

    def test_joins_long_clauses_with_a_semicolon(self):
        assert said("；甲{{甲}} | 乙{{乙}}", "甲", "乙") == "甲{{甲}}；乙{{乙}}。"


class TheNames:
    def test_are_capped(self):
        assert join_names("甲乙丙丁戊") == "甲、乙、丙、丁等"
        assert join_names("甲乙丙丁戊", 4, "单位") == "甲、乙、丙、丁等单位"
        assert name_things("甲乙", "报告") == "甲、乙的报告"
        assert name_things("甲乙丙", "报告", 2) == "甲、乙等报告"

    def test_are_said_once(self):
        assert join_names(["甲", "甲", ""]) == "甲"

    def test_in_title_marks_stand_without_a_comma(self):
        assert join_names(["《甲》", "《乙》", "丙"]) == "《甲》《乙》、丙"

    def test_with_a_comma_of_their_own_are_kept_apart(self):
        assert plain_name("甲、乙") == "甲和乙"
        assert plain_name("甲、乙、丙") == "“甲、乙、丙”"

    def test_are_quoted_once(self):
        assert quote_name("“甲”") == "“甲”"
        assert quote_name("甲“乙”丙") == "“甲‘乙’丙”"
