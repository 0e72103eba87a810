"""An answer asked in one thread can be opened to its evidence in several others at once (a site has threads)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from roundtable.asking.ask import ask, forget_kept
from roundtable.engines.lake import sync
from roundtable.intake.bringing.bring_in import bring_in
from tests import small_programme


@pytest.mark.django_db
def test_evidence_looked_at_by_several_threads(tmp_path: Path, settings: Any):
    assert bring_in(small_programme.write(tmp_path / "sheets"), by="office").status == "imported"
    sync(tmp_path / "lake")
    settings.LAKE = str(tmp_path / "lake")
    alone = ask("progress.who_is_slow", as_of=date(2020, 3, 30), engine="duckdb").evidence
    forget_kept()
    shared = ask("progress.who_is_slow", as_of=date(2020, 3, 30), engine="duckdb")
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: shared.find_evidence(None, None), range(8)))
    assert found == [alone] * 8
