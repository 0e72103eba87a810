"""Every verb refuses whoever may not, at the action itself, and leaves no trace."""

import pytest
from django.db import transaction

from roundtable.actions import (
    attachments,
    corrections,
    draws,
    materials,
    measures,
    meetings,
    optional_actions,
    plan,
    practices,
    problems,
    publicity,
    reminding,
    reports,
    roles,
    submissions,
    suggestions,
    too_much,
    units,
    visits,
)
from roundtable.actions.refused import Changed, NotAllowed, SameDay, Taken
from roundtable.records.rectification import Problem
from roundtable.records.supervision import Practice, Suggestion, Visit
from tests.actions.posts import department, everybody, leader, liaison, observer, office, supervisor
from tests.cast import OFFICE, march, refused


def acts(town):
    """verb -> (the act as a function of who acts, the names of those who may)."""
    in_programme = {"programme": town.programme}
    seen = {**in_programme, "unit": town.dongshan}
    outlet = publicity.add_outlet(by=OFFICE, name="市日报", level="city", channel="press", **in_programme)
    practice = practices.note(by=OFFICE, noted_on=march(16), title="院坝会", **seen)
    said = too_much.say(by=OFFICE, unit=town.dongshan, said_on=march(16), text="表太多")
    report = reports.expect(
        by=OFFICE, department="宣传部", period_start=march(16), due_on=march(22), **in_programme
    )
    material = materials.issue(by=OFFICE, title="汇编", form="print", **in_programme)
    out = materials.hand_out(
        by=OFFICE, material=material, recipient="东山镇", unit=town.dongshan, delivered_on=march(16)
    )
    file = {"name": "a.jpg", "content_type": "image/jpeg", "size": 1, "sha256": "0" * 64}
    day = {"happened_on": march(18)}
    return {
        "visits.record_whole": (
            lambda by: visits.record_whole(by=by, group=town.group3, visited_on=march(18), **seen),
            {"wang", "ma", "chen"},
        ),
        "problems.raise_": (
            lambda by: problems.raise_(
                by=by, category="学风", found_on=march(18), description="雷同", **seen
            ),
            {"wang", "ma", "chen"},
        ),
        "problems.withdraw": (
            lambda by: problems.withdraw(by=by, problem=town.problem, note="记错了", **day),
            {"wang", "ma"},
        ),
        "suggestions.make": (
            lambda by: suggestions.make(by=by, made_on=march(18), text="每周一次", **seen),
            {"wang", "ma", "chen"},
        ),
        "practices.note": (
            lambda by: practices.note(by=by, noted_on=march(18), title="院坝会", **seen),
            {"wang", "ma", "chen"},
        ),
        "practices.share": (
            lambda by: practices.share(by=by, practice=practice, shared_on=march(18)),
            {"wang", "ma"},
        ),
        "problems.agree": (lambda by: problems.agree(by=by, problem=town.problem, **day), {"zhao"}),
        "too_much.say": (
            lambda by: too_much.say(by=by, unit=town.dongshan, said_on=march(18), text="表太多"),
            {"zhao"},
        ),
        "too_much.answer": (
            lambda by: too_much.answer(by=by, said=said, answered_on=march(18), text="并表"),
            {"wang", "ma"},
        ),
        "measures.agree": (
            lambda by: measures.agree(
                by=by,
                problem=town.problem,
                what="重学",
                responsible="镇党委",
                agreed_on=march(18),
                due_on=march(30),
            ),
            {"wang", "ma"},
        ),
        "plan.require": (
            lambda by: plan.require(by=by, title="学习", due_on=march(30), **in_programme),
            {"wang", "ma"},
        ),
        "plan.report_done": (
            lambda by: plan.report_done(by=by, unit=town.dongshan, action=town.launch, **day),
            {"wang", "ma", "zhao"},
        ),
        "optional_actions.record": (
            lambda by: optional_actions.record(by=by, title="院坝会", **seen, **day),
            {"wang", "ma", "zhao"},
        ),
        "submissions.hand_in": (
            lambda by: submissions.hand_in(by=by, submitted_on=march(18), title="心得", text="学", **seen),
            {"wang", "ma", "zhao"},
        ),
        "materials.issue": (
            lambda by: materials.issue(by=by, title="汇编", form="print", **in_programme),
            {"wang", "ma"},
        ),
        "materials.hand_out": (
            lambda by: materials.hand_out(by=by, material=material, recipient="x", delivered_on=march(18)),
            {"wang", "ma"},
        ),
        "materials.receipt": (
            lambda by: materials.receipt(by=by, distribution=out, receipted_on=march(18)),
            {"wang", "ma", "zhao"},
        ),
        "publicity.record_item": (
            lambda by: publicity.record_item(by=by, outlet=outlet, published_on=march(18), title="学"),
            {"wang", "ma", "sun"},
        ),
        "publicity.record_lecture": (
            lambda by: publicity.record_lecture(
                by=by, held_on=march(18), tier="县级", place="礼堂", **in_programme
            ),
            {"wang", "ma", "sun"},
        ),
        "reports.expect": (
            lambda by: reports.expect(
                by=by, department="宣传部", period_start=march(23), due_on=march(29), **in_programme
            ),
            {"wang", "ma"},
        ),
        "reports.submit": (
            lambda by: reports.submit(by=by, report=report, submitted_on=march(20), state="zero"),
            {"wang", "ma", "sun"},
        ),
        "draws.draw": (lambda by: draws.draw(by=by, kind="visit", number=1, **in_programme), {"wang", "ma"}),
        "reminding.add_day_off": (
            lambda by: reminding.add_day_off(by=by, day=march(20), title="春分", **in_programme),
            {"wang", "ma"},
        ),
        "meetings.record": (
            lambda by: meetings.record(by=by, number=1, held_on=march(30), title="会议", **in_programme),
            {"wang", "ma"},
        ),
        "units.add": (
            lambda by: units.add(by=by, uid="T03", name="南山镇", kind=town.township, **in_programme),
            {"wang", "ma"},
        ),
        "attachments.add, to a visit": (
            lambda by: attachments.add(by=by, of=town.visit, **file),
            {"wang", "ma", "chen"},
        ),
        "corrections.correct": (
            lambda by: corrections.correct(by=by, record=town.visit, reason="数错了", spot_checks=5),
            {"wang", "ma"},
        ),
    }


