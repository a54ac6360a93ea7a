"""2019 as it was published: every figure of the year, by heart."""

from typing import NamedTuple


class Known(NamedTuple):
    """What the demonstration must say of a figure."""

    key: str
    label: str
    unit: str
    value: int
    word: str = ""


FIGURES = (
    # 会议
    Known("standing_committee_meetings", "常委会会议", "次", 9),
    Known("chairpersons_meetings", "主任会议", "次", 18),
    Known("agenda_items", "审议议题", "项", 20),
    Known("special_reports", "“一府一委两院”专项报告", "项", 20),
    Known("resolutions", "决议、决定", "项", 12),
    # 监督
    Known("oversight_activities", "视察调研、执法检查、专题询问和代表约见", "次", 29),
    Known("laws_inspected", "执法检查涉及法律法规", "部", 4),
    Known("departments_questioned", "专题询问的政府部门", "个", 11),
    Known("persons_appraised", "工作评议", "人次", 19),
    Known("officials_appraised", "评议的“一府两院”负责人", "名", 9),
    Known("city_delegates_appraised", "向常委会述职的市代表", "名", 10),
    Known("opinions_issued", "审议和评议意见书", "份", 29),
    Known("deliberation_opinions", "审议意见书", "份", 20),
    Known("appraisal_opinions", "评议意见书", "份", 9),
    # 人事任免
    Known("persons_appointed_or_removed", "任免国家机关工作人员", "名", 33),
    Known("district_by_election_candidates", "区人大代表补选候选人", "名", 6),
    Known("by_elected_delegates", "补选市、区人大代表", "名", 10),
    Known("legal_exams", "任前法律知识考试", "人次", 18),
    Known("compulsory_measure_consents", "许可对代表采取强制措施", "名", 4),
    # 代表建议
    Known("motions", "议案", "件", 1),
    Known("suggestions_assigned", "交办代表建议、批评和意见", "件", 263),
    Known("suggestion_reply_rate", "建议答复率", "%", 100),
    Known("commended_handling_units", "拟表彰优秀办理单位", "个", 8),
    # 代表工作
    Known("delegate_training_attendance", "代表学习培训交流", "人次", 230),
    Known("delegate_activity_attendance", "代表参与视察、检查、评议、询问等", "人次", 120),
    Known("delegates_sitting_in", "列席常委会会议的代表", "名", 42),
    Known("consultation_attendance", "参加征求意见活动的代表", "人次", 50, "余"),
    Known("delegates_reporting_to_voters", "向选民述职的区镇代表", "名", 800, "余"),
    Known("delegates_in_media", "事迹被省市媒体报道的代表", "名", 40, "余"),
    Known("commended_delegates", "拟表彰优秀代表", "名", 20),
    # 脱贫攻坚
    Known("assisting_delegates", "落实帮扶任务的各级代表", "名", 1800, "余"),
    Known("delegate_led_enterprises", "领办新型经营主体的代表", "名", 260, "余"),
    Known("industry_service_stations", "产业服务站", "个", 120, "多"),
    Known("households_assisted", "带动贫困户", "户", 5800, "余"),
    Known("commended_assisting_delegates", "表彰助力脱贫攻坚优秀代表", "名", 9),
    # 信访
    Known("petition_visitors", "接待群众来访", "人次", 66),
    Known("petition_cases", "受理交办信访件", "件", 45),
    # 阵地建设
    Known("member_studios", "委员工作室", "个", 8),
    Known("town_studios", "镇办代表工作室", "个", 28),
    Known("group_workstations", "代表小组工作站", "个", 81),
    Known("towns_up_to_standard", "“四同一建设”基本达标镇", "个", 24),
    Known("towns_commended", "受市人大表彰的镇", "个", 3),
    Known("town_congress_trainings", "镇办人大培训会", "次", 2),
    # 自身建设
    Known("party_group_study", "党组学习", "次", 12),
    Known("thematic_discussions", "专题研讨", "次", 6),
    Known("reports_to_party_committee", "向区委请示报告", "件次", 6),
    Known("collective_study", "集中学习", "次", 17),
    Known("staff_training_attendance", "培训学习", "人次", 105),
    Known("staff_promoted", "提拔交流年轻干部", "名", 2),
    Known("news_items", "省级主流媒体新闻通讯", "篇", 280, "余"),
    Known("radio_episodes", "《人大代表在身边》专栏", "期", 7),
)
