"""A correction is a new version that says why; the old one stays, and what follows stays in order."""

from datetime import timedelta

import pytest

from roundtable.actions import corrections, following, measures, plan, visits
from roundtable.actions.recording import Recording
from roundtable.records.supervision import Visit
from tests.cast import LIAISON, OFFICE, SUPERVISOR, march, refused


def test_a_corrected_visit_replaces_the_old_one_and_keeps_it(town):
    old = town.visit
    new = corrections.correct(by=SUPERVISOR, record=old, reason="数错了", spot_checks=5)
    old.refresh_from_db()
    assert (old.spot_checks, new.spot_checks) == (0, 5)
    assert (new.uid, new.first_id, new.replaces_id, new.reason) == (old.uid, old.pk, old.pk, "数错了")
    assert old.superseded_at == new.recorded_at == new.act.at
    # It happened, and was first known, when it was.
    assert (new.visited_on, new.known_since, new.recorded_on) == (
        old.visited_on,
        old.known_since,
        old.recorded_on,
    )
    third = corrections.correct(by=SUPERVISOR, record=new, reason="再数", spot_checks=6, unit=town.xishan)
    assert (third.first_id, third.replaces_id, third.unit_id) == (old.pk, new.pk, town.xishan.pk)
    assert Visit.objects.filter(uid=old.uid, superseded_at=None).get() == third


def test_a_correction_says_why_is_in_order_and_is_of_the_current_version(town, elsewhere):
    def correct(record=town.visit, reason="数错了", **changes):
        return corrections.correct(by=SUPERVISOR, record=record, reason=reason, **changes)

    with refused("needs a reason"):
        correct(reason=" ", spot_checks=5)
    with refused("has not come yet"):
        correct(visited_on=march(16).replace(year=2999))
    with refused("whole number"):
        correct(spot_checks=-1)
    with refused("belongs to another programme"):
        correct(unit=elsewhere.dongshan)
    for untouchable in ("uid", "programme", "recorded_at", "superseded_at", "nonsense"):
        with pytest.raises(TypeError) if untouchable == "recorded_at" else refused("cannot be corrected"):
            correct(**{untouchable: "x"})
    correct(spot_checks=5)
    with refused("has just been corrected by someone: 数错了"):
        correct(spot_checks=6)


def test_what_refers_to_a_record_holds_when_it_is_corrected(town):
    unit = corrections.correct(by=OFFICE, record=town.dongshan, reason="更名", name="东山街道")
    group = town.group3
    visit = visits.record(
        by=SUPERVISOR, programme=town.programme, group=group, unit=unit, visited_on=march(18)
    )
    assert visit.unit_id == town.dongshan.pk != unit.pk
    # The name that was read before the correction still leads to the unit.
    plan.report_done(by=LIAISON, unit=town.dongshan, action=town.launch, happened_on=march(18))
    assert following.state_of_action(unit, town.launch) == "done"


def test_the_events_of_a_measure_stay_in_order(town):
    measure = measures.agree(
        by=OFFICE,
        problem=town.problem,
        what="重学",
        responsible="镇党委",
        agreed_on=march(17),
        due_on=march(30),
    )
    done = measures.report_done(by=LIAISON, measure=measure, happened_on=march(18), note="已补课")
    seen = measures.verify(
        by=SUPERVISOR, measure=measure, happened_on=march(20), note="看了", look_back_on=march(31)
    )

    def correct(record, **changes):
        return corrections.correct(by=OFFICE, record=record, reason="记错了", **changes)

    with refused("cannot be verified"):
        correct(done, happened_on=march(21))
    with refused("2020-03-18 is before"):
        correct(measure, agreed_on=march(19))
    with refused("cannot be returned|verified"):
        correct(done, step="returned")
    with refused("Nobody checks their own work"):
        correct(seen, done_by=LIAISON)
    with refused("Nobody checks their own work"):
        correct(measure, responsible=SUPERVISOR)
    with refused("2020-03-17 is before"):
        correct(town.problem, found_on=march(18))
    correct(done, happened_on=march(20))
    assert following.state_of_measure(measure) == "verified"
    corrected = correct(seen, step="returned")
    assert (corrected.step, following.state_of_measure(measure)) == ("returned", "returned")


def test_a_due_day_is_corrected_on_the_day_it_was_recorded_and_moved_after_that(town, monkeypatch):
    measure = measures.agree(
        by=OFFICE,
        problem=town.problem,
        what="重学",
        responsible="镇党委",
        agreed_on=march(17),
        due_on=march(30),
    )
    moved = measures.move(
        by=OFFICE, measure=measure, happened_on=march(18), new_due_on=march(31), note="停电"
    )
    measure = corrections.correct(by=OFFICE, record=measure, reason="打错了", due_on=march(29))
    today = Recording.today
    monkeypatch.setattr(Recording, "today", lambda act: today(act) + timedelta(1))
    with refused("Move the due day instead"):
        corrections.correct(by=OFFICE, record=measure, reason="悄悄改", due_on=march(30).replace(year=2021))
    with refused("Move the due day instead"):
        corrections.correct(by=OFFICE, record=moved, reason="悄悄改", new_due_on=march(30).replace(year=2021))
    assert corrections.correct(by=OFFICE, record=measure, reason="错字", what="重学一遍").due_on == march(29)


def test_the_events_of_an_action_stay_in_order(town):
    done = plan.report_done(by=LIAISON, unit=town.dongshan, action=town.launch, happened_on=march(18))
    plan.accept(by=OFFICE, unit=town.dongshan, action=town.launch, happened_on=march(19))
    with refused("cannot be accepted"):
        corrections.correct(by=OFFICE, record=done, reason="记错了单位", unit=town.xishan)
    corrections.correct(by=OFFICE, record=done, reason="说明", note="附照片")


def test_participations_do_not_come_to_overlap(town):
    with refused("takes part from"):
        corrections.correct(by=OFFICE, record=town.stay, reason="记错了", unit=town.xishan)


def test_nothing_comes_to_lie_before_the_programme(town):
    def start_on(day):
        return corrections.correct(by=OFFICE, record=town.programme, reason="改了", started_on=march(day))

    with refused("is of 2020-03-16"):
        start_on(17)
    later = start_on(16)
    assert later.origin_id == town.programme.pk
    # The rules go by the current version, whichever one is given.
    with refused("programme's start, 2020-03-16"):
        visits.record(
            by=SUPERVISOR,
            programme=town.programme,
            group=town.group3,
            unit=town.dongshan,
            visited_on=march(15),
        )
