"""A large programme: as many statements as for a small one, and pages that hold no more for it."""

from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client

from bench import programme
from roundtable.asking.ask import forget_kept
from tests.web.every_page import every_page, on

PAGES = every_page(unit="U0000001", record="visit/visit-1")
MOST_BYTES = 500_000
MOST_QUERIES = 60
#: What a fact kept for the while of an asking takes besides its one query.
HOUSEKEEPING = ("CREATE INDEX", "DROP TABLE")

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="statements are counted by SQLite's own trace"
)


def told(client: Client, folder: Path, units: int) -> dict[str, tuple[list[str], int]]:
    """Page -> its statements and bytes, over a programme of so many units that is gone again afterwards."""
    folder.mkdir()
    programme.write(folder, units)
    with transaction.atomic():
        programme.load(folder)
        found = {page: opened(client, on(page, str(programme.AS_OF))) for page in PAGES}
        transaction.set_rollback(True)
    forget_kept()
    return found


def opened(client: Client, address: str) -> tuple[list[str], int]:
    """With nothing kept from a page before: what is unread is counted once in two minutes, by whichever page comes then."""
    seen: list[str] = []
    forget_kept()
    cache.clear()
    connection.connection.set_trace_callback(seen.append)
    try:
        response = client.get(address)
    finally:
        connection.connection.set_trace_callback(None)
    assert response.status_code == 200
    return seen, len(response.content)


def test_statements_and_pages_do_not_grow_with_the_units(client: Client, tmp_path: Path):
    small, large = (told(client, tmp_path / str(units), units) for units in (100, 1_000))
    # A unit without optional actions looks for no records behind them: what its page takes is a matter of the unit.
    of_all = [page for page in PAGES if "U0000001" not in page]
    assert {page: len(large[page][0]) for page in of_all} == {page: len(small[page][0]) for page in of_all}
    for page, (statements, size) in large.items():
        queries = [one for one in statements if not one.startswith(HOUSEKEEPING)]
        assert len(queries) < MOST_QUERIES, page
        assert size < MOST_BYTES, page
