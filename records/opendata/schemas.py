"""JSON Schemas of the responses."""

from collections.abc import Iterable
from typing import Any

from delegates.models import SectionOfYear
from hanbin.lists.dictionary import ColumnMeaning
from records.figures.definition import FLOW, RATIO, REPORTED, STOCK

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
WHOLE: Schema = {"type": "integer", "minimum": 0}
NUMBER_OR_NULL: Schema = {"type": ["number", "null"]}
DAY: Schema = {"type": "string", "format": "date"}
DAY_OR_NULL: Schema = {"type": ["string", "null"], "format": "date"}
INSTANT_OR_NULL: Schema = {"type": ["string", "null"], "format": "date-time"}


def exact_object(**properties: Schema) -> Schema:
    """Return the schema of an object with exactly these keys."""
    return closed_object(list(properties), properties)


def closed_object(required: list[str], properties: dict[str, Schema]) -> Schema:
    """Return the schema of an object with these keys only, of which some are required."""
    return {
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": False,
    }


def array_of(schema: Schema) -> Schema:
    """Return the schema of an array."""
    return {"type": "array", "items": schema}


def schema_reference(name: str) -> Schema:
    """Return a reference to one of :data:`PARTS`."""
    return {"$ref": f"#/components/schemas/{name}"}


ROW: dict[str, Schema] = {
    "id": {"type": "integer", "description": "编号，固定不变，不会另给他人。"},
    "url": {"type": "string", "description": "这条记录的页面；没有单独页面的为空。"},
    "modified": {**INSTANT_OR_NULL, "description": "公开内容最近一次变动的时间；不知道的为空。"},
}
WITHHELD: dict[str, Schema] = {
    "withheld": {
        **WHOLE,
        "description": "计入数字、不列出的条数：依法不公开的，和尚未公开的。",
    },
    "unpublished": {**WHOLE, "description": "其中已审核、尚未公开的；其余依法不公开。"},
}
LISTED: dict[str, Schema] = {
    "title": TEXT,
    "columns": {"type": "object", "additionalProperties": TEXT, "description": "列的代号和名称。"},
    "count": {**WHOLE, "description": "全部页的行数。"},
    "next": {**TEXT_OR_NULL, "description": "下一页的地址；最后一页为空。"},
}
FIGURE: dict[str, Schema] = {
    "key": TEXT,
    "label": TEXT,
    "unit": TEXT,
    "value": {**NUMBER_OR_NULL, "description": "没有记录的为空，不是零。"},
    "text": {**TEXT, "description": "印出来的样子：9次、1800余名。"},
    "definition": {**TEXT, "description": "统计口径。"},
    "kind": {
        "enum": [FLOW, STOCK, RATIO, REPORTED],
        "description": "期间数、时点数、比例、填报数。",
    },
    "previous": {**NUMBER_OR_NULL, "description": "上年同期。"},
    "url": TEXT,
    "word": {"type": "string", "description": "约数词：余、多、近、约；没有的不列。"},
}
TOLD = [name for name in FIGURE if name != "word"]
SECTION = {"enum": [str(label) for label in SectionOfYear.labels]}

PARTS: dict[str, Schema] = {
    "Period": exact_object(label=TEXT, start=DAY, end=DAY),
    "Edition": {
        "description": "数字所出的版本；没有公布的为空，数字随记录变动。",
        "anyOf": [
            exact_object(number=WHOLE, published_on=DAY, fingerprint=TEXT, url=TEXT),
            {"type": "null"},
        ],
    },
    "Figure": closed_object(TOLD, FIGURE),
    "Row": {"type": "object", "required": list(ROW), "properties": ROW},
    "Tombstone": exact_object(
        id=ROW["id"], url=TEXT, withdrawn={"const": True}, withdrawn_on=DAY, reason=TEXT
    ),
    "Fact": exact_object(label=TEXT, value={"type": ["string", "number", "null"]}),
    "Error": exact_object(error=TEXT),
    "Errors": exact_object(errors={"type": "object", "additionalProperties": array_of(TEXT)}),
}

