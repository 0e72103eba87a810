"""Problems, measures, and what became of each."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import unit_code
from roundtable.intake.sheets.supervision import visit_uid
from roundtable.records.rectification import Measure, MeasureEvent, Problem, ProblemEvent

SEVERITY = {"minor": ("轻微", "minor"), "major": ("较重", "major"), "critical": ("严重", "critical")}
PROBLEM_STEPS = {
    "withdrawn": ("撤回", "withdrawn"),
    "agreed": ("单位认可", "agreed by the unit"),
    "disputed": ("单位有异议", "disputed by the unit"),
}
STEPS = {
    "done": ("完成", "done"),
    "verified": ("核实", "verified"),
    "returned": ("退回", "returned"),
    "unclear": ("判断不了", "could not tell"),
    "reopened": ("重开", "reopened"),
    "moved": ("改期", "moved"),
}
PROBLEM_KEY = MEASURE_KEY = ("例-1", "EXAMPLE-1")

#: What a measure is, agreed or proposed.
WHAT_WHO_WHEN = (
    Column("what", "事项", "What", "text", required=True, example=("重学两次", "Study again twice")),
    Column(
        "responsible", "责任方", "Responsible", "text", required=True, example=("镇党委书记", "The secretary")
    ),
    Column("due_on", "截止日", "Due on", "day", required=True, example="2026-09-30"),
)

PROBLEMS = Sheet(
    "problems",
    "问题",
    "Problems",
    Problem,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=PROBLEM_KEY),
        unit_code(),
        Column("category", "类别", "Category", "text", required=True, example=("学风", "Study")),
        Column("found_on", "发现日", "Found on", "day", required=True, example="2026-09-09"),
        Column(
            "description",
            "内容",
            "Description",
            "text",
            required=True,
            example=("两次学习记录雷同", "Two notes alike"),
        ),
        Column("severity", "程度", "Severity", "choice", words=SEVERITY, example="minor"),
        visit_uid(),
    ),
)
PROBLEM_EVENTS = Sheet(
    "problem_events",
    "问题进展",
    "Problem events",
    ProblemEvent,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        Column(
            "problem_key",
            "问题编号",
            "Problem key",
            "code",
            required=True,
            field="problem",
            to="problems",
            example=PROBLEM_KEY,
        ),
        Column("step", "步骤", "Step", "choice", required=True, words=PROBLEM_STEPS, example="withdrawn"),
        Column("happened_on", "发生日", "Happened on", "day", required=True, example="2026-09-10"),
        Column("reason", "理由", "Reason", "text", field="note", example=("登记有误", "Recorded by mistake")),
    ),
)
MEASURES = Sheet(
    "measures",
    "整改措施",
    "Measures",
    Measure,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=MEASURE_KEY),
        Column(
            "problem_key",
            "问题编号",
            "Problem key",
            "code",
            required=True,
            field="problem",
            to="problems",
            example=PROBLEM_KEY,
        ),
        *WHAT_WHO_WHEN,
        Column("agreed_on", "议定日", "Agreed on", "day", required=True, example="2026-09-11"),
    ),
)
MEASURE_EVENTS = Sheet(
    "measure_events",
    "措施进展",
    "Measure events",
    MeasureEvent,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        Column(
            "measure_key",
            "措施编号",
            "Measure key",
            "code",
            required=True,
            field="measure",
            to="measures",
            example=MEASURE_KEY,
        ),
        Column("step", "步骤", "Step", "choice", required=True, words=STEPS, example="done"),
        Column("happened_on", "发生日", "Happened on", "day", required=True, example="2026-09-25"),
        Column("by", "由谁", "By", "text", field="done_by", example=("镇党政办", "Town office")),
        Column("note", "说明", "Note", "text", example=("附学习记录", "Notes attached")),
        Column("new_due_on", "新截止日", "New due day", "day"),
    ),
)
