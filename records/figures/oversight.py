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
    phrases=(
        "监督活动",
        "各类监督活动",
        "视察…调研…执法检查…询问…约见…{}",
        "视察…执法检查…询问等{}",
        "{}视察…执法检查…约见",
    ),
)
def oversight_activities():
    return Activity.objects.composite()


@section.flow(
    "执法检查涉及法律法规",
    "部",
    "期内执法检查所检查的法律法规，同一部只计一次。",
    of="laws",
    phrases=("法律法规", "对{}法律…检查", "{}法律法规…检查", "检查…法律法规{}"),
)
def laws_inspected():
    return Activity.objects.inspecting_laws()


@section.flow(
    "专题询问的政府部门",
    "个",
    "在专题询问中应询的单位，同一单位只计一个。",
    of="organization",
    phrases=(
        "应询部门",
        "应询单位",
        "{}部门…专题询问",
        "{}部门进行询问",
        "{}政府部门…询问",
        "{}政府部门…应询",
        "{}部门负责人…应询",
        "{}部门…应询",
        "{}单位…应询",
        "询问…部门{}",
    ),
)
def departments_questioned():
    return InquiryAnswer.objects.all()


@section.flow(
    "工作评议",
    "人次",
    "被评议的人员，一人一次评议计一人次；评议部门不计。",
    is_hero=True,
    phrases=("履职评议", "述职评议", "评议国家机关工作人员和代表"),
)
def persons_appraised():
    return Appraisal.objects.of_persons()


@section.flow(
    "评议的“一府两院”负责人",
    "名",
    "被评议的国家机关负责人，同一人只计一名。",
    of="official",
    phrases=(
        "{}一府两院负责人…评议",
        "评议{}国家机关…",
        "{}国家机关负责人…评议",
        "{}国家机关工作人员…评议",
        "{}任命干部…评议",
    ),
)
def officials_appraised():
    return Appraisal.objects.of_officials()


@section.flow(
    "向常委会述职的市代表",
    "名",
    "在常委会会议上述职接受评议的市人大代表。",
    of="delegate",
    phrases=("{}市代表…述职", "{}市人大代表…述职", "市代表述职", "市人大代表述职"),
)
def city_delegates_appraised():
    return Appraisal.objects.of_delegates()


@section.flow(
    "审议和评议意见书",
    "份",
    "期内送达的审议意见书和评议意见书；以送达日期为准。",
    is_hero=True,
    phrases=(
        "审议意见书和评议意见书",
        "审议、评议意见书",
        "审议评议意见书",
        "审议和评议意见",
        "意见书",
    ),
)
def opinions_issued():
    return Opinion.objects.all()


@section.flow(
    "审议意见书", "份", "对专项报告等提出的审议意见书，一个报告一份。", phrases=("审议意见",)
)
def deliberation_opinions():
    return Opinion.objects.deliberation()


@section.flow(
    "评议意见书", "份", "对被评议的国家机关负责人提出的评议意见书。", phrases=("评议意见",)
)
def appraisal_opinions():
    return Opinion.objects.appraisal()


@section.ratio(
    "审议意见处理报告率",
    "期内送达的意见书中，截至期末已书面报告处理情况的比例。",
    phrases=("审议意见报告率", "意见书处理报告率"),
)
def opinion_report_rate(day):
    issued = Opinion.objects.all()
    return issued.reported(day), issued


@section.flow(
    "报送备案的规范性文件",
    "件",
    "期内报送区人大常委会备案的规范性文件。",
    phrases=("备案规范性文件", "报备规范性文件", "接受规范性文件备案"),
)
def documents_filed():
    return DocumentReview.objects.all()


@section.flow(
    "审查规范性文件",
    "件",
    "期内报送、已作出审查结论的规范性文件。",
    phrases=("备案审查规范性文件", "规范性文件备案审查", "审查备案规范性文件"),
)
def document_reviews():
    return DocumentReview.objects.reviewed()


@section.flow(
    "纠正规范性文件",
    "件",
    "经审查由制定机关修改或者废止的规范性文件；没有的计零。",
    phrases=("规范性文件#，纠正{}",),
)
def documents_corrected():
    return DocumentReview.objects.corrected()


@section.flow(
    "监督计划事项",
    "项",
    "年度监督工作计划列入期内的事项。",
    phrases=("监督计划", "监督工作计划", "监督工作计划事项"),
)
def plan_items():
    return PlanItem.objects.all()


@section.ratio("监督计划完成率", "期内计划事项中，截至期末已有对应活动或者议题的比例。")
def plan_completion_rate(day):
    planned = PlanItem.objects.all()
    return planned.done(day), planned


@section.flow(
    "票决民生实事项目",
    "件",
    "代表票决选定的民生实事项目，以票决日期为准；没有的计零。",
    phrases=("票决民生实事", "票决…民生实事…{}", "{}民生实事…票决"),
)
def livelihood_projects():
    return LivelihoodProject.objects.chosen()
