"""Spoken names of meetings: 第二十三次常委会会议, 23次主任会议."""

import re

from django.db.models import Q

from records.models import Meeting
from records.models.meetings import in_chinese

NUMBERS = {in_chinese(number): number for number in range(1, 1000)}
SPOKEN = re.compile(r"第?([零一二三四五六七八九十百]+|[1-9][0-9]{0,2})次(.*)")


def meeting_name_condition(typed: str, path: str = "") -> Q | None:
    """Return the condition for a spoken name, or None if it is none.

    ``path`` is the lookup path to the meeting, for example ``"meeting__"``.
    """
    spoken = SPOKEN.fullmatch(typed.strip())
    if spoken is None:
        return None
    number = int(spoken[1]) if spoken[1].isascii() else NUMBERS.get(spoken[1])
    kinds = [kind for kind in Meeting.Kind if kind.label.startswith(spoken[2])]
    return Q(**{f"{path}title": "", f"{path}number": number, f"{path}kind__in": kinds})
