"""The version is said once."""

import re
from pathlib import Path

import hanbin

CHANGELOG = Path(hanbin.__file__).parents[1] / "CHANGELOG.md"


class TestTheVersion:
    def test_is_the_newest_of_the_changelog(self):
        newest = re.search(r"^## (\S+)", CHANGELOG.read_text(encoding="utf-8"), re.MULTILINE)
        assert newest[1] == hanbin.__version__
