"""Who: the congress, its organs, its delegates."""

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
from .mandates import Mandate, Post, Suspension
from .organizations import Congress, FormerName, Organization
from .sections import SectionOfYear
from .terms import Term
from .workstations import VoterContact, Workstation, WorkstationKind

__all__ = [
    "Attainment",
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
    "SectionOfYear",
    "Suspension",
    "Term",
    "VoterContact",
    "Workstation",
    "WorkstationKind",
]
