"""Definitions of the official forms: the model each is filled in from, and its content."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from delegates.models import Congress
from hanbin.record.periods import format_day
from records.casework.share_deadlines import original_start
from records.deadlines import Deadlines
from records.models import Assignment, Feedback, Reply, Suggestion
from records.reports.document import Document, Paragraph, ReportTable, StandaloneLine


@dataclass(frozen=True)
class OfficialForm:
    """An official form of the office."""

    name: str
    label: str
    of: type[models.Model]
    fill: Callable[[Any], Document]


FORMS: dict[str, OfficialForm] = {}


def official_form(label: str, of: type[models.Model]) -> Callable[..., Any]:
    """Declare an official form; the name of the function is its name in URLs."""

    def declare(fill: Callable[[Any], Document]) -> Callable[[Any], Document]:
        FORMS[fill.__name__] = OfficialForm(fill.__name__, label, of, fill)
        return fill

    return declare


def form_document(title: str, *blocks: Any, corner: str = "") -> Document:
    """Build the document of a form; a demonstration carries its notice."""
    told = tuple(block for block in blocks if block is not None)
    return Document(title, "", "", Congress.objects.get().notice, "", told, corner=corner)


def text_paragraphs(text: str) -> Paragraph:
    return Paragraph((text,))


def signers_in_words(suggestion: Suggestion) -> str:
    """Return the lead delegate and the number of signers: 王某等3名代表."""
    others = suggestion.cosigners.count()
    name = suggestion.lead_delegate.name
    return f"{name}等{others + 1}名代表" if others else f"{name}代表"


def day_or_blank(on: Any) -> str:
    return format_day(on) if on else "____年__月__日"


def signature_lines(organ: Any, on: Any) -> tuple[StandaloneLine, StandaloneLine]:
    """Return the lines for sender and date, on the right below the text, for the seal."""
    return StandaloneLine(f"{organ}（章）", "right"), StandaloneLine(day_or_blank(on), "right")


@official_form("代表建议表", Suggestion)
def suggestion_form(suggestion: Suggestion) -> Document:
    """建议表: the suggestion as submitted by its delegates, and the result of its review."""
    signers = "、".join(each.name for each in suggestion.cosigners.all())
    rows = (
        ("编号", suggestion.code),
        ("类型", suggestion.get_kind_display()),
        ("标题", suggestion.title),
        ("领衔代表", suggestion.lead_delegate.name),
        ("工作单位及职务", suggestion.lead_delegate.employer),
        ("附议代表", signers or "无"),
        ("提出时间", day_or_blank(suggestion.submitted_on)),
        ("提出会议", str(suggestion.session or "闭会期间")),
        ("分类", str(suggestion.subject)),
        ("希望承办单位", str(suggestion.wished_unit or "—")),
        ("是否同意公开", "同意" if suggestion.may_be_public else "不同意"),
        ("内容", suggestion.text),
        ("审查意见", suggestion.get_review_display()),
        ("审查日期", day_or_blank(suggestion.reviewed_on)),
        ("主办（分办）单位", suggestion.lead_units or "—"),
    )
    kind = suggestion.get_kind_display()
    title = f"{Congress.objects.get().place}人民代表大会\n代表{kind}表"
    return form_document(
        title,
        ReportTable("", ("项目", "内容"), rows),
        StandaloneLine("领衔代表（签名）：____________", "right"),
    )


@official_form("交办通知", Assignment)
def assignment_notice(share: Assignment) -> Document:
    """交办通知: all suggestions assigned to a unit on one day, with the deadlines of that day.

    Later changes of deadlines and returned shares are listed below as notes.
    """
    given = list(given_with(share))
    own = next(each for each in given if each == share)
    rows = tuple(
        (
            each.suggestion.code,
            each.suggestion.title,
            each.suggestion.lead_delegate.name,
            each.get_role_display(),
            day_or_blank(each.first_due_on),
        )
        for each in given
    )
    return form_document(
        "关于交办代表建议、批评和意见的通知",
        StandaloneLine(f"{share.unit}：", "left"),
        text_paragraphs(
            f"现将下列{len(rows)}件代表建议、批评和意见交你单位办理。请在收到后及时签收；"
            "认为不属本单位职责的，请在规定时间内书面说明理由，申请退办，不得自行转办。"
        ),
        text_paragraphs(
            "办理中请主动与代表沟通，听取意见；主办、分办单位在应答复日期前书面答复代表，并抄送"
            f"{share.suggestion.organizer}；协办单位按时向主办单位提出协办意见。"
        ),
        text_paragraphs(f"答复期限：{told_first(own)}") if share.due_on else None,
        ReportTable(
            "交办清单",
            ("编号", "标题", "领衔代表", "承办方式", "应答复日期"),
            rows,
        ),
        *moved_since(given),
        *signature_lines(share.suggestion.organizer, share.assigned_on),
    )


def given_with(share: Assignment) -> Any:
    """Return the shares assigned to the unit on the same day, ordered by number."""
    given = Assignment.objects.filter(unit=share.unit, assigned_on=share.assigned_on)
    known = given.select_related("suggestion__lead_delegate").prefetch_related("deadline_changes")
    return known.order_by("suggestion__series", "suggestion__number")


def moved_since(given: Iterable[Assignment]) -> Iterator[Paragraph]:
    """Yield a note for each share handed back or with a changed deadline since."""
    for each in given:
        code = each.suggestion.code
        if each.handed_back_on:
            yield text_paragraphs(f"附注：{code}其后退办（{day_or_blank(each.handed_back_on)}）。")
        elif each.due_on != each.first_due_on:
            yield text_paragraphs(
                f"附注：{code}的期限在交办之后有变更，现为{day_or_blank(each.due_on)}。"
            )


def told_first(share: Assignment) -> str:
    """Return the deadline with its explanation, as on the day of assignment."""
    first = share.first_due_on
    if share.due_on == first:
        return share.due_explanation
    try:
        due = original_start(share, Deadlines.load())
    except ValidationError:
        due = None
    return due.explanation if due is not None and due.on == first else f"至{day_or_blank(first)}。"


@official_form("答复函", Reply)
def reply_letter(reply: Reply) -> Document:
    """答复函: the reply to the delegates, with its class at the top right."""
    share, suggestion = reply.assignment, reply.assignment.suggestion
    letter = reply.reply_class.letter if reply.reply_class else "—"
    again = "再次" if reply.turn > 1 else ""
    return form_document(
        f"关于{suggestion.code}号代表{suggestion.get_kind_display()}的{again}答复",
        StandaloneLine(reply.document_number, "center") if reply.document_number else None,
        *opening_lines(reply),
        text_paragraphs(reply.text),
        *(
            text_paragraphs(f"承诺事项：{each.text}{promise_deadline(each)}")
            for each in reply.promises.all()
        ),
        text_paragraphs(f"签发人：{reply.signatory}") if reply.signatory else None,
        *signature_lines(share.unit, reply.replied_on),
        text_paragraphs(f"抄送：{suggestion.organizer}。"),
        corner=f"类别：{letter}",
    )


def opening_lines(reply: Reply) -> tuple[Any, ...]:
    """Return the salutation and subject lines; omit them if the text contains its own."""
    if "收悉" in reply.text[:80]:
        return ()
    suggestion = reply.assignment.suggestion
    received = f"您提出的《{suggestion.title}》收悉。现答复如下："
    return StandaloneLine(f"{signers_in_words(suggestion)}：", "left"), text_paragraphs(received)


def promise_deadline(promise: Any) -> str:
    return f"（{day_or_blank(promise.due_on)}前）" if promise.due_on else ""


@official_form("征询意见表", Reply)
def rating_form(reply: Reply) -> Document:
    """征询意见表: the delegate rates the handling and its result; an empty form is 未反馈."""
    share, suggestion = reply.assignment, reply.assignment.suggestion
    said = share.feedbacks.filter(round=reply.turn, delegate=suggestion.lead_delegate).first()
    choices = [each for each in Feedback.Rating if each != Feedback.Rating.NONE]

    def boxes(chosen: str) -> str:
        return "　".join(f"{'■' if each == chosen else '□'}{each.label}" for each in choices)

    rows = (
        ("编号", suggestion.code),
        ("标题", suggestion.title),
        ("领衔代表", suggestion.lead_delegate.name),
        ("承办单位", str(share.unit)),
        ("答复日期", day_or_blank(reply.replied_on)),
        ("对办理态度", boxes(said.attitude if said else "")),
        ("对办理结果", boxes(said.result if said else "")),
        ("意见和建议", said.comment if said and said.comment else "\n\n"),
    )
    return form_document(
        "代表建议办理征询意见表",
        ReportTable("", ("项目", "内容"), rows),
        text_paragraphs(f"请填写后交{suggestion.organizer}。没有反馈的记为“未反馈”，不视为满意。"),
        StandaloneLine("代表（签名）：____________", "right"),
        StandaloneLine(day_or_blank(said.returned_on if said else None), "right"),
    )
