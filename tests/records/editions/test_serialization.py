"""A composed report written down and read back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from delegates.models import Congress
from hanbin.record.periods import Period
from records.editions.serialization import as_data, from_data, kept_as
from records.reports.composition import read_composition
from records.reports.document import Picture

pytestmark = pytest.mark.django_db


def kept(document):
    """The document with its photographs where editions keep theirs."""
    return replace(
        document,
        blocks=tuple(
            replace(block, path=Path(default_storage.path(kept_as(block.path.name))), srcset="")
            if isinstance(block, Picture)
            else block
            for block in document.blocks
        ),
    )


class AWrittenReport:
    @pytest.mark.parametrize("year", [2017, 2019])
    def test_is_read_back_the_same_through_json(self, year):
        document = kept(read_composition(Period.year(year), Congress.objects.get().organization))
        assert from_data(json.loads(json.dumps(as_data(document)))) == document
