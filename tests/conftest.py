"""The stage of every test: a database that holds the demonstration years, a site, a browser."""

import gc
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from playwright.sync_api import Browser, Page, sync_playwright

from delegates.passwords import PUBLISHED_PASSWORD

PROJECT = Path(__file__).parents[1]
PLAIN_FILES = "django.contrib.staticfiles.storage.StaticFilesStorage"
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session", autouse=True)
def own_files() -> Iterator[None]:
    """Uploads go to a folder of the run; static files keep their plain names."""
    with (
        tempfile.TemporaryDirectory() as folder,
        override_settings(
            MEDIA_ROOT=Path(folder, "media"),
            STATIC_ROOT=Path(folder, "static"),
            STORAGES={
                "default": {"BACKEND": "hanbin.files.stored_files.WholeFileStorage"},
                "staticfiles": {"BACKEND": PLAIN_FILES},
            },
            PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        ),
    ):
        Path(folder, "static").mkdir()
        yield


@pytest.fixture(scope="session")
def django_db_setup(own_files, django_db_setup, django_db_blocker) -> None:
    """The demonstration years, loaded once; each test undoes only what it did itself."""
    with django_db_blocker.unblock():
        call_command("load_demo", verbosity=0)


@pytest.fixture(scope="session")
def site(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[str]:
    """The address of a running site with its own copy of the demonstration, and its own key."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    outer = {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "MEDIA_ROOT"}
    environment = {name: value for name, value in os.environ.items() if name not in outer}
    var = tmp_path_factory.mktemp("var")
    environment |= {"VAR": str(var), "DEBUG": "0", "PORT": port}
    with django_db_blocker.unblock():
        copy_demonstration(var)
    manage("collectstatic", "--no-input", "--verbosity", "0", env=environment)
    serve = [sys.executable, "manage.py", "serve", "--port", port, "--processes", "1"]
    with subprocess.Popen(serve, cwd=PROJECT, env=environment) as server:
        try:
            yield answering(f"http://127.0.0.1:{port}", server)
        finally:
            server.terminate()


def copy_demonstration(var: Path) -> None:
    """Database and files of the tests, where a site of its own looks for them."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(var / "hanbin.sqlite3")) as copy, copy:
            connection.connection.backup(copy)
            # The tests' own hashes are too weak for a site to believe them.
            password = PBKDF2PasswordHasher().encode(PUBLISHED_PASSWORD, "salt", iterations=1)
            copy.execute("UPDATE auth_user SET password = ?", [password])
    else:
        pytest.skip("the running site is tested on SQLite")
    shutil.copytree(settings.MEDIA_ROOT, var / "media")


def manage(*command: str, env: dict[str, str]) -> None:
    """One of the site's commands, in its own process; what it complains of fails the test."""
    done = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=PROJECT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"manage.py {' '.join(command)}\n{done.stderr}"


def answering(address: str, server: subprocess.Popen) -> str:
    """The address, once somebody answers there."""
    for _ in range(150):
        assert server.poll() is None, "the site ended before it answered"
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return address
    pytest.fail(f"nobody answers at {address}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail("REQUIRE_BROWSER=1, but there is no chromium")
        pytest.skip("needs chromium (Debian: apt install chromium fonts-noto-cjk)")
    # Playwright keeps an event loop in this thread, and Django would refuse its database there.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A fresh page of the site; a script's error or a breach of the policy fails the test."""
    context = browser.new_context(
        base_url=site, locale="zh-CN", timezone_id="Asia/Shanghai", service_workers="block"
    )
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on(
        "console",
        lambda said: "Content Security Policy" in said.text and complaints.append(said.text),
    )
    yield opened
    context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def cookies_of(browser: Browser, site: str) -> Callable[[str], list[Any]]:
    """The cookies of an account of the demonstration, which signs in when they are first asked
    for."""

    @cache
    def sign_in(username: str) -> list[Any]:
        context = browser.new_context(base_url=site, locale="zh-CN")
        opened = context.new_page()
        opened.goto("/login/?next=/about/")
        opened.fill("[name=username]", username)
        opened.fill("[name=password]", PUBLISHED_PASSWORD)
        opened.get_by_role("button", name="登录").click()
        opened.wait_for_url("**/about/")
        cookies = context.cookies()
        context.close()
        return cookies

    return sign_in


def pytest_collection_finish() -> None:
    """What was imported and collected stays for the whole run: the collector need not walk it
    again and again, which took a quarter of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of the running site share two servers and two browsers: one for each processor.

    With ONLY_DATABASE=1 what asks no database, or is seen in a browser, is left out: a second
    engine changes nothing about it.
    """
    if os.environ.get("ONLY_DATABASE") == "1":
        left_out = [item for item in items if not asks_database(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if asks_database(item)]
    for item in items:
        if "site" in getattr(item, "fixturenames", ()):
            half = zlib.crc32(item.path.name.encode()) % 2
            item.add_marker(pytest.mark.xdist_group(f"site {half}"))
            item.add_marker(pytest.mark.django_db)  # the running site begins with its copy


def asks_database(item: pytest.Item) -> bool:
    """Whether a test asks the database under test, and not through a browser."""
    fixtures = {*getattr(item, "fixturenames", ())}
    asks = "django_db_setup" in fixtures or item.get_closest_marker("django_db") is not None
    return bool(asks) and not fixtures & {"site", "browser"}
