"""The headings of the admin index, ordered by the work of the office."""

from delegates.models import SectionOfYear
from hanbin.office.site import IndexHeading

MEETINGS = IndexHeading(10, "会议与决定")
OVERSIGHT = IndexHeading(20, SectionOfYear.OVERSIGHT.label)
PERSONNEL = IndexHeading(30, SectionOfYear.PERSONNEL.label)
SUGGESTIONS = IndexHeading(40, SectionOfYear.SUGGESTIONS.label)
DELEGATES = IndexHeading(50, "代表履职")
OTHER_WORK = IndexHeading(60, "信访、宣传和自身建设")
TELLING = IndexHeading(70, "年度报告与填报")
BASICS = IndexHeading(80, "机构与届次")
KINDS = IndexHeading(90, "类别与口径")
ACCOUNTS = IndexHeading(100, "账号与权限")
