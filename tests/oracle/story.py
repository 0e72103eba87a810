"""The question progress.unit_story: everything on one unit, in order of time.

The rules leave the words of a story open. Here `kind` is the name of the sheet, `title` the text of the
record as it stands, and `record` its uid or key (or None), so that a test can compare which records are told.
"""

from datetime import date

from tests.oracle.rules import Answer, Case
from tests.oracle.sheets import Row

# Sheet, the column with its day, the column that says most. All of them have a unit_code.
WITH_A_UNIT = [
    ("participation", "joined_on", "group_number"),
    ("action_events", "happened_on", "step"),
    ("optional_actions", "happened_on", "title"),
    ("distributions", "delivered_on", "material_key"),
    ("visits", "visited_on", "assessment"),
    ("problems", "found_on", "description"),
    ("suggestions", "made_on", "text"),
    ("practices", "noted_on", "title"),
    ("submissions", "submitted_on", "title"),
    ("publicity", "published_on", "title"),
    ("lectures", "held_on", "place"),
]


def unit_story(case: Case) -> Answer:
    """Every record on the unit up to the day, by day, then by sheet and place in the sheet."""
    if case.unit is None:
        raise ValueError("progress.unit_story needs a unit")
    told: list[tuple[date, str, str, Row]] = []
    for sheet, day_column, title in WITH_A_UNIT:
        rows = [row for row in case.sheets[sheet] if row["unit_code"] == case.unit]
        told += [(row[day_column] or case.started_on, sheet, title, row) for row in rows]
    problems = {row["key"] for row in case.sheets["problems"] if row["unit_code"] == case.unit}
    measures = {row["key"] for row in case.sheets["measures"] if row["problem_key"] in problems}
    rows = [row for row in case.sheets["problem_events"] if row["problem_key"] in problems]
    told += [(row["happened_on"], "problem_events", "step", row) for row in rows]
    rows = [row for row in case.sheets["measures"] if row["key"] in measures]
    told += [(row["agreed_on"], "measures", "what", row) for row in rows]
    rows = [row for row in case.sheets["measure_events"] if row["measure_key"] in measures]
    told += [(row["happened_on"], "measure_events", "step", row) for row in rows]
    meeting_days = {row["number"]: row["held_on"] for row in case.sheets["meetings"]}
    rows = [row for row in case.sheets["decisions"] if row["unit_code"] == case.unit]
    told += [(meeting_days[row["meeting_number"]], "decisions", "what", row) for row in rows]
    told = [entry for entry in told if entry[0] <= case.as_of]
    return [
        {
            "day": day.isoformat(),
            "kind": sheet,
            "title": str(row[title] or ""),
            "record": row.get("uid") or row.get("key"),
        }
        for day, sheet, title, row in sorted(told, key=lambda entry: entry[0])
    ]
