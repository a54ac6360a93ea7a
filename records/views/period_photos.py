"""Photos of a period."""

from functools import lru_cache

from django.db import connection

from delegates.models import Organization
from hanbin.lists.detail_pages import of_open_subjects
from hanbin.record.periods import Period
from records.figures.counting_sql import Scalar, compiled_sql, filled_in, planned_once, stand_ins
from records.models import Photo

AT_MOST = 12


def period_photos(period: Period, scope: Organization) -> list[Photo]:
    """Return the first twelve public photos of a period."""
    ((sql, params),) = filled_in([_compile_photos(connection.vendor)], period, scope)
    with planned_once():
        return list(Photo.objects.raw(sql, params))


@lru_cache(maxsize=4)
def _compile_photos(vendor: str) -> Scalar:
    """Compile the query; it joins every kind of record, so compiling costs more than executing."""
    period, scope = stand_ins()
    shown = of_open_subjects(Photo.objects.public()).within(scope).during(period)
    return compiled_sql(shown[:AT_MOST])
