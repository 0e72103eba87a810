"""Draws by lot, what they drew, and what the second look found."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import group_number
from roundtable.intake.sheets.reference import reference, uid
from roundtable.intake.sheets.supervision import YES_OR_NO, visit_uid
from roundtable.records.second_looks import Draw, SecondLook, SecondLookFinding

DRAWN = {"measure": ("措施", "measure"), "visit": ("到访", "visit")}

DRAWS = Sheet(
    "draws",
    "抽取",
    "Draws",
    Draw,
    (
        uid(),
        Column("seed", "种子", "Seed", "text", required=True, example="2026-09"),
        Column("drawn_on", "抽取日", "Drawn on", "day", required=True, example="2026-09-21"),
        Column("drawn", "种类", "Drawn", "choice", required=True, field="kind", words=DRAWN, example="visit"),
        Column("number", "抽取数", "Number", "integer", required=True, example="3"),
        Column("from_on", "起始日", "From", "day", required=True, example="2026-09-01"),
        Column("to_on", "截至日", "To", "day", required=True, example="2026-09-20"),
    ),
)
SECOND_LOOKS = Sheet(
    "second_looks",
    "抽查复核",
    "Second looks",
    SecondLook,
    (
        uid(),
        reference("draw_uid", "抽取编号", "Draw UID", field="draw", to="draws"),
        reference("measure_key", "措施编号", "Measure key", field="measure", to="measures", required=False),
        visit_uid(),
        group_number(),
        Column("due_on", "截止日", "Due on", "day", required=True, example="2026-10-05"),
    ),
)
SECOND_LOOK_FINDINGS = Sheet(
    "second_look_findings",
    "复核结论",
    "Second look findings",
    SecondLookFinding,
    (
        uid(),
        reference(
            "second_look_uid", "抽查复核编号", "Second look UID", field="second_look", to="second_looks"
        ),
        Column("looked_on", "复核日", "Looked on", "day", required=True, example="2026-09-25"),
        Column("holds", "是否属实", "Holds", "yes_no", required=True, words=YES_OR_NO, example="yes"),
        Column("note", "说明", "Note", "text", required=True, example=("台账属实", "The ledger is right")),
    ),
)
