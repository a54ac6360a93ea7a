"""人事任免: appointments, by-elections, exams, oaths, consents."""

from delegates.models import Mandate, SectionOfYear
from records.models import LegalExam, MeasureConsent, PersonnelDecision

from .definition import Section

section = Section(SectionOfYear.PERSONNEL)


@section.flow(
    "任免国家机关工作人员",
    "名",
    "期内表决通过任命或者免职的人员，一人多职、先免后任只计一名。",
    of="official",
    phrases=(
        "任免干部",
        "任免工作人员",
        "任免地方国家机关工作人员",
        "任免{}国家机关工作人员",
        "任免…国家机关工作人员{}",
        "任免{}干部",
        "{}拟任免干部",
        "{}国家机关工作人员…任免",
    ),
)
def persons_appointed_or_removed():
    return PersonnelDecision.objects.of_posts()


@section.flow(
    "区人大代表补选候选人",
    "名",
    "期内补选产生的区人大代表。",
    by="started_on",
    of="delegate",
    phrases=("补选区人大代表", "补选{}区人大代表", "{}区人大代表候选人", "区人大代表候选人"),
)
def district_by_election_candidates():
    return Mandate.objects.at_level(Mandate.Level.DISTRICT).by_elected()


@section.flow(
    "补选市、区人大代表",
    "名",
    "期内补选产生的市人大代表和区人大代表，同一人只计一名。",
    by="started_on",
    of="delegate",
    phrases=(
        "补选市区人大代表",
        "补选市区两级人大代表",
        "补选市、区两级人大代表",
        "补选{}市区人大代表",
        "补选{}市、区人大代表",
    ),
)
def by_elected_delegates():
    return Mandate.objects.at_level(Mandate.Level.CITY, Mandate.Level.DISTRICT).by_elected()


@section.flow(
    "任前法律知识考试",
    "人次",
    "任命前的法律知识考试，一人参加一次计一人次，补考另计。",
    phrases=("法律知识考试", "法律知识考试{}", "任前法律考试", "任前考法"),
)
def legal_exams():
    return LegalExam.objects.all()


@section.flow(
    "许可对代表采取强制措施",
    "名",
    "依法许可对代表采取强制措施；只公布总数。",
    of="delegate",
    phrases=(
        "许可…对{}…代表…强制措施",
        "许可对{}…代表",
        "对{}涉嫌犯罪…代表",
        "对{}…代表采取…强制措施",
    ),
)
def compulsory_measure_consents():
    return MeasureConsent.objects.all()


@section.flow(
    "人事任免事项",
    "人次",
    "期内表决通过的任命、免职事项，一人一职一事计一人次。",
    phrases=("任免国家机关工作人员", "任免干部", "人事任免", "任免地方国家机关工作人员"),
)
def personnel_acts():
    return PersonnelDecision.objects.of_posts()


@section.flow(
    "宪法宣誓",
    "人次",
    "任命后进行宪法宣誓的人次；以宣誓日期为准。",
    by="oath_on",
    phrases=("向宪法宣誓", "组织宪法宣誓", "{}…宪法宣誓"),
)
def constitutional_oaths():
    return PersonnelDecision.objects.all()
