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
from typing import TYPE_CHECKING, NamedTuple, cast

from roundtable.facts.shelf import every_fact

if TYPE_CHECKING:
    from sqlglot import exp

#: Stands in compiled text for the tables of kept facts; each bench puts a prefix of its own in its place.
KEPT = "rt_kept_"


class Compiled(NamedTuple):
    """What an engine runs, the kept facts that it reads as tables, and the columns of each statement where there are several."""

    sql: str
    kept: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]


_compiled: dict[str, Compiled] = {}
_read_from: set[Path] = set()
#: Dialects that take `WITH … AS NOT MATERIALIZED`.
INLINES = {"sqlite", "postgres", "duckdb"}


@cache
def _edition() -> str:
    facts = "\n".join(f"{name}: {fact.kept} {fact.sql}" for name, fact in every_fact().items())
    code = "".join(path.read_text() for path in (Path(__file__), Path(__file__).with_name("together.py")))
    return hashlib.sha256(f"{version('sqlglot')} {code} {facts}".encode()).hexdigest()


def compiled(
    statements: tuple[str, ...], dialect: str, *, over_records: bool = True, kept_in: Path | None = None
) -> Compiled:
    """Statements over facts, as `dialect` runs them: several as one (see `together`).

    Facts marked `kept` are read as tables, which the caller makes first; all others become common table expressions.

    Args:
        over_records: False where the recorded facts are tables themselves (worked examples).
        kept_in: folder of the compiled texts; None keeps them in memory alone.
    """
    key = hashlib.sha256(f"{_edition()} {dialect} {over_records} {statements}".encode()).hexdigest()
    file = kept_in / "compiled.json" if kept_in else None
    if key not in _compiled and file and file not in _read_from:
        _read_from.add(file)
        # none yet, or cut off in the middle: it is made again
        with contextlib.suppress(OSError, ValueError):
            _compiled.update(
                {
                    key: Compiled(text, tuple(kept), tuple(map(tuple, columns)))
                    for key, (text, kept, columns) in json.loads(file.read_text()).items()
                }
            )
    if key not in _compiled:
        _compiled[key] = _translate(statements, dialect, over_records)
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


def _translate(statements: tuple[str, ...], dialect: str, over_records: bool) -> Compiled:
    import sqlglot
    from sqlglot import exp

    from roundtable.engines.together import together

    facts = every_fact()
    needed: dict[str, exp.Expr] = {}
    kept: dict[str, None] = {}

    def need(tree: "exp.Expr") -> None:
        own = {cte.alias for cte in tree.find_all(exp.CTE)}
        for table in tree.find_all(exp.Table):
            name = table.name
            if name not in facts or name in own or (facts[name].recorded and not over_records):
                continue
            if facts[name].kept:
                kept[name] = None
                if not table.alias:
                    table.set("alias", exp.TableAlias(this=exp.to_identifier(name)))
                table.set("this", exp.to_identifier(f"{KEPT}{name}"))
            elif name not in needed:
                fact = sqlglot.parse_one(facts[name].sql, read="duckdb")
                if dialect == "postgres" and facts[name].recorded:
                    _order_by_code_point(fact, name)
                need(fact)
                needed[name] = fact

    trees = [cast("exp.Query", sqlglot.parse_one(sql, read="duckdb")) for sql in statements]
    question, columns = together(trees) if len(trees) > 1 else (trees[0], [])
    need(question)
    own = question.args.get("with_")
    recursive = bool(own and own.recursive)
    for name, fact in needed.items():
        question = question.with_(name, as_=fact, append=True, copy=False)
    if needed:
        question.args["with_"].set("recursive", recursive)
        ctes = question.args["with_"].expressions
        for cte in ctes:
            # Read twice, a table of records would be copied whole first; read in place, its indexes serve.
            if dialect in INLINES and cte.alias in needed and facts[cte.alias].indexed:
                cte.set("materialized", False)  # noqa: FBT003 - sqlglot says NOT MATERIALIZED this way
        order = [*needed, *(cte.alias for cte in ctes if cte.alias not in needed)]
        ctes.sort(key=lambda cte: order.index(cte.alias))
    return Compiled(question.sql(dialect=dialect), tuple(kept), tuple(map(tuple, columns)))


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
