"""What a meeting should talk about by the records, in the order in which its minutes are given away (the kinds take turns)."""

from roundtable.facts.fact import derived

#: Minutes of a meeting, and of an item of each kind, in the order in which the kinds are listed.
LENGTH = 120
MINUTES = {"promises": 15, "overdue": 6, "bounced": 6, "unvisited": 3, "hard": 15}
PLACES = "CASE kind " + " ".join(f"WHEN '{kind}' THEN {place}" for place, kind in enumerate(MINUTES)) + " END"
TIMES = "CASE kind " + " ".join(f"WHEN '{kind}' THEN {minutes}" for kind, minutes in MINUTES.items()) + " END"

fact = derived(
    kept=True,
    zh="会议该议的事",
    en="What a meeting should talk about",
    columns={
        "kind": (
            "text",
            "promises 上次定的事 · overdue 逾期 · bounced 退回重开 · unvisited 从未到访 · hard 疑难",
            "promises, overdue, bounced, unvisited or hard",
        ),
        "kind_place": ("integer", "种类次序", "place of the kind"),
        "subject": (
            "text",
            "单位代码或疑难编号",
            "code of the unit or key of the hard problem; empty for promises",
        ),
        "unit_code": ("text", "单位代码", "unit's code"),
        "unit_name": ("text", "单位名称", "unit's name"),
        "title": ("text", "疑难标题", "title of the hard problem"),
        "decided": ("integer", "此前议定", "decisions of earlier meetings"),
        "not_kept": ("integer", "其中未核实", "those not yet verified"),
        "overdue": ("integer", "逾期措施", "measures overdue"),
        "days_overdue": ("integer", "逾期天数", "days overdue, summed"),
        "bounced": ("integer", "退回重开的措施", "measures returned or reopened"),
        "weeks": ("integer", "欠周数", "weeks due and missed by a unit never visited"),
        "raised": ("integer", "疑难 1", "1 for a hard problem"),
        "proposals": ("integer", "建议数", "proposals"),
        "minutes": ("integer", "约需分钟", "minutes"),
        "nth": ("integer", "类内次序", "place within its kind"),
        "until": ("integer", "到此项止的分钟数", "minutes given away up to and with this item"),
        "listed": ("integer", "排得下 1", "1 where the meeting has the minutes"),
    },
    sql=f"""
        WITH slow AS (
            SELECT m.code, m.name, sum(x.past_due) AS overdue,
                sum(CASE WHEN x.past_due = 1 THEN :as_of_day - x.due_day ELSE 0 END) AS days_overdue,
                sum(CASE WHEN x.state IN ('returned', 'reopened') THEN 1 ELSE 0 END) AS bounced
            FROM unit_measures AS x JOIN members AS m ON m.unit = x.unit GROUP BY m.code, m.name
        ), unseen AS (
            SELECT m.code, m.name, c.weeks_missed_in_a_row AS weeks
            FROM members AS m JOIN cadence AS c ON c.unit = m.unit
            LEFT JOIN (SELECT DISTINCT unit FROM visits) AS v ON v.unit = m.unit
            WHERE v.unit IS NULL AND c.weeks_missed_in_a_row >= 1
        ), called_for AS (
            SELECT 'promises' AS kind, '' AS subject, CAST(NULL AS VARCHAR) AS unit_code, CAST(NULL AS VARCHAR) AS unit_name,
                CAST(NULL AS VARCHAR) AS title, count(*) AS decided, sum(CASE WHEN state NOT IN ('verified', 'withdrawn') THEN 1 ELSE 0 END) AS not_kept,
                0 AS overdue, 0 AS days_overdue, 0 AS bounced, 0 AS weeks, 0 AS raised, 0 AS proposals, 0 AS raised_day
            FROM promises HAVING count(*) > 0
            UNION ALL
            SELECT CASE WHEN overdue > 0 THEN 'overdue' ELSE 'bounced' END, code, code, name, NULL, 0, 0,
                overdue, days_overdue, bounced, 0, 0, 0, 0 FROM slow WHERE overdue > 0 OR bounced > 0
            UNION ALL
            SELECT 'unvisited', code, code, name, NULL, 0, 0, 0, 0, 0, weeks, 0, 0, 0 FROM unseen
            UNION ALL
            SELECT 'hard', uid, unit_code, unit_name, title, 0, 0, 0, 0, 0, 0, 1, proposals, raised_day
            FROM known_hard_problems WHERE state = 'open'
        ), ranked AS (
            SELECT *, {PLACES} AS kind_place, {TIMES} AS minutes, row_number() OVER (PARTITION BY kind
                ORDER BY overdue DESC, days_overdue DESC, bounced DESC, weeks DESC, raised_day, subject) AS nth
            FROM called_for
        ), timed AS (
            SELECT *, sum(minutes) OVER (ORDER BY nth, kind_place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS until
            FROM ranked
        )
        SELECT kind, kind_place, subject, unit_code, unit_name, title, decided, not_kept, overdue, days_overdue, bounced, weeks,
            raised, proposals, minutes, nth, until, CASE WHEN until <= {LENGTH} THEN 1 ELSE 0 END AS listed
        FROM timed
    """,
)
