"""Every hard problem known as of the day within the scope asked for, and whether it is settled."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="已知的疑难",
    en="Every hard problem known, settled or not",
    columns={
        "hard_problem": ("integer", "疑难", "hard problem"),
        "uid": ("text", "编号", "key"),
        "record": ("integer", "记录", "record"),
        "title": ("text", "标题", "title"),
        "raised_day": ("integer", "提出日", "day raised"),
        "unit_code": ("text", "单位代码", "unit's code"),
        "unit_name": ("text", "单位名称", "unit's name"),
        "state": ("text", "open 待解 · settled 已办结", "open or settled"),
        "settled_day": ("integer", "办结日", "day settled"),
        "outcome": ("text", "结果", "outcome"),
        "decision": ("integer", "议定事项", "decision by which it is carried out"),
        "settlement": ("integer", "办结记录", "record of the settlement"),
        "proposals": ("integer", "建议数", "proposals"),
    },
    sql="""
        WITH proposed AS (SELECT hard_problem, count(*) AS proposals FROM proposals GROUP BY hard_problem)
        SELECT h.hard_problem, h.uid, h.record, h.title, h.raised_day, u.code AS unit_code, u.name AS unit_name,
            CASE WHEN s.record IS NULL THEN 'open' ELSE 'settled' END AS state, s.settled_day, s.outcome, s.decision,
            s.record AS settlement, coalesce(p.proposals, 0) AS proposals
        FROM hard_problems AS h
        LEFT JOIN units AS u ON u.unit = h.unit
        LEFT JOIN members AS m ON m.unit = h.unit
        LEFT JOIN settlements AS s ON s.hard_problem = h.hard_problem
        LEFT JOIN proposed AS p ON p.hard_problem = h.hard_problem
        WHERE (:group IS NULL OR m.group_number = :group) AND (:unit IS NULL OR u.code = :unit)
    """,
)
