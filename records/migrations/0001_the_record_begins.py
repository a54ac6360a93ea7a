import datetime

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import hanbin.files.documents
import hanbin.files.photos
import hanbin.founding
import hanbin.record.date_functions


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("delegates", "0001_the_congress_and_its_delegates"),
    ]

    operations = [
        hanbin.founding.CreateTables(
            tables=[
                migrations.CreateModel(
                    name="Topic",
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
                        ("code", models.SlugField(unique=True, verbose_name="代号")),
                        ("name", models.CharField(max_length=30, unique=True, verbose_name="专题")),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                    ],
                    options={
                        "verbose_name": "专题",
                        "verbose_name_plural": "专题",
                        "ordering": ["order", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="AnnualReport",
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
                            "scope",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="annual_reports",
                                to="delegates.organization",
                                verbose_name="报告主体",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="报告一届或者起止日期的，可留空，取起始之年。",
                                verbose_name="年度",
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("year", "全年"),
                                    ("H1", "上半年"),
                                    ("H2", "下半年"),
                                    ("Q1", "第一季度"),
                                    ("Q2", "第二季度"),
                                    ("Q3", "第三季度"),
                                    ("Q4", "第四季度"),
                                    ("term", "一届"),
                                    ("days", "起止日期"),
                                ],
                                default="year",
                                max_length=4,
                                verbose_name="报告期",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                blank=True,
                                help_text="报告一届时填写。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="delegates.term",
                                verbose_name="届",
                            ),
                        ),
                        (
                            "first_day",
                            models.DateField(blank=True, null=True, verbose_name="起始日期"),
                        ),
                        (
                            "last_day",
                            models.DateField(
                                blank=True,
                                help_text="报告起止日期时填写。",
                                null=True,
                                verbose_name="截止日期",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                help_text="对联式标题。", max_length=60, verbose_name="标题"
                            ),
                        ),
                        (
                            "subtitle",
                            models.CharField(blank=True, max_length=100, verbose_name="副标题"),
                        ),
                        (
                            "byline",
                            models.CharField(blank=True, max_length=60, verbose_name="署名"),
                        ),
                        (
                            "lead",
                            models.TextField(
                                help_text="用{{指标名称}}引用数字，例如：{{常委会会议}}。",
                                verbose_name="导语",
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
                                editable=False,
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "published_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="公布日期"
                            ),
                        ),
                        (
                            "edition",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="standing_for",
                                to="records.edition",
                                verbose_name="现行版本",
                            ),
                        ),
                        (
                            "shows_corrections",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="公布后记录有变动时，向公众注明“公布为……，现为……”；否则只有工作人员看到。",
                                verbose_name="对外显示更正",
                            ),
                        ),
                        (
                            "omitted_annexes",
                            models.JSONField(blank=True, default=list, verbose_name="不印的附表"),
                        ),
                    ],
                    options={
                        "verbose_name": "年度报告",
                        "verbose_name_plural": "年度报告",
                        "ordering": ["-year", "scope", "-part", "pk"],
                        "permissions": [
                            ("publish_annualreport", "公布年度报告"),
                            ("withdraw_annualreport", "撤回年度报告"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("part__in", ("term", "days")), _negated=True),
                                fields=("scope", "year", "part"),
                                name="annual_report_once_a_period",
                                violation_error_message="该主体这一报告期已有报告。",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("part", "term")),
                                fields=("scope", "term"),
                                name="annual_report_once_a_term",
                                violation_error_message="该主体这一届已有报告。",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("part", "days")),
                                fields=("scope", "first_day", "last_day"),
                                name="annual_report_once_between_two_days",
                                violation_error_message="该主体这一起止日期已有报告。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("part", "term"), ("term__isnull", False)),
                                    models.Q(
                                        models.Q(("part", "term"), _negated=True),
                                        ("term__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="annual_report_term_when_of_a_term",
                                violation_error_message="报告期为“一届”的须填写届；其他的不填。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("first_day__isnull", False),
                                        ("last_day__isnull", False),
                                        ("part", "days"),
                                    ),
                                    models.Q(
                                        models.Q(("part", "days"), _negated=True),
                                        ("first_day__isnull", True),
                                        ("last_day__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="annual_report_days_when_between_days",
                                violation_error_message="报告期为“起止日期”的须填写起始日期和截止日期；其他的不填。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("last_day__isnull", True),
                                    ("last_day__gte", models.F("first_day")),
                                    _connector="OR",
                                ),
                                name="annual_report_days_not_reversed",
                                violation_error_message="截止日期不能早于起始日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("edition__isnull", True),
                                        ("published_on__isnull", True),
                                        models.Q(("state", "published"), _negated=True),
                                    ),
                                    models.Q(
                                        ("edition__isnull", False),
                                        ("published_on__isnull", False),
                                        models.Q(("state", "withdrawn"), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="annual_report_published_with_its_edition",
                                violation_error_message="公布的报告须有版本和公布日期；没有公布的，两项都不填。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Holiday",
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
                            "day",
                            models.DateField(
                                error_messages={"unique": "这一天已经录入。"},
                                unique=True,
                                verbose_name="日期",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="例如：国庆节。", max_length=20, verbose_name="名称"
                            ),
                        ),
                        (
                            "works",
                            models.BooleanField(
                                default=False,
                                help_text="周末因调休而上班的，请勾选；放假的不勾选。",
                                verbose_name="调休上班",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "节假日",
                        "verbose_name_plural": "节假日",
                        "ordering": ["-day"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "day__range",
                                        (datetime.date(1949, 1, 1), datetime.date(2200, 12, 31)),
                                    )
                                ),
                                name="holiday_in_a_year_that_is_kept",
                                violation_error_message="日期的年份应在1949至2200之间，请检查是否录错。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DeadlineRule",
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
                            "limit",
                            models.CharField(
                                choices=[
                                    ("answer", "答复"),
                                    ("hand_back", "申请退办"),
                                    ("contact", "联系代表（面商）"),
                                    ("opinion", "协办意见"),
                                    ("again", "重新办理后再次答复"),
                                    ("rating", "代表反馈"),
                                    ("assign", "闭会期间建议的审查交办"),
                                ],
                                max_length=10,
                                verbose_name="期限事项",
                            ),
                        ),
                        (
                            "since",
                            models.DateField(
                                help_text="这一天及以后开始的，按这条规则计算。",
                                verbose_name="生效日期",
                            ),
                        ),
                        ("amount", models.PositiveSmallIntegerField(verbose_name="期限")),
                        (
                            "unit",
                            models.CharField(
                                choices=[
                                    ("months", "自然月"),
                                    ("working_days", "工作日"),
                                    ("days", "日"),
                                ],
                                max_length=12,
                                verbose_name="单位",
                            ),
                        ),
                        (
                            "moves_on",
                            models.BooleanField(
                                default=False,
                                help_text="最后一日是休息日的，顺延至其后第一个工作日；法定答复期限不顺延。",
                                verbose_name="遇休息日顺延",
                            ),
                        ),
                        (
                            "longest",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="延期之后从起算日算起最长多少，单位同上；不能延期的留空。",
                                null=True,
                                verbose_name="最长",
                            ),
                        ),
                        (
                            "extended_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("congress", "人大代表工作机构"),
                                    ("government", "政府办公室"),
                                ],
                                max_length=10,
                                verbose_name="延期由谁同意",
                            ),
                        ),
                        (
                            "restarts",
                            models.BooleanField(
                                default=True,
                                help_text="退办后重新交办的，期限从重新交办之日重新起算；不勾选的仍按原期限。",
                                verbose_name="重新交办后重新起算",
                            ),
                        ),
                        (
                            "early_by",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="要求提前多少个工作日完成，供内部催办；没有的留空。",
                                null=True,
                                verbose_name="内部期限提前工作日",
                            ),
                        ),
                        (
                            "long_overdue_after",
                            models.PositiveSmallIntegerField(
                                default=30,
                                help_text="逾期超过多少日列为长期逾期。",
                                verbose_name="长期逾期日数",
                            ),
                        ),
                        (
                            "law",
                            models.CharField(
                                blank=True,
                                help_text="各地办理办法的期限不同，请按本地规定修改并写明依据。",
                                max_length=200,
                                verbose_name="依据",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "期限规则",
                        "verbose_name_plural": "期限规则",
                        "ordering": ["limit", "-since"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("limit", "since"),
                                name="deadline_rule_once_a_day",
                                violation_error_message="这一事项当日生效的规则已经录入。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 1)),
                                name="deadline_rule_takes_some_time",
                                violation_error_message="期限至少为1。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("early_by__isnull", True),
                                    ("early_by__gte", 1),
                                    _connector="OR",
                                ),
                                name="deadline_rule_early_by_some_days",
                                violation_error_message="内部期限至少提前1个工作日；没有内部期限的留空。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("long_overdue_after__gte", 1)),
                                name="deadline_rule_overdue_before_long_overdue",
                                violation_error_message="逾期至少1日才列为长期逾期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("longest__isnull", True),
                                    ("longest__gte", models.F("amount")),
                                    _connector="OR",
                                ),
                                name="deadline_rule_longest_not_below_the_usual",
                                violation_error_message="最长期限不能短于期限。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("extended_by", ""), ("longest__isnull", True)),
                                    models.Q(
                                        ("longest__isnull", False),
                                        models.Q(("extended_by", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="deadline_rule_extended_by_somebody",
                                violation_error_message="可以延期的，须同时填写最长期限和由谁同意；不能延期的都留空。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("limit", "answer"), _negated=True),
                                    ("unit", "months"),
                                    _connector="OR",
                                ),
                                name="deadline_rule_answer_by_months",
                                violation_error_message="依代表法，答复期限按自然月计。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("limit", "answer"), _negated=True),
                                    ("amount__lte", 3),
                                    _connector="OR",
                                ),
                                name="deadline_rule_answer_within_three_months",
                                violation_error_message="依代表法，答复期限不超过3个月。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("limit", "answer"), _negated=True),
                                    ("longest__isnull", True),
                                    ("longest__lte", 6),
                                    _connector="OR",
                                ),
                                name="deadline_rule_answer_within_six_months",
                                violation_error_message="依代表法，答复延期后不超过6个月。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("limit", "answer"), _negated=True),
                                    ("moves_on", False),
                                    _connector="OR",
                                ),
                                name="deadline_rule_answer_is_not_moved",
                                violation_error_message="法定答复期限的最后一日遇休息日不顺延。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ReplyClass",
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
                            "scheme",
                            models.CharField(
                                help_text="例如：四类法2019。",
                                max_length=20,
                                verbose_name="分类方案",
                            ),
                        ),
                        ("letter", models.CharField(max_length=2, verbose_name="类别")),
                        ("meaning", models.CharField(max_length=60, verbose_name="含义")),
                        ("code", models.SlugField(unique=True, verbose_name="代号")),
                        (
                            "order",
                            models.PositiveSmallIntegerField(default=100, verbose_name="排序"),
                        ),
                    ],
                    options={
                        "verbose_name": "答复类别",
                        "verbose_name_plural": "答复类别",
                        "ordering": ["scheme", "order", "letter"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("scheme", "letter"),
                                name="reply_class_once_a_scheme",
                                violation_error_message="这一方案中已有该类别。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Official",
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
                            "note",
                            models.CharField(
                                blank=True,
                                help_text="同名时用单位等区分。",
                                max_length=60,
                                verbose_name="区分说明",
                            ),
                        ),
                        (
                            "is_invented",
                            models.BooleanField(default=False, verbose_name="虚构人物"),
                        ),
                    ],
                    options={
                        "verbose_name": "国家机关工作人员",
                        "verbose_name_plural": "国家机关工作人员",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("name", "note"),
                                name="official_is_told_apart",
                                violation_error_message="已有同名人员；若是另一人，请填写区分说明。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureConsent",
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
                                related_name="measure_consents",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        ("requested_by", models.CharField(max_length=40, verbose_name="提请机关")),
                        ("decided_on", models.DateField(verbose_name="许可日期")),
                        (
                            "consequence",
                            models.CharField(blank=True, max_length=40, verbose_name="代表职务"),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("decided_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("decided_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "许可采取强制措施（内部）",
                        "verbose_name_plural": "许可采取强制措施（内部）",
                        "ordering": ["-decided_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_mea_organiz_ec0d5c_idx",
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
                                name="measureconsent_state_is_known",
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
                                name="measureconsent_withdrawn_with_a_reason",
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
                                name="measureconsent_approved_by_somebody",
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
                                name="measureconsent_published_by_somebody",
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
                                name="measureconsent_corrected_by_somebody",
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
                                name="measureconsent_counts_in_a_year_that_is_kept",
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
                                name="measureconsent_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StaffChange",
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
                        ("name", models.CharField(max_length=20, verbose_name="姓名")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("promoted", "提拔"), ("transferred", "交流")],
                                max_length=11,
                                verbose_name="类别",
                            ),
                        ),
                        ("changed_on", models.DateField(verbose_name="日期")),
                        (
                            "from_post",
                            models.CharField(blank=True, max_length=60, verbose_name="原职务"),
                        ),
                        ("to_post", models.CharField(max_length=60, verbose_name="新职务")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("changed_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("changed_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "干部提拔交流",
                        "verbose_name_plural": "干部提拔交流",
                        "ordering": ["-changed_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_sta_organiz_1256d5_idx",
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
                                name="staffchange_state_is_known",
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
                                name="staffchange_withdrawn_with_a_reason",
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
                                name="staffchange_approved_by_somebody",
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
                                name="staffchange_published_by_somebody",
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
                                name="staffchange_corrected_by_somebody",
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
                                name="staffchange_counts_in_a_year_that_is_kept",
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
                                name="staffchange_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attachment",
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
                            "content_type",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="contenttypes.contenttype",
                                verbose_name="所属记录类别",
                            ),
                        ),
                        (
                            "object_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="所属记录"
                            ),
                        ),
                        (
                            "file",
                            hanbin.files.documents.DocumentField(
                                help_text="PDF、docx、xlsx、pptx、txt、JPG、PNG，不超过20MB，不带宏和密码。",
                                upload_to="attachments/%Y/",
                                verbose_name="文件",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                help_text="下载时用作文件名。", max_length=120, verbose_name="标题"
                            ),
                        ),
                        ("filed_on", models.DateField(verbose_name="成文日期")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pdf", "PDF 文档"),
                                    ("docx", "Word 文档"),
                                    ("xlsx", "Excel 表格"),
                                    ("pptx", "PPT 演示文稿"),
                                    ("txt", "文本"),
                                    ("jpg", "图片"),
                                ],
                                editable=False,
                                max_length=8,
                                verbose_name="文件类型",
                            ),
                        ),
                        (
                            "size",
                            models.PositiveBigIntegerField(editable=False, verbose_name="字节数"),
                        ),
                        (
                            "sha256",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="指纹（SHA-256）"
                            ),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("filed_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("filed_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "附件",
                        "verbose_name_plural": "附件",
                        "ordering": ["filed_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_att_organiz_684c77_idx",
                            ),
                            models.Index(
                                fields=["content_type", "object_id"],
                                name="records_att_content_49824e_idx",
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
                                name="attachment_state_is_known",
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
                                name="attachment_withdrawn_with_a_reason",
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
                                name="attachment_approved_by_somebody",
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
                                name="attachment_published_by_somebody",
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
                                name="attachment_corrected_by_somebody",
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
                                name="attachment_counts_in_a_year_that_is_kept",
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
                                name="attachment_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("content_type__isnull", True), ("object_id__isnull", True)
                                    ),
                                    models.Q(
                                        ("content_type__isnull", False),
                                        ("object_id__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="attachment_subject_is_whole",
                                violation_error_message="所属记录须写明类别和编号。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["pdf", "docx", "xlsx", "pptx", "txt", "jpg"])
                                ),
                                name="attachment_is_of_a_known_kind",
                                violation_error_message="不支持这种文件。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SuggestionSubject",
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
                        ("unit", models.CharField(default="件", max_length=4, verbose_name="量词")),
                    ],
                    options={
                        "verbose_name": "建议分类",
                        "verbose_name_plural": "建议分类",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FigureAlias",
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
                        ("figure", models.CharField(max_length=60, verbose_name="指标")),
                        (
                            "words",
                            models.CharField(
                                error_messages={"unique": "这个说法已经登记。"},
                                help_text="数字前后的字，例如：常委会会议。可用{}表示数字的位置，用…表示中间可有别的字，例如：邀请{}代表…列席。",
                                max_length=40,
                                unique=True,
                                verbose_name="说法",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "指标别名",
                        "verbose_name_plural": "指标别名",
                        "ordering": ["figure", "words"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="GlossaryTerm",
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
                        ("term", models.CharField(max_length=40, unique=True, verbose_name="名词")),
                        ("meaning", models.TextField(verbose_name="解释")),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="起始年度")),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="终止年度"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "名词解释",
                        "verbose_name_plural": "名词解释",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("last_year__isnull", True),
                                    ("last_year__gte", models.F("first_year")),
                                    _connector="OR",
                                ),
                                name="glossary_term_years_not_reversed",
                                violation_error_message="终止年度不能早于起始年度。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ActivityKind",
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
                            "basis",
                            models.CharField(
                                choices=[("statutory", "法定"), ("local", "本地")],
                                default="local",
                                max_length=9,
                                verbose_name="依据",
                            ),
                        ),
                        (
                            "is_oversight",
                            models.BooleanField(
                                default=True,
                                help_text="代表参加监督活动的人次由此统计。",
                                verbose_name="属于监督活动",
                            ),
                        ),
                        (
                            "in_composite",
                            models.BooleanField(
                                default=False,
                                help_text="计入“视察调研、执法检查、专题询问和代表约见”一数。",
                                verbose_name="计入综合数",
                            ),
                        ),
                        (
                            "attendance_name",
                            models.CharField(
                                blank=True,
                                help_text="留空时为“名称＋参加人次”。",
                                max_length=50,
                                verbose_name="人次指标名称",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "活动类别",
                        "verbose_name_plural": "活动类别",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Law",
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
                            "title",
                            models.CharField(
                                help_text="全称，不带书名号。",
                                max_length=100,
                                unique=True,
                                verbose_name="名称",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("law", "法律"),
                                    ("national_regulation", "行政法规"),
                                    ("provincial", "省级地方性法规"),
                                    ("city", "市级地方性法规"),
                                ],
                                default="law",
                                max_length=20,
                                verbose_name="层级",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "法律法规",
                        "verbose_name_plural": "法律法规",
                        "ordering": ["pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="LivelihoodProject",
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
                            "satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="满意票"
                            ),
                        ),
                        (
                            "basically_satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="基本满意票"
                            ),
                        ),
                        (
                            "dissatisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="不满意票"
                            ),
                        ),
                        (
                            "ballot_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="测评弃权票"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                        ("title", models.CharField(max_length=120, verbose_name="项目名称")),
                        (
                            "voted_on",
                            models.DateField(blank=True, null=True, verbose_name="票决日期"),
                        ),
                        (
                            "votes",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="得票"
                            ),
                        ),
                        ("is_chosen", models.BooleanField(default=False, verbose_name="票决选定")),
                        (
                            "progress",
                            models.PositiveSmallIntegerField(
                                default=0,
                                validators=[django.core.validators.MaxValueValidator(100)],
                                verbose_name="进度（%）",
                            ),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            django.db.models.functions.comparison.Coalesce(
                                                "voted_on",
                                                hanbin.record.date_functions.YearStart("year"),
                                            ),
                                            hanbin.record.date_functions.YearStart("year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("year"),
                                    ),
                                    django.db.models.functions.comparison.Coalesce(
                                        "voted_on", hanbin.record.date_functions.YearStart("year")
                                    ),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "民生实事项目",
                        "verbose_name_plural": "民生实事项目",
                        "ordering": ["-year", "-votes", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_liv_organiz_f3826a_idx",
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
                                name="livelihoodproject_state_is_known",
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
                                name="livelihoodproject_withdrawn_with_a_reason",
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
                                name="livelihoodproject_approved_by_somebody",
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
                                name="livelihoodproject_published_by_somebody",
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
                                name="livelihoodproject_corrected_by_somebody",
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
                                name="livelihoodproject_counts_in_a_year_that_is_kept",
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
                                name="livelihoodproject_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ballot_abstained__isnull", True),
                                        ("basically_satisfied__isnull", True),
                                        ("dissatisfied__isnull", True),
                                        ("satisfied__isnull", True),
                                    ),
                                    models.Q(
                                        ("ballot_abstained__isnull", False),
                                        ("basically_satisfied__isnull", False),
                                        ("dissatisfied__isnull", False),
                                        ("satisfied__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="livelihoodproject_ballot_is_complete",
                                violation_error_message="测评票数须四项同时填写（没有的填0），或全部留空。",
                            ),
                            models.UniqueConstraint(
                                fields=("organizer", "year", "title"),
                                name="livelihood_project_once_a_year",
                                violation_error_message="本年度已有同名项目。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("progress__lte", 100)),
                                name="livelihood_project_progress_is_a_share",
                                violation_error_message="进度不超过100%。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_chosen", False),
                                    models.Q(("voted_on__isnull", False), ("votes__isnull", False)),
                                    _connector="OR",
                                ),
                                name="livelihood_project_chosen_by_vote",
                                violation_error_message="选定的项目须填写票决日期和得票。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PetitionCount",
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
                            "month",
                            models.DateField(help_text="填当月第一天。", verbose_name="月份"),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("visit", "来访"),
                                    ("letter", "来信"),
                                    ("phone", "来电"),
                                    ("other", "其他"),
                                ],
                                max_length=6,
                                verbose_name="渠道",
                            ),
                        ),
                        (
                            "visitors",
                            models.PositiveIntegerField(default=0, verbose_name="来访人次"),
                        ),
                        ("groups", models.PositiveIntegerField(default=0, verbose_name="来访批次")),
                        (
                            "letters",
                            models.PositiveIntegerField(default=0, verbose_name="来信件数"),
                        ),
                        (
                            "accepted",
                            models.PositiveIntegerField(default=0, verbose_name="受理交办件数"),
                        ),
                        ("closed", models.PositiveIntegerField(default=0, verbose_name="办结件数")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("month"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("month"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "信访统计",
                        "verbose_name_plural": "信访统计",
                        "ordering": ["-month", "channel"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_pet_organiz_70c4fc_idx",
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
                                name="petitioncount_state_is_known",
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
                                name="petitioncount_withdrawn_with_a_reason",
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
                                name="petitioncount_approved_by_somebody",
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
                                name="petitioncount_published_by_somebody",
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
                                name="petitioncount_corrected_by_somebody",
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
                                name="petitioncount_counts_in_a_year_that_is_kept",
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
                                name="petitioncount_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.UniqueConstraint(
                                fields=("organizer", "month", "channel"),
                                name="petition_count_once_a_month",
                                violation_error_message="本月该渠道已登记。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("month__day", 1)),
                                name="petition_count_month_begins_on_the_first",
                                violation_error_message="月份请填当月第一天。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("closed__lte", models.F("accepted"))),
                                name="petition_count_closed_not_above_accepted",
                                violation_error_message="办结件数不能多于受理交办件数。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("groups__lte", models.F("visitors"))),
                                name="petition_count_groups_not_above_visitors",
                                violation_error_message="批次不能多于人次。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Photo",
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
                            "content_type",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="contenttypes.contenttype",
                                verbose_name="所属记录类别",
                            ),
                        ),
                        (
                            "object_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="所属记录"
                            ),
                        ),
                        (
                            "image",
                            hanbin.files.photos.PhotoField(
                                help_text="JPG、PNG 或 WebP，不超过20MB。保存时自动转正、缩小，并去掉拍摄地点等信息。",
                                upload_to="photos/%Y/",
                                verbose_name="照片",
                            ),
                        ),
                        (
                            "width",
                            models.PositiveIntegerField(
                                editable=False, null=True, verbose_name="宽"
                            ),
                        ),
                        (
                            "height",
                            models.PositiveIntegerField(
                                editable=False, null=True, verbose_name="高"
                            ),
                        ),
                        (
                            "caption",
                            models.CharField(
                                blank=True,
                                help_text="公开前必填。",
                                max_length=120,
                                verbose_name="图片说明",
                            ),
                        ),
                        (
                            "alt_text",
                            models.CharField(
                                blank=True,
                                help_text="公开前必填。给看不到图片的人：画面上有什么。",
                                max_length=200,
                                verbose_name="替代文字",
                            ),
                        ),
                        (
                            "photographer",
                            models.CharField(blank=True, max_length=40, verbose_name="摄影"),
                        ),
                        ("taken_on", models.DateField(verbose_name="拍摄日期")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("taken_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("taken_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "照片",
                        "verbose_name_plural": "照片",
                        "ordering": ["taken_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_pho_organiz_55f3b7_idx",
                            ),
                            models.Index(
                                fields=["content_type", "object_id"],
                                name="records_pho_content_e77640_idx",
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
                                name="photo_state_is_known",
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
                                name="photo_withdrawn_with_a_reason",
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
                                name="photo_approved_by_somebody",
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
                                name="photo_published_by_somebody",
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
                                name="photo_corrected_by_somebody",
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
                                name="photo_counts_in_a_year_that_is_kept",
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
                                name="photo_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("content_type__isnull", True), ("object_id__isnull", True)
                                    ),
                                    models.Q(
                                        ("content_type__isnull", False),
                                        ("object_id__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="photo_subject_is_whole",
                                violation_error_message="所属记录须写明类别和编号。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "published"), _negated=True),
                                    models.Q(
                                        models.Q(("caption", ""), _negated=True),
                                        models.Q(("alt_text", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="photo_public_with_its_words",
                                violation_error_message="公开照片前须填写图片说明和替代文字。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublicityKind",
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
                        ("unit", models.CharField(default="篇", max_length=4, verbose_name="量词")),
                    ],
                    options={
                        "verbose_name": "宣传类别",
                        "verbose_name_plural": "宣传类别",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ReportedKind",
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
                                max_length=20,
                                verbose_name="所属板块",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "填报指标",
                        "verbose_name_plural": "填报指标",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DocumentReview",
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
                        ("title", models.CharField(max_length=150, verbose_name="文件名称")),
                        (
                            "issuer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="document_reviews",
                                to="delegates.organization",
                                verbose_name="制定机关",
                            ),
                        ),
                        ("filed_on", models.DateField(verbose_name="报备日期")),
                        (
                            "reviewed_on",
                            models.DateField(blank=True, null=True, verbose_name="审查日期"),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("pending", "审查中"),
                                    ("no_problem", "未发现问题"),
                                    ("corrected", "已纠正"),
                                ],
                                default="pending",
                                max_length=10,
                                verbose_name="审查结果",
                            ),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("filed_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("filed_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "备案审查",
                        "verbose_name_plural": "备案审查",
                        "ordering": ["-filed_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_doc_organiz_348d66_idx",
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
                                name="documentreview_state_is_known",
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
                                name="documentreview_withdrawn_with_a_reason",
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
                                name="documentreview_approved_by_somebody",
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
                                name="documentreview_published_by_somebody",
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
                                name="documentreview_corrected_by_somebody",
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
                                name="documentreview_counts_in_a_year_that_is_kept",
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
                                name="documentreview_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("reviewed_on__isnull", True),
                                    ("reviewed_on__gte", models.F("filed_on")),
                                    _connector="OR",
                                ),
                                name="document_review_after_filing",
                                violation_error_message="审查日期不能早于报备日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("result", "pending"), ("reviewed_on__isnull", True)),
                                    models.Q(
                                        models.Q(("result", "pending"), _negated=True),
                                        ("reviewed_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="document_review_result_has_a_day",
                                violation_error_message="有审查结果须填写审查日期。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StudyKind",
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
                                default="self_building",
                                max_length=20,
                                verbose_name="所属板块",
                            ),
                        ),
                        (
                            "attendance_name",
                            models.CharField(
                                blank=True,
                                help_text="留空时为“名称＋人次”。",
                                max_length=50,
                                verbose_name="人次指标名称",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "学习培训类别",
                        "verbose_name_plural": "学习培训类别",
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="PartyReport",
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
                        ("title", models.CharField(max_length=150, verbose_name="标题")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("request", "请示"), ("report", "报告")],
                                default="report",
                                max_length=7,
                                verbose_name="类别",
                            ),
                        ),
                        ("sent_on", models.DateField(verbose_name="报送日期")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("sent_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("sent_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "请示报告",
                        "verbose_name_plural": "请示报告",
                        "ordering": ["-sent_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_par_organiz_31b642_idx",
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
                                name="partyreport_state_is_known",
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
                                name="partyreport_withdrawn_with_a_reason",
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
                                name="partyreport_approved_by_somebody",
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
                                name="partyreport_published_by_somebody",
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
                                name="partyreport_corrected_by_somebody",
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
                                name="partyreport_counts_in_a_year_that_is_kept",
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
                                name="partyreport_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Meeting",
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
                            models.CharField(
                                choices=[
                                    ("congress", "人代会会议"),
                                    ("standing_committee", "常委会会议"),
                                    ("chairpersons", "主任会议"),
                                    ("party_group", "党组会议"),
                                    ("presidium", "主席团会议"),
                                    ("symposium", "座谈会"),
                                    ("other", "其他会议"),
                                ],
                                max_length=20,
                                verbose_name="会议类别",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="delegates.term",
                                verbose_name="届",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="届内连续编号；座谈会等不编号的留空。",
                                null=True,
                                verbose_name="次数",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="编号的会议可留空，自动生成。",
                                max_length=100,
                                verbose_name="名称",
                            ),
                        ),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        ("last_day", models.DateField(verbose_name="结束日期")),
                        ("place", models.CharField(blank=True, max_length=60, verbose_name="地点")),
                        (
                            "chair",
                            models.CharField(blank=True, max_length=20, verbose_name="主持人"),
                        ),
                        (
                            "members_due",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="应到人数"
                            ),
                        ),
                        (
                            "members_present",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="实到人数"
                            ),
                        ),
                        (
                            "minutes_number",
                            models.CharField(blank=True, max_length=40, verbose_name="纪要编号"),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("first_day"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("first_day"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "topics",
                            models.ManyToManyField(
                                blank=True,
                                related_name="%(class)ss",
                                to="records.topic",
                                verbose_name="专题",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "会议",
                        "verbose_name_plural": "会议",
                        "ordering": ["-first_day", "-number", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_mee_organiz_0716d4_idx",
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
                                name="meeting_state_is_known",
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
                                name="meeting_withdrawn_with_a_reason",
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
                                name="meeting_approved_by_somebody",
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
                                name="meeting_published_by_somebody",
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
                                name="meeting_corrected_by_somebody",
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
                                name="meeting_counts_in_a_year_that_is_kept",
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
                                name="meeting_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.UniqueConstraint(
                                fields=("organizer", "term", "kind", "number"),
                                name="meeting_number_is_unique",
                                violation_error_message="这一届同类会议中已有这个次数。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("number__isnull", True), ("number__gte", 1), _connector="OR"
                                ),
                                name="meeting_number_is_positive",
                                violation_error_message="次数从1开始。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("number__isnull", False),
                                    models.Q(("title", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="meeting_has_a_name",
                                violation_error_message="不编号的会议须填写名称。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("last_day__gte", models.F("first_day"))),
                                name="meeting_days_not_reversed",
                                violation_error_message="结束日期不能早于开始日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("members_due__isnull", True),
                                        ("members_present__isnull", True),
                                    ),
                                    models.Q(
                                        ("members_due__isnull", False),
                                        ("members_present__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="meeting_attendance_is_complete",
                                violation_error_message="应到人数与实到人数须同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("members_present__isnull", True),
                                    ("members_present__lte", models.F("members_due")),
                                    _connector="OR",
                                ),
                                name="meeting_present_not_above_due",
                                violation_error_message="实到人数不能多于应到人数。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Edition",
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
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="editions",
                                to="records.annualreport",
                                verbose_name="年度报告",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="版次")),
                        ("published_at", models.DateTimeField(verbose_name="公布时间")),
                        (
                            "published_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公布人",
                            ),
                        ),
                        (
                            "note",
                            models.TextField(
                                blank=True,
                                help_text="第2版起必填：为什么重新公布。",
                                verbose_name="更正说明",
                            ),
                        ),
                        ("canonical", models.TextField(verbose_name="规范文本")),
                        ("fingerprint", models.CharField(max_length=64, verbose_name="指纹")),
                        (
                            "withdrawn_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="撤回时间"),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="撤回人",
                            ),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
                        ),
                    ],
                    options={
                        "verbose_name": "版本",
                        "verbose_name_plural": "版本",
                        "ordering": ["report", "-number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("report", "number"),
                                name="edition_number_once_a_report",
                                violation_error_message="这份报告已有这个版次，可能他人刚刚公布了新版。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("note", ""), ("number", 1)),
                                    models.Q(
                                        ("number__gt", 1), models.Q(("note", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="edition_corrects_with_an_explanation",
                                violation_error_message="第2版起须写更正说明；第1版不写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("fingerprint", ""), _negated=True),
                                    models.Q(("canonical", ""), _negated=True),
                                ),
                                name="edition_is_published_whole",
                                violation_error_message="版本须有规范文本和它的指纹。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("withdrawn_at__isnull", True),
                                            ("withdrawn_by__isnull", True),
                                        ),
                                        models.Q(
                                            ("withdrawn_at__isnull", False),
                                            ("withdrawn_by__isnull", False),
                                        ),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("withdrawn_at__isnull", True), ("withdrawn_reason", "")
                                        ),
                                        models.Q(
                                            ("withdrawn_at__isnull", False),
                                            models.Q(("withdrawn_reason", ""), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="edition_withdrawn_with_a_reason",
                                violation_error_message="撤回须有撤回人、时间和理由。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ReportSection",
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
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sections",
                                to="records.annualreport",
                                verbose_name="年度报告",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="序号")),
                        ("heading", models.CharField(max_length=60, verbose_name="标题")),
                        (
                            "body",
                            models.TextField(
                                help_text="空行分段；以“## ”开头的一行是小标题；![照片:1]插入本年第1张照片。",
                                verbose_name="正文",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "报告章节",
                        "verbose_name_plural": "报告章节",
                        "ordering": ["report", "order"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("report", "order"),
                                name="report_section_order_is_unique",
                                violation_error_message="本报告已有这个序号。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="LegalExam",
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
                            "official",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="legal_exams",
                                to="records.official",
                                verbose_name="人员",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="考试日期")),
                        (
                            "subjects",
                            models.CharField(blank=True, max_length=100, verbose_name="科目"),
                        ),
                        (
                            "score",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="成绩",
                            ),
                        ),
                        ("is_passed", models.BooleanField(default=True, verbose_name="合格")),
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
                    ],
                    options={
                        "verbose_name": "任前法律知识考试",
                        "verbose_name_plural": "任前法律知识考试",
                        "ordering": ["-held_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_leg_organiz_cd6a5e_idx",
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
                                name="legalexam_state_is_known",
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
                                name="legalexam_withdrawn_with_a_reason",
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
                                name="legalexam_approved_by_somebody",
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
                                name="legalexam_published_by_somebody",
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
                                name="legalexam_corrected_by_somebody",
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
                                name="legalexam_counts_in_a_year_that_is_kept",
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
                                name="legalexam_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.UniqueConstraint(
                                fields=("official", "held_on"),
                                name="legal_exam_once_a_day",
                                violation_error_message="该人员当日已登记考试。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Publication",
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
                                related_name="publications",
                                to="records.publicitykind",
                                verbose_name="类别",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="标题")),
                        ("outlet", models.CharField(max_length=60, verbose_name="媒体")),
                        (
                            "media_level",
                            models.CharField(
                                choices=[
                                    ("national", "中央"),
                                    ("province", "省级"),
                                    ("city", "市级"),
                                    ("district", "区级"),
                                ],
                                max_length=8,
                                verbose_name="媒体层级",
                            ),
                        ),
                        ("published_on", models.DateField(verbose_name="刊播日期")),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publications",
                                to="delegates.delegate",
                                verbose_name="报道的代表",
                            ),
                        ),
                        ("url", models.URLField(blank=True, verbose_name="链接")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("published_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("published_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "topics",
                            models.ManyToManyField(
                                blank=True,
                                related_name="%(class)ss",
                                to="records.topic",
                                verbose_name="专题",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "宣传稿件",
                        "verbose_name_plural": "宣传稿件",
                        "ordering": ["-published_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_pub_organiz_4fff14_idx",
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
                                name="publication_state_is_known",
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
                                name="publication_withdrawn_with_a_reason",
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
                                name="publication_approved_by_somebody",
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
                                name="publication_published_by_somebody",
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
                                name="publication_corrected_by_somebody",
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
                                name="publication_counts_in_a_year_that_is_kept",
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
                                name="publication_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportedFigure",
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
                                related_name="returns",
                                to="records.reportedkind",
                                verbose_name="填报指标",
                            ),
                        ),
                        (
                            "returned_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="机关自行统计的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="returns",
                                to="delegates.organization",
                                verbose_name="填报单位",
                            ),
                        ),
                        ("period_start", models.DateField(verbose_name="统计期起")),
                        ("period_end", models.DateField(verbose_name="统计期止")),
                        (
                            "value",
                            models.PositiveIntegerField(
                                help_text="零也是一个数；没有填报的不要填零。", verbose_name="数值"
                            ),
                        ),
                        (
                            "word",
                            models.CharField(
                                blank=True,
                                choices=[("余", "余"), ("多", "多"), ("近", "近"), ("约", "约")],
                                max_length=1,
                                verbose_name="约数词",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                help_text="例如：各镇办年终报表。",
                                max_length=120,
                                verbose_name="来源",
                            ),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("period_end"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("period_end"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "填报数据",
                        "verbose_name_plural": "填报数据",
                        "ordering": ["kind", "returned_by__order", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_rep_organiz_17cb85_idx",
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
                                name="reportedfigure_state_is_known",
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
                                name="reportedfigure_withdrawn_with_a_reason",
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
                                name="reportedfigure_approved_by_somebody",
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
                                name="reportedfigure_published_by_somebody",
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
                                name="reportedfigure_corrected_by_somebody",
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
                                name="reportedfigure_counts_in_a_year_that_is_kept",
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
                                name="reportedfigure_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "kind",
                                    "organizer",
                                    "returned_by",
                                    "period_start",
                                    "period_end",
                                ),
                                name="reported_figure_once_a_period",
                                violation_error_message="该单位这一时期已填报此指标。",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("returned_by__isnull", True)),
                                fields=("kind", "organizer", "period_start", "period_end"),
                                name="reported_figure_once_an_office",
                                violation_error_message="机关这一时期已填报此指标。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("period_end__gte", models.F("period_start"))),
                                name="reported_figure_period_not_reversed",
                                violation_error_message="统计期止不能早于统计期起。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StudySession",
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
                                related_name="study_sessions",
                                to="records.studykind",
                                verbose_name="类别",
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="主题")),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        ("last_day", models.DateField(verbose_name="结束日期")),
                        ("place", models.CharField(blank=True, max_length=60, verbose_name="地点")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("first_day"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("first_day"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "学习培训",
                        "verbose_name_plural": "学习培训",
                        "ordering": ["-first_day", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_stu_organiz_4527f1_idx",
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
                                name="studysession_state_is_known",
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
                                name="studysession_withdrawn_with_a_reason",
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
                                name="studysession_approved_by_somebody",
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
                                name="studysession_published_by_somebody",
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
                                name="studysession_corrected_by_somebody",
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
                                name="studysession_counts_in_a_year_that_is_kept",
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
                                name="studysession_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("last_day__gte", models.F("first_day"))),
                                name="studysession_days_not_reversed",
                                violation_error_message="结束日期不能早于开始日期。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attendance",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendances",
                                to="records.meeting",
                                verbose_name="会议",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="delegates.delegate",
                                verbose_name="组成人员",
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                choices=[
                                    ("present", "出席"),
                                    ("excused", "请假"),
                                    ("absent", "缺席"),
                                ],
                                default="present",
                                max_length=7,
                                verbose_name="出席情况",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=60, verbose_name="请假事由"),
                        ),
                    ],
                    options={
                        "verbose_name": "出席情况",
                        "verbose_name_plural": "出席情况",
                        "ordering": ["meeting", "delegate"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "delegate"),
                                name="attendance_once_a_meeting",
                                violation_error_message="这名组成人员在本次会议已登记。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="SitIn",
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
                            models.CharField(
                                choices=[
                                    ("member", "常委会组成人员"),
                                    ("delegate", "人大代表"),
                                    ("town_chair", "镇人大主席、街道人大工委主任"),
                                    ("official", "部门负责人"),
                                    ("staff", "机关干部"),
                                    ("expert", "专家"),
                                    ("citizen", "群众"),
                                ],
                                default="delegate",
                                max_length=10,
                                verbose_name="类别",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                help_text="知道姓名的逐人登记；只知道人数的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        ("people", models.PositiveIntegerField(default=1, verbose_name="人次")),
                        (
                            "word",
                            models.CharField(
                                blank=True,
                                choices=[("余", "余"), ("多", "多"), ("近", "近"), ("约", "约")],
                                help_text="数字为约数时填写，印在数字之后。",
                                max_length=1,
                                verbose_name="约数词",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sit_ins",
                                to="records.meeting",
                                verbose_name="会议",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "列席情况",
                        "verbose_name_plural": "列席情况",
                        "ordering": ["meeting", "category", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("people__gte", 1),
                                    models.Q(
                                        ("delegate__isnull", True), ("people", 1), _connector="OR"
                                    ),
                                ),
                                name="sitin_named_person_counts_once",
                                violation_error_message="具名的一行是1人次；只有人数的一行至少1人次。",
                            ),
                            models.UniqueConstraint(
                                fields=("meeting", "delegate"),
                                name="sit_in_once_a_meeting",
                                violation_error_message="这名代表在本次会议已登记列席。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItem",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="agenda_items",
                                to="records.meeting",
                                verbose_name="会议",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="议程序号")),
                        ("title", models.CharField(max_length=200, verbose_name="议题")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("special_report", "专项工作报告"),
                                    ("plan_execution", "计划执行情况报告"),
                                    ("budget_execution", "预算执行情况报告"),
                                    ("final_accounts", "决算"),
                                    ("budget_adjustment", "预算、计划、规划调整"),
                                    ("audit_report", "审计工作报告"),
                                    ("audit_rectification", "审计查出问题整改报告"),
                                    ("state_assets", "国有资产管理报告"),
                                    ("environment", "环境状况报告"),
                                    ("law_inspection_report", "执法检查报告"),
                                    ("suggestions_handling", "议案建议办理情况报告"),
                                    ("opinions_followup", "审议意见落实情况报告"),
                                    ("investigation_report", "视察调研报告"),
                                    ("duty_report", "履职情况报告"),
                                    ("major_matter", "重大事项"),
                                    ("rules", "制度和计划"),
                                    ("personnel", "人事任免"),
                                    ("resignation", "接受辞职、撤职、许可"),
                                    ("credentials", "代表资格"),
                                    ("congress_preparation", "人代会筹备"),
                                    ("study", "传达学习"),
                                    ("other", "其他"),
                                ],
                                max_length=30,
                                verbose_name="议题类别",
                            ),
                        ),
                        (
                            "treatment",
                            models.CharField(
                                choices=[
                                    ("hear", "听取"),
                                    ("hear_deliberate", "听取和审议"),
                                    ("written", "书面审议"),
                                    ("deliberate", "审议"),
                                    ("approve", "审查批准"),
                                    ("vote", "表决"),
                                ],
                                default="hear_deliberate",
                                max_length=15,
                                verbose_name="处理方式",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agenda_items",
                                to="delegates.organization",
                                verbose_name="提请机关",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("hands", "举手表决"),
                                    ("machine", "表决器表决"),
                                    ("secret", "无记名投票"),
                                ],
                                max_length=7,
                                verbose_name="表决方式",
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="赞成"
                            ),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="反对"
                            ),
                        ),
                        (
                            "abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="弃权"
                            ),
                        ),
                        (
                            "not_voted",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="未按表决器"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                help_text="例如：通过。",
                                max_length=100,
                                verbose_name="结果",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "议题",
                        "verbose_name_plural": "议题",
                        "ordering": ["meeting__first_day", "meeting", "order"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "order"),
                                name="agenda_item_order_is_unique",
                                violation_error_message="本次会议已有这个议程序号。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("abstained__isnull", True),
                                        ("not_voted__isnull", True),
                                        ("votes_against__isnull", True),
                                        ("votes_for__isnull", True),
                                    ),
                                    models.Q(
                                        ("abstained__isnull", False),
                                        ("not_voted__isnull", False),
                                        ("votes_against__isnull", False),
                                        ("votes_for__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="agenda_item_vote_is_complete",
                                violation_error_message="表决票数须四项同时填写（没有的填0），或全部留空。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Appraisal",
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
                            "satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="满意票"
                            ),
                        ),
                        (
                            "basically_satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="基本满意票"
                            ),
                        ),
                        (
                            "dissatisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="不满意票"
                            ),
                        ),
                        (
                            "ballot_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="测评弃权票"
                            ),
                        ),
                        (
                            "official",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appraisals",
                                to="records.official",
                                verbose_name="评议对象（干部）",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appraisals",
                                to="delegates.delegate",
                                verbose_name="评议对象（代表）",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appraisals",
                                to="delegates.organization",
                                verbose_name="评议对象（部门）",
                            ),
                        ),
                        ("post", models.CharField(blank=True, max_length=60, verbose_name="职务")),
                        ("appraised_on", models.DateField(verbose_name="评议日期")),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appraisals",
                                to="records.meeting",
                                verbose_name="会议",
                            ),
                        ),
                        (
                            "grade",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("excellent", "优秀"),
                                    ("satisfied", "满意"),
                                    ("basic", "基本满意"),
                                    ("dissatisfied", "不满意"),
                                ],
                                max_length=12,
                                verbose_name="等次",
                            ),
                        ),
                        (
                            "rectified_on",
                            models.DateField(blank=True, null=True, verbose_name="整改报告日期"),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("appraised_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("appraised_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "工作评议",
                        "verbose_name_plural": "工作评议",
                        "ordering": ["-appraised_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_app_organiz_7b1480_idx",
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
                                name="appraisal_state_is_known",
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
                                name="appraisal_withdrawn_with_a_reason",
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
                                name="appraisal_approved_by_somebody",
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
                                name="appraisal_published_by_somebody",
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
                                name="appraisal_corrected_by_somebody",
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
                                name="appraisal_counts_in_a_year_that_is_kept",
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
                                name="appraisal_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ballot_abstained__isnull", True),
                                        ("basically_satisfied__isnull", True),
                                        ("dissatisfied__isnull", True),
                                        ("satisfied__isnull", True),
                                    ),
                                    models.Q(
                                        ("ballot_abstained__isnull", False),
                                        ("basically_satisfied__isnull", False),
                                        ("dissatisfied__isnull", False),
                                        ("satisfied__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="appraisal_ballot_is_complete",
                                violation_error_message="测评票数须四项同时填写（没有的填0），或全部留空。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("delegate__isnull", True),
                                        ("official__isnull", False),
                                        ("organization__isnull", True),
                                    ),
                                    models.Q(
                                        ("delegate__isnull", False),
                                        ("official__isnull", True),
                                        ("organization__isnull", True),
                                    ),
                                    models.Q(
                                        ("delegate__isnull", True),
                                        ("official__isnull", True),
                                        ("organization__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="appraisal_of_one",
                                violation_error_message="评议对象只填一个：干部、代表或部门。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Suggestion",
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
                            models.CharField(
                                choices=[
                                    ("motion", "议案"),
                                    ("suggestion", "建议"),
                                    ("criticism", "批评"),
                                    ("opinion", "意见"),
                                ],
                                default="suggestion",
                                max_length=10,
                                verbose_name="类型",
                            ),
                        ),
                        (
                            "series",
                            models.CharField(
                                blank=True,
                                help_text="同一系列内编号连续，例如：18-3（大会）、闭2019；立案时编号。",
                                max_length=20,
                                verbose_name="编号系列",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="编号"
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="标题")),
                        ("text", models.TextField(verbose_name="内容")),
                        (
                            "subject",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="suggestions",
                                to="records.suggestionsubject",
                                verbose_name="分类",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                blank=True,
                                help_text="闭会期间提出的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="suggestions",
                                to="records.meeting",
                                verbose_name="提出会议",
                            ),
                        ),
                        (
                            "lead_delegate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="led_suggestions",
                                to="delegates.delegate",
                                verbose_name="领衔代表",
                            ),
                        ),
                        (
                            "wished_unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="wished_suggestions",
                                to="delegates.organization",
                                verbose_name="希望承办单位",
                            ),
                        ),
                        (
                            "submitted_on",
                            models.DateField(
                                blank=True,
                                help_text="代表提交之日；空着的是代表自己的草稿。",
                                null=True,
                                verbose_name="提出日期",
                            ),
                        ),
                        (
                            "review",
                            models.CharField(
                                choices=[
                                    ("pending", "待审查"),
                                    ("accepted", "立案"),
                                    ("merged", "并案"),
                                    ("returned", "退回修改"),
                                    ("refused", "不予受理"),
                                    ("petition", "转来信"),
                                    ("listed", "列入议程"),
                                    ("converted", "转为建议"),
                                ],
                                default="pending",
                                max_length=9,
                                verbose_name="审查意见",
                            ),
                        ),
                        (
                            "reviewed_on",
                            models.DateField(blank=True, null=True, verbose_name="审查日期"),
                        ),
                        (
                            "review_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="审查说明"),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                help_text="并案办理时填写主案，分别答复。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged",
                                to="records.suggestion",
                                verbose_name="并入",
                            ),
                        ),
                        (
                            "assigned_on",
                            models.DateField(
                                blank=True,
                                help_text="首次交办之日，办理期限自此起算。",
                                null=True,
                                verbose_name="交办日期",
                            ),
                        ),
                        (
                            "motion",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                help_text="主席团决定转为建议的议案。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conversions",
                                to="records.suggestion",
                                verbose_name="由议案转来",
                            ),
                        ),
                        (
                            "taken_back_on",
                            models.DateField(blank=True, null=True, verbose_name="代表撤回日期"),
                        ),
                        (
                            "taken_back_reason",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="代表撤回理由"
                            ),
                        ),
                        (
                            "closed_on",
                            models.DateField(blank=True, null=True, verbose_name="办结日期"),
                        ),
                        (
                            "may_be_public",
                            models.BooleanField(default=True, verbose_name="代表同意公开"),
                        ),
                        ("is_key", models.BooleanField(default=False, verbose_name="重点督办")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            django.db.models.functions.comparison.Coalesce(
                                                models.F("assigned_on"), models.F("submitted_on")
                                            ),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    django.db.models.functions.comparison.Coalesce(
                                        models.F("assigned_on"), models.F("submitted_on")
                                    ),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "topics",
                            models.ManyToManyField(
                                blank=True,
                                related_name="%(class)ss",
                                to="records.topic",
                                verbose_name="专题",
                            ),
                        ),
                        (
                            "cosigners",
                            models.ManyToManyField(
                                blank=True,
                                related_name="cosigned_suggestions",
                                to="delegates.delegate",
                                verbose_name="附议代表",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "代表建议",
                        "verbose_name_plural": "代表建议",
                        "ordering": ["-submitted_on", "series", "number"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_sug_organiz_cbd04f_idx",
                            ),
                            models.Index(
                                fields=["organizer", "state", "-submitted_on", "series", "number"],
                                name="suggestion_listed",
                            ),
                            models.Index(
                                fields=["-submitted_on", "series", "number"],
                                name="suggestion_latest",
                            ),
                            models.Index(
                                condition=models.Q(("merged_into__isnull", False)),
                                fields=["merged_into"],
                                name="suggestion_merged_into",
                            ),
                            models.Index(
                                condition=models.Q(("motion__isnull", False)),
                                fields=["motion"],
                                name="suggestion_motion",
                            ),
                            models.Index(
                                condition=models.Q(
                                    ("closed_on__isnull", True),
                                    ("submitted_on__isnull", False),
                                    ("taken_back_on__isnull", True),
                                ),
                                fields=["series"],
                                name="suggestion_in_hand",
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
                                name="suggestion_state_is_known",
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
                                name="suggestion_withdrawn_with_a_reason",
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
                                name="suggestion_approved_by_somebody",
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
                                name="suggestion_published_by_somebody",
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
                                name="suggestion_corrected_by_somebody",
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
                                name="suggestion_counts_in_a_year_that_is_kept",
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
                                name="suggestion_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.UniqueConstraint(
                                fields=("organizer", "series", "number"),
                                name="suggestion_number_is_unique",
                                violation_error_message="这一系列中已有这个编号。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("assigned_on__isnull", True),
                                    ("assigned_on__gte", models.F("submitted_on")),
                                    _connector="OR",
                                ),
                                name="suggestion_assigned_after_submission",
                                violation_error_message="交办日期不能早于提出日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("review__in", ("accepted", "merged", "listed")),
                                            _negated=True,
                                        ),
                                        ("assigned_on__isnull", True),
                                    ),
                                    models.Q(
                                        ("number__isnull", False),
                                        models.Q(("series", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="suggestion_numbered_once_admitted",
                                violation_error_message="立案和交办的建议须有编号系列和编号。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("assigned_on__isnull", True),
                                    ("submitted_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="suggestion_submitted_before_it_is_assigned",
                                violation_error_message="尚未提出的建议不能交办，请填写提出日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("taken_back_on__isnull", True), ("taken_back_reason", "")
                                    ),
                                    models.Q(
                                        ("taken_back_on__isnull", False),
                                        models.Q(("taken_back_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="suggestion_taken_back_with_a_reason",
                                violation_error_message="代表撤回的日期与理由须同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closed_on__isnull", True),
                                    ("closed_on__gte", models.F("assigned_on")),
                                    _connector="OR",
                                ),
                                name="suggestion_closed_once_assigned",
                                violation_error_message="办结日期不能早于交办日期；未交办的不能办结。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closed_on__isnull", True),
                                    ("taken_back_on__isnull", True),
                                    _connector="OR",
                                ),
                                name="suggestion_closed_or_taken_back",
                                violation_error_message="代表已撤回的建议不再办结。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("motion__isnull", True),
                                    models.Q(("kind", "motion"), _negated=True),
                                    _connector="OR",
                                ),
                                name="motion_became_a_suggestion",
                                violation_error_message="由议案转来的须是建议，不再是议案。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("merged_into__isnull", False), ("review", "merged")),
                                    models.Q(
                                        models.Q(("review", "merged"), _negated=True),
                                        ("merged_into__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="suggestion_merged_into_another",
                                violation_error_message="并案须填写并入的主案；不是并案的不填。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "published"), _negated=True),
                                    ("may_be_public", True),
                                    _connector="OR",
                                ),
                                name="suggestion_public_by_consent",
                                violation_error_message="代表不同意公开的建议不得公开。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FrozenFigure",
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
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="figures",
                                to="records.edition",
                                verbose_name="版本",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="序号")),
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
                                max_length=20,
                                verbose_name="板块",
                            ),
                        ),
                        ("key", models.CharField(max_length=100, verbose_name="代号")),
                        ("label", models.CharField(max_length=100, verbose_name="指标")),
                        ("unit", models.CharField(max_length=10, verbose_name="单位")),
                        ("kind", models.CharField(max_length=10, verbose_name="统计类别")),
                        ("definition", models.TextField(verbose_name="统计口径")),
                        ("value", models.FloatField(null=True, verbose_name="数值")),
                        ("word", models.CharField(blank=True, max_length=1, verbose_name="约数词")),
                        ("previous", models.FloatField(null=True, verbose_name="上年同期")),
                        (
                            "previous_word",
                            models.CharField(blank=True, max_length=1, verbose_name="上年约数词"),
                        ),
                        ("is_hero", models.BooleanField(default=False, verbose_name="首要数字")),
                        ("chart", models.CharField(blank=True, max_length=20, verbose_name="同图")),
                        ("table", models.CharField(max_length=60, verbose_name="记录类别")),
                        ("rows", models.JSONField(default=list, verbose_name="所计记录")),
                    ],
                    options={
                        "verbose_name": "定版数字",
                        "verbose_name_plural": "定版数字",
                        "ordering": ["edition", "order"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("edition", "key"),
                                name="frozen_figure_once_an_edition",
                                violation_error_message="这一版已有这个指标。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("order__gte", 1)),
                                name="frozen_figure_order_is_positive",
                                violation_error_message="序号从1开始。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="StudyAttendance",
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
                            models.CharField(
                                choices=[
                                    ("member", "常委会组成人员"),
                                    ("delegate", "人大代表"),
                                    ("town_chair", "镇人大主席、街道人大工委主任"),
                                    ("official", "部门负责人"),
                                    ("staff", "机关干部"),
                                    ("expert", "专家"),
                                    ("citizen", "群众"),
                                ],
                                default="delegate",
                                max_length=10,
                                verbose_name="类别",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                help_text="知道姓名的逐人登记；只知道人数的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        ("people", models.PositiveIntegerField(default=1, verbose_name="人次")),
                        (
                            "word",
                            models.CharField(
                                blank=True,
                                choices=[("余", "余"), ("多", "多"), ("近", "近"), ("约", "约")],
                                help_text="数字为约数时填写，印在数字之后。",
                                max_length=1,
                                verbose_name="约数词",
                            ),
                        ),
                        (
                            "study_session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendances",
                                to="records.studysession",
                                verbose_name="学习培训",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "参学人员",
                        "verbose_name_plural": "参学人员",
                        "ordering": ["study_session__first_day", "study_session", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("people__gte", 1),
                                    models.Q(
                                        ("delegate__isnull", True), ("people", 1), _connector="OR"
                                    ),
                                ),
                                name="studyattendance_named_person_counts_once",
                                violation_error_message="具名的一行是1人次；只有人数的一行至少1人次。",
                            ),
                            models.UniqueConstraint(
                                fields=("study_session", "delegate"),
                                name="study_attendance_once_a_session",
                                violation_error_message="这名代表在本次学习培训已登记。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Report",
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
                            "agenda_item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reports",
                                to="records.agendaitem",
                                verbose_name="议题",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="报告名称")),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports",
                                to="delegates.organization",
                                verbose_name="报告机关",
                            ),
                        ),
                        (
                            "reporter",
                            models.CharField(blank=True, max_length=20, verbose_name="报告人"),
                        ),
                    ],
                    options={
                        "verbose_name": "报告",
                        "verbose_name_plural": "报告",
                        "ordering": ["agenda_item__meeting__first_day", "agenda_item", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="PersonnelDecision",
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
                            "official",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="records.official",
                                verbose_name="人员",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[
                                    ("appoint", "任命"),
                                    ("decide_appoint", "决定任命"),
                                    ("remove", "免职"),
                                    ("accept_resignation", "接受辞职"),
                                    ("dismiss", "撤职"),
                                    ("acting", "决定代理"),
                                ],
                                max_length=18,
                                verbose_name="任免事项",
                            ),
                        ),
                        ("post", models.CharField(max_length=60, verbose_name="职务")),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="personnel_decisions",
                                to="delegates.organization",
                                verbose_name="任职机关",
                            ),
                        ),
                        (
                            "proposer",
                            models.CharField(
                                blank=True,
                                help_text="例如：区长、主任会议。",
                                max_length=40,
                                verbose_name="提请人",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="personnel_decisions",
                                to="records.meeting",
                                verbose_name="会议",
                            ),
                        ),
                        (
                            "agenda_item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="personnel_decisions",
                                to="records.agendaitem",
                                verbose_name="议题",
                            ),
                        ),
                        (
                            "voted_on",
                            models.DateField(
                                blank=True,
                                help_text="表决前不公开。",
                                null=True,
                                verbose_name="表决日期",
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="赞成"
                            ),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="反对"
                            ),
                        ),
                        (
                            "abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="弃权"
                            ),
                        ),
                        (
                            "is_adopted",
                            models.BooleanField(
                                default=True,
                                help_text="表决未通过的不选，不计入任免。",
                                verbose_name="通过",
                            ),
                        ),
                        (
                            "oath_on",
                            models.DateField(blank=True, null=True, verbose_name="宪法宣誓日期"),
                        ),
                        (
                            "certificate_number",
                            models.CharField(blank=True, max_length=40, verbose_name="任命书编号"),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("voted_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("voted_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "人事任免",
                        "verbose_name_plural": "人事任免",
                        "ordering": ["-voted_on", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_per_organiz_a2b559_idx",
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
                                name="personneldecision_state_is_known",
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
                                name="personneldecision_withdrawn_with_a_reason",
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
                                name="personneldecision_approved_by_somebody",
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
                                name="personneldecision_published_by_somebody",
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
                                name="personneldecision_corrected_by_somebody",
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
                                name="personneldecision_counts_in_a_year_that_is_kept",
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
                                name="personneldecision_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "published"), _negated=True),
                                    ("voted_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="personnel_decision_public_after_the_vote",
                                violation_error_message="人事事项在表决前不得公开。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("abstained__isnull", True),
                                        ("votes_against__isnull", True),
                                        ("votes_for__isnull", True),
                                    ),
                                    models.Q(
                                        ("abstained__isnull", False),
                                        ("votes_against__isnull", False),
                                        ("votes_for__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="personnel_decision_vote_is_complete",
                                violation_error_message="赞成、反对、弃权须同时填写（没有的填0），或全部留空。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Resolution",
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
                            models.CharField(
                                choices=[("resolution", "决议"), ("decision", "决定")],
                                default="decision",
                                max_length=10,
                                verbose_name="文种",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="标题")),
                        ("text", models.TextField(blank=True, verbose_name="正文")),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="resolutions",
                                to="records.meeting",
                                verbose_name="通过会议",
                            ),
                        ),
                        (
                            "agenda_item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="resolutions",
                                to="records.agendaitem",
                                verbose_name="议题",
                            ),
                        ),
                        ("adopted_on", models.DateField(verbose_name="通过日期")),
                        (
                            "is_personnel",
                            models.BooleanField(
                                default=False,
                                help_text="人事决定不计入决议、决定。",
                                verbose_name="人事决定",
                            ),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("adopted_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("adopted_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "topics",
                            models.ManyToManyField(
                                blank=True,
                                related_name="%(class)ss",
                                to="records.topic",
                                verbose_name="专题",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "决议决定",
                        "verbose_name_plural": "决议决定",
                        "ordering": ["-adopted_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_res_organiz_814a7c_idx",
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
                                name="resolution_state_is_known",
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
                                name="resolution_withdrawn_with_a_reason",
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
                                name="resolution_approved_by_somebody",
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
                                name="resolution_published_by_somebody",
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
                                name="resolution_corrected_by_somebody",
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
                                name="resolution_counts_in_a_year_that_is_kept",
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
                                name="resolution_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Activity",
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
                                related_name="activities",
                                to="records.activitykind",
                                verbose_name="活动类别",
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="名称")),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        ("last_day", models.DateField(verbose_name="结束日期")),
                        (
                            "places",
                            models.CharField(blank=True, max_length=200, verbose_name="地点"),
                        ),
                        (
                            "led_by",
                            models.CharField(blank=True, max_length=30, verbose_name="带队领导"),
                        ),
                        (
                            "findings",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="个。", null=True, verbose_name="发现问题"
                            ),
                        ),
                        (
                            "proposals",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="条。", null=True, verbose_name="提出建议"
                            ),
                        ),
                        (
                            "agenda_item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="activities",
                                to="records.agendaitem",
                                verbose_name="相关议题",
                            ),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("first_day"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("first_day"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "topics",
                            models.ManyToManyField(
                                blank=True,
                                related_name="%(class)ss",
                                to="records.topic",
                                verbose_name="专题",
                            ),
                        ),
                        (
                            "inspected",
                            models.ManyToManyField(
                                blank=True,
                                related_name="activities",
                                to="delegates.organization",
                                verbose_name="被检查单位",
                            ),
                        ),
                        (
                            "laws",
                            models.ManyToManyField(
                                blank=True,
                                related_name="activities",
                                to="records.law",
                                verbose_name="法律法规",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "监督活动",
                        "verbose_name_plural": "监督活动",
                        "ordering": ["-first_day", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_act_organiz_6bd213_idx",
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
                                name="activity_state_is_known",
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
                                name="activity_withdrawn_with_a_reason",
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
                                name="activity_approved_by_somebody",
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
                                name="activity_published_by_somebody",
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
                                name="activity_corrected_by_somebody",
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
                                name="activity_counts_in_a_year_that_is_kept",
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
                                name="activity_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("last_day__gte", models.F("first_day"))),
                                name="activity_days_not_reversed",
                                violation_error_message="结束日期不能早于开始日期。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Assignment",
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
                            "suggestion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assignments",
                                to="records.suggestion",
                                verbose_name="建议",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="delegates.organization",
                                verbose_name="承办单位",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("lead", "主办"),
                                    ("assisting", "协办"),
                                    ("separate", "分办"),
                                ],
                                default="lead",
                                max_length=9,
                                verbose_name="承办方式",
                            ),
                        ),
                        ("assigned_on", models.DateField(verbose_name="交办日期")),
                        (
                            "received_on",
                            models.DateField(blank=True, null=True, verbose_name="签收日期"),
                        ),
                        (
                            "received_by",
                            models.CharField(blank=True, max_length=200, verbose_name="签收人"),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="应答复日期"
                            ),
                        ),
                        (
                            "internal_due_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="内部期限"
                            ),
                        ),
                        (
                            "due_told",
                            models.TextField(blank=True, editable=False, verbose_name="期限说明"),
                        ),
                        (
                            "handed_back_on",
                            models.DateField(blank=True, null=True, verbose_name="退办日期"),
                        ),
                        (
                            "hand_back_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="退办理由"),
                        ),
                        (
                            "answer_draft",
                            models.TextField(blank=True, editable=False, verbose_name="答复草稿"),
                        ),
                    ],
                    options={
                        "verbose_name": "交办",
                        "verbose_name_plural": "交办",
                        "ordering": ["suggestion", "-role", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["unit", "assigned_on"],
                                name="records_ass_unit_id_aa288a_idx",
                            ),
                            models.Index(fields=["due_on"], name="records_ass_due_on_4397ab_idx"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("handed_back_on__isnull", True), ("role", "lead")
                                ),
                                fields=("suggestion",),
                                name="assignment_one_lead_unit",
                                violation_error_message="一件建议只有一个主办单位。",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("handed_back_on__isnull", True)),
                                fields=("suggestion", "unit"),
                                name="assignment_once_a_unit",
                                violation_error_message="该单位已承办这件建议。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("received_on__isnull", True),
                                    ("received_on__gte", models.F("assigned_on")),
                                    _connector="OR",
                                ),
                                name="assignment_received_after_assigned",
                                violation_error_message="签收日期不能早于交办日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("hand_back_reason", ""), ("handed_back_on__isnull", True)
                                    ),
                                    models.Q(
                                        ("handed_back_on__isnull", False),
                                        models.Q(("hand_back_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="assignment_hand_back_has_a_reason",
                                violation_error_message="退办日期与退办理由须同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due_on__isnull", True),
                                    ("due_on__gte", models.F("assigned_on")),
                                    _connector="OR",
                                ),
                                name="assignment_due_after_assigned",
                                violation_error_message="应答复日期不能早于交办日期。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CosignRequest",
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
                            "suggestion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="cosign_requests",
                                to="records.suggestion",
                                verbose_name="建议",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cosign_requests",
                                to="delegates.delegate",
                                verbose_name="受邀代表",
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="邀请日期")),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="回复日期"),
                        ),
                        (
                            "agrees",
                            models.BooleanField(blank=True, null=True, verbose_name="同意附议"),
                        ),
                    ],
                    options={
                        "verbose_name": "附议邀请",
                        "verbose_name_plural": "附议邀请",
                        "ordering": ["suggestion", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("suggestion", "delegate"),
                                name="cosigner_asked_once",
                                violation_error_message="已邀请该代表附议。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("agrees__isnull", True), ("answered_on__isnull", True)
                                    ),
                                    models.Q(
                                        ("agrees__isnull", False), ("answered_on__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="cosigner_answers_on_a_day",
                                violation_error_message="是否同意与回复日期须同时填写。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Examination",
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
                            "suggestion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="examinations",
                                to="records.suggestion",
                                verbose_name="建议",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("town", "镇人大主席团审查"),
                                    ("first", "初审"),
                                    ("final", "复审"),
                                ],
                                default="final",
                                max_length=5,
                                verbose_name="审查环节",
                            ),
                        ),
                        ("examined_on", models.DateField(verbose_name="审查日期")),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("pending", "待审查"),
                                    ("accepted", "立案"),
                                    ("merged", "并案"),
                                    ("returned", "退回修改"),
                                    ("refused", "不予受理"),
                                    ("petition", "转来信"),
                                    ("listed", "列入议程"),
                                    ("converted", "转为建议"),
                                ],
                                max_length=9,
                                verbose_name="审查意见",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=200, verbose_name="说明"),
                        ),
                        (
                            "examined_by",
                            models.CharField(blank=True, max_length=200, verbose_name="审查人"),
                        ),
                    ],
                    options={
                        "verbose_name": "审查",
                        "verbose_name_plural": "审查",
                        "ordering": ["suggestion", "examined_on", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Supervision",
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
                            "suggestion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="supervisions",
                                to="records.suggestion",
                                verbose_name="建议",
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="督办日期")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("on_site", "现场督办"),
                                    ("gathered", "集中督办"),
                                    ("follow_up", "跟踪督办"),
                                    ("led", "领导领衔督办"),
                                ],
                                max_length=10,
                                verbose_name="督办形式",
                            ),
                        ),
                        (
                            "led_by",
                            models.CharField(blank=True, max_length=30, verbose_name="督办人"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="督办情况")),
                    ],
                    options={
                        "verbose_name": "督办",
                        "verbose_name_plural": "督办",
                        "ordering": ["suggestion", "done_on"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Opinion",
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
                            "satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="满意票"
                            ),
                        ),
                        (
                            "basically_satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="基本满意票"
                            ),
                        ),
                        (
                            "dissatisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="不满意票"
                            ),
                        ),
                        (
                            "ballot_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="测评弃权票"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("deliberation", "审议意见书"),
                                    ("appraisal", "评议意见书"),
                                ],
                                default="deliberation",
                                max_length=12,
                                verbose_name="类别",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="标题")),
                        (
                            "report",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opinions",
                                to="records.report",
                                verbose_name="所审议的报告",
                            ),
                        ),
                        (
                            "appraisal",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opinions",
                                to="records.appraisal",
                                verbose_name="所评议的对象",
                            ),
                        ),
                        (
                            "addressee",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opinions",
                                to="delegates.organization",
                                verbose_name="送达机关",
                            ),
                        ),
                        ("issued_on", models.DateField(verbose_name="送达日期")),
                        (
                            "due_on",
                            models.DateField(
                                blank=True,
                                help_text="留空时为送达后两个月。",
                                null=True,
                                verbose_name="应报告日期",
                            ),
                        ),
                        (
                            "reported_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="报告处理情况日期"
                            ),
                        ),
                        ("handling", models.TextField(blank=True, verbose_name="处理情况")),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("issued_on"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("issued_on"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "审议意见",
                        "verbose_name_plural": "审议意见",
                        "ordering": ["-issued_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_opi_organiz_37173f_idx",
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
                                name="opinion_state_is_known",
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
                                name="opinion_withdrawn_with_a_reason",
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
                                name="opinion_approved_by_somebody",
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
                                name="opinion_published_by_somebody",
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
                                name="opinion_corrected_by_somebody",
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
                                name="opinion_counts_in_a_year_that_is_kept",
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
                                name="opinion_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ballot_abstained__isnull", True),
                                        ("basically_satisfied__isnull", True),
                                        ("dissatisfied__isnull", True),
                                        ("satisfied__isnull", True),
                                    ),
                                    models.Q(
                                        ("ballot_abstained__isnull", False),
                                        ("basically_satisfied__isnull", False),
                                        ("dissatisfied__isnull", False),
                                        ("satisfied__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="opinion_ballot_is_complete",
                                violation_error_message="测评票数须四项同时填写（没有的填0），或全部留空。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due_on__isnull", True),
                                    ("due_on__gte", models.F("issued_on")),
                                    _connector="OR",
                                ),
                                name="opinion_due_after_issue",
                                violation_error_message="应报告日期不能早于送达日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("reported_on__isnull", True),
                                    ("reported_on__gte", models.F("issued_on")),
                                    _connector="OR",
                                ),
                                name="opinion_reported_after_issue",
                                violation_error_message="报告处理情况日期不能早于送达日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("appraisal__isnull", True), ("kind", "deliberation")),
                                    models.Q(("kind", "appraisal"), ("report__isnull", True)),
                                    _connector="OR",
                                ),
                                name="opinion_source_fits_its_kind",
                                violation_error_message="审议意见书对应报告，评议意见书对应评议，不可混填。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Participation",
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
                            models.CharField(
                                choices=[
                                    ("member", "常委会组成人员"),
                                    ("delegate", "人大代表"),
                                    ("town_chair", "镇人大主席、街道人大工委主任"),
                                    ("official", "部门负责人"),
                                    ("staff", "机关干部"),
                                    ("expert", "专家"),
                                    ("citizen", "群众"),
                                ],
                                default="delegate",
                                max_length=10,
                                verbose_name="类别",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                blank=True,
                                help_text="知道姓名的逐人登记；只知道人数的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        ("people", models.PositiveIntegerField(default=1, verbose_name="人次")),
                        (
                            "word",
                            models.CharField(
                                blank=True,
                                choices=[("余", "余"), ("多", "多"), ("近", "近"), ("约", "约")],
                                help_text="数字为约数时填写，印在数字之后。",
                                max_length=1,
                                verbose_name="约数词",
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participations",
                                to="records.activity",
                                verbose_name="活动",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "参加人员",
                        "verbose_name_plural": "参加人员",
                        "ordering": ["activity__first_day", "activity", "category", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("people__gte", 1),
                                    models.Q(
                                        ("delegate__isnull", True), ("people", 1), _connector="OR"
                                    ),
                                ),
                                name="participation_named_person_counts_once",
                                violation_error_message="具名的一行是1人次；只有人数的一行至少1人次。",
                            ),
                            models.UniqueConstraint(
                                fields=("activity", "delegate"),
                                name="participation_once_an_activity",
                                violation_error_message="这名代表在本次活动已登记。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="InquiryAnswer",
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
                            "satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="满意票"
                            ),
                        ),
                        (
                            "basically_satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="基本满意票"
                            ),
                        ),
                        (
                            "dissatisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="不满意票"
                            ),
                        ),
                        (
                            "ballot_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="测评弃权票"
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="records.activity",
                                verbose_name="专题询问",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inquiry_answers",
                                to="delegates.organization",
                                verbose_name="应询单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "应询单位",
                        "verbose_name_plural": "应询单位",
                        "ordering": ["activity", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ballot_abstained__isnull", True),
                                        ("basically_satisfied__isnull", True),
                                        ("dissatisfied__isnull", True),
                                        ("satisfied__isnull", True),
                                    ),
                                    models.Q(
                                        ("ballot_abstained__isnull", False),
                                        ("basically_satisfied__isnull", False),
                                        ("dissatisfied__isnull", False),
                                        ("satisfied__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="inquiryanswer_ballot_is_complete",
                                violation_error_message="测评票数须四项同时填写（没有的填0），或全部留空。",
                            ),
                            models.UniqueConstraint(
                                fields=("activity", "organization"),
                                name="inquiry_answer_once_an_organ",
                                violation_error_message="该单位在本次专题询问中已登记。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PlanItem",
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
                        ("title", models.CharField(max_length=150, verbose_name="计划事项")),
                        (
                            "planned_for",
                            models.DateField(
                                help_text="填计划月份的第一天。", verbose_name="计划时间"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(blank=True, max_length=30, verbose_name="监督方式"),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_items",
                                to="delegates.organization",
                                verbose_name="责任机构",
                            ),
                        ),
                        (
                            "counted_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Least(
                                        django.db.models.functions.comparison.Greatest(
                                            models.F("planned_for"),
                                            hanbin.record.date_functions.YearStart("stat_year"),
                                        ),
                                        hanbin.record.date_functions.YearEnd("stat_year"),
                                    ),
                                    models.F("planned_for"),
                                ),
                                output_field=models.DateField(null=True),
                                verbose_name="计入日期",
                            ),
                        ),
                        (
                            "activities",
                            models.ManyToManyField(
                                blank=True,
                                related_name="plan_items",
                                to="records.activity",
                                verbose_name="已开展的活动",
                            ),
                        ),
                        (
                            "agenda_items",
                            models.ManyToManyField(
                                blank=True,
                                related_name="plan_items",
                                to="records.agendaitem",
                                verbose_name="已审议的议题",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "监督计划事项",
                        "verbose_name_plural": "监督计划事项",
                        "ordering": ["planned_for", "pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["organizer", "counted_on"],
                                name="records_pla_organiz_a6db49_idx",
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
                                name="planitem_state_is_known",
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
                                name="planitem_withdrawn_with_a_reason",
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
                                name="planitem_approved_by_somebody",
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
                                name="planitem_published_by_somebody",
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
                                name="planitem_corrected_by_somebody",
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
                                name="planitem_counts_in_a_year_that_is_kept",
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
                                name="planitem_stat_year_has_a_reason",
                                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reply",
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
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="replies",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        ("replied_on", models.DateField(verbose_name="答复日期")),
                        (
                            "document_number",
                            models.CharField(blank=True, max_length=40, verbose_name="答复文号"),
                        ),
                        (
                            "signatory",
                            models.CharField(blank=True, max_length=20, verbose_name="签发人"),
                        ),
                        (
                            "reply_class",
                            models.ForeignKey(
                                blank=True,
                                help_text="主办、分办必填；协办意见不填。",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replies",
                                to="records.replyclass",
                                verbose_name="答复类别",
                            ),
                        ),
                        (
                            "turn",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="重新办理后的二次答复为2。",
                                verbose_name="第几次答复",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="答复内容")),
                    ],
                    options={
                        "verbose_name": "答复",
                        "verbose_name_plural": "答复",
                        "ordering": ["assignment", "replied_on"],
                        "indexes": [
                            models.Index(
                                fields=["replied_on"], name="records_rep_replied_21f38c_idx"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("assignment", "replied_on", "turn"),
                                name="reply_once_a_day",
                                violation_error_message="该单位当日已登记答复。",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Rehandling",
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
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rehandlings",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        (
                            "turn",
                            models.PositiveSmallIntegerField(default=2, verbose_name="第几次办理"),
                        ),
                        ("ordered_on", models.DateField(verbose_name="重新办理日期")),
                        ("reason", models.CharField(max_length=200, verbose_name="理由")),
                        (
                            "ordered_by",
                            models.CharField(blank=True, max_length=200, verbose_name="决定人"),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="再次答复期限"
                            ),
                        ),
                        (
                            "due_told",
                            models.TextField(blank=True, editable=False, verbose_name="期限说明"),
                        ),
                    ],
                    options={
                        "verbose_name": "重新办理",
                        "verbose_name_plural": "重新办理",
                        "ordering": ["assignment", "turn"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("assignment", "turn"),
                                name="rehandling_once_a_turn",
                                violation_error_message="这一次重新办理已经登记。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("turn__gte", 2)),
                                name="rehandling_comes_after_the_first",
                                violation_error_message="重新办理从第2次起。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Talk",
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
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="talks",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="日期")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("visit", "走访"),
                                    ("meeting", "座谈"),
                                    ("phone", "电话"),
                                    ("other", "其他"),
                                ],
                                default="visit",
                                max_length=7,
                                verbose_name="方式",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=60, verbose_name="地点")),
                        (
                            "people",
                            models.CharField(blank=True, max_length=200, verbose_name="参加人员"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="情况")),
                    ],
                    options={
                        "verbose_name": "面商",
                        "verbose_name_plural": "面商",
                        "ordering": ["assignment", "held_on"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Feedback",
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
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="feedbacks",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        (
                            "delegate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="feedbacks",
                                to="delegates.delegate",
                                verbose_name="评价代表",
                            ),
                        ),
                        (
                            "round",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="重新办理后为第2轮，首轮保留。",
                                verbose_name="轮次",
                            ),
                        ),
                        (
                            "asked_on",
                            models.DateField(blank=True, null=True, verbose_name="征询日期"),
                        ),
                        (
                            "returned_on",
                            models.DateField(blank=True, null=True, verbose_name="反馈日期"),
                        ),
                        (
                            "attitude",
                            models.CharField(
                                choices=[
                                    ("none", "未反馈"),
                                    ("satisfied", "满意"),
                                    ("basic", "基本满意"),
                                    ("dissatisfied", "不满意"),
                                ],
                                default="none",
                                max_length=12,
                                verbose_name="对办理态度",
                            ),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("none", "未反馈"),
                                    ("satisfied", "满意"),
                                    ("basic", "基本满意"),
                                    ("dissatisfied", "不满意"),
                                ],
                                default="none",
                                max_length=12,
                                verbose_name="对办理结果",
                            ),
                        ),
                        ("comment", models.TextField(blank=True, verbose_name="意见")),
                        (
                            "returned_by",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="代表本人，或代为登记的机关人员。",
                                max_length=200,
                                verbose_name="填写人",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "代表评价",
                        "verbose_name_plural": "代表评价",
                        "ordering": ["assignment", "round"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("assignment", "delegate", "round"),
                                name="feedback_once_a_round",
                                violation_error_message="该代表本轮已评价。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("attitude", "none"),
                                        ("result", "none"),
                                        ("returned_on__isnull", True),
                                    ),
                                    models.Q(
                                        ("returned_on__isnull", False),
                                        models.Q(("attitude", "none"), _negated=True),
                                        models.Q(("result", "none"), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="feedback_returned_has_a_rating",
                                violation_error_message="已反馈的须填写反馈日期和两项评价；未反馈的不填。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="HandBack",
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
                        ("asked_on", models.DateField(verbose_name="申请日期")),
                        (
                            "asked_by",
                            models.CharField(blank=True, max_length=200, verbose_name="申请人"),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="申请理由")),
                        (
                            "decided_on",
                            models.DateField(blank=True, null=True, verbose_name="批复日期"),
                        ),
                        (
                            "is_agreed",
                            models.BooleanField(blank=True, null=True, verbose_name="是否同意"),
                        ),
                        (
                            "answer",
                            models.CharField(blank=True, max_length=200, verbose_name="批复意见"),
                        ),
                        (
                            "decided_by",
                            models.CharField(blank=True, max_length=200, verbose_name="批复人"),
                        ),
                        (
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hand_backs",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "退办申请",
                        "verbose_name_plural": "退办申请",
                        "ordering": ["assignment", "asked_on"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("decided_on__isnull", True)),
                                fields=("assignment",),
                                name="hand_back_asked_once_at_a_time",
                                violation_error_message="上一次申请还没有答复，不能再申请。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_on__isnull", True), ("is_agreed__isnull", True)
                                    ),
                                    models.Q(
                                        ("decided_on__isnull", False), ("is_agreed__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="hand_back_decided_on_a_day",
                                violation_error_message="是否同意与答复日期须同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decided_on__isnull", True),
                                    ("decided_on__gte", models.F("asked_on")),
                                    _connector="OR",
                                ),
                                name="hand_back_decided_after_asked",
                                violation_error_message="答复申请的日期不能早于申请日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("is_agreed", False), _negated=True),
                                    models.Q(("answer", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="hand_back_refused_with_a_reason",
                                violation_error_message="不同意的须写明理由。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Extension",
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
                        ("asked_on", models.DateField(verbose_name="申请日期")),
                        (
                            "asked_by",
                            models.CharField(blank=True, max_length=200, verbose_name="申请人"),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="申请理由")),
                        (
                            "decided_on",
                            models.DateField(blank=True, null=True, verbose_name="批复日期"),
                        ),
                        (
                            "is_agreed",
                            models.BooleanField(blank=True, null=True, verbose_name="是否同意"),
                        ),
                        (
                            "answer",
                            models.CharField(blank=True, max_length=200, verbose_name="批复意见"),
                        ),
                        (
                            "decided_by",
                            models.CharField(blank=True, max_length=200, verbose_name="批复人"),
                        ),
                        (
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="extensions",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        ("until", models.DateField(verbose_name="延期至")),
                    ],
                    options={
                        "verbose_name": "延期申请",
                        "verbose_name_plural": "延期申请",
                        "ordering": ["assignment", "asked_on"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("decided_on__isnull", True)),
                                fields=("assignment",),
                                name="extension_asked_once_at_a_time",
                                violation_error_message="上一次申请还没有答复，不能再申请。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_on__isnull", True), ("is_agreed__isnull", True)
                                    ),
                                    models.Q(
                                        ("decided_on__isnull", False), ("is_agreed__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="extension_decided_on_a_day",
                                violation_error_message="是否同意与答复日期须同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decided_on__isnull", True),
                                    ("decided_on__gte", models.F("asked_on")),
                                    _connector="OR",
                                ),
                                name="extension_decided_after_asked",
                                violation_error_message="答复申请的日期不能早于申请日期。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("is_agreed", False), _negated=True),
                                    models.Q(("answer", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="extension_refused_with_a_reason",
                                violation_error_message="不同意的须写明理由。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__isnull", True),
                                    ("until__gte", models.F("asked_on")),
                                    _connector="OR",
                                ),
                                name="extension_after_it_was_asked",
                                violation_error_message="延期不能延到申请之前。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
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
                            "recipient",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notices",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="收件人",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("due_soon", "答复期限临近"),
                                    ("internal", "内部期限临近"),
                                    ("opinion_due", "协办意见期限临近"),
                                    ("hand_back_limit", "申请退办期限临近"),
                                    ("contact_limit", "应联系代表（面商）"),
                                    ("again_due", "再次答复期限临近"),
                                    ("promise_due", "承诺期限临近或已过"),
                                    ("overdue", "已逾期"),
                                    ("long_overdue", "长期逾期"),
                                    ("hand_back_asked", "申请退办，待批复"),
                                    ("extension_asked", "申请延期，待批复"),
                                    ("not_signed", "交办后三个工作日未签收"),
                                    ("unhappy", "代表不满意，待处理"),
                                    ("answered", "已答复，请评价"),
                                    ("rating_limit", "评价期限临近"),
                                ],
                                max_length=15,
                                verbose_name="提醒事项",
                            ),
                        ),
                        (
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        ("about_on", models.DateField(verbose_name="期限或日期")),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="提醒时间"),
                        ),
                        (
                            "mailed_on",
                            models.DateField(blank=True, null=True, verbose_name="邮件日期"),
                        ),
                    ],
                    options={
                        "verbose_name": "提醒",
                        "verbose_name_plural": "提醒",
                        "ordering": ["about_on", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["recipient", "mailed_on"],
                                name="records_not_recipie_da473e_idx",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("recipient", "kind", "assignment", "about_on"),
                                name="notice_given_once",
                                violation_error_message="这一提醒已经发出。",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Lateness",
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
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lateness",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        (
                            "tier",
                            models.CharField(
                                choices=[("overdue", "逾期"), ("long_overdue", "长期逾期")],
                                max_length=12,
                                verbose_name="程度",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="应答复日期")),
                        (
                            "became_on",
                            models.DateField(
                                help_text="到期后的第一日，不是发现之日。", verbose_name="逾期之日"
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="登记时间"),
                        ),
                    ],
                    options={
                        "verbose_name": "逾期记录",
                        "verbose_name_plural": "逾期记录",
                        "ordering": ["-became_on", "assignment"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("assignment", "tier", "due_on"),
                                name="lateness_once_a_tier",
                                violation_error_message="这一次逾期已经登记。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DeadlineChange",
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
                            "assignment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deadline_changes",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        ("changed_on", models.DateField(verbose_name="变更日期")),
                        (
                            "due_before",
                            models.DateField(blank=True, null=True, verbose_name="原期限"),
                        ),
                        (
                            "due_after",
                            models.DateField(blank=True, null=True, verbose_name="新期限"),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="原因")),
                    ],
                    options={
                        "verbose_name": "期限变更",
                        "verbose_name_plural": "期限变更",
                        "ordering": ["assignment", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="OpinionPoint",
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
                            "opinion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="points",
                                to="records.opinion",
                                verbose_name="审议意见",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="序号")),
                        ("text", models.TextField(verbose_name="意见内容")),
                        (
                            "settled_on",
                            models.DateField(blank=True, null=True, verbose_name="落实日期"),
                        ),
                    ],
                    options={
                        "verbose_name": "意见条目",
                        "verbose_name_plural": "意见条目",
                        "ordering": ["opinion", "order"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("opinion", "order"),
                                name="opinion_point_order_is_unique",
                                violation_error_message="本意见书已有这个序号。",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="OpinionFollowUp",
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
                            "opinion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="follow_ups",
                                to="records.opinion",
                                verbose_name="审议意见",
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="日期")),
                        ("text", models.TextField(verbose_name="督办情况")),
                        ("is_closing", models.BooleanField(default=False, verbose_name="销号")),
                    ],
                    options={
                        "verbose_name": "跟踪督办",
                        "verbose_name_plural": "跟踪督办",
                        "ordering": ["opinion", "done_on"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
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
                            "answer_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="records.inquiryanswer",
                                verbose_name="应询单位",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="序号")),
                        ("asker", models.CharField(max_length=30, verbose_name="询问人")),
                        ("text", models.TextField(verbose_name="问题")),
                        ("answer", models.TextField(blank=True, verbose_name="答复")),
                        (
                            "promise",
                            models.CharField(blank=True, max_length=200, verbose_name="承诺"),
                        ),
                        (
                            "promise_due",
                            models.DateField(blank=True, null=True, verbose_name="承诺期限"),
                        ),
                        (
                            "kept_on",
                            models.DateField(blank=True, null=True, verbose_name="兑现日期"),
                        ),
                    ],
                    options={
                        "verbose_name": "询问",
                        "verbose_name_plural": "询问",
                        "ordering": ["answer_by", "order"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("answer_by", "order"),
                                name="question_order_is_unique",
                                violation_error_message="本单位的询问已有这个序号。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("promise_due__isnull", True),
                                    models.Q(("promise", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="question_due_needs_a_promise",
                                violation_error_message="填写承诺期限须写明承诺。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Promise",
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
                            "reply",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="promises",
                                to="records.reply",
                                verbose_name="答复",
                            ),
                        ),
                        ("text", models.CharField(max_length=200, verbose_name="承诺内容")),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="承诺期限"),
                        ),
                        (
                            "kept_on",
                            models.DateField(blank=True, null=True, verbose_name="兑现日期"),
                        ),
                        (
                            "given_up_on",
                            models.DateField(blank=True, null=True, verbose_name="终止日期"),
                        ),
                        (
                            "given_up_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="终止理由"),
                        ),
                    ],
                    options={
                        "verbose_name": "承诺事项",
                        "verbose_name_plural": "承诺事项",
                        "ordering": ["due_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("given_up_on__isnull", True), ("given_up_reason", "")
                                    ),
                                    models.Q(
                                        ("given_up_on__isnull", False),
                                        models.Q(("given_up_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="promise_given_up_with_a_reason",
                                violation_error_message="终止承诺的日期与理由须同时填写。",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kept_on__isnull", True),
                                    ("given_up_on__isnull", True),
                                    _connector="OR",
                                ),
                                name="promise_kept_or_given_up",
                                violation_error_message="已兑现的承诺不能又登记终止。",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PromiseProgress",
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
                            "promise",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="progress",
                                to="records.promise",
                                verbose_name="承诺事项",
                            ),
                        ),
                        ("noted_on", models.DateField(verbose_name="日期")),
                        ("text", models.CharField(max_length=300, verbose_name="进展情况")),
                        (
                            "noted_by",
                            models.CharField(blank=True, max_length=200, verbose_name="填报人"),
                        ),
                    ],
                    options={
                        "verbose_name": "承诺进展",
                        "verbose_name_plural": "承诺进展",
                        "ordering": ["promise", "noted_on"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalActivityKind",
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
                            "basis",
                            models.CharField(
                                choices=[("statutory", "法定"), ("local", "本地")],
                                default="local",
                                max_length=9,
                                verbose_name="依据",
                            ),
                        ),
                        (
                            "is_oversight",
                            models.BooleanField(
                                default=True,
                                help_text="代表参加监督活动的人次由此统计。",
                                verbose_name="属于监督活动",
                            ),
                        ),
                        (
                            "in_composite",
                            models.BooleanField(
                                default=False,
                                help_text="计入“视察调研、执法检查、专题询问和代表约见”一数。",
                                verbose_name="计入综合数",
                            ),
                        ),
                        (
                            "attendance_name",
                            models.CharField(
                                blank=True,
                                help_text="留空时为“名称＋参加人次”。",
                                max_length=50,
                                verbose_name="人次指标名称",
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
                        "verbose_name": "活动类别的修改记录",
                        "verbose_name_plural": "活动类别的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAttachment",
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
                        (
                            "object_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="所属记录"
                            ),
                        ),
                        (
                            "file",
                            models.TextField(
                                help_text="PDF、docx、xlsx、pptx、txt、JPG、PNG，不超过20MB，不带宏和密码。",
                                max_length=100,
                                verbose_name="文件",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                help_text="下载时用作文件名。", max_length=120, verbose_name="标题"
                            ),
                        ),
                        ("filed_on", models.DateField(verbose_name="成文日期")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pdf", "PDF 文档"),
                                    ("docx", "Word 文档"),
                                    ("xlsx", "Excel 表格"),
                                    ("pptx", "PPT 演示文稿"),
                                    ("txt", "文本"),
                                    ("jpg", "图片"),
                                ],
                                editable=False,
                                max_length=8,
                                verbose_name="文件类型",
                            ),
                        ),
                        (
                            "size",
                            models.PositiveBigIntegerField(editable=False, verbose_name="字节数"),
                        ),
                        (
                            "sha256",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="指纹（SHA-256）"
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
                            "content_type",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="contenttypes.contenttype",
                                verbose_name="所属记录类别",
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
                        "verbose_name": "附件的修改记录",
                        "verbose_name_plural": "附件的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDeadlineRule",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "limit",
                            models.CharField(
                                choices=[
                                    ("answer", "答复"),
                                    ("hand_back", "申请退办"),
                                    ("contact", "联系代表（面商）"),
                                    ("opinion", "协办意见"),
                                    ("again", "重新办理后再次答复"),
                                    ("rating", "代表反馈"),
                                    ("assign", "闭会期间建议的审查交办"),
                                ],
                                max_length=10,
                                verbose_name="期限事项",
                            ),
                        ),
                        (
                            "since",
                            models.DateField(
                                help_text="这一天及以后开始的，按这条规则计算。",
                                verbose_name="生效日期",
                            ),
                        ),
                        ("amount", models.PositiveSmallIntegerField(verbose_name="期限")),
                        (
                            "unit",
                            models.CharField(
                                choices=[
                                    ("months", "自然月"),
                                    ("working_days", "工作日"),
                                    ("days", "日"),
                                ],
                                max_length=12,
                                verbose_name="单位",
                            ),
                        ),
                        (
                            "moves_on",
                            models.BooleanField(
                                default=False,
                                help_text="最后一日是休息日的，顺延至其后第一个工作日；法定答复期限不顺延。",
                                verbose_name="遇休息日顺延",
                            ),
                        ),
                        (
                            "longest",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="延期之后从起算日算起最长多少，单位同上；不能延期的留空。",
                                null=True,
                                verbose_name="最长",
                            ),
                        ),
                        (
                            "extended_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("congress", "人大代表工作机构"),
                                    ("government", "政府办公室"),
                                ],
                                max_length=10,
                                verbose_name="延期由谁同意",
                            ),
                        ),
                        (
                            "restarts",
                            models.BooleanField(
                                default=True,
                                help_text="退办后重新交办的，期限从重新交办之日重新起算；不勾选的仍按原期限。",
                                verbose_name="重新交办后重新起算",
                            ),
                        ),
                        (
                            "early_by",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="要求提前多少个工作日完成，供内部催办；没有的留空。",
                                null=True,
                                verbose_name="内部期限提前工作日",
                            ),
                        ),
                        (
                            "long_overdue_after",
                            models.PositiveSmallIntegerField(
                                default=30,
                                help_text="逾期超过多少日列为长期逾期。",
                                verbose_name="长期逾期日数",
                            ),
                        ),
                        (
                            "law",
                            models.CharField(
                                blank=True,
                                help_text="各地办理办法的期限不同，请按本地规定修改并写明依据。",
                                max_length=200,
                                verbose_name="依据",
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
                        "verbose_name": "期限规则的修改记录",
                        "verbose_name_plural": "期限规则的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDocumentReview",
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
                        ("title", models.CharField(max_length=150, verbose_name="文件名称")),
                        ("filed_on", models.DateField(verbose_name="报备日期")),
                        (
                            "reviewed_on",
                            models.DateField(blank=True, null=True, verbose_name="审查日期"),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("pending", "审查中"),
                                    ("no_problem", "未发现问题"),
                                    ("corrected", "已纠正"),
                                ],
                                default="pending",
                                max_length=10,
                                verbose_name="审查结果",
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
                            "issuer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="制定机关",
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
                        "verbose_name": "备案审查的修改记录",
                        "verbose_name_plural": "备案审查的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFigureAlias",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("figure", models.CharField(max_length=60, verbose_name="指标")),
                        (
                            "words",
                            models.CharField(
                                db_index=True,
                                error_messages={"unique": "这个说法已经登记。"},
                                help_text="数字前后的字，例如：常委会会议。可用{}表示数字的位置，用…表示中间可有别的字，例如：邀请{}代表…列席。",
                                max_length=40,
                                verbose_name="说法",
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
                        "verbose_name": "指标别名的修改记录",
                        "verbose_name_plural": "指标别名的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGlossaryTerm",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "term",
                            models.CharField(db_index=True, max_length=40, verbose_name="名词"),
                        ),
                        ("meaning", models.TextField(verbose_name="解释")),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="起始年度")),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="终止年度"
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
                        "verbose_name": "名词解释的修改记录",
                        "verbose_name_plural": "名词解释的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHoliday",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "day",
                            models.DateField(
                                db_index=True,
                                error_messages={"unique": "这一天已经录入。"},
                                verbose_name="日期",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="例如：国庆节。", max_length=20, verbose_name="名称"
                            ),
                        ),
                        (
                            "works",
                            models.BooleanField(
                                default=False,
                                help_text="周末因调休而上班的，请勾选；放假的不勾选。",
                                verbose_name="调休上班",
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
                        "verbose_name": "节假日的修改记录",
                        "verbose_name_plural": "节假日的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLaw",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                db_index=True,
                                help_text="全称，不带书名号。",
                                max_length=100,
                                verbose_name="名称",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("law", "法律"),
                                    ("national_regulation", "行政法规"),
                                    ("provincial", "省级地方性法规"),
                                    ("city", "市级地方性法规"),
                                ],
                                default="law",
                                max_length=20,
                                verbose_name="层级",
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
                        "verbose_name": "法律法规的修改记录",
                        "verbose_name_plural": "法律法规的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLivelihoodProject",
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
                        (
                            "satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="满意票"
                            ),
                        ),
                        (
                            "basically_satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="基本满意票"
                            ),
                        ),
                        (
                            "dissatisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="不满意票"
                            ),
                        ),
                        (
                            "ballot_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="测评弃权票"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                        ("title", models.CharField(max_length=120, verbose_name="项目名称")),
                        (
                            "voted_on",
                            models.DateField(blank=True, null=True, verbose_name="票决日期"),
                        ),
                        (
                            "votes",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="得票"
                            ),
                        ),
                        ("is_chosen", models.BooleanField(default=False, verbose_name="票决选定")),
                        (
                            "progress",
                            models.PositiveSmallIntegerField(
                                default=0,
                                validators=[django.core.validators.MaxValueValidator(100)],
                                verbose_name="进度（%）",
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
                        "verbose_name": "民生实事项目的修改记录",
                        "verbose_name_plural": "民生实事项目的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMeasureConsent",
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
                        ("requested_by", models.CharField(max_length=40, verbose_name="提请机关")),
                        ("decided_on", models.DateField(verbose_name="许可日期")),
                        (
                            "consequence",
                            models.CharField(blank=True, max_length=40, verbose_name="代表职务"),
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
                        "verbose_name": "许可采取强制措施（内部）的修改记录",
                        "verbose_name_plural": "许可采取强制措施（内部）的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMeeting",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("congress", "人代会会议"),
                                    ("standing_committee", "常委会会议"),
                                    ("chairpersons", "主任会议"),
                                    ("party_group", "党组会议"),
                                    ("presidium", "主席团会议"),
                                    ("symposium", "座谈会"),
                                    ("other", "其他会议"),
                                ],
                                max_length=20,
                                verbose_name="会议类别",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="届内连续编号；座谈会等不编号的留空。",
                                null=True,
                                verbose_name="次数",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="编号的会议可留空，自动生成。",
                                max_length=100,
                                verbose_name="名称",
                            ),
                        ),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        ("last_day", models.DateField(verbose_name="结束日期")),
                        ("place", models.CharField(blank=True, max_length=60, verbose_name="地点")),
                        (
                            "chair",
                            models.CharField(blank=True, max_length=20, verbose_name="主持人"),
                        ),
                        (
                            "members_due",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="应到人数"
                            ),
                        ),
                        (
                            "members_present",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="实到人数"
                            ),
                        ),
                        (
                            "minutes_number",
                            models.CharField(blank=True, max_length=40, verbose_name="纪要编号"),
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
                        "verbose_name": "会议的修改记录",
                        "verbose_name_plural": "会议的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOfficial",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=20, verbose_name="姓名")),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                help_text="同名时用单位等区分。",
                                max_length=60,
                                verbose_name="区分说明",
                            ),
                        ),
                        (
                            "is_invented",
                            models.BooleanField(default=False, verbose_name="虚构人物"),
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
                        "verbose_name": "国家机关工作人员的修改记录",
                        "verbose_name_plural": "国家机关工作人员的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPartyReport",
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
                        ("title", models.CharField(max_length=150, verbose_name="标题")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("request", "请示"), ("report", "报告")],
                                default="report",
                                max_length=7,
                                verbose_name="类别",
                            ),
                        ),
                        ("sent_on", models.DateField(verbose_name="报送日期")),
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
                        "verbose_name": "请示报告的修改记录",
                        "verbose_name_plural": "请示报告的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPetitionCount",
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
                        (
                            "month",
                            models.DateField(help_text="填当月第一天。", verbose_name="月份"),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("visit", "来访"),
                                    ("letter", "来信"),
                                    ("phone", "来电"),
                                    ("other", "其他"),
                                ],
                                max_length=6,
                                verbose_name="渠道",
                            ),
                        ),
                        (
                            "visitors",
                            models.PositiveIntegerField(default=0, verbose_name="来访人次"),
                        ),
                        ("groups", models.PositiveIntegerField(default=0, verbose_name="来访批次")),
                        (
                            "letters",
                            models.PositiveIntegerField(default=0, verbose_name="来信件数"),
                        ),
                        (
                            "accepted",
                            models.PositiveIntegerField(default=0, verbose_name="受理交办件数"),
                        ),
                        ("closed", models.PositiveIntegerField(default=0, verbose_name="办结件数")),
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
                        "verbose_name": "信访统计的修改记录",
                        "verbose_name_plural": "信访统计的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPhoto",
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
                        (
                            "object_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="所属记录"
                            ),
                        ),
                        (
                            "image",
                            models.TextField(
                                help_text="JPG、PNG 或 WebP，不超过20MB。保存时自动转正、缩小，并去掉拍摄地点等信息。",
                                max_length=100,
                                verbose_name="照片",
                            ),
                        ),
                        (
                            "width",
                            models.PositiveIntegerField(
                                editable=False, null=True, verbose_name="宽"
                            ),
                        ),
                        (
                            "height",
                            models.PositiveIntegerField(
                                editable=False, null=True, verbose_name="高"
                            ),
                        ),
                        (
                            "caption",
                            models.CharField(
                                blank=True,
                                help_text="公开前必填。",
                                max_length=120,
                                verbose_name="图片说明",
                            ),
                        ),
                        (
                            "alt_text",
                            models.CharField(
                                blank=True,
                                help_text="公开前必填。给看不到图片的人：画面上有什么。",
                                max_length=200,
                                verbose_name="替代文字",
                            ),
                        ),
                        (
                            "photographer",
                            models.CharField(blank=True, max_length=40, verbose_name="摄影"),
                        ),
                        ("taken_on", models.DateField(verbose_name="拍摄日期")),
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
                            "content_type",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="contenttypes.contenttype",
                                verbose_name="所属记录类别",
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
                        "verbose_name": "照片的修改记录",
                        "verbose_name_plural": "照片的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlanItem",
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
                        ("title", models.CharField(max_length=150, verbose_name="计划事项")),
                        (
                            "planned_for",
                            models.DateField(
                                help_text="填计划月份的第一天。", verbose_name="计划时间"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(blank=True, max_length=30, verbose_name="监督方式"),
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
                            "responsible",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="责任机构",
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
                        "verbose_name": "监督计划事项的修改记录",
                        "verbose_name_plural": "监督计划事项的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPublicityKind",
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
                        ("unit", models.CharField(default="篇", max_length=4, verbose_name="量词")),
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
                        "verbose_name": "宣传类别的修改记录",
                        "verbose_name_plural": "宣传类别的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReplyClass",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "scheme",
                            models.CharField(
                                help_text="例如：四类法2019。",
                                max_length=20,
                                verbose_name="分类方案",
                            ),
                        ),
                        ("letter", models.CharField(max_length=2, verbose_name="类别")),
                        ("meaning", models.CharField(max_length=60, verbose_name="含义")),
                        ("code", models.SlugField(verbose_name="代号")),
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
                        "verbose_name": "答复类别的修改记录",
                        "verbose_name_plural": "答复类别的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReportedKind",
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
                                max_length=20,
                                verbose_name="所属板块",
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
                        "verbose_name": "填报指标的修改记录",
                        "verbose_name_plural": "填报指标的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStaffChange",
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
                        ("name", models.CharField(max_length=20, verbose_name="姓名")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("promoted", "提拔"), ("transferred", "交流")],
                                max_length=11,
                                verbose_name="类别",
                            ),
                        ),
                        ("changed_on", models.DateField(verbose_name="日期")),
                        (
                            "from_post",
                            models.CharField(blank=True, max_length=60, verbose_name="原职务"),
                        ),
                        ("to_post", models.CharField(max_length=60, verbose_name="新职务")),
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
                        "verbose_name": "干部提拔交流的修改记录",
                        "verbose_name_plural": "干部提拔交流的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStudyKind",
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
                                default="self_building",
                                max_length=20,
                                verbose_name="所属板块",
                            ),
                        ),
                        (
                            "attendance_name",
                            models.CharField(
                                blank=True,
                                help_text="留空时为“名称＋人次”。",
                                max_length=50,
                                verbose_name="人次指标名称",
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
                        "verbose_name": "学习培训类别的修改记录",
                        "verbose_name_plural": "学习培训类别的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSuggestionSubject",
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
                        ("unit", models.CharField(default="件", max_length=4, verbose_name="量词")),
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
                        "verbose_name": "建议分类的修改记录",
                        "verbose_name_plural": "建议分类的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTopic",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("code", models.SlugField(verbose_name="代号")),
                        (
                            "name",
                            models.CharField(db_index=True, max_length=30, verbose_name="专题"),
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
                        "verbose_name": "专题的修改记录",
                        "verbose_name_plural": "专题的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReportSection",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="序号")),
                        ("heading", models.CharField(max_length=60, verbose_name="标题")),
                        (
                            "body",
                            models.TextField(
                                help_text="空行分段；以“## ”开头的一行是小标题；![照片:1]插入本年第1张照片。",
                                verbose_name="正文",
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
                            "report",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.annualreport",
                                verbose_name="年度报告",
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
                        "verbose_name": "报告章节的修改记录",
                        "verbose_name_plural": "报告章节的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEdition",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="版次")),
                        ("published_at", models.DateTimeField(verbose_name="公布时间")),
                        (
                            "note",
                            models.TextField(
                                blank=True,
                                help_text="第2版起必填：为什么重新公布。",
                                verbose_name="更正说明",
                            ),
                        ),
                        ("fingerprint", models.CharField(max_length=64, verbose_name="指纹")),
                        (
                            "withdrawn_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="撤回时间"),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="撤回理由"),
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
                            "report",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.annualreport",
                                verbose_name="年度报告",
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="公布人",
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="撤回人",
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
                        "verbose_name": "版本的修改记录",
                        "verbose_name_plural": "版本的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLegalExam",
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
                        ("held_on", models.DateField(verbose_name="考试日期")),
                        (
                            "subjects",
                            models.CharField(blank=True, max_length=100, verbose_name="科目"),
                        ),
                        (
                            "score",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="成绩",
                            ),
                        ),
                        ("is_passed", models.BooleanField(default=True, verbose_name="合格")),
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
                            "official",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.official",
                                verbose_name="人员",
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
                        "verbose_name": "任前法律知识考试的修改记录",
                        "verbose_name_plural": "任前法律知识考试的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPublication",
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
                        ("title", models.CharField(max_length=150, verbose_name="标题")),
                        ("outlet", models.CharField(max_length=60, verbose_name="媒体")),
                        (
                            "media_level",
                            models.CharField(
                                choices=[
                                    ("national", "中央"),
                                    ("province", "省级"),
                                    ("city", "市级"),
                                    ("district", "区级"),
                                ],
                                max_length=8,
                                verbose_name="媒体层级",
                            ),
                        ),
                        ("published_on", models.DateField(verbose_name="刊播日期")),
                        ("url", models.URLField(blank=True, verbose_name="链接")),
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
                                to="records.publicitykind",
                                verbose_name="类别",
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
                                verbose_name="报道的代表",
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
                        "verbose_name": "宣传稿件的修改记录",
                        "verbose_name_plural": "宣传稿件的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReportedFigure",
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
                        ("period_start", models.DateField(verbose_name="统计期起")),
                        ("period_end", models.DateField(verbose_name="统计期止")),
                        (
                            "value",
                            models.PositiveIntegerField(
                                help_text="零也是一个数；没有填报的不要填零。", verbose_name="数值"
                            ),
                        ),
                        (
                            "word",
                            models.CharField(
                                blank=True,
                                choices=[("余", "余"), ("多", "多"), ("近", "近"), ("约", "约")],
                                max_length=1,
                                verbose_name="约数词",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                help_text="例如：各镇办年终报表。",
                                max_length=120,
                                verbose_name="来源",
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
                            "kind",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.reportedkind",
                                verbose_name="填报指标",
                            ),
                        ),
                        (
                            "returned_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="机关自行统计的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="填报单位",
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
                        "verbose_name": "填报数据的修改记录",
                        "verbose_name_plural": "填报数据的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStudySession",
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
                        ("title", models.CharField(max_length=120, verbose_name="主题")),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        ("last_day", models.DateField(verbose_name="结束日期")),
                        ("place", models.CharField(blank=True, max_length=60, verbose_name="地点")),
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
                                to="records.studykind",
                                verbose_name="类别",
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
                        "verbose_name": "学习培训的修改记录",
                        "verbose_name_plural": "学习培训的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAgendaItem",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="议程序号")),
                        ("title", models.CharField(max_length=200, verbose_name="议题")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("special_report", "专项工作报告"),
                                    ("plan_execution", "计划执行情况报告"),
                                    ("budget_execution", "预算执行情况报告"),
                                    ("final_accounts", "决算"),
                                    ("budget_adjustment", "预算、计划、规划调整"),
                                    ("audit_report", "审计工作报告"),
                                    ("audit_rectification", "审计查出问题整改报告"),
                                    ("state_assets", "国有资产管理报告"),
                                    ("environment", "环境状况报告"),
                                    ("law_inspection_report", "执法检查报告"),
                                    ("suggestions_handling", "议案建议办理情况报告"),
                                    ("opinions_followup", "审议意见落实情况报告"),
                                    ("investigation_report", "视察调研报告"),
                                    ("duty_report", "履职情况报告"),
                                    ("major_matter", "重大事项"),
                                    ("rules", "制度和计划"),
                                    ("personnel", "人事任免"),
                                    ("resignation", "接受辞职、撤职、许可"),
                                    ("credentials", "代表资格"),
                                    ("congress_preparation", "人代会筹备"),
                                    ("study", "传达学习"),
                                    ("other", "其他"),
                                ],
                                max_length=30,
                                verbose_name="议题类别",
                            ),
                        ),
                        (
                            "treatment",
                            models.CharField(
                                choices=[
                                    ("hear", "听取"),
                                    ("hear_deliberate", "听取和审议"),
                                    ("written", "书面审议"),
                                    ("deliberate", "审议"),
                                    ("approve", "审查批准"),
                                    ("vote", "表决"),
                                ],
                                default="hear_deliberate",
                                max_length=15,
                                verbose_name="处理方式",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("hands", "举手表决"),
                                    ("machine", "表决器表决"),
                                    ("secret", "无记名投票"),
                                ],
                                max_length=7,
                                verbose_name="表决方式",
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="赞成"
                            ),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="反对"
                            ),
                        ),
                        (
                            "abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="弃权"
                            ),
                        ),
                        (
                            "not_voted",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="未按表决器"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                help_text="例如：通过。",
                                max_length=100,
                                verbose_name="结果",
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
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.meeting",
                                verbose_name="会议",
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
                                verbose_name="提请机关",
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
                        "verbose_name": "议题的修改记录",
                        "verbose_name_plural": "议题的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAppraisal",
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
                        (
                            "satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="满意票"
                            ),
                        ),
                        (
                            "basically_satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="基本满意票"
                            ),
                        ),
                        (
                            "dissatisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="不满意票"
                            ),
                        ),
                        (
                            "ballot_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="测评弃权票"
                            ),
                        ),
                        ("post", models.CharField(blank=True, max_length=60, verbose_name="职务")),
                        ("appraised_on", models.DateField(verbose_name="评议日期")),
                        (
                            "grade",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("excellent", "优秀"),
                                    ("satisfied", "满意"),
                                    ("basic", "基本满意"),
                                    ("dissatisfied", "不满意"),
                                ],
                                max_length=12,
                                verbose_name="等次",
                            ),
                        ),
                        (
                            "rectified_on",
                            models.DateField(blank=True, null=True, verbose_name="整改报告日期"),
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
                            "official",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.official",
                                verbose_name="评议对象（干部）",
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
                                verbose_name="评议对象（代表）",
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
                                verbose_name="评议对象（部门）",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.meeting",
                                verbose_name="会议",
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
                        "verbose_name": "工作评议的修改记录",
                        "verbose_name_plural": "工作评议的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAttendance",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                choices=[
                                    ("present", "出席"),
                                    ("excused", "请假"),
                                    ("absent", "缺席"),
                                ],
                                default="present",
                                max_length=7,
                                verbose_name="出席情况",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=60, verbose_name="请假事由"),
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
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.meeting",
                                verbose_name="会议",
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
                                verbose_name="组成人员",
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
                        "verbose_name": "出席情况的修改记录",
                        "verbose_name_plural": "出席情况的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMeeting_topics",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.meeting",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.topic",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalmeeting",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalMeeting_topics",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSitIn",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("member", "常委会组成人员"),
                                    ("delegate", "人大代表"),
                                    ("town_chair", "镇人大主席、街道人大工委主任"),
                                    ("official", "部门负责人"),
                                    ("staff", "机关干部"),
                                    ("expert", "专家"),
                                    ("citizen", "群众"),
                                ],
                                default="delegate",
                                max_length=10,
                                verbose_name="类别",
                            ),
                        ),
                        ("people", models.PositiveIntegerField(default=1, verbose_name="人次")),
                        (
                            "word",
                            models.CharField(
                                blank=True,
                                choices=[("余", "余"), ("多", "多"), ("近", "近"), ("约", "约")],
                                help_text="数字为约数时填写，印在数字之后。",
                                max_length=1,
                                verbose_name="约数词",
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
                                help_text="知道姓名的逐人登记；只知道人数的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.meeting",
                                verbose_name="会议",
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
                        "verbose_name": "列席情况的修改记录",
                        "verbose_name_plural": "列席情况的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAnnualReport",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="报告一届或者起止日期的，可留空，取起始之年。",
                                verbose_name="年度",
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("year", "全年"),
                                    ("H1", "上半年"),
                                    ("H2", "下半年"),
                                    ("Q1", "第一季度"),
                                    ("Q2", "第二季度"),
                                    ("Q3", "第三季度"),
                                    ("Q4", "第四季度"),
                                    ("term", "一届"),
                                    ("days", "起止日期"),
                                ],
                                default="year",
                                max_length=4,
                                verbose_name="报告期",
                            ),
                        ),
                        (
                            "first_day",
                            models.DateField(blank=True, null=True, verbose_name="起始日期"),
                        ),
                        (
                            "last_day",
                            models.DateField(
                                blank=True,
                                help_text="报告起止日期时填写。",
                                null=True,
                                verbose_name="截止日期",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                help_text="对联式标题。", max_length=60, verbose_name="标题"
                            ),
                        ),
                        (
                            "subtitle",
                            models.CharField(blank=True, max_length=100, verbose_name="副标题"),
                        ),
                        (
                            "byline",
                            models.CharField(blank=True, max_length=60, verbose_name="署名"),
                        ),
                        (
                            "lead",
                            models.TextField(
                                help_text="用{{指标名称}}引用数字，例如：{{常委会会议}}。",
                                verbose_name="导语",
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
                                editable=False,
                                max_length=10,
                                verbose_name="审核状态",
                            ),
                        ),
                        (
                            "published_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="公布日期"
                            ),
                        ),
                        (
                            "shows_corrections",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="公布后记录有变动时，向公众注明“公布为……，现为……”；否则只有工作人员看到。",
                                verbose_name="对外显示更正",
                            ),
                        ),
                        (
                            "omitted_annexes",
                            models.JSONField(blank=True, default=list, verbose_name="不印的附表"),
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
                            "scope",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="报告主体",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="报告一届时填写。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.term",
                                verbose_name="届",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.edition",
                                verbose_name="现行版本",
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
                        "verbose_name": "年度报告的修改记录",
                        "verbose_name_plural": "年度报告的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPublication_topics",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "publication",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.publication",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.topic",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalpublication",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalPublication_topics",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStudyAttendance",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("member", "常委会组成人员"),
                                    ("delegate", "人大代表"),
                                    ("town_chair", "镇人大主席、街道人大工委主任"),
                                    ("official", "部门负责人"),
                                    ("staff", "机关干部"),
                                    ("expert", "专家"),
                                    ("citizen", "群众"),
                                ],
                                default="delegate",
                                max_length=10,
                                verbose_name="类别",
                            ),
                        ),
                        ("people", models.PositiveIntegerField(default=1, verbose_name="人次")),
                        (
                            "word",
                            models.CharField(
                                blank=True,
                                choices=[("余", "余"), ("多", "多"), ("近", "近"), ("约", "约")],
                                help_text="数字为约数时填写，印在数字之后。",
                                max_length=1,
                                verbose_name="约数词",
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
                                help_text="知道姓名的逐人登记；只知道人数的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "study_session",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.studysession",
                                verbose_name="学习培训",
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
                        "verbose_name": "参学人员的修改记录",
                        "verbose_name_plural": "参学人员的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity",
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
                        ("title", models.CharField(max_length=120, verbose_name="名称")),
                        ("first_day", models.DateField(verbose_name="开始日期")),
                        ("last_day", models.DateField(verbose_name="结束日期")),
                        (
                            "places",
                            models.CharField(blank=True, max_length=200, verbose_name="地点"),
                        ),
                        (
                            "led_by",
                            models.CharField(blank=True, max_length=30, verbose_name="带队领导"),
                        ),
                        (
                            "findings",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="个。", null=True, verbose_name="发现问题"
                            ),
                        ),
                        (
                            "proposals",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="条。", null=True, verbose_name="提出建议"
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
                            "kind",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.activitykind",
                                verbose_name="活动类别",
                            ),
                        ),
                        (
                            "agenda_item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.agendaitem",
                                verbose_name="相关议题",
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
                        "verbose_name": "监督活动的修改记录",
                        "verbose_name_plural": "监督活动的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPersonnelDecision",
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
                        (
                            "act",
                            models.CharField(
                                choices=[
                                    ("appoint", "任命"),
                                    ("decide_appoint", "决定任命"),
                                    ("remove", "免职"),
                                    ("accept_resignation", "接受辞职"),
                                    ("dismiss", "撤职"),
                                    ("acting", "决定代理"),
                                ],
                                max_length=18,
                                verbose_name="任免事项",
                            ),
                        ),
                        ("post", models.CharField(max_length=60, verbose_name="职务")),
                        (
                            "proposer",
                            models.CharField(
                                blank=True,
                                help_text="例如：区长、主任会议。",
                                max_length=40,
                                verbose_name="提请人",
                            ),
                        ),
                        (
                            "voted_on",
                            models.DateField(
                                blank=True,
                                help_text="表决前不公开。",
                                null=True,
                                verbose_name="表决日期",
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="赞成"
                            ),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="反对"
                            ),
                        ),
                        (
                            "abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="弃权"
                            ),
                        ),
                        (
                            "is_adopted",
                            models.BooleanField(
                                default=True,
                                help_text="表决未通过的不选，不计入任免。",
                                verbose_name="通过",
                            ),
                        ),
                        (
                            "oath_on",
                            models.DateField(blank=True, null=True, verbose_name="宪法宣誓日期"),
                        ),
                        (
                            "certificate_number",
                            models.CharField(blank=True, max_length=40, verbose_name="任命书编号"),
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
                            "official",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.official",
                                verbose_name="人员",
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
                                verbose_name="任职机关",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.meeting",
                                verbose_name="会议",
                            ),
                        ),
                        (
                            "agenda_item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.agendaitem",
                                verbose_name="议题",
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
                        "verbose_name": "人事任免的修改记录",
                        "verbose_name_plural": "人事任免的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReport",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="报告名称")),
                        (
                            "reporter",
                            models.CharField(blank=True, max_length=20, verbose_name="报告人"),
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
                            "agenda_item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.agendaitem",
                                verbose_name="议题",
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
                                verbose_name="报告机关",
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
                        "verbose_name": "报告的修改记录",
                        "verbose_name_plural": "报告的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalResolution",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[("resolution", "决议"), ("decision", "决定")],
                                default="decision",
                                max_length=10,
                                verbose_name="文种",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="标题")),
                        ("text", models.TextField(blank=True, verbose_name="正文")),
                        ("adopted_on", models.DateField(verbose_name="通过日期")),
                        (
                            "is_personnel",
                            models.BooleanField(
                                default=False,
                                help_text="人事决定不计入决议、决定。",
                                verbose_name="人事决定",
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
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.meeting",
                                verbose_name="通过会议",
                            ),
                        ),
                        (
                            "agenda_item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.agendaitem",
                                verbose_name="议题",
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
                        "verbose_name": "决议决定的修改记录",
                        "verbose_name_plural": "决议决定的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCosignRequest",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="邀请日期")),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="回复日期"),
                        ),
                        (
                            "agrees",
                            models.BooleanField(blank=True, null=True, verbose_name="同意附议"),
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
                            "suggestion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestion",
                                verbose_name="建议",
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
                                verbose_name="受邀代表",
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
                        "verbose_name": "附议邀请的修改记录",
                        "verbose_name_plural": "附议邀请的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalExamination",
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
                                    ("town", "镇人大主席团审查"),
                                    ("first", "初审"),
                                    ("final", "复审"),
                                ],
                                default="final",
                                max_length=5,
                                verbose_name="审查环节",
                            ),
                        ),
                        ("examined_on", models.DateField(verbose_name="审查日期")),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("pending", "待审查"),
                                    ("accepted", "立案"),
                                    ("merged", "并案"),
                                    ("returned", "退回修改"),
                                    ("refused", "不予受理"),
                                    ("petition", "转来信"),
                                    ("listed", "列入议程"),
                                    ("converted", "转为建议"),
                                ],
                                max_length=9,
                                verbose_name="审查意见",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=200, verbose_name="说明"),
                        ),
                        (
                            "examined_by",
                            models.CharField(blank=True, max_length=200, verbose_name="审查人"),
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
                            "suggestion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestion",
                                verbose_name="建议",
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
                        "verbose_name": "审查的修改记录",
                        "verbose_name_plural": "审查的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSuggestion",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("motion", "议案"),
                                    ("suggestion", "建议"),
                                    ("criticism", "批评"),
                                    ("opinion", "意见"),
                                ],
                                default="suggestion",
                                max_length=10,
                                verbose_name="类型",
                            ),
                        ),
                        (
                            "series",
                            models.CharField(
                                blank=True,
                                help_text="同一系列内编号连续，例如：18-3（大会）、闭2019；立案时编号。",
                                max_length=20,
                                verbose_name="编号系列",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="编号"
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="标题")),
                        ("text", models.TextField(verbose_name="内容")),
                        (
                            "submitted_on",
                            models.DateField(
                                blank=True,
                                help_text="代表提交之日；空着的是代表自己的草稿。",
                                null=True,
                                verbose_name="提出日期",
                            ),
                        ),
                        (
                            "review",
                            models.CharField(
                                choices=[
                                    ("pending", "待审查"),
                                    ("accepted", "立案"),
                                    ("merged", "并案"),
                                    ("returned", "退回修改"),
                                    ("refused", "不予受理"),
                                    ("petition", "转来信"),
                                    ("listed", "列入议程"),
                                    ("converted", "转为建议"),
                                ],
                                default="pending",
                                max_length=9,
                                verbose_name="审查意见",
                            ),
                        ),
                        (
                            "reviewed_on",
                            models.DateField(blank=True, null=True, verbose_name="审查日期"),
                        ),
                        (
                            "review_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="审查说明"),
                        ),
                        (
                            "assigned_on",
                            models.DateField(
                                blank=True,
                                help_text="首次交办之日，办理期限自此起算。",
                                null=True,
                                verbose_name="交办日期",
                            ),
                        ),
                        (
                            "taken_back_on",
                            models.DateField(blank=True, null=True, verbose_name="代表撤回日期"),
                        ),
                        (
                            "taken_back_reason",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="代表撤回理由"
                            ),
                        ),
                        (
                            "closed_on",
                            models.DateField(blank=True, null=True, verbose_name="办结日期"),
                        ),
                        (
                            "may_be_public",
                            models.BooleanField(default=True, verbose_name="代表同意公开"),
                        ),
                        ("is_key", models.BooleanField(default=False, verbose_name="重点督办")),
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
                            "subject",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestionsubject",
                                verbose_name="分类",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="闭会期间提出的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.meeting",
                                verbose_name="提出会议",
                            ),
                        ),
                        (
                            "lead_delegate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="领衔代表",
                            ),
                        ),
                        (
                            "wished_unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="希望承办单位",
                            ),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="并案办理时填写主案，分别答复。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestion",
                                verbose_name="并入",
                            ),
                        ),
                        (
                            "motion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="主席团决定转为建议的议案。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestion",
                                verbose_name="由议案转来",
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
                        "verbose_name": "代表建议的修改记录",
                        "verbose_name_plural": "代表建议的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSupervision",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="督办日期")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("on_site", "现场督办"),
                                    ("gathered", "集中督办"),
                                    ("follow_up", "跟踪督办"),
                                    ("led", "领导领衔督办"),
                                ],
                                max_length=10,
                                verbose_name="督办形式",
                            ),
                        ),
                        (
                            "led_by",
                            models.CharField(blank=True, max_length=30, verbose_name="督办人"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="督办情况")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "suggestion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestion",
                                verbose_name="建议",
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
                        "verbose_name": "督办的修改记录",
                        "verbose_name_plural": "督办的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAssignment",
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
                                    ("lead", "主办"),
                                    ("assisting", "协办"),
                                    ("separate", "分办"),
                                ],
                                default="lead",
                                max_length=9,
                                verbose_name="承办方式",
                            ),
                        ),
                        ("assigned_on", models.DateField(verbose_name="交办日期")),
                        (
                            "received_on",
                            models.DateField(blank=True, null=True, verbose_name="签收日期"),
                        ),
                        (
                            "received_by",
                            models.CharField(blank=True, max_length=200, verbose_name="签收人"),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="应答复日期"
                            ),
                        ),
                        (
                            "internal_due_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="内部期限"
                            ),
                        ),
                        (
                            "due_told",
                            models.TextField(blank=True, editable=False, verbose_name="期限说明"),
                        ),
                        (
                            "handed_back_on",
                            models.DateField(blank=True, null=True, verbose_name="退办日期"),
                        ),
                        (
                            "hand_back_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="退办理由"),
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
                            "suggestion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestion",
                                verbose_name="建议",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="承办单位",
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
                        "verbose_name": "交办的修改记录",
                        "verbose_name_plural": "交办的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOpinion",
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
                        (
                            "satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="满意票"
                            ),
                        ),
                        (
                            "basically_satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="基本满意票"
                            ),
                        ),
                        (
                            "dissatisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="不满意票"
                            ),
                        ),
                        (
                            "ballot_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="测评弃权票"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("deliberation", "审议意见书"),
                                    ("appraisal", "评议意见书"),
                                ],
                                default="deliberation",
                                max_length=12,
                                verbose_name="类别",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="标题")),
                        ("issued_on", models.DateField(verbose_name="送达日期")),
                        (
                            "due_on",
                            models.DateField(
                                blank=True,
                                help_text="留空时为送达后两个月。",
                                null=True,
                                verbose_name="应报告日期",
                            ),
                        ),
                        (
                            "reported_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="报告处理情况日期"
                            ),
                        ),
                        ("handling", models.TextField(blank=True, verbose_name="处理情况")),
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
                            "report",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.report",
                                verbose_name="所审议的报告",
                            ),
                        ),
                        (
                            "appraisal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.appraisal",
                                verbose_name="所评议的对象",
                            ),
                        ),
                        (
                            "addressee",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                                verbose_name="送达机关",
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
                        "verbose_name": "审议意见的修改记录",
                        "verbose_name_plural": "审议意见的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInquiryAnswer",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="满意票"
                            ),
                        ),
                        (
                            "basically_satisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="基本满意票"
                            ),
                        ),
                        (
                            "dissatisfied",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="不满意票"
                            ),
                        ),
                        (
                            "ballot_abstained",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="测评弃权票"
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
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.activity",
                                verbose_name="专题询问",
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
                                verbose_name="应询单位",
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
                        "verbose_name": "应询单位的修改记录",
                        "verbose_name_plural": "应询单位的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalParticipation",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("member", "常委会组成人员"),
                                    ("delegate", "人大代表"),
                                    ("town_chair", "镇人大主席、街道人大工委主任"),
                                    ("official", "部门负责人"),
                                    ("staff", "机关干部"),
                                    ("expert", "专家"),
                                    ("citizen", "群众"),
                                ],
                                default="delegate",
                                max_length=10,
                                verbose_name="类别",
                            ),
                        ),
                        ("people", models.PositiveIntegerField(default=1, verbose_name="人次")),
                        (
                            "word",
                            models.CharField(
                                blank=True,
                                choices=[("余", "余"), ("多", "多"), ("近", "近"), ("约", "约")],
                                help_text="数字为约数时填写，印在数字之后。",
                                max_length=1,
                                verbose_name="约数词",
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
                                help_text="知道姓名的逐人登记；只知道人数的留空。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.delegate",
                                verbose_name="代表",
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.activity",
                                verbose_name="活动",
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
                        "verbose_name": "参加人员的修改记录",
                        "verbose_name_plural": "参加人员的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_laws",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.activity",
                            ),
                        ),
                        (
                            "law",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.law",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalactivity",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalActivity_laws",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_inspected",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.activity",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="delegates.organization",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalactivity",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalActivity_inspected",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_topics",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.activity",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.topic",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalactivity",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalActivity_topics",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalResolution_topics",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "resolution",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.resolution",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.topic",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalresolution",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalResolution_topics",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalExtension",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="申请日期")),
                        (
                            "asked_by",
                            models.CharField(blank=True, max_length=200, verbose_name="申请人"),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="申请理由")),
                        (
                            "decided_on",
                            models.DateField(blank=True, null=True, verbose_name="批复日期"),
                        ),
                        (
                            "is_agreed",
                            models.BooleanField(blank=True, null=True, verbose_name="是否同意"),
                        ),
                        (
                            "answer",
                            models.CharField(blank=True, max_length=200, verbose_name="批复意见"),
                        ),
                        (
                            "decided_by",
                            models.CharField(blank=True, max_length=200, verbose_name="批复人"),
                        ),
                        ("until", models.DateField(verbose_name="延期至")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "assignment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.assignment",
                                verbose_name="交办",
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
                        "verbose_name": "延期申请的修改记录",
                        "verbose_name_plural": "延期申请的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFeedback",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "round",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="重新办理后为第2轮，首轮保留。",
                                verbose_name="轮次",
                            ),
                        ),
                        (
                            "asked_on",
                            models.DateField(blank=True, null=True, verbose_name="征询日期"),
                        ),
                        (
                            "returned_on",
                            models.DateField(blank=True, null=True, verbose_name="反馈日期"),
                        ),
                        (
                            "attitude",
                            models.CharField(
                                choices=[
                                    ("none", "未反馈"),
                                    ("satisfied", "满意"),
                                    ("basic", "基本满意"),
                                    ("dissatisfied", "不满意"),
                                ],
                                default="none",
                                max_length=12,
                                verbose_name="对办理态度",
                            ),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("none", "未反馈"),
                                    ("satisfied", "满意"),
                                    ("basic", "基本满意"),
                                    ("dissatisfied", "不满意"),
                                ],
                                default="none",
                                max_length=12,
                                verbose_name="对办理结果",
                            ),
                        ),
                        ("comment", models.TextField(blank=True, verbose_name="意见")),
                        (
                            "returned_by",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="代表本人，或代为登记的机关人员。",
                                max_length=200,
                                verbose_name="填写人",
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
                            "assignment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.assignment",
                                verbose_name="交办",
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
                                verbose_name="评价代表",
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
                        "verbose_name": "代表评价的修改记录",
                        "verbose_name_plural": "代表评价的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHandBack",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="申请日期")),
                        (
                            "asked_by",
                            models.CharField(blank=True, max_length=200, verbose_name="申请人"),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="申请理由")),
                        (
                            "decided_on",
                            models.DateField(blank=True, null=True, verbose_name="批复日期"),
                        ),
                        (
                            "is_agreed",
                            models.BooleanField(blank=True, null=True, verbose_name="是否同意"),
                        ),
                        (
                            "answer",
                            models.CharField(blank=True, max_length=200, verbose_name="批复意见"),
                        ),
                        (
                            "decided_by",
                            models.CharField(blank=True, max_length=200, verbose_name="批复人"),
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
                            "assignment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.assignment",
                                verbose_name="交办",
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
                        "verbose_name": "退办申请的修改记录",
                        "verbose_name_plural": "退办申请的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRehandling",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "turn",
                            models.PositiveSmallIntegerField(default=2, verbose_name="第几次办理"),
                        ),
                        ("ordered_on", models.DateField(verbose_name="重新办理日期")),
                        ("reason", models.CharField(max_length=200, verbose_name="理由")),
                        (
                            "ordered_by",
                            models.CharField(blank=True, max_length=200, verbose_name="决定人"),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="再次答复期限"
                            ),
                        ),
                        (
                            "due_told",
                            models.TextField(blank=True, editable=False, verbose_name="期限说明"),
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
                            "assignment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.assignment",
                                verbose_name="交办",
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
                        "verbose_name": "重新办理的修改记录",
                        "verbose_name_plural": "重新办理的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReply",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("replied_on", models.DateField(verbose_name="答复日期")),
                        (
                            "document_number",
                            models.CharField(blank=True, max_length=40, verbose_name="答复文号"),
                        ),
                        (
                            "signatory",
                            models.CharField(blank=True, max_length=20, verbose_name="签发人"),
                        ),
                        (
                            "turn",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="重新办理后的二次答复为2。",
                                verbose_name="第几次答复",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="答复内容")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "assignment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.assignment",
                                verbose_name="交办",
                            ),
                        ),
                        (
                            "reply_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="主办、分办必填；协办意见不填。",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.replyclass",
                                verbose_name="答复类别",
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
                        "verbose_name": "答复的修改记录",
                        "verbose_name_plural": "答复的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTalk",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="日期")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("visit", "走访"),
                                    ("meeting", "座谈"),
                                    ("phone", "电话"),
                                    ("other", "其他"),
                                ],
                                default="visit",
                                max_length=7,
                                verbose_name="方式",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=60, verbose_name="地点")),
                        (
                            "people",
                            models.CharField(blank=True, max_length=200, verbose_name="参加人员"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="情况")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "assignment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.assignment",
                                verbose_name="交办",
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
                        "verbose_name": "面商的修改记录",
                        "verbose_name_plural": "面商的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSuggestion_cosigners",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "suggestion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestion",
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
                                to="records.historicalsuggestion",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalSuggestion_cosigners",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSuggestion_topics",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "suggestion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.suggestion",
                            ),
                        ),
                        (
                            "topic",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.topic",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalsuggestion",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalSuggestion_topics",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOpinionFollowUp",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="日期")),
                        ("text", models.TextField(verbose_name="督办情况")),
                        ("is_closing", models.BooleanField(default=False, verbose_name="销号")),
                        (
                            "history_user_id",
                            models.CharField(max_length=200, null=True, verbose_name="操作人"),
                        ),
                        (
                            "history_change_reason",
                            models.CharField(max_length=300, null=True, verbose_name="说明"),
                        ),
                        (
                            "opinion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.opinion",
                                verbose_name="审议意见",
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
                        "verbose_name": "跟踪督办的修改记录",
                        "verbose_name_plural": "跟踪督办的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOpinionPoint",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="序号")),
                        ("text", models.TextField(verbose_name="意见内容")),
                        (
                            "settled_on",
                            models.DateField(blank=True, null=True, verbose_name="落实日期"),
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
                            "opinion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.opinion",
                                verbose_name="审议意见",
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
                        "verbose_name": "意见条目的修改记录",
                        "verbose_name_plural": "意见条目的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalQuestion",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="序号")),
                        ("asker", models.CharField(max_length=30, verbose_name="询问人")),
                        ("text", models.TextField(verbose_name="问题")),
                        ("answer", models.TextField(blank=True, verbose_name="答复")),
                        (
                            "promise",
                            models.CharField(blank=True, max_length=200, verbose_name="承诺"),
                        ),
                        (
                            "promise_due",
                            models.DateField(blank=True, null=True, verbose_name="承诺期限"),
                        ),
                        (
                            "kept_on",
                            models.DateField(blank=True, null=True, verbose_name="兑现日期"),
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
                            "answer_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.inquiryanswer",
                                verbose_name="应询单位",
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
                        "verbose_name": "询问的修改记录",
                        "verbose_name_plural": "询问的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlanItem_activities",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "planitem",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.planitem",
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.activity",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalplanitem",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalPlanItem_activities",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlanItem_agenda_items",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "planitem",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.planitem",
                            ),
                        ),
                        (
                            "agendaitem",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.agendaitem",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="records.historicalplanitem",
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalPlanItem_agenda_items",
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPromise",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("text", models.CharField(max_length=200, verbose_name="承诺内容")),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="承诺期限"),
                        ),
                        (
                            "kept_on",
                            models.DateField(blank=True, null=True, verbose_name="兑现日期"),
                        ),
                        (
                            "given_up_on",
                            models.DateField(blank=True, null=True, verbose_name="终止日期"),
                        ),
                        (
                            "given_up_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="终止理由"),
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
                            "reply",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.reply",
                                verbose_name="答复",
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
                        "verbose_name": "承诺事项的修改记录",
                        "verbose_name_plural": "承诺事项的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPromiseProgress",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("noted_on", models.DateField(verbose_name="日期")),
                        ("text", models.CharField(max_length=300, verbose_name="进展情况")),
                        (
                            "noted_by",
                            models.CharField(blank=True, max_length=200, verbose_name="填报人"),
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
                            "promise",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.promise",
                                verbose_name="承诺事项",
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
                        "verbose_name": "承诺进展的修改记录",
                        "verbose_name_plural": "承诺进展的修改记录",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
            ],
        ),
    ]
