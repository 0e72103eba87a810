"""What was told, where, to how many: outlets and their items, briefings, lectures."""

from datetime import date

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting, acting_on
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.publicity import Briefing, Lecture, Outlet, PublicityItem


def add_outlet(*, by: By, programme: Programme, name: str, level: str, channel: str, uid: str = "") -> Outlet:
    allowed(by, "publicity.record")
    with acting(by=by, verb="publicity.add_outlet", programme=programme) as act:
        return act.add(Outlet, uid=uid, name=name, level=level, channel=channel)


def record_item(
    *,
    by: By,
    outlet: Outlet,
    published_on: date,
    title: str,
    url: str = "",
    unit: Unit | None = None,
    story: str = "",
    text: str = "",
    uid: str = "",
) -> PublicityItem:
    """An item in an outlet; items with the same `story` are reprints of one another."""
    allowed(by, "publicity.record")
    with acting_on(outlet, by=by, verb="publicity.record_item") as act:
        return act.add(
            PublicityItem,
            uid=uid,
            outlet=outlet,
            published_on=published_on,
            title=title,
            url=url,
            unit=unit,
            story=story,
            text=text,
        )


def issue_briefing(*, by: By, programme: Programme, number: int, issued_on: date, title: str) -> Briefing:
    allowed(by, "publicity.record")
    with acting(by=by, verb="publicity.issue_briefing", programme=programme) as act:
        return act.add(Briefing, uid=str(number), number=number, issued_on=issued_on, title=title)


def record_lecture(
    *,
    by: By,
    programme: Programme,
    held_on: date,
    tier: str,
    place: str,
    unit: Unit | None = None,
    audience: int | None = None,
    uid: str = "",
) -> Lecture:
    allowed(by, "lectures.record")
    with acting(by=by, verb="publicity.record_lecture", programme=programme) as act:
        return act.add(
            Lecture, uid=uid, held_on=held_on, tier=tier, place=place, unit=unit, audience=audience
        )
