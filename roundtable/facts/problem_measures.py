"""Each measure on a known problem; those of a withdrawn one do not count."""

from roundtable.facts.fact import derived
from roundtable.facts.measure_states import FOLDED

fact = derived(
    kept=True,
    zh="各问题的整改措施",
    en="Measures of known problems, with their state",
    columns={
        "problem": ("integer", "问题", "problem"),
        "measure": ("integer", "措施", "measure"),
        "what": ("text", "做什么", "what"),
        "responsible": ("text", "谁负责", "who is responsible"),
        "due_day": ("integer", "现期限", "due day as last moved"),
        "times_moved": ("integer", "改期次数", "how often it was moved"),
        "state": ("text", "状态", "step of the latest event; agreed when none"),
        "state_day": ("integer", "状态日", "day of that event"),
        "past_due": ("integer", "过期未核实 1", "1 when due before the day and not verified"),
        "done_day": ("integer", "最近报完成日", "day last reported done"),
        "verified_day": ("integer", "最近核实日", "day last verified"),
        "bounced": ("integer", "退回与重开次数", "how often it was returned or reopened"),
        "record": ("integer", "措施记录", "record of the measure"),
        "uid": ("text", "措施编号", "key of the measure"),
    },
    sql=f"""
        SELECT p.problem, x.measure, x.what, x.responsible, {FOLDED}, s.done_day, s.verified_day,
            coalesce(s.bounced, 0) AS bounced, x.record, x.uid
        FROM measures AS x
        JOIN known_problems AS p ON p.problem = x.problem
        LEFT JOIN measure_states AS s ON s.measure = x.measure
        WHERE p.withdrawn_day IS NULL
    """,
)
