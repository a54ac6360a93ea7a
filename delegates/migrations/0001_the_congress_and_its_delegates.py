import datetime

import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import hanbin.founding
import hanbin.record.date_functions


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
    ]

    operations = [
        hanbin.founding.CreateTables(
            tables=[
                migrations.CreateModel(
                    name="Organization",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                help_text="名称的拼音首字母，便于录入时查找。",
                                max_length=20,
                                unique=True,
                                verbose_name="简码",
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="机构名称")),
                        (
                            "short_name",
                            models.CharField(
                                help_text="镇办写地名，例如：大竹园镇。",
                                max_length=30,
                                verbose_name="简称",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("standing_committee", "人大常委会"),
                                    ("office", "办事机构"),
                                    ("working_committee", "工作委员会"),
                                    ("special_committee", "专门委员会"),
                                    ("town_congress", "镇人大"),
                                    ("subdistrict_commission", "街道人大工委"),
                                    ("government", "人民政府"),
                                    ("department", "政府部门"),
                                    ("supervisory_commission", "监察委员会"),
                                    ("court", "人民法院"),
                                    ("procuratorate", "人民检察院"),
                                    ("party", "党委部门"),
                                    ("mass_organization", "群团组织"),
                                    ("superior", "上级机关"),
                                    ("other", "其他"),
                                ],
                                max_length=30,
                                verbose_name="机构类别",
                            ),
                        ),
                        (
                            "system",
                            models.CharField(
                                choices=[
                                    ("government", "政府系统"),
                                    ("supervisory", "监委"),
                                    ("court", "法院"),
                                    ("procuratorate", "检察院"),
                                    ("party", "党群系统"),
                                    ("congress", "人大"),
                                ],
                                max_length=20,
                                verbose_name="所属系统",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="delegates.organization",
                                verbose_name="上级机构",
                            ),
                        ),
                        (
                            "jurisdiction",
                            models.ForeignKey(
                                blank=True,
                                help_text="其记录计入哪一级人大：区级机构选区人大常委会，镇办选本镇办；其他单位留空。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organs",
                                to="delegates.organization",
                                verbose_name="所属人大",
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="设立日期"),
                        ),
                        (
                            "valid_to",
                            models.DateField(blank=True, null=True, verbose_name="撤并日期"),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                    ],
                    options={
                        "verbose_name": "机构",
                        "verbose_name_plural": "机构",
                        "ordering": ["order", "code"],
                        "indexes": [
                            models.Index(
                                fields=["kind", "order"], name="delegates_o_kind_1733ce_idx"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("valid_to__isnull", True)),
                                fields=("name",),
                                name="organization_name_is_unique_today",
                                violation_error_message="已有同名的现存机构。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_from__isnull", True),
                                    ("valid_to__isnull", True),
                                    ("valid_to__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="organization_days_not_reversed",
                                violation_error_message="撤并日期不能早于设立日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("parent__isnull", True),
                                    models.Q(("parent", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="organization_is_not_its_own_parent",
                                violation_error_message="机构不能以自己为上级。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Delegate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=20, verbose_name="姓名")),
                        (
                            "sex",
                            models.CharField(
                                choices=[("female", "女"), ("male", "男")],
                                max_length=6,
                                verbose_name="性别",
                            ),
                        ),
                        (
                            "ethnicity",
                            models.CharField(default="汉族", max_length=10, verbose_name="民族"),
                        ),
                        (
                            "party",
                            models.CharField(
                                choices=[
                                    ("communist", "中共党员"),
                                    ("democratic", "民主党派"),
                                    ("none", "无党派和群众"),
                                ],
                                max_length=10,
                                verbose_name="政治面貌",
                            ),
                        ),
                        (
                            "education",
                            models.CharField(
                                choices=[
                                    ("postgraduate", "研究生"),
                                    ("bachelor", "大学本科"),
                                    ("college", "大学专科"),
                                    ("secondary", "高中及中专"),
                                    ("basic", "初中及以下"),
                                ],
                                max_length=12,
                                verbose_name="文化程度",
                            ),
                        ),
                        (
                            "occupation",
                            models.CharField(
                                choices=[
                                    ("worker_farmer", "一线工人、农民"),
                                    ("professional", "专业技术人员"),
                                    ("entrepreneur", "企业负责人"),
                                    ("cadre", "党政领导干部"),
                                    ("other", "其他"),
                                ],
                                max_length=13,
                                verbose_name="代表结构",
                            ),
                        ),
                        (
                            "employer",
                            models.CharField(blank=True, max_length=60, verbose_name="工作单位"),
                        ),
                        (
                            "post",
                            models.CharField(blank=True, max_length=60, verbose_name="单位职务"),
                        ),
                        (
                            "biography",
                            models.TextField(
                                blank=True,
                                help_text="公开展示，不写电话、住址、出生日期。",
                                verbose_name="简介",
                            ),
                        ),
                        (
                            "is_invented",
                            models.BooleanField(
                                default=False,
                                help_text="演示数据中的人物均为虚构，页面上注明。",
                                verbose_name="虚构人物",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "代表",
                        "verbose_name_plural": "代表",
                        "ordering": ["pk"],
                        "indexes": [
                            models.Index(fields=["name"], name="delegates_d_name_b02ffb_idx")
                        ],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="AuditEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("signed_in", "登录"),
                                    ("refused", "登录失败"),
                                    ("exported", "导出"),
                                    ("imported", "导入"),
                                ],
                                max_length=10,
                                verbose_name="事件",
                            ),
                        ),
                        ("happened_by", models.CharField(max_length=200, verbose_name="操作人")),
                        (
                            "happened_at",
                            models.DateTimeField(
                                auto_now_add=True, db_index=True, verbose_name="时间"
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(blank=True, max_length=45, verbose_name="来源地址"),
                        ),
                        ("text", models.CharField(blank=True, max_length=300, verbose_name="内容")),
                    ],
                    options={
                        "verbose_name": "审计事件",
                        "verbose_name_plural": "审计事件",
                        "ordering": ["-happened_at", "-pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DutyCategory",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
                                max_length=50,
                                unique=True,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。"
                                    )
                                ],
                                verbose_name="代号",
                            ),
                        ),
                        ("name", models.CharField(max_length=50, unique=True, verbose_name="名称")),
                        ("unit", models.CharField(default="次", max_length=4, verbose_name="量词")),
                        (
                            "definition",
                            models.CharField(
                                blank=True,
                                help_text="印在数字旁边的一句话：数什么，不数什么。",
                                max_length=300,
                                verbose_name="统计口径",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                    ],
                    options={
                        "verbose_name": "履职类别",
                        "verbose_name_plural": "履职类别",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Award",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
                                max_length=50,
                                unique=True,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。"
                                    )
                                ],
                                verbose_name="代号",
                            ),
                        ),
                        ("name", models.CharField(max_length=50, unique=True, verbose_name="名称")),
                        ("unit", models.CharField(default="次", max_length=4, verbose_name="量词")),
                        (
                            "definition",
                            models.CharField(
                                blank=True,
                                help_text="印在数字旁边的一句话：数什么，不数什么。",
                                max_length=300,
                                verbose_name="统计口径",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("meetings", "会议"),
                                    ("oversight", "监督"),
                                    ("personnel", "人事任免"),
                                    ("suggestions", "代表建议"),
                                    ("delegate_work", "代表工作"),
                                    ("poverty_relief", "脱贫攻坚"),
                                    ("petitions", "信访"),
                                    ("grassroots", "阵地建设"),
                                    ("self_building", "自身建设"),
                                ],
                                default="delegate_work",
                                max_length=20,
                                verbose_name="所属板块",
                            ),
                        ),
                        (
                            "by_merit",
                            models.BooleanField(
                                default=True,
                                help_text="不选则按表彰之日统计。",
                                verbose_name="按事迹年度统计",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "奖项",
                        "verbose_name_plural": "奖项",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Programme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
                                max_length=50,
                                unique=True,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。"
                                    )
                                ],
                                verbose_name="代号",
                            ),
                        ),
                        ("name", models.CharField(max_length=50, unique=True, verbose_name="名称")),
                        ("unit", models.CharField(default="次", max_length=4, verbose_name="量词")),
                        (
                            "definition",
                            models.CharField(
                                blank=True,
                                help_text="印在数字旁边的一句话：数什么，不数什么。",
                                max_length=300,
                                verbose_name="统计口径",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                    ],
                    options={
                        "verbose_name": "创建项目",
                        "verbose_name_plural": "创建项目",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="WorkstationKind",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
                                max_length=50,
                                unique=True,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。"
                                    )
                                ],
                                verbose_name="代号",
                            ),
                        ),
                        ("name", models.CharField(max_length=50, unique=True, verbose_name="名称")),
                        (
                            "definition",
                            models.CharField(
                                blank=True,
                                help_text="印在数字旁边的一句话：数什么，不数什么。",
                                max_length=300,
                                verbose_name="统计口径",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        ("unit", models.CharField(default="个", max_length=4, verbose_name="量词")),
                    ],
                    options={
                        "verbose_name": "联络站类别",
                        "verbose_name_plural": "联络站类别",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FormerName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="former_names",
                                to="delegates.organization",
                                verbose_name="机构",
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="曾用名")),
                        (
                            "used_until",
                            models.DateField(help_text="含当日。", verbose_name="使用至"),
                        ),
                    ],
                    options={
                        "verbose_name": "曾用名",
                        "verbose_name_plural": "曾用名",
                        "ordering": ["organization", "-used_until"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organization", "used_until"),
                                name="former_name_one_a_day",
                                violation_error_message="该机构在这一天已有曾用名。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Congress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "organization",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="常务委员会",
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                help_text="例如：汉滨区。", max_length=20, verbose_name="行政区"
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="对外联系方式"
                            ),
                        ),
                        (
                            "is_demonstration",
                            models.BooleanField(
                                default=False,
                                help_text="演示库的每一页都注明其内容为复原，并非机关档案。",
                                verbose_name="演示数据",
                            ),
                        ),
                        (
                            "notice",
                            models.CharField(blank=True, max_length=300, verbose_name="演示说明"),
                        ),
                        (
                            "four_eyes",
                            models.BooleanField(
                                default=False,
                                help_text="启用后，录入人不能审核自己录入的记录。",
                                verbose_name="录审分离",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "本级人大",
                        "verbose_name_plural": "本级人大",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("id", 1)),
                                name="congress_is_only_one",
                                violation_error_message="只能有一个本级人大。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_demonstration", False),
                                    models.Q(("notice", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="demonstration_says_so",
                                violation_error_message="演示数据必须附演示说明。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Constituency",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(max_length=20, unique=True, verbose_name="选区编号"),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="选区名称")),
                        (
                            "town",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="constituencies",
                                to="delegates.organization",
                                verbose_name="所在镇办",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "选区",
                        "verbose_name_plural": "选区",
                        "ordering": ["code"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Term",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "congress",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="terms",
                                to="delegates.organization",
                                verbose_name="人大",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="届次")),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        (
                            "last_day",
                            models.DateField(
                                help_text="预计届满之日；换届后改为实际日期。",
                                verbose_name="届满日期",
                            ),
                        ),
                        (
                            "seats",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="用于计算缺额。",
                                null=True,
                                verbose_name="应选代表名额",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "届",
                        "verbose_name_plural": "届",
                        "ordering": ["-first_day"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("congress", "number"), name="term_number_is_unique"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("last_day__gte", models.F("first_day"))),
                                name="term_days_not_reversed",
                                violation_error_message="届满日期不能早于开始日期。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PrivateContact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "delegate",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="private_contact",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "birth_date",
                            models.DateField(blank=True, null=True, verbose_name="出生日期"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="电话")),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="电子邮箱"),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=120, verbose_name="通讯地址"),
                        ),
                    ],
                    options={
                        "verbose_name": "代表联系方式（内部）",
                        "verbose_name_plural": "代表联系方式（内部）",
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Account",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "user",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="account",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="账号",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("administrator", "系统管理员"),
                                    ("auditor", "审计员"),
                                    ("clerk", "录入"),
                                    ("reviewer", "审核"),
                                    ("publisher", "发布"),
                                    ("town", "镇办"),
                                    ("unit", "承办单位"),
                                    ("delegate", "代表"),
                                    ("reader", "只读"),
                                ],
                                max_length=20,
                                verbose_name="角色",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                help_text="镇办和承办单位的账号必填：只看得到、只改得动本单位的。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="accounts",
                                to="delegates.organization",
                                verbose_name="所在单位",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                help_text="代表的账号必填。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="accounts",
                                to="delegates.delegate",
                                verbose_name="代表本人",
                            ),
                        ),
                        (
                            "is_demonstration",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="只能在演示库中登录。",
                                verbose_name="演示账号",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "账号角色",
                        "verbose_name_plural": "账号角色",
                        "ordering": ["user"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("role__in", ("town", "unit")), _negated=True),
                                    ("organization__isnull", False),
                                    _connector="OR",
                                ),
                                name="account_of_an_organ_names_it",
                                violation_error_message="镇办、承办单位的账号须填写所在单位。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("role", "delegate"), _negated=True),
                                    ("delegate__isnull", False),
                                    _connector="OR",
                                ),
                                name="account_of_a_delegate_names_the_delegate",
                                violation_error_message="代表的账号须填写代表本人。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Post",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="posts",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posts",
                                to="delegates.organization",
                                verbose_name="机构",
                            ),
                        ),
                        ("title", models.CharField(max_length=30, verbose_name="职务")),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        ("started_on", models.DateField(verbose_name="任职日期")),
                        (
                            "ended_on",
                            models.DateField(blank=True, null=True, verbose_name="离任日期"),
                        ),
                    ],
                    options={
                        "verbose_name": "常委会职务",
                        "verbose_name_plural": "常委会职务",
                        "ordering": ["order", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ended_on__isnull", True),
                                    ("ended_on__gte", models.F("started_on")),
                                    _connector="OR",
                                ),
                                name="post_days_not_reversed",
                                violation_error_message="离任日期不能早于任职日期。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PointsRule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="points_rules",
                                to="delegates.dutycategory",
                                verbose_name="履职类别",
                            ),
                        ),
                        (
                            "points",
                            models.DecimalField(
                                decimal_places=1, max_digits=5, verbose_name="分值"
                            ),
                        ),
                        (
                            "cap_per_year",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=6,
                                null=True,
                                verbose_name="年度封顶",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="施行日期")),
                    ],
                    options={
                        "verbose_name": "履职积分规则",
                        "verbose_name_plural": "履职积分规则",
                        "ordering": ["category", "-valid_from"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("category", "valid_from"),
                                name="points_rule_one_a_day",
                                violation_error_message="该类别在这一天已有积分规则。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DutyRecord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="录入时间"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="更新时间"),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="duty_records",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="duty_records",
                                to="delegates.dutycategory",
                                verbose_name="履职类别",
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="履职日期")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("takes_part", "参加"),
                                    ("leads", "领衔"),
                                    ("speaks", "发言"),
                                ],
                                default="takes_part",
                                max_length=10,
                                verbose_name="角色",
                            ),
                        ),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="时长（小时）",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="履职内容")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("done_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("done_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "履职记录",
                        "verbose_name_plural": "履职记录",
                        "ordering": ["-done_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="delegates_d_organiz_1b8ff5_idx",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "draft",
                                            "submitted",
                                            "approved",
                                            "published",
                                            "withdrawn",
                                        ],
                                    )
                                ),
                                name="dutyrecord_state_is_known",
                                violation_error_message="审核状态不在规定的范围内。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "withdrawn"),
                                        models.Q(("withdrawn_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "withdrawn"), _negated=True),
                                        ("withdrawn_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="dutyrecord_withdrawn_with_a_reason",
                                violation_error_message="撤回须写明理由；未撤回的记录不填撤回理由。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approved_at__isnull", True), ("approved_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("approved_at__isnull", False),
                                        ("approved_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="dutyrecord_approved_by_somebody",
                                violation_error_message="审核人与审核时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("published_at__isnull", True),
                                        ("published_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("published_at__isnull", False),
                                        ("published_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="dutyrecord_published_by_somebody",
                                violation_error_message="公开人与公开时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("corrected_at__isnull", True),
                                        ("corrected_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("corrected_at__isnull", False),
                                        ("corrected_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="dutyrecord_corrected_by_somebody",
                                violation_error_message="更正人与更正时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("counted_on__isnull", True),
                                    (
                                        "counted_on__range",
                                        (datetime.date(1949, 1, 1), datetime.date(2200, 12, 31)),
                                    ),
                                    _connector="OR",
                                ),
                                name="dutyrecord_counts_in_a_year_that_is_kept",
                                violation_error_message="日期的年份应在1949至2200之间，请检查是否录错。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stat_year__isnull", True), ("stat_year_reason", "")),
                                    models.Q(
                                        ("stat_year__range", (1949, 2200)),
                                        models.Q(("stat_year_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="dutyrecord_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hours__isnull", True), ("hours__gt", 0), _connector="OR"
                                ),
                                name="duty_record_hours_are_positive",
                                violation_error_message="时长应大于零。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Commendation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="录入时间"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="更新时间"),
                        ),
                        (
                            "award",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commendations",
                                to="delegates.award",
                                verbose_name="奖项",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commendations",
                                to="delegates.delegate",
                                verbose_name="受表彰代表",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commendations",
                                to="delegates.organization",
                                verbose_name="受表彰单位",
                            ),
                        ),
                        ("merit_year", models.PositiveSmallIntegerField(verbose_name="事迹年度")),
                        (
                            "awarded_on",
                            models.DateField(
                                blank=True,
                                help_text="拟表彰的可留空。",
                                null=True,
                                verbose_name="表彰日期",
                            ),
                        ),
                        (
                            "given_by",
                            models.CharField(blank=True, max_length=60, verbose_name="表彰机关"),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("awarded_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("awarded_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "merit_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            django.db.models.functions.comparison.Coalesce(
                                                models.F("awarded_on"),
                                                hanbin.record.date_functions.YearEnd("merit_year"),
                                            ),
                                            hanbin.record.date_functions.YearStart("merit_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("merit_year"),
                                    ),
                                    django.db.models.functions.comparison.Coalesce(
                                        models.F("awarded_on"),
                                        hanbin.record.date_functions.YearEnd("merit_year"),
                                    ),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="事迹计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "表彰",
                        "verbose_name_plural": "表彰",
                        "ordering": ["-merit_year", "award", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="delegates_c_organiz_43c744_idx",
                            ),
                            models.Index(
                                fields=["organizer", "merit_on"],
                                name="delegates_c_organiz_f0ecfc_idx",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "draft",
                                            "submitted",
                                            "approved",
                                            "published",
                                            "withdrawn",
                                        ],
                                    )
                                ),
                                name="commendation_state_is_known",
                                violation_error_message="审核状态不在规定的范围内。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "withdrawn"),
                                        models.Q(("withdrawn_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "withdrawn"), _negated=True),
                                        ("withdrawn_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="commendation_withdrawn_with_a_reason",
                                violation_error_message="撤回须写明理由；未撤回的记录不填撤回理由。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approved_at__isnull", True), ("approved_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("approved_at__isnull", False),
                                        ("approved_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="commendation_approved_by_somebody",
                                violation_error_message="审核人与审核时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("published_at__isnull", True),
                                        ("published_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("published_at__isnull", False),
                                        ("published_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="commendation_published_by_somebody",
                                violation_error_message="公开人与公开时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("corrected_at__isnull", True),
                                        ("corrected_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("corrected_at__isnull", False),
                                        ("corrected_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="commendation_corrected_by_somebody",
                                violation_error_message="更正人与更正时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("counted_on__isnull", True),
                                    (
                                        "counted_on__range",
                                        (datetime.date(1949, 1, 1), datetime.date(2200, 12, 31)),
                                    ),
                                    _connector="OR",
                                ),
                                name="commendation_counts_in_a_year_that_is_kept",
                                violation_error_message="日期的年份应在1949至2200之间，请检查是否录错。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stat_year__isnull", True), ("stat_year_reason", "")),
                                    models.Q(
                                        ("stat_year__range", (1949, 2200)),
                                        models.Q(("stat_year_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="commendation_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("delegate__isnull", True), ("organization__isnull", False)
                                    ),
                                    models.Q(
                                        ("delegate__isnull", False), ("organization__isnull", True)
                                    ),
                                    _connector="OR",
                                ),
                                name="commendation_goes_to_one",
                                violation_error_message="表彰对象填一名代表或一个单位，不可都填，也不可都空。",
                            ),
                            models.UniqueConstraint(
                                fields=("award", "merit_year", "delegate"),
                                name="commendation_once_a_delegate",
                                violation_error_message="该代表本年度已获此奖项。",
                            ),
                            models.UniqueConstraint(
                                fields=("award", "merit_year", "organization"),
                                name="commendation_once_an_organization",
                                violation_error_message="该单位本年度已获此奖项。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attainment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="录入时间"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="更新时间"),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attainments",
                                to="delegates.programme",
                                verbose_name="创建项目",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attainments",
                                to="delegates.organization",
                                verbose_name="达标单位",
                            ),
                        ),
                        ("reached_on", models.DateField(verbose_name="达标日期")),
                        (
                            "lost_on",
                            models.DateField(blank=True, null=True, verbose_name="取消日期"),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("reached_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("reached_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "达标",
                        "verbose_name_plural": "达标",
                        "ordering": ["programme", "reached_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="delegates_a_organiz_27228c_idx",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "draft",
                                            "submitted",
                                            "approved",
                                            "published",
                                            "withdrawn",
                                        ],
                                    )
                                ),
                                name="attainment_state_is_known",
                                violation_error_message="审核状态不在规定的范围内。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "withdrawn"),
                                        models.Q(("withdrawn_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "withdrawn"), _negated=True),
                                        ("withdrawn_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="attainment_withdrawn_with_a_reason",
                                violation_error_message="撤回须写明理由；未撤回的记录不填撤回理由。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approved_at__isnull", True), ("approved_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("approved_at__isnull", False),
                                        ("approved_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="attainment_approved_by_somebody",
                                violation_error_message="审核人与审核时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("published_at__isnull", True),
                                        ("published_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("published_at__isnull", False),
                                        ("published_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="attainment_published_by_somebody",
                                violation_error_message="公开人与公开时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("corrected_at__isnull", True),
                                        ("corrected_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("corrected_at__isnull", False),
                                        ("corrected_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="attainment_corrected_by_somebody",
                                violation_error_message="更正人与更正时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("counted_on__isnull", True),
                                    (
                                        "counted_on__range",
                                        (datetime.date(1949, 1, 1), datetime.date(2200, 12, 31)),
                                    ),
                                    _connector="OR",
                                ),
                                name="attainment_counts_in_a_year_that_is_kept",
                                violation_error_message="日期的年份应在1949至2200之间，请检查是否录错。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stat_year__isnull", True), ("stat_year_reason", "")),
                                    models.Q(
                                        ("stat_year__range", (1949, 2200)),
                                        models.Q(("stat_year_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="attainment_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("lost_on__isnull", True)),
                                fields=("programme", "organization"),
                                name="attainment_once_a_programme",
                                violation_error_message="该单位在这一项目上已登记达标。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("lost_on__isnull", True),
                                    ("lost_on__gte", models.F("reached_on")),
                                    _connector="OR",
                                ),
                                name="attainment_days_not_reversed",
                                violation_error_message="取消日期不能早于达标日期。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Workstation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="录入时间"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="更新时间"),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="workstations",
                                to="delegates.workstationkind",
                                verbose_name="类别",
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="名称")),
                        (
                            "town",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="workstations",
                                to="delegates.organization",
                                verbose_name="所在镇办",
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=100, verbose_name="地点"),
                        ),
                        (
                            "hours",
                            models.CharField(
                                blank=True,
                                help_text="例如：工作日 8:30—12:00，14:30—18:00。",
                                max_length=100,
                                verbose_name="开放时间",
                            ),
                        ),
                        ("opened_on", models.DateField(verbose_name="启用日期")),
                        (
                            "closed_on",
                            models.DateField(blank=True, null=True, verbose_name="停用日期"),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("opened_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("opened_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "delegates",
                            models.ManyToManyField(
                                blank=True,
                                related_name="workstations",
                                to="delegates.delegate",
                                verbose_name="进站代表",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "联络站",
                        "verbose_name_plural": "联络站",
                        "ordering": ["kind__order", "town__order", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="delegates_w_organiz_98b8b1_idx",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "draft",
                                            "submitted",
                                            "approved",
                                            "published",
                                            "withdrawn",
                                        ],
                                    )
                                ),
                                name="workstation_state_is_known",
                                violation_error_message="审核状态不在规定的范围内。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "withdrawn"),
                                        models.Q(("withdrawn_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "withdrawn"), _negated=True),
                                        ("withdrawn_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="workstation_withdrawn_with_a_reason",
                                violation_error_message="撤回须写明理由；未撤回的记录不填撤回理由。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approved_at__isnull", True), ("approved_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("approved_at__isnull", False),
                                        ("approved_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="workstation_approved_by_somebody",
                                violation_error_message="审核人与审核时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("published_at__isnull", True),
                                        ("published_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("published_at__isnull", False),
                                        ("published_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="workstation_published_by_somebody",
                                violation_error_message="公开人与公开时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("corrected_at__isnull", True),
                                        ("corrected_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("corrected_at__isnull", False),
                                        ("corrected_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="workstation_corrected_by_somebody",
                                violation_error_message="更正人与更正时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("counted_on__isnull", True),
                                    (
                                        "counted_on__range",
                                        (datetime.date(1949, 1, 1), datetime.date(2200, 12, 31)),
                                    ),
                                    _connector="OR",
                                ),
                                name="workstation_counts_in_a_year_that_is_kept",
                                violation_error_message="日期的年份应在1949至2200之间，请检查是否录错。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stat_year__isnull", True), ("stat_year_reason", "")),
                                    models.Q(
                                        ("stat_year__range", (1949, 2200)),
                                        models.Q(("stat_year_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="workstation_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("closed_on__isnull", True)),
                                fields=("kind", "name"),
                                name="workstation_name_is_unique",
                                violation_error_message="同类联络站中已有同名的在用站点。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closed_on__isnull", True),
                                    ("closed_on__gte", models.F("opened_on")),
                                    _connector="OR",
                                ),
                                name="workstation_days_not_reversed",
                                violation_error_message="停用日期不能早于启用日期。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Mandate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mandates",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                help_text="负责联络该代表的人大机构。",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="联络机构",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("national", "全国"),
                                    ("province", "省"),
                                    ("city", "市"),
                                    ("district", "区"),
                                    ("town", "镇"),
                                ],
                                max_length=8,
                                verbose_name="代表层级",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mandates",
                                to="delegates.term",
                                verbose_name="届",
                            ),
                        ),
                        (
                            "constituency",
                            models.ForeignKey(
                                blank=True,
                                help_text="市以上代表由下级人大选举产生，不填选区。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mandates",
                                to="delegates.constituency",
                                verbose_name="选区",
                            ),
                        ),
                        (
                            "town",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mandates",
                                to="delegates.organization",
                                verbose_name="所属镇办",
                            ),
                        ),
                        (
                            "delegation",
                            models.CharField(blank=True, max_length=30, verbose_name="代表团"),
                        ),
                        (
                            "group",
                            models.CharField(blank=True, max_length=30, verbose_name="代表小组"),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[("election", "换届选举"), ("by_election", "补选")],
                                default="election",
                                max_length=11,
                                verbose_name="产生方式",
                            ),
                        ),
                        ("started_on", models.DateField(verbose_name="任职日期")),
                        (
                            "ended_on",
                            models.DateField(
                                blank=True,
                                help_text="自当日起不再任职。",
                                null=True,
                                verbose_name="终止日期",
                            ),
                        ),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("expired", "任期届满"),
                                    ("moved", "迁出或者调离本行政区域"),
                                    ("resigned", "辞职或者责令辞职被接受"),
                                    ("absent", "未经批准两次不出席本级人代会会议"),
                                    ("recalled", "被罢免"),
                                    ("nationality", "丧失中华人民共和国国籍"),
                                    ("rights", "被剥夺政治权利"),
                                    ("incapable", "丧失行为能力"),
                                    ("died", "去世"),
                                ],
                                max_length=11,
                                verbose_name="终止原因",
                            ),
                        ),
                        (
                            "end_notice",
                            models.CharField(blank=True, max_length=60, verbose_name="终止公告"),
                        ),
                    ],
                    options={
                        "verbose_name": "任期",
                        "verbose_name_plural": "任期",
                        "ordering": ["-started_on", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["organizer", "started_on"],
                                name="delegates_m_organiz_e92b3b_idx",
                            ),
                            models.Index(
                                fields=["level", "started_on", "ended_on"],
                                name="delegates_m_level_b97762_idx",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_on__isnull", True)),
                                fields=("delegate", "level", "term"),
                                name="mandate_one_at_a_level",
                                violation_error_message="该代表在这一层级、这一届已有未终止的任期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ended_on__isnull", True),
                                    ("ended_on__gte", models.F("started_on")),
                                    _connector="OR",
                                ),
                                name="mandate_days_not_reversed",
                                violation_error_message="终止日期不能早于任职日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("end_reason", ""), ("ended_on__isnull", True)),
                                    models.Q(
                                        ("ended_on__isnull", False),
                                        models.Q(("end_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="mandate_end_has_a_reason",
                                violation_error_message="终止日期与终止原因须同时填写。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VoterContact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="录入时间"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="更新时间"),
                        ),
                        ("held_on", models.DateField(verbose_name="日期")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("reception", "进站接待"),
                                    ("visit", "走访"),
                                    ("reporting", "述职"),
                                    ("online", "网上联系"),
                                ],
                                default="reception",
                                max_length=10,
                                verbose_name="方式",
                            ),
                        ),
                        (
                            "workstation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="voter_contacts",
                                to="delegates.workstation",
                                verbose_name="联络站",
                            ),
                        ),
                        (
                            "people_received",
                            models.PositiveIntegerField(
                                help_text="人次。", verbose_name="接待选民"
                            ),
                        ),
                        (
                            "opinions_collected",
                            models.PositiveIntegerField(
                                default=0, help_text="条。", verbose_name="收集意见"
                            ),
                        ),
                        (
                            "opinions_forwarded",
                            models.PositiveIntegerField(
                                default=0, help_text="条。", verbose_name="转交办理"
                            ),
                        ),
                        (
                            "opinions_settled",
                            models.PositiveIntegerField(
                                default=0, help_text="条。", verbose_name="办结"
                            ),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("held_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("held_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "delegates",
                            models.ManyToManyField(
                                blank=True,
                                related_name="voter_contacts",
                                to="delegates.delegate",
                                verbose_name="参加代表",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "联系选民",
                        "verbose_name_plural": "联系选民",
                        "ordering": ["-held_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="delegates_v_organiz_f0c7a9_idx",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "draft",
                                            "submitted",
                                            "approved",
                                            "published",
                                            "withdrawn",
                                        ],
                                    )
                                ),
                                name="votercontact_state_is_known",
                                violation_error_message="审核状态不在规定的范围内。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "withdrawn"),
                                        models.Q(("withdrawn_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "withdrawn"), _negated=True),
                                        ("withdrawn_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="votercontact_withdrawn_with_a_reason",
                                violation_error_message="撤回须写明理由；未撤回的记录不填撤回理由。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approved_at__isnull", True), ("approved_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("approved_at__isnull", False),
                                        ("approved_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="votercontact_approved_by_somebody",
                                violation_error_message="审核人与审核时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("published_at__isnull", True),
                                        ("published_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("published_at__isnull", False),
                                        ("published_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="votercontact_published_by_somebody",
                                violation_error_message="公开人与公开时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("corrected_at__isnull", True),
                                        ("corrected_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("corrected_at__isnull", False),
                                        ("corrected_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="votercontact_corrected_by_somebody",
                                violation_error_message="更正人与更正时间须同时具备。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("counted_on__isnull", True),
                                    (
                                        "counted_on__range",
                                        (datetime.date(1949, 1, 1), datetime.date(2200, 12, 31)),
                                    ),
                                    _connector="OR",
                                ),
                                name="votercontact_counts_in_a_year_that_is_kept",
                                violation_error_message="日期的年份应在1949至2200之间，请检查是否录错。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stat_year__isnull", True), ("stat_year_reason", "")),
                                    models.Q(
                                        ("stat_year__range", (1949, 2200)),
                                        models.Q(("stat_year_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="votercontact_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("opinions_settled__lte", models.F("opinions_forwarded")),
                                    ("opinions_forwarded__lte", models.F("opinions_collected")),
                                ),
                                name="voter_contact_opinions_add_up",
                                violation_error_message="意见数应满足：办结 ≤ 转交 ≤ 收集。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReceptionDay",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "workstation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reception_days",
                                to="delegates.workstation",
                                verbose_name="联络站",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                help_text="进站代表轮流接待的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reception_days",
                                to="delegates.delegate",
                                verbose_name="接待代表",
                            ),
                        ),
                        (
                            "day",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="按星期接待的留空。",
                                null=True,
                                verbose_name="每月几日",
                            ),
                        ),
                        (
                            "weekday",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "星期一"),
                                    (2, "星期二"),
                                    (3, "星期三"),
                                    (4, "星期四"),
                                    (5, "星期五"),
                                    (6, "星期六"),
                                    (7, "星期日"),
                                ],
                                null=True,
                                verbose_name="星期几",
                            ),
                        ),
                        (
                            "week",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="与星期几同填；每周都接待的留空。",
                                null=True,
                                verbose_name="每月第几个",
                            ),
                        ),
                        (
                            "hours",
                            models.CharField(
                                help_text="例如：9:00—11:30。",
                                max_length=40,
                                verbose_name="接待时段",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "接待日",
                        "verbose_name_plural": "接待日",
                        "ordering": ["workstation", "day", "week", "weekday", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("day__isnull", False), ("weekday__isnull", True)),
                                    models.Q(("day__isnull", True), ("weekday__isnull", False)),
                                    _connector="OR",
                                ),
                                name="reception_day_by_date_or_by_weekday",
                                violation_error_message="每月几日与星期几填一项，不可都填，也不可都空。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("day__isnull", True), ("day__range", (1, 31)), _connector="OR"
                                ),
                                name="reception_day_is_in_a_month",
                                violation_error_message="每月几日应在1至31之间。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("weekday__isnull", True),
                                    ("weekday__range", (1, 7)),
                                    _connector="OR",
                                ),
                                name="reception_weekday_is_known",
                                violation_error_message="星期几不在规定的范围内。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("week__isnull", True),
                                    models.Q(("week__range", (1, 5)), ("weekday__isnull", False)),
                                    _connector="OR",
                                ),
                                name="reception_week_goes_with_a_weekday",
                                violation_error_message="每月第几个应在1至5之间，并与星期几同时填写。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Suspension",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "mandate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="suspensions",
                                to="delegates.mandate",
                                verbose_name="任期",
                            ),
                        ),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        (
                            "last_day",
                            models.DateField(blank=True, null=True, verbose_name="恢复日期"),
                        ),
                        ("ground", models.CharField(max_length=100, verbose_name="事由")),
                    ],
                    options={
                        "verbose_name": "暂停执行职务",
                        "verbose_name_plural": "暂停执行职务",
                        "ordering": ["-first_day"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("last_day__isnull", True),
                                    ("last_day__gte", models.F("first_day")),
                                    _connector="OR",
                                ),
                                name="suspension_days_not_reversed",
                                violation_error_message="恢复日期不能早于开始日期。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAward",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                db_index=True,
                                help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
                                max_length=50,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。"
                                    )
                                ],
                                verbose_name="代号",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(db_index=True, max_length=50, verbose_name="名称"),
                        ),
                        ("unit", models.CharField(default="次", max_length=4, verbose_name="量词")),
                        (
                            "definition",
                            models.CharField(
                                blank=True,
                                help_text="印在数字旁边的一句话：数什么，不数什么。",
                                max_length=300,
                                verbose_name="统计口径",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("meetings", "会议"),
                                    ("oversight", "监督"),
                                    ("personnel", "人事任免"),
                                    ("suggestions", "代表建议"),
                                    ("delegate_work", "代表工作"),
                                    ("poverty_relief", "脱贫攻坚"),
                                    ("petitions", "信访"),
                                    ("grassroots", "阵地建设"),
                                    ("self_building", "自身建设"),
                                ],
                                default="delegate_work",
                                max_length=20,
                                verbose_name="所属板块",
                            ),
                        ),
                        (
                            "by_merit",
                            models.BooleanField(
                                default=True,
                                help_text="不选则按表彰之日统计。",
                                verbose_name="按事迹年度统计",
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "奖项的修改记录",
                        "verbose_name_plural": "奖项的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDelegate",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=20, verbose_name="姓名")),
                        (
                            "sex",
                            models.CharField(
                                choices=[("female", "女"), ("male", "男")],
                                max_length=6,
                                verbose_name="性别",
                            ),
                        ),
                        (
                            "ethnicity",
                            models.CharField(default="汉族", max_length=10, verbose_name="民族"),
                        ),
                        (
                            "party",
                            models.CharField(
                                choices=[
                                    ("communist", "中共党员"),
                                    ("democratic", "民主党派"),
                                    ("none", "无党派和群众"),
                                ],
                                max_length=10,
                                verbose_name="政治面貌",
                            ),
                        ),
                        (
                            "education",
                            models.CharField(
                                choices=[
                                    ("postgraduate", "研究生"),
                                    ("bachelor", "大学本科"),
                                    ("college", "大学专科"),
                                    ("secondary", "高中及中专"),
                                    ("basic", "初中及以下"),
                                ],
                                max_length=12,
                                verbose_name="文化程度",
                            ),
                        ),
                        (
                            "occupation",
                            models.CharField(
                                choices=[
                                    ("worker_farmer", "一线工人、农民"),
                                    ("professional", "专业技术人员"),
                                    ("entrepreneur", "企业负责人"),
                                    ("cadre", "党政领导干部"),
                                    ("other", "其他"),
                                ],
                                max_length=13,
                                verbose_name="代表结构",
                            ),
                        ),
                        (
                            "employer",
                            models.CharField(blank=True, max_length=60, verbose_name="工作单位"),
                        ),
                        (
                            "post",
                            models.CharField(blank=True, max_length=60, verbose_name="单位职务"),
                        ),
                        (
                            "biography",
                            models.TextField(
                                blank=True,
                                help_text="公开展示，不写电话、住址、出生日期。",
                                verbose_name="简介",
                            ),
                        ),
                        (
                            "is_invented",
                            models.BooleanField(
                                default=False,
                                help_text="演示数据中的人物均为虚构，页面上注明。",
                                verbose_name="虚构人物",
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "代表的修改记录",
                        "verbose_name_plural": "代表的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDutyCategory",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                db_index=True,
                                help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
                                max_length=50,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。"
                                    )
                                ],
                                verbose_name="代号",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(db_index=True, max_length=50, verbose_name="名称"),
                        ),
                        ("unit", models.CharField(default="次", max_length=4, verbose_name="量词")),
                        (
                            "definition",
                            models.CharField(
                                blank=True,
                                help_text="印在数字旁边的一句话：数什么，不数什么。",
                                max_length=300,
                                verbose_name="统计口径",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "履职类别的修改记录",
                        "verbose_name_plural": "履职类别的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProgramme",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                db_index=True,
                                help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
                                max_length=50,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。"
                                    )
                                ],
                                verbose_name="代号",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(db_index=True, max_length=50, verbose_name="名称"),
                        ),
                        ("unit", models.CharField(default="次", max_length=4, verbose_name="量词")),
                        (
                            "definition",
                            models.CharField(
                                blank=True,
                                help_text="印在数字旁边的一句话：数什么，不数什么。",
                                max_length=300,
                                verbose_name="统计口径",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "创建项目的修改记录",
                        "verbose_name_plural": "创建项目的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWorkstationKind",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                db_index=True,
                                help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
                                max_length=50,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。"
                                    )
                                ],
                                verbose_name="代号",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(db_index=True, max_length=50, verbose_name="名称"),
                        ),
                        (
                            "definition",
                            models.CharField(
                                blank=True,
                                help_text="印在数字旁边的一句话：数什么，不数什么。",
                                max_length=300,
                                verbose_name="统计口径",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        ("unit", models.CharField(default="个", max_length=4, verbose_name="量词")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "联络站类别的修改记录",
                        "verbose_name_plural": "联络站类别的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalUser",
                    fields=[
                        (
                            "id",
                            models.IntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        (
                            "username",
                            models.CharField(
                                db_index=True,
                                error_messages={
                                    "unique": "A user with that username already exists."
                                },
                                help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                                max_length=150,
                                validators=[
                                    django.contrib.auth.validators.UnicodeUsernameValidator()
                                ],
                                verbose_name="username",
                            ),
                        ),
                        (
                            "first_name",
                            models.CharField(blank=True, max_length=150, verbose_name="first name"),
                        ),
                        (
                            "last_name",
                            models.CharField(blank=True, max_length=150, verbose_name="last name"),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="email address"
                            ),
                        ),
                        (
                            "is_staff",
                            models.BooleanField(
                                default=False,
                                help_text="Designates whether the user can log into this admin site.",
                                verbose_name="staff status",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                                verbose_name="active",
                            ),
                        ),
                        (
                            "date_joined",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="date joined"
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "用户的修改记录",
                        "verbose_name_plural": "用户的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCongress",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                help_text="例如：汉滨区。", max_length=20, verbose_name="行政区"
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="对外联系方式"
                            ),
                        ),
                        (
                            "is_demonstration",
                            models.BooleanField(
                                default=False,
                                help_text="演示库的每一页都注明其内容为复原，并非机关档案。",
                                verbose_name="演示数据",
                            ),
                        ),
                        (
                            "notice",
                            models.CharField(blank=True, max_length=300, verbose_name="演示说明"),
                        ),
                        (
                            "four_eyes",
                            models.BooleanField(
                                default=False,
                                help_text="启用后，录入人不能审核自己录入的记录。",
                                verbose_name="录审分离",
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="常务委员会",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "本级人大的修改记录",
                        "verbose_name_plural": "本级人大的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalConstituency",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "code",
                            models.CharField(db_index=True, max_length=20, verbose_name="选区编号"),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="选区名称")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "town",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="所在镇办",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "选区的修改记录",
                        "verbose_name_plural": "选区的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFormerName",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="曾用名")),
                        (
                            "used_until",
                            models.DateField(help_text="含当日。", verbose_name="使用至"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="机构",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "曾用名的修改记录",
                        "verbose_name_plural": "曾用名的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOrganization",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                db_index=True,
                                help_text="名称的拼音首字母，便于录入时查找。",
                                max_length=20,
                                verbose_name="简码",
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="机构名称")),
                        (
                            "short_name",
                            models.CharField(
                                help_text="镇办写地名，例如：大竹园镇。",
                                max_length=30,
                                verbose_name="简称",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("standing_committee", "人大常委会"),
                                    ("office", "办事机构"),
                                    ("working_committee", "工作委员会"),
                                    ("special_committee", "专门委员会"),
                                    ("town_congress", "镇人大"),
                                    ("subdistrict_commission", "街道人大工委"),
                                    ("government", "人民政府"),
                                    ("department", "政府部门"),
                                    ("supervisory_commission", "监察委员会"),
                                    ("court", "人民法院"),
                                    ("procuratorate", "人民检察院"),
                                    ("party", "党委部门"),
                                    ("mass_organization", "群团组织"),
                                    ("superior", "上级机关"),
                                    ("other", "其他"),
                                ],
                                max_length=30,
                                verbose_name="机构类别",
                            ),
                        ),
                        (
                            "system",
                            models.CharField(
                                choices=[
                                    ("government", "政府系统"),
                                    ("supervisory", "监委"),
                                    ("court", "法院"),
                                    ("procuratorate", "检察院"),
                                    ("party", "党群系统"),
                                    ("congress", "人大"),
                                ],
                                max_length=20,
                                verbose_name="所属系统",
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="设立日期"),
                        ),
                        (
                            "valid_to",
                            models.DateField(blank=True, null=True, verbose_name="撤并日期"),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="上级机构",
                            ),
                        ),
                        (
                            "jurisdiction",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="其记录计入哪一级人大：区级机构选区人大常委会，镇办选本镇办；其他单位留空。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="所属人大",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "机构的修改记录",
                        "verbose_name_plural": "机构的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTerm",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="届次")),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        (
                            "last_day",
                            models.DateField(
                                help_text="预计届满之日；换届后改为实际日期。",
                                verbose_name="届满日期",
                            ),
                        ),
                        (
                            "seats",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="用于计算缺额。",
                                null=True,
                                verbose_name="应选代表名额",
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "congress",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="人大",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "届的修改记录",
                        "verbose_name_plural": "届的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAccount",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("administrator", "系统管理员"),
                                    ("auditor", "审计员"),
                                    ("clerk", "录入"),
                                    ("reviewer", "审核"),
                                    ("publisher", "发布"),
                                    ("town", "镇办"),
                                    ("unit", "承办单位"),
                                    ("delegate", "代表"),
                                    ("reader", "只读"),
                                ],
                                max_length=20,
                                verbose_name="角色",
                            ),
                        ),
                        (
                            "is_demonstration",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="只能在演示库中登录。",
                                verbose_name="演示账号",
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="账号",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="镇办和承办单位的账号必填：只看得到、只改得动本单位的。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="所在单位",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="代表的账号必填。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="代表本人",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "账号角色的修改记录",
                        "verbose_name_plural": "账号角色的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPost",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=30, verbose_name="职务")),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                        ("started_on", models.DateField(verbose_name="任职日期")),
                        (
                            "ended_on",
                            models.DateField(blank=True, null=True, verbose_name="离任日期"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="机构",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "常委会职务的修改记录",
                        "verbose_name_plural": "常委会职务的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPrivateContact",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "代表联系方式（内部）的修改记录",
                        "verbose_name_plural": "代表联系方式（内部）的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDutyRecord",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="录入时间"
                            ),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="更新时间"
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="履职日期")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("takes_part", "参加"),
                                    ("leads", "领衔"),
                                    ("speaks", "发言"),
                                ],
                                default="takes_part",
                                max_length=10,
                                verbose_name="角色",
                            ),
                        ),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="时长（小时）",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="履职内容")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.dutycategory",
                                verbose_name="履职类别",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "履职记录的修改记录",
                        "verbose_name_plural": "履职记录的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPointsRule",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "points",
                            models.DecimalField(
                                decimal_places=1, max_digits=5, verbose_name="分值"
                            ),
                        ),
                        (
                            "cap_per_year",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=6,
                                null=True,
                                verbose_name="年度封顶",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="施行日期")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.dutycategory",
                                verbose_name="履职类别",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "履职积分规则的修改记录",
                        "verbose_name_plural": "履职积分规则的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCommendation",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="录入时间"
                            ),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="更新时间"
                            ),
                        ),
                        ("merit_year", models.PositiveSmallIntegerField(verbose_name="事迹年度")),
                        (
                            "awarded_on",
                            models.DateField(
                                blank=True,
                                help_text="拟表彰的可留空。",
                                null=True,
                                verbose_name="表彰日期",
                            ),
                        ),
                        (
                            "given_by",
                            models.CharField(blank=True, max_length=60, verbose_name="表彰机关"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "award",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.award",
                                verbose_name="奖项",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="受表彰代表",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="受表彰单位",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "表彰的修改记录",
                        "verbose_name_plural": "表彰的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAttainment",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="录入时间"
                            ),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="更新时间"
                            ),
                        ),
                        ("reached_on", models.DateField(verbose_name="达标日期")),
                        (
                            "lost_on",
                            models.DateField(blank=True, null=True, verbose_name="取消日期"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.programme",
                                verbose_name="创建项目",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="达标单位",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "达标的修改记录",
                        "verbose_name_plural": "达标的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWorkstation",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="录入时间"
                            ),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="更新时间"
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="名称")),
                        (
                            "place",
                            models.CharField(blank=True, max_length=100, verbose_name="地点"),
                        ),
                        (
                            "hours",
                            models.CharField(
                                blank=True,
                                help_text="例如：工作日 8:30—12:00，14:30—18:00。",
                                max_length=100,
                                verbose_name="开放时间",
                            ),
                        ),
                        ("opened_on", models.DateField(verbose_name="启用日期")),
                        (
                            "closed_on",
                            models.DateField(blank=True, null=True, verbose_name="停用日期"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.workstationkind",
                                verbose_name="类别",
                            ),
                        ),
                        (
                            "town",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="所在镇办",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "联络站的修改记录",
                        "verbose_name_plural": "联络站的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMandate",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("national", "全国"),
                                    ("province", "省"),
                                    ("city", "市"),
                                    ("district", "区"),
                                    ("town", "镇"),
                                ],
                                max_length=8,
                                verbose_name="代表层级",
                            ),
                        ),
                        (
                            "delegation",
                            models.CharField(blank=True, max_length=30, verbose_name="代表团"),
                        ),
                        (
                            "group",
                            models.CharField(blank=True, max_length=30, verbose_name="代表小组"),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[("election", "换届选举"), ("by_election", "补选")],
                                default="election",
                                max_length=11,
                                verbose_name="产生方式",
                            ),
                        ),
                        ("started_on", models.DateField(verbose_name="任职日期")),
                        (
                            "ended_on",
                            models.DateField(
                                blank=True,
                                help_text="自当日起不再任职。",
                                null=True,
                                verbose_name="终止日期",
                            ),
                        ),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("expired", "任期届满"),
                                    ("moved", "迁出或者调离本行政区域"),
                                    ("resigned", "辞职或者责令辞职被接受"),
                                    ("absent", "未经批准两次不出席本级人代会会议"),
                                    ("recalled", "被罢免"),
                                    ("nationality", "丧失中华人民共和国国籍"),
                                    ("rights", "被剥夺政治权利"),
                                    ("incapable", "丧失行为能力"),
                                    ("died", "去世"),
                                ],
                                max_length=11,
                                verbose_name="终止原因",
                            ),
                        ),
                        (
                            "end_notice",
                            models.CharField(blank=True, max_length=60, verbose_name="终止公告"),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="负责联络该代表的人大机构。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="联络机构",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.term",
                                verbose_name="届",
                            ),
                        ),
                        (
                            "constituency",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="市以上代表由下级人大选举产生，不填选区。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.constituency",
                                verbose_name="选区",
                            ),
                        ),
                        (
                            "town",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="所属镇办",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "任期的修改记录",
                        "verbose_name_plural": "任期的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReceptionDay",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "day",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="按星期接待的留空。",
                                null=True,
                                verbose_name="每月几日",
                            ),
                        ),
                        (
                            "weekday",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "星期一"),
                                    (2, "星期二"),
                                    (3, "星期三"),
                                    (4, "星期四"),
                                    (5, "星期五"),
                                    (6, "星期六"),
                                    (7, "星期日"),
                                ],
                                null=True,
                                verbose_name="星期几",
                            ),
                        ),
                        (
                            "week",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="与星期几同填；每周都接待的留空。",
                                null=True,
                                verbose_name="每月第几个",
                            ),
                        ),
                        (
                            "hours",
                            models.CharField(
                                help_text="例如：9:00—11:30。",
                                max_length=40,
                                verbose_name="接待时段",
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "workstation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.workstation",
                                verbose_name="联络站",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="进站代表轮流接待的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="接待代表",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "接待日的修改记录",
                        "verbose_name_plural": "接待日的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalVoterContact",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "document_number",
                            models.CharField(
                                blank=True,
                                help_text="例如：汉人发〔2019〕3号。",
                                max_length=40,
                                verbose_name="发文字号",
                            ),
                        ),
                        (
                            "summary",
                            models.TextField(
                                blank=True,
                                help_text="向公众展示，不写个人信息。",
                                verbose_name="公开摘要",
                            ),
                        ),
                        (
                            "stat_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="仅在与发生日期的年度不同时填写。",
                                null=True,
                                verbose_name="统计年度",
                            ),
                        ),
                        (
                            "stat_year_reason",
                            models.CharField(
                                blank=True,
                                help_text="改计年度的理由，随记录保留。",
                                max_length=200,
                                verbose_name="统计年度说明",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "草稿"),
                                    ("submitted", "待审"),
                                    ("approved", "已审"),
                                    ("published", "已公开"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="审核时间"
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="公开时间"
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="公开之后最近一次改动。",
                                null=True,
                                verbose_name="更正时间",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="录入时间"
                            ),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(
                                blank=True, editable=False, verbose_name="更新时间"
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="日期")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("reception", "进站接待"),
                                    ("visit", "走访"),
                                    ("reporting", "述职"),
                                    ("online", "网上联系"),
                                ],
                                default="reception",
                                max_length=10,
                                verbose_name="方式",
                            ),
                        ),
                        (
                            "people_received",
                            models.PositiveIntegerField(
                                help_text="人次。", verbose_name="接待选民"
                            ),
                        ),
                        (
                            "opinions_collected",
                            models.PositiveIntegerField(
                                default=0, help_text="条。", verbose_name="收集意见"
                            ),
                        ),
                        (
                            "opinions_forwarded",
                            models.PositiveIntegerField(
                                default=0, help_text="条。", verbose_name="转交办理"
                            ),
                        ),
                        (
                            "opinions_settled",
                            models.PositiveIntegerField(
                                default=0, help_text="条。", verbose_name="办结"
                            ),
                        ),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "organizer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="主办机构",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="录入人",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="审核人",
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公开人",
                            ),
                        ),
                        (
                            "corrected_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="更正人",
                            ),
                        ),
                        (
                            "workstation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.workstation",
                                verbose_name="联络站",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "联系选民的修改记录",
                        "verbose_name_plural": "联系选民的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWorkstation_delegates",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "workstation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.workstation",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="delegates.historicalworkstation",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalWorkstation_delegates",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSuspension",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        (
                            "last_day",
                            models.DateField(blank=True, null=True, verbose_name="恢复日期"),
                        ),
                        ("ground", models.CharField(max_length=100, verbose_name="事由")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "mandate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.mandate",
                                verbose_name="任期",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "暂停执行职务的修改记录",
                        "verbose_name_plural": "暂停执行职务的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalVoterContact_delegates",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "votercontact",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.votercontact",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="delegates.historicalvotercontact",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalVoterContact_delegates",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
            ],
        ),
    ]
