"""From a document being built to what is kept of it: a template's bytes, or a block that is set into a template."""

import io
import re
import zipfile
from typing import Any

from docx.document import Document as Paper
from docx.oxml.ns import qn
from lxml import etree

from roundtable.reports.layout.faces import FACES, INSTEAD, element
from roundtable.reports.layout.order import in_order


def template_bytes(document: Paper, language: str) -> bytes:
    """The document as a .docx, the faces that stand in for others named in its font table."""
    _told_apart(document.element, language)
    in_order(document.element)
    in_order(document.styles.element)
    for section in document.sections:
        for footer in (section.footer, section.even_page_footer):
            in_order(footer._element)
    built, named = io.BytesIO(), io.BytesIO()
    document.save(built)
    with zipfile.ZipFile(built) as old, zipfile.ZipFile(named, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/fontTable.xml":
                content = content.replace(b"</w:fonts>", _stand_ins().encode() + b"</w:fonts>")
            new.writestr(entry, content)
    return named.getvalue()


def _told_apart(root: Any, language: str) -> None:
    """Chinese faces tell headings and questions apart; Latin letters have one face, and take weight and slope instead."""
    if language != "en":
        return
    for fonts in root.iter(qn("w:rFonts")):
        for face, mark in (("hei", "b"), ("kai", "i")):
            if fonts.get(qn("w:eastAsia")) == FACES[face]:
                fonts.getparent().append(element(mark))


def _stand_ins() -> str:
    return "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="auto"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for face, other in INSTEAD.items()
    )


class Block(str):
    """Paragraphs and tables as WordprocessingML, to stand where a template says `{{p … }}`."""

    __slots__ = ()


def block(document: Paper, language: str) -> Block:
    """What was written into the document, without its section."""
    _told_apart(document.element, language)
    in_order(document.element)
    parts: list[Any] = [part for part in document.element.body if part.tag != qn("w:sectPr")]
    # On one line: where it is set in, a line's end would be taken for a break in the text.
    return Block(
        "".join(re.sub(r">\s*\n\s*<", "><", etree.tostring(part, encoding="unicode")) for part in parts)
    )
