"""The steps of a unit with its share, and the office's decisions on its requests."""

from django import forms
from django.core.exceptions import ValidationError

from hanbin.files.documents import ACCEPTED, examine_document
from hanbin.files.uploads import UploadField
from hanbin.record.periods import format_day
from records.deadlines import Deadlines
from records.models import (
    Assignment,
    Attachment,
    Extension,
    Feedback,
    HandBack,
    Promise,
    Reply,
    Stage,
    Suggestion,
    Supervision,
    Talk,
)

from .share_deadlines import set_share_deadline, share_deadline
from .steps import Party, fields_of_model, is_answering, is_assisting, save_checked, step

DECIDING = {
    "is_agreed": forms.TypedChoiceField(
        label="是否同意",
        choices=(("yes", "同意"), ("no", "不同意")),
        coerce=lambda said: said == "yes",
    ),
    **fields_of_model(HandBack, "answer"),
}
AT_WORK = (Stage.WORKING, Stage.AGAIN)


def _classing() -> dict[str, forms.Field]:
    """Return the form field for the class of an answer, made required."""
    asked = fields_of_model(Reply, "reply_class")
    field = asked["reply_class"]
    field.required, field.empty_label, field.help_text = True, "请选择", ""
    return asked


def _promising() -> dict[str, forms.Field]:
    """Return the form fields for the promise of an answer; optional here."""
    asked = fields_of_model(Promise, "text", "due_on", text="承诺事项")
    asked["text"].required = False
    asked["text"].help_text = "正在解决或者列入计划的必填，写明将办成什么；其他没有的不填。"
    return {"promised": asked["text"], "promised_until": asked["due_on"]}


@step("签收", Party.UNIT, Assignment, Stage.SENT)
def sign(share, *, on, by):
    """确认收到；不属本单位职责的，签收后在规定工作日内申请退办。"""
    share.received_on, share.received_by = on, by
    return save_checked(share)


@step(
    "申请退办",
    Party.UNIT,
    Assignment,
    Stage.SENT,
    Stage.WORKING,
    asks=fields_of_model(HandBack, "reason"),
)
def ask_hand_back(share, *, on, by, reason):
    """不属本单位职责的，说明理由和建议的承办单位；批复之前仍由本单位负责，不得自行转办。"""
    return save_checked(HandBack(assignment=share, asked_on=on, asked_by=by, reason=reason))


@step("批复退办申请", Party.OFFICE, Assignment, Stage.HANDING_BACK, asks=DECIDING)
def decide_hand_back(share, *, on, by, is_agreed, answer=""):
    """同意的，重新交办；不同意的，继续办理，期限不变。"""
    asked = share.hand_backs.get(decided_on=None)
    _decide(asked, on=on, by=by, is_agreed=is_agreed, answer=answer)
    if is_agreed:
        share.handed_back_on, share.hand_back_reason = on, asked.reason
        save_checked(share)
    return asked


@step("登记面商", Party.UNIT, Assignment, *AT_WORK, Stage.ANSWERED, Stage.UNHAPPY,
      asks=fields_of_model(Talk, "held_on", "form", "place", "people", "text"))  # fmt: skip
def talk(share, *, on, by, held_on=None, **told):
    """办理前、办理中、办理后都要听取代表意见；每次都登记。"""
    held_on = held_on or on
    if held_on < share.assigned_on:
        raise ValidationError("面商日期不能早于交办日期。")
    if held_on > on:
        raise ValidationError("面商日期不能晚于今天，请在面商之后登记。")
    return save_checked(Talk(assignment=share, held_on=held_on, **told))


def has_asked_for_time(share) -> bool:
    return share.extensions.filter(decided_on=None).exists()


def may_extend(share) -> bool:
    return not has_asked_for_time(share)


def room_told(due) -> str:
    """Return within which days an extension is possible, or that none is."""
    if due.latest_on is None:
        return "这一期限不能延期，请按期办理。"
    if due.latest_on <= due.on:
        return f"现在的期限是{format_day(due.on)}，已到最长期限，不能再延期，请按期办理。"
    return (
        f"现在的期限是{format_day(due.on)}，请填在此之后、不晚于{format_day(due.latest_on)}的日期。"
    )


@step(
    "申请延期",
    Party.UNIT,
    Assignment,
    Stage.WORKING,
    asks=fields_of_model(Extension, "until", "reason"),
    applies=may_extend,
)
def ask_extension(share, *, on, by, until, reason):
    """涉及面广、难度大的，可以申请延期，自交办之日起最长六个月。"""
    due = share_deadline(share, Deadlines.load())
    if due.latest_on is None or not due.on < until <= due.latest_on:
        raise ValidationError({"until": room_told(due)})
    return save_checked(
        Extension(assignment=share, asked_on=on, asked_by=by, until=until, reason=reason)
    )


@step(
    "批复延期申请",
    Party.OFFICE,
    Assignment,
    Stage.WORKING,
    asks=DECIDING,
    applies=has_asked_for_time,
)
def decide_extension(share, *, on, by, is_agreed, answer=""):
    """同意的，答复期限改为申请的日期；不同意的，期限不变。"""
    asked = share.extensions.get(decided_on=None)
    _decide(asked, on=on, by=by, is_agreed=is_agreed, answer=answer)
    if is_agreed:
        set_share_deadline(share, because="同意延期")
        save_checked(share)
    return asked


