"""When it was so, and when it was known: by the programme's own clock, or carried in by the office."""

from datetime import UTC, date, datetime, timedelta
from unittest.mock import patch

import pytest

from roundtable.actions import programmes, recording
from roundtable.actions.recording import acting
from roundtable.records.acts import Act
from roundtable.records.organisation import UnitKind
from tests.cast import OFFICE, march, refused

LATE_IN_LONDON = datetime(2021, 6, 1, 23, 30, tzinfo=UTC)


class LateInLondon(datetime):
    @classmethod
    def now(cls, tz=None):
        return LATE_IN_LONDON


@pytest.mark.django_db
@pytest.mark.parametrize(("zone", "today"), [("Asia/Shanghai", date(2021, 6, 2)), ("UTC", date(2021, 6, 1))])
def test_today_is_that_of_the_programme(zone, today):
    with patch.object(recording, "datetime", LateInLondon):
        programme = programmes.start(
            by=OFFICE, uid="study", title="主题教育", started_on=march(13), timezone=zone
        )
        with acting(by=OFFICE, verb="units.add_kind", programme=programme) as act:
            kind = act.add(UnitKind, uid="township", title="乡镇")
            assert act.today() == kind.recorded_on == today
            assert act.frame().today == today


@pytest.mark.django_db
def test_a_clock_set_back_does_not_put_an_act_before_another(town):
    last = Act.objects.filter(programme_id=town.programme.pk).latest("id")
    with (
        patch.object(recording, "datetime", LateInLondon),
        acting(by=OFFICE, verb="units.add_kind", programme=town.programme) as act,
    ):
        assert act.act.at == last.at + timedelta(microseconds=1)


def test_the_office_carries_a_time_in(town):
    moment = datetime(2020, 3, 18, 17, 0, tzinfo=UTC)

    def add(recorded_at):
        with acting(by=OFFICE, verb="test.carry", programme=town.programme) as act:
            return act.add(UnitKind, uid="department", title="部门", recorded_at=recorded_at)

    with refused("not in the future"):
        add(datetime.now(UTC) + timedelta(days=1))
    with refused("with its zone"):
        add(datetime(2020, 3, 18, 17, 0))  # noqa: DTZ001 - that is what is refused
    kind = add(moment)
    assert (kind.recorded_at, kind.known_since, kind.imported) == (moment, moment, True)
    assert kind.recorded_on == march(19)
    with acting(by=OFFICE, verb="test.carry", programme=town.programme) as act:
        later = act.correct(kind, reason="更名", title="市直部门", recorded_at=moment + timedelta(hours=1))
    kind.refresh_from_db()
    assert kind.superseded_at == later.recorded_at == moment + timedelta(hours=1)
    # One that is not after what it replaces does not count: it was known when this act was.
    with acting(by=OFFICE, verb="test.carry", programme=town.programme) as act:
        last = act.correct(later, reason="更名", title="部门", recorded_at=moment)
        assert (last.recorded_at, last.imported) == (act.act.at, False)
