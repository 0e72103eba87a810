"""The run of weeks that are due in each spell of a unit taking part: whole ISO weeks, inside the spell and the programme, ended."""

from roundtable.facts.fact import derived

fact = derived(
    zh="应到访的周",
    en="Weeks due, as a first and a last one per spell",
    columns={
        "unit": ("integer", "单位", "unit"),
        "first_week": ("integer", "首周", "first week due"),
        "last_week": ("integer", "末周", "last week due"),
        "counted_from": ("integer", "从哪一周算起", "first week that counts: it ended on or after 'since'"),
    },
    sql="""
        WITH bounds AS (
            SELECT s.unit,
                CASE WHEN s.from_day > g.start_day THEN s.from_day ELSE g.start_day END AS from_day,
                CASE WHEN s.to_day - 1 < g.end_day AND s.to_day - 1 < :as_of_day THEN s.to_day - 1
                    WHEN g.end_day < :as_of_day THEN g.end_day ELSE :as_of_day END AS until_day
            FROM spells AS s JOIN members AS m ON m.unit = s.unit CROSS JOIN programme AS g
        ), weeks AS (
            SELECT unit, (from_day + 9) // 7 AS first_week, (until_day - 3) // 7 AS last_week FROM bounds
        )
        SELECT unit, first_week, last_week,
            CASE WHEN (:since_day + 3) // 7 > first_week THEN (:since_day + 3) // 7 ELSE first_week END AS counted_from
        FROM weeks WHERE last_week >= first_week
    """,
)
