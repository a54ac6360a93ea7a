"""The month of a petition count is checked in plain SQL: a CHECK that calls a function of Python
keeps every other program of SQLite from copying or verifying the table."""

from django.db import migrations, models
from django.db.models.lookups import Exact

from hanbin.record.date_functions import DayOfMonth


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0003_usual_deadlines"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="petitioncount",
            name="petition_count_month_begins_on_the_first",
        ),
        migrations.AddConstraint(
            model_name="petitioncount",
            constraint=models.CheckConstraint(
                condition=Exact(DayOfMonth("month"), 1),
                name="petition_count_month_begins_on_the_first",
                violation_error_message="月份请填当月第一天。",
            ),
        ),
    ]
