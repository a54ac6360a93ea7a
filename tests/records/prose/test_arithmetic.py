"""A text that contradicts itself is told so, whatever the records hold."""

import pytest

from records.prose.arithmetic import find_contradictions
from records.prose.quantities import find_quantities


def implied(text):
    return [each.implied for each in find_contradictions(text, find_quantities(text))]


class AText:
    @pytest.mark.parametrize(
        ("text", "numbers"),
        [
            ("共交办263件，其中A类100件、B类120件、C类53件。", [273]),
            ("共交办263件，其中A类100件、B类120件、C类40件。", [260]),
            ("交办建议263件，其中大会期间225件、闭会期间28件。", [253]),
            ("共调研企业120家，其中规模以上130家。", [130]),
            ("召开常委会9次、主任会18次，共计28次。", [27]),
            ("收到建议263件，答复260件，答复率97.5%。", [98.9]),
            ("承办263件，其中重点10件，占8%。", [3.8]),
            ("工业占比40.5%、农业占比30.2%、服务业占比25.3%。", [96.0]),
        ],
    )
    def test_that_does_not_add_up_is_found(self, text, numbers):
        assert implied(text) == numbers

    @pytest.mark.parametrize(
        "text",
        [
            "共交办263件，其中A类100件、B类120件、C类43件。",
            "共交办263件，其中重点10件、社会类30件。",
            "任免33名（其中任命26名、免职13名）。",
            "召开常委会9次、主任会18次，共计27次。",
            "任命26名、免职13名，共33名。",
            "收到建议263件，答复260件，答复率98.9%。",
            "受理信访件45件，其中重点10件，办结39件，办结率86.7%。",
            "A类118件，占44.9%；B类84件，占31.9%；C类61件，占23.2%。",
            "比上年增加33件。其中A类112件、B类75件、C类35件。",
        ],
    )
    def test_that_adds_up_is_left_alone(self, text):
        assert implied(text) == []

    def test_of_one_long_list_is_read_in_reasonable_time(self):
        assert len(find_quantities("其中9件、" * 20_000)) == 20_000
        assert len(implied("其中9件、" * 20_000)) >= 0
