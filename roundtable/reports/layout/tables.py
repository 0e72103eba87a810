"""Tables of a document, and the imprint (版记) at its end. Borders are in the table itself: an office's template has styles of its own."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Paper
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from roundtable.reports.layout.faces import Run, element, put_run
from roundtable.reports.layout.lines import line, tab_at
from roundtable.reports.layout.page import WIDTH_MM

CENTRE, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT
#: Starts a cell that goes on in the one above it.
SAME = "\x00same"


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
        rows: cells as text; `SAME` goes on with the cell above. A row shorter than the header is a template's tag.
    """
    made = document.add_table(rows=len(rows) + 1, cols=len(widths))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _framed(made, {side: "4" for side in ("top", "left", "bottom", "right", "insideH", "insideV")}, "57")
    columns = made._tbl.tblGrid.findall(qn("w:gridCol"))
    for column, width in zip(columns, widths, strict=True):
        column.set(qn("w:w"), str(round(Mm(width).pt * 20)))
    for number, (row, cells) in enumerate(zip(made._tbl.tr_lst, [heads, *rows], strict=True)):
        row.get_or_add_trPr().append(element("cantSplit") if number else element("tblHeader"))
        padded = [*cells, *[""] * (len(widths) - len(cells))]
        for place, (cell, text, width) in enumerate(zip(row.tc_lst, padded, widths, strict=True)):
            around = CENTRE if number == 0 or place not in left else LEFT
            _write(_Cell(cell, made), text, Run("", "body" if number else "hei", size), around, width)
    return made


def _write(cell: _Cell, text: str, dress: Run, align: WD_ALIGN_PARAGRAPH, width: float) -> None:
    cell.width, cell.vertical_alignment = Mm(width), WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.line_spacing = Pt(dress.size * 1.45)
    paragraph._p.get_or_add_pPr().append(element("snapToGrid", val="0"))
    if text.startswith(SAME):
        cell._tc.get_or_add_tcPr().append(element("vMerge"))
        return
    put_run(paragraph, dress._replace(text=text))


def merged_down(made: Table, column: int) -> None:
    """Joins the cells that go on (`SAME`) with the one they start from."""
    cells = [row.tc_lst[column] for row in made._tbl.tr_lst[1:]]
    for cell, below in zip(cells, [*cells[1:], None], strict=True):
        goes_on = below is not None and below.get_or_add_tcPr().find(qn("w:vMerge")) is not None
        if goes_on and cell.get_or_add_tcPr().find(qn("w:vMerge")) is None:
            cell.get_or_add_tcPr().append(element("vMerge", val="restart"))


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
        inside: Any = paragraph._p.get_or_add_pPr()
        inside.append(element("snapToGrid", val="0"))
        put_run(paragraph, Run(text, size=14))
        inside.append(tab_at("8284") if text is issuer else element("ind", left="560", hanging="560"))
        if text is issuer:
            paragraph.add_run("\t")
            put_run(paragraph, Run(printed, size=14))
    line(document, indent=False, height=1)
