import pytest

from roundtable.actions import meetings
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.order_turns import order_turns
from tests.cast import OFFICE, march


@pytest.fixture
def meeting(town):
    """The first meeting, with groups 3 and 4 to be heard; not yet open."""
    planned = meetings.record(
        by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次会议"
    )
    order_turns(by=OFFICE, meeting=planned, groups=[town.group3, town.group4])
    return planned


@pytest.fixture
def table(town, meeting):
    """The same, open; all verbs take it by these two names."""
    open_(by=OFFICE, meeting=meeting)
    return {"by": OFFICE, "meeting": meeting}
