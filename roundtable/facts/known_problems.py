"""Every problem known as of the day within the scope asked for: withdrawn ones too, and those of units that have left."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="已知的全部问题，含已撤回",
    en="Every problem known, withdrawn or not",
    columns={
        "problem": ("integer", "问题", "problem"),
        "uid": ("text", "问题编号", "key of the problem"),
        "record": ("integer", "问题记录", "record of the problem"),
        "unit_code": ("text", "单位代码", "unit's code"),
        "unit_name": ("text", "单位名称", "unit's name"),
        "group_number": (
            "integer",
            "单位当日所在组，不再参加的空",
            "unit's group on the day; null = takes no part",
        ),
        "group_name": ("text", "督导组名称", "group's name"),
        "category": ("text", "类别", "category"),
        "severity": ("text", "程度", "severity"),
        "found_day": ("integer", "发现日", "day found"),
        "description": ("text", "内容", "what was seen"),
        "withdrawn_day": ("integer", "撤回日，空=未撤回", "day withdrawn; null = it was not"),
    },
    sql="""
        SELECT p.problem, p.uid, p.record, u.code AS unit_code, u.name AS unit_name, m.group_number, m.group_name,
            p.category, p.severity, p.found_day, p.description, w.withdrawn_day
        FROM problems AS p
        JOIN units AS u ON u.unit = p.unit
        LEFT JOIN members AS m ON m.unit = p.unit
        LEFT JOIN (
            SELECT problem, min(event_day) AS withdrawn_day FROM problem_events WHERE step = 'withdrawn' GROUP BY problem
        ) AS w ON w.problem = p.problem
        WHERE (:group IS NULL OR m.group_number = :group) AND (:unit IS NULL OR u.code = :unit)
    """,
)
