"""What the forms let through is what is possible: every deed, every role, every state, at the form and by a hand-made request."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import transaction

from roundtable.actions import possible
from roundtable.permissions.person import Person
from roundtable.records.acts import Act
from roundtable.records.proposals import ProposedMeasure
from roundtable.records.rectification import LookBack, Measure, MeasureEvent
from roundtable.records.too_much import TooMuch, TooMuchAnswer
from roundtable.web.screens.doing.deed import deeds
from tests.actions.posts import everybody, liaison, office, supervisor
from tests.actions.states import LATER, STATES, done, measured, proposed, verified
from tests.cast import Town, march
from tests.web.accounts import signed_in

#: What every form of a deed could be filled in with; each takes what it has fields for.
FILLED = {
    "note": "说明",
    "what": "重学",
    "responsible": "镇党委",
    "holds": "no",
    "text": "一周要报九张表",
    "title": "晨读",
    "category": "学风",
    "description": "学习记录雷同",
    "unit": "T01",
    "kind": "measure",
    "number": "1",
    **dict.fromkeys(
        ("happened_on", "agreed_on", "proposed_on", "looked_on", "said_on", "answered_on"), LATER
    ),
    **dict.fromkeys(("found_on", "made_on", "noted_on", "submitted_on", "shared_on", "receipted_on"), LATER),
    **dict.fromkeys(("due_on", "new_due_on", "look_back_on"), march(31)),
}
FOLLOWED = [
    "raised",
    "disputed",
    "withdrawn",
    "proposed",
    "declined",
    "measured",
    "done",
    "done as the office says",
    "looked at, and could not tell",
    "returned",
    "verified",
    "reopened",
    "looked at",
]


def filled(verb, **other):
    fields = deeds()[verb].form.base_fields
    return {"uid": uuid4().hex, **{name: FILLED[name] for name in fields if name in FILLED}, **other}


def address(verb, record=None):
    return f"/do/{verb}/{record.uid}/" if record is not None else f"/do/{verb}/"


def followed(town):
    """Everything of the town that can be followed up, with every deed that can be done to such a thing."""
    current = {"superseded_at": None}
    for kind in (Measure, ProposedMeasure, LookBack):
        for record in kind.objects.filter(**current):
            yield record, [verb for verb, deed in deeds().items() if deed.of is kind]
    yield town.problem, [verb for verb, deed in deeds().items() if deed.of is type(town.problem)]


@pytest.mark.parametrize("state", FOLLOWED)
def test_what_goes_through_is_what_is_possible(town, state):
    STATES[state](town)
    clients = [(by, signed_in(town, by)) for by in everybody(town)]
    for record, verbs in followed(town):
        for by, client in clients:
            can_do = possible.names(possible.on(by, record))
            for verb in verbs:
                before = transaction.savepoint()
                status = client.post(address(verb, record), filled(verb)).status_code
                transaction.savepoint_rollback(before)
                told = f"{by.role} {by.name}: {verb}"
                assert status == 302 if verb in can_do else status in {403, 404, 422}, told


def test_a_form_is_shown_only_where_it_can_be_sent_and_otherwise_what_can_be_done(town):
    measure = done(town)
    client = signed_in(town, supervisor(town))
    shown = client.get(address("measures.verify", measure))
    assert b'name="look_back_on"' in shown.content
    not_now = client.get(address("measures.reopen", measure))
    assert b"This cannot be done now." in not_now.content
    assert b'name="note"' not in not_now.content
    assert address("measures.verify", measure).encode() in not_now.content


def test_whoever_reported_it_is_told_why_they_do_not_verify_it(town):
    measure = done(town, office)
    told = signed_in(town, office(town)).get(address("measures.verify", measure)).content.decode()
    assert "Nobody checks their own work" in told
    refused = signed_in(town, office(town)).post(
        address("measures.verify", measure), filled("measures.verify")
    )
    assert refused.status_code == 422
    assert "Nobody checks their own work" in refused.content.decode()
    assert not LookBack.objects.exists()


#: Done to a unit: who can.
OF_UNIT: dict[str, Callable[[Town], Person]] = {
    "problems.raise": supervisor,
    "suggestions.make": supervisor,
    "practices.note": supervisor,
    "optional_actions.add": liaison,
    "submissions.hand_in": liaison,
    "too_much.say": liaison,
}


@pytest.mark.parametrize("verb", OF_UNIT)
def test_what_is_said_of_a_unit_comes_from_those_who_may(town, verb):
    who = OF_UNIT[verb]
    for by in everybody(town):
        client, unit = signed_in(town, by), town.dongshan
        before = transaction.savepoint()
        status = client.post(address(verb, unit), filled(verb)).status_code
        transaction.savepoint_rollback(before)
        assert (status == 302) == (verb in possible.names(possible.on_unit(by, unit))), f"{by.role}: {verb}"
    sent = signed_in(town, who(town)).post(address(verb, town.dongshan), filled(verb), follow=True)
    assert sent.status_code == 200
    assert b"See what it changed" in sent.content


def test_sent_twice_it_is_one_record(town):
    measure = measured(town)
    client = signed_in(town, liaison(town))
    form = filled("measures.report_done")
    first = client.post(address("measures.report_done", measure), form)
    again = client.post(address("measures.report_done", measure), form, follow=True)
    assert first.status_code == 302
    # The state has moved on, and says so; there is no second report.
    assert MeasureEvent.objects.count() == 1
    assert b"waiting to be verified" in again.content or b"received before" in again.content


def test_without_the_token_of_the_form_nothing_is_taken(town):
    measure = measured(town)
    client = signed_in(town, liaison(town), checks_csrf=True)
    acts = Act.objects.count()
    refused = client.post(address("measures.report_done", measure), filled("measures.report_done"))
    assert refused.status_code == 403
    assert Act.objects.count() == acts


@pytest.mark.parametrize(
    "where",
    ["/do/measures.verify/m-999/", "/do/measures.verify/", "/do/measures.verified/x/", "/do/draws.make/x/"],
)
def test_a_wrong_key_or_verb_is_not_there(town, where):
    assert signed_in(town, office(town)).get(where).status_code == 404
    assert signed_in(town, office(town)).post(where, filled("measures.verify")).status_code == 404


@pytest.mark.parametrize(
    ("verb", "other", "told"),
    [
        ("measures.agree", {"due_on": march(17)}, "due"),
        ("measures.agree", {"agreed_on": "2020-02-30"}, "Give a day"),
        ("measures.agree", {"agreed_on": "2999-01-01", "due_on": "2999-02-01"}, "has not come yet"),
        ("measures.agree", {"what": " "}, "required"),
        ("measures.agree", {"uid": "x"}, "lost its key"),
        ("problems.withdraw", {"note": ""}, "required"),
        ("problems.withdraw", {"happened_on": march(14)}, "Out of order"),
    ],
)
def test_what_is_wrong_is_said_at_the_form(town, verb, other, told):
    page = signed_in(town, office(town)).post(address(verb, town.problem), filled(verb, **other))
    assert page.status_code == 422
    assert told in page.content.decode()
    assert Measure.objects.count() == 0


def test_a_proposal_becomes_a_measure_by_the_consent_of_its_group(town):
    proposal = proposed(town)
    client = signed_in(town, supervisor(town))
    sent = client.post(address("proposals.consent", proposal), filled("proposals.consent"))
    assert Measure.objects.get().what == proposal.what
    assert sent["Location"] == f"/record/measure/{Measure.objects.get().uid}/"


def test_a_look_back_that_fails_reopens_the_measure(town):
    measure = verified(town)
    client = signed_in(town, office(town))
    client.post(address("look_backs.look", LookBack.objects.get()), filled("look_backs.look"))
    assert possible.names(possible.on_measure(liaison(town), measure)) == ["measures.report_done"]


def test_required_actions_are_reported_by_the_unit_and_answered_by_another(town):
    unit = signed_in(town, liaison(town))
    hidden = unit.get(address("actions.report", town.launch)).content.decode()
    assert '<input type="hidden" name="unit" value="T01"' in hidden
    assert unit.post(address("actions.report", town.launch), filled("actions.report")).status_code == 302
    for_another = filled("actions.report", unit="T02")
    assert unit.post(address("actions.report", town.launch), for_another).status_code == 403
    elsewhere = filled("actions.accept", unit="T99")
    clerk = signed_in(town, office(town))
    assert b"no unit of that code" in clerk.post(address("actions.accept", town.launch), elsewhere).content
    assert clerk.post(address("actions.accept", town.launch), filled("actions.accept")).status_code == 302


def test_too_much_asked_is_answered_by_the_office_and_the_unit_sees_it(town):
    unit, clerk = signed_in(town, liaison(town)), signed_in(town, office(town))
    assert "/do/too_much.say/T01/?next=/units/T01/" in unit.get("/units/T01/").content.decode()
    unit.post(address("too_much.say", town.dongshan), filled("too_much.say"))
    said = TooMuch.objects.get()
    assert address("too_much.answer", said) in clerk.get("/").content.decode()
    assert "waits for the office’s answer" in unit.get("/").content.decode()
    clerk.post(address("too_much.answer", said), filled("too_much.answer", text="并成一张", will_do="下周起"))
    assert address("too_much.answer", said) not in clerk.get("/").content.decode()
    seen = unit.get("/").content.decode()
    assert "并成一张" in seen
    assert "下周起" in seen
    twice = clerk.post(address("too_much.answer", said), filled("too_much.answer"))
    assert twice.status_code == 422
    assert TooMuchAnswer.objects.count() == 1


def test_every_deed_is_offered_somewhere_and_its_form_opens(town):
    """None is reached by typing its address alone."""
    offered = {
        *(verb for verb, *_ in (*possible.ON_PROBLEM, *possible.ON_MEASURE, *possible.ON_ACTION)),
        *possible.ON_UNIT,
        *("proposals.consent", "proposals.decline", "look_backs.look", "second_looks.look"),
        *("practices.share", "too_much.answer", "materials.receipt", "draws.make"),
    }
    assert offered <= set(deeds())
    for verb in possible.ON_UNIT:
        who = OF_UNIT[verb]
        assert signed_in(town, who(town)).get(address(verb, town.dongshan)).status_code == 200
    assert signed_in(town, office(town)).get("/do/draws.make/").status_code == 200
