"""The site as an application; listed first, so its static files and admin theme take precedence."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate


class HanbinConfig(AppConfig):
    """汉滨：站点本身，不含任何业务。"""

    name = "hanbin"
    verbose_name = "站点"

    def ready(self) -> None:
        """Register the system checks; create the missing triggers after each migrate."""
        from hanbin import checks  # noqa: F401
        from hanbin.record.data_revision import create_missing_triggers

        post_migrate.connect(create_missing_triggers, sender=self)


class OfficeAdminConfig(AdminConfig):
    """The admin with the office's own site class."""

    default_site = "hanbin.office.site.OfficeSite"
