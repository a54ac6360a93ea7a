"""One thing, one name: a call is understood without its import line."""

import ast
import re
from collections import defaultdict

from django.contrib import admin

from tests.test_architecture import APPS, PRODUCT, Module

# What may share a name, because whoever calls it does not know which module answers.
PROTOCOLS = {
    "Command": "a management command, one for each module of management/commands",
    "enter": "a topic of the demonstration, entered by records/demonstration/loading.py",
    "tables": "a topic of an invented year, drawn up for records/demonstration/invented",
    "tool": "an engine of hanbin/backups/engines.py",
    "refuse_unsuitable_tool": "an engine of hanbin/backups/engines.py",
    "consistent_read": "an engine of hanbin/backups/engines.py",
    "dump": "an engine of hanbin/backups/engines.py",
    "replaced_database": "an engine of hanbin/backups/engines.py",
}
# A participle or a pronoun says neither what a function does nor what it returns.
BARE = frozenset(
    re.findall(
        r"\w+",
        """
        added adopted answered asked assigned begun behind beside broken brought called changed
        checked chosen closed composed corrected counted covered dated described done drafted
        drawn drifted entered exempted expected exported filled followed found given governed
        grouped held kept known left limited linked listed lost made marked meant met missing
        named nothing opened others owed owing placed plain promised published put quoted reached
        read refused related said saved seen sent settled shown signed spelled standing suggested
        taken tell tells titled told untraced wanted written
        """,
    )
)
# Declared by their keys or addresses, which are contracts: the function's name is the key.
DECLARING = {"hard_rule", "soft_rule", "step", "official_form", "register", "section"}


def declarations(module: Module):
    """The public functions and classes at the top of a module, by the names they are free to
    have."""
    for node in module.tree.body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_"):
            continue
        declared = {
            ast.unparse(each).partition("(")[0].partition(".")[0] for each in node.decorator_list
        }
        if not declared & DECLARING:
            yield node


def free_modules():
    return [module for module in PRODUCT if not module.is_migration]


class TheNames:
    def test_are_borne_by_one_thing_each(self):
        places = defaultdict(set)
        for module in free_modules():
            for node in declarations(module):
                if node.name not in PROTOCOLS:
                    places[node.name].add(module.path)
        assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}

    def test_say_what_a_function_does_or_returns(self):
        assert [
            f"{module.path}:{node.lineno} {node.name}()"
            for module in free_modules()
            for node in declarations(module)
            if isinstance(node, ast.FunctionDef) and node.name in BARE
        ] == []

    def test_of_what_makes_up_the_admin_end_as_django_would_end_them(self):
        tables = admin.site._registry.values()
        inlines = {inline for table in tables for inline in table.inlines}
        expected = {type(table): ("Admin", "AdminMixin", "Mixin") for table in tables}
        expected |= dict.fromkeys(inlines, ("Inline", "InlineMixin", "Mixin"))
        assert len(inlines) > 30
        assert [
            part.__qualname__
            for whole, endings in expected.items()
            for part in whole.__mro__
            if part.__module__.partition(".")[0] in APPS
            if not part.__name__.endswith(endings)
        ] == []
