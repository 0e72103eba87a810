"""PDFs in the home, each under the digest of the .docx that it is made of: made once, beside the requests, one at a time.

LibreOffice takes some seconds; a site has few threads to answer with. The same document has the same bytes, so what was made once
is there for whoever asks next.
"""

import hashlib
import os
import tempfile
from pathlib import Path
from threading import Lock, Thread

from django.conf import settings

from roundtable.actions.refused import Refused
from roundtable.reports.pdf import write_pdf

MOST_KEPT = 60
MOST_WAITING = 8
_one_at_a_time = Lock()
_looking = Lock()
_waiting: set[str] = set()
#: Digest -> why it was not made; told once, so that it can be tried again.
_faults: dict[str, Refused] = {}


def pdf_of(document: bytes) -> Path | None:
    """Where the PDF of a .docx lies; None while it is being made, which begins with the first asking.

    Raises:
        Refused: it was not made, or too many wait already.
    """
    digest = hashlib.sha256(document).hexdigest()
    path = _folder() / f"{digest}.pdf"
    if path.is_file():
        os.utime(path)
        return path
    with _looking:
        if fault := _faults.pop(digest, None):
            raise fault
        if digest in _waiting:
            return None
        if len(_waiting) >= MOST_WAITING:
            raise Refused(
                "正在生成的 PDF 太多，请过一会儿再取，或先取 Word。",
                "Too many PDFs are being made just now: come again in a while, or take the Word file.",
            )
        _waiting.add(digest)
    Thread(target=_make, args=(digest, document, path), daemon=True).start()
    return None


def _make(digest: str, document: bytes, path: Path) -> None:
    try:
        with _one_at_a_time, tempfile.TemporaryDirectory(dir=path.parent) as bench:
            given, made = Path(bench) / "document.docx", Path(bench) / "document.pdf"
            given.write_bytes(document)
            write_pdf(given, made)
            made.chmod(0o600)
            os.replace(made, path)
            _tidy(path.parent)
    except Refused as fault:
        _faults[digest] = fault
    finally:
        with _looking:
            _waiting.discard(digest)


def _tidy(folder: Path) -> None:
    """The oldest go: they are made again when they are asked for."""
    made = sorted(folder.glob("*.pdf"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in made[MOST_KEPT:]:
        file.unlink(missing_ok=True)


def _folder() -> Path:
    folder = Path(settings.HOME) / "papers"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
