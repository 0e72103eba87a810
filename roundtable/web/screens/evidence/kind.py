"""What a kind of record says of itself, and how its words are put together."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Kind:
    """`day` is a field and `unit` a path to the unit (empty = it has none, `.` = the record itself), or several with bars between
    them, of which one leads there; `others` are the further references that its words need."""

    name: Any
    day: str
    unit: str
    what: Callable[[Any], str]
    others: tuple[str, ...] = ()

    @property
    def refers(self) -> list[str]:
        """Every path whose references are to be put in place, the shorter before those that go on from them."""
        units = self.unit.split("|") if self.unit not in {"", "."} else []
        return sorted({*self.others, *units}, key=lambda path: path.count("."))

    def unit_of(self, row: Any) -> Any:
        """The unit that a record is about; None where it is about none."""
        if self.unit in {"", "."}:
            return row if self.unit else None
        return next((unit for path in self.unit.split("|") if (unit := _along(row, path))), None)


def _along(row: Any, path: str) -> Any:
    for part in path.split("."):
        row = getattr(row, part) if row else None
    return row


def joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part is not None and part != "")
