"""Each required action asked of each unit taking part, with the step of its latest event."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="各单位的规定动作",
    en="Required actions as asked of units",
    columns={
        "unit": ("integer", "单位", "unit"),
        "action": ("integer", "规定动作", "action"),
        "action_key": ("text", "动作编号", "key of the action"),
        "title": ("text", "名称", "title"),
        "due_day": ("integer", "截止日", "due day"),
        "state": ("text", "最近一步，空=无记录", "step of the latest event; null = none"),
        "done_day": ("integer", "最近完成日", "day last done"),
        "past_due": ("integer", "过期未认可 1", "1 when due before the day and not accepted"),
        "on_time": ("integer", "按时 1", "1 when accepted, and last done on or before the due day"),
        "action_record": ("integer", "动作记录", "record of the action"),
        "event_record": ("integer", "最近进展记录", "record of the latest event"),
        "event_uid": ("text", "最近进展编号", "key of the latest event"),
    },
    sql="""
        WITH asked AS (
            SELECT m.unit, a.action, a.uid AS action_key, a.title, a.due_day, a.record AS action_record
            FROM members AS m
            JOIN required_actions AS a
                ON a.due_day >= m.joined_day AND (a.kinds = '' OR strpos(a.kinds, ';' || m.kind || ';') > 0)
        )
        SELECT a.unit, a.action, a.action_key, a.title, a.due_day, r.step AS state, r.done_day,
            CASE WHEN a.due_day < :as_of_day AND coalesce(r.step, '') <> 'accepted' THEN 1 ELSE 0 END AS past_due,
            CASE WHEN r.step = 'accepted' AND r.done_day <= a.due_day THEN 1 ELSE 0 END AS on_time,
            a.action_record, r.record AS event_record, r.uid AS event_uid
        FROM asked AS a LEFT JOIN action_states AS r ON r.unit = a.unit AND r.action = a.action
    """,
)
