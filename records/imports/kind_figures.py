"""Uniqueness check: figures of imported kinds need keys and labels of their own."""

from collections import Counter
from collections.abc import Sequence

from hanbin.record.kinds import Kind
from records.figures import SECTIONS
from records.figures.kinds import figures_of_kinds
from records.models import ReplyClass

from .candidate import Candidate
from .outcome import Fate


def tell_apart(candidates: Sequence[Candidate]) -> None:
    """Refuse kinds whose figures share a key or label with another, as the admin form does."""
    kinds = [
        each
        for each in candidates
        if isinstance(each.row, Kind | ReplyClass) and each.entry.fate in (Fate.NEW, Fate.CHANGED)
    ]
    if not kinds:
        return
    figures = [*(each for section in SECTIONS for each in section.figures), *figures_of_kinds()]
    keys = Counter(figure.key for figure in figures)
    labels = Counter(figure.label for figure in figures)
    for found in kinds:
        code = found.row.code
        for figure in figures:
            if figure.key not in (code, f"{code}_attendance"):
                continue
            if keys[figure.key] > 1:
                found.entry.refuse("代号", f"代号“{figure.key}”已用于另一个指标，请换一个。")
            elif labels[figure.label] > 1:
                found.entry.refuse(
                    "", f"另一个指标已叫“{figure.label}”，正文将无法区分，请换一个名称。"
                )
