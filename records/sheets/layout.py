"""The sheets in the order in which they are filled: what is referred to comes first."""

from django.db.models import Q

from delegates import models as who
from records import models as what

from .sheet import Sheet, by_itself

KIND = (("code",), ("name",))
HANDED_IN = Q(suggestion__submitted_on__isnull=False)  # a delegate's draft is nobody else's


def kind(model):
    """A kind is known by its code, or where that is left empty by its name."""
    return Sheet(model, KIND, lambda row: (row.name, row.code))


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


def _titled(day):
    return lambda row: (row.title, f"{row.title}（{getattr(row, day)}）")


LAYOUT = (
    Sheet(who.Organization, KIND, _organization),
    Sheet(who.FormerName, (("organization", "used_until"),), renames="organization"),
    Sheet(who.Congress, ((),)),
    Sheet(who.Term, (("congress", "number"),), _term),
    Sheet(who.Constituency, (("code",),), lambda row: (row.name, row.code)),
    Sheet(who.Delegate, (("name",),), _delegate),
    Sheet(who.PrivateContact, (("delegate",),)),
    Sheet(who.Mandate, (("delegate", "level", "term"),), by_itself),
    Sheet(who.Suspension, (("mandate", "first_day"),)),
    Sheet(who.Post, (("delegate", "organization", "title", "started_on"),)),
    kind(who.DutyCategory),
    Sheet(who.PointsRule, (("category", "valid_from"),)),
    Sheet(who.DutyRecord, (("delegate", "category", "done_on", "role"),)),
    kind(who.Award),
    Sheet(who.Commendation, (("award", "merit_year", "delegate", "organization"),)),
    kind(who.Programme),
    Sheet(who.Attainment, (("programme", "organization", "reached_on"),)),
    kind(who.WorkstationKind),
    Sheet(who.Workstation, (("kind", "name"),), by_itself),
    Sheet(who.ReceptionDay, (("workstation", "delegate", "day", "weekday", "week", "hours"),)),
    Sheet(who.VoterContact, (("organizer", "held_on", "form", "workstation"),)),
    kind(what.Topic),
    Sheet(
        what.Meeting,
        (("organizer", "term", "kind", "number"), ("organizer", "kind", "title", "first_day")),
        _meeting,
    ),
    Sheet(what.Attendance, (("meeting", "delegate"),)),
    Sheet(what.SitIn, (("meeting", "category", "delegate"),)),
    Sheet(what.AgendaItem, (("meeting", "order"),), by_itself),
    Sheet(what.Report, (("agenda_item", "title"),), by_itself),
    Sheet(what.Official, (("name", "note"),), lambda row: (str(row), row.name)),
    Sheet(what.PersonnelDecision, (("official", "act", "post", "voted_on"),)),
    Sheet(what.LegalExam, (("official", "held_on"),)),
    Sheet(what.MeasureConsent, (("delegate", "decided_on", "requested_by"),)),
    Sheet(what.StaffChange, (("name", "changed_on", "to_post"),)),
    Sheet(what.Appraisal, (("official", "delegate", "organization", "appraised_on"),), _appraisal),
    Sheet(what.Resolution, (("organizer", "title", "adopted_on"),)),
    Sheet(what.Opinion, (("kind", "title", "addressee", "issued_on"),), _titled("issued_on")),
    Sheet(what.OpinionPoint, (("opinion", "order"),)),
    Sheet(what.OpinionFollowUp, (("opinion", "done_on"),)),
    kind(what.SuggestionSubject),
    Sheet(
        what.ReplyClass,
        (("code",), ("scheme", "letter")),
        lambda row: (str(row), row.code, f"{row.letter}类", row.letter),
    ),
    Sheet(
        what.Suggestion,
        (("organizer", "series", "number"),),
        _suggestion,
        travels=Q(submitted_on__isnull=False) | Q(number__isnull=False),
    ),
    Sheet(what.Assignment, (("suggestion", "unit"),)),
    Sheet(what.Examination, (("suggestion", "level", "examined_on"),), travels=HANDED_IN),
    Sheet(what.CosignRequest, (("suggestion", "delegate"),), travels=HANDED_IN),
    Sheet(what.HandBack, (("assignment", "asked_on"),)),
    Sheet(what.Extension, (("assignment", "asked_on"),)),
    Sheet(what.Rehandling, (("assignment", "turn"),)),
    Sheet(what.Talk, (("assignment", "held_on", "form"),)),
    Sheet(what.Reply, (("assignment", "replied_on", "turn"),)),
    Sheet(what.Promise, (("reply", "text"),)),
    Sheet(what.PromiseProgress, (("promise", "noted_on", "text"),)),
    Sheet(what.Feedback, (("assignment", "delegate", "round"),)),
    Sheet(what.Supervision, (("suggestion", "done_on", "form"),)),
    kind(what.ActivityKind),
    Sheet(what.Law, (("title",),), lambda row: (row.title, str(row))),
    Sheet(what.Activity, (("organizer", "kind", "title", "first_day"),), _titled("first_day")),
    Sheet(what.Participation, (("activity", "category", "delegate"),)),
    Sheet(what.InquiryAnswer, (("activity", "organization"),)),
    Sheet(what.Question, (("answer_by", "order"),)),
    Sheet(
        what.PlanItem,
        (("organizer", "title", "planned_for"),),
        months=frozenset({"planned_for"}),
    ),
    Sheet(what.DocumentReview, (("title", "issuer", "filed_on"),)),
    Sheet(what.LivelihoodProject, (("organizer", "year", "title"),)),
    Sheet(what.PetitionCount, (("organizer", "month", "channel"),), months=frozenset({"month"})),
    kind(what.PublicityKind),
    Sheet(what.Publication, (("kind", "title", "outlet", "published_on"),)),
    kind(what.ReportedKind),
    Sheet(
        what.ReportedFigure,
        (("kind", "organizer", "returned_by", "period_start", "period_end"),),
        looks_around=True,
    ),
    kind(what.StudyKind),
    Sheet(what.StudySession, (("organizer", "kind", "title", "first_day"),), _titled("first_day")),
    Sheet(what.StudyAttendance, (("study_session", "category", "delegate"),)),
    Sheet(what.PartyReport, (("kind", "title", "sent_on"),)),
    Sheet(
        what.AnnualReport,
        (("scope", "year", "part", "term", "first_day", "last_day"),),
        lambda row: (str(row.period), row.title),
    ),
    Sheet(what.ReportSection, (("report", "order"),)),
    Sheet(what.GlossaryTerm, (("term",),)),
    Sheet(what.FigureAlias, (("words",),)),
    Sheet(what.Holiday, (("day",),)),
    Sheet(what.DeadlineRule, (("limit", "since"),)),
)

PRIVATE = frozenset({who.PrivateContact})  # leaves by the command alone, when it is asked for
OPEN = tuple(sheet for sheet in LAYOUT if sheet.model not in PRIVATE)
SHEET_OF = {sheet.model: sheet for sheet in LAYOUT}
