"""The page of an act: what was recorded, who and when, and the figures that it changed."""

from roundtable.actions import corrections, measures
from roundtable.asking.read_from import questions_of
from roundtable.records.acts import Act
from roundtable.records.materials import Distribution
from roundtable.records.rectification import LookBack, MeasureEvent
from tests.actions.posts import leader, liaison, observer, office, supervisor
from tests.actions.states import done
from tests.cast import march
from tests.web.accounts import signed_in


def act_of(verb):
    return Act.objects.filter(verb=verb).latest("id")


def verified(town):
    measures.verify(
        by=supervisor(town), measure=done(town), happened_on=march(19), note="看了", look_back_on=march(27)
    )
    return act_of("measures.verify")


def test_verifying_shows_the_records_and_the_figures_that_moved(town):
    act = verified(town)
    page = signed_in(town, supervisor(town)).get(f"/acts/{act.pk}/").content.decode()
    assert f"/record/measure_event/{MeasureEvent.objects.get(step='verified').uid}/" in page
    assert f"/record/look_back/{LookBack.objects.get().uid}/" in page
    assert "How far has rectification come?" in page
    # Verified: from none to one, each figure opening to its evidence.
    verified_column = page[page.index("How far has rectification come?") :]
    assert "column=verified" in verified_column
    assert verified_column.index(">0</a>") < verified_column.index(">1</a>")


def test_an_act_lies_within_the_reach_of_its_records(town):
    act = verified(town)
    sees = [office(town), leader(town), supervisor(town), liaison(town)]
    not_theirs = [supervisor(town, "lin", 4), liaison(town, "qian", "T02")]
    assert [signed_in(town, by).get(f"/acts/{act.pk}/").status_code for by in sees] == [200] * 4
    assert [signed_in(town, by).get(f"/acts/{act.pk}/").status_code for by in not_theirs] == [404] * 2
    assert signed_in(town, observer(town)).get(f"/acts/{act.pk}/").status_code == 403


def test_an_act_of_another_programme_is_not_there(town, elsewhere):
    act = Act.objects.filter(programme_id=elsewhere.programme.origin_id).latest("id")
    assert signed_in(town, office(town)).get(f"/acts/{act.pk}/").status_code == 404


def test_an_act_that_moves_no_figure_says_so(town):
    page = signed_in(town, office(town)).get(f"/acts/{act_of('plan.require').pk}/").content.decode()
    assert "/record/required_action/launch/" in page
    done(town)
    event = MeasureEvent.objects.get()
    clearer = corrections.correct(by=office(town), record=event, reason="笔误", note="已补两课")
    page = signed_in(town, office(town)).get(f"/acts/{clearer.act_id}/").content.decode()
    assert "No figure of a summary is another than before" in page


def test_the_questions_asked_are_those_whose_figures_rest_on_such_records():
    of_events = questions_of([MeasureEvent])
    assert {"progress.measures", "progress.ledger", "progress.standing"} <= set(of_events)
    assert not {"publicity.by_outlet", "supervision.cadence"} & set(of_events)
    assert questions_of([Distribution]) == ["activity.materials_reach", "progress.unit_story"]
