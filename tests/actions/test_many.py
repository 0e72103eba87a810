"""Records saved many at a time, as an import does."""

import pytest

from roundtable.actions.recording import acting
from roundtable.actions.refused import Refused
from roundtable.records.organisation import UnitKind
from tests.cast import OFFICE

MANY = 2_500  # more than two batches


def kinds():
    return UnitKind.objects.filter(superseded_at=None, uid__startswith="k")


@pytest.mark.live_db
def test_many_come_in_and_are_corrected_together(town):
    with acting(by=OFFICE, verb="test.many", programme=town.programme) as act:
        new = [act.fresh(UnitKind, uid=f"k{number}", title="类") for number in range(MANY)]
        assert act.add_many(UnitKind, new) == MANY
    assert len({kind.pk for kind in new}) == MANY
    with acting(by=OFFICE, verb="test.many", programme=town.programme) as act:
        pairs = ((kind, act.corrected(kind, reason="import", title=f"类{kind.uid}")) for kind in new)
        assert act.correct_many(pairs) == MANY
    assert kinds().count() == MANY
    assert kinds().get(uid="k7").title == "类k7"
    assert kinds().get(uid="k7").first_id == new[7].pk


def test_one_corrected_in_the_meantime_refuses_them_all(town):
    with acting(by=OFFICE, verb="test.many", programme=town.programme) as act:
        new = [act.fresh(UnitKind, uid=f"k{number}", title="类") for number in range(3)]
        act.add_many(UnitKind, new)
    with acting(by=OFFICE, verb="test.many", programme=town.programme) as act:
        act.correct(new[1], reason="更名", title="另一类")

    def correct_all():
        with acting(by=OFFICE, verb="test.many", programme=town.programme) as act:
            act.correct_many([(kind, act.corrected(kind, reason="import", title="新")) for kind in new])

    with pytest.raises(Refused, match="just corrected one of these"):
        correct_all()
    assert sorted(kinds().values_list("title", flat=True)) == ["另一类", "类", "类"]
