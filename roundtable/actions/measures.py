"""Measures: agreed on a problem, done, and verified by somebody else."""

from datetime import date
from typing import Any

from roundtable.actions import following, transitions
from roundtable.actions.about import unit_of
from roundtable.actions.by import By, allowed, name_of, post_of, said_as
from roundtable.actions.recording import Recording, acting_on
from roundtable.actions.refused import Refused, Sentence, need, refuse
from roundtable.records.rectification import LookBack, Measure, MeasureEvent, Problem


def agree(
    *, by: By, problem: Problem, what: str, responsible: str, agreed_on: date, due_on: date, uid: str = ""
) -> Measure:
    """A measure on a problem that is open: what, who is responsible, until when."""
    allowed(by, "measures.agree", unit=unit_of(problem))
    with acting_on(problem, by=by, verb="measures.agree") as act:
        return agreed(
            act, problem, what=what, responsible=responsible, agreed_on=agreed_on, due_on=due_on, uid=uid
        )


def agreed(act: Recording, problem: Problem, *, agreed_on: date, **said: Any) -> Measure:
    """The measure that an open act agrees on a problem, which must be open."""
    found = act.now(problem)
    refuse(transitions.refusal(transitions.PROBLEM, following.state_of_problem(found), "measured"))
    refuse(transitions.too_early(agreed_on, found.found_on))
    return act.add(Measure, problem=found, agreed_on=agreed_on, **said)


def report_done(
    *, by: By, measure: Measure, happened_on: date, note: str, done_by: str = "", uid: str = ""
) -> MeasureEvent:
    """The unit reports what was done and what shows it; `done_by` is who did it, else `by`."""
    allowed(by, "measures.report_done", unit=unit_of(measure))
    need(note, "要写明做了什么、有什么佐证。", "Say what was done and what shows it.")
    with acting_on(measure, by=by, verb="measures.report_done") as act:
        may_follow(act, measure, "done", happened_on)
        return event(act, measure, "done", happened_on, note, done_by=done_by or said_as(by), uid=uid)


def verify(
    *,
    by: By,
    measure: Measure,
    happened_on: date,
    note: str,
    look_back_on: date,
    done_by: str = "",
    uid: str = "",
) -> MeasureEvent:
    """Somebody else has seen that it is so, says how, and names a day for looking back."""
    allowed(by, "measures.verify", unit=unit_of(measure))
    need(note, "要写明是怎样核实的。", "Say how it was verified.")
    if look_back_on <= happened_on:
        raise Refused(
            "回头看的日子应晚于核实的日子。",
            "Give a day for looking back that is after the day of verifying.",
        )
    with acting_on(measure, by=by, verb="measures.verify") as act:
        events = may_follow(act, measure, "verified", happened_on)
        refuse(own_work(by, act.now(measure), events, done_by))
        verified = event(act, measure, "verified", happened_on, note, done_by=done_by or said_as(by), uid=uid)
        act.add(LookBack, measure=measure, due_on=look_back_on)
        return verified


def return_(
    *, by: By, measure: Measure, happened_on: date, note: str, done_by: str = "", uid: str = ""
) -> MeasureEvent:
    """Somebody else has seen that it is not so, and says why."""
    allowed(by, "measures.return", unit=unit_of(measure))
    need(note, "退回要写明理由。", "Give the reason for returning it.")
    return _not_verified("returned", "measures.return_", by, measure, happened_on, note, done_by, uid)


def cannot_tell(
    *, by: By, measure: Measure, happened_on: date, note: str, done_by: str = "", uid: str = ""
) -> MeasureEvent:
    """Somebody else has looked and could not tell, and says what kept them; it goes on waiting."""
    allowed(by, "measures.verify", unit=unit_of(measure))
    need(note, "要写明为什么判断不了。", "Say what kept you from telling.")
    return _not_verified("unclear", "measures.cannot_tell", by, measure, happened_on, note, done_by, uid)


def _not_verified(
    step: str, verb: str, by: By, measure: Measure, on: date, note: str, done_by: str, uid: str
) -> MeasureEvent:
    """What somebody else, who looked, said instead of verifying it."""
    with acting_on(measure, by=by, verb=verb) as act:
        events = may_follow(act, measure, step, on)
        refuse(own_work(by, act.now(measure), events, done_by))
        return event(act, measure, step, on, note, done_by=done_by or said_as(by), uid=uid)


def reopen(*, by: By, measure: Measure, happened_on: date, note: str, uid: str = "") -> MeasureEvent:
    """What was verified is not so any more, and why."""
    allowed(by, "measures.reopen", unit=unit_of(measure))
    need(note, "重开要写明理由。", "Give the reason for reopening it.")
    with acting_on(measure, by=by, verb="measures.reopen") as act:
        may_follow(act, measure, "reopened", happened_on)
        return event(act, measure, "reopened", happened_on, note, done_by=said_as(by), uid=uid)


def move(
    *, by: By, measure: Measure, happened_on: date, new_due_on: date, note: str, uid: str = ""
) -> MeasureEvent:
    """Moves the due day of a measure that is open, and says why."""
    allowed(by, "measures.move_due", unit=unit_of(measure))
    need(note, "改期要写明理由。", "Give the reason for moving the due day.")
    if new_due_on < happened_on:
        raise Refused(
            "新截止日应不早于改期的日子。", "Give a new due day that is not before the day of moving it."
        )
    with acting_on(measure, by=by, verb="measures.move") as act:
        events = may_follow(act, measure, "moved", happened_on)
        days = [event.new_due_on for event in events if event.new_due_on]
        if new_due_on == (days[-1] if days else act.now(measure).due_on):
            raise Refused(
                "新截止日与现在的相同，应另选一天。", "The due day is that day already; give another."
            )
        return event(
            act, measure, "moved", happened_on, note, done_by=said_as(by), new_due_on=new_due_on, uid=uid
        )


def may_follow(act: Recording, measure: Measure, step: str, on: date) -> list[MeasureEvent]:
    """The events so far; Refused where the step may not follow on them."""
    now = act.now(measure)
    if following.is_withdrawn(following.problem_of(now)):
        raise Refused(
            "这条措施的问题已撤回，不再有下一步。",
            "The problem of this measure is withdrawn; nothing follows on it.",
        )
    events = following.events_of_measure(now)
    following.may_follow(transitions.MEASURE, events, step, on, since=now.agreed_on)
    return events


def own_work(by: By, measure: Measure, events: list[MeasureEvent], done_by: str = "") -> Sentence | None:
    """Why `by`, or `done_by` in whose name they act, may not check what was done: it is their own, by name or by post."""
    did = following.doers(events, reporting="measures.report_done")
    return transitions.own_work([name_of(by), post_of(by), said_as(by), done_by], [*did, measure.responsible])


def event(
    act: Recording,
    measure: Measure,
    step: str,
    on: date,
    note: str,
    *,
    done_by: str,
    new_due_on: date | None = None,
    uid: str = "",
) -> MeasureEvent:
    """The event that an open act adds to a measure."""
    return act.add(
        MeasureEvent,
        uid=uid,
        measure=measure,
        step=step,
        happened_on=on,
        done_by=done_by,
        note=note,
        new_due_on=new_due_on,
    )
