"""The records of the congress's work, one module per topic."""

from hanbin.record.history import keep_history_of_app

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

keep_history_of_app(
    "records",
    # Written only by the system, and never changed by users.
    never=(DeadlineChange, FrozenFigure, Lateness, Notice, ReminderRun),
    without={Edition: ("canonical",), Assignment: ("answer_draft",)},
)
