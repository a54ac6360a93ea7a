"""Names for the draft: topics, laws, reports, activities, decisions and units.

Only public rows are named, and persons are never named.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Count, Q, QuerySet

from delegates.models import Commendation, Organization
from hanbin.record.periods import Period
from records.models import (
    Activity,
    AgendaItem,
    Appraisal,
    DocumentReview,
    InquiryAnswer,
    Law,
    LivelihoodProject,
    Meeting,
    Opinion,
    PartyReport,
    Report,
    Resolution,
    StudySession,
    Suggestion,
    SuggestionSubject,
    Topic,
)

from .sentences import join_names, name_things, quote_name, quote_title

ECONOMY, LIFE, ECOLOGY, LAW = "economy", "life", "ecology", "law"
THEMES = (ECONOMY, LIFE, ECOLOGY, LAW)
_OF_MONEY = (
    AgendaItem.Kind.PLAN_EXECUTION,
    AgendaItem.Kind.BUDGET_EXECUTION,
    AgendaItem.Kind.FINAL_ACCOUNTS,
    AgendaItem.Kind.AUDIT_REPORT,
    AgendaItem.Kind.AUDIT_RECTIFICATION,
    AgendaItem.Kind.STATE_ASSETS,
)
_OF_LAW = (
    Organization.System.SUPERVISORY,
    Organization.System.COURT,
    Organization.System.PROCURATORATE,
)
_WORDS = (
    (ECOLOGY, "生态|环境保护|环保|污染|污水|河长|林长"),
    (LAW, "法律|执法|司法|法院|检察|监察|公安|扫黑|调解|普法|依法治|贯彻实施|信访|廉洁|腐败"),
    (ECONOMY, "经济|财政|预算|决算|计划|规划|审计|国有资产|营商|产业|项目|投资|园区|新区|创新试点"),
)
_AROUND = re.compile(r"^关于(.+?)的?(?:报告|请示|建议|议案)$")
_DEED = re.compile(r"(?:集中|专题)?(?:视察|调研|询问|研讨)$|^(?:视察|调研|代表约见)")
_LEARNT = re.compile(r"(?:传达)?学习(.+)")
_STATE = "中华人民共和国"


def names_in_wording(period: Period, scope: Organization) -> dict[str, str]:
    """Return the names by placeholder; "" if there is nothing to name."""

    def told(rows: Any, by: str = "counted_on") -> Any:
        return rows.public().within(scope).during(period, by)

    return {
        "topics": join_names(map(str, _topics(told)), 6),
        **dict(_of_activities(told)),
        **dict(_of_meetings(told)),
        **dict(_of_suggestions(told, period, scope)),
        **dict(_of_study(told)),
        **dict(_of_units(told)),
    }


def topic_of(title: str) -> str:
    """Return the subject of a title: 养老事业发展情况 for 关于养老事业发展情况的报告."""
    about = _AROUND.match(title)
    return (about[1] if about else title).replace(_STATE, "")


def _theme(title: str, kind: str = "") -> str:
    if kind in _OF_MONEY:
        return ECONOMY
    if kind == AgendaItem.Kind.ENVIRONMENT and "贯彻实施" not in title:
        return ECOLOGY
    return next((theme for theme, words in _WORDS if re.search(words, title)), LIFE)


def _topics(told: Any) -> QuerySet[Topic]:
    through: dict[str, Any] = {
        "activitys": Activity,
        "meetings": Meeting,
        "resolutions": Resolution,
    }
    carried = Q(pk__in=[])
    for relation, model in through.items():
        carried |= Q(**{f"{relation}__in": told(model.objects).order_by().values("pk")})
    return Topic.objects.filter(carried).distinct()


def _of_activities(told: Any) -> Iterator[tuple[str, str]]:
    deeds = list(told(Activity.objects).select_related("kind").order_by("counted_on", "pk"))
    by_kind: dict[str, list[str]] = {}
    for deed in deeds:
        by_kind.setdefault(deed.kind.code, []).append(_DEED.sub("", deed.title))
    seen = [title for kind in ("inspection", "research") for title in by_kind.get(kind, [])]
    for theme in THEMES:
        yield f"{theme}_seen", join_names(title for title in seen if _theme(title) == theme)
    inspected = Law.objects.filter(activities__in=told(Activity.objects.inspecting_laws()))
    yield "laws", join_names(str(law).replace(_STATE, "") for law in inspected.distinct())
    yield "inquiries", join_names(by_kind.get("special_inquiry", []))
    yield "interviews", join_names(by_kind.get("arranged_interview", []))


def _of_meetings(told: Any) -> Iterator[tuple[str, str]]:
    heard = told(Report.objects.heard().special()).select_related("agenda_item", "organization")
    handled = AgendaItem.Kind.SUGGESTIONS_HANDLING
    about: dict[str, list[str]] = {}
    for each in heard:
        is_of_handling = each.agenda_item.kind == handled
        about.setdefault("handling" if is_of_handling else _theme_of(each), []).append(
            _report_subject(each)
        )
    for theme in (*THEMES, "handling"):
        yield f"{theme}_reports", name_things(about.get(theme, []), "报告")
    decided = told(Resolution.objects.about_matters()).order_by("adopted_on", "pk")
    matters = [each.title for each in decided.exclude(agenda_item__kind__in=_PROCEDURE)]
    yield "decisions", join_names(map(quote_title, matters))
    symposia = told(Meeting.objects.filter(kind=Meeting.Kind.SYMPOSIUM)).order_by("first_day")
    yield "symposia", join_names((each.name for each in symposia), 3)
    posts = told(Appraisal.objects.of_officials()).exclude(post="").order_by("appraised_on", "pk")
    yield "posts", join_names(posts.values_list("post", flat=True), 5)


def _theme_of(report: Report) -> str:
    if report.organization.system in _OF_LAW:
        return LAW
    return _theme(report.title, report.agenda_item.kind)


def _report_subject(report: Report) -> str:
    about = topic_of(report.title)
    is_of_law = report.organization.system in _OF_LAW and "贯彻实施" not in about
    return f"{report.organization.short_name}{about}" if is_of_law else about


_PROCEDURE = (AgendaItem.Kind.CONGRESS_PREPARATION,)


def _of_suggestions(told: Any, period: Period, scope: Organization) -> Iterator[tuple[str, str]]:
    asked = told(Suggestion.objects.assigned()).order_by("series", "number")
    motions = asked.motions().values_list("title", flat=True)
    yield "motions", join_names(map(quote_title, motions), 3)
    key = asked.suggestions().key().values_list("title", flat=True)
    yield "key_suggestions", name_things(map(topic_of, key), "建议")
    counted = Suggestion.objects.suggestions().assigned().counting().within(scope).during(period)
    subjects = SuggestionSubject.objects.filter(suggestions__in=counted).exclude(name="其他")
    many = subjects.annotate(number=Count("suggestions")).order_by("-number", "order", "pk")
    yield "subjects", join_names((each.name for each in many[:4]), 4)
    livelihood = told(LivelihoodProject.objects.chosen()).order_by("counted_on", "pk")
    yield "livelihood", join_names(map(str, livelihood), 5)


def _of_study(told: Any) -> Iterator[tuple[str, str]]:
    studied = told(StudySession.objects).select_related("kind").order_by("first_day", "pk")
    by_kind: dict[str, list[str]] = {}
    for each in studied:
        by_kind.setdefault(each.kind.code, []).append(each.title)
    learnt = (_LEARNT.match(title) for title in by_kind.get("party_group_study", []))
    yield "learnt", join_names((found[1] for found in learnt if found), 3)
    discussed = (_DEED.sub("", title) for title in by_kind.get("thematic_discussions", []))
    yield "discussed", join_names((quote_name(title) for title in discussed), 3)
    reported = told(PartyReport.objects).order_by("counted_on", "pk")
    yield "reported", join_names((_matter(each) for each in reported), 3)
    reviewed = told(DocumentReview.objects.reviewed()).order_by("counted_on", "pk")
    yield "documents", join_names((quote_title(str(each)) for each in reviewed), 3)


def _matter(report: PartyReport) -> str:
    return re.sub(r"(?:有关事项|情况)$", "", topic_of(str(report)))


def _of_units(told: Any) -> Iterator[tuple[str, str]]:
    answered = told(InquiryAnswer.objects.all()).select_related("organization")
    yield "answering", _short((each.organization for each in answered), 5)
    issued = told(Opinion.objects).select_related("addressee").order_by("addressee__order")
    yield "addressees", _short((each.addressee for each in issued), 5, "单位")
    awards = told(Commendation.objects.filter(organization__isnull=False), "merit_on")
    for each in ("commended_handling_units", "towns_commended"):
        rows = awards.filter(award__code=each).select_related("organization")
        yield each, _short((row.organization for row in rows), 8)


def _short(organs: Iterable[Organization], most: int, noun: str = "") -> str:
    return join_names((organ.short_name for organ in organs), most, noun)
