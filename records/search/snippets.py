"""Snippets of the text of a hit, with the words marked and the rest escaped."""

from collections.abc import Sequence

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from .tokens import fold_letters

BEFORE, LENGTH = 24, 90


def word_spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the spans of the words in a text, in order, overlapping ones merged.

    No word continues over the end of a line.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        letters, places = fold_letters(line)
        for word in words:
            at = letters.find(word)
            while at >= 0:
                found.append((start + places[at], start + places[at + len(word) - 1] + 1))
                at = letters.find(word, at + len(word))
        start += len(line)
    joined: list[tuple[int, int]] = []
    for first, last in sorted(found):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def mark_words(text: str, words: Sequence[str]) -> SafeString:
    """Return the text escaped, with every word in ``<mark>``."""
    told, rest = [], 0
    for first, last in word_spans(text, words):
        told += [
            conditional_escape(text[rest:first]),
            format_html("<mark>{}</mark>", text[first:last]),
        ]
        rest = last
    return mark_safe("".join([*told, conditional_escape(text[rest:])]))


def text_snippet(text: str, words: Sequence[str]) -> str:
    """Return the part of a text around the first match, with … where it was cut."""
    found = word_spans(text, words)
    first = found[0][0] if found else 0
    start = max(0, first - BEFORE)
    end = min(len(text), start + LENGTH)
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
