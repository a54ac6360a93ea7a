"""How dear each page and file is, as a multiple of a bare view measured in the same run.

Machines differ and are noisy, so only ratios are told: every page takes turns with the bare view,
and medians are compared. Run by ``make bench``, or ``make bench SIZE=M`` and ``SIZE=L``; where
``DATABASE_URL`` names a PostgreSQL it is measured beside SQLite, in a database of its own. The
table is also kept in var/bench.json, the made-up data in var/bench/.
"""

import hashlib
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import django
import psycopg
from django.utils.module_loading import import_string

from tests import bench_pages

PROJECT = Path(__file__).parents[1]
KEPT = PROJECT / "var" / "bench"
ARTICLE = PROJECT / "tests" / "records" / "reports" / "prose" / "article-2019.txt"
CHECK = "records.prose.reconciliation.check_prose"
BUILD = "import django; django.setup(); from tests import bench_data; bench_data.build({!r})"
PLACES = """
import django, json
django.setup()
from records.models import Suggestion
from records.years import congress_if_any
from django.contrib.auth import get_user_model, login
from django.contrib.sessions.backends.db import SessionStore
from django.test import RequestFactory
request = RequestFactory().get("/")
request.session = SessionStore()
user = get_user_model().objects.get(username="clerk")
login(request, user, "delegates.backends.RoleBackend")
request.session.save()
rows = Suggestion.objects.public().within(congress_if_any(RequestFactory().get("/")).organization)
pages = lambda rows: max((rows.count() + 19) // 20, 1)
print(json.dumps({
    "last": pages(rows),
    "last_of_year": pages(rows.filter(counted_on__year=2018)),
    "session": request.session.session_key,
    "suggestion": rows.filter(assignments__replies__isnull=False).first().pk,
}))
"""


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(work: Callable[[], object], bare: Callable[[], object], rounds: int) -> float:
    """The median time of the work over that of the bare view, turn and turn about."""
    work()
    turns = [(timed(bare), timed(work)) for _ in range(rounds)]
    return statistics.median(t for _, t in turns) / statistics.median(t for t, _ in turns)


def told_by_figures() -> dict[str, float]:
    """What is made of the year, in multiples of counting all of its figures."""
    measure, formats = import_string("records.figures.measure_figures"), "records.exports.FORMATS"
    year = import_string("hanbin.record.periods.Period").year(2019)
    scope = import_string("delegates.models.Congress").objects.get().organization
    draft, check = import_string("records.reports.drafting.draft_report"), import_string(CHECK)
    text = ARTICLE.read_text(encoding="utf-8")
    works: dict[str, Callable[[], object]] = {
        "起草全年报告": lambda: draft(year, scope, measure(year, scope).values()),
        "核对一篇六千字文稿": lambda: check(text, year, scope),
    }
    for suffix, each in import_string(formats).items():
        works[f"制作 {suffix}"] = lambda each=each: each.make(year, scope)
    return {name: ratio(work, lambda: measure(year, scope), 5) for name, work in works.items()}


def sources() -> str:
    """What the made-up data depend on."""
    said = hashlib.sha256()
    folders = ("*/migrations", "records/demonstration", "tests/bench_data.py")
    for path in sorted(each for folder in folders for each in PROJECT.glob(folder)):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                said.update(file.read_bytes())
    return said.hexdigest()


def prepared(size: str, server: str) -> tuple[dict[str, str], float]:
    """The environment of a database of a size, and the seconds it took to build; kept as long as
    nothing it depends on changed."""
    folder = KEPT / f"{'postgresql' if server else 'sqlite'}-{size}"
    mark, start = folder / "sources", time.perf_counter()
    url = f"sqlite:///{folder / 'bench.sqlite3'}"
    if server:
        parts = urlsplit(server)
        name = f"hanbin_bench_{size.lower()}"
        url = urlunsplit(parts._replace(path=f"/{name}"))
    environment = bench_pages.environment_of(folder, url)
    if not mark.exists() or mark.read_text() != sources():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        if server:
            _made_anew(server, name)
        for command in (["collectstatic", "--no-input"], ["migrate"], ["load_demo"]):
            _run(["manage.py", *command, "--verbosity", "0"], environment)
        _run(["-c", BUILD.format(size)], environment)
        mark.write_text(sources())
    return environment, time.perf_counter() - start


def _made_anew(server: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name}")
        connection.execute(f"CREATE DATABASE {name}")


def _run(arguments: list[str], environment: dict[str, str]) -> str:
    settings = {"DJANGO_SETTINGS_MODULE": "hanbin.settings"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env=environment | settings,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


def pages(size: str, server: str) -> dict[str, Any]:
    """Every page on one engine at one size, printed as it is kept."""
    environment, seconds = prepared(size, server)
    places = json.loads(_run(["-c", PLACES], environment))
    found = bench_pages.measured(environment, places)
    engine = "PostgreSQL" if server else "SQLite"
    print(f"\n{engine} · {size}（备好数据 {seconds:.0f} 秒）\n  p50 ×   p99 ×   每秒  页面")
    for name, cost in found.items():
        print(f"{cost.p50:7.1f} {cost.p99:7.1f} {cost.a_second:6.0f}  {name}", flush=True)
    return {name: cost._asdict() for name, cost in found.items()} | {"build_seconds": seconds}


def files(size: str) -> dict[str, Any]:
    """What is made of the demonstration year and found among many records, in this process."""
    environment, _ = prepared("S", "")
    os.environ |= environment | {"DJANGO_SETTINGS_MODULE": "hanbin.settings"}
    django.setup()
    workbook = import_module("tests.bench_workbook").measured(timed)
    made = told_by_figures()
    searched = import_module("tests.bench_search").measured(size, timed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print()
    for name, times in made.items():
        print(f"{times:9.1f} × 全部数字的计数  {name}")
    for name, times in searched.items():
        print(f"1/{1 / times:<7.0f} × 逐条扫描  搜索{name}")
    print(f"{workbook[0]:9.2f} × 逐行校验保存  导入6000行，内存另需{workbook[1]:.0f} MB")
    print(f"{peak:9.0f} MB 内存峰值")
    told = dict(zip(("times_one_by_one", "more_mb", "seconds"), workbook, strict=True))
    return {"made": made, "searched": searched, "peak_mb": peak, "workbook": told}


def main() -> None:
    """Build, measure, print, keep."""
    size = (os.environ.get("SIZE") or "S").upper()
    if size not in ("S", "M", "L"):
        sys.exit(f"SIZE={size}：只有 S、M、L。")
    server = os.environ.pop("DATABASE_URL", "")
    told: dict[str, Any] = {"size": size, "sqlite": pages(size, "")}
    if server.startswith("postgres"):
        told["postgresql"] = pages(size, server)
    told |= files(size)
    kept = PROJECT / "var" / "bench.json"
    kept.write_text(json.dumps(told, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
