"""Figures that open to the records behind them, and the marks of a state. A figure is shown by nothing else."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from roundtable.asking.answer import Answer
from roundtable.asking.wording import figure_text
from roundtable.questions.bank import tables
from roundtable.questions.words import MEASURE_STATE
from roundtable.web.asked import evidence_address
from roundtable.web.templatetags.words import asks, column_of, english, label_of, word

register = template.Library()


def has_evidence(answer: Answer, table: str, column: str) -> bool:
    """Whether the question says what records are behind that column (no query)."""
    return any(
        column in behind.columns
        for name, told in tables(answer.question)
        if name == table
        for behind in told.behind
    )


def _opens(answer: Answer, table: str, row: int, column: str, text: str, tone: str) -> SafeString | str:
    if not has_evidence(answer, table, column):
        return (
            format_html('<b class="rt-plain rt-{}">{}</b>', tone, text)
            if tone
            else format_html('<b class="rt-plain">{}</b>', text)
        )
    told = column_of(answer, table, column)
    label = gettext("%(what)s: %(figure)s, show the records") % {
        "what": label_of(told) if told else column,
        "figure": text,
    }
    return format_html(
        '<a class="rt-ev{}" href="{}" data-evidence aria-label="{}">{}</a>',
        f" rt-{tone}" if tone else "",
        evidence_address(answer, table, row, column),
        label,
        text,
    )


@register.simple_tag
def figure(answer: Answer, table: str, row: int, column: str, tone: str = "") -> SafeString | str:
    """One figure of an answer, as a link to the records behind it where there are any."""
    return _opens(answer, table, row, column, figure_text(answer.told[table].rows[row][column]), tone)


def _tone(answer: Answer, tones: Mapping[str, str], column: str) -> str:
    """None for a zero: nothing late is nothing to be alarmed about."""
    return tones.get(column, "") if answer.summary[column] else ""


@register.simple_tag
def sentence(answer: Answer, **tones: str) -> SafeString:
    """The answer in one sentence, each figure a link to its records; `slow="bad"` gives the figure `slow` that tone."""
    return format_html_join(
        "",
        "{}",
        (
            (
                _opens(answer, "summary", 0, part.column, part.text, _tone(answer, tones, part.column))
                if part.column
                else part.text,
            )
            for part in answer.sentence_parts(get_language() or "")
        ),
    )


@register.simple_tag
def records_behind(
    answer: Answer, table: str = "summary", row: int | None = None, name: str = ""
) -> SafeString | str:
    """The mark 据 with the number of records behind a row (or, without row, behind a table)."""
    behind = {(record.kind, record.id) for item in answer.evidence_for(table, row) for record in item.records}
    if not behind:
        return ""
    label = gettext("%(name)s: %(count)s records") % {"name": name or asks(answer), "count": len(behind)}
    return format_html(
        '<a class="rt-ju" href="{}" data-evidence aria-label="{}">{}</a>',
        evidence_address(answer, table, row),
        label,
        f"{len(behind):,}",
    )


@register.simple_tag
def counted(answer: Answer, column: str) -> SafeString | str:
    """The same mark from a figure of the summary that counts its records (no query for them); none for an empty column."""
    if not column:
        return ""
    count = figure_text(answer.summary[column])
    label = gettext("%(name)s: %(count)s records") % {"name": asks(answer), "count": count}
    return format_html(
        '<a class="rt-ju" href="{}" data-evidence aria-label="{}">{}</a>',
        evidence_address(answer, "summary", 0, column),
        label,
        count,
    )


@register.simple_tag
def meter(*parts: Any) -> SafeString:
    """A bar: `{% meter most value tone value tone … %}`; its numbers stand beside it as text."""
    most, rest = parts[0] or 1, parts[1:]
    start, drawn = 0.0, []
    for value, tone in zip(rest[::2], rest[1::2], strict=True):
        width = 100 * (value or 0) / most
        if width:
            drawn.append((f"{start:.2f}", f"{width:.2f}", tone))
            start += width
    bars = format_html_join("", '<rect x="{}%" width="{}%" height="8" class="rt-fill-{}"/>', drawn)
    return format_html('<svg class="rt-meter" height="8" aria-hidden="true" focusable="false">{}</svg>', bars)


@register.filter
def state_tone(state: str) -> str:
    """The tone of a problem's state."""
    tones = {"verified": "good", "returned": "bad", "done": "slow", "rectifying": "pri"}
    return tones.get(state, "mute")


@register.filter
def state_means(state: str) -> str:
    """What a problem's state says of what comes next, in a few words."""
    means = {
        "raised": gettext("found, nobody has it yet"),
        "rectifying": gettext("a measure is under way"),
        "done": gettext("reported done, to be looked at"),
        "returned": gettext("looked at: not so"),
        "verified": gettext("somebody else has seen it"),
        "withdrawn": gettext("was none after all"),
    }
    return means.get(state, "")


@register.simple_tag
def standing_mark(standing: Answer, standings: Mapping[str, str], code: str) -> SafeString | str:
    """The mark of a unit's standing, in colour, word and shape."""
    tones = {"ahead": "good", "on_course": "pri", "slow": "slow", "behind": "bad"}
    key = standings.get(code)
    return (
        format_html(
            '<span class="rt-st rt-st-{}">{}</span>', tones[key], word(standing, "rows", "standing", key)
        )
        if key
        else ""
    )


@register.simple_tag
def measure_mark(state: str) -> SafeString:
    """The mark of a measure's state."""
    tones = {"agreed": "pri", "done": "slow", "returned": "bad", "reopened": "bad", "verified": "good"}
    zh, en = MEASURE_STATE[state]
    return format_html(
        '<span class="rt-st rt-st-{} rt-bare rt-sm">{}</span>', tones[state], en if english() else zh
    )
