"""The sheets and their columns, as the interchange form names them, and how a folder of them is written."""

import csv
import datetime as dt
from pathlib import Path

REQUIRED = {
    "programme": "key title started_on",
    "stages": "key title",
    "topics": "key title",
    "unit_kinds": "key title",
    "units": "code name kind",
    "groups": "number name",
    "participation": "unit_code group_number",
    "required_actions": "key title due_on",
    "action_events": "uid unit_code action_key step happened_on",
    "optional_actions": "uid unit_code title happened_on",
    "materials": "key title form",
    "distributions": "uid material_key recipient delivered_on",
    "visits": "uid group_number unit_code visited_on",
    "problems": "key unit_code category found_on description",
    "problem_events": "uid problem_key step happened_on",
    "measures": "key problem_key what responsible due_on agreed_on",
    "measure_events": "uid measure_key step happened_on",
    "suggestions": "uid unit_code made_on text",
    "practices": "uid unit_code noted_on title",
    "submissions": "uid unit_code submitted_on title text",
    "outlets": "key name level channel",
    "publicity": "uid outlet_key published_on title",
    "briefings": "number issued_on title",
    "lectures": "uid held_on tier place",
    "reports": "uid department period_start due_on",
    "meetings": "number held_on title",
    "decisions": "key meeting_number what responsible due_on",
    "decision_events": "uid decision_key step happened_on",
    "hard_problems": "key title description raised_on",
    "proposals": "uid hard_problem_key proposed_on proposed_by text",
    "settlements": "uid hard_problem_key settled_on outcome",
}
OPTIONAL = {
    "programme": "ends_on timezone visit_every_days report_every_days meeting_every_days",
    "stages": "starts_on ends_on",
    "units": "area head_title",
    "participation": "joined_on left_on",
    "required_actions": "stage topic kinds evidence_asked",
    "action_events": "note",
    "optional_actions": "description",
    "materials": "copies parts issued_on",
    "distributions": "unit_code copies receipted_on",
    "visits": "announced meetings_attended activities_joined materials_reviewed spot_checks people_interviewed "
    "assessment assessment_reason note",
    "problems": "severity visit_uid",
    "problem_events": "reason",
    "measure_events": "by note new_due_on",
    "suggestions": "visit_uid",
    "practices": "description visit_uid",
    "submissions": "action_key",
    "publicity": "url unit_code story text",
    "lectures": "unit_code audience",
    "reports": "submitted_on state text",
    "decisions": "unit_code measure_key",
    "decision_events": "by note new_due_on",
    "hard_problems": "meeting_number unit_code problem_key",
    "settlements": "decision_key",
}


def columns(sheet: str) -> list[str]:
    known = [] if sheet == "programme" else ["recorded_at"]
    return REQUIRED[sheet].split() + OPTIONAL.get(sheet, "").split() + known


def cell(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else str(value)


def write(folder: Path, sheets: dict[str, list[dict]]) -> None:
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.csv"):
        old.unlink()
    for name, rows in sheets.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns(name))
            for row in rows:
                assert set(row) <= set(columns(name)), (name, set(row) - set(columns(name)))
                writer.writerow([cell(row.get(column)) for column in columns(name)])
