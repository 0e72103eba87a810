"""A meeting of the small programme on 2020-03-30, with both groups in order; and the cast in their browsers."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from roundtable.actions import meetings, roles
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.order_turns import order_turns
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme
from tests.web.conftest import ACCOUNTS

As = Callable[..., Client]


def groups() -> list[SupervisionGroup]:
    return list(SupervisionGroup.objects.filter(superseded_at=None).order_by("number"))


@pytest.fixture
def study(programme: Path) -> Programme:
    return Programme.objects.get(superseded_at=None)


@pytest.fixture
def planned(study: Programme) -> Meeting:
    meeting = meetings.record(
        by="office", programme=study, number=1, held_on=date(2020, 3, 30), title="第一次圆桌会"
    )
    order_turns(by="office", meeting=meeting, groups=groups())
    return meeting


@pytest.fixture
def meeting(planned: Meeting) -> Meeting:
    open_(by="office", meeting=planned)
    return planned


@pytest.fixture
def as_(study: Programme) -> As:
    """A browser signed in in that role: `as_("supervisor")` is of group 1, the liaison of unit A02."""

    def opened(role: str, name: str = "") -> Client:
        here = {"programme_id": study.origin_id, "superseded_at": None}
        scopes: dict[str, dict[str, Any]] = {
            "supervisor": {"group": SupervisionGroup.objects.get(number=1, **here)},
            "liaison": {"unit": Unit.objects.get(uid="A02", **here)},
            "department": {"department": "宣传部"},
        }
        user = User.objects.create(username=name or f"the {role}")
        roles.give(by="office", programme=study, user=user, role=role, **scopes.get(role, {}))
        client = Client(HTTP_HOST="127.0.0.1", headers={"accept-language": "en"})
        client.force_login(user, ACCOUNTS)
        return client

    return opened
