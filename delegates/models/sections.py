"""The sections of the yearly summary, in their order."""

from django.db import models


class SectionOfYear(models.TextChoices):
    """A section of the yearly summary (年度综述的板块)."""

    MEETINGS = "meetings", "会议"
    OVERSIGHT = "oversight", "监督"
    PERSONNEL = "personnel", "人事任免"
    SUGGESTIONS = "suggestions", "代表建议"
    DELEGATE_WORK = "delegate_work", "代表工作"
    POVERTY_RELIEF = "poverty_relief", "脱贫攻坚"
    PETITIONS = "petitions", "信访"
    GRASSROOTS = "grassroots", "阵地建设"
    SELF_BUILDING = "self_building", "自身建设"
