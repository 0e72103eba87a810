"""The programme, its stages and topics."""

from roundtable.intake.sheets.column import Column, Sheet
from roundtable.records.programme import Programme, Stage, Topic

PROGRAMME = Sheet(
    "programme",
    "专项工作",
    "Programme",
    Programme,
    (
        Column(
            "key", "编号", "Key", "code", required=True, field="uid", example=("例-study", "EXAMPLE-study")
        ),
        Column("title", "名称", "Title", "text", required=True, example=("主题教育", "A study programme")),
        Column("started_on", "开始日", "Started on", "day", required=True, example="2026-09-01"),
        Column("ends_on", "结束日", "Ends on", "day", example="2026-12-31"),
        Column("timezone", "时区", "Time zone", "text", example="Asia/Shanghai"),
        Column("visit_every_days", "到访间隔天数", "Visit every so many days", "integer", example="7"),
        Column("report_every_days", "汇报间隔天数", "Report every so many days", "integer", example="7"),
        Column("meeting_every_days", "会议间隔天数", "Meeting every so many days", "integer", example="14"),
    ),
)
STAGES = Sheet(
    "stages",
    "阶段",
    "Stages",
    Stage,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=("例-1", "EXAMPLE-1")),
        Column("title", "名称", "Title", "text", required=True, example=("学习研讨", "Study")),
        Column("starts_on", "开始日", "Starts on", "day", example="2026-09-01"),
        Column("ends_on", "结束日", "Ends on", "day", example="2026-10-15"),
    ),
)
TOPICS = Sheet(
    "topics",
    "专题",
    "Topics",
    Topic,
    (
        Column("key", "编号", "Key", "code", required=True, field="uid", example=("例-1", "EXAMPLE-1")),
        Column("title", "名称", "Title", "text", required=True, example=("为民服务", "Serving people")),
    ),
)
