"""Measures that a unit proposes: its group or the office consents, and it is one, or declines and says why."""

from datetime import date

from roundtable.actions import following, transitions
from roundtable.actions.about import unit_of
from roundtable.actions.by import By, allowed, name_of
from roundtable.actions.measures import agreed
from roundtable.actions.recording import Recording, acting_on
from roundtable.actions.refused import Sentence, need, refuse
from roundtable.records.proposals import ProposalEvent, ProposedMeasure
from roundtable.records.rectification import Measure, Problem


def propose(
    *, by: By, problem: Problem, what: str, responsible: str, proposed_on: date, due_on: date, uid: str = ""
) -> ProposedMeasure:
    """The unit proposes what it will do about a problem that is open, who, and until when."""
    allowed(by, "measures.propose", unit=unit_of(problem))
    with acting_on(problem, by=by, verb="proposals.propose") as act:
        found = act.now(problem)
        refuse(transitions.refusal(transitions.PROBLEM, following.state_of_problem(found), "measured"))
        refuse(transitions.too_early(proposed_on, found.found_on))
        return act.add(
            ProposedMeasure,
            uid=uid,
            problem=found,
            what=what,
            responsible=responsible,
            proposed_on=proposed_on,
            due_on=due_on,
        )


def consent(
    *, by: By, proposal: ProposedMeasure, happened_on: date, note: str = "", uid: str = ""
) -> Measure:
    """The proposal is agreed and becomes a measure, in one act; `uid` is the measure's key."""
    allowed(by, "measures.consent", unit=unit_of(proposal))
    with acting_on(proposal, by=by, verb="proposals.consent") as act:
        found = _waiting(act, by, proposal, happened_on)
        problem = following.current_of(Problem, found.programme_id, found.problem_id)
        measure = agreed(
            act,
            problem,
            uid=uid,
            what=found.what,
            responsible=found.responsible,
            agreed_on=happened_on,
            due_on=found.due_on,
        )
        act.add(
            ProposalEvent, proposal=found, step="agreed", happened_on=happened_on, measure=measure, note=note
        )
        return measure


def decline(
    *, by: By, proposal: ProposedMeasure, happened_on: date, note: str, uid: str = ""
) -> ProposalEvent:
    """The proposal is declined, and why: the unit may propose another."""
    allowed(by, "measures.consent", unit=unit_of(proposal))
    need(note, "不同意要写明理由。", "Give the reason for declining it.")
    with acting_on(proposal, by=by, verb="proposals.decline") as act:
        found = _waiting(act, by, proposal, happened_on)
        return act.add(
            ProposalEvent, uid=uid, proposal=found, step="declined", happened_on=happened_on, note=note
        )


def own(by: By, proposal: ProposedMeasure) -> Sentence | None:
    """Nobody consents to what they proposed themselves, whatever other role they hold."""
    origin: ProposedMeasure = proposal if proposal.first_id is None else proposal.first
    proposed = [origin.act.by] if origin.act.verb == "proposals.propose" else []
    if not transitions.own_work([name_of(by)], proposed):
        return None
    return ("自己提出的措施由别人来同意或不同意。", "Someone else answers what you proposed yourself.")


def answered(proposal: ProposedMeasure) -> Sentence | None:
    """Why a proposal cannot be answered (any more)."""
    answer = following.answer_to_proposal(proposal)
    if answer is None:
        return None
    said = ("同意", "agreed") if answer.step == "agreed" else ("不同意", "declined")
    return (
        f"已于 {answer.happened_on} 答复（{said[0]}），不再答复。",
        f"It was {said[1]} on {answer.happened_on}; it is answered once.",
    )


def _waiting(act: Recording, by: By, proposal: ProposedMeasure, on: date) -> ProposedMeasure:
    """The proposal as it is now; Refused where it waits for no answer, or not for theirs."""
    found = act.now(proposal)
    refuse(answered(found))
    refuse(own(by, found))
    refuse(transitions.too_early(on, found.proposed_on))
    return found
