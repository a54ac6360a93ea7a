"""What it costs to find a word of two characters among many records, beside scanning them."""

import statistics
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from django.db import connection, transaction
from django.db.models import Count, Q

from hanbin.models import SearchEntry
from records.models import Suggestion
from records.search.queries import readable_hits, search_records
from records.search.subjects import entry_position
from records.search.tokens import tokens_of

ENTRIES = {"S": 20_000, "M": 100_000, "L": 100_000}
A_BATCH, SENTENCES, ROUNDS = 5000, 12, 5
SELDOM = 20  # entries that hold the rare word
OPINIONS, BEYOND = 5, 10_000_000
WORDS = {"罕见词（约20条）": "麒麟", "常见词（约半数）": "建设", "三字词": "停车难"}


def _entry(
    number: int, is_rare: bool, chance: Random, titles: list[str], said: list[str]
) -> SearchEntry:
    """An invented entry of the length that suggestions have."""
    day = date(2000, 1, 1) + timedelta(days=chance.randrange(9000))
    title, text = chance.choice(titles), "，".join(chance.choices(said, k=SENTENCES))
    if is_rare:
        text += "，麒麟献瑞"
    return SearchEntry(
        place=entry_position(day, BEYOND + number, OPINIONS),
        kind="opinion", object_id=BEYOND + number,
        year=day.year, day=day, url="/", title=title, text=text,
        tokens=tokens_of(title, text, heading=title),
    )  # fmt: skip


def fill(entries: int) -> None:
    """So many entries, made of what the demonstration says."""
    chance = Random(1)
    rows = Suggestion.objects.values_list("title", "text")
    titles = [title for title, _ in rows]
    said = [each for _, text in rows for each in text.replace("。", "，").split("，") if each]
    with transaction.atomic():
        for start in range(1, entries + 1, A_BATCH):
            SearchEntry.objects.bulk_create(
                _entry(each, each % (entries // SELDOM) == 0, chance, titles, said)
                for each in range(start, start + A_BATCH)
            )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"VACUUM ANALYZE {SearchEntry._meta.db_table}")


def found(word: str) -> None:
    """The first page of what is found, with how many there are of each kind."""
    answer = search_records(word)
    readable_hits(answer.places[:20], {hit.kind for hit in answer.hits})


def scanned(word: str) -> None:
    """The same by looking through every text."""
    rows = SearchEntry.objects.filter(Q(title__contains=word) | Q(text__contains=word))
    list(rows.order_by().values("kind").annotate(number=Count("pk")))
    list(rows.defer("tokens").order_by("-place")[:20])


def measured(size: str, timed: Callable[[Callable[[], object]], float]) -> dict[str, float]:
    """Each word by name: the time of finding over that of scanning, medians of turns."""
    fill(ENTRIES[size])
    try:
        return {name: _times(word, timed) for name, word in WORDS.items()}
    finally:
        SearchEntry.objects.filter(object_id__gt=BEYOND).delete()


def _times(word: str, timed: Callable[[Callable[[], object]], float]) -> float:
    found(word)
    scanned(word)
    turns = [(timed(lambda: found(word)), timed(lambda: scanned(word))) for _ in range(ROUNDS)]
    return statistics.median(f for f, _ in turns) / statistics.median(s for _, s in turns)
