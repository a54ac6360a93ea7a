"""The sheets in the order of import: a sheet comes after those it refers to."""

from django.db.models import Q

from delegates import models as who
from records import models as what

from .sheet import RecordSheet, by_itself

KIND = (("code",), ("name",))
HANDED_IN = Q(suggestion__submitted_on__isnull=False)  # drafts of delegates are private


def kind_sheet(model):
    """Return the sheet of a kind; its key is the code, or the name if the code is empty."""
    return RecordSheet(model, KIND, lambda row: (row.name, row.code))


def _organization(row):
    return row.short_name, row.name, row.code


def _term(row):
    congress = row.congress
    return f"{congress}{row}", f"{congress.name}{row}", str(row)


def _delegate(row):
    return row.name, f"{row.name}（{row.employer}）"


def _meeting(row):
    numbered = f"{row.term}{row.name}"
    return (
        f"{row.organizer}{numbered}",
        numbered,
        row.name,
        f"{row.name}（{row.first_day}）",
    )


def _suggestion(row):
    return row.code, f"{row.series}-{row.number}", row.title


def _appraisal(row):
    return (f"{row.subject}（{row.appraised_on}）", str(row.subject), str(row))


def _names_by_title_and_day(day):
    return lambda row: (row.title, f"{row.title}（{getattr(row, day)}）")


