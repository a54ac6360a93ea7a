"""Organs: the standing committee and its offices, the towns, and overseen organs."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from hanbin.record.base import not_reversed


class OrganizationQuerySet(models.QuerySet):
    def towns(self):
        """Return the towns and subdistricts (镇办)."""
        return self.filter(kind__in=Organization.TOWN_KINDS)

    def handling_units(self):
        """Return the units that handle suggestions: all but the committee's offices."""
        return self.exclude(kind__in=Organization.COMMITTEE_KINDS)


class Organization(models.Model):
    """机构: an organ; records show the name it had on their day (曾用名).

    ``jurisdiction`` is the congress to which its records belong: the district's standing committee
    for its own offices, the town's congress for a town; empty for overseen organs.
    """

    class Kind(models.TextChoices):
        STANDING_COMMITTEE = "standing_committee", "人大常委会"
        OFFICE = "office", "办事机构"
        WORKING_COMMITTEE = "working_committee", "工作委员会"
        SPECIAL_COMMITTEE = "special_committee", "专门委员会"
        TOWN_CONGRESS = "town_congress", "镇人大"
        SUBDISTRICT_COMMISSION = "subdistrict_commission", "街道人大工委"
        GOVERNMENT = "government", "人民政府"
        DEPARTMENT = "department", "政府部门"
        SUPERVISORY_COMMISSION = "supervisory_commission", "监察委员会"
        COURT = "court", "人民法院"
        PROCURATORATE = "procuratorate", "人民检察院"
        PARTY = "party", "党委部门"
        MASS_ORGANIZATION = "mass_organization", "群团组织"
        SUPERIOR = "superior", "上级机关"
        OTHER = "other", "其他"

    class System(models.TextChoices):
        GOVERNMENT = "government", "政府系统"
        SUPERVISORY = "supervisory", "监委"
        COURT = "court", "法院"
        PROCURATORATE = "procuratorate", "检察院"
        PARTY = "party", "党群系统"
        CONGRESS = "congress", "人大"

    TOWN_KINDS = (Kind.TOWN_CONGRESS, Kind.SUBDISTRICT_COMMISSION)
    COMMITTEE_KINDS = (
        Kind.STANDING_COMMITTEE,
        Kind.OFFICE,
        Kind.WORKING_COMMITTEE,
        Kind.SPECIAL_COMMITTEE,
    )
    OVERSEEN_SYSTEMS = (
        System.GOVERNMENT,
        System.SUPERVISORY,
        System.COURT,
        System.PROCURATORATE,
    )

    code = models.CharField(
        "简码", max_length=20, unique=True, help_text="名称的拼音首字母，便于录入时查找。"
    )
    name = models.CharField("机构名称", max_length=60)
    short_name = models.CharField("简称", max_length=30, help_text="镇办写地名，例如：大竹园镇。")
    kind = models.CharField("机构类别", max_length=30, choices=Kind)
    system = models.CharField("所属系统", max_length=20, choices=System)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="上级机构",
        related_name="children",
        null=True,
        blank=True,
    )
    jurisdiction = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="所属人大",
        related_name="organs",
        null=True,
        blank=True,
        help_text="其记录计入哪一级人大：区级机构选区人大常委会，镇办选本镇办；其他单位留空。",
    )
    valid_from = models.DateField("设立日期", null=True, blank=True)
    valid_to = models.DateField("撤并日期", null=True, blank=True)
    order = models.PositiveSmallIntegerField("排序", default=100)

    objects = OrganizationQuerySet.as_manager()

    LISTED = ("short_name", "name", "kind", "system")

    class Meta:
        verbose_name = verbose_name_plural = "机构"
        ordering = ["order", "code"]
        indexes = [models.Index(fields=["kind", "order"])]
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(valid_to__isnull=True),
                name="organization_name_is_unique_today",
                violation_error_message="已有同名的现存机构。",
            ),
            models.CheckConstraint(
                name="organization_days_not_reversed",
                condition=Q(valid_from__isnull=True) | not_reversed("valid_from", "valid_to"),
                violation_error_message="撤并日期不能早于设立日期。",
            ),
            models.CheckConstraint(
                name="organization_is_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                violation_error_message="机构不能以自己为上级。",
            ),
        ]

    def __str__(self):
        return self.short_name

    def get_absolute_url(self):
        return reverse("town", args=[self.code]) if self.is_town else ""

    def clean(self):
        if self.kind in self.COMMITTEE_KINDS and not self.jurisdiction_id and self.parent_id:
            raise ValidationError({"jurisdiction": "人大的机构须选定所属人大。"})

    @property
    def is_town(self) -> bool:
        return self.kind in self.TOWN_KINDS


class FormerName(models.Model):
    """曾用名: the name of an organ until a day."""

    organization = models.ForeignKey(
        Organization, models.CASCADE, verbose_name="机构", related_name="former_names"
    )
    name = models.CharField("曾用名", max_length=60)
    used_until = models.DateField("使用至", help_text="含当日。")

    class Meta:
        verbose_name = verbose_name_plural = "曾用名"
        ordering = ["organization", "-used_until"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "used_until"],
                name="former_name_one_a_day",
                violation_error_message="该机构在这一天已有曾用名。",
            )
        ]

    def __str__(self):
        return self.name


class Congress(models.Model):
    """本级人大: the congress of this site; a single row."""

    organization = models.OneToOneField(
        Organization, models.PROTECT, verbose_name="常务委员会", related_name="+"
    )
    place = models.CharField("行政区", max_length=20, help_text="例如：汉滨区。")
    contact = models.CharField("对外联系方式", max_length=200, blank=True)
    is_demonstration = models.BooleanField(
        "演示数据", default=False, help_text="演示库的每一页都注明其内容为复原，并非机关档案。"
    )
    notice = models.CharField("演示说明", max_length=300, blank=True)
    four_eyes = models.BooleanField(
        "录审分离", default=False, help_text="启用后，录入人不能审核自己录入的记录。"
    )

    class Meta:
        verbose_name = verbose_name_plural = "本级人大"
        constraints = [
            models.CheckConstraint(
                name="congress_is_only_one",
                condition=Q(id=1),
                violation_error_message="只能有一个本级人大。",
            ),
            models.CheckConstraint(
                name="demonstration_says_so",
                condition=Q(is_demonstration=False) | ~Q(notice=""),
                violation_error_message="演示数据必须附演示说明。",
            ),
        ]

    def __str__(self):
        return self.organization.name

    def save(self, **kwargs):
        self.pk = 1
        super().save(**kwargs)
