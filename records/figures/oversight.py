"""监督: activities, inquiries, appraisals, opinions, document reviews."""

from delegates.models import SectionOfYear
from records.models import (
    Activity,
    Appraisal,
    DocumentReview,
    InquiryAnswer,
    LivelihoodProject,
    Opinion,
    PlanItem,
)

from .definition import Section

section = Section(SectionOfYear.OVERSIGHT)


@section.flow(
    "视察调研、执法检查、专题询问和代表约见",
    "次",
    "活动类别中计入综合数的各类活动合计；一项活动只计一次、只归一类；工作评议另计。",
    is_hero=True,
)
def oversight_activities():
    return Activity.objects.composite()


@section.flow(
    "执法检查涉及法律法规", "部", "期内执法检查所检查的法律法规，同一部只计一次。", of="laws"
)
def laws_inspected():
    return Activity.objects.inspecting_laws()


@section.flow(
    "专题询问的政府部门", "个", "在专题询问中应询的单位，同一单位只计一个。", of="organization"
)
def departments_questioned():
    return InquiryAnswer.objects.all()


@section.flow(
    "工作评议", "人次", "被评议的人员，一人一次评议计一人次；评议部门不计。", is_hero=True
)
def persons_appraised():
    return Appraisal.objects.of_persons()


@section.flow(
    "评议的“一府两院”负责人", "名", "被评议的国家机关负责人，同一人只计一名。", of="official"
)
def officials_appraised():
    return Appraisal.objects.of_officials()


@section.flow(
    "向常委会述职的市代表", "名", "在常委会会议上述职接受评议的市人大代表。", of="delegate"
)
def city_delegates_appraised():
    return Appraisal.objects.of_delegates()


@section.flow(
    "审议和评议意见书", "份", "期内送达的审议意见书和评议意见书；以送达日期为准。", is_hero=True
)
def opinions_issued():
    return Opinion.objects.all()


@section.flow("审议意见书", "份", "对专项报告等提出的审议意见书，一个报告一份。")
def deliberation_opinions():
    return Opinion.objects.deliberation()


@section.flow("评议意见书", "份", "对被评议的国家机关负责人提出的评议意见书。")
def appraisal_opinions():
    return Opinion.objects.appraisal()


@section.ratio("审议意见处理报告率", "期内送达的意见书中，截至期末已书面报告处理情况的比例。")
def opinion_report_rate(day):
    issued = Opinion.objects.all()
    return issued.reported(day), issued


@section.flow("报送备案的规范性文件", "件", "期内报送区人大常委会备案的规范性文件。")
def documents_filed():
    return DocumentReview.objects.all()


@section.flow("审查规范性文件", "件", "期内报送、已作出审查结论的规范性文件。")
def document_reviews():
    return DocumentReview.objects.reviewed()


@section.flow("纠正规范性文件", "件", "经审查由制定机关修改或者废止的规范性文件；没有的计零。")
def documents_corrected():
    return DocumentReview.objects.corrected()


@section.flow("监督计划事项", "项", "年度监督工作计划列入期内的事项。")
def plan_items():
    return PlanItem.objects.all()


@section.ratio("监督计划完成率", "期内计划事项中，截至期末已有对应活动或者议题的比例。")
def plan_completion_rate(day):
    planned = PlanItem.objects.all()
    return planned.done(day), planned


@section.flow("票决民生实事项目", "件", "代表票决选定的民生实事项目，以票决日期为准；没有的计零。")
def livelihood_projects():
    return LivelihoodProject.objects.chosen()
