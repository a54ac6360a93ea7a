"""Every form of the site, read from its pages as a browser reads them."""

import random
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import Resolver404, URLPattern, get_resolver, resolve, reverse
from django.urls.exceptions import NoReverseMatch
from lxml import html

BACKEND = "delegates.backends.RoleBackend"
HOST = "http://testserver"
NOT_SENT = {"image", "reset", "button"}
ANYBODY = ""
"""The name of the visitor who is not signed in."""


@dataclass(frozen=True)
class Field:
    """One control of a form: what a browser would send of it, and what may be chosen instead."""

    name: str
    value: str
    kind: str  # text, hidden, file, submit, checkbox, radio, select …
    choices: tuple[str, ...] = ()
    is_sent: bool = True  # whether a browser sends it when nobody touched it


@dataclass(frozen=True)
class Form:
    """A form on a page, as one role meets it."""

    role: str
    route: str  # of the page, as the URL file names it
    method: str
    action: str
    fields: tuple[Field, ...]

    @property
    def kind(self) -> tuple[Any, ...]:
        """What tells a form from those that differ by their rows only; what an address is asked
        for is the same form whoever asks."""
        if self.method == "GET":
            return self.method, route_of(self.action)
        names = {field.name for field in self.fields if not any(map(str.isdigit, field.name))}
        return self.role, route_of(self.action), frozenset(names)

    @property
    def buttons(self) -> list[Field]:
        """Of these a browser sends the one that was pressed."""
        return [field for field in self.fields if field.kind == "submit" and field.name]


def route_of(address: str) -> str:
    """The route that answers an address; empty for an address outside the site."""
    parts = urlsplit(address)
    if parts.netloc not in ("", urlsplit(HOST).netloc) or parts.scheme not in ("", "http"):
        return ""
    try:
        return resolve(parts.path).route
    except Resolver404:
        return ""


def sign_in(role: str) -> Client:
    """A browser in which the demonstration's account of a role is signed in."""
    client = Client(raise_request_exception=False)
    if role != ANYBODY:
        client.force_login(get_user_model()._default_manager.get(username=role), BACKEND)
    return client


def routes(patterns: Any = None, prefix: str = "", spaces: str = "") -> Iterator[tuple[str, str]]:
    """Every named route of the site, with the full name by which it is reversed."""
    for each in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(each.pattern)
        if isinstance(each, URLPattern):
            if each.name:
                yield route, f"{spaces}{each.name}"
        else:
            inner = f"{spaces}{each.namespace}:" if each.namespace else spaces
            yield from routes(each.url_patterns, route, inner)


def start_addresses() -> list[str]:
    """The addresses of all routes that need nothing to be filled in."""
    found = []
    for _, name in routes():
        try:
            found.append(reverse(name))
        except NoReverseMatch:
            continue
    return list(dict.fromkeys(found))


def parse_forms(page: Any, role: str, address: str) -> Iterator[Form]:
    """The forms of a page."""
    for form in page.forms:
        action = urljoin(f"{HOST}{address}", form.get("action") or "")
        if not route_of(action):
            continue
        controls = [*form.inputs, *page.xpath("//button[@form=$id]", id=form.get("id", "?"))]
        fields = tuple(field for each in controls if (field := read_control(each)))
        yield Form(role, route_of(address), form.method, action.removeprefix(HOST), fields)


def read_control(control: Any) -> Field | None:
    """A control as it stands; none where it is never sent."""
    name, kind = control.get("name") or "", control.get("type") or control.tag
    if control.get("disabled") is not None or kind in NOT_SENT:
        return None
    if control.tag == "select":
        choices = tuple(each.get("value") or "" for each in control.iter("option"))
        chosen = control.value
        value = next(iter(chosen), "") if control.multiple else chosen
        return Field(name, value or "", kind, choices, bool(name and value is not None))
    if control.tag == "button" or kind == "submit":
        return Field(name, control.get("value") or "", "submit", is_sent=False)
    if kind in ("checkbox", "radio"):
        return Field(name, control.get("value") or "on", kind, is_sent=control.checked)
    value = control.value if control.tag == "textarea" else control.get("value")
    return Field(name, value or "", kind, is_sent=bool(name) and kind != "file")


def address_form(role: str, address: str, page: Any) -> Form:
    """What the links of a page put into its own address, as a form that sends it."""
    asked = {}
    for link in page.xpath("//a/@href"):
        if urlsplit(link).path in ("", urlsplit(address).path):
            asked |= dict(parse_qsl(urlsplit(link).query))
    fields = tuple(Field(name, value, "text") for name, value in asked.items())
    return Form(role, route_of(address), "GET", address.partition("?")[0], fields)


def parse_page(answer: Any) -> Any | None:
    """The page of an answer, where it is one."""
    is_page = answer.get("Content-Type", "").startswith("text/html")
    return html.document_fromstring(answer.text) if is_page and answer.content else None


class Crawl:
    """One page of every route that a role reaches by links, with the forms of it."""

    def __init__(self, role: str, known: Collection[str] = ()) -> None:
        """``known`` are the routes of pages that are the same for everybody."""
        self.role = role
        self.client = sign_in(role)
        self.seen: dict[str, str] = dict.fromkeys(known, "")
        self.opened: list[str] = []
        self.failed: list[tuple[str, Any]] = []

    def forms(self, most: int, random_: random.Random) -> Iterator[Form]:
        """Walks the site as far as so many pages, from a beginning by chance; yields what is
        found on the way."""
        waiting = start_addresses()
        random_.shuffle(waiting)
        while waiting and len(self.opened) < most:
            address = waiting.pop(0)
            route = route_of(address)
            if not route or route in self.seen:
                continue
            answer = self.client.get(address)
            if answer.status_code >= 500:
                self.failed.append((address, answer))
            if answer.status_code != 200:
                continue
            self.seen[route] = address
            self.opened.append(address)
            page = parse_page(answer)
            if page is not None:
                links = (urljoin(f"{HOST}{address}", link) for link in page.xpath("//a/@href"))
                waiting += [link.removeprefix(HOST) for link in links if link.startswith(HOST)]
                yield address_form(self.role, address, page)
                yield from parse_forms(page, self.role, address)
