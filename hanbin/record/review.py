"""The review of a record before publication: its states and steps."""

from dataclasses import dataclass

from django.db import models


class State(models.TextChoices):
    """The states of a record, in the order of the review."""

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
"""The permission needed to change a record in each state: that of the step that led there."""


@dataclass(frozen=True)
class ReviewStep:
    """A review step. The permission has its name, e.g. ``approve_meeting``."""

    name: str
    label: str
    origins: tuple[State, ...]
    target: State
    has_reason: bool = False  # the form asks for a reason, and it is saved


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
