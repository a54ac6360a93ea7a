"""System check before a site goes public."""

from django.conf import settings
from django.core.checks import Tags, Warning, register
from django.db import connections

from .models import Congress


@register("hanbin", Tags.database)
def demonstration_stays_at_home(databases=None, **kwargs):
    """Warn if a public site shows demonstration data, which readers would take for real."""
    return [
        Warning(
            f"网站对外服务，而数据库 {alias} 是演示库：公众看到的是演示年度，不是本机关的记录；"
            "演示账号不能登录。",
            hint="请用 DATABASE_URL 另指一个空库，执行 migrate 和 createsuperuser。",
            id="hanbin.W001",
        )
        for alias in databases or ()
        if settings.PUBLIC and is_demonstration(alias)
    ]


def is_demonstration(alias):
    """Return whether a database holds the demonstration; False if it has no tables."""
    tables = connections[alias].introspection.table_names()
    congresses = Congress.objects.using(alias).filter(is_demonstration=True)
    return Congress._meta.db_table in tables and congresses.exists()
