"""Paragraphs of an official document, written one after the other."""

from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from roundtable.reports.layout.faces import RED, Run, element, fitting, put_run
from roundtable.reports.layout.page import PITCH, WIDTH_PT

CENTRE = WD_ALIGN_PARAGRAPH.CENTER


def line(
    document: Paper,
    *runs: Run | str,
    indent: bool = True,
    align: WD_ALIGN_PARAGRAPH | None = None,
    before: float = 0,
    after: float = 0,
    height: float = 0,
    keep: bool = False,
) -> Paragraph:
    """One paragraph: two characters in and justified unless said otherwise; `keep` holds it to the next."""
    paragraph = document.add_paragraph()
    properties = paragraph._p.get_or_add_pPr()
    for run in runs:
        put_run(paragraph, Run(run) if isinstance(run, str) else run)
    if indent:
        properties.append(element("ind", firstLineChars="200", firstLine="640"))
    # LibreOffice reads this from the paragraph alone, not from its style.
    properties.append(element("overflowPunct", val="0"))
    if align is not None or indent:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY if align is None else align
    paragraph.paragraph_format.space_before = Pt(before) if before else None
    paragraph.paragraph_format.space_after = Pt(after) if after else None
    if height:
        # Without this a line is as high as the grid's, whatever it says.
        properties.append(element("snapToGrid", val="0"))
        paragraph.paragraph_format.line_spacing = Pt(height)
    if keep:
        paragraph.paragraph_format.keep_with_next = True
    return paragraph


def control(document: Paper, tag: str) -> None:
    """A paragraph that is a tag alone; nothing is left of it when the template is filled."""
    document.add_paragraph(tag)


def heading(document: Paper, text: str) -> None:
    line(document, Run(text, "hei"), keep=True)


def title(document: Paper, text: str, *, before: float = PITCH, after: float = PITCH) -> None:
    line(document, Run(text, "title", 22), indent=False, align=CENTRE, before=before, after=after, height=36)


def masthead(
    document: Paper, text: str, name: str, most: float, *, before: float, spacing: int | None = None
) -> None:
    """The red name at the head of the first page, as large as fits on one line: `text` is what stands there, with its fields,
    and `name` what that comes to."""
    size = fitting(name, most, WIDTH_PT)
    line(
        document,
        Run(text, "title", size, RED, spacing),
        indent=False,
        align=CENTRE,
        before=before,
        height=size * 1.25,
    )


def red_rule(document: Paper) -> None:
    """As wide as the type area."""
    paragraph = line(document, indent=False, height=8)
    border = element("pBdr")
    border.append(element("bottom", val="single", sz="16", space="0", color=RED))
    paragraph._p.get_or_add_pPr().append(border)


def left_and_right(document: Paper, left: str, right: str) -> None:
    """Issuer and date above the red rule, one character in on both sides."""
    paragraph = line(document, Run(left, size=14), indent=False)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(tab_at("8520"))
    properties.append(element("ind", left="280"))
    paragraph.add_run("\t")
    put_run(paragraph, Run(right, size=14))


def hanging(document: Paper, label: str, text: str) -> None:
    """A label in black and what belongs to it, its further lines set in under the text: who was present, who sent leave."""
    paragraph = line(document, Run(label, "hei"), Run(text), indent=False)
    paragraph._p.get_or_add_pPr().append(
        element("ind", leftChars="500", left="1600", hangingChars="300", hanging="960")
    )


def tab_at(position: str) -> object:
    """Stops at the right edge, in twentieths of a point."""
    tabs = element("tabs")
    tabs.append(element("tab", val="right", pos=position))
    return tabs


def new_page(document: Paper, text: str) -> None:
    line(document, Run(text, "hei"), indent=False).paragraph_format.page_break_before = True


def small(document: Paper, text: str) -> None:
    line(document, Run(text, size=10.5), indent=False, before=6, height=18)
