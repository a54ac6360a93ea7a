"""Delegates, and the private data that the office has about them."""

from django.db import models
from django.urls import reverse

from hanbin.record.public_flags import FlaggedPublic

from .organizations import Organization


class Constituency(models.Model):
    """选区: an electoral district whose voters elect a delegate."""

    code = models.CharField("选区编号", max_length=20, unique=True)
    name = models.CharField("选区名称", max_length=60)
    town = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="所在镇办", related_name="constituencies"
    )

    class Meta:
        verbose_name = verbose_name_plural = "选区"
        ordering = ["code"]

    def __str__(self):
        return self.name


class DelegateQuerySet(models.QuerySet):
    def elected(self):
        """Return those who have or had a mandate; only they have a public page."""
        return self.filter(mandates__isnull=False).distinct()

    def held_back(self):
        """Return those with a biography that is not published yet."""
        return self.filter(biography_is_public=False).exclude(biography="")


class Delegate(FlaggedPublic):
    """代表: a person, with any number of mandates.

    Public by 代表法第五十八条: name, delegation, constituency, post and duties. Phone, address and
    birth date are in :class:`PrivateContact` and are only visible in the admin.
    """

    class Sex(models.TextChoices):
        FEMALE = "female", "女"
        MALE = "male", "男"

    class Party(models.TextChoices):
        COMMUNIST = "communist", "中共党员"
        DEMOCRATIC = "democratic", "民主党派"
        NONE = "none", "无党派和群众"

    class Education(models.TextChoices):
        POSTGRADUATE = "postgraduate", "研究生"
        BACHELOR = "bachelor", "大学本科"
        COLLEGE = "college", "大学专科"
        SECONDARY = "secondary", "高中及中专"
        BASIC = "basic", "初中及以下"

    class Occupation(models.TextChoices):
        WORKER_FARMER = "worker_farmer", "一线工人、农民"
        PROFESSIONAL = "professional", "专业技术人员"
        ENTREPRENEUR = "entrepreneur", "企业负责人"
        CADRE = "cadre", "党政领导干部"
        OTHER = "other", "其他"

    name = models.CharField("姓名", max_length=20)
    sex = models.CharField("性别", max_length=6, choices=Sex)
    ethnicity = models.CharField("民族", max_length=10, default="汉族")
    party = models.CharField("政治面貌", max_length=10, choices=Party)
    education = models.CharField("文化程度", max_length=12, choices=Education)
    occupation = models.CharField("代表结构", max_length=13, choices=Occupation)
    employer = models.CharField("工作单位", max_length=60, blank=True)
    post = models.CharField("单位职务", max_length=60, blank=True)
    biography = models.TextField(
        "简介", blank=True, help_text="公开展示，不写电话、住址、出生日期。"
    )
    biography_is_public = models.BooleanField(
        "公开简介", default=True, help_text="由有公开权限的人核对后勾选；勾选之前网站不显示简介。"
    )
    is_invented = models.BooleanField(
        "虚构人物", default=False, help_text="演示数据中的人物均为虚构，页面上注明。"
    )

    objects = DelegateQuerySet.as_manager()

    LISTED = ("name", "sex", "ethnicity", "party", "employer", "post")
    PUBLIC_FLAGS = {"biography_is_public": ("biography",)}
    REACHED_BY = {
        "TOWN": ("mandates__town", "mandates__organizer__jurisdiction"),
        "DELEGATE": ("pk",),
    }

    class Meta:
        verbose_name = verbose_name_plural = "代表"
        ordering = ["pk"]
        indexes = [models.Index(fields=["name"])]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("delegate", args=[self.pk])

    @property
    def public_biography(self) -> str:
        """Return the biography if it is public, else ""."""
        return self.biography if self.biography_is_public else ""


class PrivateContact(models.Model):
    """代表联系方式: internal; never on a page, in an export or in a log.

    Legal source: 个人信息保护法第六条.
    """

    delegate = models.OneToOneField(
        Delegate, models.CASCADE, verbose_name="代表", related_name="private_contact"
    )
    birth_date = models.DateField("出生日期", null=True, blank=True)
    phone = models.CharField("电话", max_length=30, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    address = models.CharField("通讯地址", max_length=120, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "代表联系方式（内部）"

    def __str__(self):
        return f"{self.delegate}的联系方式"
