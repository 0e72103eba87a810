"""A meeting of the small town, held as far as its minutes: for the pages of what comes out of it."""

import json

from django.contrib.auth.models import User
from django.test import Client

from roundtable.actions import meetings, roles
from roundtable.actions.meeting.agree import agree
from roundtable.actions.meeting.ask import ask as put
from roundtable.actions.meeting.attend import attend
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.finish import finish
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.order_turns import order_turns
from roundtable.actions.meeting.skip import skip
from roundtable.asking.ask import ask
from roundtable.asking.json_form import answer_form
from roundtable.records.meetings import Meeting
from tests.cast import OFFICE, Town, march
from tests.web.conftest import ACCOUNTS

STANDING = "progress.standing"


def signed_in(town: Town, role: str, name: str = "", **scope: object) -> Client:
    """A browser of somebody in that role."""
    user = User.objects.create(username=name or f"the {role}")
    roles.give(by=OFFICE, programme=town.programme, user=user, role=role, **scope)
    client = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
    client.force_login(user, ACCOUNTS)
    return client


def held_meeting(town: Town, *, heard: bool = True) -> Meeting:
    """Closed, its minutes not yet written; group 3 was heard, or else skipped."""
    meeting = meetings.record(
        by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次圆桌会"
    )
    table = {"by": OFFICE, "meeting": meeting}
    order_turns(groups=[town.group3], **table)
    open_(**table)
    attend(post="组长", **table)
    if heard:
        call_group(group=town.group3, **table)
        form = json.loads(json.dumps(answer_form(ask(STANDING, programme="study", as_of=march(30)))))
        exchange = put(answer=form, asked_by="组长", **table)
        note_said(said_by="第三督导组组长", text="汛情耽误了", exchange=exchange, **table)
        finish(group=town.group3, **table)
    else:
        skip(group=town.group3, reason="在汛区", **table)
    agree(what="学习情况报送并成一张表", responsible="综合组", due_on=march(31), **table)
    close(**table)
    return meeting
