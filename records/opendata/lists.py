"""The lists that are open data."""

from delegates.views import DELEGATES, TOWNS, WORKSTATIONS
from hanbin.listings import Listing
from hanbin.record import Record
from records.views.decisions import DECISIONS, OPINIONS
from records.views.meetings import MEETINGS
from records.views.oversight import ACTIVITIES
from records.views.personnel import APPOINTMENTS
from records.views.publicity import PUBLICITY
from records.views.suggestions import SUGGESTIONS

LISTS: tuple[Listing, ...] = (
    MEETINGS,
    ACTIVITIES,
    DECISIONS,
    OPINIONS,
    APPOINTMENTS,
    SUGGESTIONS,
    PUBLICITY,
    DELEGATES,
    TOWNS,
    WORKSTATIONS,
)

FEEDS = tuple(each for each in LISTS if issubclass(each.model, Record))
"""Those that can be followed: kinds of record with a day of publication."""