def end_requests(shares, *, on, why) -> None:
    """Decide open requests as refused, because a later event has settled them."""
    for share in shares:
        for asked in share.open_requests:
            _decide(asked, on=max(on, asked.asked_on), by="", is_agreed=False, answer=why)


def _decide(asked, *, on, by, is_agreed, answer) -> None:
    asked.decided_on, asked.decided_by = on, by
    asked.is_agreed, asked.answer = is_agreed, answer.strip()
    save_checked(asked)


@step(
    "答复",
    Party.UNIT,
    Assignment,
    *AT_WORK,
    asks={
        **_classing(),
        **fields_of_model(Reply, "document_number", "signatory", "text"),
        "file": UploadField(
            check=examine_document,
            label="答复函",
            required=False,
            widget=forms.FileInput({"accept": ACCEPTED}),
            help_text="签章后的 PDF、docx 或者扫描件，不超过20MB，不带宏和密码；没有的可以不传。",
        ),
        **_promising(),
    },
    applies=is_answering,
)
def answer(share, *, on, by, file=None, promised="", promised_until=None, **written):
    """由单位负责人签发，答复领衔代表，并抄送人大代表工作机构；随即征询代表意见。"""
    if written.get("reply_class") is None:
        raise ValidationError({"reply_class": "请选择答复类别。"})
    if promised_until and not promised.strip():
        raise ValidationError({"promised": "写了承诺期限的，请写明承诺内容。"})
    if written["reply_class"].is_promised and not promised.strip() and not has_promised(share):
        letter = written["reply_class"].letter
        raise ValidationError({"promised": f"{letter}类答复须写明承诺事项，跟踪到兑现。"})
    if promised_until and promised_until < on:
        raise ValidationError({"promised_until": "承诺期限不能早于答复日期。"})
    turn = share.turn
    given = save_checked(Reply(assignment=share, replied_on=on, turn=turn, **written))
    if file is not None:
        _enclose(file, given, share, on)
    if promised.strip():
        save_checked(Promise(reply=given, text=promised.strip(), due_on=promised_until))
    Feedback.objects.get_or_create(
        assignment=share,
        delegate_id=share.suggestion.lead_delegate_id,
        round=turn,
        defaults={"asked_on": on},
    )
    end_requests([share], on=on, why="已经答复，不再批复。")
    _forget_draft(share)
    return given


def has_promised(share) -> bool:
    """Return whether an earlier answer has a promise that was not given up."""
    return Promise.objects.standing().filter(reply__assignment=share).exists()


def _enclose(file, given, share, on) -> None:
    """Attach the signed letter as an internal document; the office may publish it."""
    turn = "再次答复函" if given.turn > 1 else "答复函"
    save_checked(
        Attachment(
            subject=given,
            organizer=share.suggestion.organizer,
            file=file,
            title=f"{share.unit}{turn}（{share.suggestion.code}）"[:120],
            filed_on=on,
            **file.known,
        )
    )


def _forget_draft(share) -> None:
    if share.answer_draft:
        Assignment.objects.filter(pk=share.pk).update(answer_draft="")
        share.answer_draft = ""


@step(
    "登记承诺",
    Party.UNIT,
    Assignment,
    Stage.ANSWERED,
    Stage.UNHAPPY,
    Stage.RATED,
    Stage.CLOSED,
    asks=fields_of_model(Promise, "text", "due_on"),
    applies=is_answering,
)
def promise(share, *, on, by, text, due_on=None):
    """答复中承诺要办的事项逐项登记，跟踪到兑现，跨年度也不放下。"""
    reply = share.replies.latest_first().first()
    if due_on and due_on < reply.replied_on:
        raise ValidationError({"due_on": f"承诺期限不能早于答复日期（{reply.replied_on}）。"})
    return save_checked(Promise(reply=reply, text=text, due_on=due_on))


@step(
    "提交协办意见",
    Party.UNIT,
    Assignment,
    Stage.WORKING,
    asks=fields_of_model(Reply, "text", text="协办意见"),
    applies=is_assisting,
)
def opine(share, *, on, by, text):
    """协办意见交主办单位，由主办单位统一答复代表。"""
    _forget_draft(share)
    return save_checked(Reply(assignment=share, replied_on=on, text=text))


@step(
    "登记督办",
    Party.OFFICE,
    Suggestion,
    Stage.SENT,
    Stage.HANDING_BACK,
    *AT_WORK,
    Stage.ANSWERED,
    Stage.UNHAPPY,
    Stage.RATED,
    asks=fields_of_model(Supervision, "form", "led_by", "text"),
)
def supervise(suggestion, *, on, by, form, led_by="", text=""):
    """现场督办、集中督办、跟踪督办或领导领衔督办，每次都登记。"""
    pressed = Supervision(suggestion=suggestion, done_on=on, form=form, led_by=led_by, text=text)
    return save_checked(pressed)
