"""Every kind of record can be listed: with its name, its day, its unit and its own words."""

from datetime import UTC, datetime

import pytest

from roundtable.asking.answer import Behind
from roundtable.intake.sheets import SHEETS
from roundtable.web.screens.evidence.kinds import KINDS
from roundtable.web.screens.evidence.listed import listed
from roundtable.web.screens.record.found import model_of
from tests.records.one_of_each import add_one_of_each

pytestmark = pytest.mark.django_db

#: What has no page of its own: it is shown with what it is of.
WITHOUT = {"Programme", "Stage", "Topic", "UnitKind", "SupervisionGroup"}
WITH_A_UNIT = {
    *("attachment", "look_back", "practice_shared", "proposal_event", "proposed_measure"),
    *("second_look", "second_look_finding", "too_much", "too_much_answer", "problem_event", "measure_event"),
}


def test_every_kind_that_the_workbook_carries_has_its_words():
    kinds = {model_of(kind).__name__ for kind in KINDS}
    assert {sheet.model.__name__ for sheet in SHEETS} - kinds == WITHOUT


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_every_kind_is_listed(town, kind):
    add_one_of_each(town)
    rows = model_of(kind).objects.filter(superseded_at=None)
    told = listed([Behind(kind, row.pk, row.uid) for row in rows], datetime.now(UTC))
    assert told
    assert all(one.kind == KINDS[kind].name for one in told)
    assert all(one.unit == "东山镇" for one in told) or kind not in WITH_A_UNIT
    assert any(one.what or one.unit for one in told)
