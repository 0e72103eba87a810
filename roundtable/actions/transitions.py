"""What may follow on what: the state tables as data, and pure functions over them.

Source: 'How a problem ends' in the design. What an act needs besides (a reason, a note) is beside its verb;
the intake asks for the order alone.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from roundtable.actions.by import By
from roundtable.actions.refused import Sentence


@dataclass(frozen=True)
class Course:
    """The course that a thing takes: state -> step -> state after it, and what they are called."""

    thing: Sentence
    start: str
    moves: Mapping[str, Mapping[str, str]]
    states: Mapping[str, Sentence]
    #: Each completes 'it cannot be …' and 不能….
    steps: Mapping[str, Sentence]


@dataclass(frozen=True)
class Step:
    """One event: what was done, on which day, by whom (empty = not said)."""

    name: str
    on: date
    by: By = ""


ACTION = Course(
    thing=("这项规定动作", "This action"),
    start="asked",
    moves={
        "asked": {"done": "done"},
        "done": {"done": "done", "accepted": "accepted", "returned": "returned"},
        "returned": {"done": "done"},
        "accepted": {"returned": "returned"},
    },
    states={
        "asked": ("已布置、尚未完成", "asked and not yet done"),
        "done": ("已完成、待认可", "done and waiting"),
        "returned": ("已退回", "returned"),
        "accepted": ("已认可", "accepted"),
    },
    steps={
        "done": ("报完成", "reported done"),
        "accepted": ("认可", "accepted"),
        "returned": ("退回", "returned"),
    },
)
MEASURE = Course(
    thing=("这条措施", "This measure"),
    start="agreed",
    moves={
        "agreed": {"done": "done", "moved": "agreed"},
        "done": {"verified": "verified", "returned": "returned", "unclear": "done", "moved": "done"},
        "returned": {"done": "done", "moved": "returned"},
        "verified": {"reopened": "reopened"},
        "reopened": {"done": "done", "moved": "reopened"},
    },
    states={
        "agreed": ("整改中", "agreed and not yet done"),
        "done": ("已完成、待核实", "done and waiting to be verified"),
        "returned": ("已退回", "returned"),
        "verified": ("已核实", "verified"),
        "reopened": ("已重开", "reopened"),
    },
    steps={
        "done": ("报完成", "reported done"),
        "verified": ("核实", "verified"),
        "returned": ("退回", "returned"),
        "unclear": ("记为判断不了", "left for another look"),
        "reopened": ("重开", "reopened"),
        "moved": ("改期", "moved to another day"),
    },
)
#: A decision that became no measure takes the same course.
#: As a measure's; whoever looks at what a meeting decided can tell.
DECISION = replace(
    MEASURE,
    thing=("这件议定事项", "This decision"),
    moves={
        state: {step: then for step, then in moves.items() if step != "unclear"}
        for state, moves in MEASURE.moves.items()
    },
)
#: A problem's state is folded from its own events and its measures (`state_of_problem`).
PROBLEM = Course(
    thing=("这个问题", "This problem"),
    start="raised",
    moves={
        "raised": {
            "measured": "measured",
            "withdrawn": "withdrawn",
            "agreed": "raised",
            "disputed": "raised",
        },
        "measured": {"measured": "measured", "agreed": "measured"},
        "closed": {},
        "withdrawn": {},
    },
    states={
        "raised": ("已提出、尚无措施", "raised and without a measure"),
        "measured": ("整改中", "being put right"),
        "closed": ("已销号（可重开其措施）", "closed (a measure of it can be reopened)"),
        "withdrawn": ("已撤回", "withdrawn"),
    },
    steps={
        "measured": ("议定措施", "given a measure"),
        "withdrawn": ("撤回", "withdrawn"),
        "agreed": ("由单位认可", "agreed by the unit"),
        "disputed": ("由单位提出异议", "disputed by the unit"),
    },
)
#: What the unit answers to a problem; a dispute is answered by withdrawing the problem or by agreeing a measure.
ANSWER = Course(
    thing=("这个问题", "This problem"),
    start="unanswered",
    moves={
        "unanswered": {"agreed": "agreed", "disputed": "disputed"},
        "disputed": {"agreed": "agreed"},
        "agreed": {},
    },
    states={
        "unanswered": ("单位还没有答复", "not answered by the unit"),
        "disputed": ("单位有异议", "disputed by the unit"),
        "agreed": ("单位已认可", "agreed by the unit"),
    },
    steps={"agreed": ("认可", "agreed"), "disputed": ("提出异议", "disputed")},
)


def fold(course: Course, steps: Iterable[Step]) -> str:
    """The state after steps that are in order; one that may not follow changes nothing."""
    state = course.start
    for step in steps:
        state = course.moves[state].get(step.name, state)
    return state


def state_of_problem(*, withdrawn: bool, measures: Iterable[str]) -> str:
    """The state of a problem, from those of its measures: closed when every one is verified."""
    states = list(measures)
    if withdrawn:
        return "withdrawn"
    if not states:
        return "raised"
    return "closed" if all(state == "verified" for state in states) else "measured"


def refusal(course: Course, state: str, step: str) -> Sentence | None:
    """Why a step may not follow in a state, and what may; None where it may."""
    possible = course.moves[state]
    if step in possible:
        return None
    zh = f"可以{'或'.join(course.steps[name][0] for name in possible)}。" if possible else "没有下一步。"
    en = (
        f"can be {' or '.join(course.steps[name][1] for name in possible)}"
        if possible
        else "has no next step"
    )
    return (
        f"{course.thing[0]}{course.states[state][0]}，不能{course.steps[step][0]}；{zh}",
        f"{course.thing[1]} is {course.states[state][1]} and cannot be {course.steps[step][1]}; it {en}.",
    )


def too_early(on: date, latest: date) -> Sentence | None:
    """An event is not before what it follows on: the day of the latest one, or of the thing itself."""
    if on >= latest:
        return None
    return (
        f"顺序不对：{on} 早于前一步的日子 {latest}，应不早于这一天。",
        f"Out of order: {on} is before the step that it follows on; give {latest} or a later day.",
    )


def own_work(checkers: Iterable[str], doers: Iterable[str]) -> Sentence | None:
    """Nobody verifies, accepts or returns what they did, reported or are responsible for; names are compared
    trimmed, in any case and width."""
    if not {_name(name) for name in checkers if name.strip()} & {_name(name) for name in doers}:
        return None
    return (
        "不能核查自己做的或自己报的事，应由别人来核查。",
        "Nobody checks their own work: someone who neither did nor reported it should.",
    )


def first_fault(course: Course, steps: Sequence[Step], *, since: date) -> tuple[int, Sentence] | None:
    """Position of the first step that is out of order, and why; None where all are in order.

    Args:
        steps: by day, then in the order in which they were recorded.
        since: the day before which nothing can have followed.
    """
    state, latest = course.start, since
    for position, step in enumerate(steps):
        fault = refusal(course, state, step.name) or too_early(step.on, latest)
        if fault:
            return position, fault
        state, latest = course.moves[state][step.name], step.on
    return None


def _name(given: str) -> str:
    return unicodedata.normalize("NFKC", given).strip().casefold()
