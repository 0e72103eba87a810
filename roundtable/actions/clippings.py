"""Items of publicity, many at once and as they are found: in outlets that may be new, some of them reprints of others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from roundtable.actions.by import By, allowed
from roundtable.actions.publicity import outlet_in
from roundtable.actions.recording import Recording, acting
from roundtable.actions.refused import Refused, Taken, need
from roundtable.records.organisation import Unit
from roundtable.records.programme import Programme
from roundtable.records.publicity import Outlet, PublicityItem

#: So many come in with one act.
MOST = 500
TOLD_AGAIN = "转载 reprinted"


@dataclass(frozen=True)
class NewOutlet:
    name: str
    level: str
    channel: str


@dataclass(frozen=True)
class NewItem:
    """An item to be. `reprint_of`: what tells the same story, a record or the place of an earlier one of the same list."""

    outlet: Outlet | NewOutlet
    published_on: date
    title: str
    url: str = ""
    unit: Unit | None = None
    text: str = ""
    reprint_of: PublicityItem | int | None = None


def record_items(
    *, by: By, programme: Programme, items: Sequence[NewItem], uid: str = ""
) -> list[PublicityItem]:
    """Records them all in one act, or none; a reprint takes the story of what it reprints, which is given one where it has none.

    Args:
        uid: key of the first; those after it are numbered.

    Raises:
        Refused: there are none, or too many, or one is recorded already (same outlet, day and title).
        Taken: the list was sent before.
    """
    allowed(by, "publicity.record")
    need(items or None, "没有要登记的报道。", "There is nothing to record.")
    if len(items) > MOST:
        raise Refused(f"一次最多 {MOST} 条。", f"At most {MOST} items at once.")
    with acting(by=by, verb="publicity.record_items", programme=programme) as act:
        if uid and (there := act.current(PublicityItem, uid=uid)):
            raise Taken(there)
        told_again = {item.reprint_of for item in items}
        made: list[PublicityItem] = []
        for number, item in enumerate(items, 1):
            # What is made in this act cannot be corrected in it: it gets its story at once.
            story = _story(act, made, item) or (
                f"story-{act.act.pk}-{number}" if number - 1 in told_again else ""
            )
            made.append(_added(act, item, story, uid=f"{uid}-{number}" if uid and number > 1 else uid))
        return made


def recorded_already(outlet: Outlet, published_on: date, title: str) -> PublicityItem | None:
    """The item of that title in that outlet on that day."""
    return PublicityItem.objects.filter(
        programme_id=outlet.programme_id,
        superseded_at__isnull=True,
        outlet_id=outlet.origin_id,
        published_on=published_on,
        title=title.strip(),
    ).first()


def is_there(item: PublicityItem) -> Refused:
    return Refused(
        f"“{item.title[:60]}”已登记（{item.uid}）：同一渠道、同一天、同一标题。",
        f"“{item.title[:60]}” is recorded already ({item.uid}): the same outlet, day and title.",
    )


def _added(act: Recording, item: NewItem, story: str, uid: str) -> PublicityItem:
    new = item.outlet if isinstance(item.outlet, NewOutlet) else None
    outlet = outlet_in(act, **vars(new)) if new else item.outlet
    assert isinstance(outlet, Outlet)  # noqa: S101 - a new one has just been recorded
    if there := recorded_already(outlet, item.published_on, item.title):
        raise is_there(there)
    return act.add(
        PublicityItem,
        uid=uid,
        outlet=outlet,
        published_on=item.published_on,
        title=item.title,
        url=item.url.strip(),
        unit=item.unit,
        story=story,
        text=item.text,
    )


def _story(act: Recording, made: list[PublicityItem], item: NewItem) -> str:
    """The story of what the item reprints; where that stood alone until now, it gets one of its own name."""
    if item.reprint_of is None:
        return ""
    if isinstance(item.reprint_of, int):
        return str(made[item.reprint_of].story)
    now = act.now(item.reprint_of)
    if not now.story:
        now = act.correct(now, reason=TOLD_AGAIN, story=f"story-{now.uid}")
    return str(now.story)
