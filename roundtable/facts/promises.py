"""What earlier meetings have decided, and what became of it: by the measure where one was made, else by its own events."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="此前会议的议定事项",
    en="Decisions of meetings held before the day, within the scope asked for",
    columns={
        "decision": ("integer", "议定事项", "decision"),
        "uid": ("text", "编号", "key"),
        "record": ("integer", "记录", "record"),
        "number": ("integer", "第几次会议", "number of the meeting"),
        "held_day": ("integer", "会议日期", "day of the meeting"),
        "what": ("text", "内容", "what was decided"),
        "responsible": ("text", "谁负责", "who is responsible"),
        "unit_code": ("text", "单位代码", "unit's code"),
        "unit_name": ("text", "单位名称", "unit's name"),
        "measure": ("integer", "措施", "measure"),
        "due_day": ("integer", "现期限", "due day as last moved"),
        "times_moved": ("integer", "改期次数", "how often it was moved"),
        "state": ("text", "状态", "step of the latest event; agreed when none; withdrawn with its problem"),
        "state_day": ("integer", "状态日", "day of that event"),
        "past_due": ("integer", "过期未核实 1", "1 when due before the day and not verified"),
    },
    sql="""
        WITH stated AS (
            SELECT d.decision, d.uid, d.record, t.number, t.held_day, d.what, d.responsible, u.code AS unit_code,
                u.name AS unit_name, d.measure, coalesce(s.new_due_day, x.due_day, e.new_due_day, d.due_day) AS due_day,
                coalesce(s.times_moved, e.times_moved, 0) AS times_moved,
                CASE WHEN w.problem IS NOT NULL THEN 'withdrawn' ELSE coalesce(s.step, e.step, 'agreed') END AS state,
                coalesce(s.step_day, e.step_day) AS state_day
            FROM decisions AS d
            JOIN meetings AS t ON t.meeting = d.meeting AND t.held_day < :as_of_day
            LEFT JOIN units AS u ON u.unit = d.unit
            LEFT JOIN members AS m ON m.unit = d.unit
            LEFT JOIN measures AS x ON x.measure = d.measure
            LEFT JOIN measure_states AS s ON s.measure = d.measure
            LEFT JOIN (SELECT DISTINCT problem FROM problem_events WHERE step = 'withdrawn') AS w ON w.problem = x.problem
            LEFT JOIN decision_states AS e ON e.decision = d.decision AND d.measure IS NULL
            WHERE (:group IS NULL OR m.group_number = :group) AND (:unit IS NULL OR u.code = :unit)
        )
        SELECT decision, uid, record, number, held_day, what, responsible, unit_code, unit_name, measure, due_day,
            times_moved, state, state_day,
            CASE WHEN due_day < :as_of_day AND state NOT IN ('verified', 'withdrawn') THEN 1 ELSE 0 END AS past_due
        FROM stated
    """,
)
