"""Checks the demonstration without the product: its published figures, and that its records hang together.

`python demo/check.py` reads city/ with corrections/ laid over it, compares every line of facts.csv, and looks through all
rows. It says what is wrong and ends with 1, or says how much was checked.
"""

import sys
from pathlib import Path

import courses
import order
import published
import reading
import sheets

HERE = Path(__file__).parent
#: Before the first meeting began: the published figures were on its table.
ON_THE_TABLE = "2020-03-30T12:00:00+08:00"


def main() -> int:
    city, corrections = reading.read(HERE / "city"), reading.read(HERE / "corrections")
    if set(city) != set(sheets.REQUIRED):
        print(f"not the sheets of the contract: {sorted(set(city) ^ set(sheets.REQUIRED))}")
        return 1
    known = reading.corrected(city, corrections)
    faults = published.facts_wrong(known) + published.rhythm_wrong(known)
    on_the_table = reading.corrected(city, corrections, ON_THE_TABLE)
    faults += [f"as known at the first meeting: {fault}" for fault in published.facts_wrong(on_the_table)]
    faults += order.rows_wrong(city, known) + order.corrections_wrong(city, corrections)
    faults += courses.decisions_wrong(known)
    faults += courses.measures_wrong(known) + courses.visits_wrong(known) + courses.actions_wrong(known)
    for fault in faults:
        print(fault)
    if not faults:
        print(
            f"{len(published.facts())} published figures and {sum(map(len, city.values()))} rows are in order"
        )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
