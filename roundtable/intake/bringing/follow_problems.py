"""What became of problems: found before they are answered or withdrawn, withdrawn once, answered in order."""

from typing import Any

from roundtable.actions.recording import Recording
from roundtable.actions.transitions import ANSWER
from roundtable.intake.bringing.places import IN_ORDER, current, current_by_origin, grouped, tell_at
from roundtable.intake.bringing.run import Run
from roundtable.intake.bringing.walk import out_of_order
from roundtable.records.rectification import Problem, ProblemEvent

SHEET = "problem_events"


def check(run: Run, recording: Recording) -> None:
    if SHEET not in run.counts:
        return
    programme_id = recording.programme.origin_id  # type: ignore[union-attr]
    every: Any = current(ProblemEvent, programme_id)
    touched = every.filter(act=recording.act).values("problem")
    events = (
        every.filter(problem__in=touched)
        .order_by("problem", *IN_ORDER)
        .values("problem", "uid", "step", "happened_on")
    )
    for groups in grouped(events.iterator(), ("problem",)):
        found = current_by_origin(Problem, programme_id, [key[0] for key, _ in groups], "found_on")
        for (problem,), chain in groups:
            found_on = found[problem]["found_on"]
            for event in chain:
                if event["happened_on"] < found_on:
                    sentence = (
                        f"发生日早于问题的发现日 {found_on}，应不早于这一天。",
                        f"The problem was found on {found_on}; give that day or a later one.",
                    )
                    tell_at(
                        run,
                        SHEET,
                        programme_id,
                        [event["uid"]],
                        "happened_on",
                        sentence,
                        event["happened_on"],
                    )
            gone = [event for event in chain if event["step"] == "withdrawn"]
            if len(gone) > 1:
                sentence = (
                    "顺序不对：问题已经撤回，不能再撤回一次。",
                    "Out of order: the problem is withdrawn already; it is withdrawn once.",
                )
                uids = [event["uid"] for event in reversed(gone)]
                tell_at(run, SHEET, programme_id, uids, "step", sentence, "withdrawn")
            answers = [event for event in chain if event["step"] != "withdrawn"]
            for position, fault in out_of_order(answers, ANSWER):
                tell_at(
                    run,
                    SHEET,
                    programme_id,
                    [answers[position]["uid"]],
                    "step",
                    fault,
                    answers[position]["step"],
                )
