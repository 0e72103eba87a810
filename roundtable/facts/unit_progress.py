"""What speaks for and against each unit taking part: one row a unit, read by who is slow, who does well and standing."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="各单位进展",
    en="What speaks for and against each unit",
    columns={
        "unit": ("integer", "单位", "unit"),
        "overdue_actions": ("integer", "过期的规定动作（甲）", "required actions past due (A)"),
        "overdue_measures": ("integer", "过期的措施（乙）", "measures past due (B)"),
        "days_overdue": ("integer", "合计过期天数", "their days overdue, summed"),
        "longest_overdue": ("integer", "最长过期天数", "days overdue of the one longest overdue"),
        "bounced": ("integer", "退回与重开次数（丙）", "events returned and reopened (C)"),
        "assessment": ("text", "最近评价（丁）", "latest assessment (D, H)"),
        "assessment_reason": ("text", "评价理由", "its reason"),
        "practices": ("integer", "经验做法（戊）", "practices noted (E)"),
        "actions_on_time": ("integer", "按时的规定动作（己）", "actions on time (F)"),
        "actions_due": ("integer", "已到期的规定动作", "actions due on or before the day"),
        "days_early": ("number", "平均提前天数", "mean days early over the actions on time; 0 when none"),
        "measures_verified": ("integer", "已核实的措施（庚）", "measures verified (G)"),
    },
    sql="""
        WITH acted AS (
            SELECT unit, sum(past_due) AS overdue,
                sum(CASE WHEN past_due = 1 THEN :as_of_day - due_day ELSE 0 END) AS days,
                max(CASE WHEN past_due = 1 THEN :as_of_day - due_day ELSE 0 END) AS longest,
                sum(CASE WHEN due_day <= :as_of_day THEN 1 ELSE 0 END) AS due,
                sum(CASE WHEN due_day <= :as_of_day THEN on_time ELSE 0 END) AS on_time,
                sum(CASE WHEN due_day <= :as_of_day AND on_time = 1 THEN due_day - done_day ELSE 0 END) AS early
            FROM unit_actions GROUP BY unit
        ), measured AS (
            SELECT unit, sum(past_due) AS overdue,
                sum(CASE WHEN past_due = 1 THEN :as_of_day - due_day ELSE 0 END) AS days,
                max(CASE WHEN past_due = 1 THEN :as_of_day - due_day ELSE 0 END) AS longest,
                sum(CASE WHEN state = 'verified' THEN 1 ELSE 0 END) AS verified
            FROM unit_measures GROUP BY unit
        ), bounces AS (
            SELECT x.unit, count(*) AS bounced
            FROM measure_events AS e JOIN unit_measures AS x ON x.measure = e.measure
            WHERE e.step IN ('returned', 'reopened') GROUP BY x.unit
        ), noted AS (
            SELECT unit, count(*) AS practices FROM practices GROUP BY unit
        )
        SELECT m.unit, coalesce(a.overdue, 0) AS overdue_actions, coalesce(b.overdue, 0) AS overdue_measures,
            coalesce(a.days, 0) + coalesce(b.days, 0) AS days_overdue,
            CASE WHEN coalesce(a.longest, 0) > coalesce(b.longest, 0) THEN a.longest ELSE coalesce(b.longest, 0) END
                AS longest_overdue,
            coalesce(c.bounced, 0) AS bounced, s.assessment, s.assessment_reason,
            coalesce(e.practices, 0) AS practices, coalesce(a.on_time, 0) AS actions_on_time,
            coalesce(a.due, 0) AS actions_due,
            coalesce(CAST(a.early AS DOUBLE) / nullif(CAST(a.on_time AS DOUBLE), 0), 0) AS days_early,
            coalesce(b.verified, 0) AS measures_verified
        FROM members AS m
        LEFT JOIN acted AS a ON a.unit = m.unit
        LEFT JOIN measured AS b ON b.unit = m.unit
        LEFT JOIN bounces AS c ON c.unit = m.unit
        LEFT JOIN noted AS e ON e.unit = m.unit
        LEFT JOIN assessments AS s ON s.unit = m.unit
    """,
)
