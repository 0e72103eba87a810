"""Read a programme in the interchange form (a folder, one CSV file per sheet) into dicts with typed cells.

Nothing is checked beyond the types. An empty cell is None. Every row also carries `row` (its place in the
sheet, from 0) and `recorded_at` (None when the sheet does not carry it).
"""

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

Row = dict[str, Any]

# The columns that are not text. Everything else is text.
DAYS = {
    "started_on", "ends_on", "starts_on", "joined_on", "left_on", "due_on", "happened_on", "issued_on",
    "delivered_on", "receipted_on", "visited_on", "found_on", "agreed_on", "new_due_on", "made_on",
    "noted_on", "submitted_on", "published_on", "held_on", "period_start", "raised_on", "proposed_on",
    "settled_on", "looked_on", "said_on", "answered_on", "shared_on", "drawn_on", "from_on", "to_on", "day",
}  # fmt: skip
NUMBERS = {
    "visit_every_days", "report_every_days", "meeting_every_days", "number", "group_number", "copies",
    "meetings_attended", "activities_joined", "materials_reviewed", "spot_checks", "people_interviewed",
    "audience", "meeting_number", "owner_after", "head_after", "group_after", "meeting_after",
}  # fmt: skip

# The columns of each sheet, as the contract names them.
SHEETS: dict[str, list[str]] = {
    "programme": [
        "key", "title", "started_on", "ends_on", "timezone", "visit_every_days", "report_every_days",
        "meeting_every_days",
    ],
    "stages": ["key", "title", "starts_on", "ends_on"],
    "topics": ["key", "title"],
    "unit_kinds": ["key", "title"],
    "units": ["code", "name", "kind", "area", "head_title"],
    "groups": ["number", "name"],
    "participation": ["unit_code", "group_number", "joined_on", "left_on"],
    "required_actions": ["key", "title", "due_on", "stage", "topic", "kinds", "evidence_asked"],
    "action_events": ["uid", "unit_code", "action_key", "step", "happened_on", "note"],
    "optional_actions": ["uid", "unit_code", "title", "happened_on", "description"],
    "materials": ["key", "title", "form", "copies", "parts", "issued_on"],
    "distributions": [
        "uid", "material_key", "recipient", "delivered_on", "unit_code", "copies", "receipted_on",
    ],
    "visits": [
        "uid", "group_number", "unit_code", "visited_on", "announced", "meetings_attended",
        "activities_joined", "materials_reviewed", "spot_checks", "people_interviewed", "assessment",
        "assessment_reason", "note",
    ],
    "problems": [
        "key", "unit_code", "category", "found_on", "description", "severity", "visit_uid",
    ],
    "problem_events": ["uid", "problem_key", "step", "happened_on", "reason"],
    "measures": ["key", "problem_key", "what", "responsible", "due_on", "agreed_on"],
    "measure_events": ["uid", "measure_key", "step", "happened_on", "by", "note", "new_due_on"],
    "suggestions": ["uid", "unit_code", "made_on", "text", "visit_uid"],
    "practices": ["uid", "unit_code", "noted_on", "title", "description", "visit_uid"],
    "submissions": ["uid", "unit_code", "submitted_on", "title", "text", "action_key"],
    "outlets": ["key", "name", "level", "channel"],
    "publicity": ["uid", "outlet_key", "published_on", "title", "url", "unit_code", "story", "text"],
    "briefings": ["number", "issued_on", "title"],
    "lectures": ["uid", "held_on", "tier", "place", "unit_code", "audience"],
    "reports": ["uid", "department", "period_start", "due_on", "submitted_on", "state", "text"],
    "meetings": ["number", "held_on", "title"],
    "decisions": ["key", "meeting_number", "what", "responsible", "due_on", "unit_code", "measure_key"],
    "decision_events": ["uid", "decision_key", "step", "happened_on", "by", "note", "new_due_on"],
    "hard_problems": [
        "key", "title", "description", "raised_on", "meeting_number", "unit_code", "problem_key",
    ],
    "proposals": ["uid", "hard_problem_key", "proposed_on", "proposed_by", "text"],
    "settlements": ["uid", "hard_problem_key", "settled_on", "outcome", "decision_key"],
    "look_backs": ["uid", "measure_key", "due_on", "looked_on", "holds", "note"],
    "proposed_measures": ["uid", "problem_key", "what", "responsible", "due_on", "proposed_on"],
    "proposal_events": ["uid", "proposal_uid", "step", "happened_on", "measure_key", "note"],
    "too_much": ["uid", "unit_code", "said_on", "text"],
    "too_much_answers": ["uid", "too_much_uid", "answered_on", "text", "will_do"],
    "practices_shared": ["uid", "practice_uid", "shared_on", "note"],
    "draws": ["uid", "seed", "drawn_on", "drawn", "number", "from_on", "to_on"],
    "second_looks": ["uid", "draw_uid", "measure_key", "visit_uid", "group_number", "due_on"],
    "second_look_findings": ["uid", "second_look_uid", "looked_on", "holds", "note"],
    "ladder": ["uid", "owner_after", "head_after", "group_after", "meeting_after"],
    "days_off": ["uid", "day", "title", "working"],
}  # fmt: skip


@dataclass(frozen=True)
class Sheets:
    """One programme as it stands in its folder."""

    programme: Row
    tables: dict[str, list[Row]]
    zone: ZoneInfo

    def __getitem__(self, sheet: str) -> list[Row]:
        return self.tables[sheet]


def read_folder(folder: Path | str) -> Sheets:
    """Read a folder; sheets that are missing are empty."""
    texts = {}
    for sheet in SHEETS:
        path = Path(folder) / f"{sheet}.csv"
        if path.exists():
            texts[sheet] = path.read_text(encoding="utf-8-sig")
    return read_texts(texts)


def read_texts(texts: dict[str, str]) -> Sheets:
    """Read sheets given as CSV text, by name."""
    programmes = list(csv.DictReader(io.StringIO(texts["programme"])))
    if len(programmes) != 1:
        raise ValueError("the oracle reads folders with exactly one programme")
    zone = ZoneInfo(programmes[0].get("timezone") or "Asia/Shanghai")
    tables: dict[str, list[Row]] = {}
    for sheet, columns in SHEETS.items():
        tables[sheet] = []
        for number, cells in enumerate(csv.DictReader(io.StringIO(texts.get(sheet, "")))):
            row: Row = {column: typed(column, cells.get(column)) for column in columns}
            row["row"] = number
            row["recorded_at"] = moment(cells.get("recorded_at"), zone)
            tables[sheet].append(row)
    return Sheets(tables["programme"][0], tables, zone)


def typed(column: str, cell: str | None) -> str | int | date | None:
    """One cell with the type of its column; None if it is empty."""
    cell = (cell or "").strip()
    if cell == "":
        return None
    if column in DAYS:
        return date.fromisoformat(cell)
    if column in NUMBERS:
        return int(cell)
    return cell


def moment(cell: str | None, zone: ZoneInfo) -> datetime | None:
    """A time; one without an offset is in the programme's time zone."""
    cell = (cell or "").strip()
    if cell == "":
        return None
    value = datetime.fromisoformat(cell)
    return value if value.tzinfo else value.replace(tzinfo=zone)
