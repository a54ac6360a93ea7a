"""What was done: the work of the congress, topic by topic."""

from hanbin.record.history import keep_history

from .agenda import AgendaItem, Report
from .annual_reports import AnnualReport, ReportSection
from .answers import Promise, PromiseProgress, Rehandling, Reply, ReplyClass
from .appraisals import Appraisal
from .attachments import Attachment
from .deadlines import DeadlineRule, Holiday
from .decisions import Opinion, OpinionFollowUp, OpinionPoint, Resolution
from .editions import Edition, FrozenFigure
from .examining import CosignRequest, Examination
from .feedback import Feedback
from .figure_aliases import FigureAlias
from .glossary_terms import GlossaryTerm
from .handling import Assignment
from .inquiries import InquiryAnswer, Question
from .livelihood import LivelihoodProject
from .meetings import Attendance, Meeting, SitIn
from .notices import Notice, ReminderRun
from .oversight import Activity, ActivityKind, Law, Participation
from .personnel import LegalExam, MeasureConsent, Official, PersonnelDecision, StaffChange
from .petitions import PetitionCount
from .photos import Photo
from .pressing import DeadlineChange, Lateness, Supervision
from .publicity import Publication, PublicityKind
from .reported_figures import ReportedFigure, ReportedKind
from .requests import Extension, HandBack
from .reviews import DocumentReview, PlanItem
from .shared import Headcount, Topic, Word
from .stages import Stage
from .study import PartyReport, StudyAttendance, StudyKind, StudySession
from .subjects import SuggestionSubject
from .suggestions import Suggestion
from .talks import Talk

__all__ = [
    "Activity",
    "ActivityKind",
    "AgendaItem",
    "AnnualReport",
    "Appraisal",
    "Assignment",
    "Attachment",
    "Attendance",
    "CosignRequest",
    "DeadlineChange",
    "DeadlineRule",
    "DocumentReview",
    "Edition",
    "Examination",
    "Extension",
    "Feedback",
    "FigureAlias",
    "FrozenFigure",
    "GlossaryTerm",
    "HandBack",
    "Headcount",
    "Holiday",
    "InquiryAnswer",
    "Lateness",
    "Law",
    "LegalExam",
    "LivelihoodProject",
    "MeasureConsent",
    "Meeting",
    "Notice",
    "Official",
    "Opinion",
    "OpinionFollowUp",
    "OpinionPoint",
    "Participation",
    "PartyReport",
    "PersonnelDecision",
    "PetitionCount",
    "Photo",
    "PlanItem",
    "Promise",
    "PromiseProgress",
    "Publication",
    "PublicityKind",
    "Question",
    "Rehandling",
    "ReminderRun",
    "Reply",
    "ReplyClass",
    "Report",
    "ReportSection",
    "ReportedFigure",
    "ReportedKind",
    "Resolution",
    "SitIn",
    "StaffChange",
    "Stage",
    "StudyAttendance",
    "StudyKind",
    "StudySession",
    "Suggestion",
    "SuggestionSubject",
    "Supervision",
    "Talk",
    "Topic",
    "Word",
]

keep_history(
    Activity,
    ActivityKind,
    AgendaItem,
    AnnualReport,
    Appraisal,
    Attachment,
    Attendance,
    CosignRequest,
    DeadlineRule,
    DocumentReview,
    Examination,
    Extension,
    Feedback,
    FigureAlias,
    GlossaryTerm,
    HandBack,
    Holiday,
    InquiryAnswer,
    Law,
    LegalExam,
    LivelihoodProject,
    MeasureConsent,
    Meeting,
    Official,
    Opinion,
    OpinionFollowUp,
    OpinionPoint,
    Participation,
    PartyReport,
    PersonnelDecision,
    PetitionCount,
    Photo,
    PlanItem,
    Promise,
    PromiseProgress,
    Publication,
    PublicityKind,
    Question,
    Rehandling,
    Reply,
    ReplyClass,
    Report,
    ReportSection,
    ReportedFigure,
    ReportedKind,
    Resolution,
    SitIn,
    StaffChange,
    StudyAttendance,
    StudyKind,
    StudySession,
    Suggestion,
    SuggestionSubject,
    Supervision,
    Talk,
    Topic,
)
keep_history(Edition, without=("canonical",))  # its figures never change
keep_history(Assignment, without=("answer_draft",))
