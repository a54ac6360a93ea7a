"""What is installed: each package by version and hash, from wherever pip is told to take it."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).parents[1]
PROJECT_FILE = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {
    "requirements.txt": PROJECT_FILE["project"]["dependencies"],
    "requirements-dev.txt": PROJECT_FILE["dependency-groups"]["dev"],
}
TOLD_TO_NOBODY = ["Makefile", "README.md", "pyproject.toml", ".ci/run", *LOCKS]
PIN = re.compile(
    r"^(\S+?)==(\S+)(?: ; .*?)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.M
)


def pins(lock: str) -> dict[str, str]:
    """Each package that is named with its hashes, and its version."""
    text = (PROJECT / lock).read_text(encoding="utf-8")
    return {name: version for name, version, _ in PIN.findall(text)}


class EveryPackage:
    @pytest.mark.parametrize("lock", LOCKS)
    def test_is_named_with_its_hashes(self, lock):
        lines = (PROJECT / lock).read_text(encoding="utf-8").splitlines()
        assert len(pins(lock)) == sum(1 for line in lines if re.match(r"[\w-]", line)) > 20

    @pytest.mark.parametrize(
        ("lock", "wanted"), [(lock, each) for lock, wanted in LOCKS.items() for each in wanted]
    )
    def test_is_of_a_version_that_is_wanted(self, lock, wanted):
        asked = Requirement(wanted)
        found = pins(lock).get(canonicalize_name(asked.name))
        assert found in asked.specifier, f"{wanted}: make lock"

    def test_is_the_same_at_work_and_at_the_workbench(self):
        runtime, tools = pins("requirements.txt"), pins("requirements-dev.txt")
        shared = runtime.keys() & tools.keys()
        assert {name: tools[name] for name in shared} == {name: runtime[name] for name in shared}

    @pytest.mark.parametrize("path", TOLD_TO_NOBODY)
    def test_comes_from_no_host_that_we_name(self, path):
        text = (PROJECT / path).read_text(encoding="utf-8")
        assert re.findall(r"pypi\.org|python[h]osted|^ *--(?:extra-)?index-url", text, re.M) == []
