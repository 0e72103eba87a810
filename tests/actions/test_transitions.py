"""The state tables by themselves: every pair of a state and a step, written out."""

import pytest

from roundtable.actions import transitions
from roundtable.actions.transitions import ACTION, MEASURE, PROBLEM, Step
from tests.cast import march

MEASURES = """
            done verified returned reopened moved
agreed      yes  no       no       no       yes
done        no   yes      yes      no       yes
returned    yes  no       no       no       yes
verified    no   no       no       yes      no
reopened    yes  no       no       no       yes
"""
ACTIONS = """
            done accepted returned
asked       yes  no       no
done        yes  yes      yes
returned    yes  no       no
accepted    no   no       yes
"""
PROBLEMS = """
            measured withdrawn
raised      yes      yes
measured    yes      no
closed      no       no
withdrawn   no       no
"""


def cells(table):
    head, *rows = (line.split() for line in table.strip().splitlines())
    return [(row[0], step, cell == "yes") for row in rows for step, cell in zip(head, row[1:], strict=True)]


@pytest.mark.parametrize(("course", "table"), [(MEASURE, MEASURES), (ACTION, ACTIONS), (PROBLEM, PROBLEMS)])
def test_every_step_in_every_state(course, table):
    for state, step, allowed in cells(table):
        sentence = transitions.refusal(course, state, step)
        assert (sentence is None) == allowed, (state, step)
        if sentence is not None:
            assert course.states[state][0] in sentence[0]
            assert course.states[state][1] in sentence[1]
    assert {state for state, _, _ in cells(table)} == set(course.moves)


def test_a_refusal_says_what_the_state_is_and_what_is_possible():
    assert transitions.refusal(MEASURE, "verified", "done") == (
        "这条措施已核实，不能报完成；可以重开。",
        "This measure is verified and cannot be reported done; it can be reopened.",
    )


def test_moving_the_due_day_leaves_the_state():
    steps = [Step("done", march(18)), Step("moved", march(19)), Step("returned", march(19))]
    assert transitions.fold(MEASURE, steps[:2]) == "done"
    assert transitions.fold(MEASURE, steps) == "returned"
    assert transitions.fold(MEASURE, []) == "agreed"


def test_the_first_fault_along_the_way():
    steps = [Step("done", march(18)), Step("done", march(19)), Step("accepted", march(18))]

    def fault(steps, since=13):
        position, (_, en) = transitions.first_fault(ACTION, steps, since=march(since)) or (None, ("", ""))
        return position, en.partition(" and cannot")[0].partition(": 2020")[0]

    assert fault(steps) == (2, "Out of order")
    assert fault(steps[:2]) == (None, "")
    assert fault(steps, since=19) == (0, "Out of order")
    assert fault(steps[2:]) == (0, "This action is asked and not yet done")


def test_a_problem_is_closed_when_every_measure_is_verified():
    def state(*measures, withdrawn=False):
        return transitions.state_of_problem(withdrawn=withdrawn, measures=measures)

    assert [state(), state("agreed"), state("verified", "done")] == ["raised", "measured", "measured"]
    assert [state("verified", "verified"), state(withdrawn=True)] == ["closed", "withdrawn"]


def test_names_are_one_in_any_case_and_width():
    assert transitions.own_work([" ＺＨＡＮＧ "], ["zhang"]) is not None
    assert transitions.own_work(["li", ""], ["zhang", ""]) is None
