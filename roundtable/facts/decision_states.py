"""The latest step of each decision that became no measure, and its moves."""

from roundtable.facts.fact import derived
from roundtable.facts.folding import folded

fact = derived(
    kept=True,
    zh="议定事项的最近一步和改期",
    en="Latest step of each decision, and its moves",
    columns={
        "decision": ("integer", "议定事项", "decision"),
        "step": ("text", "最近一步", "step of the latest event that is not a move"),
        "step_day": ("integer", "其日", "day of that event"),
        "done_day": ("integer", "最近报完成日", "day last reported done"),
        "verified_day": ("integer", "最近核实日", "day last verified"),
        "new_due_day": ("integer", "最近改定的期限", "due day as last moved"),
        "times_moved": ("integer", "改期次数", "how often it was moved"),
        "bounced": ("integer", "退回与重开次数", "how often it was returned or reopened"),
    },
    sql=folded("decision_events", "decision"),
)
