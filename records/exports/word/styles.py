"""Styles of the Word file, named as in Word's own list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from ..page_layout import Face, Layout, points_to_twips

HEADING_LEVELS = 3
SINGLE_LINE = 1.45  # line height of small type, relative to its size

LINE_STYLES = {"left": "左侧单行", "center": "居中单行", "right": "右侧单行"}

WITHOUT_PARAGRAPH = """
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:semiHidden/>
</w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList">
  <w:name w:val="No List"/><w:semiHidden/>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:semiHidden/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
    <w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>
    <w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="table" w:styleId="TableGrid">
  <w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr><w:tblBorders>
    <w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>
    <w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>
    <w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/>
    <w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/>
    <w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>
  </w:tblBorders></w:tblPr>
</w:style>
"""
BOX = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="4" w:color="auto"/>'
              for side in ("top", "left", "bottom", "right"))  # fmt: skip
INSIDE = '<w:ind w:left="100" w:right="100"/>'  # Word draws borders outside the paragraph
RULE = '<w:top w:val="single" w:sz="4" w:space="4" w:color="auto"/>'


@dataclass(frozen=True)
class Style:
    """A paragraph style; None means the same as in the body text."""

    name: str
    face: Face | None = None
    size: float | None = None
    align: str = ""
    line: float | None = None  # exact height in points; 0 means automatic
    before: float = 0
    after: float = 0
    indent: str = ""
    keeps_next: bool = False
    borders: str = ""
    outline: int | None = None

    @property
    def id(self) -> str:
        """The style id in Word."""
        return self.name.title().replace(" ", "")

    def xml(self, layout: Layout) -> str:
        """Return the style as WordprocessingML."""
        line = layout.pitch if self.line is None else self.line
        rule = (
            f'w:line="{points_to_twips(line)}" w:lineRule="exact"' if line else 'w:lineRule="auto"'
        )
        before, after = points_to_twips(self.before), points_to_twips(self.after)
        paragraph = [
            "<w:keepNext/>" if self.keeps_next else "",
            f"<w:pBdr>{self.borders}</w:pBdr>" if self.borders else "",
            "" if self.line is None else '<w:snapToGrid w:val="0"/>',
            f'<w:spacing w:before="{before}" w:after="{after}" {rule}/>',
            self.indent,
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
        ]
        characters = [
            f"<w:rFonts w:eastAsia={quoteattr(self.face.name)}/>" if self.face else "",
            f'<w:spacing w:val="0"/><w:sz w:val="{round(2 * self.size)}"/>'
            f'<w:szCs w:val="{round(2 * self.size)}"/>'
            if self.size
            else "",
        ]
        following = "" if self.outline is None else '<w:next w:val="BodyText"/>'
        return (
            f'<w:style w:type="paragraph" w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/><w:pPr>{"".join(paragraph)}</w:pPr>'
            f"<w:rPr>{''.join(characters)}</w:rPr></w:style>"
        )


def table_styles(size: float, layout: Layout) -> tuple[str, str]:
    """Return the style names of a table's headings and cells, by type size."""
    suffix = "" if size == layout.small_size else "（密）"
    return f"表头{suffix}", f"表内文字{suffix}"


def paragraph_styles(layout: Layout) -> Iterator[Style]:
    """Yield the styles of all paragraphs in the report."""
    small, half = layout.small_size, layout.pitch / 2
    width = points_to_twips(layout.indent * (layout.body_size + layout.tracking))
    first_line = f'<w:ind w:firstLineChars="{100 * layout.indent}" w:firstLine="{width}"/>'
    title_line = max(layout.pitch, 1.3 * layout.title_size)
    yield Style("Title", layout.title_face, layout.title_size, "center", title_line)
    yield Style("Subtitle", layout.script_face, align="center")
    yield Style("Body Text", indent=first_line)
    for side, name in LINE_STYLES.items():
        yield Style(name, align=side)
    for level in range(1, HEADING_LEVELS + 1):
        face = layout.heading_face(level)
        yield Style(f"heading {level}", face, indent=first_line, keeps_next=True, outline=level - 1)
    yield Style(
        "caption", layout.black_face, small, "center", SINGLE_LINE * small, half / 2, half / 2
    )
    yield Style("图片", align="center", line=0, before=half, keeps_next=True)
    for size in (small, layout.crowded_size):
        heading, cell = table_styles(size, layout)
        yield Style(heading, layout.black_face, size, "center", SINGLE_LINE * size, keeps_next=True)
        yield Style(cell, size=size, align="left", line=SINGLE_LINE * size)
    yield Style("表后空行", line=half)
    note = Style("口径说明", layout.script_face, small, "left", SINGLE_LINE * small, borders=RULE)
    yield note
    yield replace(note, name="说明", indent=INSIDE, borders=BOX)
    yield Style("footer", size=layout.page_number_size, line=1.2 * layout.page_number_size)


def docx_styles(layout: Layout) -> BaseOxmlElement:
    """Return all styles, defaults first.

    There is no theme, because a theme would override the font names.
    """
    latin, body = quoteattr(layout.latin_face.name), quoteattr(layout.body_face.name)
    pitch = points_to_twips(layout.pitch)
    return parse_xml(f"""<w:styles {nsdecls("w")}>
<w:docDefaults><w:rPrDefault><w:rPr>
  <w:rFonts w:ascii={latin} w:hAnsi={latin} w:eastAsia={body} w:cs={latin} w:hint="eastAsia"/>
  <w:sz w:val="{round(2 * layout.body_size)}"/><w:szCs w:val="{round(2 * layout.body_size)}"/>
  <w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
  <w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>
    <w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/>
    <w:jc w:val="both"/></w:pPr>
  <w:rPr><w:spacing w:val="{points_to_twips(layout.tracking)}"/></w:rPr>
</w:style>
{WITHOUT_PARAGRAPH}{"".join(style.xml(layout) for style in paragraph_styles(layout))}
</w:styles>""")
