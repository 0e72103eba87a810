"""Several statements as one: the database is asked once, and the steps that they share are worked out once.

Their rows come one below the other, filled up with nulls to the widest, and each begins with the number of its statement. So this is
for an engine that does not hold a column to one type.
"""

from itertools import chain
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from sqlglot import exp


def together(statements: "list[exp.Query]") -> "tuple[exp.Query, list[list[str]]]":
    """The one statement, and the columns of each that went into it; theirs follow the number of the statement."""
    import sqlglot
    from sqlglot import exp

    steps: dict[str, exp.Expr] = {}
    recursive = False
    for number, statement in enumerate(statements):
        with_ = statement.args.get("with_")
        if with_:
            recursive = recursive or bool(with_.recursive)
            statement.set("with_", None)
            for step in with_.expressions:
                _add(step, number, steps, [*with_.expressions, statement])
        steps[f"rt_told_{number}"] = statement
    columns = [_columns(statement, steps) for statement in statements]
    widest = max(map(len, columns))
    arms = [
        f"SELECT {', '.join(chain([str(number)], own, ['NULL'] * (widest - len(own))))} FROM rt_told_{number}"
        for number, own in enumerate(columns)
    ]
    whole = cast("exp.Query", sqlglot.parse_one(" UNION ALL ".join(arms), read="duckdb"))
    for name, body in steps.items():
        whole = whole.with_(name, as_=body, append=True, copy=False)
    whole.args["with_"].set("recursive", recursive)
    return whole, columns


def _add(step: "exp.Expr", number: int, steps: "dict[str, exp.Expr]", readers: "list[exp.Expr]") -> None:
    """Adds a step that no statement before had; under a name of its own where one meant something else by it."""
    from sqlglot import exp

    name = step.alias
    if name in steps and steps[name] != step.this:
        for table in chain.from_iterable(reader.find_all(exp.Table) for reader in readers):
            if table.name == name:
                if not table.alias:
                    table.set("alias", exp.TableAlias(this=exp.to_identifier(name)))
                table.set("this", exp.to_identifier(f"{name}_{number}"))
        name = f"{name}_{number}"
    steps[name] = step.this


def _columns(query: "exp.Expr", steps: "dict[str, exp.Expr]") -> list[str]:
    """The names of a query's columns; all of a step's where it says `*`."""
    from sqlglot import exp

    names = []
    for select in cast("exp.Query", query).selects:
        if isinstance(select, exp.Star):
            names += _columns(steps[cast("exp.From", query.find(exp.From)).this.name], steps)
        else:
            names.append(select.alias_or_name)
    return names
