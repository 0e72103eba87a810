"""A liaison's home: what is due from the unit, and by when."""

from typing import Any

from roundtable.web.asked import Asked


def due(asked: Asked) -> dict[str, Any]:
    """The answers about the unit, and out of them what is to be done, the earliest day first."""
    required, ledger = asked.ask("activity.required_actions"), asked.ask("progress.ledger")
    actions = [
        (number, row)
        for number, row in enumerate(required.rows)
        if row["outstanding"] or row["returned"] or row["not_yet_due"]
    ]
    measures = [
        (number, row, measure)
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
        "raised": [(number, row) for number, row in enumerate(ledger.rows) if row["state"] == "raised"],
        "today": asked.as_of.isoformat(),
    }
