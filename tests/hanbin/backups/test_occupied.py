"""What counts as an installation in use: a restoration would destroy it."""

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection

from delegates.models import AuditEvent
from hanbin.backups.occupied import entered_tables, occupied_by
from hanbin.models import Revision
from hanbin.record.data_revision import OURS
from hanbin.record.history import is_history
from records.models import Holiday
from tests.installations import Installation

pytestmark = pytest.mark.django_db


class AnEmptyInstallation:
    @pytest.fixture
    def empty(self, db, tmp_path):
        other = Installation(tmp_path)
        with other.entered() as own:
            yield own
        other.remove()

    def test_is_in_use_with_the_first_file_or_table(self, empty):
        assert occupied_by() == ""
        Path(settings.MEDIA_ROOT).mkdir()
        Path(settings.MEDIA_ROOT, "a.jpg").write_bytes(b"")
        assert occupied_by() == "上传的文件"
        with empty.cursor() as cursor:
            cursor.execute("CREATE TABLE strangers (id integer)")
        assert occupied_by() == "其他程序的表"


class AMigratedDatabase:
    """With nothing but what migrations bring."""

    @pytest.fixture(autouse=True)
    def _migrated(self, db, monkeypatch):
        monkeypatch.setattr("hanbin.backups.occupied.files_on_disk", set)
        entered = list(entered_tables())
        links = [link for model in entered for link in model._meta.many_to_many]
        for model in [*(link.remote_field.through for link in links), *entered]:
            model._base_manager.all()._raw_delete(connection.alias)

    def test_is_not_in_use(self):
        assert Holiday.objects.exists()
        assert occupied_by() == ""

    def test_is_in_use_once_a_holiday_was_corrected(self):
        Holiday.objects.first().save()
        assert occupied_by() == "节假日的修改记录"

    def test_is_in_use_once_somebody_failed_to_sign_in(self):
        AuditEvent.note(AuditEvent.Kind.REFUSED, by="somebody")
        assert occupied_by() == "审计事件"

    def test_is_looked_through_table_by_table(self):
        looked = set(entered_tables())
        for label in OURS:
            for model in apps.get_app_config(label).get_models():
                if not is_history(model) and model is not Revision:
                    history = getattr(model, "history", None)
                    assert model in looked or history.model in looked, model