def test_whoever_may_not_is_refused_by_the_verb_itself(town):
    for verb, (act, may) in acts(town).items():
        let_through = {by.name for by in everybody(town) if is_let_through(act, by)}
        assert let_through == may, verb


def is_let_through(act, by):
    """Whether that person may do it; what was written is taken back."""
    before = transaction.savepoint()
    try:
        act(by)
    except NotAllowed:
        return False
    finally:
        transaction.savepoint_rollback(before)
    return True


def test_nobody_acts_in_another_programme_than_their_own(town, elsewhere):
    with refused("in another programme|outside your role"):
        plan.require(by=office(elsewhere), programme=town.programme, title="学习", due_on=march(30))
    with refused("outside your role"):
        too_much.say(by=liaison(elsewhere), unit=town.dongshan, said_on=march(18), text="表太多")


def test_an_act_says_in_which_post(town):
    problem = problems.raise_(
        by=supervisor(town),
        programme=town.programme,
        unit=town.dongshan,
        category="学风",
        found_on=march(18),
        description="雷同",
    )
    assert (problem.act.by, problem.act.post) == ("chen", "supervisor 3")
    assert town.problem.act.post == ""


def test_a_problem_is_withdrawn_by_who_raised_it(town):
    problem = problems.raise_(
        by=supervisor(town),
        programme=town.programme,
        unit=town.dongshan,
        category="学风",
        found_on=march(18),
        description="雷同",
    )
    withdraw = {"problem": problem, "happened_on": march(18), "note": "记错了"}
    with refused("Those who raised a problem"):
        problems.withdraw(by=supervisor(town, "gao"), **withdraw)
    assert problems.withdraw(by=supervisor(town), **withdraw).step == "withdrawn"


