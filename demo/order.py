"""Whether each row is in order by itself: columns, keys, references, choices, days; and whether corrections correct."""

import sheets
from reading import Sheets, key_of

REFERENCES = {
    "unit_code": "units", "group_number": "groups", "action_key": "required_actions", "material_key": "materials",
    "visit_uid": "visits", "problem_key": "problems", "measure_key": "measures", "outlet_key": "outlets",
    "meeting_number": "meetings", "decision_key": "decisions", "hard_problem_key": "hard_problems", "stage": "stages", "topic": "topics", "kind": "unit_kinds",
}  # fmt: skip
CHOICES = {
    ("action_events", "step"): {"done", "accepted", "returned"},
    ("measure_events", "step"): {"done", "verified", "returned", "reopened", "moved"},
    ("decision_events", "step"): {"done", "verified", "returned", "reopened", "moved"},
    ("problem_events", "step"): {"withdrawn"},
    ("materials", "form"): {"print", "ebook", "document_set"},
    ("visits", "announced"): {"yes", "no", ""},
    ("visits", "assessment"): {"well", "steady", "slow", "unsatisfactory", ""},
    ("problems", "severity"): {"minor", "major", "critical", ""},
    ("outlets", "level"): {"province_or_above", "city", "own"},
    ("outlets", "channel"): {"press", "web", "wechat", "app", "tv", "radio", "other"},
    ("reports", "state"): {"figures", "zero", "nothing", ""},
}
# the day on which a row of the sheet happened, and those that may only come later
HAPPENED = {
    "action_events": "happened_on", "optional_actions": "happened_on", "distributions": "delivered_on",
    "visits": "visited_on", "problems": "found_on", "problem_events": "happened_on", "measures": "agreed_on",
    "measure_events": "happened_on", "suggestions": "made_on", "practices": "noted_on", "submissions": "submitted_on",
    "publicity": "published_on", "briefings": "issued_on", "lectures": "held_on", "reports": "submitted_on",
    "meetings": "held_on", "materials": "issued_on", "decision_events": "happened_on", "hard_problems": "raised_on",
    "proposals": "proposed_on", "settlements": "settled_on",
}  # fmt: skip
PAIRS = [
    ("distributions", "delivered_on", "receipted_on"), ("measures", "agreed_on", "due_on"),
    ("participation", "joined_on", "left_on"), ("stages", "starts_on", "ends_on"),
    ("measure_events", "happened_on", "new_due_on"), ("decision_events", "happened_on", "new_due_on"), ("programme", "started_on", "ends_on"),
]  # fmt: skip


def rows_wrong(city: Sheets, s: Sheets) -> list[str]:
    """Columns, keys, references, choices, days."""
    faults = []
    keys = {sheet: {key_of(sheet, row) for row in rows} for sheet, rows in s.items()}
    start = s["programme"][0]["started_on"]
    for sheet, rows in s.items():
        if len(keys[sheet]) != len(city[sheet]):
            faults.append(f"{sheet}: a key comes twice")
        for row in rows:
            where = f"{sheet} {key_of(sheet, row)}"
            allowed = {*sheets.columns(sheet), "first_known"}
            faults += [f"{where}: unknown column {name}" for name in set(row) - allowed]
            faults += [f"{where}: no {name}" for name in sheets.REQUIRED[sheet].split() if not row[name]]
            for column, to in REFERENCES.items():
                if row.get(column) and row[column] not in keys[to]:
                    faults.append(f"{where}: {column} {row[column]} is not in {to}")
            faults += [
                f"{where}: {column} is {row[column]!r}"
                for (of, column), words in CHOICES.items()
                if of == sheet and row[column] not in words
            ]
            for of, before, after in PAIRS:
                if of == sheet and row[before] and row[after] and row[after] < row[before]:
                    faults.append(f"{where}: {after} is before {before}")
            happened = row.get(HAPPENED.get(sheet, ""), "")
            if happened and happened < start:
                faults.append(f"{where}: before the programme started")
            if happened and row["first_known"][:10] < happened and sheet not in ("reports", "participation"):
                faults.append(f"{where}: known before it happened")
            if row.get("recorded_at") and row["recorded_at"][-6:] != "+08:00":
                faults.append(f"{where}: recorded_at without its zone")
        day = HAPPENED.get(sheet)
        order = (
            [row[day] for row in city[sheet]]
            if day and sheet not in ("measures", "reports", "materials")
            else []
        )
        if order != sorted(order):
            faults.append(f"{sheet}: not in order of {day}")
    return faults


def corrections_wrong(city: Sheets, corrections: Sheets) -> list[str]:
    faults = []
    for sheet, rows in corrections.items():
        first = {key_of(sheet, row): row for row in city[sheet]}
        for row in rows:
            old = first.get(key_of(sheet, row))
            if old is None:
                faults.append(f"corrections {sheet} {key_of(sheet, row)}: corrects nothing")
            elif sheet != "programme" and not (
                row["recorded_at"] > old["recorded_at"]
                and dict(row, recorded_at="") != dict(old, recorded_at="")
            ):
                faults.append(f"corrections {sheet} {key_of(sheet, row)}: says nothing new, or not later")
    return faults
