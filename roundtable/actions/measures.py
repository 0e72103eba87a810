"""Measures: agreed on a problem, done, verified by somebody else, and looked at again."""

from datetime import date

from roundtable.actions import following, transitions
from roundtable.actions.recording import Recording, acting_on
from roundtable.actions.refused import Refused, need, refuse
from roundtable.records.rectification import LookBack, Measure, MeasureEvent, Problem


def agree(
    *, by: str, problem: Problem, what: str, responsible: str, agreed_on: date, due_on: date, uid: str = ""
) -> Measure:
    """A measure on a problem that is open: what, who is responsible, until when."""
    with acting_on(problem, by=by, verb="measures.agree") as act:
        found = act.now(problem)
        refuse(transitions.refusal(transitions.PROBLEM, following.state_of_problem(found), "measured"))
        refuse(transitions.too_early(agreed_on, found.found_on))
        return act.add(
            Measure,
            uid=uid,
            problem=found,
            what=what,
            responsible=responsible,
            agreed_on=agreed_on,
            due_on=due_on,
        )


def report_done(
    *, by: str, measure: Measure, happened_on: date, note: str, done_by: str = "", uid: str = ""
) -> MeasureEvent:
    """The unit reports what was done and what shows it; `done_by` is who did it, else `by`."""
    need(note, "要写明做了什么、有什么佐证。", "Say what was done and what shows it.")
    with acting_on(measure, by=by, verb="measures.report_done") as act:
        _may_follow(act, measure, "done", happened_on)
        return _event(act, measure, "done", happened_on, note, done_by=done_by or by, uid=uid)


def verify(
    *,
    by: str,
    measure: Measure,
    happened_on: date,
    note: str,
    look_back_on: date,
    done_by: str = "",
    uid: str = "",
) -> MeasureEvent:
    """Somebody else has seen that it is so, says how, and names a day for looking back."""
    need(note, "要写明是怎样核实的。", "Say how it was verified.")
    if look_back_on <= happened_on:
        raise Refused(
            "回头看的日子应晚于核实的日子。",
            "Give a day for looking back that is after the day of verifying.",
        )
    with acting_on(measure, by=by, verb="measures.verify") as act:
        events = _may_follow(act, measure, "verified", happened_on)
        _not_own_work(act, measure, events, by, done_by)
        event = _event(act, measure, "verified", happened_on, note, done_by=done_by or by, uid=uid)
        act.add(LookBack, measure=measure, due_on=look_back_on)
        return event


def return_(
    *, by: str, measure: Measure, happened_on: date, note: str, done_by: str = "", uid: str = ""
) -> MeasureEvent:
    """Somebody else has seen that it is not so, and says why."""
    need(note, "退回要写明理由。", "Give the reason for returning it.")
    with acting_on(measure, by=by, verb="measures.return_") as act:
        events = _may_follow(act, measure, "returned", happened_on)
        _not_own_work(act, measure, events, by, done_by)
        return _event(act, measure, "returned", happened_on, note, done_by=done_by or by, uid=uid)


def reopen(*, by: str, measure: Measure, happened_on: date, note: str, uid: str = "") -> MeasureEvent:
    """What was verified is not so any more, and why."""
    need(note, "重开要写明理由。", "Give the reason for reopening it.")
    with acting_on(measure, by=by, verb="measures.reopen") as act:
        _may_follow(act, measure, "reopened", happened_on)
        return _event(act, measure, "reopened", happened_on, note, done_by=by, uid=uid)


def move(
    *, by: str, measure: Measure, happened_on: date, new_due_on: date, note: str, uid: str = ""
) -> MeasureEvent:
    """Moves the due day of a measure that is open, and says why."""
    need(note, "改期要写明理由。", "Give the reason for moving the due day.")
    if new_due_on < happened_on:
        raise Refused(
            "新截止日应不早于改期的日子。", "Give a new due day that is not before the day of moving it."
        )
    with acting_on(measure, by=by, verb="measures.move") as act:
        events = _may_follow(act, measure, "moved", happened_on)
        days = [event.new_due_on for event in events if event.new_due_on]
        if new_due_on == (days[-1] if days else act.now(measure).due_on):
            raise Refused(
                "新截止日与现在的相同，应另选一天。", "The due day is that day already; give another."
            )
        return _event(act, measure, "moved", happened_on, note, done_by=by, new_due_on=new_due_on, uid=uid)


def look_back(*, by: str, look_back: LookBack, looked_on: date, holds: bool, note: str) -> LookBack:
    """What looking back has found; where it does not hold, the measure is reopened."""
    need(note, "要写明回头看看到了什么。", "Say what looking back has found.")
    with acting_on(look_back, by=by, verb="measures.look_back") as act:
        expected = act.now(look_back)
        if expected.looked_on is not None:
            raise Refused(
                f"已于 {expected.looked_on} 回头看过，有误请更正。",
                f"It was looked back at on {expected.looked_on}; correct that where it is wrong.",
            )
        measure = following.current_of(Measure, expected.programme_id, expected.measure_id)
        events = _may_follow(act, measure, "reopened", looked_on)
        _not_own_work(act, measure, events, by, "")
        found = act.correct(expected, reason=note, looked_on=looked_on, holds=holds)
        if not holds:
            _event(act, measure, "reopened", looked_on, note, done_by=by)
        return found


def _may_follow(act: Recording, measure: Measure, step: str, on: date) -> list[MeasureEvent]:
    """The events so far; Refused where the step may not follow on them."""
    now = act.now(measure)
    if following.events_of_problem(following.problem_of(now)):
        raise Refused(
            "这条措施的问题已撤回，不再有下一步。",
            "The problem of this measure is withdrawn; nothing follows on it.",
        )
    events = following.events_of_measure(now)
    following.may_follow(transitions.MEASURE, events, step, on, since=now.agreed_on)
    return events


def _not_own_work(
    act: Recording, measure: Measure, events: list[MeasureEvent], by: str, done_by: str
) -> None:
    did = following.doers(events, reporting="measures.report_done")
    refuse(transitions.own_work([by, done_by], [*did, act.now(measure).responsible]))


def _event(
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
