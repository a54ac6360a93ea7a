from django.apps import AppConfig


class DelegatesConfig(AppConfig):
    name = "delegates"
    verbose_name = "代表与机构"

    def ready(self) -> None:
        """Declares the rules, registers the checks."""
        from delegates import checks, rules  # noqa: F401
