from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "records"
    verbose_name = "工作记录"

    def ready(self) -> None:
        """Declares the rules, what is never deleted, what keeps in step with the records, and what
        names files."""
        from records import rules  # noqa: F401
        from records.editions import content  # noqa: F401
        from records.search import index_updates  # noqa: F401
