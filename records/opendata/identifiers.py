"""Permanent identifiers for other systems; they do not change if the site moves."""

from typing import Any

from django.conf import settings

from hanbin.lists.xlsx_writer import CONTROL

MINTED = "2019"  # year of the tag URIs (RFC 4151); it must never change


def tag_authority() -> str:
    """Return the host in these identifiers: the first of ALLOWED_HOSTS."""
    return settings.ALLOWED_HOSTS[0].lstrip(".*") or "localhost"


def tag_uri(address: str) -> str:
    """Return the tag URI of a path on the site."""
    return f"tag:{tag_authority()},{MINTED}:{address}"


def calendar_uid(row: Any) -> str:
    """Return the UID of a row in calendars."""
    return f"{row._meta.model_name}-{row.pk}@{tag_authority()}"


def xml_text(text: str) -> str:
    """Remove control characters, which XML does not allow."""
    return CONTROL.sub("", text)
