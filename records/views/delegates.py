"""The page of a delegate, with the duty file compiled from the records."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from delegates.models import Delegate, Mandate, Organization
from hanbin.lists.detail_pages import record_facts, record_page
from hanbin.lists.listings import year_of
from hanbin.record.periods import Period
from records.reports.duty_file import Duty, duty_file, was_in_office
from records.scopes import congress_of, recorded_until, years_recorded


@require_safe
def delegate_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a delegate: mandates, posts, workstations, and the duty file."""
    found = Delegate.objects.elected().filter(pk=pk).first()
    if found is None:
        raise Http404("没有这名代表。")
    seats = list(
        found.mandates.public()
        .select_related("term", "constituency", "town")
        .prefetch_related("suspensions")
    )
    posts = list(found.posts.select_related("organization").order_by("-started_on", "order"))
    file = duty_file(found, seats, posts)
    district = congress_of(request).organization
    years = _years(district, seats, file)
    year = year_of(request, years)
    columns = _columns(years, seats)
    chosen = [duty.during(year) for duty in file]
    today = timezone.localdate()
    return record_page(
        request,
        "records/delegate.html",
        found,
        record_facts(
            found, "sex", "ethnicity", "party", "education", "occupation", "employer", "post"
        ),
        data=_as_data(seats, chosen, years, year),
        seats=seats,
        posts=posts,
        is_in_office=was_in_office(seats, today),
        columns=columns,
        year=year,
        is_newcomer=all(column["since"] for column in columns),
        rows=[(duty, [_cell(duty, column) for column in columns]) for duty in file],
        chosen=[duty for duty in chosen if duty.entries],
        stations=_stations(found, today),
        recorded_until=_data_until(recorded_until(Period.year(years[-1]), district), file)
        if years
        else None,
    )


def _stations(delegate: Delegate, today: date) -> list[dict[str, Any]]:
    """Return the workstations of a delegate with the delegate's own reception days."""
    days = delegate.reception_days.public().at(today).select_related("workstation")
    found = {each: [] for each in delegate.workstations.public().at(today)}
    for each in days:
        found.setdefault(each.workstation, []).append((each, each.next_on(today)))
    return [{"station": station, "days": own} for station, own in found.items()]


def _years(district: Organization, seats: Sequence[Mandate], file: Sequence[Duty]) -> list[int]:
    """Return the years of the mandates that have records, oldest first."""
    told = {each.year for duty in file for each in duty.entries}
    first = min(seat.started_on.year for seat in seats)
    last = max((seat.public_end or timezone.localdate()).year for seat in seats)
    return sorted(told | {year for year in years_recorded(district) if first <= year <= last})


def _data_until(until: date | None, file: Sequence[Duty]) -> date | None:
    """Return the last day of the file: at least the latest day listed in it."""
    days = (each.day for duty in file for each in duty.listed)
    return max(filter(None, (until, *days)), default=None)


def _columns(years: Sequence[int], seats: Sequence[Mandate]) -> list[dict[str, Any]]:
    """Return a column per year, with the first or last day if the mandate covers a part of it."""
    first = min(seats, key=lambda seat: seat.started_on)
    late = first.started_on if first.origin == Mandate.Origin.BY_ELECTION else None
    over = None if any(seat.public_end is None for seat in seats) else _last_day(seats)
    return [
        {
            "year": year,
            "since": late if late and late.year == year else None,
            "until": over if over and over.year == year else None,
        }
        for year in years
    ]


def _last_day(seats: Sequence[Mandate]) -> date:
    return max(seat.public_end for seat in seats if seat.public_end) - timedelta(days=1)


def _cell(duty: Duty, column: dict[str, Any]) -> dict[str, Any]:
    """Return one kind of duty in one year; the year of a by-election shows "—" instead of 0."""
    told = duty.during(column["year"])
    nothing = "—" if column["since"] else told.text
    return {"duty": told, "year": column["year"], "nothing": nothing}


def _as_data(
    seats: Sequence[Mandate], chosen: Sequence[Duty], years: Sequence[int], year: int | None
) -> dict[str, Any]:
    return {
        "year": year,
        "years": years,
        "mandates": [
            {
                "level": seat.get_level_display(),
                "term": str(seat.term),
                "constituency": str(seat.constituency) if seat.constituency else None,
                "town": str(seat.town) if seat.town else None,
                "delegation": seat.delegation,
                "origin": seat.get_origin_display(),
                "started_on": seat.started_on,
                "ended_on": seat.public_end,
                "notes": [*filter(None, [seat.since]), *seat.notes],
            }
            for seat in seats
        ],
        "duties": [
            {"key": duty.key, "label": duty.label, "unit": duty.unit, "text": duty.text}
            | duty.numbers
            | {
                "withheld": duty.withheld,
                "unpublished": duty.unpublished,
                "rows": [
                    {"day": each.day, "text": each.text, "note": each.note, "url": each.url}
                    for each in duty.listed
                ],
            }
            for duty in chosen
        ],
    }
