from django.apps import AppConfig


class DelegatesConfig(AppConfig):
    name = "delegates"
    verbose_name = "代表与机构"

    def ready(self) -> None:
        """Declares the rules."""
        from delegates import rules  # noqa: F401
