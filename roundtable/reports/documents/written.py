"""A document as a file: its fields set into a template, ours or the office's own, as .docx or as PDF."""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from roundtable.actions.refused import Refused
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.pdf import write_pdf
from roundtable.reports.templates.fill import fill
from roundtable.reports.templates.settled import settle

SUFFIXES = (".docx", ".pdf")


def check_suffix(out: Path, suffixes: tuple[str, ...] = SUFFIXES) -> None:
    """Raises Refused where the file's name does not say what it is to be."""
    if out.suffix.lower() not in suffixes:
        raise Refused(
            f"请给出以 {'、'.join(suffixes)} 结尾的文件名，而不是 {out}。",
            f"Give a file that ends in {', '.join(suffixes)}, not {out}.",
        )


def write_document(template: Path | bytes, fields: Mapping[str, Any], frozen: Frozen, out: Path) -> None:
    """Writes the document; by the name's end a .docx or a PDF.

    Raises:
        Refused: the name, the template, or there is nothing here that makes a PDF.
    """
    check_suffix(out)
    with tempfile.TemporaryDirectory() as folder:
        filled, settled = Path(folder) / "filled.docx", Path(folder) / "document.docx"
        fill(template, fields, filled)
        settle(filled, settled, title=fields["title"], author=fields["office"], known_at=frozen.known_at)
        if out.suffix.lower() == ".pdf":
            write_pdf(settled, out)
        else:
            out.write_bytes(settled.read_bytes())
