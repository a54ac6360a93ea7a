"""The way of a record to the public: its states, and the steps from one to the next."""

from dataclasses import dataclass

from django.db import models


class State(models.TextChoices):
    """The way of a record to the public; the steps are taken in this order."""

    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "待审"
    APPROVED = "approved", "已审"
    PUBLISHED = "published", "已公开"
    WITHDRAWN = "withdrawn", "已撤回"


COUNTING = (State.APPROVED, State.PUBLISHED)


CORRECTED_BY = {
    State.APPROVED: "approve",
    State.PUBLISHED: "publish",
    State.WITHDRAWN: "publish",
}
"""Who may change what has come this far: those who may take the step that brought it there."""


@dataclass(frozen=True)
class ReviewStep:
    """One step: who may take it is said by the permission of its name, e.g. ``approve_meeting``."""

    name: str
    label: str
    origins: tuple[State, ...]
    target: State
    has_reason: bool = False  # the reason is asked for, and kept


STEPS = (
    ReviewStep("submit", "提交审核", (State.DRAFT,), State.SUBMITTED),
    ReviewStep(
        "return", "退回修改", (State.SUBMITTED, State.APPROVED), State.DRAFT, has_reason=True
    ),
    ReviewStep("approve", "审核通过", (State.DRAFT, State.SUBMITTED), State.APPROVED),
    ReviewStep("publish", "公开", (State.APPROVED,), State.PUBLISHED),
    ReviewStep("withdraw", "撤回", COUNTING, State.WITHDRAWN, has_reason=True),
    ReviewStep("reopen", "恢复为草稿", (State.WITHDRAWN,), State.DRAFT),
)
