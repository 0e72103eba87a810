"""Looks over a workbook's zip before anything of it is taken apart: what it would unpack to, and that it
does not lie.

A small file can claim or unpack to more than the memory holds. The directory is judged first, then every
entry is unpacked once in a stream and thrown away, so that a directory that says too little is found out.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from roundtable.intake.faults import Refusal

MIB = 1 << 20
MOST_OF_A_FILE = 200 * MIB
MOST_UNPACKED = 1024 * MIB
#: Shared texts are held in memory while the sheets are read.
MOST_SHARED_TEXTS = 64 * MIB
MOST_ENTRIES = 5_000
#: Rows that are all alike pack to about a hundredth; a bomb packs to a thousandth.
MOST_RATIO = 300
_ONCE_IT_MATTERS = 16 * MIB
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


def has_formulas(path: Path) -> bool:
    """Whether any sheet holds a formula.

    Raises:
        Refusal: not a workbook, an old or locked one, or one that unpacks to too much.
    """
    _refuse_what_is_no_zip(path)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _refuse_too_much(entries)
            if "[Content_Types].xml" not in archive.namelist() or "xl/workbook.xml" not in archive.namelist():
                raise _no_workbook(path)
            # Every entry is looked at, whatever the first ones hold.
            return sum(_unpacks_to_what_it_says(archive, entry) for entry in entries) > 0
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _no_workbook(path) from error


def _refuse_what_is_no_zip(path: Path) -> None:
    if path.stat().st_size > MOST_OF_A_FILE:
        raise Refusal(
            f"{path.name} 超过 {MOST_OF_A_FILE // MIB} MB：请分成几个文件，或导出为 CSV 文件夹再导入。",
            (
                f"{path.name} has more than {MOST_OF_A_FILE // MIB} MB:"
                " split it, or import a folder of CSV files."
            ),
        )
    with path.open("rb") as file:
        start = file.read(8)
    if start == OLE:
        raise Refusal(
            f"{path.name} 有密码保护或是旧的 .xls 格式：请去掉密码，另存为 .xlsx。",
            f"{path.name} has a password or is an old .xls: save it as .xlsx without a password.",
        )
    if not start.startswith(b"PK"):
        raise _no_workbook(path)


def _no_workbook(path: Path) -> Refusal:
    return Refusal(
        f"{path.name} 不是完好的 .xlsx 工作簿：应是 .xlsx 文件，或放着 CSV 文件的文件夹。",
        f"{path.name} is not a sound .xlsx workbook: give an .xlsx file, or a folder of CSV files.",
    )


def _bomb() -> Refusal:
    return Refusal(
        f"这个工作簿展开后过大（最多 {MOST_UNPACKED // MIB} MB），没有打开：请分成几个，或用 CSV 文件夹。",
        (
            f"This workbook unpacks to too much (at most {MOST_UNPACKED // MIB}"
            " MB) and was not opened: split it, or use CSV files."
        ),
    )


def _refuse_too_much(entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if (
        len(entries) > MOST_ENTRIES
        or unpacked > MOST_UNPACKED
        or (unpacked > _ONCE_IT_MATTERS and unpacked > MOST_RATIO * packed)
        or any(
            entry.file_size > MOST_SHARED_TEXTS
            for entry in entries
            if entry.filename.endswith("sharedStrings.xml")
        )
    ):
        raise _bomb()


def _unpacks_to_what_it_says(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Unpacks an entry; tells whether it is a sheet that holds a formula."""
    is_sheet = entry.filename.startswith("xl/worksheets/")
    found, tail = False, b""
    for chunk in chunks_of(archive, entry, _bomb):
        if is_sheet and not found:
            found = _FORMULA.search(tail + chunk) is not None
            tail = chunk[-64:]
    return found


def chunks_of(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, refusal: Callable[[], Exception]
) -> Iterator[bytes]:
    """Unpacks an entry in a stream, and raises `refusal` where it holds more than it says."""
    said, count = entry.file_size, 0
    # Reading stops at the size an entry declares; one more byte shows whether there would have been more.
    entry.file_size = said + 1
    with archive.open(entry) as stream:
        while chunk := stream.read(MIB):
            count += len(chunk)
            yield chunk
    entry.file_size = said
    if count > said:
        raise refusal()
