"""Hard problems, what was proposed, what came of them."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import UNIT_CODE
from roundtable.records.hard_problems import HardProblem, Proposal, Settlement

EXAMPLE_KEY = ("例-1", "EXAMPLE-1")
HARD_PROBLEM_KEY = Column(
    "hard_problem_key",
    "疑难编号",
    "Hard problem key",
    "code",
    required=True,
    field="hard_problem",
    to="hard_problems",
    example=EXAMPLE_KEY,
)
HARD_PROBLEMS = Sheet(
    "hard_problems",
    "疑难",
    "Hard problems",
    HardProblem,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=EXAMPLE_KEY),
        Column("title", "标题", "Title", "text", required=True, example=("停车难", "No place to park")),
        Column(
            "description",
            "内容",
            "Description",
            "text",
            required=True,
            example=("三个部门都管一段", "Three departments are each in charge of a part"),
        ),
        Column("raised_on", "提出日", "Raised on", "day", required=True, example="2026-09-15"),
        Column(
            "meeting_number",
            "会议次序",
            "Meeting number",
            "integer",
            field="meeting",
            to="meetings",
            example="999",
        ),
        Column("unit_code", "单位编码", "Unit code", "code", field="unit", to="units", example=UNIT_CODE),
        Column("problem_key", "问题编号", "Problem key", "code", field="problem", to="problems"),
    ),
)
PROPOSALS = Sheet(
    "proposals",
    "对疑难的建议",
    "Proposals",
    Proposal,
    (
        Column("uid", "编号", "UID", "code", required=True, example=EXAMPLE_KEY),
        HARD_PROBLEM_KEY,
        Column("proposed_on", "提出日", "Proposed on", "day", required=True, example="2026-09-15"),
        Column(
            "proposed_by",
            "由谁提出",
            "Proposed by",
            "text",
            required=True,
            example=("住建局", "Housing office"),
        ),
        Column(
            "text",
            "建议",
            "Text",
            "text",
            required=True,
            example=("一个小区一张图", "One map for each block"),
        ),
    ),
)
SETTLEMENTS = Sheet(
    "settlements",
    "疑难办结",
    "Settlements",
    Settlement,
    (
        Column("uid", "编号", "UID", "code", required=True, example=EXAMPLE_KEY),
        HARD_PROBLEM_KEY,
        Column("settled_on", "办结日", "Settled on", "day", required=True, example="2026-09-15"),
        Column(
            "outcome",
            "结果",
            "Outcome",
            "text",
            required=True,
            example=("按图划线", "Lines drawn by the map"),
        ),
        Column(
            "decision_key",
            "议定事项编号",
            "Decision key",
            "code",
            field="decision",
            to="decisions",
            example=EXAMPLE_KEY,
        ),
    ),
)
