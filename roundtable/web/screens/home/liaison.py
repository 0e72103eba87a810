"""A liaison's home: what is due from the unit, by when, and the button for it; what the office answered to 'too much asked'."""

from typing import Any

from roundtable.records.materials import Distribution
from roundtable.records.organisation import Unit
from roundtable.records.plan import RequiredAction
from roundtable.records.record import Record
from roundtable.records.rectification import Measure, Problem
from roundtable.web.asked import Asked
from roundtable.web.screens.doing.offered import Offer, offers, on_action
from roundtable.web.screens.home import too_much

#: What every page of a liaison offers above.
IN_THE_BAR = "too_much.say"


def due(asked: Asked, back: str) -> dict[str, Any]:
    """The answers about the unit, and out of them what is to be done, the earliest day first, each with what can be done about it.

    Args:
        back: where an act leads back to; empty where the page shows things as they were, and nothing can be done.
    """
    required, ledger = asked.ask("activity.required_actions"), asked.ask("progress.ledger")
    unit = Unit.objects.get(uid=asked.person.unit, **_here(asked))
    actions = [
        (number, row, _on_action(asked, unit, row["action"]["key"], back))
        for number, row in enumerate(required.rows)
        if row["outstanding"] or row["returned"] or row["not_yet_due"]
    ]
    measures = [
        (number, row, measure, _on(asked, Measure, measure["key"], back))
        for number, row in enumerate(ledger.rows)
        for measure in row["measures"] or ()
        if measure["state"] not in {"verified", "done"} and row["state"] != "withdrawn"
    ]
    return {
        "required": required,
        "ledger": ledger,
        "standing": asked.ask("progress.standing"),
        "cadence": asked.ask("supervision.cadence"),
        "practices": asked.ask("progress.practices"),
        "actions": sorted(actions, key=lambda one: str(one[1]["due_on"])),
        "measures": sorted(measures, key=lambda one: str(one[2]["due_on"])),
        "raised": [
            (number, row, _on(asked, Problem, row["problem"], back))
            for number, row in enumerate(ledger.rows)
            if row["state"] == "raised"
        ],
        "offered": [one for one in offers(asked.person, unit, back) if one.verb != IN_THE_BAR]
        if back
        else [],
        "to_receive": _to_receive(asked, unit) if back else [],
        "too_much": too_much.said_by(asked, unit),
        "today": asked.as_of.isoformat(),
    }


def _here(asked: Asked) -> dict[str, Any]:
    return {"programme_id": asked.programme.origin_id, "superseded_at": None}


def _on(asked: Asked, model: type[Record], key: str, back: str) -> list[Offer]:
    row = model._default_manager.filter(uid=key, **_here(asked)).first() if back else None
    return offers(asked.person, row, back) if row else []


def _on_action(asked: Asked, unit: Unit, key: str, back: str) -> list[Offer]:
    action = RequiredAction.objects.filter(uid=key, **_here(asked)).first() if back else None
    return on_action(asked.person, unit, action, back) if action else []


def _to_receive(asked: Asked, unit: Unit) -> list[Distribution]:
    """What was handed out to the unit and not signed for."""
    rows = Distribution.objects.filter(unit_id=unit.origin_id, receipted_on=None, **_here(asked))
    return list(rows.select_related("material").order_by("delivered_on", "uid"))
