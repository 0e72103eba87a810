from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="参加单位未撤回的问题",
    en="Problems of units taking part that were not withdrawn",
    columns={
        "problem": ("integer", "问题", "problem"),
        "unit": ("integer", "单位", "unit"),
        "category": ("text", "类别", "category"),
        "found_day": ("integer", "发现日", "day found"),
        "description": ("text", "内容", "what was seen"),
        "record": ("integer", "问题记录", "record of the problem"),
        "uid": ("text", "问题编号", "key of the problem"),
    },
    sql="""
        SELECT p.problem, p.unit, p.category, p.found_day, p.description, p.record, p.uid
        FROM problems AS p JOIN members AS m ON m.unit = p.unit
        LEFT JOIN (SELECT DISTINCT problem FROM problem_events WHERE step = 'withdrawn') AS w ON w.problem = p.problem
        WHERE w.problem IS NULL
    """,
)
