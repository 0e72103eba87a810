"""Random programmes, imported from their folder, answer as an independent calculation by the rules does: on the live database and over
the lake, as of any day and since any day.

The oracle (tests/oracle) was written from the design alone, in plain loops over the sheets, and shares no code with the product.
"""

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from roundtable.asking.answer import Answer
from roundtable.asking.ask import ask
from roundtable.engines.lake import sync
from roundtable.intake.bringing.bring_in import bring_in
from tests.oracle.answers import BY_PERIOD, QUESTIONS, TOTALS, answer, totals
from tests.oracle.random_programme import write
from tests.oracle.sheets import Sheets, read_folder

SEEDS = range(101, 107)
DAYS = 3


def told(value: Any, column: str, key: str) -> Any:
    """A value of ours in the form the oracle gives it."""
    if column == "measures" and key == "progress.who_is_slow":
        return [measure["key"] for measure in value]
    return round(value, 9) if isinstance(value, float) else value


def expected(value: Any) -> Any:
    return round(value, 9) if isinstance(value, float) else value


def as_the_oracle_has_it(rows: Any, wanted: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    columns = wanted[0].keys() if wanted else ()
    return [{column: told(row[column], column, key) for column in columns} for row in rows]


def check(got: Answer, sheets: Sheets, day: date, scope: dict[str, Any]) -> None:
    key = got.key
    wanted = [
        {name: expected(value) for name, value in row.items()} for row in answer(sheets, key, day, **scope)
    ]
    if key == "progress.unit_story":
        # The story's words are the product's own; its days are not.
        assert [row["day"] for row in got.rows] == [row["day"] for row in wanted]
        return
    assert len(got.rows) == len(wanted), key
    assert as_the_oracle_has_it(got.rows, wanted, key) == wanted
    if key in TOTALS:
        wanted_totals = totals(sheets, key, day, **scope)
        ours = got.totals or (got.summary,)
        assert as_the_oracle_has_it(ours, wanted_totals, key) == [
            {name: expected(value) for name, value in row.items()} for row in wanted_totals
        ]


@pytest.mark.live_db
@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS)
def test_a_random_programme_answers_as_the_oracle_does(seed: int, tmp_path: Path, settings: Any):
    folder = write(tmp_path / "sheets", seed=seed, units=8 + seed % 9, weeks=5 + seed % 7)
    outcome = bring_in(folder, by="office")
    assert outcome.status == "imported", [str(fault) for fault in outcome.faults[:3]]
    sync(tmp_path / "lake")
    settings.LAKE = str(tmp_path / "lake")
    sheets = read_folder(folder)
    chance = random.Random(seed)
    start: date = sheets.programme["started_on"]
    codes = [str(row["code"]) for row in sheets["units"]]
    for round_ in range(DAYS):
        day = start + timedelta(days=chance.randint(0, 90))
        for key in QUESTIONS:
            whole = {"unit": chance.choice(codes)} if key == "progress.unit_story" else {}
            period = {"since": start + timedelta(days=chance.randint(-3, (day - start).days))}
            for scope in [whole, period] if key in BY_PERIOD else [whole]:
                live = ask(key, as_of=day, **scope)
                check(live, sheets, day, scope)
                if round_ == 0:
                    assert ask(key, as_of=day, engine="duckdb", **scope).digest == live.digest
