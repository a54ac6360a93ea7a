"""Sends every form of the site wrongly, as each role, and counts the answers that are 5xx.

``python -m tests.fuzz --posts 3000 --seed 1`` asks the demonstration database that the
environment names (``VAR``, ``DATABASE_URL``), in this process; what a post does is rolled back,
so that the same seed sends the same. Exit status 1 if any answer was 5xx.
"""

import argparse
import logging
import os
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.cache import caches
from django.db import connection, transaction
from django.test import override_settings

from tests.fuzz_forms import ANYBODY, Crawl, Form, parse_forms, parse_page, route_of
from tests.fuzz_values import Pairs, encode_query, mutate_form

ROLES = ("admin", "publisher", "town", "unit", "delegate")
HOUSE = Path(__file__).parents[1]
SLOW = 5  # seconds
URLENCODED = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Failure:
    """An answer that should not be: what was sent where by whom, and what was raised."""

    role: str
    method: str
    address: str
    raised: str
    trail: str  # the last frames, the innermost last
    sent: str

    @classmethod
    def of(cls, form: Form, address: str, sent: Any, error: BaseException | None) -> "Failure":
        if error is None:
            return cls(form.role, form.method, address, "?", "", repr(sent)[:400])
        frames = traceback.extract_tb(error.__traceback__)
        places = [f"{Path(each.filename).name}:{each.lineno} {each.name}" for each in frames]
        ours = [
            place
            for each, place in zip(frames, places, strict=True)
            if Path(each.filename).is_relative_to(HOUSE) and ".venv" not in each.filename
        ]
        raised = f"{type(error).__name__} after {(ours or places)[-1]}: {str(error)[:160]}"
        trail = " > ".join(places[-5:])
        return cls(form.role, form.method, address, raised, trail, repr(sent)[:400])


@dataclass
class Result:
    """What came of it."""

    statuses: Counter[int] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    slow: list[tuple[float, str]] = field(default_factory=list)
    routes: set[tuple[str, str]] = field(default_factory=set)


class Fuzz:
    """Forms by role and route, each sent in its turn; forms met in answers join the others."""

    def __init__(self, roles: Sequence[str], seed: int, most_pages: int = 10_000) -> None:
        self.random = random.Random(seed)
        self.most_pages = most_pages
        self.result = Result()
        self.forms: dict[tuple[Any, ...], Form] = {}
        self.crawls = {ANYBODY: Crawl(ANYBODY)}
        self._walk(self.crawls[ANYBODY])
        for role in roles:
            self.crawls[role] = Crawl(role, self.crawls[ANYBODY].seen)
            self._walk(self.crawls[role])

    def _walk(self, crawl: Crawl) -> None:
        for form in crawl.forms(self.most_pages, self.random):
            self.forms.setdefault(form.kind, form)
        for address, answer in crawl.failed:
            known = Form(crawl.role, route_of(address), "GET", address, ())
            self._note_failure(known, address, [], answer)

    def turns(self) -> Iterator[Form]:
        """Every form that is posted once, and some of the addresses that are asked, in an order by
        chance; then again."""
        while True:
            forms = list(self.forms.values())
            asked = [form for form in forms if form.method != "POST"]
            posted = [form for form in forms if form.method == "POST"]
            turn = posted + self.random.sample(asked, min(len(asked), len(posted) // 4))
            self.random.shuffle(turn)
            yield from turn

    def send(self, posts: int) -> Result:
        """Sends so many posts, and asks a quarter as often; each is undone."""
        for form in self.turns():
            if posts == 0:
                break
            posts -= form.method == "POST"
            if form.method == "POST" and posts % 500 == 0:
                print(f"{posts} left, 5xx: {len(self.result.failures)}", flush=True)
            address, sent, files = mutate_form(form, self.random)
            start = time.perf_counter()
            answer = self._send_and_undo(form, address, sent, files)
            if (seconds := time.perf_counter() - start) > SLOW:
                self.result.slow.append(
                    (seconds, f"{form.role} {form.method} {address} {sent!r:.200}")
                )
            self.result.statuses[answer.status_code] += 1
            self.result.routes.add((form.role, route_of(form.action)))
            if answer.status_code >= 500:
                self._note_failure(form, address, sent, answer)
            elif answer.status_code == 200 and form.method == "POST":
                self._collect(form, address, answer)
        return self.result

    def _send_and_undo(self, form: Form, address: str, sent: Pairs, files: dict[str, Any]) -> Any:
        client = self.crawls[form.role].client
        cookies = client.cookies.output(header="", sep=";")
        caches["pages"].clear()
        with transaction.atomic():
            answer = self._request(client, form, address, sent, files)
            getattr(answer, "render", lambda: None)()
            if answer.status_code < 500:
                connection.check_constraints()
            transaction.set_rollback(True)
        client.cookies.clear()
        client.cookies.load(cookies)
        return answer

    def _request(self, client: Any, form: Form, address: str, sent: Pairs, files: Any) -> Any:
        if form.method != "POST":
            return client.get(address.partition("?")[0], QUERY_STRING=encode_query(sent))
        if not files:
            return client.post(address, encode_query(sent), content_type=URLENCODED)
        data: dict[str, Any] = {}
        for name, value in sent:
            data.setdefault(name, []).append(value.encode("utf-8", "replace").decode())
        return client.post(address, data | files)

    def _note_failure(self, form: Form, address: str, sent: Any, answer: Any) -> None:
        error = answer.exc_info[1] if getattr(answer, "exc_info", None) else None
        self.result.failures.append(Failure.of(form, address, sent, error))

    def _collect(self, form: Form, address: str, answer: Any) -> None:
        page = parse_page(answer)
        if page is not None:
            for found in parse_forms(page, form.role, address):
                if found.method == "POST":
                    self.forms.setdefault(found.kind, found)


def print_result(result: Result, seconds: float) -> None:
    """Prints what came of it, the most frequent failure first."""
    answers = ", ".join(f"{status}×{times}" for status, times in sorted(result.statuses.items()))
    number = sum(result.statuses.values())
    print(f"{number} sent to {len(result.routes)} routes in {seconds:.0f} s: {answers}")
    kinds = Counter(each.raised for each in result.failures)
    examples = {each.raised: each for each in result.failures}
    for raised, times in kinds.most_common():
        each = examples[raised]
        print(f"{times:5} {raised}\n      {each.trail}")
        print(f"      {each.role} {each.method} {each.address}\n      {each.sent}")
    for seconds, what in sorted(result.slow, reverse=True)[:10]:
        print(f"{seconds:5.1f} s {what}")
    print(f"5xx: {len(result.failures)}, slower than {SLOW} s: {len(result.slow)}")


def main() -> None:
    """Read the command, send, tell."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--posts", type=int, default=3000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--roles", nargs="*", default=ROLES)
    chosen = asked.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hanbin.settings")
    django.setup()
    logging.disable()
    media = settings.MEDIA_ROOT
    start = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        override_settings(MEDIA_ROOT=folder, ALLOWED_HOSTS=["*"]),
    ):
        shutil.copytree(media, folder, dirs_exist_ok=True)
        fuzz = Fuzz(chosen.roles, chosen.seed)
        found = Counter(form.method for form in fuzz.forms.values())
        print(f"{dict(found)} forms found in {time.perf_counter() - start:.0f} s", flush=True)
        result = fuzz.send(chosen.posts)
    print_result(result, time.perf_counter() - start)
    sys.exit(1 if result.failures else 0)


if __name__ == "__main__":
    main()
