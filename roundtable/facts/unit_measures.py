"""Each measure on a standing problem of a unit taking part: its state is folded from its events, never stored."""

from roundtable.facts.fact import derived
from roundtable.facts.measure_states import FOLDED

fact = derived(
    kept=True,
    zh="各单位的整改措施",
    en="Measures of units taking part, with their state",
    columns={
        "unit": ("integer", "单位", "unit"),
        "measure": ("integer", "措施", "measure"),
        "problem": ("integer", "问题", "problem"),
        "found_day": ("integer", "发现日", "day the problem was found"),
        "what": ("text", "做什么", "what"),
        "responsible": ("text", "谁负责", "who is responsible"),
        "due_day": ("integer", "现期限", "due day as last moved"),
        "times_moved": ("integer", "改期次数", "how often it was moved"),
        "state": ("text", "状态", "step of the latest event; agreed when none"),
        "state_day": ("integer", "状态日", "day of that event"),
        "past_due": ("integer", "过期未核实 1", "1 when due before the day and not verified"),
        "record": ("integer", "措施记录", "record of the measure"),
        "uid": ("text", "措施编号", "key of the measure"),
    },
    sql=f"""
        SELECT p.unit, x.measure, p.problem, p.found_day, x.what, x.responsible, {FOLDED}, x.record, x.uid
        FROM measures AS x
        JOIN standing_problems AS p ON p.problem = x.problem
        LEFT JOIN measure_states AS s ON s.measure = x.measure
    """,
)
