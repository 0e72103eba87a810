"""What a question is: the words it is asked in, its rule, how its figures and their evidence are found, worked examples.

Pure data: no Django and no engine in here. SQL is DuckDB's dialect over the facts (see `roundtable.facts`); dates are whole
numbers there, and columns of the types below turn them back when an answer is made:

type       SQL columns                         value in an answer
text       x                                   str or null
integer    x                                   int or null
number     x                                   float or null
flag       x (0/1)                             bool or null
day        x (day number)                      "2020-03-30" or null
week       x (week number)                     "2020-W14"
state      x                                   one of the keys in `words`
unit       x_code, x_name                      {"code", "name"} or null
group      x_number, x_name                    {"number", "name"} or null
outlet     x_key, x_name                       {"key", "name"}
action, material  x_key, x_title               {"key", "title"}
list       (from the detail of that name)      list of objects, or of values where the detail has one column
reasons    (from the question's reasons)       list of {"reason", "zh-hans", "en"}
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

#: Types whose value is an object made of several SQL columns `<name>_<part>`.
OBJECTS: Mapping[str, tuple[str, ...]] = {
    "unit": ("code", "name"),
    "group": ("number", "name"),
    "outlet": ("key", "name"),
    "action": ("key", "title"),
    "material": ("key", "title"),
}

Words = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Column:
    """A column of an answer. `unit` is its unit of measure (days, visits …); `words` says its keys in (zh-Hans, en)."""

    name: str
    type: str
    zh: str
    en: str
    unit: str = ""
    words: Words | None = None
    #: True where the words are the titles that the office gave its kinds of unit.
    words_of_kinds: bool = False


@dataclass(frozen=True)
class Behind:
    """The records behind figures: SQL that gives the key columns of the row, and `record` and `uid` of each record.

    `counts` says that each figure is the number of these records, which a test then holds it to.
    """

    columns: tuple[str, ...]
    kind: str
    sql: str
    counts: bool = False


@dataclass(frozen=True)
class Detail:
    """A list inside a row: SQL that gives the key columns of the row and the columns of the list's items, in order."""

    name: str
    columns: tuple[Column, ...]
    sql: str


@dataclass(frozen=True)
class Table:
    """Rows, each known by its `key` (SQL columns). A row whose key is null throughout stands for all others together."""

    columns: tuple[Column, ...]
    sql: str
    key: tuple[str, ...] = ()
    behind: tuple[Behind, ...] = ()
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True)
class Reason:
    """One reason, told where its figure is more than zero (or, with `among`, one of these words)."""

    column: str
    zh: str
    en: str
    among: tuple[str, ...] = ()


@dataclass(frozen=True)
class Example:
    """A worked example: facts as text tables, a day, a scope, and the answer's rows as a text table (chosen columns)."""

    facts: Mapping[str, str]
    answer: str
    as_of: str = "2020-03-30"
    scope: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """A question of the bank.

    Args:
        asks, rule: by language; the rule is shown wherever the figure is.
        says: one sentence by language, filled from `summary`, a table of a single row: `{units}` is a figure,
            `{units:unit|units}` a figure with its noun.
        scope: what may be given (group, unit, since); needs: what must be.
        totals: a second, small table beside the rows.
    """

    asks: Mapping[str, str]
    phrasings: Mapping[str, tuple[str, ...]]
    rule: Mapping[str, str]
    shape: str
    rows: Table
    says: Mapping[str, str]
    summary: Table
    examples: tuple[Example, ...]
    totals: Table | None = None
    scope: tuple[str, ...] = ("group", "unit")
    needs: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
