"""A province: 13,000 units, 650,000 visits, on a throw-away PostgreSQL (DATABASE_URL where one is given: an empty one)."""

from pathlib import Path

from bench import asking
from bench.measuring import Measured, seconds

UNITS = 13_000


def run(folder: Path) -> list[Measured]:
    asking.start(UNITS, folder)
    told = asking.lines("province", asking.each_question(times=3), 0.3)
    together = seconds(asking.boards, times=3)
    return [
        *told,
        Measured("province", "all four boards, 20 questions in one sitting", together * 1000, "ms"),
    ]
