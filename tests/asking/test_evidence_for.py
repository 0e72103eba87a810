"""The records behind one table, row or column are those that the whole evidence tells of it."""

from datetime import date
from pathlib import Path

import pytest

from roundtable.asking.ask import ask, forget_kept
from roundtable.intake.bringing.bring_in import bring_in
from roundtable.questions.bank import every_question, tables
from tests import small_programme

pytestmark = [pytest.mark.django_db, pytest.mark.live_db]


@pytest.mark.parametrize("key", every_question())
def test_it_is_the_slice_of_the_whole(tmp_path: Path, key: str):
    assert bring_in(small_programme.write(tmp_path / "sheets"), by="office").status == "imported"
    unit = "A02" if "unit" in every_question()[key].needs else None
    forget_kept()
    whole = ask(key, as_of=date(2020, 3, 30), unit=unit).evidence
    forget_kept()
    part = ask(key, as_of=date(2020, 3, 30), unit=unit)
    for name, table in tables(part.question):
        assert part.evidence_for(name) == tuple(one for one in whole if one.table == name)
        for column in {column for behind in table.behind for column in behind.columns}:
            of_column = tuple(one for one in whole if (one.table, one.column) == (name, column))
            assert part.evidence_for(name, column=column) == of_column
            for row in range(len(part.told[name].rows)):
                of_row = tuple(one for one in of_column if one.row == row)
                assert part.evidence_for(name, row, column) == of_row
    assert "evidence" not in vars(part)
