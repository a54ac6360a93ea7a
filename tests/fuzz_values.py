"""What nobody means to send: values that are wrong in every way a stranger would try."""

import random
import re
from collections.abc import Sequence
from urllib.parse import urlencode

from django.core.files.uploadedfile import SimpleUploadedFile

from tests import files
from tests.fuzz_forms import Field, Form

Pairs = list[tuple[str, str]]

NUMBERS = (
    "0", "-1", "2147483648", "9223372036854775807", "9223372036854775808",
    "-9223372036854775809", "9" * 30, "9" * 5000, "1e400", "-1e400", "1e-400", "NaN", "sNaN",
    "Infinity", "-Infinity", "1.5", "0x10", "1_000", "１２", "²", "①", "٣", "+1", " 1 ", "1,2",
)  # fmt: skip
DAYS = (
    "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2019-02-30", "2019-13-01", "2019",
    "1986-05-04", "1986-05-04 00:30:00", "1986-05-04 02:30:00", "2019-01-01 25:61", "2019年5月",
    "9999-12-31 23:59:59", "0001-01-01 00:00:00", "20190101", "-2019-01-01",
)  # fmt: skip
WORDS = (
    "", " ", "文字", "true", "None", "null", "[]", '{"a": 1}', "-", "(", "[a", "%", "%s", "*",
    "\\", "'", '"', "{}", "{0}", "{{常委会会议}}", "{{", "{{没有这个}}", "{% now %}", "\0",
    "<script>alert(1)</script>", "=1+1", "../../x", "http://[", "//", "a\0b", "\ud800", "\u202e",
    "\r\n", "字" * 300, "字" * 20_000, "a@", "13800138000" * 9, ":", "records.meeting", "𠮷",
    "pk__regex", "&&&", "\x0b",
)  # fmt: skip
VALUES = (*NUMBERS, *DAYS, *WORDS)
COUNTS = ("-1", "", "文字", "0", "1", "3", "1001", "1000000000", "9" * 30, "1.5", "²")
"""For the hidden numbers that say how many rows a form has."""
LISTS = {
    "q": WORDS,
    "p": NUMBERS,
    "o": (*NUMBERS, "1.2.3", "-1.-1", "--"),
    "all": ("", "1"),
    "e": ("1",),
    "page": NUMBERS,
    "year": NUMBERS,
    "_popup": ("1", "x"),
    "_to_field": ("id", "pk", "x", "text"),
    "_changelist_filters": ("state__exact=x", "%", "kind__id__exact=" + "9" * 30, "\0"),
    "format": ("json", "csv", "xlsx", "xml", "\0"),
    "modified_since": DAYS,
    "from": DAYS,
    "to": DAYS,
    "by": DAYS,
    "since": DAYS,
    "until": DAYS,
    "initial-first_day": DAYS,
    "first_day__year": NUMBERS,
    "first_day__month": NUMBERS,
    "first_day__day": NUMBERS,
    "pk": NUMBERS,
    "pk__in": ("1,x", ",", "9" * 30, "1,\0"),
    "id__regex": ("(", "(a+)+$"),
    "text__regex": ("(", "((.*)*)*x"),
    "title__contains": WORDS,
    "organizer__id__exact": VALUES,
    "app_label": ("records", "x"),
    "model_name": ("suggestion", "x", "activity"),
    "field_name": ("organizer", "x", "lead_delegate"),
    "term": WORDS,
    "town": WORDS,
    "next": WORDS,
    "who": WORDS,
    "large": WORDS,
    "task": WORDS,
    "fate": WORDS,
    "units": NUMBERS,
    "kind": VALUES,
    "organizer": VALUES,
    "report": VALUES,
}
"""Names that addresses know, each with what may be wrong in it."""
EXTRA = (
    ("_popup", "1"), ("_to_field", "文字"), ("_continue", "1"), ("_saveasnew", "1"),
    ("_step", "x"), ("_step", "publish"), ("_step", "return"), ("_reason", "a\0b"),
    ("_addanother", "1"), ("post", "yes"), ("_selected_action", "文字"), ("action", "不存在"),
    ("_selected_action", "9" * 30), ("index", "文字"), ("select_across", "文字"),
    ("seen_version", "文字"), ("enter", "1"), ("teach", "1"), ("next", "//x"),
)  # fmt: skip
ROW = re.compile(r"^(.+)-(TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS$")
NUMBER = re.compile(r"(?<=/)\d+(?=[/.?]|$)")


