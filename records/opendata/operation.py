"""One address of the open data: what it answers, and what it may be asked for."""

from dataclasses import dataclass
from typing import Any

from hanbin.lists.listings import XLSX

from .parameters import Parameter

HTML, JSON, CSV = "text/html", "application/json", "text/csv"
ATOM, ICS = "application/atom+xml", "text/calendar"
Answers = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Operation:
    """One address: what it answers, by kind of content, and what it may be asked for."""

    name: str
    path: str
    says: str
    topic: str
    answers: Answers
    asked: tuple[Parameter, ...] = ()
    refusals: tuple[int, ...] = (404,)


def tabular_responses(schema: dict[str, Any]) -> Answers:
    """As data, as a sheet, as a page."""
    binary = {"type": "string", "contentEncoding": "binary"}
    return {JSON: schema, CSV: {"type": "string"}, XLSX: binary, HTML: {"type": "string"}}
