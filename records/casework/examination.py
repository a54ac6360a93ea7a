"""The first steps: submit, invite cosigners, examine, assign, take back."""

from django import forms
from django.core.exceptions import ValidationError

from delegates.models import Delegate, Organization, Suspension
from hanbin.office.choice_fields import RowsField
from hanbin.record.base import State
from records.models import Assignment, CosignRequest, Examination, Meeting, Stage, Suggestion

from .handling import end_requests
from .share_deadlines import set_share_deadline
from .steps import Party, fields_of_model, save_checked, step

OUTCOMES = [
    (each.value, each.label) for each in Suggestion.Review if each != Suggestion.Review.PENDING
]
MOTIONS_ONLY = (Suggestion.Review.LISTED, Suggestion.Review.CONVERTED)
NEEDS_A_REASON = (
    Suggestion.Review.RETURNED,
    Suggestion.Review.REFUSED,
    Suggestion.Review.PETITION,
)
ASSISTING = Assignment.Role.ASSISTING
SIGN_A_MOTION = 10  # 地方组织法第二十二条: 县级以上代表十人以上联名


@step("提交", Party.DELEGATE, Suggestion, Stage.DRAFT, Stage.RETURNED)
def submit(suggestion, *, on, by):
    """交给人大审查；提交后不能再改，需要修改的请联系人大代表工作机构退回。"""
    if not _in_office(suggestion.lead_delegate, on):
        raise ValidationError("领衔代表现在没有任期，或者暂停执行代表职务，不能提出。")
    signed = 1 + sum(_in_office(each, on) for each in suggestion.cosigners.all())
    if suggestion.kind == Suggestion.Kind.MOTION and signed < SIGN_A_MOTION:
        raise ValidationError(
            f"议案须有代表{SIGN_A_MOTION}人以上联名，现有{signed}人；"
            "请继续邀请附议，或者改为建议提出。"
        )
    running = Meeting.objects.congress_sessions().within(suggestion.organizer)
    suggestion.session = running.filter(first_day__lte=on, last_day__gte=on).first()
    suggestion.submitted_on = on
    if suggestion.state == State.DRAFT:
        suggestion.state = State.SUBMITTED
    suggestion.review = Suggestion.Review.PENDING
    suggestion.reviewed_on, suggestion.review_reason = None, ""
    return save_checked(suggestion)


def _in_office(delegate, on) -> bool:
    """Return whether the delegate has a public mandate on a day and is not publicly suspended."""
    suspended = Suspension.objects.public().at(on)
    return delegate.mandates.public().at(on).exclude(suspensions__in=suspended).exists()


@step(
    "邀请附议",
    Party.DELEGATE,
    Suggestion,
    Stage.DRAFT,
    Stage.RETURNED,
    asks={"delegates": RowsField(Delegate.objects.all(), label="代表")},
)
def ask_cosigners(suggestion, *, on, by, delegates):
    """请其他代表附议；对方同意后列入附议代表。"""
    for delegate in delegates:
        if delegate == suggestion.lead_delegate:
            raise ValidationError("不必邀请本人附议。")
        if not _in_office(delegate, on):
            raise ValidationError(f"{delegate}现在没有任期，或者暂停执行代表职务，不能附议。")
        save_checked(CosignRequest(suggestion=suggestion, delegate=delegate, asked_on=on))


@step(
    "审查",
    Party.OFFICE,
    Suggestion,
    Stage.SUBMITTED,
    asks={
        "result": forms.ChoiceField(label="审查意见", choices=OUTCOMES),
        **fields_of_model(Examination, "level", "reason"),
        **fields_of_model(Suggestion, "series", "merged_into"),
    },
)
def examine(suggestion, *, on, by, result, level="final", reason="", series="", merged_into=None):
    """立案的即行编号；退回、不予受理、转来信的须说明理由，告知代表。"""
    result = Suggestion.Review(result)
    if on < suggestion.submitted_on:
        raise ValidationError(f"审查日期不能早于提出日期（{suggestion.submitted_on}）。")
    if result in NEEDS_A_REASON and not reason.strip():
        raise ValidationError(f"{result.label}须说明理由，告知代表。")
    if merged_into is not None and merged_into.number is None:
        raise ValidationError({"merged_into": "主案须是已经立案编号的建议。"})
    if result in MOTIONS_ONLY and suggestion.kind != Suggestion.Kind.MOTION:
        raise ValidationError(f"只有议案可以{result.label}。")
    examined = Examination(
        suggestion=suggestion,
        level=level,
        examined_on=on,
        result=result,
        reason=reason.strip(),
        examined_by=by,
    )
    save_checked(examined)
    if level != Examination.Level.FINAL and result in Suggestion.ADMITTED:
        return suggestion  # only the last examination decides
    suggestion.review, suggestion.reviewed_on = result, on
    suggestion.review_reason = examined.reason
    suggestion.merged_into = merged_into if result == Suggestion.Review.MERGED else None
    if result == Suggestion.Review.RETURNED:
        suggestion.submitted_on, suggestion.state = None, State.DRAFT
    if result in Suggestion.ADMITTED and suggestion.number is None:
        suggestion.enter_into(series or suggestion.series, on=on)
    save_checked(suggestion)
    if result == Suggestion.Review.CONVERTED:
        return _converted(suggestion, on=on)
    return suggestion


