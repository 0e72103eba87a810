"""What a sheet and its columns are: the one place from which template, import, export and data package
are made.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from functools import cached_property
from typing import Literal

from roundtable.records.record import Versioned

Type = Literal["code", "text", "integer", "day", "yes_no", "choice", "codes", "moment"]
Words = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Column:
    """One column: its name in the contract, its labels, and the field of the record that it fills."""

    name: str
    zh: str
    en: str
    type: Type
    required: bool = False
    #: Field of the record; the column's own name where nothing is said.
    field: str = ""
    #: The sheet whose key this column gives.
    to: str = ""
    #: What a choice may be: key -> (zh-Hans, en).
    words: Words = with_default(default_factory=dict)
    #: The cell of the template's example row: one text, or one per language.
    example: str | tuple[str, str] = ""

    @property
    def fills(self) -> str:
        """Field of the record."""
        return self.field or self.name

    @property
    def attribute(self) -> str:
        """Name of the field's value in the database: a reference's ends in `_id`."""
        return f"{self.fills}_id" if self.to and self.type != "codes" else self.fills

    def label(self, language: str) -> str:
        return self.en if language.startswith("en") else self.zh

    def shown(self, key: str, language: str) -> str:
        """A choice in the words of the language; anything else as it is."""
        return self.words[key][1 if language.startswith("en") else 0] if key in self.words else key

    def example_in(self, language: str) -> str:
        if isinstance(self.example, str):
            return self.example
        return self.example[1 if language.startswith("en") else 0]


PROGRAMME = Column("programme", "专项工作编号", "Programme key", "code")
RECORDED_AT = Column("recorded_at", "登记时刻", "Recorded at", "moment")


@dataclass(frozen=True)
class Sheet:
    """One sheet: the record its rows become; `own` are its columns without `programme` and `recorded_at`."""

    name: str
    zh: str
    en: str
    model: type[Versioned]
    own: tuple[Column, ...]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return self.own if self.is_programme else (*self.own, PROGRAMME, RECORDED_AT)

    @property
    def is_programme(self) -> bool:
        return self.name == "programme"

    @cached_property
    def key(self) -> Column | None:
        """The column that holds the caller's own key; a participation has none: unit and day of joining
        are its key.
        """
        return next((column for column in self.own if column.fills == "uid"), None)

    def label(self, language: str) -> str:
        return self.en if language.startswith("en") else self.zh

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def column_of_field(self, name: str) -> Column:
        return next(column for column in self.own if name in {column.name, column.fills, column.attribute})
