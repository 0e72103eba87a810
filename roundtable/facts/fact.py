"""What a fact is: a table that questions may read, as of a day and as known at a moment.

A fact is SQL in DuckDB's dialect. Those made by `recorded` read one table of records and are the only place where the
two times are cut; all others read facts. Parameters: `:programme` (id), `:as_of` (date), `:as_of_day` (the same as a day
number), `:known_at` (moment, UTC), and the scope `:group`, `:unit` (number, code; null = all), `:since_day` (a day number; null =
from the first).

Days are whole numbers counted from 1970-01-01 (`…_day`), weeks are ISO weeks counted so that `week = (day + 3) // 7`: the
Monday of week w is day 7w - 3. So no question ever does date arithmetic, which every engine does differently.
"""

from collections.abc import Mapping
from dataclasses import dataclass

LAST_DAY = 99_999_999  # later than any day: "has not ended"
#: What others refer to a record by. The cast tells SQLite that it is a number: an index on what has no type serves no join.
OWN_ID = "CAST(coalesce(r.first_id, r.id) AS BIGINT)"


@dataclass(frozen=True)
class Column:
    """One column of a fact: its type (integer, number, text, moment) and what it says, in both languages."""

    type: str
    zh: str
    en: str


@dataclass(frozen=True)
class Fact:
    zh: str
    en: str
    columns: Mapping[str, Column]
    sql: str
    #: Read straight from the records, hence given as a table in worked examples.
    recorded: bool = False
    #: Long, and with an index that joins use: read in place, however often a statement names it.
    indexed: bool = False
    #: Dear to work out and read by several statements: worked out once per sitting, then read as a table.
    kept: bool = False


def day(column: str) -> str:
    return f"date_diff('day', DATE '1970-01-01', {column})"


def recorded(
    table: str,
    *,
    zh: str,
    en: str,
    columns: Mapping[str, tuple[str, str, str, str]],
    happened: str | None = None,
    joins: str = "",
    indexed: bool = False,
) -> Fact:
    """A fact over one table of records, aliased `r`: the versions known at the moment asked for, of what had happened.

    Args:
        columns: name -> (type, expression, zh, en). Every such fact also has `record` (id of the version that is shown,
            for evidence), `uid`, `since` and `seq` (order of things on one day).
        happened: the date column by which as-of cuts; None for what has no day of its own (units, outlets …).
    """
    every = {
        "record": ("integer", "r.id", "所示版本的编号", "id of the version shown"),
        "uid": ("text", "r.uid", "记录方的编号", "the caller's own key"),
        "since": ("moment", "r.known_since", "最早登记时刻", "when first recorded"),
        "seq": (
            "integer",
            "coalesce(r.first_id, r.id)",
            "登记先后",
            "order of recording; what others refer to",
        ),
    }
    own = "coalesce(r.first_id, r.id)" if table == "records_programme" else "r.programme_id"
    selected = ", ".join(
        f"{expression} AS {name}" for name, (_, expression, _, _) in {**every, **columns}.items()
    )
    cut = f"{own} = :programme AND r.recorded_at <= :known_at AND (r.superseded_at IS NULL OR r.superseded_at > :known_at)"
    if happened:
        cut += f" AND r.{happened} <= :as_of"
    return Fact(
        zh=zh,
        en=en,
        columns={
            name: Column(type_, zh_, en_) for name, (type_, _, zh_, en_) in {**every, **columns}.items()
        },
        sql=f"SELECT {selected} FROM {table} AS r {joins} WHERE {cut}",
        recorded=True,
        indexed=indexed,
    )


def derived(
    *, zh: str, en: str, columns: Mapping[str, tuple[str, str, str]], sql: str, kept: bool = False
) -> Fact:
    """A fact worked out from other facts, named in its SQL like tables."""
    return Fact(
        zh=zh, en=en, columns={name: Column(*column) for name, column in columns.items()}, sql=sql, kept=kept
    )
