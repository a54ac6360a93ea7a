"""Description of a page in schema.org terms, for search engines and catalogues."""

from functools import singledispatch
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate

from delegates.models import Delegate, Organization, Workstation
from hanbin.lists.listings import FORMATS
from hanbin.lists.tables import RecordTable
from hanbin.record.base import Record
from hanbin.record.periods import Period
from records.figures import Measured
from records.models import (
    Activity,
    Edition,
    Meeting,
    Opinion,
    Publication,
    Resolution,
    StudySession,
    Suggestion,
)
from records.scopes import edition_url, figure_url, summary_url

Said = dict[str, Any]
MEDIA = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def schema_org_json(thing: Any, request: HttpRequest, publisher: Organization) -> Said:
    """Return the JSON-LD of a page's object; {} if schema.org has no type for it."""
    said = schema_org_of(thing, request)
    if not said:
        return {}
    address = said.pop("url", None) or getattr(thing, "get_absolute_url", lambda: "")()
    office = {"@type": "GovernmentOrganization", "name": publisher.name}
    common = {"@context": "https://schema.org", "url": request.build_absolute_uri(address)}
    by = {} if said["@type"] in ("Person", "CivicStructure") else {_role(said["@type"]): office}
    known = {key: value for key, value in (common | said | by | _stamps(thing)).items() if value}
    return known | {"inLanguage": "zh-CN"} if "datePublished" in known else known


@singledispatch
def schema_org_of(thing: Any, request: HttpRequest) -> Said:
    """Return the type of an object with its specific properties."""
    return {}


@schema_org_of.register
def _meeting(thing: Meeting, request: HttpRequest) -> Said:
    return _event(thing, thing.place)


@schema_org_of.register
def _activity(thing: Activity, request: HttpRequest) -> Said:
    return _event(thing, thing.places)


@schema_org_of.register
def _study(thing: StudySession, request: HttpRequest) -> Said:
    return _event(thing, thing.place)


@schema_org_of.register
def _resolution(thing: Resolution, request: HttpRequest) -> Said:
    return {
        "@type": "Legislation",
        "name": str(thing),
        "legislationType": thing.get_kind_display(),
        "legislationIdentifier": thing.document_number,
        "legislationDate": thing.adopted_on,
    }


@schema_org_of.register
def _opinion(thing: Opinion, request: HttpRequest) -> Said:
    number = thing.document_number
    return {"@type": "Report", "name": str(thing), "reportNumber": number}


@schema_org_of.register
def _suggestion(thing: Suggestion, request: HttpRequest) -> Said:
    lead = {"@type": "Person", "name": str(thing.lead_delegate)}
    created = thing.submitted_on
    return {"@type": "CreativeWork", "name": thing.title, "author": lead, "dateCreated": created}


@schema_org_of.register
def _publication(thing: Publication, request: HttpRequest) -> Said:
    return {"@type": "NewsArticle", "headline": thing.title, "dateCreated": thing.published_on}


@schema_org_of.register
def _delegate(thing: Delegate, request: HttpRequest) -> Said:
    return {"@type": "Person", "name": thing.name, "jobTitle": "人大代表"}


@schema_org_of.register
def _workstation(thing: Workstation, request: HttpRequest) -> Said:
    return {"@type": "CivicStructure", "name": thing.name, "openingHours": thing.hours}


@schema_org_of.register
def _edition(thing: Edition, request: HttpRequest) -> Said:
    report = thing.report
    return {
        "@type": "Report",
        "name": str(thing),
        "version": str(thing.number),
        "datePublished": localdate(thing.published_at),
        "temporalCoverage": f"{report.period.start}/{report.period.end}",
        "url": edition_url(report.period, report.scope, thing.number),
        "license": _licence(request),
    }


@schema_org_of.register
def _list(thing: RecordTable, request: HttpRequest) -> Said:
    return _dataset(request, thing.title, request.path, f"{thing.title}清单")


def summary_dataset(period: Period, scope: Organization, request: HttpRequest) -> Said:
    """Return the summary of a period as a dataset."""
    return _figures_dataset(request, period, scope, f"{period}综述", summary_url(period, scope), "")


def figure_dataset(measured: Measured, scope: Organization, request: HttpRequest) -> Said:
    """Return a figure with its definition as a dataset."""
    chosen, period = measured.figure, measured.period
    name, address = f"{period}{chosen.label}", figure_url(chosen.key, period, scope)
    value = {"@type": "PropertyValue", "name": chosen.label, "unitText": chosen.unit}
    told = _figures_dataset(request, period, scope, name, address, chosen.definition)
    return told | {"variableMeasured": value | {"value": measured.value}}


def _figures_dataset(
    request: HttpRequest, period: Period, scope: Organization, name: str, address: str, says: str
) -> Said:
    return _dataset(request, name, address, says or name) | {
        "@context": "https://schema.org",
        "url": request.build_absolute_uri(address),
        "temporalCoverage": f"{period.start}/{period.end}",
        "creator": {"@type": "GovernmentOrganization", "name": scope.name},
    }


def _licence(request: HttpRequest) -> str:
    return request.build_absolute_uri(f"{reverse('about')}#licence")


def _event(thing: Any, place: str) -> Said:
    return {
        "@type": "Event",
        "name": str(thing),
        "startDate": thing.first_day,
        "endDate": thing.last_day,
        "location": {"@type": "Place", "name": place} if place else None,
    }


def _dataset(request: HttpRequest, name: str, address: str, says: str) -> Said:
    mark = "&" if "?" in address else "?"
    whole = request.build_absolute_uri(address)
    return {
        "@type": "Dataset",
        "name": name,
        "description": says,
        "isAccessibleForFree": True,
        "license": _licence(request),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": MEDIA[each],
                "contentUrl": f"{whole}{mark}format={each}",
            }
            for each in FORMATS
            if each in MEDIA
        ],
    }


def _role(kind: str) -> str:
    """Return the role of the office: organizer of events, publisher of documents."""
    return {"Event": "organizer", "Dataset": "creator"}.get(kind, "publisher")


def _stamps(thing: Any) -> Said:
    if not isinstance(thing, Record) or isinstance(thing, Workstation):
        return {}
    if isinstance(thing, Meeting | Activity | StudySession):
        return {}
    stamps = {"datePublished": thing.published_at, "dateModified": thing.corrected_at}
    return {name: localdate(at) for name, at in stamps.items() if at}
