"""From a problem to its end: found, measure agreed, reported done, verified. One chain per measure."""

from typing import Any, NamedTuple

from roundtable.asking.answer import Answer, Row


class Chain(NamedTuple):
    """A measure of a problem; without one, the problem alone. `first` is True for a problem's first line."""

    number: int
    problem: Row
    measure: Any
    first: bool

    @property
    def reached(self) -> int:
        """How many of the four stations are behind it: 1 found, 2 agreed, 3 reported done, 4 verified."""
        if not self.measure:
            return 1
        state = self.measure["state"]
        return 4 if state == "verified" else 3 if state == "done" else 2


def linked(ledger: Answer) -> list[Chain]:
    return [
        Chain(number, row, measure, place == 0)
        for number, row in enumerate(ledger.rows)
        for place, measure in enumerate(row["measures"] or (None,))
    ]
