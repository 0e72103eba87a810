"""Type faces and runs of text. The document names the faces of the standard; a machine without them takes their `altName`."""

import re
from typing import Any, NamedTuple

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as Written

#: What each part of a document is set in (East Asian face); Latin letters and digits are in Times New Roman.
FACES = {
    "body": "仿宋_GB2312",
    "kai": "楷体_GB2312",
    "hei": "黑体",
    "title": "方正小标宋简体",
    "song": "宋体",
}
#: The faces that come with Windows for those that do not; written beside them in the font table.
INSTEAD = {"仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "方正小标宋简体": "华文中宋"}
LATIN = "Times New Roman"
RED = "FF0000"
#: What XML cannot hold; a text pasted from elsewhere may carry it.
UNHEARD_OF = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: Twentieths of a point between characters of 16 pt, so that 28 of them fill 156 mm.
CLOSER = -5


class Run(NamedTuple):
    """A piece of text in one face."""

    text: str
    face: str = "body"
    size: float = 16
    color: str = ""
    spacing: int | None = None


def element(name: str, **attributes: str) -> Any:
    """An empty element of WordprocessingML with attributes of its namespace."""
    made = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def dressed(properties: Any, face: str, size: float, color: str = "", spacing: int | None = None) -> None:
    """Sets face, size, colour and spacing in the run properties `properties`."""
    latin = FACES["song"] if face == "song" else LATIN
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    properties.insert(
        0, element("rFonts", ascii=latin, hAnsi=latin, cs=latin, eastAsia=FACES[face], hint="eastAsia")
    )
    half_points = str(round(size * 2))
    properties.append(element("sz", val=half_points))
    properties.append(element("szCs", val=half_points))
    if color:
        properties.append(element("color", val=color))
    between = CLOSER if spacing is None and size == 16 else spacing
    if between is not None:
        properties.append(element("spacing", val=str(between)))


def put_run(paragraph: Paragraph, run: Run) -> Written:
    """Adds the text to the paragraph."""
    written = paragraph.add_run(UNHEARD_OF.sub("", run.text))
    dressed(written._r.get_or_add_rPr(), run.face, run.size, run.color, run.spacing)
    return written


def fitting(text: str, most: float, width: float) -> float:
    """The largest size, in half points, at which the text stays on one line `width` points wide; at least 16 pt."""
    # Quotation marks are as wide as a character in a Chinese face, and narrow in a Latin one.
    wide = sum(0.55 if letter.isascii() else 1.0 for letter in text)
    return max(16.0, min(most, int(width / max(1.0, wide) * 2) / 2))
