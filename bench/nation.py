"""A nation: 300,000 units, 15 million visits, as Parquet files asked through DuckDB on two threads."""

from functools import partial
from pathlib import Path

from bench import asking, by_hand
from bench.measuring import Measured, seconds

UNITS = 300_000


def run(folder: Path) -> list[Measured]:
    asking.start(UNITS, folder, only=("programme",))
    told = asking.each_question("duckdb", times=2, behind=False)
    by_us = {key: answered for key, answered, _ in told}
    return [*asking.lines("nation", told, 2), *beside_hand(folder / "lake", by_us)]


def beside_hand(lake: Path, by_us: dict[str, float]) -> list[Measured]:
    """The summary's figures by hand must be equal; the time of a whole answer over that of the hand-written SQL of the summary."""
    files = by_hand.open_files(lake)
    told = []
    for key in by_hand.BY_HAND:
        assert by_hand.summary(files, key) == dict(asking.ask(key, "duckdb").summary), key
        one = seconds(partial(by_hand.summary, files, key), times=3)
        beside = (
            f"{by_us[key]:.2f} s (rows, sentence, lists) against {one:.2f} s (sentence alone), equal figures"
        )
        told.append(
            Measured("nation", f"{key} against SQL by hand", by_us[key] / one, "times", 1.5, beside=beside)
        )
    return told
