"""Who: the congress, its organs, its delegates, those who keep its record."""

from django.contrib.auth.models import User

from hanbin.record.history import keep_history

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

__all__ = [
    "Account",
    "Attainment",
    "AuditEvent",
    "Award",
    "Commendation",
    "Congress",
    "Constituency",
    "Delegate",
    "DutyCategory",
    "DutyRecord",
    "FormerName",
    "Mandate",
    "Organization",
    "PointsRule",
    "Post",
    "PrivateContact",
    "Programme",
    "ReceptionDay",
    "SectionOfYear",
    "Suspension",
    "Term",
    "VoterContact",
    "Workstation",
    "WorkstationKind",
]

keep_history(
    Account,
    Attainment,
    Award,
    Commendation,
    Congress,
    Constituency,
    Delegate,
    DutyCategory,
    DutyRecord,
    FormerName,
    Mandate,
    Organization,
    PointsRule,
    Post,
    Programme,
    ReceptionDay,
    Suspension,
    Term,
    VoterContact,
    Workstation,
    WorkstationKind,
)
keep_history(PrivateContact, without=("birth_date", "phone", "email", "address"))
keep_history(User, app="delegates", without=("password", "last_login"))
