"""What is wrong with a workbook: every fault with its place and what would be right."""

from dataclasses import asdict, dataclass, field
from typing import Any

from roundtable.actions.refused import Refused, Sentence

#: So many faults are kept; of the rest it is only known how many there are.
MOST_KEPT = 10_000
MOST_SHOWN_OF_A_VALUE = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; row and column as the user sees them, None where the whole sheet or file is meant."""

    sheet: str | None
    row: int | None
    column: str | None
    value: str | None
    zh: str
    en: str
    #: As a spreadsheet names the place: B12.
    cell: str | None = None

    def as_data(self) -> dict[str, Any]:
        data = asdict(self)
        data["message"] = {"zh-hans": data.pop("zh"), "en": data.pop("en")}
        return data


@dataclass
class Faults:
    kept: list[Fault] = field(default_factory=list)
    count: int = 0
    #: (sheet, column) -> the letter that the column has in the file.
    letters: dict[tuple[str | None, str | None], str] = field(default_factory=dict)

    def add(
        self,
        sentence: Sentence,
        *,
        sheet: str | None,
        row: int | None = None,
        column: str | None = None,
        value: Any = None,
    ) -> None:
        self.count += 1
        if len(self.kept) < MOST_KEPT:
            letter = self.letters.get((sheet, column))
            cell = f"{letter}{row}" if letter and row else None
            self.kept.append(Fault(sheet, row, column, shortened(value), *sentence, cell))


def shortened(value: Any) -> str | None:
    if value is None:
        return None
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= MOST_SHOWN_OF_A_VALUE else text[: MOST_SHOWN_OF_A_VALUE - 1] + "…"


class Refusal(Refused):
    """An import refused as a whole: one sentence, and the faults where there are any."""

    def __init__(self, zh: str, en: str, faults: Faults | None = None) -> None:
        super().__init__(zh, en)
        self.faults = faults or Faults()
