"""Our words for what the admin says come before Django's, and are compiled as they are written."""

import gettext
import json
import re
from pathlib import Path

import pytest
from django.utils.translation import gettext as translated

CATALOGUES = Path(__file__).parents[2] / "hanbin/locale/zh_Hans/LC_MESSAGES"
ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr "(.+)"$', re.MULTILINE)


def written(domain: str) -> dict[str, str]:
    """What the source of a catalogue says."""
    source = (CATALOGUES / f"{domain}.po").read_text(encoding="utf-8")
    return {original.replace('\\"', '"'): said for original, said in ENTRY.findall(source)}


class ACatalogue:
    @pytest.mark.parametrize("domain", ["django", "djangojs"])
    def test_is_compiled_as_it_is_written(self, domain):
        with (CATALOGUES / f"{domain}.mo").open("rb") as compiled:
            catalogue = gettext.GNUTranslations(compiled)
        said = {original: catalogue.gettext(original) for original in written(domain)}
        assert said == written(domain)

    def test_comes_before_that_of_django(self):
        said = {original: translated(original) for original in written("django")}
        assert said == written("django")

    def test_is_given_to_the_scripts_of_the_admin(self, admin_client):
        text = admin_client.get("/admin/jsi18n/").content.decode()
        assert f'"Choose all %s": {json.dumps("全选%s")}' in text
