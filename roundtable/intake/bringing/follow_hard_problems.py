"""Proposals and settlements come after the hard problem was raised, and one is settled once."""

from typing import Any

from roundtable.actions.recording import Recording
from roundtable.actions.refused import Sentence
from roundtable.actions.transitions import too_early
from roundtable.intake.bringing.places import current, current_by_origin, grouped, tell_at
from roundtable.intake.bringing.run import Run
from roundtable.records.hard_problems import HardProblem, Proposal, Settlement

SETTLED_ALREADY: Sentence = (
    "这个疑难已经办结，每个只应有一条办结。",
    "This hard problem is settled already; give one settlement for each.",
)


def check(run: Run, recording: Recording) -> None:
    programme_id = recording.programme.origin_id  # type: ignore[union-attr]
    for model, sheet, day in (
        (Proposal, "proposals", "proposed_on"),
        (Settlement, "settlements", "settled_on"),
    ):
        if {sheet, "hard_problems"} & set(run.counts):
            _check(run, recording, programme_id, model, sheet, day)


def _check(run: Run, recording: Recording, programme_id: int, model: Any, sheet: str, day: str) -> None:
    every: Any = current(model, programme_id)
    hard: Any = current(HardProblem, programme_id)
    touched = every.filter(act=recording.act).values("hard_problem")
    changed = hard.filter(act=recording.act, replaces__isnull=False).values("seq")
    rows = every.filter(hard_problem__in=touched.union(changed, all=True))
    rows = rows.order_by("hard_problem", "seq").values("hard_problem", "uid", day)
    for groups in grouped(rows.iterator(), ("hard_problem",)):
        raised = current_by_origin(HardProblem, programme_id, [key[0] for key, _ in groups], "raised_on")
        for (problem,), followed in groups:
            for row in followed:
                sentence = too_early(row[day], raised[problem]["raised_on"])
                if sentence and not tell_at(run, sheet, programme_id, [row["uid"]], day, sentence, row[day]):
                    tell_at(
                        run,
                        "hard_problems",
                        programme_id,
                        [raised[problem]["uid"]],
                        "raised_on",
                        sentence,
                        None,
                    )
            if model is Settlement and len(followed) > 1:
                twice = [row["uid"] for row in reversed(followed)]
                tell_at(run, sheet, programme_id, twice, "hard_problem_key", SETTLED_ALREADY, None)
