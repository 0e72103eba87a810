"""A nation: 300,000 units, 15 million visits, as Parquet files asked through DuckDB on two threads."""

from pathlib import Path

from bench import asking, by_hand
from bench.measuring import Measured, seconds

UNITS = 300_000


def run(folder: Path) -> list[Measured]:
    asking.start(UNITS, folder, only=("programme",))
    told = asking.lines("nation", asking.each_question("duckdb", times=3), 2)
    return [*told, *beside_hand(folder / "lake")]


def beside_hand(lake: Path) -> list[Measured]:
    """The summary's figures by hand must be equal; the time of a whole answer over that of the hand-written SQL."""
    files = by_hand.open_files(lake)
    told = []
    for key in by_hand.BY_HAND:
        assert by_hand.summary(files, key) == dict(asking.sit("duckdb").ask(key).summary), key
        by_us = seconds(lambda key=key: asking.sit("duckdb").ask(key), times=3)
        one = seconds(lambda key=key: by_hand.summary(files, key), times=3)
        told.append(
            Measured(
                "nation",
                f"{key} against SQL by hand",
                by_us / one,
                "times",
                1.5,
                beside=f"{by_us:.2f} s against {one:.2f} s, equal figures",
            )
        )
    return told
