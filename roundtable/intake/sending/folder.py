"""A folder with one CSV file per sheet and a `datapackage.json`.

Cells are written as they are, also those that begin with = + - @: the folder is for programs, and has to
come in again as it went out. For a spreadsheet there is the workbook, where they are texts.
"""

import csv
import json
import shutil
import tempfile
from pathlib import Path

from roundtable.intake.faults import Refusal
from roundtable.intake.sending.datapackage import datapackage
from roundtable.intake.sending.rows import columns_of, rows_of
from roundtable.intake.sheets import SHEETS
from roundtable.records.programme import Programme

OURS = {"datapackage.json", *(f"{sheet.name}.csv" for sheet in SHEETS)}


def write_folder(path: Path, programmes: list[Programme], *, several: bool) -> None:
    """Writes the folder; what an earlier export left in it is replaced once all is written.

    Raises:
        Refusal: the folder holds files that are not ours.
    """
    others = sorted(file.name for file in path.iterdir() if file.name not in OURS) if path.exists() else []
    if others:
        raise Refusal(
            f"文件夹 {path} 里有别的文件（如 {others[0]}），请另给一个空文件夹。",
            f"The folder {path} holds other files ({others[0]}): give an empty one.",
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as name:
        draft = Path(name) / "draft"
        draft.mkdir()
        for sheet in SHEETS:
            with (draft / f"{sheet.name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow([column.name for column in columns_of(sheet, several=several)])
                writer.writerows(rows_of(sheet, programmes, several=several))
        described = json.dumps(datapackage(several=several), ensure_ascii=False, indent=2)
        (draft / "datapackage.json").write_text(described + "\n", encoding="utf-8")
        if path.exists():
            shutil.rmtree(path)
        draft.rename(path)
