"""What a leader's home begins with: the two questions, a unit per group, and what needs a decision."""

from typing import Any, NamedTuple

from roundtable.asking.answer import Answer, Row
from roundtable.web.asked import Asked
from roundtable.web.screens.home.boards import Boards

MOST_DECISIONS = 6
#: Sent back or put off so often, a measure does not get there by itself.
OFTEN = 2


class Stuck(NamedTuple):
    """Something that nobody below will decide: a row of an answer with its number, and why it is here."""

    answer: Answer
    number: int
    row: Row
    why: str


def first(asked: Asked, boards: Boards) -> dict[str, Any]:
    well, slow = asked.ask("progress.who_does_well"), boards["progress"]["who_is_slow"]
    return {
        "well": well,
        "slow": slow,
        "best": _first_of_groups(well),
        "slowest": _first_of_groups(slow),
        "stuck": needs_decision(slow, asked.ask("progress.ledger")),
    }


def _first_of_groups(answer: Answer) -> list[tuple[int, Row]]:
    return [(number, row) for number, row in enumerate(answer.rows) if row["place"] == 1]


def needs_decision(slow: Answer, ledger: Answer) -> list[Stuck]:
    """Slow units for which no measure is open; problems that nobody has taken on, or that come back again and again."""
    without = [
        Stuck(slow, number, row, "no_measure") for number, row in enumerate(slow.rows) if not row["measures"]
    ]
    still_open = [
        (number, row)
        for number, row in enumerate(ledger.rows)
        if row["state"] not in {"verified", "withdrawn"}
    ]
    again = [
        Stuck(ledger, number, row, "again")
        for number, row in still_open
        if row["bounced"] + row["moved"] >= OFTEN
    ]
    unclaimed = [
        Stuck(ledger, number, row, "raised") for number, row in still_open if row["state"] == "raised"
    ]
    return [*without, *again, *unclaimed][:MOST_DECISIONS]
