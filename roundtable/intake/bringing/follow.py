"""What follows on what, once all rows are in: looked at only for what this import has touched, and told
at its rows.
"""

from collections.abc import Callable

from roundtable.actions.recording import Recording
from roundtable.intake.bringing import (
    follow_actions,
    follow_answers,
    follow_decisions,
    follow_hard_problems,
    follow_measures,
    follow_participations,
    follow_problems,
)
from roundtable.intake.bringing.run import Run

#: Each looks over the open act of one programme.
CHECKS: tuple[Callable[[Run, Recording], None], ...] = (
    follow_participations.check,
    follow_actions.check,
    follow_problems.check,
    follow_measures.check,
    follow_decisions.check,
    follow_hard_problems.check,
    follow_answers.check,
)


def check_what_follows(run: Run) -> None:
    for recording in run.opened():
        for check in CHECKS:
            check(run, recording)
