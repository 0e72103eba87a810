"""From one canonical SQL to what an engine runs: the facts that are read come in front of it, then sqlglot translates.

Compiling costs about a tenth of a second, and importing sqlglot half a second, so compiled text is kept: in memory, and in a
file of the home where a cold `ask` finds it. The key covers the question's text, every fact and sqlglot's version, so a change of
any compiles anew.
"""

import contextlib
import hashlib
import json
import os
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, cast

from roundtable.facts.shelf import every_fact

if TYPE_CHECKING:
    from sqlglot import exp

_compiled: dict[str, str] = {}
_read_from: set[Path] = set()


@cache
def _edition() -> str:
    facts = "\n".join(f"{name}: {fact.sql}" for name, fact in every_fact().items())
    return hashlib.sha256(f"{version('sqlglot')} {Path(__file__).read_text()} {facts}".encode()).hexdigest()


def compiled(sql: str, dialect: str, *, over_records: bool = True, kept_in: Path | None = None) -> str:
    """`sql` over facts, as `dialect` runs it.

    Args:
        over_records: False where the recorded facts are tables themselves (worked examples).
        kept_in: folder of the compiled texts; None keeps them in memory alone.
    """
    key = hashlib.sha256(f"{_edition()} {dialect} {over_records} {sql}".encode()).hexdigest()
    file = kept_in / "compiled.json" if kept_in else None
    if key not in _compiled and file and file not in _read_from:
        _read_from.add(file)
        # none yet, or cut off in the middle: it is made again
        with contextlib.suppress(OSError, ValueError):
            _compiled.update(json.loads(file.read_text()))
    if key not in _compiled:
        _compiled[key] = _translate(sql, dialect, over_records)
        if file:
            _keep(file)
    return _compiled[key]


def _keep(file: Path) -> None:
    """Written beside and renamed, so that a reader never sees half of it; a home that cannot be written is no fault."""
    beside = file.with_suffix(f".{os.getpid()}")
    try:
        beside.write_text(json.dumps(_compiled))
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)


def _translate(sql: str, dialect: str, over_records: bool) -> str:
    import sqlglot
    from sqlglot import exp

    facts = every_fact()
    needed: dict[str, exp.Expr] = {}

    def need(tree: "exp.Expr") -> None:
        own = {cte.alias for cte in tree.find_all(exp.CTE)}
        for table in tree.find_all(exp.Table):
            name = table.name
            if (
                name in facts
                and name not in needed
                and name not in own
                and (over_records or not facts[name].recorded)
            ):
                fact = sqlglot.parse_one(facts[name].sql, read="duckdb")
                if dialect == "postgres" and facts[name].recorded:
                    _order_by_code_point(fact, name)
                need(fact)
                needed[name] = fact

    question = cast("exp.Query", sqlglot.parse_one(sql, read="duckdb"))
    need(question)
    own = question.args.get("with_")
    recursive = bool(own and own.recursive)
    for name, fact in needed.items():
        question = question.with_(name, as_=fact, append=True, copy=False)
    if needed:
        question.args["with_"].set("recursive", recursive)
        ctes = question.args["with_"].expressions
        order = [*needed, *(cte.alias for cte in ctes if cte.alias not in needed)]
        ctes.sort(key=lambda cte: order.index(cte.alias))
    return question.sql(dialect=dialect)


def _order_by_code_point(fact: "exp.Expr", name: str) -> None:
    """PostgreSQL sorts text by the database's locale; the answers are ordered by code point on every engine."""
    from sqlglot import exp

    columns = every_fact()[name].columns
    for projection in fact.expressions:
        if columns[projection.alias].type == "text":
            projection.set(
                "this",
                exp.Collate(this=exp.paren(projection.this), expression=exp.to_identifier("C", quoted=True)),
            )
