"""Invented agendas, reports, resolutions and opinions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..register import DemonstrationRegister
from ..sheets import Row, read_sheet_csv
from ..workdays import nearest_workday
from .meetings import NOTE, committee_meetings, invented_vote

# Meeting, kind of item, subject matter, reporting organ.
MATTERS: dict[int, tuple[tuple[int, str, str, str], ...]] = {
    2017: (
        (1, "study", "上级人民代表大会会议精神", ""),
        (1, "rules", "常委会议事规则", ""),
        (2, "personnel", "", ""),
        (3, "special_report", "春季农业生产", "NYNCJ"),
        (3, "personnel", "", ""),
        (4, "special_report", "精准扶贫", "FPJ"),
        (4, "major_matter", "区第十三个五年规划交通专项", "JTYSJ"),
        (5, "special_report", "大气污染防治", "STHJJ"),
        (6, "law_inspection_report", "中华人民共和国食品安全法", "SCJGJ"),
        (6, "personnel", "", ""),
        (7, "plan_execution", "", "FGJ"),
        (7, "final_accounts", "", "CZJ"),
        (8, "special_report", "学前教育", "JYTYJ"),
        (8, "personnel", "", ""),
        (9, "special_report", "审判", "QFY"),
        (9, "budget_adjustment", "", "CZJ"),
        (10, "suggestions_handling", "", "QZF"),
        (10, "audit_rectification", "", "SJJ"),
        (10, "congress_preparation", "二", ""),
    ),
    2018: (
        (11, "credentials", "", ""),
        (12, "rules", "常委会年度工作要点", ""),
        (12, "special_report", "乡村振兴", "NYNCJ"),
        (12, "personnel", "", ""),
        (13, "special_report", "旅游发展", "WLGDJ"),
        (13, "major_matter", "城市总体规划局部调整", "ZJJ"),
        (14, "law_inspection_report", "中华人民共和国环境保护法", "STHJJ"),
        (14, "special_report", "村级卫生服务", "WSJKJ"),
        (14, "personnel", "", ""),
        (15, "plan_execution", "", "FGJ"),
        (15, "final_accounts", "", "CZJ"),
        (15, "special_report", "审判", "QFY"),
        (16, "law_inspection_report", "中华人民共和国义务教育法", "JYTYJ"),
        (16, "special_report", "未成年人检察", "QJCY"),
        (16, "duty_report", "", ""),
        (16, "personnel", "", ""),
        (17, "budget_adjustment", "", "CZJ"),
        (17, "special_report", "城市管理", "CGJ"),
        (18, "suggestions_handling", "", "QZF"),
        (18, "audit_rectification", "", "SJJ"),
        (18, "personnel", "", ""),
    ),
}
TITLES = {
    "study": "传达学习{matter}",
    "rules": "审议{matter}",
    "personnel": "人事任免事项",
    "credentials": "听取代表资格审查委员会关于代表变动情况的报告",
    "duty_report": "部分政府部门负责人履职情况评议",
    "special_report": "听取和审议{speaker}关于{matter}工作情况的报告",
    "major_matter": "审查批准{matter}",
    "law_inspection_report": "听取和审议《{matter}》贯彻实施情况的报告及执法检查报告",
    "plan_execution": "听取和审议{year}年上半年国民经济和社会发展计划、财政预算执行情况的报告",
    "final_accounts": "听取和审议{last}年区级财政决算和审计工作的报告，审查批准区级财政决算",
    "budget_adjustment": "审查批准{year}年区级预算调整方案",
    "suggestions_handling": "听取和审议议案和代表建议办理情况的报告",
    "audit_rectification": "听取和审议{last}年度审计查出问题整改情况的报告",
    "congress_preparation": "决定召开区十八届人大{matter}次会议有关事项",
}
# Reports of an item, each with its organ if it differs from that of the item.
REPORTS = {
    "special_report": (("关于{matter}工作情况的报告", ""),),
    "law_inspection_report": (("关于贯彻实施《{matter}》情况的报告", ""),),
    "plan_execution": (
        ("关于{year}年上半年国民经济和社会发展计划执行情况的报告", "FGJ"),
        ("关于{year}年上半年财政预算执行情况的报告", "CZJ"),
    ),
    "final_accounts": (
        ("关于{last}年区级财政决算的报告", "CZJ"),
        ("关于{last}年度区级预算执行和其他财政收支的审计工作报告", "SJJ"),
    ),
    "suggestions_handling": (("关于议案和代表建议办理情况的报告", ""),),
    "audit_rectification": (("关于{last}年度审计查出问题整改情况的报告", "SJJ"),),
}
RESOLVED = {
    "rules": ("decision", "关于通过{matter}的决定"),
    "major_matter": ("resolution", "关于批准{matter}的决议"),
    "final_accounts": ("resolution", "关于批准{last}年区级财政决算的决议"),
    "budget_adjustment": ("resolution", "关于批准{year}年区级预算调整方案的决议"),
    "suggestions_handling": ("resolution", "关于议案和代表建议办理情况报告的决议"),
    "congress_preparation": ("decision", "关于召开区十八届人大{matter}次会议的决定"),
}
VOTED = (*RESOLVED, "personnel", "credentials")
HEARD = ("special_report", "law_inspection_report", "plan_execution", "audit_rectification")
UNVOTED = dict.fromkeys(("for_votes", "against", "abstain", "not_voted"), "")
COURTS = ("QFY", "QJCY")
POINTS = {
    "special_report": (
        "健全{matter}工作机制，压实部门和镇办责任;加大资金投入和要素保障;加强队伍建设",
        "找准{matter}工作的短板，制定整改清单;强化部门协作;广泛宣传，争取群众支持",
        "把{matter}工作列入年度重点督查;改进工作方法，提高实效;严格考核奖惩",
    ),
    "law_inspection_report": (
        "加大法律宣传力度，提高全社会知晓率;充实基层执法力量;依法查处违法行为",
        "落实法律规定的部门职责;完善配套制度;保障执法经费和装备",
    ),
    "plan_execution": (
        "紧盯年度目标，补齐落后指标;抓好重点项目建设;支持实体经济发展",
        "依法组织收入，保障重点支出;加快支出进度;防范政府性债务风险",
    ),
    "final_accounts": (
        "提高预算编制的准确性，硬化预算约束;盘活存量资金;强化决算结果运用",
        "加大重点资金审计力度;推进审计结果公开;健全整改联动机制",
    ),
    "suggestions_handling": ("加强与代表的沟通，提高面商质量;对承诺事项建立台账;推进办理结果公开",),
    "audit_rectification": ("逐项落实整改责任，限期销号;分析成因，完善制度;严肃责任追究",),
}


@dataclass
class _Year:
    """Sheets that are filled together, item by item."""

    year: int
    agenda: list[Row] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)
    resolutions: list[Row] = field(default_factory=list)
    opinions: list[Row] = field(default_factory=list)


def tables(register: DemonstrationRegister, year: int) -> dict[str, list[Row]]:
    """Return the sheets of agendas, reports, resolutions and opinions."""
    grown, orders = (
        _Year(year),
        dict.fromkeys((number for number, _ in committee_meetings(year)), 0),
    )
    days = dict(committee_meetings(year))
    for number, kind, matter, organ in MATTERS[year]:
        orders[number] += 1
        _item(grown, (number, orders[number]), kind, matter, organ)
        for place, (title, speaker) in enumerate(_reports(year, kind, matter, organ), start=1):
            spot = (number, orders[number], place)
            _report(grown, spot, title, speaker)
            _opinion(grown, spot, (title, speaker, _points(kind, matter, spot)), days[number])
        if kind in RESOLVED:
            _resolution(grown, (number, orders[number]), kind, matter, days[number])
    return {
        "agenda": grown.agenda,
        "reports": grown.reports,
        "resolutions": grown.resolutions,
        "opinions": grown.opinions,
    }


def fill_title(form: str, year: int, matter: str, organ: str = "") -> str:
    """Fill in a title: matter, years, and the name the organ had at that time."""
    speaker = name_of_the_day(organ) if organ else ""
    return form.format(matter=matter, year=year, last=year - 1, speaker=speaker)


def name_of_the_day(code: str) -> str:
    """Return the short name of an organ before 2019: 区农业局."""
    [row] = [row for row in read_sheet_csv("organizations") if row["code"] == code]
    return (row["former_name"] or row["name"]).replace("汉滨区", "区")


def _reports(year: int, kind: str, matter: str, organ: str) -> Iterator[tuple[str, str]]:
    return (
        (fill_title(title, year, matter, own or organ), own or organ)
        for title, own in REPORTS.get(kind, ())
    )


def _points(kind: str, matter: str, place: tuple[int, int, int]) -> str:
    """Return the points of an opinion; two reports on one item get different points."""
    forms = POINTS[kind]
    return forms[(place[0] + place[2]) % len(forms)].format(matter=matter)


def _item(grown: _Year, place: tuple[int, int], kind: str, matter: str, organ: str) -> None:
    number, order = place
    title = fill_title(TITLES[kind], grown.year, matter, organ)
    treatment = "hear_deliberate" if kind in HEARD else "vote"
    grown.agenda.append(
        {
            "meeting_number": str(number),
            "order": str(order),
            "title": title,
            "kind": kind,
            "treatment": "approve" if title.startswith("审查批准") else treatment,
            "is_substantive": str(int(kind in REPORTS or title.startswith("审查批准"))),
            "reporting_organization": organ,
            "outcome": "通过" if kind in VOTED else "形成审议意见" if kind in HEARD else "完成",
            **(invented_vote(grown.year, number, order) if kind in VOTED else UNVOTED),
        }
    )


def _report(grown: _Year, place: tuple[int, int, int], title: str, organ: str) -> None:
    grown.reports.append(
        {**_agenda_place(*place), "title": title, "organization": organ, "reporter": ""}
    )


def _agenda_place(number: int, order: int, place: int) -> Row:
    return {
        "meeting_number": str(number),
        "agenda_order": str(order),
        "report_index": str(place),
    }


def _opinion(
    grown: _Year, place: tuple[int, int, int], report: tuple[str, str, str], held: date
) -> None:
    """Add the opinion on a report: title, reporting organ, points."""
    title, organ, points = report
    number, latest = len(grown.opinions) + 1, date(grown.year, 12, 31)
    issued = nearest_workday(held + timedelta(days=10), latest)
    due = issued + timedelta(days=61)
    reported = nearest_workday(issued + timedelta(days=40 + number * 7 % 25), due)
    grown.opinions.append(
        {
            **_agenda_place(*place),
            "kind": "deliberation",
            "number": f"汉人审〔{grown.year}〕{number}号",
            "title": f"对《{title.replace('《', '〈').replace('》', '〉')}》的审议意见书",
            "addressee": organ if organ in COURTS else "QZF",
            "issued_on": issued.isoformat(),
            "due_on": due.isoformat(),
            "reported_on": reported.isoformat(),
            "points": points,
        }
    )


def _resolution(
    grown: _Year, place: tuple[int, int], kind: str, matter: str, adopted: date
) -> None:
    form, title = RESOLVED[kind]
    grown.resolutions.append(
        {
            "meeting_number": str(place[0]),
            "agenda_order": str(place[1]),
            "adopted_on": adopted.isoformat(),
            "kind": form,
            "title": fill_title(title, grown.year, matter),
            "document_number": f"汉人发〔{grown.year}〕{3 + 2 * len(grown.resolutions)}号",
            "summary": f"{NOTE}依法审议通过。",
            "is_personnel": "0",
        }
    )
