"""Every variable of the environment is understood or refused, never guessed at."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from hanbin import environment

LONG_ENOUGH = "correct-horse-battery-staple-0123456789-ABCDEFGHIJKLMNOP"


class TestAFlag:
    @pytest.mark.parametrize(
        ("value", "meaning"),
        [("1", True), ("true", True), ("0", False), ("No", False), ("", False)],
    )
    def test_says_yes_or_no(self, monkeypatch, value, meaning):
        monkeypatch.setenv("DEBUG", value)
        assert environment.read_flag("DEBUG") is meaning

    def test_means_no_when_it_is_absent(self, monkeypatch):
        monkeypatch.delenv("DEBUG", raising=False)
        assert environment.read_flag("DEBUG") is False

    @pytest.mark.parametrize("value", ["maybe", "2", "on!", "真"])
    def test_is_refused_when_it_says_something_else(self, monkeypatch, value):
        monkeypatch.setenv("DEBUG", value)
        with pytest.raises(ImproperlyConfigured, match="DEBUG"):
            environment.read_flag("DEBUG")


class TestALineOfWords:
    @pytest.mark.parametrize(("value", "said"), [(" 电话 0915 ", "电话 0915"), ("  ", "无")])
    def test_is_taken_as_written_and_blank_is_the_default(self, monkeypatch, value, said):
        monkeypatch.setenv("OFFICE_CONTACT", value)
        assert environment.read_text("OFFICE_CONTACT", default="无") == said


class TestAListOfWords:
    def test_is_separated_by_commas(self, monkeypatch):
        monkeypatch.setenv("ALLOWED_HOSTS", "rd.example.cn, localhost,")
        assert environment.read_words("ALLOWED_HOSTS", default="") == ["rd.example.cn", "localhost"]

    def test_is_refused_when_it_is_empty(self, monkeypatch):
        monkeypatch.setenv("ALLOWED_HOSTS", " , ")
        with pytest.raises(ImproperlyConfigured, match="ALLOWED_HOSTS"):
            environment.read_words("ALLOWED_HOSTS", default="localhost")


class TestAListOfNetworks:
    def named(self, monkeypatch, value: str) -> list[str]:
        monkeypatch.setenv("TRUSTED_PROXIES", value)
        return [str(network) for network in environment.read_networks("TRUSTED_PROXIES")]

    def test_holds_addresses_and_networks_of_either_kind(self, monkeypatch):
        found = self.named(monkeypatch, "127.0.0.1, 10.2.0.0/16,2001:db8::/32")
        assert found == ["127.0.0.1/32", "10.2.0.0/16", "2001:db8::/32"]

    def test_is_empty_unless_it_is_given(self, monkeypatch):
        assert self.named(monkeypatch, "") == []
        monkeypatch.delenv("TRUSTED_PROXIES")
        assert environment.read_networks("TRUSTED_PROXIES") == []

    @pytest.mark.parametrize(
        "value",
        ["nginx", "10.0.0.1/8", "10.0.0.0/33", "10.0.0.1:80", "0.0.0.0/0", "::/0", "*", ","],
    )
    def test_is_refused_when_it_names_no_place_or_every_place(self, monkeypatch, value):
        with pytest.raises(ImproperlyConfigured, match="TRUSTED_PROXIES"):
            self.named(monkeypatch, value)


class TestASecretKey:
    def test_is_kept_from_one_start_to_the_next(self, monkeypatch, tmp_path):
        monkeypatch.delenv("SECRET_KEY", raising=False)
        first = environment.read_secret_key(tmp_path / "key", public=False)
        assert environment.read_secret_key(tmp_path / "key", public=False) == first

    def test_is_the_same_for_all_who_start_at_once(self, tmp_path):
        with ThreadPoolExecutor(8) as starters:
            assert (
                len(set(starters.map(environment.stored_secret_key, [tmp_path / "key"] * 64))) == 1
            )

    def test_is_read_by_its_owner_only(self, tmp_path):
        environment.stored_secret_key(tmp_path / "key")
        assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600

    @pytest.mark.parametrize("key", ["", LONG_ENOUGH[:49]])
    def test_is_demanded_in_full_length_where_the_public_is_served(
        self, monkeypatch, tmp_path, key
    ):
        monkeypatch.setenv("SECRET_KEY", key)
        with pytest.raises(ImproperlyConfigured, match="至少 50 个字符"):
            environment.read_secret_key(tmp_path / "key", public=True)

    def test_is_not_written_down_when_it_is_given(self, monkeypatch, tmp_path):
        monkeypatch.setenv("SECRET_KEY", LONG_ENOUGH)
        environment.read_secret_key(tmp_path / "key", public=True)
        assert not (tmp_path / "key").exists()


class TestADatabase:
    def named(self, monkeypatch, url: str) -> dict:
        monkeypatch.setenv("DATABASE_URL", url)
        return environment.read_database(default=Path("unused.sqlite3"))

    def test_is_a_file_of_sqlite_unless_another_is_named(self, monkeypatch, tmp_path):
        monkeypatch.delenv("DATABASE_URL", raising=False)
        assert (
            environment.read_database(tmp_path / "own.sqlite3")["NAME"] == tmp_path / "own.sqlite3"
        )

    def test_may_be_a_file_anywhere(self, monkeypatch, tmp_path):
        found = self.named(monkeypatch, f"sqlite:///{tmp_path}/years/2019.sqlite3")
        assert found["NAME"] == tmp_path / "years" / "2019.sqlite3"

    def test_may_be_postgresql_with_a_password_of_any_characters(self, monkeypatch):
        url = "postgresql://%E5%BC%A0:a%40b%2F@db.example.cn:5433/hanbin?sslmode=require"
        found = self.named(monkeypatch, url)
        assert [
            found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
        ] == [
            "hanbin",
            "张",
            "a@b/",
            "db.example.cn",
            "5433",
            {"sslmode": "require", "options": "-c jit=off"},
        ]

    def test_of_postgresql_compiles_nothing_unless_told_to(self, monkeypatch):
        found = self.named(monkeypatch, "postgresql://host/name?options=-c%20jit%3Don")
        assert found["OPTIONS"] == {"options": "-c jit=off -c jit=on"}  # the last one holds

    def test_keeps_nothing_on_the_server_behind_pgbouncer(self, monkeypatch):
        found = self.named(monkeypatch, "postgresql://host:6432/name?pgbouncer=1")
        assert found["DISABLE_SERVER_SIDE_CURSORS"] is True
        assert found["OPTIONS"] == {}  # PgBouncer refuses to be given options

    def test_keeps_cursors_on_the_server_otherwise(self, monkeypatch):
        found = self.named(monkeypatch, "postgresql://host/name?pgbouncer=0")
        assert found["DISABLE_SERVER_SIDE_CURSORS"] is False

    def test_may_be_postgresql_behind_a_socket(self, monkeypatch):
        found = self.named(monkeypatch, "postgresql://clerk@/hanbin?host=/run/postgresql")
        assert (found["HOST"], found["PORT"]) == ("/run/postgresql", "")

    @pytest.mark.parametrize(
        "url",
        [
            "mysql://user@host/name",
            "hanbin.sqlite3",
            "sqlite://relative/name",
            "sqlite:///",
            "postgresql://user@host",
            "postgresql://user@host:port/name",
            "postgresql://user@host/name?sslmode",
            "postgresql://user@host/name?pgbouncer=maybe",
        ],
    )
    def test_is_refused_when_it_is_of_an_unknown_kind(self, monkeypatch, url):
        with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
            self.named(monkeypatch, url)


class TestMail:
    def named(self, monkeypatch, url: str, sender: str = "rd@example.cn"):
        monkeypatch.setenv("EMAIL_URL", url)
        monkeypatch.setenv("DEFAULT_FROM_EMAIL", sender)
        return environment.read_mail()

    def test_is_off_unless_a_server_is_named(self, monkeypatch):
        assert self.named(monkeypatch, "") is None

    def test_leaves_through_the_server_that_is_named(self, monkeypatch):
        found = self.named(monkeypatch, "smtps://rd%40example.cn:a%2Fb@mail.example.cn")
        assert found[:5] == ("mail.example.cn", 465, "rd@example.cn", "a/b", "rd@example.cn")
        assert (found.is_tls, found.starts_tls) == (True, False)

    @pytest.mark.parametrize(("host", "starts"), [("mail.example.cn", True), ("localhost", False)])
    def test_is_told_in_clear_to_this_machine_only(self, monkeypatch, host, starts):
        assert self.named(monkeypatch, f"smtp://{host}").starts_tls is starts

    @pytest.mark.parametrize("url", ["http://mail", "mail.example.cn", "smtp://", "smtp://h:p"])
    def test_is_refused_when_it_is_of_an_unknown_kind(self, monkeypatch, url):
        with pytest.raises(ImproperlyConfigured, match="EMAIL_URL"):
            self.named(monkeypatch, url)

    def test_is_refused_without_an_address_to_come_from(self, monkeypatch):
        with pytest.raises(ImproperlyConfigured, match="DEFAULT_FROM_EMAIL"):
            self.named(monkeypatch, "smtp://mail.example.cn", sender="")
