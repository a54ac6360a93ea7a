"""The stages of a case, derived from its rows and never stored."""

from django.db import models


class Stage(models.IntegerChoices):
    """The stages of a suggestion, the earliest first; a case has the stage of its slowest unit."""

    DRAFT = 10, "草稿"
    SUBMITTED = 20, "待审查"
    RETURNED = 30, "退回修改"
    ADMITTED = 40, "待交办"
    SENT = 50, "待签收"
    HANDING_BACK = 60, "申请退办"
    WORKING = 70, "办理中"
    AGAIN = 80, "重新办理"
    UNHAPPY = 90, "不满意待处理"
    ANSWERED = 100, "待评价"
    RATED = 110, "待办结"
    CLOSED = 120, "已办结"
    REFUSED = 130, "不予受理"
    PETITION = 140, "转来信"
    CONVERTED = 150, "转为建议"
    LISTED = 160, "列入议程"
    TAKEN_BACK = 170, "代表撤回"
    HANDED_BACK = 180, "已退办"


OPEN = tuple(stage for stage in Stage if stage < Stage.CLOSED)
"""Stages in which somebody still has something to do."""

FIRST_OWED = (Stage.SENT, Stage.HANDING_BACK, Stage.WORKING)
"""Stages in which a unit owes its first answer."""

WITH_A_UNIT = (*FIRST_OWED, Stage.AGAIN)
"""Stages in which a unit owes any answer."""
