"""代表建议: handed over, answered, rated."""

from delegates.models import SectionOfYear
from records.models import Feedback, Promise, Suggestion

from .definition import Section

section = Section(SectionOfYear.SUGGESTIONS)


@section.flow(
    "议案",
    "件",
    "期内交办的人代会议案；转为建议的计入建议。",
    phrases=("代表议案", "人代会议案", "交办议案"),
)
def motions():
    return Suggestion.objects.motions().assigned()


@section.flow(
    "交办代表建议、批评和意见",
    "件",
    "交办日期在期内的建议、批评和意见，含闭会期间提出的；议案另计，一件多个单位分办的计一件。",
    is_hero=True,
    phrases=(
        "建议",
        "代表建议",
        "人大代表建议",
        "建议意见",
        "代表建议批评和意见",
        "建议、批评和意见",
        "代表建议、批评和意见",
        "交办代表建议",
        "建议#，交办{}",
        "建议#，…交办{}",
        "交办…建议{}",
        "{}建议办理",
        "交办{}代表建议",
    ),
)
def suggestions_assigned():
    return Suggestion.objects.suggestions().assigned()


@section.ratio(
    "建议答复率",
    "期内交办的建议中，截至期末应答复单位均已答复的比例。",
    phrases=("答复率", "代表建议答复率", "办复率", "建议办复率"),
)
def suggestion_reply_rate(day):
    assigned = Suggestion.objects.suggestions().assigned()
    return assigned.answered(day), assigned


@section.ratio(
    "建议按期答复率",
    "期内交办、截至期末已到期（含批准的延期）的建议中，在到期之日前均已答复的比例。",
    phrases=("按期答复率", "按时答复率", "按期办结率"),
)
def suggestion_on_time_rate(day):
    assigned = Suggestion.objects.suggestions().assigned()
    return assigned.answered_on_time(day), assigned.fallen_due(day)


@section.flow(
    "大会期间建议",
    "件",
    "期内交办的建议中，在人代会会议期间提出的。",
    order=200,
    phrases=("大会期间…建议{}", "大会期间提出{}建议"),
)
def suggestions_in_session():
    return Suggestion.objects.suggestions().assigned().in_session()


@section.flow(
    "闭会期间建议",
    "件",
    "期内交办的建议中，在闭会期间提出的。",
    order=210,
    phrases=("闭会期间…建议{}", "闭会期间提出{}建议"),
)
def suggestions_between_sessions():
    return Suggestion.objects.suggestions().assigned().between_sessions()


@section.flow(
    "重点督办建议",
    "件",
    "期内交办的建议中，主任会议确定重点督办的。",
    order=220,
    phrases=("重点建议", "重点督办代表建议", "重点督办件", "督办重点建议", "重点督办{}建议"),
)
def key_suggestions():
    return Suggestion.objects.suggestions().assigned().key()


@section.flow(
    "议案转建议",
    "件",
    "期内交办的建议中，由人代会主席团决定从议案转来的。",
    order=230,
    phrases=("议案转为建议", "转为建议的议案", "转作建议的议案"),
)
def motions_converted():
    return Suggestion.objects.suggestions().assigned().born_of_motions()


@section.ratio(
    "建议面商率",
    "期内交办、截至期末已答复的建议中，主办或分办单位与代表面商过（走访、座谈、电话等）的比例。",
    order=240,
    phrases=("面商率", "见面率", "建议见面率", "沟通率"),
)
def suggestion_talk_rate(day):
    answered = Suggestion.objects.suggestions().assigned().answered(day)
    return answered.talked_over(day), answered


@section.ratio(
    "建议解决率",
    "期内交办、截至期末已答复的建议中，最近一次答复为A类（甲类），即已经解决或者采纳的比例。",
    order=250,
    phrases=("解决率", "建议问题解决率"),
)
def suggestion_solved_rate(day):
    answered = Suggestion.objects.suggestions().assigned().answered(day)
    return answered.solved(day), answered


@section.ratio(
    "建议办结率",
    "期内交办的建议中，截至期末已办结的比例；答复之后还须代表评价，由人大代表工作机构办结。",
    order=260,
)
def suggestion_closing_rate(day):
    assigned = Suggestion.objects.suggestions().assigned()
    return assigned.closed(day), assigned


def suggestions_assigned_by(day):
    return Feedback.objects.first_round().of_suggestions().asked(day)


def final_ratings(day):
    return Feedback.objects.of_suggestions().asked(day).final(day)


def promises_of_replies():
    return Promise.objects.of_suggestions()


@section.ratio(
    "代表评价反馈率",
    "期内交办的建议截至期末的首轮征询中，代表已反馈的比例；未反馈不视为满意。",
    order=300,
    phrases=("反馈率", "评价反馈率"),
)
def feedback_return_rate(day):
    return suggestions_assigned_by(day).returned(day), suggestions_assigned_by(day)


@section.ratio(
    "代表满意率",
    "截至期末已反馈的首轮评价中，对办理结果满意的比例，不含基本满意；须与反馈率同看。",
    order=310,
    phrases=("满意率", "表示满意的占{}", "对办理结果满意的占{}"),
)
def satisfaction_rate(day):
    returned = suggestions_assigned_by(day).returned(day)
    return returned.satisfied(), returned


@section.ratio(
    "代表满意和基本满意率",
    "截至期末已反馈的首轮评价中，对办理结果满意或者基本满意的比例；须与反馈率同看。",
    order=320,
    phrases=("满意和基本满意率", "满意及基本满意率", "满意、基本满意率", "满意或基本满意率"),
)
def satisfaction_rate_with_basic(day):
    returned = suggestions_assigned_by(day).returned(day)
    return returned.content(), returned


@section.ratio(
    "代表最终满意率",
    "截至期末各代表最近一次已反馈的评价中，对办理结果满意的比例，不含基本满意；重新办理的以后一次为准。",
    order=330,
    phrases=("最终满意率",),
)
def final_satisfaction_rate(day):
    final = final_ratings(day).returned(day)
    return final.satisfied(), final


@section.ratio(
    "代表最终满意和基本满意率",
    "截至期末各代表最近一次已反馈的评价中，对办理结果满意或者基本满意的比例；重新办理的以后一次为准。",
    order=340,
    phrases=("最终满意和基本满意率", "最终满意及基本满意率"),
)
def final_satisfaction_rate_with_basic(day):
    final = final_ratings(day).returned(day)
    return final.content(), final


@section.ratio(
    "承诺事项办成率",
    "期内交办的建议，截至期末承诺期限已到的事项中，到期末已兑现的比例；已终止的计入分母。",
    order=360,
    phrases=("办成率", "承诺办成率", "承诺兑现率", "承诺事项兑现率"),
)
def promise_keeping_rate(day):
    due = promises_of_replies().fallen_due(day)
    return due.kept(day), due
