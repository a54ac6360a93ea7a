"""The annual reports of the three years, and their glossary."""

import re
from datetime import date, datetime, time

from django.utils.timezone import get_default_timezone

from records.editions.publication import publish_report
from records.models import AnnualReport, GlossaryTerm, ReportSection

from .register import DemonstrationRegister
from .sheets import DATA

PUBLISHED_ON = {2017: date(2018, 1, 12), 2018: date(2019, 1, 9), 2019: date(2020, 1, 10)}
BYLINE = "汉滨区人大常委会办公室"
_PHOTO = re.compile(r"!\[photo:(\d+)\]")

GLOSSARY = (
    ("“三室一站”", 2018,
     "委员工作室、镇办代表工作室、镇办人大办公室和代表小组工作站，是代表联系群众、开展活动的固定场所。"),
    ("“四同一建设”", 2018,
     "本区对镇人大规范化建设工程的称呼：按统一标准逐镇推进，经检查达到基本要求的列为基本达标镇。"),
    ("“一府一委两院”", 2018, "区人民政府、区监察委员会、区人民法院和区人民检察院。"),
    ("“五员”“五好”", 2019, "代表争当“五员”、争创“五好”，是本区激励代表履职的一项活动。"),
    ("“两业”", 2019, "脱贫攻坚中的产业发展和就业创业。"),
    ("专题询问", 2019,
     "常委会会议围绕一个专题听取报告时，组成人员当面提问、有关部门负责人到会回答的监督方式。"),
)  # fmt: skip

SYNTHETIC_TITLES = {
    2017: "依法履职开新局 同心同向谋发展",
    2018: "围绕中心抓监督 服务大局促履职",
}
SYNTHETIC = (
    "本文为演示系统生成的合成年度，会议、建议、人员和数字都是虚构的，"
    "只用于和2019年对照，不反映任何机关的实际工作。"
)
SECTIONS = (
    ("一、会议与决定",
     "全年召开常委会会议{{常委会会议}}、主任会议{{主任会议}}，审议议题{{审议议题}}，听取和审议“一府一委两院”专项报告"
     "{{“一府一委两院”专项报告}}，作出决议、决定{{决议、决定}}。"),
    ("二、监督工作",
     "开展视察调研、执法检查、专题询问和代表约见{{视察调研、执法检查、专题询问和代表约见}}，其中视察{{视察}}、专题调研{{专题调研}}、"
     "执法检查{{执法检查}}；发出审议和评议意见书{{审议和评议意见书}}。"),
    ("三、代表工作",
     "交办代表建议、批评和意见{{交办代表建议、批评和意见}}，答复率{{建议答复率}}；代表参与视察、检查等"
     "{{代表参与视察、检查、评议、询问等}}，{{列席常委会会议的代表}}代表列席常委会会议，代表学习培训交流{{代表学习培训交流}}。"),
    ("四、信访与自身建设",
     "接待群众来访{{接待群众来访}}，受理交办信访件{{受理交办信访件}}；党组学习{{党组学习}}，集中学习{{集中学习}}。"),
)  # fmt: skip


def enter(register: DemonstrationRegister, photos: dict[str, int]) -> None:
    """Create the full report of 2019 and short ones for the years before, and publish them."""
    for year in SYNTHETIC_TITLES:
        report = _report(
            register,
            year,
            title=SYNTHETIC_TITLES[year],
            subtitle=f"——汉滨区人大常委会{year}年工作综述（合成数据）",
            lead=SYNTHETIC,
        )
        _keep(report, SECTIONS)
    _section_markup(register, photos)
    GlossaryTerm.objects.bulk_create(
        GlossaryTerm(term=term, meaning=meaning, first_year=year)
        for term, year, meaning in GLOSSARY
    )
    for report in AnnualReport.objects.order_by("year"):
        at = datetime.combine(PUBLISHED_ON[report.year], time(9), get_default_timezone())
        publish_report(report, by=register.reviewer, at=at)


def _report(register: DemonstrationRegister, year: int, **texts: str) -> AnnualReport:
    return AnnualReport.objects.create(
        scope=register.committee,
        year=year,
        byline=texts.pop("byline", BYLINE),
        **texts,
    )


def _keep(report: AnnualReport, sections) -> None:
    ReportSection.objects.bulk_create(
        ReportSection(report=report, order=order, heading=heading, body=body)
        for order, (heading, body) in enumerate(sections, start=1)
    )


def _section_markup(register: DemonstrationRegister, photos: dict[str, int]) -> None:
    """Convert report.md to the markup of report sections."""
    text = (DATA / "report.md").read_text(encoding="utf-8")
    text = _PHOTO.sub(lambda found: f"![照片:{photos[found[1]]}]", text)
    head, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    title, subtitle, byline, lead = (part.strip() for part in head.split("\n\n", 3))
    report = _report(
        register,
        2019,
        title=title.removeprefix("# "),
        subtitle=f"——{subtitle.removeprefix('subtitle: ')}",
        byline=byline.removeprefix("byline: "),
        lead=lead,
    )
    parts = (section.partition("\n") for section in sections)
    _keep(
        report,
        [(heading.strip(), body.strip().replace("### ", "## ")) for heading, _, body in parts],
    )
