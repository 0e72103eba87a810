"""Programmes, with their stages and topics."""

from datetime import date

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting
from roundtable.records.programme import Programme, Stage, Topic


def start(
    *,
    by: By,
    uid: str,
    title: str,
    started_on: date,
    ends_on: date | None = None,
    timezone: str = "Asia/Shanghai",
    visit_every_days: int = 7,
    report_every_days: int = 7,
    meeting_every_days: int = 14,
) -> Programme:
    """A programme; `uid` is its key, in every programme there is. `ends_on` is its last day."""
    allowed(by, "organisation.manage")
    with acting(by=by, verb="programmes.start", programme=None) as act:
        return act.add(
            Programme,
            uid=uid,
            title=title,
            started_on=started_on,
            ends_on=ends_on,
            timezone=timezone,
            visit_every_days=visit_every_days,
            report_every_days=report_every_days,
            meeting_every_days=meeting_every_days,
        )


def add_stage(
    *,
    by: By,
    programme: Programme,
    uid: str,
    title: str,
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Stage:
    allowed(by, "organisation.manage")
    with acting(by=by, verb="programmes.add_stage", programme=programme) as act:
        return act.add(Stage, uid=uid, title=title, starts_on=starts_on, ends_on=ends_on)


def add_topic(*, by: By, programme: Programme, uid: str, title: str) -> Topic:
    allowed(by, "organisation.manage")
    with acting(by=by, verb="programmes.add_topic", programme=programme) as act:
        return act.add(Topic, uid=uid, title=title)
