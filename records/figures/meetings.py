"""会议: what the standing committee met for, heard and decided."""

from delegates.models import SectionOfYear
from records.models import AgendaItem, Attendance, Meeting, Report, Resolution

from .definition import Section

section = Section(SectionOfYear.MEETINGS)


@section.flow(
    "常委会会议",
    "次",
    "开始日期在期内的常委会会议；会期跨日的计一次，以首日为准。",
    is_hero=True,
    phrases=(
        "常委会",
        "常委会议",
        "人大常委会会议",
        "人大常委会",
        "常委会全体会议",
        "常委会例会",
        "常委会全年{}会议",
    ),
)
def standing_committee_meetings():
    return Meeting.objects.standing_committee()


@section.flow(
    "主任会议",
    "次",
    "开始日期在期内的主任会议；党组会议、主任办公会不计。",
    is_hero=True,
    phrases=("主任会", "常委会主任会议"),
)
def chairpersons_meetings():
    return Meeting.objects.chairpersons()


@section.flow(
    "审议议题",
    "项",
    "常委会会议上的实质性议题；人事、代表资格、人代会筹备、传达学习等程序性议题不计。",
    is_hero=True,
    phrases=("议题", "审议…议题{}"),
)
def agenda_items():
    return AgendaItem.objects.at_standing_committee().substantive()


@section.flow(
    "“一府一委两院”专项报告",
    "项",
    "常委会会议听取和审议的区政府、区监委、区法院、区检察院报告；一个议题含两个报告的计两项。",
    is_hero=True,
    phrases=(
        "专项报告",
        "专项工作报告",
        "一府两院专项报告",
        "一府一委两院专项工作报告",
        "一府两院专项工作报告",
    ),
)
def special_reports():
    return Report.objects.heard().special()


@section.flow(
    "决议、决定",
    "项",
    "期内通过的决议和决定；人事任免决定不计。",
    is_hero=True,
    phrases=("决议决定", "决议和决定", "决议及决定", "重大事项决议决定"),
)
def resolutions():
    return Resolution.objects.about_matters()


@section.flow(
    "人代会会议", "次", "开始日期在期内的人民代表大会会议。", phrases=("人代会", "人民代表大会会议")
)
def congress_sessions():
    return Meeting.objects.congress_sessions()


@section.flow(
    "党组会议",
    "次",
    "开始日期在期内的常委会党组会议；党组学习另计。",
    phrases=("党组会", "常委会党组会议"),
)
def party_group_meetings():
    return Meeting.objects.party_group()


@section.ratio(
    "常委会会议出席率",
    "常委会会议逐人登记中出席的占应到的比例；请假、缺席分列，列席不计。",
    phrases=("会议出席率", "常委会组成人员出席率"),
)
def standing_committee_attendance_rate(day):
    due = Attendance.objects.at_standing_committee()
    return due.present(), due
