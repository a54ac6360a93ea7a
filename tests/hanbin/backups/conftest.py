"""The demonstration as a backup, and an installation that was restored from it."""

import pytest
from django.conf import settings

from hanbin.backups.occupied import occupied_by
from hanbin.backups.restoring import restore_archive
from hanbin.backups.writing import write_backup
from tests.installations import Installation, digests, told


@pytest.fixture(scope="session")
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory):
    """A backup of the demonstration, and what that tells."""
    with django_db_blocker.unblock():
        made = write_backup(tmp_path_factory.mktemp("backup"))
        return made, told(), digests(settings.MEDIA_ROOT)


@pytest.fixture(scope="session")
def other(django_db_setup, django_db_blocker, tmp_path_factory):
    """An installation beside the one under test."""
    with django_db_blocker.unblock():
        made = Installation(tmp_path_factory.mktemp("other"))
        yield made
        made.remove()


@pytest.fixture(scope="module")
def restored(demonstration, other, django_db_blocker):
    """That installation once the demonstration was restored into it, with what was said."""
    with django_db_blocker.unblock(), other.entered():
        other.said = []
        restore_archive(demonstration[0].path, replace=bool(occupied_by()), say=other.said.append)
    return other


@pytest.fixture
def beside(db, restored):
    """The connection of that installation, which is the one there is during a test."""
    with restored.entered() as own:
        yield own
