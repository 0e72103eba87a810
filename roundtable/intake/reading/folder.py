"""A folder of CSV files (UTF-8, with or without BOM), read row by row with a bound on every record."""

import csv
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TextIO

from roundtable.intake.faults import Refusal
from roundtable.intake.reading.table import CannotBeRead, Row, Table

#: Characters of one record, quoted line breaks and all; the columns of a sheet in order never come near it.
MOST_OF_A_RECORD = 2_000_000
_NOT_OURS = {".xlsx", ".xls", ".xlsm", ".ods", ".tsv"}


class _Lines:
    """The lines of a file; refuses a record that is too long before it is in memory."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.of_this_record: list[str] = []
        self._characters = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._file.readline(MOST_OF_A_RECORD)
        if not line:
            raise StopIteration
        self.of_this_record.append(line)
        self._characters += len(line)
        if self._characters >= MOST_OF_A_RECORD:
            raise OverflowError
        return line

    def next_record(self) -> None:
        self.of_this_record.clear()
        self._characters = 0

    def last_position(self) -> int:
        """Index of the cell in which the record became too long."""
        return len(next(csv.reader(["".join(self.of_this_record)]))) - 1


def tables(folder: Path) -> list[Table]:
    """The folder's sheets, one per file.

    Raises:
        Refusal: it holds a spreadsheet beside its CSV files, or none of them.
    """
    files = sorted(
        path for path in folder.iterdir() if path.is_file() and not path.name.startswith((".", "~"))
    )
    strange = [path.name for path in files if path.suffix.lower() in _NOT_OURS]
    if strange:
        raise Refusal(
            f"文件夹里应只有 CSV 文件，却有 {'、'.join(strange)}：请单独导入，或移开。",
            (
                "The folder should hold CSV files, not"
                f" {', '.join(strange)}: import it by itself or move it away."
            ),
        )
    sheets = [path for path in files if path.suffix.lower() == ".csv"]
    if not sheets:
        raise Refusal(
            f"文件夹 {folder} 里没有 CSV 文件，应有 visits.csv 等。",
            f"There is no CSV file in {folder}; it should hold visits.csv and the like.",
        )
    return [Table(path.stem, partial(_rows, path), _count_lines(path)) for path in sheets]


def _count_lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(partial(file.read, 1 << 20), b""))


def _rows(path: Path) -> Iterator[Row]:
    csv.field_size_limit(MOST_OF_A_RECORD)
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = _Lines(file)
        number = 0
        try:
            for number, cells in enumerate(csv.reader(lines, strict=True), start=1):
                yield number, cells
                lines.next_record()
        except OverflowError:
            raise CannotBeRead(
                f"这一格太长，一行最多 {MOST_OF_A_RECORD} 个字符；其后各行没有检查。",
                (
                    f"This cell is too long: a row has at most {MOST_OF_A_RECORD}"
                    " characters; the rows after it were not read."
                ),
                row=number + 1,
                position=lines.last_position(),
            ) from None
        except csv.Error:
            raise CannotBeRead(
                "引号没有配对：含逗号、换行的内容应放在一对双引号里，内容中的双引号写两遍；其后各行没有检查。",
                'A quotation mark has no partner: put a text with commas or line breaks between two ",'
                ' and write a " in it twice; the rows after it were not read.',
                row=number + 1,
            ) from None
        except UnicodeDecodeError:
            raise CannotBeRead(
                "文件不是 UTF-8 编码，应在 Excel 中另存为“CSV UTF-8”。",
                "The file is not in UTF-8; save it from Excel as 'CSV UTF-8'.",
                row=number + 1,
            ) from None
