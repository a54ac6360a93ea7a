from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "records"
    verbose_name = "工作记录"

    def ready(self) -> None:
        """Declares the rules, and what is never deleted."""
        from records import published, rules  # noqa: F401
