"""Reads a folder of sheets, and lays corrections over it: what is known at a moment."""

import csv
from pathlib import Path

import sheets

Row = dict[str, str]
Sheets = dict[str, list[Row]]

KEYS = {name: required.split()[0] for name, required in sheets.REQUIRED.items()}


def read(folder: Path) -> Sheets:
    found = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


def key_of(sheet: str, row: Row) -> str:
    return f"{row['unit_code']}@{row['joined_on']}" if sheet == "participation" else row[KEYS[sheet]]


def corrected(city: Sheets, corrections: Sheets, known_at: str = "9999") -> Sheets:
    """The sheets as known at a moment (in the end, if none is given); each row says since when it was first known."""
    out = {}
    for sheet, rows in city.items():
        known = {}
        for row in rows + corrections.get(sheet, []):
            if row.get("recorded_at", "") <= known_at:
                key = key_of(sheet, row)
                first = known[key]["first_known"] if key in known else row.get("recorded_at", "")
                known[key] = row | {"first_known": first}
        out[sheet] = list(known.values())
    return out


def chain(rows: list[Row]) -> list[Row]:
    """Events in the order in which they happened, and became known on the same day."""
    return sorted(rows, key=lambda row: (row["happened_on"], row["first_known"]))
