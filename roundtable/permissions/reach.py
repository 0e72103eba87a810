"""How far somebody sees into a programme."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reach:
    """All of a programme; or the units of one group (`group`, its number); or one unit (`unit`, its code)."""

    group: int | None = None
    unit: str | None = None

    @property
    def is_everything(self) -> bool:
        return self.group is None and self.unit is None


EVERYTHING = Reach()
