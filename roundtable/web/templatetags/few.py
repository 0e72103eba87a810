"""The first rows of a long answer, with the way to the rest: a page that shows several answers never dumps one."""

from typing import Any

from django import template

from roundtable.asking.answer import Answer

register = template.Library()
FEW = 12


@register.inclusion_tag("answers/table.html", takes_context=True)
def few_rows(context: Any, answer: Answer, table: str = "rows", most: int = FEW) -> dict[str, Any]:
    """The first `most` rows of a table as `told_table` shows it, without its pages."""
    return {
        "answer": answer,
        "table": table,
        "columns": answer.told[table].columns,
        "rows": list(enumerate(answer.told[table].rows[:most])),
        "request": context["request"],
    }


@register.filter
def more_than(answer: Answer, most: int) -> int:
    """How many rows an answer has beyond the first `most`."""
    return max(0, len(answer.rows) - most)
