"""To which group a problem or a suggestion belongs: its visit's, else the unit's on that day, else its nearest one."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="问题和建议所属督导组",
    en="The group that each problem and suggestion belongs to",
    columns={
        "what": ("text", "problem 问题 · suggestion 建议", "problem or suggestion"),
        "record": ("integer", "记录", "record"),
        "uid": ("text", "编号", "key"),
        "unit": ("integer", "单位", "unit"),
        "day": ("integer", "日", "day"),
        "grp": ("integer", "督导组", "group"),
    },
    sql="""
        WITH things AS (
            SELECT 'problem' AS what, p.record, p.uid, p.unit, p.visit, p.found_day AS day FROM problems AS p
            LEFT JOIN (SELECT DISTINCT problem FROM problem_events WHERE step = 'withdrawn') AS w ON w.problem = p.problem
            WHERE w.problem IS NULL
            UNION ALL
            SELECT 'suggestion', s.record, s.uid, s.unit, s.visit, s.made_day FROM suggestions AS s
        ), candidates AS (
            SELECT t.what, t.record, m.grp, row_number() OVER (PARTITION BY t.what, t.record ORDER BY
                CASE WHEN m.joined_day <= t.day AND m.left_day > t.day THEN 0 WHEN m.joined_day <= :as_of_day THEN 1 ELSE 2 END,
                CASE WHEN m.joined_day <= :as_of_day THEN -m.joined_day ELSE m.joined_day END) AS place
            FROM things AS t JOIN memberships AS m ON m.unit = t.unit
        ), visited AS (
            SELECT DISTINCT v.visit, v.grp FROM visits AS v WHERE v.visit IN (SELECT visit FROM things)
        )
        SELECT t.what, t.record, t.uid, t.unit, t.day, coalesce(v.grp, c.grp) AS grp
        FROM things AS t
        LEFT JOIN visited AS v ON v.visit = t.visit
        LEFT JOIN candidates AS c ON c.what = t.what AND c.record = t.record AND c.place = 1
    """,
)
