"""What became of decisions that are no measure; hard problems, what was proposed and what came of them."""

import days
import tables
from days import day
from names import BY_NAME


def became(decisions: list[dict]) -> list[dict]:
    told = [
        (day(on), place, starting(decisions, "what", words)["key"], step, by, note, day(new_due) if new_due else None)
        for place, (words, step, on, by, note, new_due) in enumerate(tables.rows("became"))
    ]  # fmt: skip
    return [
        {"uid": f"de-{number:03d}", "decision_key": key, "step": step, "happened_on": on, "by": by, "note": note,
         "new_due_on": new_due, "recorded_at": days.moment(on, 17, number % 60)}
        for number, (on, _, key, step, by, note, new_due) in enumerate(sorted(told, key=lambda row: row[:2]), 1)
    ]  # fmt: skip


def hard(decisions: list[dict]) -> dict[str, list[dict]]:
    """Raised at eleven on the day of a meeting, talked about, and settled at a later one."""
    problems: list[dict] = []
    for meeting, title, name, description in tables.rows("hard"):
        on = days.MEETINGS[int(meeting) - 1]
        problems.append({"key": f"hp-{len(problems) + 1:02d}", "title": title, "description": description, "raised_on": on,
                         "meeting_number": int(meeting), "unit_code": BY_NAME[name].code,
                         "recorded_at": days.moment(on, 11, 0)})  # fmt: skip
    proposals: list[dict] = []
    for words, on, by, text in tables.rows("proposals"):
        proposals.append({"uid": f"prop-{len(proposals) + 1:02d}", "hard_problem_key": starting(problems, "title", words)["key"],
                          "proposed_on": day(on), "proposed_by": by, "text": text,
                          "recorded_at": days.moment(day(on), 11, 5 + len(proposals))})  # fmt: skip
    settlements: list[dict] = []
    for words, on, outcome, decision in tables.rows("settled"):
        settlements.append({"uid": f"set-{len(settlements) + 1:02d}", "hard_problem_key": starting(problems, "title", words)["key"],
                            "settled_on": day(on), "outcome": outcome,
                            "decision_key": starting(decisions, "what", decision)["key"] if decision else "",
                            "recorded_at": days.moment(day(on), 11, 45)})  # fmt: skip
    return {"hard_problems": problems, "proposals": proposals, "settlements": settlements}


def starting(rows: list[dict], column: str, words: str) -> dict:
    """The one row whose text starts with these words."""
    (found,) = (row for row in rows if row[column].startswith(words))
    return found
