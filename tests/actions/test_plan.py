"""What is required of units, and what became of it."""

from roundtable.actions import following, optional_actions, plan
from tests.cast import LIAISON, OFFICE, march, refused


def test_done_accepted_and_returned_follow_each_other(town):
    of = {"unit": town.dongshan, "action": town.launch}
    with refused("asked and not yet done and cannot be accepted; it can be reported done"):
        plan.accept(by=OFFICE, happened_on=march(18), **of)
    plan.report_done(by=LIAISON, happened_on=march(17), **of)
    plan.report_done(by=LIAISON, happened_on=march(18), note="补交佐证", **of)
    with refused("2020-03-17 is before"):
        plan.accept(by=OFFICE, happened_on=march(17), **of)
    plan.accept(by=OFFICE, happened_on=march(18), **of)
    with refused("accepted and cannot be reported done; it can be returned"):
        plan.report_done(by=LIAISON, happened_on=march(19), **of)
    with refused("reason for returning"):
        plan.return_(by=OFFICE, happened_on=march(19), note="", **of)
    plan.return_(by=OFFICE, happened_on=march(19), note="佐证是别处的", **of)
    with refused("returned and cannot be returned; it can be reported done"):
        plan.return_(by=OFFICE, happened_on=march(19), note="x", **of)
    plan.report_done(by=LIAISON, happened_on=march(20), **of)
    assert following.state_of_action(town.dongshan, town.launch) == "done"
    assert following.state_of_action(town.xishan, town.launch) == "asked"


def test_nobody_accepts_what_they_reported(town):
    of = {"unit": town.dongshan, "action": town.launch, "happened_on": march(18)}
    plan.report_done(by=OFFICE, **of)
    with refused("Nobody checks their own work"):
        plan.accept(by=OFFICE, **of)
    assert plan.accept(by="second officer", **of).step == "accepted"


def test_an_action_may_be_asked_of_some_kinds(town, elsewhere):
    said = {"by": OFFICE, "programme": town.programme, "title": "党课", "due_on": march(30)}
    assert plan.require(kinds=[town.township], **said).kinds == ";township;"
    assert plan.require(**said).kinds == ""
    with refused("belongs to another programme"):
        plan.require(kinds=[elsewhere.township], **said)
    with refused("at most 300 characters"):
        plan.require(**{**said, "title": "题" * 301})


def test_units_of_another_programme_are_refused(town, elsewhere):
    with refused("belongs to another programme"):
        plan.report_done(by=LIAISON, unit=elsewhere.dongshan, action=town.launch, happened_on=march(18))


def test_units_do_more_than_is_required(town):
    said = {"by": LIAISON, "programme": town.programme, "unit": town.dongshan, "happened_on": march(18)}
    with refused("Give the title"):
        optional_actions.record(title="", **said)
    assert optional_actions.record(title="院坝会", **said).title == "院坝会"
