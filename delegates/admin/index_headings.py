"""The headings of the admin's index, in the order in which the office works."""

from delegates.models import SectionOfYear
from hanbin.office.site import Desk

MEETINGS = Desk(10, "会议与决定")
OVERSIGHT = Desk(20, SectionOfYear.OVERSIGHT.label)
PERSONNEL = Desk(30, SectionOfYear.PERSONNEL.label)
SUGGESTIONS = Desk(40, SectionOfYear.SUGGESTIONS.label)
DELEGATES = Desk(50, "代表履职")
OTHER_WORK = Desk(60, "信访、宣传和自身建设")
TELLING = Desk(70, "年度报告与填报")
BASICS = Desk(80, "机构与届次")
KINDS = Desk(90, "类别与口径")
ACCOUNTS = Desk(100, "账号与权限")
