"""What a file is, by what it holds: its name is not believed. What is not on the list is refused."""

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from roundtable.actions.refused import Refused

MIB = 1 << 20
MOST_OF_A_FILE = 20 * MIB
MOST_UNPACKED = 200 * MIB
MOST_ENTRIES = 2_000
_OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class Kind:
    """`ending` is what the file is served under, whatever it was called."""

    content_type: str
    ending: str

    @property
    def is_picture(self) -> bool:
        return self.content_type.startswith("image/")


JPEG, PNG, WEBP = Kind("image/jpeg", "jpg"), Kind("image/png", "png"), Kind("image/webp", "webp")
PDF = Kind("application/pdf", "pdf")
#: The part that each kind of office file cannot be without.
OFFICE = {
    "word/document.xml": Kind(f"{_OFFICE}.wordprocessingml.document", "docx"),
    "xl/workbook.xml": Kind(f"{_OFFICE}.spreadsheetml.sheet", "xlsx"),
    "ppt/presentation.xml": Kind(f"{_OFFICE}.presentationml.presentation", "pptx"),
}
KINDS = {kind.content_type: kind for kind in (JPEG, PNG, WEBP, PDF, *OFFICE.values())}


def judged(path: Path) -> Kind:
    """The kind of the file there.

    Raises:
        Refused: too large, empty, of no kind that is taken, with macros, or a zip that lies about itself.
    """
    size = path.stat().st_size
    if size > MOST_OF_A_FILE:
        raise too_large()
    if size == 0:
        raise Refused("这个文件是空的，请另选一个。", "This file is empty; choose another.")
    with path.open("rb") as file:
        start = file.read(16)
    if start.startswith(b"\xff\xd8\xff"):
        return JPEG
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return WEBP
    if start.startswith(b"%PDF-"):
        return PDF
    if start.startswith(b"PK"):
        return _office(path)
    raise _of_no_kind()


def too_large() -> Refused:
    return Refused(
        f"附件最大 {MOST_OF_A_FILE // MIB} MB，请压缩或拆分后再传。",
        f"A file may have at most {MOST_OF_A_FILE // MIB} MB; make it smaller or split it.",
    )


def _of_no_kind() -> Refused:
    return Refused(
        "附件只收照片（JPG、PNG、WebP）、PDF 和 Word、Excel、PowerPoint 的新格式（.docx、.xlsx、.pptx）。",
        "Attach a photo (JPG, PNG, WebP), a PDF, or a .docx, .xlsx or .pptx file.",
    )


def _office(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise Refused(
                    "这个文件展开后过大，没有收下。", "This file unpacks to too much and was not taken."
                )
            if any(name.endswith("vbaProject.bin") for name in names):
                raise Refused(
                    "这个文件带有宏，请另存为不带宏的格式。", "This file holds macros; save it without them."
                )
            kind = next((kind for part, kind in OFFICE.items() if part in names), None)
            if kind is None or "[Content_Types].xml" not in names:
                raise _of_no_kind()
            return kind
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise _of_no_kind() from error
