"""Sentences of a draft; clauses without data are left out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from delegates.models import SectionOfYear

_LABEL = re.compile(r"\{\{(.+?)\}\}")
_NAME = re.compile(r"<(\w+)>")


@dataclass(frozen=True)
class Known:
    """The data for sentences: labels of figures with a value, and names by placeholder.

    ``words`` are always available, such as the speaker and the period.
    """

    labels: set[str]
    names: Mapping[str, str]
    words: Mapping[str, str]

    def say(self, text: str) -> str:
        """Return the text with names inserted; "" if a figure or a name is missing."""
        if not self.labels.issuperset(_LABEL.findall(text)):
            return ""
        asked = [name for name in _NAME.findall(text) if name not in self.words]
        if not all(self.names.get(name) for name in asked):
            return ""
        return _NAME.sub(lambda found: {**self.names, **self.words}[found[1]], text)

    def is_fact(self, text: str) -> bool:
        """Whether a text contains a figure or a name, that is, more than general phrases."""
        names = set(_NAME.findall(text)) - set(self.words)
        return bool(names or _LABEL.search(text))


@dataclass(frozen=True)
class Among:
    """A clause with a list: 召开常委会会议{{…}}、主任会议{{…}}; items without data are left out."""

    opening: str
    items: tuple[str, ...]
    least: int = 1  # minimum number of items, else the clause is left out

    def said(self, known: Known) -> str:
        items = [said for item in self.items if (said := known.say(item))]
        enough = len(items) >= self.least
        return known.say(self.opening) + "、".join(items) if enough and items else ""


@dataclass(frozen=True)
class Either:
    """Alternatives; the first one with complete data is used."""

    ways: tuple[str, ...]

    def said(self, known: Known) -> str:
        return next((said for way in self.ways if (said := known.say(way))), "")


Clause = str | Among | Either


@dataclass(frozen=True)
class Sentence:
    """Clauses; those without a figure or name introduce the next one and are not used alone."""

    clauses: tuple[Clause, ...]
    joint: str = "，"

    def said(self, known: Known) -> str:
        told: list[str] = []
        waiting: list[str] = []
        for clause in self.clauses:
            if isinstance(clause, str) and not known.is_fact(clause):
                waiting.append(known.say(clause))
                continue
            said = known.say(clause) if isinstance(clause, str) else clause.said(known)
            if said:
                told += [*waiting, said]
                waiting = []
        return self.joint.join(told) + "。" if told else ""


@dataclass(frozen=True)
class Part:
    """A paragraph with its sub-heading."""

    heading: str
    sentences: tuple[Sentence, ...]

    def said(self, known: Known) -> str:
        return "".join(sentence.said(known) for sentence in self.sentences)


@dataclass(frozen=True)
class Chapter:
    """A section of the report, and the sections of the year whose figures it uses."""

    heading: str
    sections: tuple[SectionOfYear, ...]
    parts: tuple[Part, ...]


def labels_of(text: str) -> set[str]:
    """Return the labels in a text."""
    return set(_LABEL.findall(text))


def join_names(names: Iterable[str], most: int = 4, noun: str = "") -> str:
    """Join names, at most ``most``: A、B、C等; no comma between titles in 书名号."""
    said, left_out = _first(names, most)
    return said + (f"等{noun}" if left_out else "")


def name_things(names: Iterable[str], noun: str, most: int = 4) -> str:
    """Join names with their noun: A、B的报告; A、B等报告 if some are left out."""
    said, left_out = _first(names, most)
    return f"{said}{'等' if left_out else '的'}{noun}" if said else ""


def _first(names: Iterable[str], most: int) -> tuple[str, bool]:
    once = list(dict.fromkeys(name for name in map(plain_name, names) if name))
    said = ""
    for name in once[:most]:
        is_titled = said[-1:] in "》”" and name[0] in "《“" if said else True
        said += name if is_titled else f"、{name}"
    return said, len(once) > most


def plain_name(name: str) -> str:
    """Return a name safe for prose: on one line, with braces that cannot form a label."""
    name = " ".join(name.split()).replace("{", "｛").replace("}", "｝").strip()
    if name.count("、") == 1:
        return name if name[0] in "《“" else name.replace("、", "和")
    return quote_name(name) if "、" in name and name[0] not in "《“" else name


def quote_name(name: str) -> str:
    """Return a name in quotation marks; inner ones become single."""
    return f"“{name.strip('“”').replace('“', '‘').replace('”', '’')}”" if name else ""


def quote_title(name: str) -> str:
    """Return a title in 书名号; inner ones become single."""
    return f"《{name.replace('《', '〈').replace('》', '〉')}》"
