"""The latest step of each measure and how often, and to which day, it was moved; a move is not a step,
nor is a look that could not tell."""

from roundtable.facts.fact import derived
from roundtable.facts.folding import folded

#: State, due day and delay of a measure `x` joined to its states `s`; none yet = agreed.
FOLDED = """
    coalesce(s.new_due_day, x.due_day) AS due_day, coalesce(s.times_moved, 0) AS times_moved,
    coalesce(s.step, 'agreed') AS state, s.step_day AS state_day,
    CASE WHEN coalesce(s.new_due_day, x.due_day) < :as_of_day AND coalesce(s.step, 'agreed') <> 'verified'
        THEN 1 ELSE 0 END AS past_due
"""

fact = derived(
    kept=True,
    zh="措施的最近一步和改期",
    en="Latest step of each measure, and its moves",
    columns={
        "measure": ("integer", "措施", "measure"),
        "step": (
            "text",
            "最近一步",
            "step of the latest event that is neither a move nor a look that could not tell",
        ),
        "step_day": ("integer", "其日", "day of that event"),
        "done_day": ("integer", "最近报完成日", "day last reported done"),
        "verified_day": ("integer", "最近核实日", "day last verified"),
        "new_due_day": ("integer", "最近改定的期限", "due day as last moved"),
        "times_moved": ("integer", "改期次数", "how often it was moved"),
        "bounced": ("integer", "退回与重开次数", "how often it was returned or reopened"),
    },
    sql=folded("measure_events", "measure"),
)
