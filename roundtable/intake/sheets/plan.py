"""Required actions, what units did about them, and optional actions."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.intake.sheets.organisation import unit_code
from roundtable.records.plan import ActionEvent, OptionalAction, RequiredAction

STEPS = {"done": ("完成", "done"), "accepted": ("认可", "accepted"), "returned": ("退回", "returned")}
ACTION_KEY = ("例-launch", "EXAMPLE-launch")

REQUIRED_ACTIONS = Sheet(
    "required_actions",
    "规定动作",
    "Required actions",
    RequiredAction,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=ACTION_KEY),
        Column(
            "title",
            "名称",
            "Title",
            "text",
            required=True,
            example=("召开动员会", "Hold the opening meeting"),
        ),
        Column("due_on", "截止日", "Due on", "day", required=True, example="2026-09-10"),
        Column("stage", "阶段", "Stage", "code", to="stages", example=("例-1", "EXAMPLE-1")),
        Column("topic", "专题", "Topic", "code", to="topics", example=("例-1", "EXAMPLE-1")),
        Column(
            "kinds",
            "适用类别",
            "Kinds",
            "codes",
            to="unit_kinds",
            example=("例-township", "EXAMPLE-township"),
        ),
        Column("evidence_asked", "所需佐证", "Evidence asked", "text", example=("会议记录", "Minutes")),
    ),
)
ACTION_EVENTS = Sheet(
    "action_events",
    "规定动作进展",
    "Action events",
    ActionEvent,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        unit_code(),
        Column(
            "action_key",
            "规定动作编号",
            "Action key",
            "code",
            required=True,
            field="action",
            to="required_actions",
            example=ACTION_KEY,
        ),
        Column("step", "步骤", "Step", "choice", required=True, words=STEPS, example="done"),
        Column("happened_on", "发生日", "Happened on", "day", required=True, example="2026-09-08"),
        Column("note", "说明", "Note", "text", example=("会议记录已报", "Minutes handed in")),
    ),
)
OPTIONAL_ACTIONS = Sheet(
    "optional_actions",
    "自选动作",
    "Optional actions",
    OptionalAction,
    (
        Column("uid", "编号", "UID", "code", required=True, example=("例-1", "EXAMPLE-1")),
        unit_code(),
        Column("title", "名称", "Title", "text", required=True, example=("院坝会", "Courtyard meetings")),
        Column("happened_on", "发生日", "Happened on", "day", required=True, example="2026-09-15"),
        Column(
            "description", "内容", "Description", "text", example=("在三个村召开", "Held in three villages")
        ),
    ),
)
