"""Who does what at the table: the office leads it, leaders ask and decide, whoever sits there speaks."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest

from roundtable.actions.meeting.agree import agree
from roundtable.actions.meeting.annex import annex
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.propose import propose
from roundtable.actions.meeting.raise_hard_problem import raise_hard_problem
from roundtable.actions.meeting.seal import seal
from roundtable.actions.meeting.settle import settle
from roundtable.actions.refused import NotAllowed, Refused
from roundtable.permissions.person import Person
from roundtable.records.people import RoleName
from tests.cast import march


@pytest.fixture
def people(town):
    scope = {RoleName.SUPERVISOR: {"group": 3}, RoleName.LIAISON: {"unit": "T01"}}
    return {role: Person(f"a {role}", town.programme, role, **scope.get(role, {})) for role in RoleName}


def test_who_may_do_what(town, table, people):
    meeting = table["meeting"]
    hard = raise_hard_problem(
        by=people["leader"],
        programme=town.programme,
        meeting=meeting,
        title="企业党员分散",
        description="学不起来",
        raised_on=march(30),
    )
    run, decide, speak = {"office"}, {"office", "leader"}, {"office", "leader", "department", "supervisor"}
    task = {"what": "现场会", "responsible": "办公室", "due_on": march(31)}
    acts: list[tuple[set[str], partial[Any]]] = [
        (run, partial(note_said, meeting=meeting, said_by="组长", text="好")),
        (run, partial(annex, meeting=meeting, text="好")),
        (run, partial(seal, meeting=meeting)),
        (run, partial(call_group, meeting=meeting, group=town.group3)),
        (run, partial(close, meeting=meeting)),
        (decide, partial(agree, meeting=meeting, **task)),
        (
            speak,
            partial(propose, hard_problem=hard, proposed_by="组织部", text="网上学", proposed_on=march(30)),
        ),
        (decide, partial(settle, hard_problem=hard, outcome="网上学", settled_on=march(30))),
    ]
    for who, act in acts:
        for role, person in people.items():
            if role not in who:
                with pytest.raises(NotAllowed):
                    act(by=person)
        try:
            act(by=people["office"])
        except NotAllowed:
            pytest.fail(f"the office may not {act.func.__name__}")
        except Refused:
            assert act.func in {annex, seal, close}


def test_a_supervisor_raises_what_is_hard_at_their_own_units_alone(town, elsewhere, people):
    said = {"programme": town.programme, "title": "难", "description": "难", "raised_on": march(30)}
    assert raise_hard_problem(by=people["supervisor"], unit=town.dongshan, **said).unit == town.dongshan
    with pytest.raises(NotAllowed, match="outside your role"):
        raise_hard_problem(by=people["supervisor"], unit=elsewhere.dongshan, **said)
    for role in ("liaison", "observer"):
        with pytest.raises(NotAllowed):
            raise_hard_problem(by=people[role], **said)


def test_a_person_carries_no_time_in(town, table, people):
    with pytest.raises(Refused, match="The system takes the time"):
        close(by=people["office"], meeting=table["meeting"], at=datetime(2020, 3, 30, tzinfo=UTC))
