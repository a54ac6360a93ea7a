"""信访: totals only."""

from delegates.models import SectionOfYear
from records.models import PetitionCount

from .definition import Section

section = Section(SectionOfYear.PETITIONS)


@section.flow(
    "接待群众来访",
    "人次",
    "接待的来访群众；只有汇总数，不登记个人信息。",
    adds="visitors",
    is_tally=True,
    phrases=("群众来访", "来访群众", "接待来访群众", "接待来访"),
)
def petition_visitors():
    return PetitionCount.objects.all()


@section.flow(
    "受理交办信访件",
    "件",
    "依法受理并交办的信访件。",
    adds="accepted",
    is_tally=True,
    phrases=(
        "信访件",
        "受理信访件",
        "受理信访",
        "受理、交办信访件",
        "受理和交办信访件",
        "交办信访件",
        "信访案件",
        "信访事项",
    ),
)
def petition_cases():
    return PetitionCount.objects.all()


@section.flow(
    "接待来访批次",
    "批",
    "接待来访的批次。",
    adds="groups",
    is_tally=True,
    phrases=("接待来访", "接待群众来访", "群众来访", "来访群众"),
)
def petition_groups():
    return PetitionCount.objects.all()


@section.flow(
    "办结信访件",
    "件",
    "受理交办的信访件中已办结的。",
    adds="closed",
    is_tally=True,
    phrases=("办结信访事项", "办结信访案件", "信访件办结", "信访件#，办结{}"),
)
def petition_cases_closed():
    return PetitionCount.objects.all()
