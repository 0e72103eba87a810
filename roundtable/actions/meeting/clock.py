"""Time at the table, from recorded steps alone: they never go back, so no duration is negative; pauses are nobody's time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

#: Nobody is speaking.
NOBODY = 0
STEPS_OF_MEETING = {"opened": True, "resumed": True, "paused": False, "closed": False, "sealed": False}


@dataclass(frozen=True)
class Step:
    """A step of the meeting (`turn` = NOBODY) or of a turn, at a moment."""

    at: datetime
    name: str
    turn: int = NOBODY


@dataclass
class Clock:
    """Seconds the meeting has run, and those of each turn; `since`: when the turn that is open began."""

    seconds: float = 0
    of_turn: Mapping[int, float] = field(default_factory=dict)
    since: datetime | None = None


def clock(steps: Iterable[Step], now: datetime) -> Clock:
    """Steps in the order in which they were recorded; `now` before the last of them counts as that."""
    running, speaking, since = False, NOBODY, None
    last: datetime | None = None
    seconds: dict[int, float] = defaultdict(float)
    whole = 0.0
    ordered = list(steps)
    for step in [*ordered, *([Step(now, "now")] if ordered else [])]:
        passed = max((step.at - last).total_seconds(), 0) if last else 0
        if running:
            whole += passed
            if speaking != NOBODY:
                seconds[speaking] += passed
        last = max(step.at, last) if last else step.at
        if step.turn == NOBODY:
            running = STEPS_OF_MEETING.get(step.name, running)
        elif step.name == "called":
            speaking, since = step.turn, step.at
        elif step.turn == speaking:
            speaking, since = NOBODY, None
    return Clock(whole, dict(seconds), since)
