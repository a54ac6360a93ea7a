"""What an installation is told about its database and its place in the network."""

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

    @pytest.mark.django_db
    def test_is_told_when_it_compiles_statements(self, monkeypatch):
        assert checks.postgresql_compiles_nothing(databases=["default"]) == []
        monkeypatch.setattr(
            checks,
            "connections",
            {"default": SimpleNamespace(vendor="postgresql", settings_dict={"NAME": "hanbin"})},
        )
        monkeypatch.setattr(checks, "has_jit", lambda alias: True)
        (found,) = checks.postgresql_compiles_nothing(databases=["default"])
        assert 'ALTER DATABASE "hanbin" SET jit = off' in found.hint


class TestAPublicSite:
    @pytest.mark.parametrize(
        ("public", "proxies", "told"),
        [(True, [], ["hanbin.W002"]), (True, ["10.0.0.1"], []), (False, [], [])],
    )
    def test_is_told_to_name_its_proxy(self, settings, public, proxies, told):
        settings.PUBLIC, settings.TRUSTED_PROXIES = public, proxies
        assert [found.id for found in checks.public_site_knows_its_proxy()] == told
