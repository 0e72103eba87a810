"""Which of the items that are there an item looks like a reprint of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Generic, TypeVar

from roundtable.intake.clippings.likeness import Said, is_reprint, said, share
from roundtable.records.programme import Programme
from roundtable.records.publicity import PublicityItem

T = TypeVar("T")
Run = tuple[str, ...]
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
    """Items by what they say: those that share a run of the title or the text are found without comparing with all."""

    def __init__(self) -> None:
        self._items: list[tuple[T, Said, date, str]] = []
        self._by_title: dict[Run, list[int]] = defaultdict(list)
        self._by_text: dict[Run, list[int]] = defaultdict(list)

    def add(self, item: T, title: str, text: str, day: date, story: str = "") -> None:
        """`story`: what the item is a reprint of already; of one story the nearest alone is offered."""
        one, place = said(title, text), len(self._items)
        for run in _pairs(one):
            self._by_title[run].append(place)
        for run in one.runs:
            self._by_text[run].append(place)
        self._items.append((item, one, day, story or f"item {place}"))

    def like(self, title: str, text: str, day: date) -> list[Like[T]]:
        """What it looks like a reprint of, the nearest first."""
        one = said(title, text)
        near = {*_sharing(_pairs(one), self._by_title), *_sharing(one.runs, self._by_text)}
        found: list[tuple[float, int, str]] = []
        for place in near:
            _, other, its_day, story = self._items[place]
            if abs((its_day - day).days) <= DAYS and is_reprint(one, other):
                common = share(one, other)
                found.append((-1.0 if common is None else -common, place, story))
        nearest: dict[str, int] = {}
        for _, place, story in sorted(found):
            nearest.setdefault(story, place)
        return [self._told(one, place) for place in list(nearest.values())[:MOST_OFFERED]]

    def _told(self, one: Said, place: int) -> Like[T]:
        item, other, *_ = self._items[place]
        common = share(one, other)
        return Like(item, None if common is None else round(common * 100))


def _pairs(one: Said) -> set[Run]:
    """The signs of the title, two by two."""
    return set(pairwise(one.title))


def _sharing(runs: Iterable[Run], holding: Mapping[Run, list[int]]) -> list[int]:
    """The places of those that share the most of these runs."""
    shared = Counter(place for run in runs for place in holding.get(run, ()))
    return [place for place, _ in shared.most_common(MOST_COMPARED)]


def stories_of(programme: Programme, first: date, last: date) -> Stories[PublicityItem]:
    """What is recorded from `first` to `last` and the days about them."""
    about = (first - timedelta(days=DAYS), last + timedelta(days=DAYS))
    rows = PublicityItem.objects.filter(
        programme_id=programme.origin_id, superseded_at__isnull=True, published_on__range=about
    ).select_related("outlet")
    found: Stories[PublicityItem] = Stories()
    for row in rows.order_by("published_on", "uid"):
        found.add(row, row.title, row.text, row.published_on, row.story)
    return found
