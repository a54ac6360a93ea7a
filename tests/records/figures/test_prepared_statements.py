"""Statements are prepared on a connection that is kept, and on no other."""

from types import SimpleNamespace

import pytest

from records.figures import counting_sql


@pytest.mark.parametrize(("behind_pgbouncer", "threshold"), [(False, 1), (True, None)])
def test_nothing_is_prepared_behind_pgbouncer(monkeypatch, behind_pgbouncer, threshold):
    own = SimpleNamespace(cursor_factory=None, prepare_threshold=None)
    database = SimpleNamespace(
        vendor="postgresql",
        settings_dict={"DISABLE_SERVER_SIDE_CURSORS": behind_pgbouncer},
        ensure_connection=lambda: None,
        connection=own,
    )
    monkeypatch.setattr(counting_sql, "connection", database)
    with counting_sql.planned_once():
        assert own.prepare_threshold == threshold
    assert own.prepare_threshold is None
