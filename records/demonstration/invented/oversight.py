"""Invented oversight: activities, document reviews and the plan."""

from datetime import date, timedelta

from ..register import DemonstrationRegister, chance_for
from ..sheets import Row
from ..workdays import nearest_workday
from .agenda import MATTERS, TITLES, fill_title
from .meetings import NOTE, committee_meetings

# Kind, first day, matter, organizer, inspected organs, law.
DONE: dict[int, tuple[tuple[str, str, str, str, str, str], ...]] = {
    2017: (
        ("inspection", "03-14", "春季农业生产", "NYGW", "NYNCJ", ""),
        ("research", "04-06", "精准扶贫工作", "NYGW", "FPJ", ""),
        ("inspection", "04-18", "重点项目建设", "CJGW", "FGJ", ""),
        ("research", "05-09", "大气污染防治工作", "CJHZ", "STHJJ", ""),
        ("law_inspection", "06-06", "", "JKWW", "SCJGJ", "中华人民共和国食品安全法"),
        ("inspection", "06-13", "防汛工作", "NYGW", "SLJ", ""),
        ("research", "07-11", "上半年计划和预算执行情况", "CJGW", "FGJ;CZJ", ""),
        ("research", "08-08", "学前教育工作", "JKWW", "JYTYJ", ""),
        ("inspection", "08-22", "保障性住房建设", "CJHZ", "ZJJ", ""),
        ("research", "09-12", "法院审判工作", "JSGW", "QFY", ""),
        ("arranged_interview", "09-19", "交通运输部门负责人", "DBGW", "JTYSJ", ""),
        ("law_inspection", "10-17", "", "JKWW", "MZJ", "中华人民共和国老年人权益保障法"),
        ("inspection", "10-24", "河长制落实情况", "CJHZ", "SLJ", ""),
        ("inspection", "11-14", "扶贫项目建设", "NYGW", "FPJ", ""),
        ("consultation", "01-04", "区政府工作报告", "DBGW", "QZF", ""),
        ("consultation", "06-20", "人民法院工作", "JSGW", "QFY", ""),
        ("consultation", "12-12", "民生实事项目", "DBGW", "QZF", ""),
    ),
    2018: (
        ("research", "03-06", "乡村振兴战略实施情况", "NYGW", "NYNCJ", ""),
        ("inspection", "03-20", "义务教育均衡发展", "JKWW", "JYTYJ", ""),
        ("research", "04-10", "旅游发展工作", "JKWW", "WLGDJ", ""),
        ("inspection", "04-17", "城市道路建设", "CJHZ", "ZJJ", ""),
        ("inspection", "05-08", "易地扶贫搬迁", "NYGW", "YMBQJ", ""),
        ("law_inspection", "05-29", "", "CJHZ", "STHJJ", "中华人民共和国环境保护法"),
        ("research", "06-05", "村级卫生服务工作", "JKWW", "WSJKJ", ""),
        ("inspection", "06-12", "防汛和地质灾害防治", "NYGW", "SLJ;ZRZYJ", ""),
        ("arranged_interview", "06-26", "教育部门负责人", "DBGW", "JYTYJ", ""),
        ("research", "07-10", "上半年计划和预算执行情况", "CJGW", "FGJ;CZJ", ""),
        ("research", "07-17", "法院审判工作", "JSGW", "QFY", ""),
        ("inspection", "08-14", "瀛湖水源保护", "CJHZ", "STHJJ", ""),
        ("inspection", "08-28", "社区工厂发展", "NYGW", "RSJ", ""),
        ("law_inspection", "09-04", "", "JKWW", "JYTYJ", "中华人民共和国义务教育法"),
        ("research", "09-11", "未成年人检察工作", "JSGW", "QJCY", ""),
        ("inspection", "09-18", "农贸市场建设", "CJGW", "SCJGJ", ""),
        ("research", "10-09", "城市管理工作", "CJHZ", "CGJ", ""),
        ("arranged_interview", "10-23", "住建部门负责人", "DBGW", "ZJJ", ""),
        ("inspection", "11-06", "代表建议办理情况", "DBGW", "QZF", ""),
        ("law_inspection", "11-20", "", "NYGW", "NYNCJ", "中华人民共和国农产品质量安全法"),
        ("inspection", "11-27", "脱贫攻坚项目建设", "NYGW", "FPJ", ""),
        ("research", "12-04", "民营经济发展", "CJGW", "KGJ", ""),
        ("consultation", "01-05", "区政府工作报告", "DBGW", "QZF", ""),
        ("consultation", "05-15", "人民检察院工作", "JSGW", "QJCY", ""),
        ("consultation", "09-25", "民生工程", "DBGW", "QZF", ""),
        ("consultation", "12-11", "来年民生实事项目", "DBGW", "QZF", ""),
    ),
}
NAMES = {
    "inspection": "{}视察",
    "research": "{}专题调研",
    "law_inspection": "《{}》执法检查",
    "arranged_interview": "代表约见{}",
    "consultation": "{}征求代表意见座谈会",
}
LEADERS = ("柯长青", "程雅琴", "石汉生", "龚维平")
REVIEWED = {
    2017: ("汉滨区城市户外广告管理办法", "汉滨区农村饮水工程管护办法"),
    2018: ("汉滨区公共租赁住房管理办法", "汉滨区河道采砂管理办法"),
}
PLANNED = ("special_report", "law_inspection_report", "plan_execution", "final_accounts")
RESPONSIBLE = {"QFY": "JSGW", "QJCY": "JSGW", "FGJ": "CJGW", "CZJ": "CJGW", "JYTYJ": "JKWW",
               "WSJKJ": "JKWW", "WLGDJ": "JKWW", "STHJJ": "CJHZ", "CGJ": "CJHZ"}  # fmt: skip


