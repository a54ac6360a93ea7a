"""Our words for what the admin says come before Django's, and are compiled as they are written."""

import gettext
import json
import re
from pathlib import Path

import pytest
from django.utils.translation import gettext as translated

from records.models import Topic

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


class TheAdmin:
    def test_sets_no_half_width_mark_or_blank_between_chinese_words(self):
        said = written("django").values()
        assert [
            text for text in said if re.search(r"[一-鿿”] ?[,.:?!]|[一-鿿] [一-鿿]", text)
        ] == []

    @pytest.mark.django_db
    def test_greets_in_chinese(self, admin_client, admin_user):
        page = admin_client.get("/admin/").content.decode()
        assert f"<strong>{admin_user.get_short_name()}</strong>，您好。" in page

    @pytest.mark.django_db
    def test_says_in_chinese_that_a_password_is_wrong(self, client):
        page = client.post("/admin/login/", {"username": "nobody", "password": "wrong"})
        assert "用户名或密码不对，请重新输入；两者都区分大小写。" in page.content.decode()

    @pytest.mark.django_db
    def test_asks_in_chinese_before_it_deletes(self, admin_client):
        topic = Topic.objects.create(name="某事")
        page = admin_client.get(f"/admin/records/topic/{topic.pk}/delete/").content.decode()
        assert "确定要删除" in page
        assert "“某事”吗？" in page
        assert re.search(r"：<a [^>]*>某事</a>", page)
