"""代表工作: who the delegates are and what they took part in."""

from delegates.models import Mandate, SectionOfYear, VoterContact
from records.models import Participation, SitIn

from .definition import Section

section = Section(SectionOfYear.DELEGATE_WORK)


@section.flow(
    "代表参与视察、检查、评议、询问等",
    "人次",
    "代表参加监督活动的人次；组成人员、部门和专家不计。",
    adds="people",
    order=20,
    phrases=(
        "代表参与视察…{}",
        "代表参加视察…{}",
        "代表参与调研…{}",
        "代表参加调研…{}",
        "代表参加执法检查…{}",
        "{}代表参加视察",
        "{}代表参与视察",
        "代表{}参加视察",
        "代表{}参与视察",
    ),
)
def delegate_activity_attendance():
    return Participation.objects.in_oversight().delegates()


@section.flow(
    "列席常委会会议的代表",
    "名",
    "列席过常委会会议的代表，列席多次只计一名。",
    of="delegate",
    order=30,
    phrases=(
        "{}代表…列席…常委会",
        "{}人大代表…列席…常委会",
        "邀请{}…列席…常委会",
        "邀请…代表{}列席",
        "邀请…代表列席…常委会…{}",
        "代表列席常委会会议",
        "代表列席常委会",
    ),
)
def delegates_sitting_in():
    return SitIn.objects.at_standing_committee().delegates()


@section.flow(
    "联系选民活动",
    "次",
    "进站接待、走访、述职等联系选民的活动。",
    order=200,
    phrases=("联系选民活动",),
)
def voter_contacts():
    return VoterContact.objects.all()


@section.flow(
    "联系选民",
    "人次",
    "联系选民活动中接待、走访的选民。",
    adds="people_received",
    order=210,
    phrases=("接待选民", "走访选民", "接待走访选民", "接待选民群众"),
)
def voters_received():
    return VoterContact.objects.all()


@section.flow(
    "收集选民意见",
    "条",
    "联系选民活动中收集的意见建议。",
    adds="opinions_collected",
    order=220,
    phrases=("收集意见建议", "收集意见", "收集选民意见建议", "收集群众意见建议"),
)
def voter_opinions():
    return VoterContact.objects.all()


def in_office(day):
    return Mandate.objects.at_level(Mandate.Level.DISTRICT).at(day)


@section.stock(
    "实有区人大代表",
    "名",
    "期末在任的区人大代表。",
    of="delegate",
    order=300,
    phrases=("现有区人大代表", "共有区人大代表", "在任区人大代表", "区人大代表实有"),
)
def delegates_in_office(day):
    return in_office(day)


@section.stock(
    "女代表",
    "名",
    "期末在任的区人大代表中的妇女代表。",
    of="delegate",
    order=310,
    phrases=("妇女代表",),
)
def women_delegates(day):
    return in_office(day).of_women()


@section.stock(
    "少数民族代表", "名", "期末在任的区人大代表中的少数民族代表。", of="delegate", order=320
)
def minority_delegates(day):
    return in_office(day).of_minorities()


@section.stock(
    "非中共党员代表", "名", "期末在任的区人大代表中的非中共党员。", of="delegate", order=330
)
def non_communist_delegates(day):
    return in_office(day).of_non_communists()


@section.stock(
    "一线工人、农民代表", "名", "期末在任的区人大代表中的一线工人和农民。", of="delegate", order=340
)
def worker_farmer_delegates(day):
    return in_office(day).of_workers_and_farmers()
