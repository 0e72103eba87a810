"""The last step of every .docx: the same content gives the same bytes, whenever it is made."""

import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

#: The earliest day a zip can name; when the figures are from is in the properties of the document.
ZIP_DAY = (1980, 1, 1, 0, 0, 0)
#: A document tells nothing of the machine on which its template was written.
_TEMPLATE_RELATION = re.compile(rb'<Relationship\b[^>]*/attachedTemplate"[^>]*/>')
_TEMPLATE_SETTING = re.compile(rb"<w:attachedTemplate\b[^>]*/>")


def settle(filled: Path, out: Path, *, title: str, author: str, known_at: datetime) -> None:
    """Writes `filled` to `out`, its entries without times, its properties from the moment at which the figures were known."""
    with zipfile.ZipFile(filled) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _properties(title, author, known_at).encode()
            elif name == "word/_rels/settings.xml.rels":
                content = _TEMPLATE_RELATION.sub(b"", content)
            elif name == "word/settings.xml":
                content = _TEMPLATE_SETTING.sub(b"", content)
            entry = zipfile.ZipInfo(name, ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)


def _properties(title: str, author: str, known_at: datetime) -> str:
    moment = known_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "</cp:coreProperties>"
    )
