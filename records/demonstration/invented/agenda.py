"""Invented agendas, with the reports heard, what was resolved, and the opinions handed over."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..register import Register, dice
from ..sheets import Row
from .meetings import NOTE, standing

# Meeting, kind of item, its matter, the organ that reports.
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
    "study": "传达学习{}",
    "rules": "审议{}",
    "personnel": "人事任免事项",
    "credentials": "听取代表资格审查委员会关于代表变动情况的报告",
    "duty_report": "部分政府部门负责人履职情况评议",
    "special_report": "听取和审议关于{}工作情况的报告",
    "major_matter": "审查批准{}",
    "law_inspection_report": "听取和审议《{}》贯彻实施情况的报告及执法检查报告",
    "plan_execution": "听取和审议上半年计划、财政预算执行情况的报告",
    "final_accounts": "听取和审议上年度财政决算和审计工作的报告，审查批准上年度财政决算",
    "budget_adjustment": "审查批准区级预算调整方案",
    "suggestions_handling": "听取和审议议案和代表建议办理情况的报告",
    "audit_rectification": "听取和审议审计查出问题整改情况的报告",
    "congress_preparation": "决定召开区十八届人大{}次会议有关事项",
}
REPORTS = {
    "special_report": ("关于{}工作情况的报告",),
    "law_inspection_report": ("关于贯彻实施《{}》情况的报告",),
    "plan_execution": ("关于上半年计划执行情况的报告", "关于上半年财政预算执行情况的报告"),
    "final_accounts": ("关于上年度财政决算的报告", "关于上年度审计工作的报告"),
    "suggestions_handling": ("关于议案和代表建议办理情况的报告",),
    "audit_rectification": ("关于审计查出问题整改情况的报告",),
}
RESOLVED = {
    "rules": ("decision", "关于通过{}的决定"),
    "major_matter": ("resolution", "关于批准{}的决议"),
    "final_accounts": ("resolution", "关于批准上年度财政决算的决议"),
    "budget_adjustment": ("resolution", "关于批准区级预算调整方案的决议"),
    "suggestions_handling": ("resolution", "关于议案和代表建议办理情况报告的决议"),
    "congress_preparation": ("decision", "关于召开区十八届人大{}次会议的决定"),
}
VOTED = (*RESOLVED, "personnel", "credentials")
HEARD = ("special_report", "law_inspection_report", "plan_execution", "audit_rectification")
COURTS = ("QFY", "QJCY")
POINTS = "压实工作责任，完善长效机制;加大资金投入和要素保障;加强宣传引导和队伍建设"


@dataclass
class _Year:
    """Tables that grow together, item by item."""

    year: int
    agenda: list[Row] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)
    resolutions: list[Row] = field(default_factory=list)
    opinions: list[Row] = field(default_factory=list)


def tables(register: Register, year: int) -> dict[str, list[Row]]:
    """The tables of agendas, reports, resolutions and opinions."""
    grown, orders = _Year(year), dict.fromkeys((number for number, _ in standing(year)), 0)
    days = dict(standing(year))
    for number, kind, matter, organ in MATTERS[year]:
        orders[number] += 1
        _item(grown, (number, orders[number]), kind, matter, organ)
        for place, title in enumerate(_reports(kind, matter), start=1):
            _report(grown, (number, orders[number], place), title, organ)
            _opinion(grown, (number, orders[number], place), title, organ, days[number])
        if kind in RESOLVED:
            _resolution(grown, (number, orders[number]), kind, matter, days[number])
    return {
        "agenda": grown.agenda,
        "reports": grown.reports,
        "resolutions": grown.resolutions,
        "opinions": grown.opinions,
    }


def _reports(kind: str, matter: str) -> Iterator[str]:
    return (title.format(matter) for title in REPORTS.get(kind, ()))


def _item(grown: _Year, place: tuple[int, int], kind: str, matter: str, organ: str) -> None:
    number, order = place
    against = dice("votes", number, order).choice((0, 0, 1))
    votes = ("28", str(against), "0", "0") if kind in VOTED else ("", "", "", "")
    treatment = "hear_deliberate" if kind in HEARD else "vote"
    names = ("for_votes", "against", "abstain", "not_voted")
    grown.agenda.append(
        {
            "meeting_number": str(number),
            "order": str(order),
            "title": TITLES[kind].format(matter),
            "kind": kind,
            "treatment": "approve" if TITLES[kind].startswith("审查批准") else treatment,
            "is_substantive": str(int(kind in REPORTS or TITLES[kind].startswith("审查批准"))),
            "reporting_organization": organ,
            "outcome": "通过" if kind in VOTED else "形成审议意见" if kind in HEARD else "完成",
            **dict(zip(names, votes, strict=True)),
        }
    )


def _report(grown: _Year, place: tuple[int, int, int], title: str, organ: str) -> None:
    grown.reports.append({**_placed(*place), "title": title, "organization": organ, "reporter": ""})


def _placed(number: int, order: int, place: int) -> Row:
    return {
        "meeting_number": str(number),
        "agenda_order": str(order),
        "report_index": str(place),
    }


def _opinion(grown: _Year, place: tuple[int, int, int], title: str, organ: str, held: date) -> None:
    number = len(grown.opinions) + 1
    issued, due = held + timedelta(days=10), held + timedelta(days=71)
    reported = issued + timedelta(days=40 + number * 7 % 25)
    grown.opinions.append(
        {
            **_placed(*place),
            "kind": "deliberation",
            "number": f"汉人审〔{grown.year}〕{number}号",
            "title": f"对《{title.replace('《', '〈').replace('》', '〉')}》的审议意见书",
            "addressee": organ if organ in COURTS else "QZF",
            "issued_on": issued.isoformat(),
            "due_on": due.isoformat(),
            "reported_on": reported.isoformat(),
            "points": POINTS,
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
            "title": title.format(matter),
            "document_number": f"汉人发〔{grown.year}〕{3 + 2 * len(grown.resolutions)}号",
            "summary": f"{NOTE}依法审议通过。",
            "is_personnel": "0",
        }
    )
