"""Looks over an office's template before anything of it is read: a .docx that unpacks to what it says, without code in it, that
reaches nowhere else."""

import re
import zipfile
import zlib
from pathlib import Path

from roundtable.actions.refused import Refused
from roundtable.intake.reading.archive import MIB, OLE, chunks_of

MOST_OF_A_FILE = 20 * MIB
MOST_UNPACKED = 100 * MIB
MOST_ENTRIES = 2_000
#: Entities can grow past all bounds, and no office program writes them.
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CODE = re.compile(r"(?:^|/)(?:vbaProject|vbaData|activeX|embeddings)", re.IGNORECASE)
_RELATION = re.compile(rb"<Relationship\b[^>]*>")
_STAYS = (b"/hyperlink", b"/attachedTemplate")
#: A tag cut in two by the end of a chunk is seen with the next.
_OVERLAP = 4_096


def judge(path: Path) -> None:
    """Raises Refused where it is not a .docx that may be filled, with one sentence that says why."""
    if path.stat().st_size > MOST_OF_A_FILE:
        raise _too_much()
    with path.open("rb") as file:
        start = file.read(8)
    if start == OLE:
        raise Refused(
            "这个模板有密码保护或是旧的 .doc 格式：请去掉密码，另存为 .docx。",
            "The template has a password or is an old .doc: save it as .docx without a password.",
        )
    try:
        with zipfile.ZipFile(path) as archive:
            _judge_entries(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as fault:
        raise not_sound() from fault


def _judge_entries(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = archive.namelist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _too_much()
    if "[Content_Types].xml" not in names or "word/document.xml" not in names or len(set(names)) < len(names):
        raise not_sound()
    if any(_CODE.search(name) for name in names):
        raise Refused(
            "模板里有宏或嵌入的对象：请另存为不带宏的 .docx，并把嵌入的对象去掉。",
            "The template has macros or embedded objects in it: save it as a .docx without macros and take the objects out.",
        )
    for entry in entries:
        tail = b""
        for chunk in chunks_of(archive, entry, _too_much):
            _judge_text(entry.filename, tail + chunk)
            tail = chunk[-_OVERLAP:]


def _judge_text(name: str, text: bytes) -> None:
    if name.endswith((".xml", ".rels")) and _ENTITIES.search(text):
        raise not_sound()
    if not name.endswith(".rels"):
        return
    for relation in _RELATION.findall(text):
        if b"External" in relation and not any(kind in relation for kind in _STAYS):
            raise Refused(
                "模板里有链接到文件外面的图片或内容：请改为插入，不要链接。",
                "The template links to pictures or content outside itself: insert them instead.",
            )


def not_sound() -> Refused:
    return Refused(
        "这个模板不是完好的 .docx 文件：请用 Word 或 WPS 打开，另存为 .docx。",
        "The template is not a sound .docx: open it in Word or WPS and save it as .docx.",
    )


def _too_much() -> Refused:
    return Refused(
        f"这个模板太大（文件最多 {MOST_OF_A_FILE // MIB} MB，展开后最多 {MOST_UNPACKED // MIB} MB），没有打开：请把图片缩小。",
        f"The template is too large (at most {MOST_OF_A_FILE // MIB} MB, {MOST_UNPACKED // MIB} MB unpacked) and was not opened:"
        " make its pictures smaller.",
    )
