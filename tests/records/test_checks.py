"""A list that is only half declared is refused before the site starts."""

from dataclasses import replace
from types import SimpleNamespace

from records import checks
from records.listings import MEETINGS
from records.models import Meeting


class AListing:
    def test_of_the_site_is_complete(self):
        assert checks.every_listing_is_complete() == []

    def test_without_addresses_for_its_rows_is_refused(self, monkeypatch):
        model = type("Unaddressed", (), {"LISTED": Meeting.LISTED})
        filterset = SimpleNamespace(_meta=SimpleNamespace(model=model))
        monkeypatch.setattr(checks, "LISTINGS", [replace(MEETINGS, filterset=filterset)])
        (refusal,) = checks.every_listing_is_complete()
        assert (refusal.id, refusal.msg) == (
            "records.E001",
            "列表“会议”的 Unaddressed 缺少 get_absolute_url。",
        )
