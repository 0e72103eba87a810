"""Who takes part, under which group, from when to when; open ends filled in."""

from roundtable.facts.fact import LAST_DAY, derived

fact = derived(
    zh="参加情况",
    en="Participations with their ends filled in",
    columns={
        "unit": ("integer", "单位", "unit"),
        "grp": ("integer", "督导组", "group"),
        "joined_day": ("integer", "加入日", "first day taking part"),
        "left_day": ("integer", "退出日", "first day no longer taking part"),
    },
    sql=f"""
        SELECT p.unit, p.grp, coalesce(p.joined_day, g.start_day) AS joined_day, coalesce(p.left_day, {LAST_DAY}) AS left_day
        FROM participations AS p CROSS JOIN programme AS g
    """,
)
