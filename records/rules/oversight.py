"""Rules about oversight: participants, answers and duplicates."""

from django.db.models import Exists, OuterRef

from hanbin.record.base import COUNTING, State
from hanbin.record.rules import soft_rule
from records.models import (
    Activity,
    DocumentReview,
    InquiryAnswer,
    Opinion,
    Participation,
    Photo,
    Resolution,
    StudySession,
)

SPECIAL_INQUIRY = "special_inquiry"


@soft_rule("活动无人参加", "活动没有登记参加人员，不会计入人次。", Activity)
def somebody_took_part(activities):
    people = Participation.objects.filter(activity=OuterRef("pk"))
    return activities.filter(~Exists(people), state__in=COUNTING)


@soft_rule("专题询问无应询单位", "专题询问没有登记应询单位。", Activity)
def somebody_answered(activities):
    answers = InquiryAnswer.objects.filter(activity=OuterRef("pk"))
    return activities.filter(~Exists(answers), kind__code=SPECIAL_INQUIRY, state__in=COUNTING)


@soft_rule(
    "照片没有说明或替代文字",
    "照片须有图片说明和替代文字，才能公开。",
    Photo,
    field="caption",
    at_entry=False,
)
def photo_has_its_words(photos):
    return photos.filter(state__in=(State.SUBMITTED, State.APPROVED)).exclude(
        pk__in=photos.exclude(caption="").exclude(alt_text="").order_by().values("pk")
    )


@soft_rule(
    "疑似重复录入",
    "同一天已有同名的记录，可能重复录入。",
    Activity,
    DocumentReview,
    Opinion,
    Resolution,
    StudySession,
    field="title",
)
def entered_once(records):
    day = records.model.DAY
    twins = records.model.objects.exclude(pk=OuterRef("pk")).exclude(state=State.WITHDRAWN)
    same = {"title": OuterRef("title"), day: OuterRef(day), "organizer": OuterRef("organizer")}
    return records.filter(Exists(twins.filter(**same)))
