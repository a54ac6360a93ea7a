"""A PostgreSQL that cannot tell Chinese letters apart is refused before it is used."""

from types import SimpleNamespace

import pytest

from hanbin import checks


def complaints(monkeypatch, vendor: str, encoding: str, ctype: str) -> list[str]:
    """The numbers of what is wrong with such a database."""
    monkeypatch.setattr(checks, "connections", {"default": SimpleNamespace(vendor=vendor)})
    monkeypatch.setattr(checks, "character_set", lambda alias: (encoding, ctype))
    return [found.id for found in checks.postgresql_reads_chinese(databases=["default"])]


class TestADatabase:
    @pytest.mark.parametrize(
        ("encoding", "ctype"), [("UTF8", "C"), ("UTF8", "POSIX"), ("SQL_ASCII", "C.UTF-8")]
    )
    def test_is_refused_when_it_cannot_read_chinese(self, monkeypatch, encoding, ctype):
        assert complaints(monkeypatch, "postgresql", encoding, ctype) == ["hanbin.E001"]

    @pytest.mark.parametrize("ctype", ["C.UTF-8", "zh_CN.UTF-8"])
    def test_is_accepted_when_it_can(self, monkeypatch, ctype):
        assert complaints(monkeypatch, "postgresql", "UTF8", ctype) == []

    def test_of_sqlite_is_not_asked(self, monkeypatch):
        assert complaints(monkeypatch, "sqlite", "", "") == []
