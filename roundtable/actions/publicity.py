"""What was told, where, to how many: outlets and their items, briefings, lectures."""

from datetime import date

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import Recording, acting, acting_on
from roundtable.actions.refused import Refused
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.publicity import Briefing, Lecture, Outlet, PublicityItem


def add_outlet(*, by: By, programme: Programme, name: str, level: str, channel: str, uid: str = "") -> Outlet:
    allowed(by, "publicity.record")
    with acting(by=by, verb="publicity.add_outlet", programme=programme) as act:
        return outlet_in(act, uid=uid, name=name, level=level, channel=channel)


def outlet_in(act: Recording, *, name: str, level: str, channel: str, uid: str = "") -> Outlet:
    """A new outlet in an act that is open."""
    outlet = act.add(Outlet, uid=uid, name=name, level=level, channel=channel)
    of_its_own_name(outlet)
    return outlet


def of_its_own_name(outlet: Outlet) -> None:
    """Raises Refused where another outlet has the same name, whatever its capitals."""
    same = Outlet.objects.filter(
        programme_id=outlet.programme_id, superseded_at__isnull=True, name__iexact=outlet.name
    )
    if other := same.exclude(uid=outlet.uid).first():
        raise Refused(
            f"已有名为“{other.name}”的渠道（{other.uid}）：请用那一个，或换一个名称。",
            f"An outlet is called {other.name} already ({other.uid}): use that one, or give another name.",
        )


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
