"""The congress, its organs, its delegates, and the accounts of the office."""

from django.contrib.auth.models import User

from hanbin.record.history import keep_history, keep_history_of_app

from .accounts import Account, AuditEvent
from .delegates import Constituency, Delegate, PrivateContact
from .duties import (
    Attainment,
    Award,
    Commendation,
    DutyCategory,
    DutyRecord,
    PointsRule,
    Programme,
)
from .mandates import Mandate, Suspension
from .organizations import Congress, FormerName, Organization
from .posts import Post
from .receptions import ReceptionDay
from .sections import SectionOfYear
from .terms import Term
from .workstations import VoterContact, Workstation, WorkstationKind

keep_history_of_app(
    "delegates",
    never=(AuditEvent,),
    without={PrivateContact: ("birth_date", "phone", "email", "address")},
)
keep_history(User, app="delegates", without=("password", "last_login"))
