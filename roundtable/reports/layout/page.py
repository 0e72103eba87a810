"""A page of an official document: GB/T 9704-2012, made so that Word, WPS and LibreOffice agree on it.

A4 with a type area of 156 × 225 mm, 22 lines of 28 characters at 16 pt. `docGrid` of the kind `linesAndChars`, which Word writes,
gives some 20 characters a line in LibreOffice; exact line spacing and a character spacing of -0.25 pt come out right in all.
"""

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt

from roundtable.reports.layout.faces import Run, dressed, element, put_run

BODY = 16.0
#: 225 mm over 22 lines, in points.
PITCH = 28.95
WIDTH_MM = 156
WIDTH_PT = 442.0
PAGE_NUMBER = 14.0


def blank() -> Paper:
    """An empty document of that page, its page numbers in place."""
    document = Document()
    for paragraph in list(document.paragraphs):
        paragraph._element.getparent().remove(paragraph._element)
    # python-docx's own blank carries a picture of itself.
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(22.5)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)
    section._sectPr.append(element("docGrid", type="lines", linePitch="579"))
    _plain_text(document)
    document.settings.odd_and_even_pages_header_footer = True
    _page_numbers(section)
    return document


def _plain_text(document: Paper) -> None:
    normal = document.styles["Normal"]
    properties = normal.element.get_or_add_rPr()
    dressed(properties, "body", BODY)
    properties.append(element("lang", val="en-US", eastAsia="zh-CN"))
    lines = normal.paragraph_format
    lines.space_before = lines.space_after = Pt(0)
    lines.line_spacing_rule, lines.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(PITCH)
    lines.widow_control = False
    for name in ("overflowPunct", "topLinePunct", "adjustRightInd"):
        normal.element.get_or_add_pPr().append(element(name, val="0"))


def _page_numbers(section: Section) -> None:
    """— 1 — at the outer edge, one character in."""
    for footer, align, side in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT, "right"),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT, "left"),
    ):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.alignment = align
        paragraph._p.get_or_add_pPr().append(element("ind", **{f"{side}Chars": "100", side: "280"}))
        put_run(paragraph, Run("— ", "song", PAGE_NUMBER))
        for kind in ("begin", "", "end"):
            field = put_run(paragraph, Run("", "song", PAGE_NUMBER))._r
            if kind:
                field.append(element("fldChar", fldCharType=kind))
            else:
                instruction = OxmlElement("w:instrText")
                instruction.text = "PAGE"
                field.append(instruction)
        put_run(paragraph, Run(" —", "song", PAGE_NUMBER))
