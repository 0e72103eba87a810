"""Where a measure or a problem stands, folded from the steps that its page shows: its state, its due day, and how often that was moved."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from roundtable.actions import transitions
from roundtable.actions.refused import Sentence
from roundtable.actions.transitions import Step
from roundtable.records.rectification import Measure, MeasureEvent, Problem, ProblemEvent


class Standing(NamedTuple):
    """`state` in both languages; `moves` are the events that moved the due day of the measure, the first first."""

    key: str
    state: Sentence
    due_on: date | None
    moves: list[MeasureEvent]


def standing(row: Any, rows: Sequence[Any]) -> Standing | None:
    """Where it stands after the rows that belong to it (see `belonging`); None for what has no state."""
    if isinstance(row, Measure):
        events = _of(row, rows)
        key = transitions.fold(transitions.MEASURE, [Step(one.step, one.happened_on) for one in events])
        moves = [one for one in events if one.step == "moved"]
        due_on = moves[-1].new_due_on if moves else row.due_on
        return Standing(key, transitions.MEASURE.states[key], due_on, moves)
    if not isinstance(row, Problem):
        return None
    measures = [found for one in rows if isinstance(one, Measure) and (found := standing(one, rows))]
    withdrawn = any(isinstance(one, ProblemEvent) and one.step == "withdrawn" for one in rows)
    key = transitions.state_of_problem(withdrawn=withdrawn, measures=[one.key for one in measures])
    open_days = [one.due_on for one in measures if one.key != "verified" and one.due_on]
    moves = [move for one in measures for move in one.moves]
    return Standing(key, transitions.PROBLEM.states[key], min(open_days, default=None), moves)


def _of(measure: Measure, rows: Sequence[Any]) -> list[MeasureEvent]:
    """The events of a measure; they may refer to a later version of it than the first."""
    return [
        one for one in rows if isinstance(one, MeasureEvent) and one.measure.origin_id == measure.origin_id
    ]
