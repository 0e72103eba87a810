"""Decisions that became no measure: done, verified by somebody else, returned, reopened, moved. One with a measure is followed there."""

from datetime import date

from roundtable.actions import following, transitions
from roundtable.actions.by import By, allowed, name_of, post_of, said_as
from roundtable.actions.recording import Recording, acting_on
from roundtable.actions.refused import Refused, Sentence, need, refuse
from roundtable.records.meetings import Decision, DecisionEvent, Meeting
from roundtable.records.organisation import Unit


def report_done(
    *, by: By, decision: Decision, happened_on: date, note: str, done_by: str = "", uid: str = ""
) -> DecisionEvent:
    """Whoever carries it out says what was done and what shows it; `done_by` is who did it, else `by`."""
    need(note, "要写明做了什么、有什么佐证。", "Say what was done and what shows it.")
    allowed(by, "decisions.report_done", unit=unit_of(decision))
    with acting_on(decision, by=by, verb="decisions.report_done") as act:
        _may_follow(act, decision, "done", happened_on)
        return _event(act, decision, "done", happened_on, note, done_by or said_as(by), uid=uid)


def verify(
    *, by: By, decision: Decision, happened_on: date, note: str, done_by: str = "", uid: str = ""
) -> DecisionEvent:
    """Somebody else has seen that it is so, and says how."""
    need(note, "要写明是怎样核实的。", "Say how it was verified.")
    return _checked(by, decision, "verified", happened_on, note, done_by, uid)


def return_(
    *, by: By, decision: Decision, happened_on: date, note: str, done_by: str = "", uid: str = ""
) -> DecisionEvent:
    """Somebody else has seen that it is not so, and says why."""
    need(note, "退回要写明理由。", "Give the reason for returning it.")
    return _checked(by, decision, "returned", happened_on, note, done_by, uid)


def reopen(*, by: By, decision: Decision, happened_on: date, note: str, uid: str = "") -> DecisionEvent:
    """What was verified is not so any more, and why."""
    need(note, "重开要写明理由。", "Give the reason for reopening it.")
    allowed(by, "decisions.verify", unit=unit_of(decision))
    with acting_on(decision, by=by, verb="decisions.reopen") as act:
        _may_follow(act, decision, "reopened", happened_on)
        return _event(act, decision, "reopened", happened_on, note, said_as(by), uid=uid)


def move(
    *, by: By, decision: Decision, happened_on: date, new_due_on: date, note: str, uid: str = ""
) -> DecisionEvent:
    """Moves the due day of a decision that is open, and says why."""
    need(note, "改期要写明理由。", "Give the reason for moving the due day.")
    allowed(by, "decisions.move_due")
    if new_due_on < happened_on:
        raise Refused(
            "新截止日应不早于改期的日子。", "Give a new due day that is not before the day of moving it."
        )
    with acting_on(decision, by=by, verb="decisions.move") as act:
        events = _may_follow(act, decision, "moved", happened_on)
        days = [event.new_due_on for event in events if event.new_due_on]
        if new_due_on == (days[-1] if days else act.now(decision).due_on):
            raise Refused(
                "新截止日与现在的相同，应另选一天。", "The due day is that day already; give another."
            )
        return _event(act, decision, "moved", happened_on, note, said_as(by), new_due_on=new_due_on, uid=uid)


def _checked(
    by: By, decision: Decision, step: str, on: date, note: str, done_by: str, uid: str
) -> DecisionEvent:
    """Nobody verifies or returns their own work."""
    allowed(by, "decisions.verify", unit=unit_of(decision))
    with acting_on(decision, by=by, verb=f"decisions.{VERBS[step]}") as act:
        events = _may_follow(act, decision, step, on)
        refuse(own_work(by, act.now(decision), events, done_by))
        return _event(act, decision, step, on, note, done_by or said_as(by), uid=uid)


def unit_of(decision: Decision) -> Unit | None:
    """Whom it is about, as it is now; None where it is about no one unit."""
    return following.current_of(Unit, decision.programme_id, decision.unit_id) if decision.unit_id else None


def own_work(by: By, decision: Decision, events: list[DecisionEvent], done_by: str = "") -> Sentence | None:
    """Why `by`, or `done_by` in whose name they act, may not check what was done: it is their own, by name or by post."""
    did = following.doers(events, reporting="decisions.report_done")
    return transitions.own_work(
        [name_of(by), post_of(by), said_as(by), done_by], [*did, decision.responsible]
    )


VERBS = {"verified": "verify", "returned": "return_"}


def _may_follow(act: Recording, decision: Decision, step: str, on: date) -> list[DecisionEvent]:
    """The events so far; Refused where the step may not follow on them."""
    now = act.now(decision)
    if now.measure_id is not None:
        raise Refused(
            "这件事已成为整改措施，应在那条措施上登记。",
            "This decision became a measure; record what follows on the measure.",
        )
    events = following.events_of_decision(now)
    meeting = following.current_of(Meeting, now.programme_id, now.meeting_id)
    following.may_follow(transitions.DECISION, events, step, on, since=meeting.held_on)
    return events


def _event(
    act: Recording,
    decision: Decision,
    step: str,
    on: date,
    note: str,
    done_by: str,
    *,
    new_due_on: date | None = None,
    uid: str = "",
) -> DecisionEvent:
    return act.add(
        DecisionEvent,
        uid=uid,
        decision=decision,
        step=step,
        happened_on=on,
        done_by=done_by,
        note=note,
        new_due_on=new_due_on,
    )
