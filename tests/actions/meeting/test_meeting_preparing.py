"""Before a meeting: who is asked to come, what is talked about, in which order."""

from roundtable.actions import measures
from roundtable.actions.meeting.add_item import add_item
from roundtable.actions.meeting.attend import attend
from roundtable.actions.meeting.change_item import change_item
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.order_items import order_items
from roundtable.actions.meeting.raise_hard_problem import raise_hard_problem
from roundtable.actions.meeting.state import state_of
from roundtable.actions.meeting.write_agenda import write_agenda
from roundtable.asking.ask import ask
from roundtable.asking.json_form import answer_form
from roundtable.records.acts import Act
from tests.cast import OFFICE, march, refused


def item(meeting, title, **said):
    given = {"kind": "other", "why": "上次没议完", "minutes": 10, **said}
    return add_item(by=OFFICE, meeting=meeting, title=title, **given)


def test_an_item_says_why_it_is_there(town, meeting):
    for lacking, words in (
        ({"why": ""}, "Give why"),
        ({"kind": "x"}, "one of promises"),
        ({"title": ""}, "Give"),
    ):
        with refused(words):
            item(meeting, **{"title": "通报", **lacking})
    first = item(meeting, "上次定的事", kind="promises")
    second = item(meeting, "东山镇逾期", kind="overdue", unit=town.dongshan, problem=town.problem)
    assert (first.position, second.position) == (1, 2)


def test_the_office_reorders_and_drops(town, meeting):
    first, _second, third = (item(meeting, title) for title in ("甲", "乙", "丙"))
    order_items(by=OFFICE, meeting=meeting, items=[third])
    assert [one.title for one in state_of(meeting).agenda] == ["丙", "甲", "乙"]
    with refused("needs a reason"):
        change_item(by=OFFICE, item=first, reason=" ", dropped=True)
    first = state_of(meeting).agenda[1]
    dropped = change_item(by=OFFICE, item=first, reason="下次再议", dropped=True)
    assert [one.title for one in state_of(meeting).agenda] == ["丙", "乙"]
    change_item(by=OFFICE, item=dropped, reason="还是要议", dropped=False)
    assert [one.title for one in state_of(meeting).agenda] == ["丙", "甲", "乙"]


def test_the_agenda_of_a_closed_meeting_stands(town, table):
    kept = item(table["meeting"], "甲")
    close(**table)
    with refused("The meeting is closed"):
        item(table["meeting"], "乙")
    with refused("The meeting is closed"):
        change_item(by=OFFICE, item=kept, reason="x", minutes=5)


def test_who_came_is_noted_and_corrected(town, meeting):
    asked = {"by": OFFICE, "meeting": meeting, "post": "第三督导组组长", "group": town.group3}
    with refused("Give the post"):
        attend(**{**asked, "post": " "})
    attend(**asked)
    attend(present=False, **asked)
    (noted,) = state_of(meeting).attendance
    assert (noted.present, noted.group) == (False, town.group3)
    assert attend(present=False, **asked) == noted


def test_said_again_it_is_no_second_record(town, meeting):
    asked = {"by": OFFICE, "meeting": meeting, "post": "副书记"}
    attend(**asked)
    acts = Act.objects.count()
    assert attend(**asked).replaces_id is None
    assert Act.objects.count() == acts + 1


def test_the_agenda_is_written_from_its_answer_once(town, meeting):
    measures.agree(
        by=OFFICE,
        problem=town.problem,
        what="重学",
        responsible="镇党委",
        agreed_on=march(17),
        due_on=march(20),
    )
    raise_hard_problem(
        by=OFFICE, programme=town.programme, title="停车难", description="难", raised_on=march(20), uid="h1"
    )
    written = {"by": OFFICE, "meeting": meeting}
    with refused("Give an answer to meeting.agenda"):
        write_agenda(answer=answer_form(ask("meeting.promises_kept", as_of=march(30))), **written)
    answer = answer_form(ask("meeting.agenda", as_of=march(30)))
    with refused("does not agree with its digest"):
        write_agenda(answer={**answer, "rows": answer["rows"][:1]}, **written)
    items = write_agenda(answer=answer, **written)
    assert [(one.kind, one.title, one.minutes) for one in items] == [
        ("overdue", "东山镇", 6),
        ("unvisited", "西山镇", 3),
        ("hard", "停车难", 15),
    ]
    assert (items[0].why, items[0].unit) == ("1 项措施逾期，共 10 天", town.dongshan)
    assert items[2].hard_problem.uid == "h1"
    with refused("There is an agenda already"):
        write_agenda(answer=answer, **written)
