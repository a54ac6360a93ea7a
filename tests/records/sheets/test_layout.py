"""What holds of every sheet of the office's workbook, those not yet added included."""

import pytest
from django.apps import apps

from delegates.models import Account, AuditEvent
from hanbin.record.history import is_history
from records.models import (
    Attachment,
    DeadlineChange,
    Edition,
    FrozenFigure,
    Lateness,
    Notice,
    Photo,
    ReminderRun,
)
from records.sheets import LAYOUT, LEFT_OUT, REPEAT, SHEET_OF

FILES_DO_NOT_TRAVEL = {Photo, Attachment}
WRITTEN_BY_THE_SYSTEM = {DeadlineChange, Lateness, Notice, ReminderRun}
STAYS_HERE = {Account, AuditEvent, Edition, FrozenFigure, *WRITTEN_BY_THE_SYSTEM}
PLACES = {sheet.model: place for place, sheet in enumerate(LAYOUT)}


def every(sheets):
    return pytest.mark.parametrize("sheet", sheets, ids=lambda sheet: sheet.model.__name__)


def kept():
    """Every table of the office; what keeps their history is no table of its own."""
    return {
        model
        for label in ("delegates", "records")
        for model in apps.get_app_config(label).get_models()
        if not is_history(model)
    }


class TheLayout:
    def test_has_a_sheet_for_every_table(self):
        assert kept() - FILES_DO_NOT_TRAVEL - STAYS_HERE == set(SHEET_OF)

    def test_gives_each_sheet_a_title_that_excel_takes(self):
        titles = [sheet.title for sheet in LAYOUT]
        assert len(titles) == len({*titles} - LEFT_OUT)
        assert max(map(len, titles)) <= 31


class EverySheet:
    @every(LAYOUT)
    def test_refers_only_to_sheets_that_come_before_it(self, sheet):
        later = [
            column.label
            for column in sheet.columns
            if column.refers_to and PLACES[column.refers_to] > PLACES[sheet.model]
        ]
        assert later == []

    @every(LAYOUT)
    def test_has_its_keys_among_its_columns(self, sheet):
        assert [[each.name for each in key] for key in sheet.key_columns] == [
            list(key) for key in sheet.keys
        ]

    @every(LAYOUT)
    def test_has_a_heading_of_its_own_for_each_column(self, sheet):
        labels = [column.label for column in sheet.columns]
        assert len({*labels, REPEAT}) == len(labels) + 1

    @every(LAYOUT)
    def test_keeps_who_did_what_out_of_its_columns(self, sheet):
        assert not {"entered_by", "approved_by", "approved_at", "published_by"} & {
            column.name for column in sheet.columns
        }
