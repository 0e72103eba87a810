"""The latest assessment of each unit. Grouping before ranking keeps the window small: it sees one day of each unit."""

from roundtable.facts.fact import derived

fact = derived(
    zh="各单位最近一次评价",
    en="Latest assessment of each unit",
    columns={
        "unit": ("integer", "单位", "unit"),
        "assessment": ("text", "评价", "assessment"),
        "assessment_reason": ("text", "理由", "reason"),
        "visited_day": ("integer", "到访日", "day of the visit"),
        "record": ("integer", "到访记录", "record of the visit"),
        "uid": ("text", "到访编号", "key of the visit"),
    },
    sql="""
        WITH latest AS (
            SELECT unit, max(visited_day) AS visited_day FROM visits WHERE assessment <> '' GROUP BY unit
        ), ranked AS (
            SELECT v.unit, v.assessment, v.assessment_reason, v.visited_day, v.record, v.uid,
                row_number() OVER (PARTITION BY v.unit ORDER BY v.since DESC, v.seq DESC) AS place
            FROM visits AS v JOIN latest AS l ON l.unit = v.unit AND l.visited_day = v.visited_day
            WHERE v.assessment <> ''
        )
        SELECT unit, assessment, assessment_reason, visited_day, record, uid FROM ranked WHERE place = 1
    """,
)
