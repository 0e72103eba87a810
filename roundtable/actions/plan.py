"""What is required of units (规定动作), and what became of it: done, accepted, returned."""

from collections.abc import Sequence
from datetime import date

from roundtable.actions import following, rules, transitions
from roundtable.actions.by import By, allowed, name_of
from roundtable.actions.recording import acting, acting_on
from roundtable.actions.refused import Sentence, need, refuse
from roundtable.records.organisation import Unit, UnitKind
from roundtable.records.plan import ActionEvent, RequiredAction
from roundtable.records.programme import Programme, Stage, Topic


def require(
    *,
    by: By,
    programme: Programme,
    uid: str = "",
    title: str,
    due_on: date,
    stage: Stage | None = None,
    topic: Topic | None = None,
    kinds: Sequence[UnitKind] = (),
    evidence_asked: str = "",
) -> RequiredAction:
    """An action required of the units of these kinds, of all units where none is named."""
    allowed(by, "plan.manage")
    with acting(by=by, verb="plan.require", programme=programme) as act:
        for kind in kinds:
            refuse(rules.of_programme(kind, programme.origin_id))
        return act.add(
            RequiredAction,
            uid=uid,
            title=title,
            stage=stage,
            topic=topic,
            due_on=due_on,
            kinds=kinds_text(kinds),
            evidence_asked=evidence_asked,
        )


def kinds_text(kinds: Sequence[UnitKind]) -> str:
    """The keys of kinds as a record keeps them: `;township;department;`, empty for all kinds."""
    return "".join(f";{kind.uid}" for kind in kinds) + (";" if kinds else "")


def report_done(
    *, by: By, unit: Unit, action: RequiredAction, happened_on: date, note: str = "", uid: str = ""
) -> ActionEvent:
    """A unit has done it; it may say so again until it is accepted."""
    return _event("done", by=by, unit=unit, action=action, happened_on=happened_on, note=note, uid=uid)


def accept(
    *, by: By, unit: Unit, action: RequiredAction, happened_on: date, note: str = "", uid: str = ""
) -> ActionEvent:
    """It is accepted, by somebody else than who reported it."""
    return _event("accepted", by=by, unit=unit, action=action, happened_on=happened_on, note=note, uid=uid)


def return_(
    *, by: By, unit: Unit, action: RequiredAction, happened_on: date, note: str, uid: str = ""
) -> ActionEvent:
    """It is returned, by somebody else than who reported it, who says why."""
    need(note, "退回要写明理由。", "Give the reason for returning it.")
    return _event("returned", by=by, unit=unit, action=action, happened_on=happened_on, note=note, uid=uid)


VERBS = {"done": "plan.report_done", "accepted": "plan.accept", "returned": "plan.return_"}


def own_work(by: By, events: list[ActionEvent]) -> Sentence | None:
    """Why `by` may not accept or return it. Only the office accepts, so another of the office may what one has reported."""
    did = following.doers(events, reporting=VERBS["done"], posts=False)
    return transitions.own_work([name_of(by)], did)


def _event(
    step: str, *, by: By, unit: Unit, action: RequiredAction, happened_on: date, note: str, uid: str
) -> ActionEvent:
    allowed(by, "actions.report" if step == "done" else "actions.answer", unit=unit)
    with acting_on(action, by=by, verb=VERBS[step]) as act:
        refuse(rules.of_programme(unit, action.programme_id))
        events = following.events_of_action(unit, action)
        following.may_follow(transitions.ACTION, events, step, happened_on, since=happened_on)
        if step != "done":
            refuse(own_work(by, events))
        return act.add(
            ActionEvent, uid=uid, unit=unit, action=action, step=step, happened_on=happened_on, note=note
        )
