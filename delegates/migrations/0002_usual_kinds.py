"""The kinds that any office starts with: stations of delegates, categories of their duties."""

from django.db import migrations

WORKSTATION_KINDS = (
    ("member_studios", "委员工作室", "期末在用的常委会委员工作室。"),
    ("town_studios", "镇办代表工作室", "期末在用的镇、街道代表工作室，一镇办一个。"),
    ("group_workstations", "代表小组工作站", "期末在用的代表小组工作站。"),
)
DUTY_CATEGORIES = (
    ("congress_sessions", "出席人代会", "出席本级人民代表大会会议。"),
    ("sitting_in", "列席常委会", "应邀列席常委会会议。"),
    ("inspections", "参加视察", "参加常委会或者代表小组组织的视察。"),
    ("researches", "参加专题调研", "参加专题调研。"),
    ("law_inspections", "参加执法检查", "参加执法检查。"),
    ("voter_contacts", "联系选民", "进站接待、走访选民，听取和反映意见。"),
    ("studies", "学习培训", "参加代表学习培训。"),
    ("duty_reports", "述职", "向选民或者选举单位报告履职情况。"),
    ("led_suggestions", "领衔建议", "领衔提出议案、建议、批评和意见。"),
    ("other_duties", "其他履职", "帮扶群众、宣传法律等其他履职。"),
)


def enter(apps, schema_editor):
    """The usual kinds; those the office entered itself stay as they are."""
    for model, unit, kinds in (
        ("WorkstationKind", "个", WORKSTATION_KINDS),
        ("DutyCategory", "次", DUTY_CATEGORIES),
    ):
        for place, (code, name, definition) in enumerate(kinds, start=1):
            values = {"name": name, "unit": unit, "definition": definition, "order": 10 * place}
            apps.get_model("delegates", model).objects.get_or_create(code=code, defaults=values)


def remove(apps, schema_editor):
    """Only those that no record uses; the database keeps the rest."""
    stations = apps.get_model("delegates", "WorkstationKind").objects
    stations.filter(code__in=[each[0] for each in WORKSTATION_KINDS], workstations=None).delete()
    duties = apps.get_model("delegates", "DutyCategory").objects
    duties.filter(
        code__in=[each[0] for each in DUTY_CATEGORIES], duty_records=None, points_rules=None
    ).delete()


class Migration(migrations.Migration):
    dependencies = [("delegates", "0001_the_congress_and_its_delegates")]
    operations = [migrations.RunPython(enter, remove)]
