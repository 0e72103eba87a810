"""Reports of departments; meetings, what they decided, what became of it."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import UNIT_CODE
from roundtable.intake.sheets.rectification import STEPS
from roundtable.questions.words import REPORT_STATE
from roundtable.records.meetings import Decision, DecisionEvent, Meeting
from roundtable.records.reports import Report

#: A decision is verified or returned; that a checker could not tell is said of measures alone.
STEPS_OF_DECISION = {step: words for step, words in STEPS.items() if step != "unclear"}

EXAMPLE_KEY = ("例-1", "EXAMPLE-1")

REPORTS = Sheet(
    "reports",
    "部门汇报",
    "Reports",
    Report,
    (
        Column("uid", "编号", "UID", "code", required=True, example=EXAMPLE_KEY),
        Column(
            "department",
            "部门",
            "Department",
            "text",
            required=True,
            example=("宣传部", "Publicity department"),
        ),
        Column("period_start", "周期首日", "Period start", "day", required=True, example="2026-09-07"),
        Column("due_on", "截止日", "Due on", "day", required=True, example="2026-09-14"),
        Column("submitted_on", "报送日", "Submitted on", "day", example="2026-09-13"),
        Column("state", "状态", "State", "choice", words=REPORT_STATE, example="figures"),
        Column("text", "正文", "Text", "text", example=("刊发报道六篇", "Six items published")),
    ),
)
MEETINGS = Sheet(
    "meetings",
    "会议",
    "Meetings",
    Meeting,
    (
        Column("number", "次序", "Number", "integer", required=True, field="uid", example="999"),
        Column("held_on", "举行日", "Held on", "day", required=True, example="2026-09-15"),
        Column("title", "名称", "Title", "text", required=True, example=("示例会议", "Example meeting")),
    ),
)
DECISIONS = Sheet(
    "decisions",
    "议定事项",
    "Decisions",
    Decision,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=EXAMPLE_KEY),
        Column(
            "meeting_number",
            "会议次序",
            "Meeting number",
            "integer",
            required=True,
            field="meeting",
            to="meetings",
            example="999",
        ),
        Column("what", "事项", "What", "text", required=True, example=("开展一次回头看", "Look back once")),
        Column(
            "responsible", "责任方", "Responsible", "text", required=True, example=("第三督导组", "Group 3")
        ),
        Column("due_on", "截止日", "Due on", "day", required=True, example="2026-09-30"),
        Column("unit_code", "单位编码", "Unit code", "code", field="unit", to="units", example=UNIT_CODE),
        Column(
            "measure_key",
            "措施编号",
            "Measure key",
            "code",
            field="measure",
            to="measures",
        ),
    ),
)
DECISION_EVENTS = Sheet(
    "decision_events",
    "议定事项进展",
    "Decision events",
    DecisionEvent,
    (
        Column("uid", "编号", "UID", "code", required=True, example=EXAMPLE_KEY),
        Column(
            "decision_key",
            "议定事项编号",
            "Decision key",
            "code",
            required=True,
            field="decision",
            to="decisions",
            example=EXAMPLE_KEY,
        ),
        Column("step", "步骤", "Step", "choice", required=True, words=STEPS_OF_DECISION, example="done"),
        Column("happened_on", "发生日", "Happened on", "day", required=True, example="2026-09-20"),
        Column("by", "由谁", "By", "text", field="done_by", example=("第三督导组", "Group 3")),
        Column(
            "note", "说明", "Note", "text", example=("回头看一次，附记录", "Looked back once, notes attached")
        ),
        Column("new_due_on", "新截止日", "New due on", "day"),
    ),
)
