"""Large type: turned on in the address, kept in a cookie, leading nowhere else."""

import pytest
from django.template.loader import render_to_string

pytestmark = pytest.mark.django_db


class TheSwitch:
    def test_remembers_and_returns_to_the_same_page(self, client):
        answer = client.get("/suggestions/?q=公路&large=1")
        assert answer.status_code == 302
        assert answer["Location"] == "/suggestions/?q=%E5%85%AC%E8%B7%AF"
        assert client.get("/suggestions/").content.count(b'class="large"') == 1

    def test_forgets_again(self, client):
        client.get("/?large=1")
        client.get("/?large=0")
        assert b'class="large"' not in client.get("/").content

    @pytest.mark.parametrize("path", ["//example.com/", "/\\example.com/"])
    def test_leads_nowhere_else(self, client, path):
        location = client.get(path, {"large": "1"}, headers={"host": "localhost"})["Location"]
        assert location.startswith("/")
        assert not location.startswith(("//", "/\\"))

    def test_leaves_a_word_it_does_not_know_to_the_page(self, client):
        assert client.get("/?large=yes").status_code == 200

    def test_tells_caches_that_pages_depend_on_it(self, client):
        assert "Cookie" in client.get("/2019/")["Vary"]


class EveryRefusal:
    def test_of_an_account_is_a_page_of_the_site(self, client, django_user_model):
        client.force_login(django_user_model.objects.get(username="unit"))
        answer = client.get("/reports/2019/drift/")
        assert (answer.status_code, "无权访问" in answer.content.decode()) == (403, True)

    @pytest.mark.parametrize("name", ["400.html", "500.html"])
    def test_that_cannot_ask_the_database_is_told_in_chinese_all_the_same(self, name):
        told = render_to_string(name)
        assert '<html lang="zh-CN">' in told
        assert "回到首页" in told

    def test_of_another_host_is_told_in_chinese(self, client):
        answer = client.get("/", headers={"host": "elsewhere.example"})
        assert (answer.status_code, "请求有误" in answer.content.decode()) == (400, True)