def make_file(random_: random.Random) -> SimpleUploadedFile:
    """An upload of any kind: honest, broken, dangerous, or called by an impossible name."""
    content = random_.choice(
        (b"", b"x", files.SVG, files.HTML, files.picture(), files.bomb(60_000, 60_000),
         files.office("docx"), files.office("xlsx"), files.pdf(), "常委会会议9次。".encode(),
         files.picture()[:200], b"PK\x03\x04" + bytes(40), b"\xff\xfe\x00", files.archive({}))
    )  # fmt: skip
    name = random_.choice(
        ("a.jpg", "a.xlsx", "a.docx", "a.pdf", "a.txt", "a", "。" * 300 + ".docx", "..", "a\0.jpg")
    )
    return SimpleUploadedFile(name if name != ".." else "a.b.c", content)


def pick_value(field: Field, random_: random.Random) -> str:
    """Another value for a field: one of its own choices, or one that does not belong there."""
    if ROW.match(field.name):
        return random_.choice(COUNTS)
    if field.choices and random_.random() < 0.4:
        return random_.choice(field.choices)
    return random_.choice(LISTS.get(field.name, VALUES))


def press_button(form: Form, random_: random.Random) -> Pairs:
    """What a browser sends of a form that nobody touched, by one of its buttons."""
    sent = [(field.name, field.value) for field in form.fields if field.is_sent]
    if form.buttons:
        button = random_.choice(form.buttons)
        sent.append((button.name, button.value))
    return sent


def choose_rows(form: Form, sent: Pairs, random_: random.Random) -> Pairs:
    """The same with an action and a few rows of a list chosen."""
    actions = [field for field in form.fields if field.name == "action" and field.choices]
    boxes = [field for field in form.fields if field.kind == "checkbox"]
    for field in actions:
        sent = [pair for pair in sent if pair[0] != "action"]
        sent.append(("action", random_.choice(field.choices)))
    return sent + [(box.name, box.value) for box in random_.sample(boxes, min(2, len(boxes)))]


def delete_rows(form: Form, sent: Pairs, random_: random.Random) -> Pairs:
    """The same with every row marked for deletion, those included that are not kept yet."""
    prefixes = [found[1] for field in form.fields if (found := ROW.match(field.name))]
    return sent + [(f"{each}-{row}-DELETE", "on") for each in set(prefixes) for row in range(4)]


def empty_values(form: Form, sent: Pairs, random_: random.Random) -> Pairs:
    """Nothing at all, or nothing but the counts of rows."""
    kept = bool(random_.randrange(2))
    return [(name, value if kept and ROW.match(name) else "") for name, value in sent]


def alter_values(form: Form, sent: Pairs, random_: random.Random) -> Pairs:
    """The same with a few values, or all, replaced, left out or sent twice."""
    fields = {
        field.name: field
        for field in form.fields
        if field.name and field.kind != "file" and "__prefix__" not in field.name
    }
    if not fields:
        return sent
    number = random_.choice((1, 2, 3, 1 + len(fields) // 8, 1 + len(fields) // 4, len(fields)))
    for name in random_.sample(sorted(fields), min(number, len(fields))):
        rest = [pair for pair in sent if pair[0] != name]
        values = [pick_value(fields[name], random_) for _ in range(random_.choice((0, 1, 1, 1, 2)))]
        sent = rest + [(name, value) for value in values]
    return sent


def add_names(form: Form, sent: Pairs, random_: random.Random) -> Pairs:
    """The same with names that the form does not have."""
    if form.method == "POST":
        return sent + random_.choices(EXTRA, k=2)
    names = random_.sample(sorted(LISTS), 2)
    return sent + [(name, random_.choice(LISTS[name])) for name in names]


WAYS = (
    alter_values,
    alter_values,
    alter_values,
    alter_values,
    choose_rows,
    delete_rows,
    empty_values,
    add_names,
)


def mutate_form(
    form: Form, random_: random.Random
) -> tuple[str, Pairs, dict[str, SimpleUploadedFile]]:
    """One way to send a form wrongly: the address, what is sent, and the files."""
    sent = press_button(form, random_)
    for way in random_.sample(WAYS, random_.choice((1, 1, 2))):
        sent = way(form, sent, random_)
    address = form.action
    if random_.random() < 0.05:
        address = NUMBER.sub(lambda _: random_.choice(("9223372036854775808", "0")), address)
    files_ = {
        field.name: make_file(random_)
        for field in form.fields
        if field.kind == "file" and random_.random() < 0.6
    }
    return address, sent, files_


def encode_query(sent: Sequence[tuple[str, str]]) -> str:
    """As a browser puts it into an address; halves of characters go as bytes that are none."""
    return urlencode(sent, encoding="utf-8", errors="surrogatepass")
