"""Weeks due and kept since the day asked for, and missed in a row whenever; without ever laying out a unit x week grid (that costs five times as much)."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="到访节奏",
    en="Cadence of visits per unit taking part",
    columns={
        "unit": ("integer", "单位", "unit"),
        "weeks_due": ("integer", "应到周数", "weeks due"),
        "weeks_kept": ("integer", "到访周数", "weeks kept"),
        "weeks_missed_in_a_row": (
            "integer",
            "连续未到周数",
            "weeks missed in a row, back from the last week due",
        ),
    },
    sql="""
        WITH kept AS (
            SELECT d.unit, d.first_week, d.last_week, d.counted_from, max(w.week) AS last_kept,
                sum(CASE WHEN w.week >= d.counted_from THEN 1 ELSE 0 END) AS weeks_kept
            FROM due_weeks AS d
            LEFT JOIN visited_weeks AS w ON w.unit = d.unit AND w.week BETWEEN d.first_week AND d.last_week
            GROUP BY d.unit, d.first_week, d.last_week, d.counted_from
        ), latest AS (
            SELECT unit, coalesce(max(last_kept), -1) AS last_kept FROM kept GROUP BY unit
        ), summed AS (
            SELECT k.unit, sum(k.weeks_kept) AS weeks_kept,
                sum(CASE WHEN k.last_week >= k.counted_from THEN k.last_week - k.counted_from + 1 ELSE 0 END) AS weeks_due,
                sum(CASE WHEN l.last_kept >= k.last_week THEN 0
                    WHEN l.last_kept < k.first_week THEN k.last_week - k.first_week + 1
                    ELSE k.last_week - l.last_kept END) AS weeks_missed_in_a_row
            FROM kept AS k JOIN latest AS l ON l.unit = k.unit GROUP BY k.unit
        )
        SELECT m.unit, coalesce(s.weeks_due, 0) AS weeks_due, coalesce(s.weeks_kept, 0) AS weeks_kept,
            coalesce(s.weeks_missed_in_a_row, 0) AS weeks_missed_in_a_row
        FROM members AS m LEFT JOIN summed AS s ON s.unit = m.unit
    """,
)
