"""Hard problems: raised at a meeting or between meetings, solved together, settled once."""

from datetime import date

from roundtable.actions import corrections
from roundtable.actions.meeting.agree import agree
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.propose import propose
from roundtable.actions.meeting.raise_hard_problem import raise_hard_problem
from roundtable.actions.meeting.settle import settle
from roundtable.actions.meeting.state import state_of
from tests.cast import OFFICE, march, refused

SAID = {"title": "企业党员分散", "description": "六家企业的职工党员无人管", "raised_on": march(30)}


def test_proposed_decided_settled(town, table):
    hard = raise_hard_problem(by=OFFICE, programme=town.programme, meeting=table["meeting"], **SAID)
    proposal = {"by": OFFICE, "hard_problem": hard, "proposed_by": "市国资办"}
    with refused("Give the text"):
        propose(text="", proposed_on=march(30), **proposal)
    with refused("2020-03-29 is before"):
        propose(text="挂靠街道", proposed_on=march(29), **proposal)
    first = propose(text="挂靠街道", proposed_on=march(30), **proposal)
    second = propose(text="逐家定联络员", proposed_on=march(30), **proposal)
    decision = agree(
        what="逐家定联络员", responsible="市国资办", due_on=date(2020, 4, 10), hard_problem=hard, **table
    )
    (told,) = state_of(table["meeting"]).hard_problems
    assert (told.problem, told.proposals, told.outcome) == (hard, (first, second), None)
    settlement = {"by": OFFICE, "hard_problem": hard, "settled_on": march(30), "decision": decision}
    with refused("Give the outcome"):
        settle(outcome=" ", **settlement)
    settle(outcome="逐家定联络员", **settlement)
    with refused("settled on 2020-03-30; correct that"):
        settle(outcome="挂靠", **settlement)
    with refused("settled on 2020-03-30"):
        propose(text="再想想", proposed_on=march(31), **proposal)
    assert state_of(table["meeting"]).hard_problems[0].outcome == "逐家定联络员"


def test_at_a_meeting_that_is_closed_none_is_raised(town, table):
    close(**table)
    with refused("The meeting is closed"):
        raise_hard_problem(by=OFFICE, programme=town.programme, meeting=table["meeting"], **SAID)
    between = raise_hard_problem(by=OFFICE, programme=town.programme, **SAID)
    assert between.meeting_id is None


def test_corrections_leave_a_hard_problem_in_order(town):
    hard, other = (raise_hard_problem(by=OFFICE, programme=town.programme, **SAID) for _ in range(2))
    about = {"by": OFFICE, "hard_problem": hard}
    said = propose(proposed_by="市国资办", text="挂靠街道", proposed_on=march(30), **about)
    settled = settle(outcome="挂靠街道", settled_on=march(31), **about)
    settle(by=OFFICE, hard_problem=other, outcome="另议", settled_on=march(31))
    with refused("2020-03-29 is before"):
        corrections.correct(by=OFFICE, record=said, reason="x", proposed_on=march(29))
    with refused("2020-03-30 is before"):
        corrections.correct(by=OFFICE, record=hard, reason="x", raised_on=march(31))
    with refused("is settled already"):
        corrections.correct(by=OFFICE, record=settled, reason="x", hard_problem=other)
    assert corrections.correct(by=OFFICE, record=said, reason="晚一天", proposed_on=march(31)).on == march(31)
