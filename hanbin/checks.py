"""What the site asks of its database before it trusts it with Chinese."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections


@register(Tags.database)
def postgresql_reads_chinese(
    databases: Iterable[str] | None = None, **kwargs: Any
) -> Sequence[CheckMessage]:
    """In a database of the C locale Chinese characters are not letters, and searches miss them."""
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
    """The encoding and the character classes a PostgreSQL database was created with."""
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT pg_encoding_to_char(encoding), datctype FROM pg_database "
            "WHERE datname = current_database()"
        )
        encoding, ctype = cursor.fetchone()
    return encoding, ctype
