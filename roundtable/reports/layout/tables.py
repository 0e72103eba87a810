"""Tables of a document, and the imprint (版记) at its end. Borders are in the table itself: an office's template has styles of its own."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Paper
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from roundtable.reports.layout.faces import Run, element, put_run
from roundtable.reports.layout.lines import line, tab_at
from roundtable.reports.layout.page import WIDTH_MM

CENTRE, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT


def table(
    document: Paper,
    widths: Sequence[float],
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    size: float = 10.5,
    left: Sequence[int] = (),
) -> Table:
    """A table with its header repeated on every page.

    Args:
        widths: in mm. left: columns set from the left; the others are centred.
        rows: cells as text; a row of one cell alone reaches over all columns and stays with the row after it.
    """
    made: Table = document.add_table(rows=len(rows) + 1, cols=len(widths))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _framed(made, dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), "4"), "57")
    columns = made._tbl.tblGrid.findall(qn("w:gridCol"))
    for column, width in zip(columns, widths, strict=True):
        column.set(qn("w:w"), str(round(Mm(width).pt * 20)))
    for number, (row, cells) in enumerate(zip(made._tbl.tr_lst, [heads, *rows], strict=True)):
        row.get_or_add_trPr().append(element("cantSplit") if number else element("tblHeader"))
        if len(cells) == 1 < len(widths):
            _across(made, row, cells[0], size, widths)
            continue
        for place, (cell, text, width) in enumerate(zip(row.tc_lst, cells, widths, strict=True)):
            around = CENTRE if number == 0 or place not in left else LEFT
            _write(_Cell(cell, made), text, Run("", "body" if number else "hei", size), around, width)
    return made


def _across(made: Table, row: Any, text: str, size: float, widths: Sequence[float]) -> None:
    """One cell as wide as the table: its first line in black, the rest as text."""
    for spare in row.tc_lst[1:]:
        row.remove(spare)
    row.tc_lst[0].get_or_add_tcPr().append(element("gridSpan", val=str(len(widths))))
    first, _, rest = text.partition("\n")
    paragraph = _write(_Cell(row.tc_lst[0], made), first, Run("", "hei", size), LEFT, sum(widths))
    if rest:
        put_run(paragraph, Run(f"\n{rest}", size=size))
    paragraph.paragraph_format.keep_with_next = True


def _write(cell: _Cell, text: str, dress: Run, align: WD_ALIGN_PARAGRAPH, width: float) -> Paragraph:
    cell.width, cell.vertical_alignment = Mm(width), WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.line_spacing = Pt(dress.size * 1.45)
    paragraph._p.get_or_add_pPr().append(element("snapToGrid", val="0"))
    put_run(paragraph, dress._replace(text=text))
    return paragraph


def _framed(made: Table, borders: dict[str, str], margin: str) -> None:
    properties: Any = made._tbl.tblPr
    for name in ("w:tblStyle", "w:tblBorders", "w:tblLayout"):
        for old in properties.findall(qn(name)):
            properties.remove(old)
    frame, margins = element("tblBorders"), element("tblCellMar")
    for side, eighths in borders.items():
        frame.append(element(side, val="single", sz=eighths, space="0", color="000000"))
    for side in ("left", "right"):
        margins.append(element(side, w=margin, type="dxa"))
    for part in (frame, element("tblLayout", type="fixed"), margins):
        properties.append(part)


def imprint(document: Paper, rows: Sequence[str], issuer: str, printed: str) -> None:
    """At the foot of the last page: to whom it goes, who issued it and when; thick lines outside, thin ones between."""
    made = document.add_table(rows=len(rows) + 1, cols=1)
    made.autofit = False
    made.columns[0].width = Mm(WIDTH_MM)
    _framed(made, {"top": "8", "bottom": "8", "insideH": "6"}, "280")
    properties: Any = made._tbl.tblPr
    properties.append(
        element(
            "tblpPr",
            leftFromText="0",
            rightFromText="0",
            vertAnchor="margin",
            horzAnchor="margin",
            tblpXSpec="left",
            tblpYSpec="bottom",
        )
    )
    for row, text in zip(made.rows, [*rows, issuer], strict=True):
        row.cells[0].width = Mm(WIDTH_MM)
        paragraph = row.cells[0].paragraphs[0]
        paragraph.paragraph_format.line_spacing = Pt(24)
        paragraph.paragraph_format.keep_with_next = text is not issuer
        inside: Any = paragraph._p.get_or_add_pPr()
        inside.append(element("snapToGrid", val="0"))
        put_run(paragraph, Run(text, size=14))
        inside.append(tab_at("8284") if text is issuer else element("ind", left="560", hanging="560"))
        if text is issuer:
            paragraph.add_run("\t")
            put_run(paragraph, Run(printed, size=14))
    line(document, indent=False, height=1)
