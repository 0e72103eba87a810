"""What one import shares from its first sheet to its last."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from roundtable.actions.by import By
from roundtable.actions.recording import Recording, acting
from roundtable.actions.refused import Sentence
from roundtable.intake.bringing.ledger import Ledger
from roundtable.intake.bringing.references import References
from roundtable.intake.faults import Faults
from roundtable.records.programme import Programme

#: Called with the name of the sheet, the rows read so far, and about how many there are.
Progress = Callable[[str, int, int], None]
VERB = "intake.import"


@dataclass
class Counts:
    """What became of the rows of one sheet."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass
class Run:
    by: By
    #: Acts stay open until all is in; the first is the transaction, and the others are inside it.
    acts: ExitStack
    ledger: Ledger
    faults: Faults = field(default_factory=Faults)
    counts: dict[str, Counts] = field(default_factory=dict)
    #: Sheets whose head was wrong.
    unreadable: set[str] = field(default_factory=set)
    #: Key of the programme meant by rows that name none.
    default_programme: str | None = None
    #: Keys of programmes whose own row was refused.
    refused_programmes: set[str] = field(default_factory=set)
    recordings: dict[str, Recording | None] = field(default_factory=dict)

    #: Key of the one programme that may be written; None for whoever may write them all.
    only: str | None = None

    def __post_init__(self) -> None:
        self.references = References(self.ledger, self.unreadable)

    def tell(self, sentence: Sentence, **place: Any) -> None:
        self.faults.add(sentence, **place)

    def recording(self, key: str) -> Recording | None:
        """The act on the programme of this key, opened at first need; None where there is no such
        programme, or where it is not to be written.
        """
        if self.only not in (None, key):
            return None
        if key not in self.recordings:
            programme = Programme.objects.filter(uid=key, superseded_at__isnull=True).first()
            self.recordings[key] = (
                self.acts.enter_context(acting(by=self.by, verb=VERB, programme=programme))
                if programme
                else None
            )
        return self.recordings[key]

    def opened(self) -> list[Recording]:
        return [recording for recording in self.recordings.values() if recording]

    @property
    def changes(self) -> int:
        return sum(counts.new + counts.changed for counts in self.counts.values())
