"""The layout that the program brings for each document."""

from collections.abc import Callable, Mapping

from roundtable.reports.documents import briefing, leaders, minutes, pack
from roundtable.reports.documents.gathered import Frozen

LAYOUTS: Mapping[str, Callable[[Frozen], bytes]] = {
    "briefing": briefing.template,
    "minutes": minutes.template,
    "pack": pack.template,
    "leaders": leaders.template,
}
