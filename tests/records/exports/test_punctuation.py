import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.exports.punctuation import full_width, full_width_runs

SAMPLES = st.text("汉滨，。“”()（）,;:?! 19A\u3000", max_size=30)


class ThePunctuation:
    @pytest.mark.parametrize(
        ("typed", "printed"),
        [
            ("沿着时间的轨迹,翻开日志", "沿着时间的轨迹，翻开日志"),
            ("王孝成(左二)走访", "王孝成（左二）走访"),
            ("规划(2019年-2022年)》", "规划（2019年-2022年）》"),
            ("主任会18次,审议", "主任会18次，审议"),
            ("汉滨区, 安康市; 陕西省", "汉滨区，安康市；陕西省"),
            ("指出:好!", "指出：好！"),
            ("“不忘初心”,牢记", "“不忘初心”，牢记"),
            ("王某（左二)走访", "王某（左二）走访"),
            ("(一)会议", "（一）会议"),
        ],
    )
    def test_is_full_width_between_chinese_characters(self, typed, printed):
        assert full_width(typed) == printed

    @pytest.mark.parametrize(
        "kept",
        [
            "帮扶1,800余名",
            "满意率96.5%",
            "10:30开会",
            "f(x), g(y)",
            "1.加强监督",
            "《〔2019〕3号》",
        ],
    )
    def test_is_left_alone_in_numbers_and_latin(self, kept):
        assert full_width(kept) == kept

    def test_is_seen_across_the_pieces_of_a_sentence(self):
        assert full_width_runs(["召开", "9次", ",审议", "(含", "书面", ")"]) == [
            "召开",
            "9次",
            "，审议",
            "（含",
            "书面",
            "）",
        ]

    @given(SAMPLES)
    def test_is_settled_the_first_time(self, text):
        once = full_width(text)
        assert full_width(once) == once

    @given(st.lists(SAMPLES, max_size=5))
    def test_does_not_mind_how_a_sentence_is_cut(self, runs):
        assert "".join(full_width_runs(runs)) == full_width("".join(runs))
