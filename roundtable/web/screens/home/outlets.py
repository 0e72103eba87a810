"""The outlets, each beside what it had published one period (from one meeting to the next) earlier."""

from typing import NamedTuple

from roundtable.asking.answer import Answer, Row
from roundtable.asking.ask import Sitting
from roundtable.asking.moved import period_before
from roundtable.web.asked import Asked


class Outlet(NamedTuple):
    """A row of the ranking with its number, and the number of the same outlet's row a period earlier."""

    number: int
    row: Row
    then: int | None


def outlets(now: Answer, before: Answer | None) -> list[Outlet]:
    """None earlier: the programme had not begun, or there was no such outlet."""
    places = {row["outlet"]["key"]: place for place, row in enumerate(before.rows)} if before else {}
    return [Outlet(number, row, places.get(row["outlet"]["key"])) for number, row in enumerate(now.rows)]


def a_period_earlier(asked: Asked, key: str) -> Answer | None:
    """The same question, one period earlier; None where the programme had not begun."""
    scope = period_before(asked.scope)
    if scope is None:
        return None
    with Sitting(scope, reach=asked.person.reach) as sitting:
        return sitting.ask(key, fit=True)