LAYOUT = (
    RecordSheet(who.Organization, KIND, _organization),
    RecordSheet(who.FormerName, (("organization", "used_until"),), renames="organization"),
    RecordSheet(who.Congress, ((),)),
    RecordSheet(who.Term, (("congress", "number"),), _term),
    RecordSheet(who.Constituency, (("code",),), lambda row: (row.name, row.code)),
    RecordSheet(who.Delegate, (("name",),), _delegate),
    RecordSheet(who.PrivateContact, (("delegate",),)),
    RecordSheet(who.Mandate, (("delegate", "level", "term"),), by_itself),
    RecordSheet(who.Suspension, (("mandate", "first_day"),)),
    RecordSheet(who.Post, (("delegate", "organization", "title", "started_on"),)),
    kind_sheet(who.DutyCategory),
    RecordSheet(who.PointsRule, (("category", "valid_from"),)),
    RecordSheet(who.DutyRecord, (("delegate", "category", "done_on", "role"),)),
    kind_sheet(who.Award),
    RecordSheet(who.Commendation, (("award", "merit_year", "delegate", "organization"),)),
    kind_sheet(who.Programme),
    RecordSheet(who.Attainment, (("programme", "organization", "reached_on"),)),
    kind_sheet(who.WorkstationKind),
    RecordSheet(who.Workstation, (("kind", "name"),), by_itself),
    RecordSheet(
        # Private contacts are only exported by the management command, with --private.
        who.ReceptionDay,
        (("workstation", "delegate", "day", "weekday", "week", "hours"),),
    ),
    RecordSheet(who.VoterContact, (("organizer", "held_on", "form", "workstation"),)),
    kind_sheet(what.Topic),
    RecordSheet(
        what.Meeting,
        (("organizer", "term", "kind", "number"), ("organizer", "kind", "title", "first_day")),
        _meeting,
    ),
    RecordSheet(what.Attendance, (("meeting", "delegate"),)),
    RecordSheet(what.SitIn, (("meeting", "category", "delegate"),)),
    RecordSheet(what.AgendaItem, (("meeting", "order"),), by_itself),
    RecordSheet(what.Report, (("agenda_item", "title"),), by_itself),
    RecordSheet(what.Official, (("name", "note"),), lambda row: (str(row), row.name)),
    RecordSheet(what.PersonnelDecision, (("official", "act", "post", "voted_on"),)),
    RecordSheet(what.LegalExam, (("official", "held_on"),)),
    RecordSheet(what.MeasureConsent, (("delegate", "decided_on", "requested_by"),)),
    RecordSheet(what.StaffChange, (("name", "changed_on", "to_post"),)),
    RecordSheet(
        what.Appraisal, (("official", "delegate", "organization", "appraised_on"),), _appraisal
    ),
    RecordSheet(what.Resolution, (("organizer", "title", "adopted_on"),)),
    RecordSheet(
        what.Opinion,
        (("kind", "title", "addressee", "issued_on"),),
        _names_by_title_and_day("issued_on"),
    ),
    RecordSheet(what.OpinionPoint, (("opinion", "order"),)),
    RecordSheet(what.OpinionFollowUp, (("opinion", "done_on"),)),
    kind_sheet(what.SuggestionSubject),
    RecordSheet(
        what.ReplyClass,
        (("code",), ("scheme", "letter")),
        lambda row: (str(row), row.code, f"{row.letter}类", row.letter),
    ),
    RecordSheet(
        what.Suggestion,
        (("organizer", "series", "number"),),
        _suggestion,
        travels=Q(submitted_on__isnull=False) | Q(number__isnull=False),
    ),
    RecordSheet(what.Assignment, (("suggestion", "unit"),)),
    RecordSheet(what.Examination, (("suggestion", "level", "examined_on"),), travels=HANDED_IN),
    RecordSheet(what.CosignRequest, (("suggestion", "delegate"),), travels=HANDED_IN),
    RecordSheet(what.HandBack, (("assignment", "asked_on"),)),
    RecordSheet(what.Extension, (("assignment", "asked_on"),)),
    RecordSheet(what.Rehandling, (("assignment", "turn"),)),
    RecordSheet(what.Talk, (("assignment", "held_on", "form"),)),
    RecordSheet(what.Reply, (("assignment", "replied_on", "turn"),)),
    RecordSheet(what.Promise, (("reply", "text"),)),
    RecordSheet(what.PromiseProgress, (("promise", "noted_on", "text"),)),
    RecordSheet(what.Feedback, (("assignment", "delegate", "round"),)),
    RecordSheet(what.Supervision, (("suggestion", "done_on", "form"),)),
    kind_sheet(what.ActivityKind),
    RecordSheet(what.Law, (("title",),), lambda row: (row.title, str(row))),
    RecordSheet(
        what.Activity,
        (("organizer", "kind", "title", "first_day"),),
        _names_by_title_and_day("first_day"),
    ),
    RecordSheet(what.Participation, (("activity", "category", "delegate"),)),
    RecordSheet(what.InquiryAnswer, (("activity", "organization"),)),
    RecordSheet(what.Question, (("answer_by", "order"),)),
    RecordSheet(
        what.PlanItem,
        (("organizer", "title", "planned_for"),),
        months=frozenset({"planned_for"}),
    ),
    RecordSheet(what.DocumentReview, (("title", "issuer", "filed_on"),)),
    RecordSheet(what.LivelihoodProject, (("organizer", "year", "title"),)),
    RecordSheet(
        what.PetitionCount, (("organizer", "month", "channel"),), months=frozenset({"month"})
    ),
    kind_sheet(what.PublicityKind),
    RecordSheet(what.Publication, (("kind", "title", "outlet", "published_on"),)),
    kind_sheet(what.ReportedKind),
    RecordSheet(
        what.ReportedFigure,
        (("kind", "organizer", "returned_by", "period_start", "period_end"),),
        looks_around=True,
    ),
    kind_sheet(what.StudyKind),
    RecordSheet(
        what.StudySession,
        (("organizer", "kind", "title", "first_day"),),
        _names_by_title_and_day("first_day"),
    ),
    RecordSheet(what.StudyAttendance, (("study_session", "category", "delegate"),)),
    RecordSheet(what.PartyReport, (("kind", "title", "sent_on"),)),
    RecordSheet(
        what.AnnualReport,
        (("scope", "year", "part", "term", "first_day", "last_day"),),
        lambda row: (str(row.period), row.title),
    ),
    RecordSheet(what.ReportSection, (("report", "order"),)),
    RecordSheet(what.GlossaryTerm, (("term",),)),
    RecordSheet(what.FigureAlias, (("words",),)),
    RecordSheet(what.Holiday, (("day",),)),
    RecordSheet(what.DeadlineRule, (("limit", "since"),)),
)

PRIVATE = frozenset({who.PrivateContact})
OPEN = tuple(sheet for sheet in LAYOUT if sheet.model not in PRIVATE)
SHEET_OF = {sheet.model: sheet for sheet in LAYOUT}
