"""QR codes, drawn on the page itself: nothing is fetched, and paper shows the same square."""

import segno
from django.utils.safestring import SafeString, mark_safe


def qr_code(address: str, title: str) -> SafeString:
    """An absolute address as a square to be read by a phone, also with a corner worn off."""
    drawn = segno.make(address, error="q", micro=False).svg_inline(
        border=4, omitsize=True, svgclass="qr", lineclass=None, title=title
    )
    return mark_safe(drawn)  # segno escapes the title; the rest is a path
