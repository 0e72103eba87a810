"""An answer in a terminal: the question, its sentence, readable tables."""

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from roundtable.asking.answer import Answer, moment_text
from roundtable.reports import flat

MOST_SHOWN = 200
NUMBERS = {"integer", "number"}
#: Week by week a row is too wide for a terminal; a strip of marks says the same.
KEPT, MISSED, NOT_DUE = "●", "○", "·"


def told(answer: Answer, language: str) -> Group:
    """What `roundtable ask` prints."""
    english = language == "en"
    about = "，".join(f"{name}={value}" for name, value in answer.scope.items())
    times = (
        f"as of {answer.as_of} · known at {moment_text(answer.known_at)[:16]}Z"
        if english
        else f"截至 {answer.as_of} · 知情于 {moment_text(answer.known_at)[:16]}Z"
    )
    parts: list[Text | Table] = [Text(answer.asks(language), style="bold"), Text(answer.sentence(language))]
    for name in answer.told:
        if name != "summary":
            in_words = name == "rows" and flat.names_units(answer)
            parts.append(_in_words(answer, language) if in_words else _table(answer, name, language))
    shown = len(answer.rows)
    if shown > MOST_SHOWN:
        parts.append(
            Text(
                f"… {shown - MOST_SHOWN} more rows (--format csv shows all)"
                if english
                else f"……还有 {shown - MOST_SHOWN} 行（--format csv 可看全部）"
            )
        )
    parts += [Text(note[language], style="yellow") for note in answer.notes]
    parts.append(Text(f"{times} · {about} · {answer.engine} · {answer.digest[:19]}", style="dim"))
    return Group(*parts)


def _in_words(answer: Answer, language: str) -> Text:
    """A ranking with reasons, told unit by unit: a table of sentences would be folded past reading."""
    told, lines, group = answer.told["rows"], Text(), None
    if not told.rows:
        return Text("nobody is named" if language == "en" else "（没有可点名的）", style="dim")
    for row, cells in zip(told.rows, flat.rows(answer, "rows", language), strict=True):
        shown = {column.name: value for column, value in zip(told.columns, cells, strict=True)}
        if shown["group"] != group:
            group = shown["group"]
            lines.append(f"{group}\n", style="bold cyan")
        lines.append(f"  {shown['place']}. {shown['unit']}", style="bold").append(f"  {shown['reasons']}\n")
        for column in told.columns:
            if column.type == "list" or column.name == "why":
                for item in _items(row[column.name], shown[column.name], language):
                    lines.append(f"     {flat.label(column, language)}: ", style="dim").append(f"{item}\n")
    lines.rstrip()
    return lines


def _items(value: object, joined: flat.Cell, language: str) -> list[str]:
    if not value:
        return []
    return str(joined).split(flat.JOINED[language]) if isinstance(value, list) else [str(joined)]


def _table(answer: Answer, name: str, language: str) -> Table | Text:
    told = answer.told[name]
    if not told.rows:
        return Text("nothing to list" if language == "en" else "（没有可列的）", style="dim")
    table = Table(box=None, header_style="dim", padding=(0, 1), pad_edge=False, show_edge=False)
    for column in told.columns:
        table.add_column(
            flat.label(column, language),
            justify="right" if column.type in NUMBERS else "left",
            overflow="fold",
        )
    for row, cells in zip(told.rows[:MOST_SHOWN], flat.rows(answer, name, language), strict=False):
        table.add_row(
            *(
                _weeks(row[column.name])
                if column.name == "weeks" and isinstance(row[column.name], list)
                else _shown(value)
                for column, value in zip(told.columns, cells, strict=True)
            )
        )
    return table


def _shown(value: flat.Cell) -> str:
    if value is None:
        return "—"
    return f"{value:,.1f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else value


def _weeks(weeks: list[dict[str, object]]) -> str:
    return "".join((KEPT if week["visits"] else MISSED) if week["due"] else NOT_DUE for week in weeks)


def console(*, wide: bool) -> Console:
    """A console on stdout; where nobody looks (a pipe) it is wide enough that nothing is folded."""
    return Console(width=None if not wide else 200, highlight=False, emoji=False, markup=False)
