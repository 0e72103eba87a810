"""A cell of an answer in words, by the type of its column."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.translation import gettext

from roundtable.asking.wording import figure_text
from roundtable.questions.question import OBJECTS, Column
from roundtable.web.templatetags.days import day
from roundtable.web.templatetags.words import word_of

register = template.Library()


@register.filter
def value_in(row: Mapping[str, Any], column: Column) -> Any:
    """A cell in words."""
    value = row[column.name]
    if column.type in OBJECTS and value:
        return value.get("name") or value.get("title")
    if column.type == "state":
        return word_of(column, value)
    if column.type == "day" and value:
        return day(value)
    if column.type == "flag":
        return "" if value is None else gettext("yes") if value else gettext("no")
    return figure_text(value)


@register.filter
def as_figure(value: Any, column: Column) -> Any:
    """A value as the column it stands in shows it."""
    return value_in({column.name: value}, column)


@register.filter
def value(row: Mapping[str, Any], name: str) -> Any:
    """The value of a row under a name that is itself a variable."""
    return row[name]