ABOUT = {"period": schema_reference("Period"), "scope": TEXT}
STANDING = {"recorded_until": DAY_OR_NULL, "edition": schema_reference("Edition")}
SUMMARY = exact_object(
    **ABOUT,
    **STANDING,
    published={"type": "boolean"},
    sections=array_of(exact_object(title=SECTION, figures=array_of(schema_reference("Figure")))),
)
FIGURE_WITH_ROWS = closed_object(
    [*ABOUT, *STANDING, *TOLD, *LISTED, "rows", *WITHHELD, "citation"],
    ABOUT
    | STANDING
    | FIGURE
    | LISTED
    | WITHHELD
    | {"rows": array_of(schema_reference("Row")), "citation": TEXT},
)
FACTS: dict[str, Schema] = {
    "id": ROW["id"],
    "title": TEXT,
    "url": TEXT,
    "published_on": DAY_OR_NULL,
    "corrected_on": DAY_OR_NULL,
    "facts": array_of(schema_reference("Fact")),
}
RECORD = exact_object(**FACTS)
NAMED = exact_object(name=TEXT, url=TEXT)
YEAR: Schema = {"type": "integer"}
CHOSEN = {"year": {"type": ["integer", "null"]}, "years": array_of(YEAR)}
DUTY: dict[str, Schema] = {
    "key": TEXT,
    "label": TEXT,
    "unit": TEXT,
    "text": {**TEXT, "description": "会议写作“出席次数/应出席次数”。"},
    **WITHHELD,
    "rows": array_of(exact_object(day=DAY, text=TEXT, note=TEXT, url=TEXT)),
}
DUTIES: Schema = {
    "anyOf": [
        exact_object(**DUTY, count=WHOLE),
        exact_object(
            **DUTY, present=WHOLE, due=WHOLE, excused=WHOLE, absent=WHOLE, unregistered=WHOLE
        ),
    ]
}
DELEGATE = exact_object(
    **FACTS,
    **CHOSEN,
    mandates=array_of(
        exact_object(
            level=TEXT,
            term=TEXT,
            constituency=TEXT_OR_NULL,
            town=TEXT_OR_NULL,
            delegation=TEXT,
            origin=TEXT,
            started_on=DAY,
            ended_on=DAY_OR_NULL,
            notes=array_of(TEXT),
        )
    ),
    duties=array_of(DUTIES),
)
TOWN = exact_object(
    **FACTS,
    **CHOSEN,
    figures=array_of(schema_reference("Figure")),
    delegates=array_of(NAMED),
    workstations=array_of(NAMED),
)
WORKSTATION = exact_object(
    **FACTS,
    delegates=array_of(NAMED),
    receptions=array_of(
        exact_object(
            delegate={"anyOf": [NAMED, {"type": "null"}]}, day=TEXT, hours=TEXT, next=DAY_OR_NULL
        )
    ),
    years=array_of(
        exact_object(
            year=YEAR,
            contacts=WHOLE,
            people_received=WHOLE,
            opinions_collected=WHOLE,
            opinions_forwarded=WHOLE,
            opinions_settled=WHOLE,
        )
    ),
)
COMPARED = exact_object(
    key=TEXT,
    label=TEXT,
    unit=TEXT,
    kind=FIGURE["kind"],
    definition=TEXT,
    values=array_of(NUMBER_OR_NULL),
    texts=array_of(TEXT),
    difference=NUMBER_OR_NULL,
    percent=NUMBER_OR_NULL,
    cautions=array_of(TEXT),
)
COMPARISON = exact_object(
    periods=array_of(schema_reference("Period")),
    scope=TEXT,
    url=TEXT,
    sections=array_of(exact_object(title=SECTION, figures=array_of(COMPARED))),
)
REPORT: Schema = {
    "type": "object",
    "description": "规范文本：它的 SHA-256 就是印在报告上的指纹。",
    "required": ["form", "scope", "period", "from", "to", "edition", "document", "figures"],
}
CELL: Schema = {"type": ["string", "number", "null"]}
TABLES = exact_object(
    title=TEXT,
    period={"type": "object"},
    scope=TEXT,
    recorded_until=DAY_OR_NULL,
    tables=array_of(
        exact_object(
            key=TEXT, title=TEXT, note=TEXT, headings=array_of(TEXT), rows=array_of(array_of(CELL)),
            urls=array_of(array_of(TEXT_OR_NULL)),
        )
    ),
)  # fmt: skip
ANY_LIST = closed_object(
    [*LISTED, "rows", *WITHHELD],
    {**LISTED, "rows": array_of({"type": "object"}), **WITHHELD},
)
SEARCH = exact_object(
    query=TEXT,
    count=WHOLE,
    is_cut={"type": "boolean"},
    kinds=array_of(exact_object(kind=TEXT, label=TEXT, count=WHOLE, url=TEXT)),
    rows=array_of(
        exact_object(kind=TEXT, label=TEXT, title=TEXT, day=DAY_OR_NULL, snippet=TEXT, url=TEXT)
    ),
)
COLUMN = exact_object(key=TEXT, label=TEXT, kind=TEXT, meaning=TEXT, unit=TEXT)
FILES = exact_object(html=TEXT, json=TEXT, csv=TEXT, xlsx=TEXT)
CATALOGUE = exact_object(
    title=TEXT,
    publisher=TEXT,
    licence=TEXT,
    citation=TEXT,
    openapi=TEXT,
    lists=array_of(
        exact_object(
            name=TEXT,
            title=TEXT,
            rows=WHOLE,
            files=FILES,
            feed=TEXT_OR_NULL,
            columns=array_of(COLUMN),
        )
    ),
    figures=array_of(
        exact_object(
            key=TEXT, label=TEXT, unit=TEXT, kind=FIGURE["kind"], section=SECTION, definition=TEXT,
            files=FILES,
        )
    ),
    feeds=array_of(exact_object(title=TEXT, url=TEXT)),
    calendars=array_of(exact_object(title=TEXT, url=TEXT)),
)  # fmt: skip


def list_of(columns: Iterable[ColumnMeaning]) -> Schema:
    """Return the schema of a list: its rows, and withdrawn rows if they were requested."""
    own = {column.key: column.schema for column in columns}
    row = closed_object([*ROW, *own], ROW | own)
    rows = array_of({"anyOf": [row, schema_reference("Tombstone")]})
    return closed_object([*LISTED, "rows"], {**LISTED, "rows": rows, **WITHHELD})
