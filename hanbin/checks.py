"""System checks of the database and the network settings."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections


@register("hanbin", deploy=True)
def public_site_knows_its_proxy(**kwargs: Any) -> Sequence[CheckMessage]:
    """Warn if a public site trusts no proxy.

    It is served by HTTPS only, and the proxy terminates it.
    """
    if not settings.PUBLIC or settings.TRUSTED_PROXIES:
        return []
    return [
        Warning(
            "网站对外服务，但没有设置 TRUSTED_PROXIES：在代理后面，HTTPS 不被承认，网页会不停跳转，"
            "登录失败次数也按代理的地址合计。",
            hint="请写明代理的地址，如 TRUSTED_PROXIES=127.0.0.1。",
            id="hanbin.W002",
        )
    ]


@register("hanbin", Tags.database)
def postgresql_compiles_nothing(
    databases: Iterable[str] | None = None, **kwargs: Any
) -> Sequence[CheckMessage]:
    """Warn if JIT is on; behind PgBouncer a connection cannot switch it off itself."""
    return [
        Warning(
            f"数据库 {alias} 开着 JIT 编译，数据多时后台首页要等十几秒。",
            hint="请由数据库的所有者执行一次："
            f'ALTER DATABASE "{connections[alias].settings_dict["NAME"]}" SET jit = off;',
            id="hanbin.W003",
        )
        for alias in databases or ()
        if connections[alias].vendor == "postgresql" and has_jit(alias)
    ]


def has_jit(alias: str) -> bool:
    """Return whether PostgreSQL uses JIT on this connection."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT pg_jit_available()")  # also false if jit is off
        return bool(cursor.fetchone()[0])


@register("hanbin", Tags.database)
def postgresql_reads_chinese(
    databases: Iterable[str] | None = None, **kwargs: Any
) -> Sequence[CheckMessage]:
    """Report databases with the C locale, where Chinese characters are not letters for search."""
    return [
        Error(
            f"数据库 {alias} 的编码是 {encoding}、字符类型是 {ctype}，不能正确处理中文。",
            hint="请用 createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 重建数据库。",
            id="hanbin.E001",
        )
        for alias in databases or ()
        if connections[alias].vendor == "postgresql"
        for encoding, ctype in [character_set(alias)]
        if encoding != "UTF8" or ctype in {"C", "POSIX"}
    ]


def character_set(alias: str) -> tuple[str, str]:
    """Return the encoding and the character type of a PostgreSQL database."""
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT pg_encoding_to_char(encoding), datctype FROM pg_database "
            "WHERE datname = current_database()"
        )
        encoding, ctype = cursor.fetchone()
    return encoding, ctype
