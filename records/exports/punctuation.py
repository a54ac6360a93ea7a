"""Half-width punctuation within Chinese text, printed in full width."""

import re
from collections.abc import Iterable

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
MARKS = ",;:?!"
CHINESE = re.compile("[\u2e80-\u2fff\u3001-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60“”‘’…—"
                     "\U00020000-\U0003ffff]")  # fmt: skip
WORDS = re.compile(f"(?![，；：？！（）]){CHINESE.pattern}")


def full_width(text: str) -> str:
    """Replace punctuation and brackets in Chinese text; 1,800 and f(x) stay unchanged."""
    return "".join(_printed(text))


def full_width_runs(runs: Iterable[str]) -> list[str]:
    """Do the same for a text in pieces; the context crosses the borders of the pieces."""
    runs = list(runs)
    characters = iter(_printed("".join(runs)))
    return ["".join(next(characters) for _ in run) for run in runs]


def _printed(text: str) -> list[str]:
    """Return the replacement of each character; "" for a space after a full-width mark."""
    bracketed = _replace_at(text, _chinese_brackets(text))
    settled = _replace_at(bracketed, _chinese_marks(bracketed))
    printed = list(settled)
    for place, mark in enumerate(settled):
        follower = place + 1
        while mark != text[place] and settled[follower : follower + 1] == " ":
            printed[follower] = ""
            follower += 1
    return printed


def _replace_at(text: str, places: set[int]) -> str:
    """Return the text, of the same length, with full-width characters at these places."""
    return "".join(
        FULL_WIDTH.get(character, character) if place in places else character
        for place, character in enumerate(text)
    )


def _chinese_brackets(text: str) -> set[int]:
    """Return the places of brackets that contain or touch Chinese words."""
    before, after = _neighbours(text, WORDS, " ")
    return {
        place
        for opening, closing in _pairs(text)
        for place in (opening, closing)
        if before[opening] or after[closing] or WORDS.search(text, opening, closing)
    }


def _pairs(text: str) -> list[tuple[int, int]]:
    """Return the pairs of round brackets; an unmatched one is paired with itself."""
    pairs, waiting = [], []
    for place, character in enumerate(text):
        if character in "(（":
            waiting.append(place)
        elif character in ")）":
            pairs.append((waiting.pop() if waiting else place, place))
    return pairs + [(place, place) for place in waiting]


def _chinese_marks(text: str) -> set[int]:
    """Return the places of punctuation marks next to Chinese characters."""
    before, after = _neighbours(text, CHINESE, f" {MARKS}")
    return {
        place
        for place, character in enumerate(text)
        if character in MARKS and (before[place] or after[place])
    }


def _neighbours(text: str, wanted: re.Pattern[str], aside: str) -> tuple[list[bool], list[bool]]:
    """Return, for each place, whether its left and its right neighbour match the pattern."""

    def passed(characters: Iterable[str]) -> list[bool]:
        last, found = False, []
        for character in characters:
            found.append(last)
            if character not in aside:
                last = bool(wanted.match(character))
        return found

    return passed(text), passed(reversed(text))[::-1]
