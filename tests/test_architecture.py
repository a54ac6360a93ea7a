"""The rules of the house, read from the source: imports point down, and nothing grows fat."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PROJECT = Path(__file__).parents[1]
APPS = ("hanbin", "delegates", "records")
# Lowest first. A module may import from its own line and from those above it; stations that share
# a line leave each other alone. What no longer name fits belongs to the shortest that does.
LINES = (
    {"hanbin.environment", "hanbin.__version__"},
    {"hanbin.models"},
    {"hanbin.record"},
    {"hanbin.files"},
    {"hanbin.http"},
    {"hanbin.lists"},
    {"hanbin.office", "hanbin.backups"},
    {"hanbin"},
    {"delegates.models"},
    {"delegates.rules"},
    {"delegates.filters", "delegates.login_throttle"},
    {"delegates.listings"},
    {"delegates.views", "delegates.admin"},
    {"delegates"},
    {"records.models"},
    {"records.deadlines"},
    {"records.rules"},
    {"records.casework"},
    {"records.sheets"},
    {"records.figures"},
    {"records.public_figures"},
    {"records.scopes"},
    {"records.prose", "records.reports"},
    {"records.editions", "records.official_forms"},
    {"records.listings"},
    {"records.search"},
    {"records.imports", "records.exports"},
    {"records.opendata"},
    {"records.views"},
    {"records.desks", "records.admin"},
    {"records.demonstration"},
    {"records"},
)
OF_DJANGO = {"migrations", "management", "templatetags", "formats"}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}
FILE_BUDGET = 300
FUNCTION_BUDGET = 40
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


class Module(NamedTuple):
    """A file of Python and what it says."""

    path: str
    source: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its dotted name; a package goes by the name of its folder."""
        parts = Path(self.path).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def is_migration(self) -> bool:
        """Django writes migrations, so our measures do not apply to them."""
        return "migrations" in Path(self.path).parts

    @property
    def is_pure_data(self) -> bool:
        """Whether it only names values: no function, no class, nothing to understand."""
        plain = (ast.Assign, ast.AnnAssign, ast.Expr, ast.Import, ast.ImportFrom)
        return all(isinstance(statement, plain) for statement in self.tree.body)

    def imports(self) -> Iterator[tuple[int, str]]:
        """Each import as its line and the full name of what is imported."""
        package = self.name if self.path.endswith("__init__.py") else self.name.rpartition(".")[0]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                start = ".".join([*(above if node.level else ()), *filter(None, [node.module])])
                yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def modules(*folders: str) -> list[Module]:
    """Every module in these folders."""
    paths = [path for folder in folders for path in sorted((PROJECT / folder).rglob("*.py"))]
    sources = {path: path.read_text(encoding="utf-8") for path in paths}
    return [
        Module(path.relative_to(PROJECT).as_posix(), source, ast.parse(source))
        for path, source in sources.items()
    ]


PRODUCT = modules(*APPS)
EVERYTHING = [*PRODUCT, *modules("tests")]
MODULE_NAMES = {module.name for module in PRODUCT}
TEMPLATES = sorted((PROJECT / "templates").rglob("*.*"))


def place(name: str) -> tuple[int, str] | None:
    """Where a dotted name stands: its line, and the entry of that line it belongs to."""
    fits = [
        (line, entry)
        for line, entries in enumerate(LINES)
        for entry in entries
        if f"{name}.".startswith(f"{entry}.")
    ]
    return max(fits, key=lambda fit: len(fit[1]), default=None)


def points_up(module: Module, imported: str) -> bool:
    """Whether an import reaches for something above its module, or for a neighbour."""
    here, there = place(module.name), place(imported)
    if here is None or there is None:
        return False
    return there[0] > here[0] or (there[0] == here[0] and there[1] != here[1])


