"""Opening what an office hands in: a workbook or a folder, as tables of raw cells."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from roundtable.intake.faults import Refusal
from roundtable.intake.reading import folder, workbook
from roundtable.intake.reading.table import Table


@contextmanager
def tables_of(path: Path) -> Iterator[list[Table]]:
    """The sheets in a workbook or a folder, for as long as the context lasts.

    Raises:
        Refusal: there is nothing there, or nothing that can be read.
    """
    if path.is_dir():
        yield folder.tables(path)
        return
    if not path.is_file():
        raise Refusal(
            f"没有 {path} 这个文件或文件夹。",
            f"There is no file or folder {path}; give a workbook or a folder.",
        )
    if path.suffix.lower() == ".csv":
        raise Refusal(
            f"{path.name} 是单个 CSV 文件：请给出它所在的文件夹，文件以表名命名，如 visits.csv。",
            (
                f"{path.name} is a single CSV file: give its folder, with files"
                " named like the sheets, such as visits.csv."
            ),
        )
    with workbook.tables(path) as tables:
        yield tables
