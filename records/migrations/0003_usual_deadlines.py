"""The deadlines that an office starts with, and the holidays published for 2017 to 2026."""

from datetime import date
from pathlib import Path

from django.db import migrations

SINCE = date(2000, 1, 1)
HOLIDAYS = Path(__file__).with_name("0003_holidays_2017_to_2026.txt")
LOCAL = "本地代表建议办理办法"
RULES = (
    {"limit": "answer", "amount": 3, "unit": "months", "longest": 6, "extended_by": "congress",
     "early_by": 10, "law": "代表法第五十一条"},
    {"limit": "hand_back", "amount": 5, "unit": "working_days", "law": LOCAL},
    {"limit": "contact", "amount": 20, "unit": "working_days", "law": LOCAL},
    {"limit": "opinion", "amount": 1, "unit": "months", "law": LOCAL},
    {"limit": "again", "amount": 1, "unit": "months", "law": LOCAL},
    {"limit": "rating", "amount": 20, "unit": "working_days", "law": LOCAL},
    {"limit": "assign", "amount": 10, "unit": "working_days", "law": LOCAL},
)  # fmt: skip


def published_holidays():
    """The days whose order the State Council changed, as they were published."""
    for line in HOLIDAYS.read_text(encoding="utf-8").splitlines():
        day, name, kind = line.split()
        yield date.fromisoformat(day), name, kind == "班"


def enter(apps, schema_editor):
    """The usual rules and days; those the office entered itself stay as they are."""
    for rule in RULES:
        rest = {name: value for name, value in rule.items() if name != "limit"}
        apps.get_model("records", "DeadlineRule").objects.get_or_create(
            limit=rule["limit"], since=SINCE, defaults=rest
        )
    holiday = apps.get_model("records", "Holiday")
    holiday.objects.bulk_create(
        (holiday(day=day, name=name, works=works) for day, name, works in published_holidays()),
        ignore_conflicts=True,
    )


def remove(apps, schema_editor):
    """Only what was entered here."""
    apps.get_model("records", "DeadlineRule").objects.filter(since=SINCE).delete()
    days = [day for day, _, _ in published_holidays()]
    apps.get_model("records", "Holiday").objects.filter(day__in=days).delete()


class Migration(migrations.Migration):
    dependencies = [("records", "0002_usual_kinds")]
    operations = [migrations.RunPython(enter, remove)]
