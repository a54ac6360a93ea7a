from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "records"
    verbose_name = "工作记录"

    def ready(self) -> None:
        """Import the modules that register checks, rules, followers and file references."""
        from records import checks, rules  # noqa: F401
        from records.editions import content, deletion_guard  # noqa: F401
        from records.search import index_updates  # noqa: F401
