"""Looking back, what units propose, and what they say is too much; practices that were shared."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import unit_code
from roundtable.intake.sheets.rectification import WHAT_WHO_WHEN
from roundtable.intake.sheets.reference import reference, uid
from roundtable.intake.sheets.supervision import YES_OR_NO
from roundtable.records.proposals import ProposalEvent, ProposedMeasure
from roundtable.records.rectification import LookBack
from roundtable.records.supervision import PracticeShared
from roundtable.records.too_much import TooMuch, TooMuchAnswer

PROPOSAL_STEPS = {"agreed": ("同意", "agreed"), "declined": ("不同意", "declined")}

LOOK_BACKS = Sheet(
    "look_backs",
    "回头看",
    "Look-backs",
    LookBack,
    (
        uid(),
        reference("measure_key", "措施编号", "Measure key", field="measure", to="measures"),
        Column("due_on", "应看日", "Due on", "day", required=True, example="2026-10-30"),
        Column("looked_on", "回头看的日子", "Looked on", "day"),
        Column("holds", "是否巩固", "Holds", "yes_no", words=YES_OR_NO),
        Column("note", "说明", "Note", "text"),
    ),
)
PROPOSED_MEASURES = Sheet(
    "proposed_measures",
    "单位提出的措施",
    "Proposed measures",
    ProposedMeasure,
    (
        uid(),
        reference("problem_key", "问题编号", "Problem key", field="problem", to="problems"),
        *WHAT_WHO_WHEN,
        Column("proposed_on", "提出日", "Proposed on", "day", required=True, example="2026-09-10"),
    ),
)
PROPOSAL_EVENTS = Sheet(
    "proposal_events",
    "对提出措施的答复",
    "Answers to proposed measures",
    ProposalEvent,
    (
        uid(),
        reference("proposal_uid", "提出的措施编号", "Proposal UID", field="proposal", to="proposed_measures"),
        Column("step", "步骤", "Step", "choice", required=True, words=PROPOSAL_STEPS, example="declined"),
        Column("happened_on", "发生日", "Happened on", "day", required=True, example="2026-09-11"),
        reference("measure_key", "措施编号", "Measure key", field="measure", to="measures", required=False),
        Column("note", "说明", "Note", "text", example=("期限太晚", "The due day is too late")),
    ),
)
TOO_MUCH = Sheet(
    "too_much",
    "要得太多",
    "Too much asked",
    TooMuch,
    (
        uid(),
        unit_code(),
        Column("said_on", "反映日", "Said on", "day", required=True, example="2026-09-12"),
        Column(
            "text",
            "正文",
            "Text",
            "text",
            required=True,
            example=("同一张表填了三遍", "The same table three times"),
        ),
    ),
)
TOO_MUCH_ANSWERS = Sheet(
    "too_much_answers",
    "负担答复",
    "Answers to too much asked",
    TooMuchAnswer,
    (
        uid(),
        reference("too_much_uid", "要得太多编号", "Too much UID", field="said", to="too_much"),
        Column("answered_on", "答复日", "Answered on", "day", required=True, example="2026-09-14"),
        Column("text", "正文", "Text", "text", required=True, example=("情况属实", "It is so")),
        Column("will_do", "打算怎么办", "What will be done", "text", example=("三表并一", "One table")),
    ),
)
PRACTICES_SHARED = Sheet(
    "practices_shared",
    "经验推广",
    "Practices shared",
    PracticeShared,
    (
        uid(),
        reference("practice_uid", "经验做法编号", "Practice UID", field="practice", to="practices"),
        Column("shared_on", "推广日", "Shared on", "day", required=True, example="2026-09-20"),
        Column("note", "说明", "Note", "text", example=("各单位学习", "For every unit to learn from")),
    ),
)
