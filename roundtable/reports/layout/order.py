"""Word reads the properties of a paragraph, run and table in the order of the standard's schema only: they are put into it here."""

from typing import Any

from docx.oxml.ns import qn

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens"
    " kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing"
    " mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden"
    " color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd"
    " tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
}
RANKS = {
    name: {qn(f"w:{one}"): rank for rank, one in enumerate(order.split())} for name, order in ORDERS.items()
}


def in_order(root: Any) -> None:
    """Sorts the children of every properties element under `root`."""
    for name, ranks in RANKS.items():
        for properties in root.iter(qn(f"w:{name}")):
            properties[:] = sorted(properties, key=lambda child: ranks.get(child.tag, len(ranks)))
