"""Unbroken stretches of taking part: a unit that only changes its group has one spell, one that left and came back has two."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="连续参加的时段",
    en="Unbroken stretches of taking part",
    columns={
        "unit": ("integer", "单位", "unit"),
        "from_day": ("integer", "起", "first day"),
        "to_day": ("integer", "止（不含）", "first day no longer taking part"),
    },
    sql="""
        WITH ordered AS (
            SELECT unit, joined_day, left_day,
                CASE WHEN lag(left_day) OVER (PARTITION BY unit ORDER BY joined_day) = joined_day THEN 0 ELSE 1 END AS begins
            FROM memberships
        ), numbered AS (
            SELECT unit, joined_day, left_day, sum(begins) OVER (PARTITION BY unit ORDER BY joined_day) AS spell FROM ordered
        )
        SELECT unit, min(joined_day) AS from_day, max(left_day) AS to_day FROM numbered GROUP BY unit, spell
    """,
)
