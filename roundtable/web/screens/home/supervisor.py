"""What a supervisor's home begins with: where to go this week, and which measures wait to be verified."""

from typing import Any

from roundtable.web.asked import Asked
from roundtable.web.screens.home.boards import Boards


def first(asked: Asked, boards: Boards) -> dict[str, Any]:
    ledger = asked.ask("progress.ledger")
    waiting = [
        (number, row, measure)
        for number, row in enumerate(ledger.rows)
        for measure in row["measures"] or ()
        if measure["state"] == "done" and row["state"] != "withdrawn"
    ]
    waiting.sort(key=lambda one: one[2]["done_on"] or "")
    return {"this_week": boards["supervision"]["this_week"], "ledger": ledger, "waiting": waiting}
