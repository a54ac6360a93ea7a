"""A small report with all that has ever gone wrong in one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from records.reports.document import (
    Chart,
    Document,
    Heading,
    Number,
    Paragraph,
    Picture,
    ReportTable,
)

MADE_AT = datetime(2020, 1, 15, 9, 30, tzinfo=UTC)
MARKUP = "#let x = 1 $ * _ @ 与 {{ }} <b> & \\ // [x] ``` 原样"
PLACE_OF_THE_CAMERA = 0x8825
CHART = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 150" width="480" height="150"
font-family="sans-serif" font-size="12"><rect x="20" y="40" width="60" height="80" fill="#9b1b1e"/>
<text x="20" y="30">二六三件</text></svg>"""


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    """A wide photograph that lies on its side and knows where it was taken."""
    path = tmp_path / "photograph.jpg"
    image = Image.new("RGB", (3000, 2000), "#9b1b1e")
    exif = image.getexif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif.get_ifd(PLACE_OF_THE_CAMERA)[1] = "N"
    image.save(path, exif=exif)
    return path


@pytest.fixture
def report(photograph: Path) -> Document:
    """Prose, headings, a long table, a photograph and a chart."""
    rows = tuple(("会议工作", f"第{place}项指标", 1000 + place, 0.5) for place in range(1, 61))
    return Document(
        title="履职尽责勇担当 砥砺奋进续华章",
        subtitle="——汉滨区扎实推动新时代人大工作创新发展",
        byline="通讯员 吴波",
        notice="本文按公开报道重建,供演示之用。",
        colophon="统计时间：2019年1月1日至2019年12月31日。\n口径见附表。",
        blocks=(
            Paragraph(
                (
                    "一年来,共召开常委会",
                    Number("9次", "https://example.cn/2019/meetings/"),
                    "、主任会",
                    Number("18次", "/2019/chairpersons/"),
                    ",帮扶1,800余名群众。",
                )
            ),
            Heading("一、强化监督（试行）"),
            Paragraph(("出席：张䶮、李堃、王昇、赵喆、刘珺。",)),
            Heading("（一）专题询问", level=2),
            Paragraph((MARKUP,)),
            Picture(photograph, "区委书记(左二)走访代表", "四人站在田边"),
            Chart(CHART, "交办代表建议逐年对比", "2019年263件"),
            ReportTable("附表1　主要数字", ("板块", "指标", "数值", "比率"), rows),
        ),
    )
