"""An empty Word file with the page, footers and styles of an official document."""

from xml.sax.saxutils import quoteattr

from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from ..page_layout import POINTS_PER_MM, Face, Layout, points_to_twips
from .styles import docx_styles

KEPT = (
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
)
SETTINGS = f"""<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/>
  <w:evenAndOddHeaders/>
  <w:defaultTabStop w:val="420"/>
  <w:characterSpacingControl w:val="compressPunctuation"/>
  <w:compat><w:compatSetting w:name="compatibilityMode"
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
  <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
  <w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>
</w:settings>"""
PAGE_NUMBER = f"""<w:p {nsdecls("w")}>
  <w:pPr><w:pStyle w:val="Footer"/>{{indent}}<w:jc w:val="{{side}}"/></w:pPr>
  <w:r><w:t xml:space="preserve">— </w:t></w:r>
  <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>
  <w:r><w:t xml:space="preserve"> —</w:t></w:r>
</w:p>"""


def blank_docx(layout: Layout) -> WordDocument:
    """Return a Word file whose first page is empty."""
    word = new_document()
    for related in (word.part.rels, word.part.package.rels):
        for key in [key for key, each in related.items() if each.reltype not in KEPT]:
            del related[key]
    _replace(word.styles.element, docx_styles(layout))
    _replace(word.settings.element, parse_xml(SETTINGS))
    _name_substitutes(word, layout)
    _measure(word, layout)
    _number_pages(word, layout)
    return word


def _replace(old: BaseOxmlElement, new: BaseOxmlElement) -> None:
    """Replace the children of one XML element by those of another."""
    for child in list(old):
        old.remove(child)
    old.extend(list(new))


def _name_substitutes(word: WordDocument, layout: Layout) -> None:
    """Name substitute fonts for Word, for computers without 仿宋_GB2312 and the like."""
    faces = (layout.title_face, layout.body_face, layout.black_face, layout.script_face)
    table = f"<w:fonts {nsdecls('w')}>{''.join(map(_font, dict.fromkeys(faces)))}</w:fonts>"
    part = Part(
        PackURI("/word/fontTable.xml"),
        CONTENT_TYPE.WML_FONT_TABLE,
        table.encode(),
        word.part.package,
    )
    word.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _font(face: Face) -> str:
    name, substitutes = quoteattr(face.name), quoteattr(",".join(face.otherwise))
    return f'<w:font w:name={name}><w:altName w:val={substitutes}/><w:charset w:val="86"/></w:font>'


def _measure(word: WordDocument, layout: Layout) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(layout.page_width), Mm(layout.page_height)
    section.top_margin, section.bottom_margin = Mm(layout.top), Mm(layout.bottom)
    section.left_margin, section.right_margin = Mm(layout.left), Mm(layout.right)
    # The dashes of the page number are a little above the middle of its line.
    below = layout.page_number_below * POINTS_PER_MM + 0.52 * layout.page_number_size
    section.footer_distance = Pt(layout.bottom * POINTS_PER_MM - below)
    grid = section._sectPr.find(qn("w:docGrid"))
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(points_to_twips(layout.pitch)))


def _number_pages(word: WordDocument, layout: Layout) -> None:
    """Add page numbers as — 1 —, one character from the outer edge."""
    section = word.sections[0]
    indent = points_to_twips(layout.page_number_size)
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        inset = f'<w:ind w:{side}Chars="100" w:{side}="{indent}"/>'
        line = parse_xml(PAGE_NUMBER.format(side=side, indent=inset))
        placeholder: Paragraph = footer.paragraphs[0]
        placeholder._p.getparent().replace(placeholder._p, line)
