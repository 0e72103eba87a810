"""One sheet as it lies in a file: rows of raw cells, with the numbers that the user sees."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

#: (row number as the user sees it, cells as they are kept)
Row = tuple[int, Sequence[Any]]


class CannotBeRead(Exception):  # noqa: N818 - it names what happened
    """The rows from here on cannot be read: the sentence, and where it stopped."""

    def __init__(self, zh: str, en: str, *, row: int | None = None, position: int | None = None) -> None:
        super().__init__(en)
        self.sentence = (zh, en)
        self.row = row
        self.position = position


@dataclass(frozen=True)
class Table:
    """A sheet found in a workbook or a folder."""

    #: As the file calls it.
    name: str
    #: Starts a new pass over the rows; raises CannotBeRead.
    rows: Callable[[], Iterator[Row]]
    #: About how many rows there are, for a progress bar.
    about: int
