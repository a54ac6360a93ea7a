"""An operation of the open data API: its responses and parameters."""

from dataclasses import dataclass
from typing import Any

from hanbin.lists.listings import XLSX

from .parameters import Parameter

HTML, JSON, CSV = "text/html", "application/json", "text/csv"
ATOM, ICS = "application/atom+xml", "text/calendar"
Answers = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Operation:
    """One path with its parameters and its responses by content type."""

    name: str
    path: str
    says: str
    topic: str
    answers: Answers
    asked: tuple[Parameter, ...] = ()
    refusals: tuple[int, ...] = (404,)


def tabular_responses(schema: dict[str, Any]) -> Answers:
    """Return the responses of a table: JSON, CSV, Excel and HTML."""
    binary = {"type": "string", "contentEncoding": "binary"}
    return {JSON: schema, CSV: {"type": "string"}, XLSX: binary, HTML: {"type": "string"}}
