"""What has landed stays: no migration is edited, and an older installation keeps what it told."""

from hashlib import sha256
from pathlib import Path

import pytest
from django.core.management import call_command

from hanbin.backups.schema import known_migrations, row_counts
from hanbin.record import data_revision
from tests import landed_demonstration
from tests.installations import Installation

PROJECT = Path(__file__).parents[1]
LANDED = Path(__file__).with_name("landed_migrations.txt")  # as sha256sum writes it
# Django enters a row here for each model, whenever it is migrated.
FOLLOW_THE_MODELS = {"auth_permission", "django_content_type"}


def landed() -> dict[str, str]:
    """The files of the migrations that have landed, each with its digest."""
    lines = (line.split() for line in LANDED.read_text().splitlines())
    return {path: digest for digest, path in lines}


def digest(path: str) -> str:
    file = PROJECT / path
    return sha256(file.read_bytes()).hexdigest() if file.exists() else ""


class ALandedMigration:
    @pytest.mark.parametrize("path", landed())
    def test_is_never_edited(self, path):
        assert digest(path) == landed()[path], (
            f"{path}: a landed migration is never edited: add a new one"
        )

    def test_is_listed(self):
        there = {
            path.relative_to(PROJECT).as_posix()
            for app in ("delegates", "hanbin", "records")
            for path in (PROJECT / app / "migrations").glob("0*")
        }
        assert there - landed().keys() == set(), (
            f"new migrations: sha256sum FILE >> {LANDED.relative_to(PROJECT)}"
        )


@pytest.fixture(scope="module")
def before():
    return landed_demonstration.landed_state()


@pytest.fixture(scope="module")
def upgraded(before, django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock():
        made = Installation(tmp_path_factory.mktemp("landed"))
        try:
            with made.entered():
                landed_demonstration.install(before)
                data_revision.create_missing_triggers()  # as it is wherever somebody works
                call_command("migrate", interactive=False, verbosity=0)
                yield {"figures": landed_demonstration.figures(), "rows": row_counts()}
        finally:
            made.remove()


@pytest.mark.django_db
class AnInstallationOfTheFirstDay:
    """With the demonstration as it was when the first migrations landed, brought up to date."""

    def test_began_with_migrations_that_are_still_there(self, before):
        assert set(before["migrations"]) <= known_migrations()

    @pytest.mark.parametrize("year", [str(year) for year in landed_demonstration.YEARS])
    def test_tells_every_figure_that_it_told(self, before, upgraded, year):
        told = before["figures"][year]
        assert len(told) > 100
        assert {key: upgraded["figures"][year].get(key) for key in told} == told

    def test_holds_every_row(self, before, upgraded):
        held = {table: len(rows) - 1 for table, rows in before["tables"].items()}
        compared = held.keys() - FOLLOW_THE_MODELS
        assert {table: upgraded["rows"].get(table) for table in compared} == {
            table: held[table] for table in compared
        }
