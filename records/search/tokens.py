"""Words as they are compared: neighbouring characters in pairs.

Chinese words have no spaces between them and most have two characters, so a text is cut into
every pair of neighbours, and a longer word is the row of its pairs. Only letters and digits
count: width, case, brackets and hyphens make no difference, so 汉人发〔2019〕3号 is found by
汉人发2019 3号, and 18-3-001 by 183001.
"""

import unicodedata
from functools import cache

TITLE = "·"  # before each pair of a title, so that titles can be asked alone
_SAME = str.maketrans("〇○◯", "零零零")


@cache
def _letters(character: str) -> str:
    """What is left of a character for comparison: nothing of punctuation and signs."""
    plain = unicodedata.normalize("NFKC", character.translate(_SAME)).casefold()
    return "".join(each for each in plain if each.isalnum())


def fold_letters(text: str) -> tuple[str, list[int]]:
    """The letters of a text, and for each the place in the text that it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in _letters(character):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def letter_pairs(letters: str) -> list[str]:
    """Each letter with its neighbour, and the last one alone."""
    return [letters[place : place + 2] for place in range(len(letters))]


def tokens_of(*texts: str, heading: str = "") -> str:
    """What is kept of texts for searching: their pairs in order, a gap wherever a line ends;
    those of the heading once more, marked."""
    lines = [line for text in texts for line in text.splitlines()]
    told = [letter_pairs(fold_letters(line)[0]) for line in lines]
    marked = [f"{TITLE}{pair}" for pair in letter_pairs(fold_letters(heading)[0])]
    return f" {'  '.join(' '.join(line) for line in (marked, *told) if line)} "


def words_of(typed: str) -> list[str]:
    """The words somebody typed, as they are compared, each once."""
    words = (fold_letters(word)[0] for word in typed.split())
    return list(dict.fromkeys(word for word in words if word))
