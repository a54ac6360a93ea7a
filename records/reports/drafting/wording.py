"""The wording of drafts, read from wording.txt: chapters in report order.

Each line is one sentence. ``{{label}}`` is a figure with its measure word. ``<place>`` is a name,
or a word that is always available: <self> the speaker, <span> the whole period, <party> the party
committee. `` | `` separates clauses, `` / `` alternatives of a clause, and ``[…][…]`` are the items
of a list (at least two after ``*``). ``；`` at the start joins the clauses with it. Lines before
the first chapter are alternatives for the lead. ``@`` lists the sections of the year that a chapter
uses.
"""

import re
from pathlib import Path

from delegates.models import SectionOfYear

from .sentences import Among, Chapter, Clause, Either, Part, Sentence

TO_WRITE = (
    ("存在的问题和不足", "【待填写：本期工作中存在的问题和差距，由办公室撰写。】"),
    ("下一步工作安排", "【待填写：下一阶段的指导思想和主要任务，由办公室撰写。】"),
)
NOTHING = "【待填写：{period}没有已审核的记录，请补录后重新起草，或者直接撰写。】"


def parse_sentence(line: str) -> Sentence:
    """Parse one line."""
    joint = "；" if line.startswith("；") else "，"
    clauses = line.removeprefix("；").split(" | ")
    return Sentence(tuple(_clause(clause) for clause in clauses), joint)


def _clause(text: str) -> Clause:
    opening, *items = re.split(r"\[(.+?)\]", text)
    if items:
        return Among(opening.removesuffix("*"), tuple(items[::2]), 2 if opening[-1:] == "*" else 1)
    ways = text.split(" / ")
    return Either(tuple(ways)) if len(ways) > 1 else text


def _chapter(text: str) -> Chapter:
    head, *parts = re.split(r"^## ", text, flags=re.MULTILINE)
    title, _, opening = head.partition("\n")
    heading, _, sections = title.partition(" @")
    told = [Part("", _sentences(opening)), *map(_part, parts)]
    return Chapter(heading, tuple(SectionOfYear(each) for each in sections.split()), tuple(told))


def _part(text: str) -> Part:
    heading, _, lines = text.partition("\n")
    return Part(heading, _sentences(lines))


def _sentences(lines: str) -> tuple[Sentence, ...]:
    return tuple(parse_sentence(line) for line in lines.splitlines() if line)


_TEXT = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
_LEAD, *_CHAPTERS = re.split(r"^# ", _TEXT, flags=re.MULTILINE)
LEAD = _sentences(_LEAD)
CHAPTERS = tuple(map(_chapter, _CHAPTERS))
