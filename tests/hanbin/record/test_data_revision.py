"""The revision moves with whatever the public may read, whoever writes it."""

from concurrent.futures import ThreadPoolExecutor
from unittest.mock import Mock

import pytest
from django.apps import apps
from django.db import OperationalError, connection, connections, models, transaction
from django.utils import timezone

from delegates.models import AuditEvent
from hanbin.record import data_revision
from hanbin.record.history import is_history
from records.models import Meeting, Suggestion

pytestmark = pytest.mark.django_db

TABLES = sorted(data_revision.followed_tables())
BY_TABLE = {each._meta.db_table: each for each in apps.get_models(include_auto_created=True)}


@pytest.fixture(autouse=True)
def at_once():
    """PostgreSQL moves the revision when a transaction ends, and a test ends in none."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET CONSTRAINTS {data_revision.TRIGGER} IMMEDIATE")


def moved(*statements: tuple[str, list]) -> list[bool]:
    """Whether each statement moved the revision."""
    told = []
    for statement, values in statements:
        before = data_revision.current_revision()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
        told.append(data_revision.current_revision().number > before.number)
    return told


def written(model: type[models.Model]) -> str:
    quoted = connection.ops.quote_name
    return ", ".join(quoted(each.column) for each in model._meta.fields if not each.generated)


def backend() -> int:
    """By what number the server knows this connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def leave() -> None:
    connection.close()


class EveryTable:
    def test_is_followed(self):
        assert data_revision.tables_without_trigger() == []

    def test_of_relations_is_among_them(self):
        assert Suggestion.cosigners.through._meta.db_table in TABLES

    @pytest.mark.parametrize("table", TABLES)
    def test_moves_the_revision_with_each_act(self, table):
        model = BY_TABLE[table]
        found = model._base_manager.values_list("pk", flat=True).first()
        if found is None:
            pytest.skip("the demonstration has no such row")
        columns, key = written(model), connection.ops.quote_name(model._meta.pk.column)
        with connection.cursor() as cursor:
            cursor.execute(
                f"CREATE TEMPORARY TABLE kept AS SELECT {columns} FROM {table} WHERE {key} = %s",
                [found],
            )
        assert moved(
            (f"UPDATE {table} SET {key} = {key} WHERE {key} = %s", [found]),
            (f"DELETE FROM {table} WHERE {key} = %s", [found]),
            (f"INSERT INTO {table} ({columns}) SELECT {columns} FROM kept", []),
        ) == [True, True, True]
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE kept")

    def test_made_anew_is_followed_again(self):
        name = "records_meeting"
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP TRIGGER {data_revision.TRIGGER} ON {name}")
            else:
                cursor.execute(f"DROP TRIGGER {name}_update_{data_revision.TRIGGER}")
        assert data_revision.tables_without_trigger() == [name]
        data_revision.create_missing_triggers()
        assert data_revision.tables_without_trigger() == []


class TheRevision:
    @pytest.fixture(autouse=True)
    def before(self):
        return data_revision.current_revision()

    def test_moves_with_rows_written_many_at_once(self, before):
        rows = list(Meeting.objects.all()[:3])
        Meeting.objects.bulk_update(rows, ["title"])
        assert data_revision.current_revision() > before

    def test_stays_while_things_are_read(self, before, client):
        client.get("/2019/")
        assert data_revision.current_revision() == before

    def test_stays_when_somebody_signs_in(self, before):
        AuditEvent.note(AuditEvent.Kind.REFUSED, by="nobody")
        assert data_revision.current_revision() == before

    def test_stays_when_only_the_trail_grows(self, before):
        Suggestion.history.update(history_change_reason="补记")
        assert data_revision.current_revision() == before

    def test_follows_no_trail(self):
        assert not [table for table in TABLES if is_history(BY_TABLE[table])]


class ABrokenConnection:
    """As the database leaves it that was started again."""

    @pytest.fixture
    def broken(self, monkeypatch):
        """The first question fails, and the next one does not."""
        told = [OperationalError("server closed the connection"), (7, timezone.now())]

        def ask():
            answer = told.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        stand_in = Mock(in_atomic_block=False)
        monkeypatch.setattr(data_revision, "_read_revision", ask)
        monkeypatch.setattr(data_revision, "connection", stand_in)
        return stand_in

    def test_is_made_anew_by_the_first_question(self, broken):
        assert data_revision.current_revision().number == 7
        broken.close.assert_called_once_with()

    def test_is_told_within_a_transaction(self, broken):
        broken.in_atomic_block = True
        with pytest.raises(OperationalError):
            data_revision.current_revision()


class AConnectionOfItsOwn:
    """As each worker has one."""

    @pytest.fixture
    def worker(self):
        if connection.vendor != "postgresql":
            pytest.skip("SQLite has no server that could end a connection")
        with ThreadPoolExecutor(1) as worker:
            yield lambda act: worker.submit(act).result()
            worker.submit(leave).result()

    def test_ended_by_the_server_is_made_anew(self, worker):
        standing = worker(data_revision.current_revision)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [worker(backend)])
        assert worker(data_revision.current_revision) == standing


class TheFirstQuestion:
    def test_is_the_only_one_about_the_connection(self, monkeypatch):
        """Although the settings want to know at each request whether it still stands."""
        asked = Mock(return_value=True)
        own = connections["default"]
        monkeypatch.setattr(own, "is_usable", asked)
        monkeypatch.setattr(own, "health_check_enabled", True)
        monkeypatch.setattr(own, "health_check_done", False)
        data_revision.current_revision()
        assert not asked.called
