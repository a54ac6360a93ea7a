"""What holds of every table in the admin, those not yet written included."""

import re
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import label_for_field
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hanbin.office.model_admin import KindAdmin
from hanbin.record.history import is_history

from .clerk import address, forms_of

pytestmark = pytest.mark.django_db

CHINESE = re.compile("[一-鿿]")
OURS = ("delegates", "records")
TYPED = ("汉滨", "18-3-001", "第二十三次常委会会议", "第八百八十八次", "' OR 1", "0")
COUNTED = ("TOTAL", "INITIAL")
REGISTERED = admin.site._registry
MODELS = [
    model
    for label in OURS
    for model in apps.get_app_config(label).get_models()
    if not is_history(model)
]
TABLES = [model for model in MODELS if model in REGISTERED]
SEARCHED = [model for model in TABLES if REGISTERED[model].search_fields]
NOT_ENTERED = {"congress", "auditevent", "edition", "notice", "reminderrun"}
ENTERED = [model for model in TABLES if model._meta.model_name not in NOT_ENTERED]


def every(models):
    return pytest.mark.parametrize("model", models, ids=lambda model: model.__name__)


def questions(clerk, page):
    """How many statements a page costs."""
    with CaptureQueriesContext(connection) as asked:
        assert clerk.get(page).status_code == 200
    return len(asked)


def rows_of(model):
    rows = list(model._default_manager.values_list("pk", flat=True)[:20])
    if len(rows) < 2:
        pytest.skip(f"fewer than two rows of {model.__name__}")
    return rows


class EveryModel:
    @every(MODELS)
    def test_is_entered_somewhere(self, model):
        rows = {inline.model for office in REGISTERED.values() for inline in office.inlines}
        assert model in REGISTERED or model in rows

    @every(TABLES)
    def test_has_a_desk_in_the_index(self, model):
        assert CHINESE.search(REGISTERED[model].desk.name)


class EveryTable:
    @every(TABLES)
    def test_has_a_list_that_opens(self, clerk, model):
        assert clerk.get(address(model, "changelist")).status_code == 200

    @every(TABLES)
    def test_has_a_list_with_chinese_headings(self, model):
        office = REGISTERED[model]
        headings = [str(label_for_field(name, model, office)) for name in office.list_display]
        assert [heading for heading in headings if not CHINESE.search(heading)] == []

    @every(TABLES)
    def test_has_filters_with_chinese_titles(self, clerk, model):
        page = clerk.get(address(model, "changelist"))
        titles = [each.title for each in page.context["cl"].filter_specs]
        assert [title for title in titles if not CHINESE.search(str(title))] == []

    @every(TABLES)
    def test_asks_as_often_for_many_rows_as_for_half_of_them(self, clerk, model):
        rows = [str(row) for row in rows_of(model)]
        page = address(model, "changelist")
        clerk.get(page)
        half, whole = ",".join(rows[: len(rows) // 2]), ",".join(rows)
        assert questions(clerk, f"{page}?pk__in={whole}") == questions(
            clerk, f"{page}?pk__in={half}"
        )

    @every(SEARCHED)
    def test_can_be_searched_for_anything(self, clerk, model):
        pages = [clerk.get(address(model, "changelist"), {"q": typed}) for typed in TYPED]
        assert [page.status_code for page in pages] == [200] * len(TYPED)

    @every([model for model in TABLES if hasattr(model, "DAY")])
    def test_is_leafed_through_by_day(self, model):
        assert REGISTERED[model].date_hierarchy


class EveryForm:
    @every(ENTERED)
    def test_opens_empty(self, clerk, model):
        assert clerk.get(address(model, "add")).status_code == 200

    @every(ENTERED)
    def test_labels_its_fields_in_chinese(self, clerk, model):
        forms = list(forms_of(clerk.get(address(model, "add"))))
        labels = [
            str(field.label)
            for form in forms
            for field in form
            if not field.is_hidden and field.name != "DELETE"
        ]
        assert labels
        assert [label for label in labels if not CHINESE.search(label)] == []

    @every(ENTERED)
    def test_refuses_to_be_sent_empty(self, clerk, model):
        page = address(model, "add")
        rows = clerk.get(page).context["inline_admin_formsets"]
        forms = [f"{each.formset.prefix}-{which}_FORMS" for each in rows for which in COUNTED]
        sent = dict.fromkeys(forms, 0)
        assert clerk.post(page, sent).context["errors"]

    @every(TABLES)
    def test_opens_on_a_record(self, clerk, model):
        record = model._default_manager.first()
        if record is None:
            pytest.skip(f"no row of {model.__name__}")
        assert clerk.get(address(model, "change", record.pk)).status_code == 200

    @every(ENTERED)
    def test_asks_before_it_deletes(self, clerk, model):
        record = model._default_manager.first()
        if record is None:
            pytest.skip(f"no row of {model.__name__}")
        page = clerk.get(address(model, "delete", record.pk))
        assert page.status_code == 200
        assert " object (" not in page.text

    @every(ENTERED)
    def test_looks_up_whatever_can_be_searched(self, clerk, model):
        form = clerk.get(address(model, "add")).context["adminform"].form
        plain = [
            name
            for name, field in form.fields.items()
            if hasattr(field, "queryset") and field.queryset.model in SEARCHED
            if "admin-autocomplete" not in str(form[name])
        ]
        assert plain == []


class EveryKind:
    @every([model for model in TABLES if isinstance(REGISTERED[model], KindAdmin)])
    def test_keeps_its_code(self, clerk, model):
        kind = model._default_manager.first()
        if kind is None:
            pytest.skip(f"no row of {model.__name__}")
        form = clerk.get(address(model, "change", kind.pk)).context["adminform"].form
        assert "code" not in form.fields


class Markup(HTMLParser):
    """The check boxes of a page that nothing names, and forms that are sent to nowhere."""

    def __init__(self, page):
        super().__init__()
        self.boxes, self.named, self.nowhere, self.label = {}, set(), [], None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form" and given.get("action") == "":
            self.nowhere.append(given)
        if tag == "input" and given.get("type") == "checkbox":
            self.boxes[given.get("id")] = given.get("name")
            if self.label or given.get("aria-label"):
                self.named.add(given.get("id"))
        if tag == "label":
            self.label = given.get("for", "inside")

    def handle_data(self, data):
        if self.label and data.strip():
            self.named.add(self.label)

    def handle_endtag(self, tag):
        if tag == "label":
            self.label = None

    @property
    def faults(self):
        return [name for key, name in self.boxes.items() if key not in self.named] + self.nowhere


def rows_with_parts(model):
    """Rows of a table that have a part of each kind, where any row has one."""
    rows = [model._default_manager.first()]
    for inline in REGISTERED[model].get_inlines(None, None):
        ways = [f.name for f in inline.model._meta.fields if f.related_model is model]
        for part in inline.model._default_manager.exclude(**{f"{way}": None for way in ways})[:1]:
            rows += [getattr(part, way) for way in ways]
    return {row.pk: row for row in rows if row is not None}.values()


class EveryFormOfATable:
    @every(ENTERED)
    def test_names_each_box_and_is_sent_somewhere(self, clerk, model):
        office = REGISTERED[model]
        pages = [address(model, "change", row.pk) for row in rows_with_parts(model)]
        if office.has_add_permission(clerk.get("/admin/").wsgi_request):
            pages.append(address(model, "add"))
        for page in pages:
            assert Markup(clerk.get(page).content.decode()).faults == [], page