def _converted(motion, *, on) -> Suggestion:
    """议案转建议: close the motion, and create a suggestion with its own number."""
    born = Suggestion(
        kind=Suggestion.Kind.SUGGESTION,
        motion=motion,
        review=Suggestion.Review.ACCEPTED,
        reviewed_on=on,
        **{
            name: getattr(motion, name)
            for name in (
                "organizer", "title", "text", "subject", "session", "lead_delegate",
                "wished_unit", "submitted_on", "may_be_public", "entered_by",
            )
        },
    )  # fmt: skip
    born.enter_into(f"{motion.series}转" if motion.series else f"转{on.year}", on=on)
    save_checked(born)
    born.cosigners.set(motion.cosigners.all())
    return born


@step(
    "交办",
    Party.OFFICE,
    Suggestion,
    Stage.ADMITTED,
    Stage.LISTED,
    asks={
        "lead": RowsField(
            Organization.objects.handling_units(),
            label="主办单位",
            help_text="选一个为主办；选多个为分别办理，各自答复。",
        ),
        "assisting": RowsField(
            Organization.objects.handling_units(), label="协办单位", required=False
        ),
    },
)
def assign(suggestion, *, on, by, lead, assisting=(), separate=False, deadlines=None):
    """自这一天起计算答复期限：三个月，最长六个月（代表法第五十一条）。"""
    is_one = len(lead) == 1 and not separate
    role = Assignment.Role.LEAD if is_one else Assignment.Role.SEPARATE
    if suggestion.assigned_on is None:
        suggestion.take_up(on)
        save_checked(suggestion)
    return [
        *(_share(suggestion, unit, role, on, deadlines) for unit in lead),
        *(_share(suggestion, unit, ASSISTING, on, deadlines) for unit in assisting),
    ]


@step(
    "增加协办单位",
    Party.OFFICE,
    Suggestion,
    Stage.SENT,
    Stage.HANDING_BACK,
    Stage.WORKING,
    Stage.AGAIN,
    asks={"assisting": RowsField(Organization.objects.handling_units(), label="协办单位")},
)
def add_assisting(suggestion, *, on, by, assisting, deadlines=None):
    """协办单位把意见交主办单位，由主办单位统一答复。"""
    return [_share(suggestion, unit, ASSISTING, on, deadlines) for unit in assisting]


def _share(suggestion, unit, role, on, deadlines) -> Assignment:
    share = Assignment(suggestion=suggestion, unit=unit, role=role, assigned_on=on)
    set_share_deadline(share, deadlines=deadlines)
    return save_checked(share)


@step(
    "撤回",
    Party.DELEGATE,
    Suggestion,
    Stage.SUBMITTED,
    Stage.ADMITTED,
    Stage.SENT,
    Stage.HANDING_BACK,
    Stage.WORKING,
    Stage.AGAIN,
    asks=fields_of_model(Suggestion, "taken_back_reason"),
)
def take_back(suggestion, *, on, by, taken_back_reason):
    """撤回后不再办理，建议和已有的办理记录保留。"""
    if not taken_back_reason.strip():
        raise ValidationError("撤回须写明理由。")
    suggestion.taken_back_on, suggestion.taken_back_reason = on, taken_back_reason.strip()
    end_requests(suggestion.assignments.all(), on=on, why="代表已撤回，不再批复。")
    return save_checked(suggestion)
