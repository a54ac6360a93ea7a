"""The admin site: home page, index, and pages that belong to no model."""

from functools import update_wrapper
from typing import NamedTuple

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.urls import path
from django.views.i18n import JavaScriptCatalog

from ..http.errors import login_expired
from ..http.submissions import submit_once
from ..lists.listings import clean_search_text
from ..record.roles import is_confined, possible_organizers
from . import data_quality
from .audit_log import audit_log_view
from .tasks import Task, tasks_of_record, waiting_tasks


class IndexHeading(NamedTuple):
    """A heading of the index, ordered by place."""

    place: int
    name: str


class AutocompleteView(AutocompleteJsonView):
    """Autocomplete: returns the rows that the account may see, and its own organs as organizer."""

    def get_queryset(self):
        rows = super().get_queryset()
        if self.source_field.name == "organizer":
            rows = possible_organizers(rows, self.request.user)
        order = getattr(self.model_admin, "looked_up", None)
        return order(rows, clean_search_text(self.term)) if order else rows

    def serialize_result(self, obj, to_field_name):
        """Return more than the name, if rows of the table can have the same name."""
        told = super().serialize_result(obj, to_field_name)
        said = getattr(self.model_admin, "choice", None)
        return told | {"text": said(obj)} if said else told


class OfficeSite(admin.AdminSite):
    """The admin site; the index is ordered by the work of the office, not by application."""

    site_header = site_title = "人大常委会工作记录系统"
    index_title = "录入与审核"
    empty_value_display = "—"
    enable_nav_sidebar = False
    enclosures: list = []  # child tables of any record; the applications add theirs

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.pages = [
            path("trail/", self.page(audit_log_view), name="trail"),
            path("quality/", self.page(data_quality.quality_overview), name="quality"),
            path(
                "quality/<slug:key>/", self.page(data_quality.quality_of_rule), name="quality_check"
            ),
        ]
        self._tasks = []

    def page(self, view):
        """Return the view of a page that belongs to no model, with access control."""

        def opened(request, **chosen):
            return view(request, self, **chosen)

        return self.admin_view(opened)

    def autocomplete_view(self, request):
        return AutocompleteView.as_view(admin_site=self)(request)

    def get_urls(self):
        """Put these pages before those of the models."""
        return [*self.pages, *super().get_urls()]

    def awaits(self, *tasks: Task) -> None:
        """Add tasks to the home page, in the given order."""
        self._tasks += tasks

    @property
    def tasks(self) -> list[Task]:
        """Return the office's own tasks, then the tasks that every kind of record has, by group."""
        common = filter(None, (tasks_of_record(model) for model in self._registry))
        # zip() groups the tasks of all models by kind of task.
        return [*self._tasks, *(task for group in zip(*common, strict=True) for task in group)]

    def tasks_of(self, model) -> list[Task]:
        """Return the tasks by which a list can be filtered."""
        return [task for task in self.tasks if task.model is model]

    def index(self, request, extra_context=None):
        """Show the tasks of the user, then all tables."""
        found = waiting_tasks(self, self.tasks, request)
        broken = data_quality.count_rows_to_mend(request, self)
        told = {
            "waiting": found,
            "broken": broken,
            "reaches_all": not is_confined(request.user),
        }
        return super().index(request, told | (extra_context or {}))

    def i18n_javascript(self, request, extra_context=None):
        """Return the translations of the admin's scripts, with those that Django lacks."""
        return JavaScriptCatalog.as_view(packages=["django.contrib.admin", "hanbin"])(request)

    def admin_view(self, view, cacheable=False):
        """Save a form only once.

        If the session has expired, return a page that keeps the input until the user logs in.
        """
        # Each access creates a new bound method, so compare with == and not with "is".
        guarded = super().admin_view(view if view == self.logout else submit_once(view), cacheable)

        def keeping(request, *args, **kwargs):
            if request.method == "POST" and request.user.is_anonymous and view != self.logout:
                return login_expired(request)
            return guarded(request, *args, **kwargs)

        return update_wrapper(keeping, guarded)

    def get_app_list(self, request, app_label=None):
        """Return the tables below their headings, in the order of registration."""
        listed = super().get_app_list(request, app_label)
        if app_label:
            return listed
        places = {model: place for place, model in enumerate(self._registry)}
        desks = {}
        for app in listed:
            for entry in app["models"]:
                desk = getattr(
                    self._registry[entry["model"]], "desk", IndexHeading(900, app["name"])
                )
                desks.setdefault(desk, {**app, "name": desk.name, "models": []})
                desks[desk]["models"].append(entry)
        for desk in desks.values():
            desk["models"].sort(key=lambda entry: places[entry["model"]])
        return [desks[desk] for desk in sorted(desks)]
