"""How dear each page is behind a real server, as a multiple of a bare view in the same run."""

import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).parents[1]
BARE = "/bare/"
SECONDS_A_PAGE = 3.0
ROUNDS = (15, 200)
HEADERS = {"Accept-Encoding": "br", "Host": "127.0.0.1"}


class Page(NamedTuple):
    """An address to ask for: anew each time, as it was drawn before, by its mark, or by a clerk
    who signed in."""

    name: str
    url: str
    way: str = "anew"


PAGES = (
    Page("年度综述", "/2019/"),
    Page("年度综述，已画好", "/2019/", "kept"),
    Page("年度综述，304", "/2019/", "held"),
    Page("年度综述 JSON", "/2019/?format=json"),
    Page("首页", "/"),
    Page("一个数字及其记录", "/2019/suggestions_assigned/"),
    Page("建议列表", "/suggestions/"),
    Page("建议列表，最深一页", "/suggestions/?page={last}"),
    Page("建议列表，按标题筛选", "/suggestions/?q=公路"),
    Page("建议列表，某年最深一页", "/suggestions/?year=2018&page={last_of_year}"),
    Page("一件建议", "/suggestions/{suggestion}/"),
    Page("活动列表", "/activities/"),
    Page("搜索，两个字", "/search/?q=公路"),
    Page("搜索，人名", "/search/?q=石汉生"),
    Page("办理进度", "/admin/records/suggestion/board/", "inside"),
    Page("后台建议列表", "/admin/records/suggestion/", "inside"),
)


class Cost(NamedTuple):
    """What a page costs: as multiples of the bare view, and how many a second."""

    p50: float
    p99: float
    a_second: float


@contextmanager
def served(environment: dict[str, str]) -> Iterator[HTTPConnection]:
    """One connection to one worker of the real server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    waitress = [sys.executable, "-m", "waitress", f"--listen=127.0.0.1:{port}", "--threads=1"]
    waitress += ["tests.bench_server:application"]
    with subprocess.Popen(waitress, cwd=PROJECT, env=environment) as server:
        try:
            yield _connected(port, server)
        finally:
            server.terminate()


def _connected(port: int, server: subprocess.Popen) -> HTTPConnection:
    for _ in range(200):
        connection = HTTPConnection("127.0.0.1", port, timeout=120)
        try:
            connection.connect()
        except OSError:
            time.sleep(0.1)
        else:
            return connection
    raise RuntimeError(f"nobody answers at port {port}; the server says {server.poll()}")


def measured(environment: dict[str, str], places: dict[str, object]) -> dict[str, Cost]:
    """Each page by its name; ``places`` are what the addresses leave open."""
    numbers = count()
    found = {}
    with served(environment) as connection:
        for page in PAGES:
            url = page.url.format(**places)
            who = {"Cookie": f"sessionid={places['session']}"} if page.way == "inside" else {}
            mark = _asked(connection, url, **who)[1]
            told = {"If-None-Match": mark} if page.way == "held" else who
            found[page.name] = _cost(connection, page, url, told, numbers)
    return found


def _cost(
    connection: HTTPConnection,
    page: Page,
    url: str,
    told: dict[str, str],
    numbers: "count[int]",
) -> Cost:
    """The page and the bare view, turn and turn about."""
    turns: list[tuple[float, float]] = []
    end = time.perf_counter() + SECONDS_A_PAGE
    expected = 304 if page.way == "held" else 200
    while len(turns) < ROUNDS[0] or (time.perf_counter() < end and len(turns) < ROUNDS[1]):
        # An address nobody asked for before is drawn anew.
        new = f"{'&' if '?' in url else '?'}n={next(numbers)}" if page.way == "anew" else ""
        bare, _ = _asked(connection, BARE)
        turns.append((bare, _asked(connection, url + new, expected, **told)[0]))
    bare = statistics.median(each for each, _ in turns)
    own = sorted(each for _, each in turns)
    middle = statistics.median(own)
    return Cost(middle / bare, own[int(len(own) * 0.99)] / bare, 1 / middle)


def _asked(
    connection: HTTPConnection, url: str, expected: int = 200, **headers: str
) -> tuple[float, str]:
    """The seconds an answer took, and its mark."""
    start = time.perf_counter()
    connection.request("GET", _quoted(url), headers=HEADERS | headers)
    answer = connection.getresponse()
    answer.read()
    took = time.perf_counter() - start
    if answer.status != expected:
        raise RuntimeError(f"{url} answered {answer.status}")
    return took, answer.headers.get("ETag", "")


def _quoted(url: str) -> str:
    return "".join(
        each if each.isascii() else "".join(f"%{byte:02X}" for byte in each.encode())
        for each in url
    )


def environment_of(folder: Path, url: str) -> dict[str, str]:
    """The environment of a server with a database of its own."""
    return os.environ | {"VAR": str(folder), "DATABASE_URL": url, "DEBUG": "0"}
