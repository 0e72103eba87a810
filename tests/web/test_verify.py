"""The queue of those who look: what waits, what has come due to be looked back at, second looks drawn for one's group."""

from roundtable.actions import corrections, draws, look_backs, measures
from roundtable.records.rectification import LookBack, Measure
from roundtable.records.second_looks import Draw, SecondLook, SecondLookFinding
from tests.actions.posts import liaison, office, supervisor
from tests.actions.states import done, verified
from tests.cast import march
from tests.web.accounts import signed_in
from tests.web.test_doing import address, filled


def queue(town, by):
    return signed_in(town, by).get("/verify/").content.decode()


def test_what_is_reported_done_waits_for_its_group_and_for_the_office(town):
    assert "None is waiting." in queue(town, supervisor(town))
    measure = done(town)
    shown = queue(town, supervisor(town))
    assert "已补课" in shown
    assert f"{address('measures.verify', measure)}?next=%2Fverify%2F" in shown
    assert "已补课" in queue(town, office(town))
    assert "已补课" not in queue(town, supervisor(town, "lin", 4))


def test_what_one_reported_oneself_is_shown_with_the_reason_why_not(town):
    measure = done(town, office)
    shown = queue(town, office(town))
    assert address("measures.verify", measure) not in shown
    assert "Nobody checks their own work" in shown


def test_who_could_not_tell_leaves_it_waiting_and_the_next_one_reads_why(town):
    measure = done(town)
    first = signed_in(town, supervisor(town))
    form = filled("measures.cannot_tell", note="办公室没有人")
    assert first.post(address("measures.cannot_tell", measure), form).status_code == 302
    shown = queue(town, office(town))
    assert "办公室没有人" in shown
    assert address("measures.verify", measure) in shown


def test_verified_it_leaves_the_queue_and_comes_back_on_its_day(town):
    measure = done(town)
    client = signed_in(town, supervisor(town))
    sent = client.post(
        f"{address('measures.verify', measure)}", {**filled("measures.verify"), "next": "/verify/"}
    )
    assert sent["Location"] == "/verify/"
    shown = queue(town, supervisor(town))
    assert "None is waiting." in shown
    assert address("look_backs.look", LookBack.objects.get()) in shown
    look_backs.look(
        by=office(town), look_back=LookBack.objects.get(), looked_on=march(31), holds=True, note="没有再犯"
    )
    assert "No day for looking back has come." in queue(town, supervisor(town))


def test_a_draw_keeps_its_seed_and_comes_out_the_same(town):
    verified(town)
    clerk = signed_in(town, office(town))
    sent = clerk.post("/do/draws.make/", {**filled("draws.make"), "seed": "雨水", "due_on": ""})
    drawn = Draw.objects.get()
    assert sent["Location"] == f"/verify/draws/{drawn.uid}/"
    shown = clerk.get(sent["Location"]).content.decode()
    assert "雨水" in shown
    assert "the same comes out" in shown
    assert sent["Location"] in queue(town, office(town))
    corrections.correct(by=office(town), record=Measure.objects.get(), reason="错字", what="重学一遍")
    assert "the same comes out" in clerk.get(sent["Location"]).content.decode()


def test_the_group_drawn_sees_what_it_has_to_look_at_and_the_units_own_group_does_not(town):
    measure = verified(town)
    draws.draw(by=office(town), programme=town.programme, kind="measure", number=1, seed="雨水")
    look = SecondLook.objects.get()
    theirs, own = signed_in(town, supervisor(town, "lin", 4)), signed_in(town, supervisor(town))
    shown = theirs.get("/verify/").content.decode()
    assert "学习记录雷同" in shown
    assert "已补课" in shown
    where = address("second_looks.look", look)
    assert where in shown
    assert where not in own.get("/verify/").content.decode()
    assert own.post(where, filled("second_looks.look")).status_code == 404
    # The record itself stays its own group's.
    assert theirs.get(f"/record/measure/{measure.uid}/").status_code == 404
    assert theirs.get(f"/record/second_look/{look.uid}/").status_code == 200
    day = theirs.get(where).context["form"]["looked_on"].value()
    too_early = theirs.post(where, filled("second_looks.look"))
    assert too_early.status_code == 422
    form = filled("second_looks.look", looked_on=day)
    assert theirs.post(where, form)["Location"] == "/verify/"
    assert SecondLookFinding.objects.get().holds is False
    assert where not in theirs.get("/verify/").content.decode()
    assert signed_in(town, liaison(town)).post(where, filled("second_looks.look")).status_code in {403, 404}


def test_the_queue_has_pages(town, monkeypatch):
    monkeypatch.setattr("roundtable.web.screens.verify.views.A_PAGE", 1)
    done(town)
    later = measures.agree(
        by=office(town),
        problem=town.problem,
        what="再学",
        responsible="镇党委",
        agreed_on=march(17),
        due_on=march(30),
    )
    measures.report_done(by=liaison(town), measure=later, happened_on=march(20), note="再补课")
    client = signed_in(town, supervisor(town))
    first, second = (client.get(f"/verify/?page={number}").content.decode() for number in (1, 2))
    assert "已补课" in first
    assert "再补课" not in first
    assert "再补课" in second
