"""Following the table: a version that is cheap to ask for, the whole state where it has changed, and only what one may see."""

from roundtable.actions import units
from roundtable.actions.meeting.add_item import add_item
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.state import state_of
from roundtable.records.organisation import UnitKind
from roundtable.web.screens.table.state_now import state_now
from tests.web.table.conftest import groups
from tests.web.table.test_acts import send

HIDDEN = "只给秘书看的一句"


def test_nothing_is_sent_while_nothing_has_changed(meeting, as_):
    office = as_("office")
    whole = office.get("/table/1/state?on=console")
    version = whole["Table-Version"]
    assert (whole.status_code, whole["ETag"]) == (200, f'"{version}"')
    assert "no-store" in whole["Cache-Control"]
    same = office.get(f"/table/1/state?on=console&v={version}")
    assert (same.status_code, same.content) == (204, b"")
    assert int(same["Table-Now"]) >= int(whole["Table-Now"])
    assert (
        office.get("/table/1/state?on=console", headers={"if-none-match": whole["ETag"]}).status_code == 304
    )
    call_group(by="office", meeting=meeting, group=groups()[0])
    moved = office.get(f"/table/1/state?on=console&v={version}")
    assert (moved.status_code, "第一督导组" in moved.content.decode()) == (200, True)
    assert int(moved["Table-Version"]) > int(version)


def test_the_version_is_that_of_the_state_whatever_else_is_recorded(meeting, study):
    add_item(by="office", meeting=meeting, kind="other", title="通报", why="每次都有", minutes=5)
    assert state_now(meeting).version == state_of(meeting).version
    kind = UnitKind.objects.first()
    units.add(by="office", programme=study, uid="Z01", name="新单位", kind=kind)
    assert state_now(meeting).version == state_of(meeting).version


def test_a_poll_takes_a_few_queries(meeting, as_, django_assert_num_queries):
    """Session, user, roles with their programme and group: five; the meeting; its version."""
    office = as_("office")
    version = office.get("/table/1/state?on=console")["Table-Version"]
    with django_assert_num_queries(6):
        assert office.get(f"/table/1/state?on=console&v={version}").status_code == 204


def test_what_is_noted_is_not_on_the_wall(meeting, as_):
    office = as_("office")
    send(office, "ask", question="progress.who_is_slow")
    note_said(by="office", meeting=meeting, said_by="秘书", text=HIDDEN, exchange=state_of(meeting).exchange)
    assert HIDDEN in office.get("/table/1/state?on=console").content.decode()
    assert HIDDEN not in office.get("/table/1/state?on=projector").content.decode()
    assert HIDDEN not in as_("observer").get("/table/1/projector/").content.decode()


def test_a_supervisors_phone_tells_the_answers_about_their_own_group(meeting, as_):
    """The supervisor is of group 1; the slow unit of that group is 沙溪镇, and group 2 has 水利局."""
    office, supervisor = as_("office"), as_("supervisor")
    send(office, "agree", what="水利局补报方案", responsible="水利局", due_on="2020-04-10", about="unit:B01")
    for group, told in (("2", False), ("1", True)):
        send(office, "call", group=group)
        send(office, "ask", question="progress.who_is_slow")
        page = supervisor.get("/table/1/phone/").content.decode()
        assert "Which units are slow" in page
        assert ("沙溪镇" in page) is told
        assert ("The answer is on the screen in the room" in page) is not told
        assert "水利局补报方案" not in page
        send(office, "finish", group=group)
    assert "水利局补报方案" in as_("department").get("/table/1/phone/").content.decode()


def test_looking_back_shows_an_earlier_answer_to_oneself_alone(meeting, as_):
    office = as_("office")
    for question in ("meeting.promises_kept", "progress.who_is_slow"):
        send(office, "ask", question=question)
    back = office.get("/table/1/state?on=console&at=1").content.decode()
    assert "You are looking at answer 1 of 2" in back
    assert "You are looking at" not in office.get("/table/1/state?on=projector").content.decode()


def test_who_is_signed_out_is_sent_to_sign_in_and_shown_nothing(meeting, as_):
    office = as_("office")
    office.logout()
    response = office.get("/table/1/state?on=projector")
    assert (response.status_code, "Table-Now" in response) == (302, False)
