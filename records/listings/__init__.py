"""The public lists of the site: the rows and the filters of each.

The views show them as pages, the open data describes them, and feeds follow them.
"""

from delegates.listings import DELEGATES, TOWNS, WORKSTATIONS
from hanbin.lists.listings import Listing
from hanbin.record.base import Record
from records.models import (
    Activity,
    Meeting,
    Opinion,
    PersonnelDecision,
    Publication,
    Resolution,
    Suggestion,
)
from records.scopes import in_scope

from .filters import (
    ActivityFilter,
    MeetingFilter,
    OpinionFilter,
    PersonnelFilter,
    PublicationFilter,
    ResolutionFilter,
)
from .suggestion_filter import SuggestionFilter

MEETINGS = Listing("meetings", "会议", MeetingFilter, in_scope(Meeting))
ACTIVITIES = Listing("activities", "监督活动", ActivityFilter, in_scope(Activity))
DECISIONS = Listing("decisions", "决议决定", ResolutionFilter, in_scope(Resolution))
OPINIONS = Listing("opinions", "审议意见", OpinionFilter, in_scope(Opinion))
APPOINTMENTS = Listing("appointments", "人事任免", PersonnelFilter, in_scope(PersonnelDecision))
SUGGESTIONS = Listing("suggestions", "代表建议", SuggestionFilter, in_scope(Suggestion))
PUBLICITY = Listing("publicity", "宣传报道", PublicationFilter, in_scope(Publication))

LISTINGS: tuple[Listing, ...] = (
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

FEED_LISTINGS = tuple(each for each in LISTINGS if issubclass(each.model, Record))
"""Lists that have a feed: records with a publication date."""
