from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "records"
    verbose_name = "工作记录"

    def ready(self) -> None:
        """Registers the checks, the rules, what refuses deletion, what keeps in step with the
        records, and what names files."""
        from records import checks, rules  # noqa: F401
        from records.editions import content, deletion_guard  # noqa: F401
        from records.search import index_updates  # noqa: F401
