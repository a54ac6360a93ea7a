"""Tokens for comparing text: pairs of neighbouring characters.

Chinese has no spaces between words and most words have two characters. A text is therefore cut into
every pair of neighbours, and a longer word is a sequence of pairs. Only letters and digits count;
width, case, brackets and hyphens make no difference. So 汉人发〔2019〕3号 is found by
汉人发2019 3号, and 18-3-001 by 183001.
"""

import unicodedata
from functools import cache

TITLE = "·"  # prefix of title pairs, to search titles separately
_SAME = str.maketrans("〇○◯", "零零零")


@cache
def _letters(character: str) -> str:
    """Normalize a character for comparison; punctuation and symbols become ""."""
    plain = unicodedata.normalize("NFKC", character.translate(_SAME)).casefold()
    return "".join(each for each in plain if each.isalnum())


def fold_letters(text: str) -> tuple[str, list[int]]:
    """Return the normalized letters of a text and, for each, its position in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in _letters(character):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def letter_pairs(letters: str) -> list[str]:
    """Return each letter paired with the next one, and the last letter alone."""
    return [letters[place : place + 2] for place in range(len(letters))]


def tokens_of(*texts: str, heading: str = "") -> str:
    """Return the tokens of texts: pairs in order, separated by a gap at each end of line.

    The pairs of the heading are added a second time with the title mark.
    """
    lines = [line for text in texts for line in text.splitlines()]
    told = [letter_pairs(fold_letters(line)[0]) for line in lines]
    marked = [f"{TITLE}{pair}" for pair in letter_pairs(fold_letters(heading)[0])]
    return f" {'  '.join(' '.join(line) for line in (marked, *told) if line)} "


def words_of(typed: str) -> list[str]:
    """Return the normalized words of a query, without repetitions."""
    words = (fold_letters(word)[0] for word in typed.split())
    return list(dict.fromkeys(word for word in words if word))
