"""Preparing: the agenda comes from the records with its why, and the office orders, adds and drops."""

from datetime import date

from roundtable.actions.meeting.state import state_of
from roundtable.records.at_table import AgendaItem
from roundtable.records.meetings import Meeting
from roundtable.web.screens.table.turns_of import moved
from tests.web.table.test_acts import refused, send


def titles(meeting: Meeting) -> list[str]:
    return [item.title for item in state_of(meeting).agenda]


def item(title: str) -> str:
    return str(AgendaItem.objects.get(title=title, superseded_at=None).uid)


def test_the_next_meeting_is_put_down_once_with_a_day(study, as_):
    office = as_("office")
    new = {"uid": "a" * 32, "programme": "study", "number": 1, "held_on": "", "title": "第一次"}
    page = office.post("/table/", new)
    assert (page.status_code, Meeting.objects.count()) == (422, 0)
    sent = office.post("/table/", {**new, "held_on": "2020-03-30"})
    assert sent["Location"] == "/table/1/prepare/?programme=study"
    office.post("/table/", {**new, "held_on": "2020-03-31"})
    assert Meeting.objects.get().held_on == date(2020, 3, 30)


def test_the_agenda_is_what_the_records_call_for_and_begins_with_what_was_promised(planned, as_):
    office = as_("office")
    assert send(office, "agenda").status_code == 200
    first, *others = state_of(planned).agenda
    assert (first.kind, first.position) == ("promises", 1)
    assert [(one.kind, one.title, one.unit.uid) for one in others] == [("overdue", "沙溪镇", "A02")]
    assert others[0].why == "1 measure is overdue, by 5 days in all"
    assert "nothing was added" in refused(send(office, "agenda"))


def test_items_are_added_moved_and_dropped_but_never_the_first(planned, as_):
    office = as_("office")
    send(office, "agenda")
    send(office, "item", title="通报", why="每次都有", minutes=10)
    first, slow, told = titles(planned)
    send(office, "move", item=item(told), by=-1)
    assert titles(planned) == [first, told, slow]
    send(office, "move", item=item(told), by=-1)
    send(office, "move", item=item(first), by=1)
    assert titles(planned) == [first, told, slow]
    send(office, "drop", item=item(told))
    assert titles(planned) == [first, slow]
    assert "is the first item of every meeting and stays" in refused(send(office, "drop", item=item(first)))
    send(office, "again", item=item(told))
    assert told in titles(planned)


def test_groups_change_places(planned, as_):
    office = as_("office")
    send(office, "turn", group="2", by=-1)
    assert [seat.group.number for seat in state_of(planned).seats] == [2, 1]


def test_posts_are_here_or_not(planned, as_):
    office = as_("office")
    send(office, "attend", post="第一督导组组长")
    send(office, "attend", post="第一督导组组长", present="on")
    assert [(one.post, one.present) for one in state_of(planned).attendance] == [("第一督导组组长", True)]


def test_a_meeting_whose_day_has_not_come_is_not_opened(planned, as_):
    office = as_("office")
    assert send(office, "day", held_on="2099-01-01").status_code == 200
    assert "is to be held on 2099-01-01" in refused(send(office, "open"))
    assert "It can be opened on its day." in office.get("/table/1/prepare/").content.decode()


def test_a_meeting_that_is_over_is_prepared_no_more(meeting, as_):
    office = as_("office")
    send(office, "close")
    assert office.get("/table/1/prepare/")["Location"] == "/table/1/"
    held = office.get("/table/1/").content.decode()
    assert 'id="documents"' in held
    assert "say why" in held


def test_moving_stays_within_the_order(planned):
    turns = [seat.turn for seat in state_of(planned).seats]
    assert moved(turns, turns[0], -1) == turns
    assert moved(turns, turns[1], 1) == turns
    assert moved(turns, turns[1], -1) == turns[::-1]
    assert moved(turns, turns[1], -1, first=1) == turns
