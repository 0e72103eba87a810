"""Where each known problem stands: folded from its measures by the state table, never stored."""

from roundtable.facts.fact import derived

fact = derived(
    kept=True,
    zh="各问题的状态",
    en="State of each known problem",
    columns={
        "problem": ("integer", "问题", "problem"),
        "state": (
            "text",
            "raised 待认领 · rectifying 整改中 · done 待核验 · returned 已退回 · verified 已销号 · withdrawn 已撤回",
            "raised, rectifying, done, returned, verified or withdrawn",
        ),
        "due_day": ("integer", "未核实措施中最早的期限", "earliest due day of the measures not verified"),
        "days_overdue": ("integer", "过期天数", "days overdue; 0 when none"),
        "moved": ("integer", "改期次数", "how often its due days were moved"),
        "bounced": ("integer", "退回与重开次数", "how often its measures were returned or reopened"),
        "ended_day": ("integer", "销号或撤回日", "day closed or withdrawn; null = still open"),
    },
    sql="""
        WITH folded AS (
            SELECT problem, count(*) AS measures, sum(CASE WHEN state = 'verified' THEN 1 ELSE 0 END) AS verified,
                sum(CASE WHEN state = 'done' THEN 1 ELSE 0 END) AS done,
                sum(CASE WHEN state = 'returned' THEN 1 ELSE 0 END) AS returned,
                min(CASE WHEN state <> 'verified' THEN due_day END) AS due_day, max(state_day) AS last_day,
                sum(times_moved) AS moved, sum(bounced) AS bounced
            FROM problem_measures GROUP BY problem
        ), stated AS (
            SELECT p.problem, p.withdrawn_day, f.due_day, f.last_day, f.moved, f.bounced,
                CASE WHEN p.withdrawn_day IS NOT NULL THEN 'withdrawn' WHEN f.measures IS NULL THEN 'raised'
                    WHEN f.verified = f.measures THEN 'verified' WHEN f.returned > 0 THEN 'returned'
                    WHEN f.verified + f.done = f.measures THEN 'done' ELSE 'rectifying' END AS state
            FROM known_problems AS p LEFT JOIN folded AS f ON f.problem = p.problem
        )
        SELECT problem, state, due_day, CASE WHEN due_day < :as_of_day THEN :as_of_day - due_day ELSE 0 END AS days_overdue,
            coalesce(moved, 0) AS moved, coalesce(bounced, 0) AS bounced,
            CASE state WHEN 'withdrawn' THEN withdrawn_day WHEN 'verified' THEN last_day END AS ended_day
        FROM stated
    """,
)
