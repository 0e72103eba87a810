"""How events of the measures' state table fold: the same for measures and for decisions that became none."""


def folded(events: str, of: str) -> str:
    """SQL over a fact of events: one row per thing `of`; its latest step, its days, its moves. A move is no step, nor is a look
    that could not tell."""
    return f"""
        WITH ranked AS (
            SELECT {of}, step, event_day, new_due_day, CASE WHEN step = 'moved' THEN 1 ELSE 0 END AS moved,
                row_number() OVER (PARTITION BY {of}, CASE WHEN step = 'moved' THEN 1 ELSE 0 END
                    ORDER BY event_day DESC, since DESC, seq DESC) AS place
            FROM {events} WHERE step <> 'unclear'
        )
        SELECT {of}, max(CASE WHEN moved = 0 AND place = 1 THEN step END) AS step,
            max(CASE WHEN moved = 0 AND place = 1 THEN event_day END) AS step_day,
            max(CASE WHEN step = 'done' THEN event_day END) AS done_day,
            max(CASE WHEN step = 'verified' THEN event_day END) AS verified_day,
            max(CASE WHEN moved = 1 AND place = 1 THEN new_due_day END) AS new_due_day, sum(moved) AS times_moved,
            sum(CASE WHEN step IN ('returned', 'reopened') THEN 1 ELSE 0 END) AS bounced
        FROM ranked GROUP BY {of}
    """
