"""How dear each page and file is, as a multiple of a bare view measured in the same run.

Machines differ and are noisy, so only ratios are told: every page takes turns with the bare view,
and medians are compared. Run by ``make bench``; the table is also kept in var/bench.json.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import django
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils.module_loading import import_string

PROJECT = Path(__file__).parents[1]
ARTICLE = PROJECT / "tests" / "records" / "reports" / "prose" / "article-2019.txt"
CHECK = "records.reports.reconciliation.check"
PAGES = (
    ("首页", "/", 30),
    ("年度综述", "/2019/", 30),
    ("年度综述 JSON", "/2019/?format=json", 30),
    ("一个数字及其记录", "/2019/suggestions_assigned/", 30),
    ("建议列表，按标题筛选", "/suggestions/?q=公路", 30),
    ("会议列表", "/meetings/", 30),
    ("搜索，两个字", "/search/?q=公路", 30),
    ("搜索，人名", "/search/?q=石汉生", 30),
    ("年度报告", "/reports/2019/", 10),
    ("年度报告 Word", "/reports/2019.docx", 5),
    ("年度报告 PDF", "/reports/2019.pdf", 5),
    ("年度报告 Excel", "/reports/2019.xlsx", 5),
    ("年度报告规范文本", "/reports/2019/v1/?format=json", 10),
    ("公布的一个数字 JSON", "/2019/suggestions_assigned/?format=json", 30),
)


class BareHandler(WSGIHandler):
    """Django with nothing in between: the unit of all the ratios."""

    def load_middleware(self, is_async: bool = False) -> None:
        self._middleware_chain = lambda request: HttpResponse("ok")


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(work: Callable[[], object], bare: Callable[[], object], rounds: int) -> float:
    """The median time of the work over that of the bare view, turn and turn about."""
    work()
    turns = [(timed(bare), timed(work)) for _ in range(rounds)]
    return statistics.median(t for _, t in turns) / statistics.median(t for t, _ in turns)


def ratios() -> dict[str, float]:
    """Each page and file by name, in multiples of the bare view."""
    handler, client = BareHandler(), Client(SERVER_NAME="127.0.0.1")
    handler.load_middleware()
    environ = RequestFactory()._base_environ(PATH_INFO="/")

    def bare() -> object:
        return handler(dict(environ), lambda status, headers: None)

    return {
        name: ratio(lambda url=url: client.get(url), bare, rounds) for name, url, rounds in PAGES
    }


def told_by_figures() -> dict[str, float]:
    """What is made of the year, in multiples of counting all of its figures."""
    measure, formats = import_string("records.figures.measure"), "records.exports.FORMATS"
    year = import_string("hanbin.periods.Period").year(2019)
    scope = import_string("delegates.models.Congress").objects.get().organization
    draft, check = import_string("records.reports.drafting.draft"), import_string(CHECK)
    text = ARTICLE.read_text(encoding="utf-8")
    works: dict[str, Callable[[], object]] = {
        "起草全年报告": lambda: draft(year, scope, measure(year, scope).values()),
        "核对一篇六千字文稿": lambda: check(text, year, scope),
    }
    for suffix, each in import_string(formats).items():
        works[f"制作 {suffix}"] = lambda each=each: each.make(year, scope)
    return {name: ratio(work, lambda: measure(year, scope), 5) for name, work in works.items()}


def build(folder: str) -> float:
    """A database of its own with the demonstration years; the seconds it took."""
    start = time.perf_counter()
    for command in (("migrate",), ("load_demo",), ("collectstatic", "--no-input")):
        subprocess.run(
            [sys.executable, "manage.py", *command, "--verbosity", "0"],
            cwd=PROJECT,
            env=os.environ | {"VAR": folder},
            check=True,
        )
    return time.perf_counter() - start


def main() -> None:
    """Build, measure, print, keep."""
    with tempfile.TemporaryDirectory() as folder:
        built = build(folder)
        os.environ |= {"VAR": folder, "DJANGO_SETTINGS_MODULE": "hanbin.settings"}
        django.setup()
        workbook = import_module("tests.bench_workbook").measured(timed)
        found = ratios()
        made = told_by_figures()
        searched = import_module("tests.bench_search").measured(timed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for name, times in found.items():
        print(f"{times:9.1f} ×  {name}")
    for name, times in made.items():
        print(f"{times:9.1f} × 全部数字的计数  {name}")
    for name, times in searched.items():
        print(f"1/{1 / times:<7.0f} × 逐条扫描  十万条中搜索{name}")
    print(f"{workbook[0]:9.2f} × 逐行校验保存  导入6000行，内存另需{workbook[1]:.0f} MB")
    print(f"{peak:9.0f} MB 内存峰值\n{built:9.1f} 秒 建库并装入演示年度")
    kept = PROJECT / "var" / "bench.json"
    kept.parent.mkdir(exist_ok=True)
    told = {
        "ratios": found,
        "made": made,
        "searched": searched,
        "peak_mb": peak,
        "build_seconds": built,
    }
    told["workbook"] = dict(zip(("times_one_by_one", "more_mb", "seconds"), workbook, strict=True))
    kept.write_text(json.dumps(told, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
