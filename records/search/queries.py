"""Search queries: words in, public records out, title matches first, then the latest."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import BooleanField, Exists, ExpressionWrapper, F, Func, OuterRef, Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from delegates.models import Organization
from hanbin.models import SearchEntry

from .subjects import BY_KEY, Subject
from .tokens import TITLE, letter_pairs, words_of

MOST_HITS = 1000
LONGEST_QUERY = 100
MOST_WORDS = 10
SAMPLE, COMMON = 100, 10  # a word is common if 10 of the latest 100 entries contain it


class Holds(Func):
    """Whether an entry contains all of these pairs, using the index of either database."""

    output_field = BooleanField()

    def __init__(self, wanted: Sequence[str]):
        super().__init__(F("place"), F("tokens"))
        self.wanted = wanted

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        column, _ = compiler.compile(self.get_source_expressions()[0])
        index = f"{SearchEntry._meta.db_table}_words"
        phrase = " ".join(f'"{pair}"' for pair in self.wanted)
        # FTS5 requires every quoted string to match, in any order; quoting disables its operators.
        return f"{column} IN (SELECT rowid FROM {index} WHERE {index} MATCH %s)", (phrase,)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        column, _ = compiler.compile(self.get_source_expressions()[1])
        return f"string_to_array({column}, ' ') @> %s", (list(self.wanted),)


def entries_spelling(words: Iterable[str], mark: str = "") -> Q:
    """Match entries with every word, pairs in order; a single letter may begin any pair."""
    asked = Q()
    for word in words:
        own = [f"{mark}{pair}" for pair in letter_pairs(word)]
        row = f" {' '.join(own[:-1])} " if own[1:] else f" {own[0]}"
        asked &= Q(GreaterThan(StrIndex("tokens", Value(row)), 0))
    return asked


def entries_holding(words: Iterable[str], mark: str = "") -> Q:
    """Match the same entries through the index, which knows pairs but not their order."""
    asked = Q()
    for word in words:
        own = [f"{mark}{pair}" for pair in letter_pairs(word)]
        if len(word) > 1:
            asked &= Q(Holds(own[:-1]))
        # A word of two characters is a single pair, so the index alone decides.
        if len(word) != 2:
            asked &= entries_spelling([word], mark)
    return asked


class Hit(NamedTuple):
    """One entry that contains the words."""

    place: int
    kind: str
    is_it: bool  # whether the title equals the query


@dataclass(frozen=True)
class Found:
    """The entries that contain the words, best first."""

    words: list[str]
    hits: list[Hit] = field(default_factory=list)

    @property
    def is_cut(self) -> bool:
        """Whether the limit was reached, so that there may be more hits."""
        return len(self.hits) >= MOST_HITS

    @property
    def places(self) -> list[int]:
        return [hit.place for hit in self.hits]

    @property
    def kinds(self) -> list[tuple[Subject, int]]:
        """Return the number of hits per subject: exact titles first, then by frequency."""
        numbers = Counter(hit.kind for hit in self.hits)
        called = {hit.kind for hit in self.hits if hit.is_it}
        ordered = sorted(numbers, key=lambda kind: (kind not in called, -numbers[kind], kind))
        return [(BY_KEY[kind], numbers[kind]) for kind in ordered]

    def best(self, number: int) -> dict[str, list[int]]:
        """Return the first few hits of each subject."""
        found: dict[str, list[int]] = {}
        for hit in self.hits:
            if len(found.setdefault(hit.kind, [])) < number:
                found[hit.kind].append(hit.place)
        return found


def search_records(
    typed: str, *, kind: str = "", year: int | None = None, scope: Organization | None = None
) -> Found:
    """Return the public records that contain all of these words.

    Records with exactly this title come first, then those with the words in the title, then the
    rest; within each group the latest first.
    """
    words = words_of(typed[:LONGEST_QUERY])[:MOST_WORDS]
    if not words:
        return Found([])
    asked = {"kind": kind, "year": year, "scope": scope}
    rows = SearchEntry.objects.filter(**{name: each for name, each in asked.items() if each})
    rows = rows.annotate(is_it=ExpressionWrapper(Q(title=typed.strip()), BooleanField()))
    hits: dict[int, Hit] = {}
    for mark in (TITLE, ""):
        if len(hits) == MOST_HITS:
            break
        for hit in _latest(rows, words, mark):
            hits.setdefault(hit.place, hit)
    best = sorted(hits.values(), key=lambda hit: not hit.is_it)
    return Found(words, best[:MOST_HITS])


def _latest(rows: Any, words: Sequence[str], mark: str) -> list[Hit]:
    """Return the latest entries that contain the words.

    For common words PostgreSQL is faster when it scans entries from the latest back. Its index
    would match most entries and recheck the pairs of each of them.
    """
    asked = entries_holding(words, mark)
    if connection.vendor == "postgresql" and _is_common(rows, entries_spelling(words, mark)):
        asked = entries_spelling(words, mark)
    told = rows.filter(asked).order_by("-place").values_list("place", "kind", "is_it")
    return [Hit(*each) for each in told[:MOST_HITS]]


def _is_common(rows: Any, asked: Q) -> bool:
    latest = rows.order_by("-place").values("place")[:SAMPLE]
    return SearchEntry.objects.filter(asked, place__in=latest).count() >= COMMON


def readable_hits(places: Sequence[int], kinds: Iterable[str]) -> list[SearchEntry]:
    """Return these entries in this order, without those whose record is not public now.

    The check is deliberate: it holds even if the index was not updated.
    """
    open_now = Q(pk__in=())
    for kind in kinds:
        own = BY_KEY[kind].public().order_by().filter(pk=OuterRef("object_id"))
        open_now |= Q(Exists(own), kind=kind)
    rows = SearchEntry.objects.filter(open_now, place__in=places).defer("tokens")
    found = {entry.place: entry for entry in rows}
    return [found[place] for place in places if place in found]
