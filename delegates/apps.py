from django.apps import AppConfig


class DelegatesConfig(AppConfig):
    name = "delegates"
    verbose_name = "代表与机构"

    def ready(self) -> None:
        """Register the rules and the system checks."""
        from delegates import checks, rules  # noqa: F401
