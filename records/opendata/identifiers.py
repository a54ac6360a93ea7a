"""Names by which other systems know what is here: the same for good, wherever the site moves."""

from typing import Any

from django.conf import settings

from hanbin.lists.xlsx_writer import CONTROL

MINTED = "2019"  # a year in which the office kept its name; part of every tag URI (RFC 4151)


def tag_authority() -> str:
    """The host that stands in these names: the first one the site answers to."""
    return settings.ALLOWED_HOSTS[0].lstrip(".*") or "localhost"


def tag_uri(address: str) -> str:
    """The name of what is found at an address of the site."""
    return f"tag:{tag_authority()},{MINTED}:{address}"


def calendar_uid(row: Any) -> str:
    """The name of a row in calendars."""
    return f"{row._meta.model_name}-{row.pk}@{tag_authority()}"


def xml_text(text: str) -> str:
    """Text without the signs that no feed may hold."""
    return CONTROL.sub("", text)
