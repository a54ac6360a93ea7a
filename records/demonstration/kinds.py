"""Kinds of this office only: awards, programme, returns of towns, topics."""

from delegates.models import Award, Programme, SectionOfYear
from records.models import FigureAlias, PublicityKind, ReportedKind, Topic

from .register import DemonstrationRegister

AWARDS = (
    {"code": "commended_handling_units", "name": "拟表彰优秀办理单位", "unit": "个", "order": 50,
     "section": SectionOfYear.SUGGESTIONS, "by_merit": True,
     "definition": "按事迹年度统计的代表建议优秀办理单位；表彰在次年人代会上进行。"},
    {"code": "commended_delegates", "name": "拟表彰优秀代表", "unit": "名", "order": 70,
     "section": SectionOfYear.DELEGATE_WORK, "by_merit": True,
     "definition": "按事迹年度统计的优秀人大代表；表彰在次年人代会上进行。"},
    {"code": "commended_assisting_delegates", "name": "表彰助力脱贫攻坚优秀代表", "unit": "名",
     "order": 50, "section": SectionOfYear.POVERTY_RELIEF, "by_merit": False,
     "definition": "期内表彰的助力脱贫攻坚优秀人大代表，以表彰之日为准。"},
    {"code": "towns_commended", "name": "受市人大表彰的镇", "unit": "个", "order": 50,
     "section": SectionOfYear.GRASSROOTS, "by_merit": False,
     "definition": "期内受市人大常委会表彰的“四同一建设”先进镇，以表彰之日为准。"},
)  # fmt: skip

PROGRAMME = {
    "code": "towns_up_to_standard",
    "name": "“四同一建设”基本达标镇",
    "unit": "个",
    "order": 40,
    "definition": "截至期末“四同一建设”基本达标的镇，历年累计；街道不计。",
}

RETURNS = (
    ("delegates_reporting_to_voters", "向选民述职的区镇代表", "名", "delegate_work", 50,
     "各镇办年终报表合计，不逐人登记。"),
    ("delegates_in_media", "事迹被省市媒体报道的代表", "名", "delegate_work", 60,
     "机关宣传台账的统计数，不逐人登记。"),
    ("assisting_delegates", "落实帮扶任务的各级代表", "名", "poverty_relief", 10,
     "各镇办初步统计合计，含市、区、镇代表。"),
    ("delegate_led_enterprises", "领办新型经营主体的代表", "名", "poverty_relief", 20,
     "各镇办初步统计合计。"),
    ("industry_service_stations", "产业服务站", "个", "poverty_relief", 30,
     "各镇办初步统计合计。"),
    ("households_assisted", "带动贫困户", "户", "poverty_relief", 40, "各镇办初步统计合计。"),
    ("news_items", "省级主流媒体新闻通讯", "篇", "self_building", 70,
     "机关宣传台账的统计数；逐篇登记的另见新闻稿件。"),
)  # fmt: skip

COLUMN = {
    "code": "radio_episodes",
    "name": "《人大代表在身边》专栏",
    "unit": "期",
    "order": 80,
    "definition": "期内播出的《人大代表在身边》广播专栏，重播不计。",
}

ALIASES = (
    ("commended_handling_units", "优秀办理单位"),
    ("commended_handling_units", "{}优秀办理单位…表彰"),
    ("commended_handling_units", "优秀承办单位"),
    ("commended_delegates", "{}优秀代表…表彰"),
    ("commended_delegates", "表彰…优秀代表{}"),
    ("commended_delegates", "优秀代表"),
    ("commended_assisting_delegates", "{}…脱贫攻坚…优秀代表…表彰"),
    ("commended_assisting_delegates", "表彰{}…脱贫攻坚…优秀…代表"),
    ("commended_assisting_delegates", "表彰…脱贫攻坚…优秀…代表{}"),
    ("towns_commended", "{}镇受到…表彰"),
    ("towns_commended", "{}镇…市人大…表彰"),
    ("towns_up_to_standard", "{}镇四同一建设…达标"),
    ("towns_up_to_standard", "四同一建设…达标…{}"),
    ("delegates_reporting_to_voters", "{}区镇代表…选民"),
    ("delegates_reporting_to_voters", "{}代表…向选民述职"),
    ("delegates_reporting_to_voters", "向选民述职…代表{}"),
    ("delegates_in_media", "{}代表…事迹…媒体"),
    ("delegates_in_media", "{}代表…媒体报道"),
    ("assisting_delegates", "{}各级代表…帮扶"),
    ("assisting_delegates", "{}代表…帮扶任务"),
    ("delegate_led_enterprises", "{}代表领办"),
    ("delegate_led_enterprises", "领办…的代表{}"),
    ("households_assisted", "带动…贫困户{}"),
    ("households_assisted", "带动{}贫困户"),
    ("news_items", "新闻通讯"),
    ("news_items", "主流媒体…发表…{}"),
    ("news_items", "新闻通讯…主流媒体…{}"),
    ("radio_episodes", "人大代表在身边…{}"),
    ("radio_episodes", "专栏节目播出"),
    ("radio_episodes", "{}人大代表在身边"),
)

TOPICS = (
    ("poverty-relief", "脱贫攻坚"),
    ("ecology", "生态环保"),
    ("education", "基础教育"),
    ("roads", "道路交通"),
    ("new-district", "城东新区"),
)


def enter(register: DemonstrationRegister) -> None:
    """Create the office's kinds, in addition to those of every installation."""
    Award.objects.bulk_create(Award(**award) for award in AWARDS)
    Programme.objects.create(**PROGRAMME)
    PublicityKind.objects.create(**COLUMN)
    FigureAlias.objects.bulk_create(
        FigureAlias(figure=figure, words=words) for figure, words in ALIASES
    )
    names = ("code", "name", "unit", "section", "order", "definition")
    ReportedKind.objects.bulk_create(
        ReportedKind(**dict(zip(names, values, strict=True))) for values in RETURNS
    )
    topics = Topic.objects.bulk_create(
        Topic(code=code, name=name, order=10 * place)
        for place, (code, name) in enumerate(TOPICS, start=1)
    )
    register.topics = {topic.name: topic for topic in topics}
