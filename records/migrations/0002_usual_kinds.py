"""The kinds that any office starts with: activities, studies, subjects and answers, publicity."""

from django.db import migrations

OVERSIGHT = {"is_oversight": True, "in_composite": True, "basis": "statutory"}

KINDS = (
    ("ActivityKind", "activities", (
        {"code": "inspection", "name": "视察", "order": 11, **OVERSIGHT,
         "definition": "期内开展的视察；一次视察走几处、跨几天都计一次。"},
        {"code": "research", "name": "专题调研", "order": 13, **OVERSIGHT,
         "definition": "期内开展的专题调研；为同一题目分次走访的计一次。"},
        {"code": "law_inspection", "name": "执法检查", "order": 15, **OVERSIGHT,
         "definition": "期内开展的执法检查；检查几部法律法规另计部数。"},
        {"code": "special_inquiry", "name": "专题询问", "order": 17, **OVERSIGHT,
         "definition": "期内开展的专题询问；应询单位另计个数。"},
        {"code": "arranged_interview", "name": "代表约见", "order": 19, **OVERSIGHT, "basis": "local",
         "definition": "期内组织代表约见国家机关负责人的活动。"},
        {"code": "consultation", "name": "征求意见活动", "order": 40, "is_oversight": False,
         "attendance_name": "参加征求意见活动的代表",
         "definition": "“一府一委两院”向代表征求意见的活动；不属于监督活动。"},
    )),
    ("StudyKind", "study_sessions", (
        {"code": "party_group_study", "name": "党组学习", "section": "self_building", "order": 10,
         "definition": "常委会党组理论学习中心组的学习；党组会议另计。"},
        {"code": "thematic_discussions", "name": "专题研讨", "section": "self_building", "order": 20,
         "definition": "党组成员围绕专题开展的研讨。"},
        {"code": "collective_study", "name": "集中学习", "section": "self_building", "order": 40,
         "definition": "常委会委员和机关干部的集中学习；党组学习、专题研讨不计。"},
        {"code": "staff_training", "name": "干部外出培训", "section": "self_building", "order": 50,
         "attendance_name": "培训学习", "definition": "委员和机关干部参加的外出培训，一期计一次。"},
        {"code": "delegate_training", "name": "代表培训活动", "section": "delegate_work", "order": 10,
         "attendance_name": "代表学习培训交流", "definition": "为代表组织的学习、培训和交流，一期计一次。"},
        {"code": "town_congress_trainings", "name": "镇办人大培训会", "section": "grassroots", "order": 60,
         "definition": "培训镇人大、街道人大工委干部的会议。"},
    )),
    ("SuggestionSubject", "suggestions", (
        {"code": "finance", "name": "财政经济", "unit": "件", "order": 10},
        {"code": "agriculture", "name": "农业农村", "unit": "件", "order": 20},
        {"code": "roads_and_water", "name": "交通水利", "unit": "件", "order": 30},
        {"code": "building_and_environment", "name": "城建环资", "unit": "件", "order": 40},
        {"code": "education_and_health", "name": "教科文卫", "unit": "件", "order": 50},
        {"code": "society", "name": "社会建设", "unit": "件", "order": 60},
        {"code": "justice", "name": "监察司法", "unit": "件", "order": 70},
        {"code": "other_subjects", "name": "其他", "unit": "件", "order": 80},
    )),
    ("ReplyClass", "replies", (
        {"code": "suggestions_class_a", "scheme": "四类法", "letter": "A", "order": 100,
         "meaning": "已经解决或者采纳"},
        {"code": "suggestions_class_b", "scheme": "四类法", "letter": "B", "order": 110,
         "meaning": "正在解决或者列入计划"},
        {"code": "suggestions_class_c", "scheme": "四类法", "letter": "C", "order": 120,
         "meaning": "因条件限制以后解决"},
        {"code": "suggestions_class_d", "scheme": "四类法", "letter": "D", "order": 130,
         "meaning": "难以解决，作出解释"},
    )),
    ("PublicityKind", "publications", (
        {"code": "news_reports", "name": "新闻稿件", "unit": "篇", "order": 90,
         "definition": "逐篇登记的新闻稿件；一稿多投、转载不重复计。"},
    )),
)  # fmt: skip


def enter(apps, schema_editor):
    """The usual kinds; those the office entered itself stay as they are."""
    for model, _used_by, kinds in KINDS:
        for kind in kinds:
            defaults = {name: value for name, value in kind.items() if name != "code"}
            apps.get_model("records", model).objects.get_or_create(
                code=kind["code"], defaults=defaults
            )


def remove(apps, schema_editor):
    """Only those that no record uses; the database keeps the rest."""
    for model, used_by, kinds in reversed(KINDS):
        apps.get_model("records", model).objects.filter(
            code__in=[kind["code"] for kind in kinds], **{used_by: None}
        ).delete()


class Migration(migrations.Migration):
    dependencies = [("records", "0001_the_record_begins")]
    operations = [migrations.RunPython(enter, remove)]
