"""自身建设: reports to the party committee, staff."""

from delegates.models import SectionOfYear
from records.models import PartyReport, StaffChange

from .definition import Section

section = Section(SectionOfYear.SELF_BUILDING)


@section.flow(
    "向区委请示报告",
    "件次",
    "向区委报送的请示和报告，一件报送两次计两件次。",
    order=30,
    phrases=(
        "向区委…请示报告…{}",
        "向区委报告重大事项",
        "请示报告",
        "请示报告重大事项",
        "向县委请示报告",
    ),
)
def reports_to_party_committee():
    return PartyReport.objects.all()


@section.flow(
    "提拔交流年轻干部",
    "名",
    "期内提拔或者交流的机关干部。",
    order=60,
    phrases=("{}…干部…提拔", "提拔干部", "提拔交流干部", "提拔使用干部", "提拔…干部{}"),
)
def staff_promoted():
    return StaffChange.objects.all()
