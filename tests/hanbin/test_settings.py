"""The settings are safe as they stand, and strict where the public looks on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
OURS = {
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "DEBUG",
    "DATABASE_URL",
    "MEDIA_ROOT",
    "VAR",
    "OFFICE_CONTACT",
    "TRUSTED_PROXIES",
}
PUBLIC = {
    "ALLOWED_HOSTS": "rd.example.cn",
    "SECRET_KEY": "correct-horse-battery-staple-0123456789-ABCDEFGHIJKLMNOP",
}
SETTINGS = """
import json
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
try:
    names = [name for name in dir(settings) if name.isupper()]
    print(json.dumps({name: getattr(settings, name) for name in names}, default=str))
except ImproperlyConfigured as refusal:
    print(json.dumps({"refused": str(refusal)}))
"""
PRAGMAS = """
import django
django.setup()
from django.db import connection, transaction
with transaction.atomic(), connection.cursor() as cursor:
    for pragma in ("foreign_keys", "journal_mode", "busy_timeout"):
        print(*cursor.execute(f"PRAGMA {pragma}").fetchone())
"""


def printed(code: str, var: Path, **environment: str) -> str:
    """What a fresh interpreter prints under these variables and none of the outer ones."""
    outer = {name: value for name, value in os.environ.items() if name not in OURS}
    given = {"VAR": str(var), "DJANGO_SETTINGS_MODULE": "hanbin.settings", **environment}
    run = [sys.executable, "-c", code]
    return subprocess.check_output(run, cwd=PROJECT, env=outer | given, text=True)


def settings(var: Path, **environment: str) -> dict:
    """All settings under these variables, or why they were refused."""
    return json.loads(printed(SETTINGS, var, **environment))


@pytest.fixture(scope="class")
def local(tmp_path_factory) -> dict:
    """The settings of a site nobody configured."""
    return settings(tmp_path_factory.mktemp("var"))


@pytest.fixture(scope="class")
def public(tmp_path_factory) -> dict:
    """The settings of a site the public sees."""
    return settings(tmp_path_factory.mktemp("var"), **PUBLIC)


class TestSettings:
    def test_refuse_a_debug_they_do_not_understand(self, tmp_path):
        assert "DEBUG='maybe'" in settings(tmp_path, DEBUG="maybe")["refused"]

    def test_refuse_a_database_they_do_not_know(self, tmp_path):
        assert "DATABASE_URL" in settings(tmp_path, DATABASE_URL="mysql://host/name")["refused"]

    @pytest.mark.parametrize("host", ["rd.example.cn", "localhost,10.0.0.5", "*"])
    def test_refuse_to_serve_the_public_without_a_secret(self, tmp_path, host):
        assert "SECRET_KEY" in settings(tmp_path, ALLOWED_HOSTS=host)["refused"]

    def test_refuse_to_show_the_public_debugging_pages(self, tmp_path):
        assert "DEBUG" in settings(tmp_path, **PUBLIC, DEBUG="1")["refused"]


class TestALocalSite:
    def test_does_not_debug_unless_told_to(self, local):
        assert local["DEBUG"] is False

    def test_answers_to_this_machine_only(self, local):
        assert local["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]

    def test_keeps_everything_that_is_not_code_in_one_folder(self, local):
        places = [local["MEDIA_ROOT"], local["STATIC_ROOT"], local["DATABASES"]["default"]["NAME"]]
        places.append(local["FILE_UPLOAD_TEMP_DIR"])
        assert {str(Path(place).parent) for place in places} == {local["VAR"]}

    def test_lets_nobody_else_read_an_upload_that_is_being_received(self, local):
        assert Path(local["FILE_UPLOAD_TEMP_DIR"]).stat().st_mode & 0o777 == 0o700

    def test_has_keys_checked_writes_ahead_and_waits_for_other_writers(self, tmp_path):
        assert printed(PRAGMAS, tmp_path).split() == ["1", "wal", "20000"]


class TestAPublicSite:
    @pytest.mark.parametrize(
        "name", ["SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"]
    )
    def test_is_served_encrypted_only(self, public, name):
        assert public[name] is True

    def test_uses_the_secret_it_was_given(self, public):
        assert public["SECRET_KEY"] == PUBLIC["SECRET_KEY"]


class TheFolderOfUploads:
    @pytest.mark.parametrize("inside", ["static", "static/media", "media/../static"])
    def test_is_never_where_anybody_may_read(self, tmp_path, inside):
        refused = settings(tmp_path, MEDIA_ROOT=str(tmp_path / inside))["refused"]
        assert "MEDIA_ROOT" in refused
