"""An answer as a card of plain text, to be pasted into a chat: the question, its sentence, the first rows, where it comes from."""

from roundtable.asking.answer import Answer, moment_text
from roundtable.reports import flat
from roundtable.reports.shapes import named_with_reasons

MOST_ROWS = 10


def card(answer: Answer, language: str) -> str:
    """A few lines, without marks that a chat would take for formatting."""
    english = language == "en"
    lines = [f"{'Q: ' if english else '问：'}{answer.asks(language)}"]
    lines.append(f"{'A: ' if english else '答：'}{answer.sentence(language)}")
    if flat.names_units(answer):
        lines += [
            f"{answer.rows[at]['group']['name']} {named_with_reasons(answer, at, language)}"
            for at in range(min(len(answer.rows), MOST_ROWS))
        ]
        if len(answer.rows) > MOST_ROWS:
            rest = len(answer.rows) - MOST_ROWS
            lines.append(f"… and {rest} more" if english else f"……另有 {rest} 家")
    times = f"{answer.as_of}{', known at ' if english else '，知情于 '}{moment_text(answer.known_at)[:16]}Z"
    lines.append(
        f"{'As of ' if english else '截至 '}{times} · {answer.key} · {answer.digest.removeprefix('sha256:')[:12]}"
    )
    return "\n".join(lines) + "\n"
