"""The latest event of each required action at each unit, and the day it was last done."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="规定动作在各单位的最近一步",
    en="Latest step of each required action at each unit",
    columns={
        "unit": ("integer", "单位", "unit"),
        "action": ("integer", "规定动作", "action"),
        "step": ("text", "最近一步", "step of the latest event"),
        "done_day": ("integer", "最近完成日", "day last done"),
        "record": ("integer", "最近进展记录", "record of the latest event"),
        "uid": ("text", "最近进展编号", "key of the latest event"),
    },
    sql="""
        WITH ranked AS (
            SELECT unit, action, step, record, uid,
                row_number() OVER (PARTITION BY unit, action ORDER BY event_day DESC, since DESC, seq DESC) AS place,
                max(CASE WHEN step = 'done' THEN event_day END) OVER (PARTITION BY unit, action) AS done_day
            FROM action_events
        )
        SELECT unit, action, step, done_day, record, uid FROM ranked WHERE place = 1
    """,
)
