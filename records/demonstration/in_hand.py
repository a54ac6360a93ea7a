"""Open cases as of today, one at each stage, to try out the desks.

They are drafts, so no figure counts them and no page shows them. Each case is created through the
steps of a real one.
"""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from delegates.models import Account, Delegate, Organization
from records.casework import STEPS
from records.models import ReplyClass, Suggestion, SuggestionSubject

OFFICE = "代表工委（演示）"
REASON = {"reason": "（演示）涉及多个部门，需要进一步协调。"}
RATED = {"attitude": "satisfied", "comment": "（演示）问题还没有解决。"}
ANSWER = {"text": "（演示）您提出的建议收悉。经研究，已列入工作计划，现将办理情况答复如下。"}
CASES = (
    # Title, days since submission, and the steps after the assignment with the days since then.
    ("关于增设候车亭座椅的建议", 2, ()),
    ("关于延长社区图书室开放时间的建议", 6, None),
    ("关于修缮老旧小区排水管网的建议", 12, ()),
    ("关于规范夜间施工管理的建议", 40, (("sign", 30),)),
    ("关于增加公共停车泊位的建议", 96, (("sign", 84), ("talk", 60))),
    ("关于整治背街小巷照明的建议", 130, (("sign", 118),)),
    ("关于加装老旧住宅电梯的建议", 80, (("sign", 70), ("ask_extension", 3))),
    ("关于整治河道垃圾的建议", 16, (("sign", 5), ("ask_hand_back", 1))),
    ("关于完善人行道盲道的建议", 90, (("sign", 80), ("talk", 40), ("answer", 6))),
    ("关于更新公园健身器材的建议", 100, (("sign", 90), ("answer", 40), ("dissatisfied", 20))),
    ("关于疏通小区雨水管道的建议", 110,
     (("sign", 100), ("answer", 60), ("dissatisfied", 40), ("handle_again", 30))),
    ("关于调整路口信号灯的建议", 70, (("sign", 60), ("answer", 20), ("satisfied", 8))),
)  # fmt: skip


def is_entered() -> bool:
    """Whether the cases already exist."""
    return Suggestion.objects.filter(title=CASES[0][0]).exists()


def enter(today: date | None = None) -> int:
    """Create all cases, led by the demonstration's delegate and handled by its unit."""
    today = today or timezone.localdate()
    delegate = Account.objects.get(role="delegate", is_demonstration=True).delegate
    unit = Account.objects.get(role="unit", is_demonstration=True).organization
    for title, days, steps in CASES:
        _enter(title, today, days, steps, delegate, unit)
    return len(CASES)


def _enter(
    title: str,
    today: date,
    days: int,
    steps: tuple[tuple[str, int], ...] | None,
    delegate: Delegate,
    unit: Organization,
) -> None:
    case = Suggestion.objects.create(
        organizer=Organization.objects.get(code="DBGW"),
        title=title,
        text=f"（演示）代表走访时，群众多次反映这个问题，{title.removeprefix('关于')[:-3]}很有必要，"
        "请有关部门研究办理。",
        subject=SuggestionSubject.objects.first(),
        lead_delegate=delegate,
    )
    _take("submit", case, today - timedelta(days=days), delegate.name)
    if days < 5:
        return
    _take("examine", case, today - timedelta(days=days - 4), OFFICE, result="accepted")
    if steps is None:
        return
    [share] = _take("assign", case, today - timedelta(days=days - 8), OFFICE, lead=[unit])
    for name, ago in steps:
        on = today - timedelta(days=ago)
        by = delegate.name if name in ("satisfied", "dissatisfied") else str(unit)
        told = {
            "ask_extension": REASON | {"until": share.due_on + timedelta(days=45)},
            "ask_hand_back": REASON,
            "talk": {"form": "visit", "text": "（演示）当面听取意见。"},
            "answer": ANSWER | {"reply_class": ReplyClass.objects.order_by("order").first()},
            "satisfied": RATED | {"result": "satisfied"},
            "dissatisfied": RATED | {"result": "dissatisfied"},
            "handle_again": REASON,
        }.get(name, {})
        _take("rate" if "satisfied" in name else name, share, on, by, **told)


def _take(name: str, row: Any, on: date, by: str, **told: Any) -> Any:
    return STEPS[name].take(row, by=by, on=on, **told)
