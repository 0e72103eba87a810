"""What an engine is, and how one is found: `engines/duckdb.py` is the engine `duckdb`."""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import roundtable.engines as shelf

Parameters = Mapping[str, object]
Rows = list[tuple[Any, ...]]


class Engine(Protocol):
    """Runs compiled SQL. `dialect` is sqlglot's name of what it speaks."""

    name: str
    dialect: str

    def rows(self, sql: str, parameters: Parameters) -> tuple[list[str], Rows]:
        """Column names and rows of `sql`, its parameters bound by name (str, int, date, aware datetime, None)."""

    def keep(self, table: str, by: str, sql: str, parameters: Parameters) -> None:
        """Makes a table of what `sql` gives, seen by this session alone, until it is dropped. It is mostly looked up `by` that column."""

    def drop(self, table: str) -> None:
        """Drops a table made by `keep`; harmless where it is gone."""

    def load(self, table: str, columns: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Makes a table of worked-example facts; columns as name -> type (integer, number, text, moment)."""


def engine_names() -> list[str]:
    machinery = {"engine", "compiling", "lake"}
    return sorted(
        module.name for module in pkgutil.iter_modules(shelf.__path__) if module.name not in machinery
    )


def module_of(name: str) -> Any:
    """The module of an engine: `live()` where it can be the live database, `in_memory()`, `over(folder)`.

    Raises:
        LookupError: nobody knows that engine.
    """
    if name not in engine_names():
        raise LookupError(f"no engine is called {name}; there are {', '.join(engine_names())}")
    return importlib.import_module(f"{shelf.__name__}.{name}")
