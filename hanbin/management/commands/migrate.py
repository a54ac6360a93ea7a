"""建表改表，并让数据版次跟着每张表变动。"""

from typing import Any

from django.core.management.commands import migrate

from hanbin.record.data_revision import follow


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        """Django's own command; SQLite loses the triggers of a table it makes anew."""
        super().handle(*args, **options)
        follow()
