"""A large programme: as many statements as for a small one, and pages that hold no more for it."""

from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client

from bench import programme
from roundtable.asking.ask import forget_kept
from tests.web.every_page import every_page, on
from tests.web.test_pages import queries

PAGES = every_page(unit="U0000001", record="visit/visit-1")
MOST_BYTES = 500_000
MOST_STATEMENTS = 60

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="statements are counted by SQLite's own trace"
)


def told(client: Client, folder: Path, units: int) -> dict[str, tuple[int, int]]:
    """Page -> statements and bytes, over a programme of so many units that is gone again afterwards."""
    folder.mkdir()
    programme.write(folder, units)
    with transaction.atomic():
        programme.load(folder)
        found = {
            page: (
                queries(client, on(page, str(programme.AS_OF))),
                len(client.get(on(page, str(programme.AS_OF))).content),
            )
            for page in PAGES
        }
        transaction.set_rollback(True)
    forget_kept()
    return found


def test_statements_and_pages_do_not_grow_with_the_units(client: Client, tmp_path: Path):
    small, large = (told(client, tmp_path / str(units), units) for units in (100, 1_000))
    # A unit without optional actions looks for no records behind them: how many statements its page takes is a matter of the unit.
    assert {page: counted for page, (counted, _) in large.items() if "U0000001" not in page} == {
        page: counted for page, (counted, _) in small.items() if "U0000001" not in page
    }
    assert {page: counted for page, (counted, _) in large.items() if counted >= MOST_STATEMENTS} == {}
    assert {page: size for page, (_, size) in large.items() if size > MOST_BYTES} == {}
