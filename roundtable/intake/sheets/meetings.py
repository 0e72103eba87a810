"""Reports of departments; meetings and what they decided."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import UNIT_CODE
from roundtable.questions.words import REPORT_STATE
from roundtable.records.meetings import Decision, Meeting
from roundtable.records.reports import Report

REPORTS = Sheet(
    "reports",
    "部门汇报",
    "Reports",
    Report,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
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
        Column("key", "编号", "Key", "code", required=True, field="uid", example=("例-1", "EXAMPLE-1")),
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
            example=("例-1", "EXAMPLE-1"),
        ),
    ),
)