def imported_modules(module: Module) -> set[str]:
    """The modules of ours that a module names in its imports."""
    found = set()
    for _, name in module.imports():
        while name and name not in MODULE_NAMES:
            name = name.rpartition(".")[0]
        found.add(name)
    return found - {"", module.name}


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module."""
    return (node for node in ast.walk(module.tree) if isinstance(node, FUNCTION))


def lines_matching(pattern: str, sources: dict[str, str]) -> list[str]:
    """Each line in which the pattern occurs, as path, line and text."""
    return [
        f"{path}:{number}: {line.strip()}"
        for path, source in sources.items()
        for number, line in enumerate(source.splitlines(), 1)
        if re.search(pattern, line)
    ]


class TestImports:
    def test_point_down(self):
        assert [
            f"{module.path}:{line} imports {imported}"
            for module in PRODUCT
            for line, imported in module.imports()
            if points_up(module, imported)
        ] == []

    def test_never_lead_back_to_where_they_began(self):
        ahead = {module.name: imported_modules(module) for module in PRODUCT}
        for name in ahead:
            reached = ahead[name]
            while further := {each for known in reached for each in ahead[known]} - reached:
                reached = reached | further
            assert name not in reached, f"{name} imports itself by way of {sorted(reached)}"

    def test_come_from_stations_that_are_named(self):
        folders = {
            f"{app}.{folder.name}"
            for app in APPS
            for folder in (PROJECT / app).iterdir()
            if any(folder.glob("*.py")) and folder.name not in OF_DJANGO
        }
        assert folders - {entry for entries in LINES for entry in entries} == set()

    def test_never_reach_for_the_settings_module(self):
        assert [
            f"{module.path}:{line}: use django.conf.settings"
            for module in EVERYTHING
            for line, imported in module.imports()
            if f"{imported}.".startswith("hanbin.settings.")
        ] == []

    def test_know_nothing_of_signals(self):
        """But for the one by which Django says that tables were made or changed."""
        assert [
            f"{module.path}:{line}: call what shall happen by its name"
            for module in PRODUCT
            for line, imported in module.imports()
            if imported.startswith("django.") and {"dispatch", "signals"} & {*imported.split(".")}
            if imported != "django.db.models.signals.post_migrate"
        ] == []

    def test_name_what_they_take(self):
        assert [
            f"{module.path}:{line} imports {imported}"
            for module in EVERYTHING
            for line, imported in module.imports()
            if imported.endswith(".*")
        ] == []

    def test_stand_at_the_top_of_the_file(self):
        assert [
            f"{module.path}:{node.lineno} in {function.name}()"
            for module in EVERYTHING
            if not module.is_migration
            for function in functions(module)
            if (Path(module.path).name, function.name) != ("apps.py", "ready")
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ] == []


class TestSizes:
    def test_of_files_stay_within_three_hundred_lines(self):
        assert [
            f"{module.path}: {length} lines"
            for module in EVERYTHING
            if (length := len(module.source.splitlines())) > FILE_BUDGET
            if not module.is_migration
            if not (module.path.startswith("records/demonstration/") and module.is_pure_data)
        ] == []

    def test_of_functions_stay_within_forty_lines(self):
        assert [
            f"{module.path}:{function.lineno} {function.name}(): {length} lines"
            for module in EVERYTHING
            if not module.is_migration
            for function in functions(module)
            if (length := function.end_lineno - function.lineno + 1) > FUNCTION_BUDGET
        ] == []


class TestNames:
    def test_of_modules_say_what_is_in_them(self):
        assert [
            module.path for module in EVERYTHING if VAGUE_NAMES & set(module.name.split("."))
        ] == []


class TestTexts:
    SOURCES = {module.path: module.source for module in EVERYTHING} | {
        path.relative_to(PROJECT).as_posix(): path.read_text(encoding="utf-8") for path in TEMPLATES
    }

    def test_leave_nothing_to_do_without_the_number_of_its_issue(self):
        assert lines_matching(r"\b(?:[T]ODO|[F]IXME|[X]XX)\b(?!\s*\(?#\d)", self.SOURCES) == []

    def test_name_no_place_of_one_machine(self):
        places = "home|root|work|tmp|opt|mnt|srv|usr|etc|Users"
        assert lines_matching(rf"""["'\s=(](?:/(?:{places})/|[A-Z]:\\\\)""", self.SOURCES) == []


class TestTheseRules:
    """A rule that finds nothing may be blind; here each is shown what it must see."""

    @pytest.mark.parametrize(
        ("path", "statement"),
        [
            ("hanbin/lists/tables.py", "from records.models import Meeting"),
            ("hanbin/record/rules.py", "from ..office import data_quality"),
            ("records/listings/filters.py", "from records.views import meetings"),
            ("records/reports/narrative.py", "from records.prose import numerals"),
            ("hanbin/urls.py", "import delegates"),
            ("delegates/models/terms.py", "from delegates import views"),
            ("delegates/views.py", "from records import models"),
            ("records/models/meetings.py", "from ..figures import measure"),
            ("records/models/__init__.py", "from .. import views"),
            ("records/figures/meetings.py", "from records.reports.narrative import fill"),
            ("records/imports/meetings.py", "from records.exports import docx"),
            ("records/exports/docx.py", "import records.imports.meetings"),
            ("records/reports/narrative.py", "import records.admin.meetings"),
        ],
    )
    def test_see_an_import_that_points_up(self, path, statement):
        module = Module(path, statement, ast.parse(statement))
        assert [points_up(module, imported) for _, imported in module.imports()] == [True]

    @pytest.mark.parametrize(
        ("path", "statement"),
        [
            ("delegates/models/terms.py", "from hanbin.record.periods import Period"),
            ("records/models/meetings.py", "from .petitions import PetitionCount"),
            ("records/views/meetings.py", "from records.exports import docx"),
            ("records/exports/docx.py", "from records.reports.narrative import fill"),
            ("records/figures/delegates.py", "from django.db.models import Sum"),
        ],
    )
    def test_let_an_import_pass_that_points_down(self, path, statement):
        module = Module(path, statement, ast.parse(statement))
        assert [points_up(module, imported) for _, imported in module.imports()] == [False]