def tables(register: DemonstrationRegister, year: int) -> dict[str, list[Row]]:
    """Return the sheets of activities, document reviews and the plan."""
    towns = [each.short_name for each in register.organs.values() if each.is_town]
    plan, links = _plan(year)
    return {
        "activities": [_activity(year, towns, *done) for done in DONE[year]],
        "document_reviews": [
            _review(year, place, title) for place, title in enumerate(REVIEWED[year])
        ],
        "plan": plan,
        "plan_links": links,
    }


def _activity(year, towns, kind, day, matter, organizer, inspected, law) -> Row:
    first = date.fromisoformat(f"{year}-{day}")
    chance = chance_for("invented activity", first)
    days, apart = chance.choice((1, 2, 2, 3)), kind in ("consultation", "arranged_interview")
    title, last = (
        NAMES[kind].format(law or matter),
        first + timedelta(days=0 if apart else days - 1),
    )
    return {
        "kind": kind,
        "title": f"{year}年{title}" if kind == "consultation" else title,
        "first_day": first.isoformat(),
        "last_day": nearest_workday(last, last).isoformat(),
        "led_by": chance.choice(LEADERS),
        "organizer": organizer,
        "places": "区行政中心" if apart else "、".join(chance.sample(towns, 3)),
        "inspected_organizations": inspected,
        "laws": law,
        "findings": "" if apart else str(chance.randint(3, 6)),
        "suggestions": "" if apart else str(chance.randint(3, 6)),
        "delegates_count": "" if kind == "consultation" else str(chance.randint(3, 5)),
        "members_count": "" if kind == "consultation" else str(chance.randint(5, 9)),
        "people": str(chance.randint(6, 11)) if kind == "consultation" else "",
        "word": "",
        "summary": f"{NOTE}实地察看、听取汇报，提出改进建议。",
        "topics": "脱贫攻坚" if "贫" in title else "",
    }


def _review(year: int, place: int, title: str) -> Row:
    filed = date(year, 5 + 4 * place, 11)
    return {
        "title": title,
        "issuing_organization": "QZFB",
        "document_number": f"汉政办发〔{year}〕{20 + 9 * place}号",
        "received_on": filed.isoformat(),
        "reviewed_on": nearest_workday(filed + timedelta(days=30)).isoformat(),
        "corrected": "0",
        "summary": f"{NOTE}经审查，予以备案。",
    }


def _plan(year: int) -> tuple[list[Row], list[Row]]:
    """Return the plan with its links; one item was not carried out."""
    plan, links, orders = (
        [],
        [],
        dict.fromkeys((number for number, _ in committee_meetings(year)), 0),
    )
    days = dict(committee_meetings(year))
    for number, kind, matter, organ in MATTERS[year]:
        orders[number] += 1
        if kind not in PLANNED:
            continue
        order = str(len(plan) + 1)
        plan.append(
            {
                "order": order,
                "title": fill_title(TITLES[kind], year, matter, organ),
                "month": str(days[number].month),
                "kind": "law_inspection" if kind.startswith("law") else kind,
                "responsible_committee": RESPONSIBLE.get(organ, "NYGW"),
            }
        )
        links.append(
            {
                "order": order,
                "activity": "",
                "meeting_number": str(number),
                "agenda_order": str(orders[number]),
            }
        )
    undone = {"order": str(len(plan) + 1), "title": "视察殡葬设施建设", "month": "11"}
    plan.append({**undone, "kind": "inspection", "responsible_committee": "JKWW"})
    return plan, links
