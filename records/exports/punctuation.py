"""Punctuation typed in half width, printed in full width where it stands in Chinese text."""

import re
from collections.abc import Iterable

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
MARKS = ",;:?!"
CHINESE = re.compile("[\u2e80-\u2fff\u3001-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60“”‘’…—"
                     "\U00020000-\U0003ffff]")  # fmt: skip
WORDS = re.compile(f"(?![，；：？！（）]){CHINESE.pattern}")


def full_width(text: str) -> str:
    """The text with the commas and brackets of Chinese text; 1,800 and f(x) keep theirs."""
    return "".join(_printed(text))


def full_width_runs(runs: Iterable[str]) -> list[str]:
    """The same for a text in pieces, each of which may end where the next gives the reason."""
    runs = list(runs)
    characters = iter(_printed("".join(runs)))
    return ["".join(next(characters) for _ in run) for run in runs]


def _printed(text: str) -> list[str]:
    """What each character becomes; nothing for a space after a mark that brings its own."""
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
    """The text, as long as it was, with full width in these places."""
    return "".join(
        FULL_WIDTH.get(character, character) if place in places else character
        for place, character in enumerate(text)
    )


def _chinese_brackets(text: str) -> set[int]:
    """Where brackets stand that hold Chinese words or stand beside them."""
    before, after = _neighbours(text, WORDS, " ")
    return {
        place
        for opening, closing in _pairs(text)
        for place in (opening, closing)
        if before[opening] or after[closing] or WORDS.search(text, opening, closing)
    }


def _pairs(text: str) -> list[tuple[int, int]]:
    """The pairs of round brackets; one that is alone makes a pair with itself."""
    pairs, waiting = [], []
    for place, character in enumerate(text):
        if character in "(（":
            waiting.append(place)
        elif character in ")）":
            pairs.append((waiting.pop() if waiting else place, place))
    return pairs + [(place, place) for place in waiting]


def _chinese_marks(text: str) -> set[int]:
    """Where commas and the like stand beside something Chinese."""
    before, after = _neighbours(text, CHINESE, f" {MARKS}")
    return {
        place
        for place, character in enumerate(text)
        if character in MARKS and (before[place] or after[place])
    }


def _neighbours(text: str, wanted: re.Pattern[str], aside: str) -> tuple[list[bool], list[bool]]:
    """For each place, whether the one before it, and the one after it, is of the wanted kind."""

    def passed(characters: Iterable[str]) -> list[bool]:
        last, found = False, []
        for character in characters:
            found.append(last)
            if character not in aside:
                last = bool(wanted.match(character))
        return found

    return passed(text), passed(reversed(text))[::-1]