def test_a_record_is_corrected_by_who_recorded_it_and_the_second_is_told_what_changed(town):
    visit = visits.record_whole(
        by=supervisor(town),
        programme=town.programme,
        group=town.group3,
        unit=town.dongshan,
        visited_on=march(18),
    )
    with refused("Those who recorded it"):
        corrections.correct(by=supervisor(town, "gao"), record=visit, reason="数错了", spot_checks=5)
    corrections.correct(by=supervisor(town), record=visit, reason="数错了", spot_checks=5)
    with pytest.raises(Changed, match="数错了") as caught:
        corrections.correct(by=office(town), record=visit, reason="再数", spot_checks=6)
    assert caught.value.current.spot_checks == 5


def test_a_department_hands_in_its_own_report_alone(town):
    report = reports.expect(
        by=OFFICE,
        programme=town.programme,
        department="组织部",
        period_start=march(16),
        due_on=march(22),
    )
    with refused("its own report"):
        reports.submit(by=department(town), report=report, submitted_on=march(20), state="zero")


def test_an_observer_and_a_leader_record_nothing_of_a_visit(town):
    for by in (observer(town), leader(town)):
        with refused("Your role may not"):
            visits.record_whole(
                by=by,
                programme=town.programme,
                group=town.group3,
                unit=town.dongshan,
                visited_on=march(18),
            )
    with refused("Your role may not"):
        roles.give(by=leader(town), programme=town.programme, user=None, role="leader")


# A visit with all that came of it


def whole(town, **said):
    given = {
        "by": supervisor(town),
        "programme": town.programme,
        "group": town.group3,
        "unit": town.dongshan,
        "visited_on": march(18),
        "spot_checks": 3,
        "problems": [{"category": "学风", "description": "雷同"}, {"category": "台账", "description": "缺"}],
        "suggestions": [{"text": "每周一次"}],
        "practices": [{"title": "院坝会"}],
        **said,
    }
    return visits.record_whole(**given)


def test_a_visit_is_recorded_with_all_that_came_of_it_or_not_at_all(town):
    with refused("Give the text"):
        whole(town, suggestions=[{"text": " "}])
    assert Visit.objects.count() == 1
    visit = whole(town, uid="0f3c")
    for model, count in ((Problem, 2), (Suggestion, 1), (Practice, 1)):
        came = model.objects.filter(visit_id=visit.pk)
        assert came.count() == count
        assert {row.act_id for row in came} == {visit.act_id}


def test_a_visit_sent_twice_is_one_visit(town):
    visit = whole(town, uid="0f3c")
    with pytest.raises(Taken) as caught:
        whole(town, uid="0f3c")
    assert caught.value.record == visit
    assert Problem.objects.filter(visit_id=visit.pk).count() == 2


def test_a_second_visit_on_a_day_is_asked_about(town):
    first = whole(town)
    with pytest.raises(SameDay, match="say that it is another one") as caught:
        whole(town)
    assert caught.value.visit == first
    assert whole(town, another=True).pk != first.pk
    assert whole(town, visited_on=march(19)).visited_on == march(19)


def test_what_a_visit_cannot_be(town):
    with refused("lies outside your role"):
        whole(town, by=supervisor(town, "lin", 4))
    with refused("has not come yet"):
        whole(town, visited_on=march(18).replace(year=2999))
    with refused("programme's start"):
        whole(town, visited_on=march(12))
    for tally in (-1, 1001):
        with refused("whole number from 0 to 1000"):
            whole(town, spot_checks=tally)
    with refused("Give the reason of that assessment"):
        whole(town, assessment="slow")
    with pytest.raises(TypeError, match="no cups_of_tea"):
        whole(town, cups_of_tea=1)
