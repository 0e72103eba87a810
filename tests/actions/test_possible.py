"""What is offered is what can be done: every state, every role, every verb, offered exactly where it is not refused."""

from itertools import chain

import pytest
from django.db import transaction

from roundtable.actions import look_backs, measures, plan, possible, problems, proposals
from roundtable.actions.refused import Refused
from roundtable.records.proposals import ProposedMeasure
from roundtable.records.rectification import LookBack, Measure
from tests.actions.posts import everybody, office, supervisor
from tests.actions.states import LATER, STATES, done
from tests.cast import march


def offers_and_verbs(town, by):
    """(what is offered, {verb: the act}) for everything of the town that can be followed up."""
    said = {"by": by, "happened_on": LATER, "note": "说明"}
    problem, launch, unit = town.problem, town.launch, town.dongshan
    plans = {"what": "重学", "responsible": "镇党委", "due_on": march(31)}
    yield (
        possible.on_problem(by, problem),
        {
            "problems.agree": lambda: problems.agree(problem=problem, **said),
            "problems.dispute": lambda: problems.dispute(problem=problem, **said),
            "measures.propose": lambda: proposals.propose(by=by, problem=problem, proposed_on=LATER, **plans),
            "measures.agree": lambda: measures.agree(by=by, problem=problem, agreed_on=LATER, **plans),
            "problems.withdraw": lambda: problems.withdraw(problem=problem, **said),
        },
    )
    of_action = {"unit": unit, "action": launch, **said}
    yield (
        possible.on_action(by, unit, launch),
        {
            "actions.report": lambda: plan.report_done(**of_action),
            "actions.accept": lambda: plan.accept(**of_action),
            "actions.return": lambda: plan.return_(**of_action),
        },
    )
    for measure in Measure.objects.all():
        on = {"measure": measure, **said}
        yield (
            possible.on_measure(by, measure),
            {
                "measures.report_done": lambda on=on: measures.report_done(**on),
                "measures.verify": lambda on=on: measures.verify(look_back_on=march(31), **on),
                "measures.return": lambda on=on: measures.return_(**on),
                "measures.cannot_tell": lambda on=on: measures.cannot_tell(**on),
                "measures.move_due": lambda on=on: measures.move(new_due_on=march(31), **on),
                "measures.reopen": lambda on=on: measures.reopen(**on),
            },
        )
    for proposal in ProposedMeasure.objects.all():
        on = {"proposal": proposal, **said}
        yield (
            possible.on_proposal(by, proposal),
            {
                "proposals.consent": lambda on=on: proposals.consent(**on),
                "proposals.decline": lambda on=on: proposals.decline(**on),
            },
        )
    for look in LookBack.objects.filter(superseded_at=None):
        on = {"by": by, "look_back": look, "looked_on": LATER, "note": "看了"}
        yield (
            possible.on_look_back(by, look),
            {"look_backs.look": lambda on=on: look_backs.look(holds=False, **on)},
        )


def succeeds(act):
    """Whether the act is let through; what it wrote is taken back."""
    before = transaction.savepoint()
    try:
        act()
    except Refused:
        return False
    finally:
        transaction.savepoint_rollback(before)
    return True


@pytest.mark.parametrize("state", STATES)
def test_what_is_offered_is_what_is_not_refused(town, state):
    STATES[state](town)
    offered = set()
    for by in everybody(town):
        for verbs, acts in offers_and_verbs(town, by):
            names = possible.names(verbs)
            assert names == [name for name in acts if name in names], "in the order of the acts"
            assert {verb.name for verb in verbs} <= set(acts)
            for name, act in acts.items():
                assert (name in names) == succeeds(act), f"{by.role} {by.name}: {name}"
            offered |= set(names)
    assert offered


def test_every_verb_is_offered_to_somebody_in_some_state(town):
    found = set()
    for bring_about in STATES.values():
        before = transaction.savepoint()
        bring_about(town)
        for by in everybody(town):
            found |= set(chain(*(possible.names(verbs) for verbs, _ in offers_and_verbs(town, by))))
        transaction.savepoint_rollback(before)
    verbs = [verb for verb, *_ in (*possible.ON_PROBLEM, *possible.ON_MEASURE, *possible.ON_ACTION)]
    assert found == {*verbs, "proposals.consent", "proposals.decline", "look_backs.look"}


def test_who_would_wonder_is_told_why_not(town):
    measure = done(town, office)
    told = {verb.name: verb.why_not for verb in possible.on_measure(office(town), measure)}
    why_not = told["measures.verify"]
    assert why_not is not None
    assert "Nobody checks their own work" in why_not[1]
    assert told["measures.move_due"] is None
    assert possible.names(possible.on_measure(office(town, "ma"), measure)) == ["measures.move_due"]
    assert "measures.verify" in possible.names(possible.on_measure(supervisor(town), measure))
