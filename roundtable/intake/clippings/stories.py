"""Which of the items that are there an item looks like a reprint of."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from roundtable.intake.clippings.likeness import Said, is_reprint, said, share
from roundtable.records.programme import Programme
from roundtable.records.publicity import PublicityItem

T = TypeVar("T")
#: A story is reprinted within these days, before and after.
DAYS = 30
#: So many of the nearest are offered.
MOST_OFFERED = 3
#: So many that share a run of the title or the text are looked at closely.
MOST_COMPARED = 20


@dataclass(frozen=True)
class Like(Generic[T]):
    """An item that another looks like; `share`: how much of the text is the same, in hundredths, None without texts."""

    item: T
    share: int | None


class Stories(Generic[T]):
    """Items by what they say: those that share any run with another are found without comparing it with all."""

    def __init__(self) -> None:
        self._items: list[tuple[T, Said, date]] = []
        self._holding: dict[Any, list[int]] = defaultdict(list)

    def add(self, item: T, title: str, text: str, day: date) -> None:
        one = said(title, text)
        for run in _handles(one):
            self._holding[run].append(len(self._items))
        self._items.append((item, one, day))

    def like(self, title: str, text: str, day: date) -> list[Like[T]]:
        """What it looks like a reprint of, the nearest first."""
        one = said(title, text)
        shared = Counter(position for run in _handles(one) for position in self._holding.get(run, ()))
        found = []
        for position, _ in shared.most_common(MOST_COMPARED):
            item, other, its_day = self._items[position]
            if abs((its_day - day).days) <= DAYS and is_reprint(one, other):
                common = share(one, other)
                found.append((1.0 if common is None else common, common, item))
        found.sort(key=lambda each: -each[0])
        return [
            Like(item, None if common is None else round(common * 100))
            for _, common, item in found[:MOST_OFFERED]
        ]


def _handles(one: Said) -> Iterable[Any]:
    yield from set(zip(one.title, one.title[1:], strict=False))
    yield from one.runs


def stories_of(programme: Programme, first: date, last: date) -> Stories[PublicityItem]:
    """What is recorded from `first` to `last` and the days about them."""
    about = (first - timedelta(days=DAYS), last + timedelta(days=DAYS))
    rows = PublicityItem.objects.filter(
        programme_id=programme.origin_id, superseded_at__isnull=True, published_on__range=about
    ).select_related("outlet")
    found: Stories[PublicityItem] = Stories()
    for row in rows.order_by("published_on", "uid"):
        found.add(row, row.title, row.text, row.published_on)
    return found
