"""Second looks are drawn by lot; the seed and the records of the time give the same draw again."""

from roundtable.actions import corrections, draws, measures, second_looks, visits
from roundtable.records.second_looks import SecondLook
from tests.actions.posts import liaison, office, supervisor
from tests.cast import OFFICE, SUPERVISOR, march, refused


def visit(town, group, day):
    return visits.record_whole(
        by=OFFICE, programme=town.programme, group=group, unit=town.xishan, visited_on=march(day)
    )


def visited(town, days=range(17, 27)):
    return [visit(town, group, day) for day in days for group in (town.group3, town.group4)]


def draw(town, kind="visit", number=6, **said):
    return draws.draw(by=office(town), programme=town.programme, kind=kind, number=number, **said)


def looks(made):
    """What a draw recorded: key of the visit or measure -> number of the group."""
    rows = SecondLook.objects.filter(draw=made)
    return {(row.visit or row.measure).uid: row.group.number for row in rows}


def again(town, made):
    number = {town.group3.pk: 3, town.group4.pk: 4}
    return {candidate.uid: number[group] for candidate, group in draws.drawn(made)}


def test_a_draw_can_be_repeated_whatever_happened_since(town):
    visited(town)
    made = draw(town, seed="2020-03")
    first = looks(made)
    assert len(first) == 6
    corrections.correct(by=OFFICE, record=town.visit, reason="组记错了", group=town.group4)
    visited(town, [27])
    assert again(town, made) == first == looks(made)


def test_another_seed_draws_others_and_a_seed_is_made_where_none_is_given(town):
    visited(town)
    made = draw(town, seed="a")
    expected = looks(made)
    other = draw(town)
    assert len(other.seed) == 16
    assert not set(looks(other)) & set(expected), "what was drawn before is not drawn again"
    assert again(town, made) == expected


def test_nobody_looks_at_their_own(town):
    own = {one.uid: one.group.number for one in [town.visit, *visited(town)]}
    drawn = looks(draw(town, number=100))
    assert set(drawn) == set(own)
    assert all(group != own[uid] for uid, group in drawn.items())


def test_only_the_days_asked_for_are_drawn_from(town):
    visited(town)
    made = draw(town, number=100, from_on=march(20), to_on=march(21))
    assert len(looks(made)) == 4
    with refused("not before the first day drawn from"):
        draw(town, from_on=march(21), to_on=march(20))
    with refused("nothing to draw from"):
        draw(town, from_on=march(29), to_on=march(30))
    for number in (0, -1, 1001, True):
        with refused("from 1 to 1000"):
            draw(town, number=number)
    with refused("one of measure, visit"):
        draw(town, kind="unit")


def test_verified_measures_go_to_a_group_that_did_not_find_them(town):
    with refused("nothing to draw from"):
        draw(town, kind="measure")
    measure = measures.agree(
        by=OFFICE,
        problem=town.problem,
        what="重学",
        responsible="镇党委",
        agreed_on=march(17),
        due_on=march(30),
    )
    measures.report_done(by=liaison(town), measure=measure, happened_on=march(18), note="已补课")
    with refused("nothing to draw from"):
        draw(town, kind="measure")
    measures.verify(
        by=SUPERVISOR, measure=measure, happened_on=march(19), note="看了", look_back_on=march(31)
    )
    assert looks(draw(town, kind="measure")) == {measure.uid: 4}


def test_a_second_look_is_the_groups_that_it_was_drawn_for(town):
    made = draw(town, number=1)
    look = {
        "second_look": SecondLook.objects.get(draw=made),
        "looked_on": made.drawn_on,
        "holds": True,
        "note": "属实",
    }
    with refused("lies outside your role"):
        second_looks.look(by=supervisor(town), **look)
    with refused("Say what was found"):
        second_looks.look(by=supervisor(town, "lin", 4), **{**look, "note": " "})
    with refused("is before"):
        second_looks.look(by=supervisor(town, "lin", 4), **{**look, "looked_on": march(20)})
    found = second_looks.look(by=supervisor(town, "lin", 4), **look)
    assert found.holds
    corrections.correct(by=supervisor(town, "lin", 4), record=found, reason="写错了", note="属实，附照片")
    with refused("was looked at on"):
        second_looks.look(by=office(town), **look)
    with refused("cannot be made another thing"):
        corrections.correct(by=OFFICE, record=made, reason="x", seed="b")
