"""Two clerks who number at once get two numbers, whichever database keeps the record."""

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

from delegates.models import Delegate, Organization
from records.casework import STEPS
from records.models import Suggestion, SuggestionSubject

PROJECT = Path(__file__).parents[3]
SERIES = "闭8888"
TITLES = [f"关于第{place}件急事的建议" for place in range(3)]
ALONE = """
import sys
import django
django.setup()
from tests.records.casework.test_numbering import admit
admit(sys.argv[-1])
"""


def admit(title):
    """A suggestion is handed in, and one clerk numbers it."""
    case = Suggestion.objects.create(
        organizer=Organization.objects.get(code="DBGW"),
        title=title,
        text="请研究办理。",
        subject=SuggestionSubject.objects.first(),
        lead_delegate=Delegate.objects.first(),
        submitted_on="2019-03-01",
    )
    STEPS["examine"].take(case, by="某人", result="accepted", series=SERIES)
    return case.number


def admit_alone(title):
    """By a clerk with a connection of their own."""
    try:
        return admit(title)
    finally:
        connection.close()


def in_processes(titles, address):
    """Each clerk in a process of their own, against a database in a file."""
    environment = os.environ | {
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "hanbin.settings",
    }
    clerks = [
        subprocess.Popen(
            [sys.executable, "-c", ALONE, title],
            cwd=PROJECT,
            env=environment,
            stderr=subprocess.PIPE,
        )
        for title in titles
    ]
    for clerk in clerks:
        _, complaint = clerk.communicate(timeout=120)
        assert clerk.returncode == 0, complaint.decode()


class TheSuggestionsAdmittedAtOnce:
    def test_get_numbers_of_their_own_in_a_file(self, django_db_setup, django_db_blocker, tmp_path):
        path = tmp_path / "hanbin.sqlite3"
        with django_db_blocker.unblock():
            if connection.vendor != "sqlite":
                pytest.skip("PostgreSQL has a test of its own")
            connection.ensure_connection()
            with sqlite3.connect(path) as copy:
                connection.connection.backup(copy)
        in_processes(TITLES, f"sqlite:///{path}")
        with sqlite3.connect(path) as copy:
            rows = copy.execute("SELECT number FROM records_suggestion WHERE series = ?", [SERIES])
            assert sorted(number for (number,) in rows) == [1, 2, 3]

    def test_get_numbers_of_their_own_on_a_server(self, django_db_setup, django_db_blocker):
        with django_db_blocker.unblock():
            if connection.vendor != "postgresql":
                pytest.skip("SQLite has a test of its own")
            try:
                with ThreadPoolExecutor(len(TITLES)) as clerks:
                    numbers = list(clerks.map(admit_alone, TITLES))
            finally:
                Suggestion.objects.filter(title__in=TITLES).delete()
        assert sorted(numbers) == [1, 2, 3]

    def test_continue_their_series(self, db):
        assert [admit(title) for title in TITLES] == [1, 2, 3]
