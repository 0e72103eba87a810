"""The tags and filters that pages are written with. A figure shown by `figure` or `sentence` opens to its records."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from roundtable.asking.answer import Answer, moment_text
from roundtable.asking.wording import figure_text
from roundtable.permissions.may import may
from roundtable.permissions.person import Person
from roundtable.questions.bank import tables
from roundtable.questions.question import OBJECTS, Column
from roundtable.questions.words import MEASURE_STATE
from roundtable.records.people import RoleName
from roundtable.web import counts
from roundtable.web.asked import Asked, evidence_address
from roundtable.web.nav import Offered, offered

register = template.Library()
ROLES = {
    RoleName.LEADER: _("Leading group"),
    RoleName.OFFICE: _("Office of the leading group"),
    RoleName.DEPARTMENT: _("Department"),
    RoleName.SUPERVISOR: _("Supervisor"),
    RoleName.LIAISON: _("Liaison of the unit"),
    RoleName.OBSERVER: _("Observer"),
}
NUMERALS = "〇一二三四五六七八九十"


def english() -> bool:
    return (get_language() or "").startswith("en")


def column_of(answer: Answer, table: str, name: str) -> Column | None:
    return next((column for column in answer.told[table].columns if column.name == name), None)


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


@register.simple_tag
def sentence(answer: Answer, **tones: str) -> SafeString:
    """The answer in one sentence, each figure a link to its records; `slow="bad"` gives the figure `slow` that tone."""
    return format_html_join(
        "",
        "{}",
        (
            (
                _opens(answer, "summary", 0, part.column, part.text, tones.get(part.column, ""))
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
def address_of(answer: Answer, table: str, row: int | None = None, column: str | None = None) -> str:
    return evidence_address(answer, table, row, column)


@register.simple_tag
def scope_of(answer: Answer) -> str:
    """The scope and the times of an answer, as the rest of an address."""
    return urlencode(
        {**answer.scope, "as_of": answer.as_of.isoformat(), "known_at": moment_text(answer.known_at)}
    )


@register.simple_tag
def sections(request: HttpRequest) -> list[tuple[str, list[Offered]]]:
    """The way about the site, as far as whoever opened the page may go."""
    return offered(getattr(request, "person", None), request.path)


@register.simple_tag
def counted_beside(request: HttpRequest, entry: str) -> int | None:
    """The number beside an entry of the way about the site; None where there is none, or it is not known yet."""
    if entry == "my_items":
        return counts.waiting(request)
    return counts.unread(request.user) if entry == "inbox" and isinstance(request.user, User) else None


@register.simple_tag
def role_words(person: Person) -> str:
    """A role in words, with what it is scoped to: Supervisor · 第三督导组."""
    words = str(ROLES[person.role])
    of = person.group_name or person.unit_name or person.department
    return f"{words} · {of}" if of else words


@register.simple_tag
def organisation_sign_in() -> str:
    """What the button to the organisation's own sign-in says; empty where there is none."""
    return str(settings.OIDC.get("name", ""))


@register.simple_tag
def kind_title(asked: Asked, key: str) -> str:
    """A kind of unit in the office's own words."""
    return asked.kind_titles.get(key, key)


@register.simple_tag
def icon(name: str) -> SafeString:
    return format_html(
        '<svg class="rt-icon" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        static("vendor/icons.svg"),
        name,
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
def asks(answer: Answer) -> str:
    return answer.asks(get_language() or "")


@register.filter
def in_language(words: Mapping[str, str]) -> str:
    """What is written in both languages (a rule, a reason, a note), in the page's."""
    return words["en" if english() else "zh-hans"]


@register.filter
def label_of(column: Column) -> str:
    return column.en if english() else column.zh


@register.filter
def unit_of(column: Column) -> str:
    """The measure word of a figure; English says it in the label."""
    return "" if english() else column.unit


@register.simple_tag
def word(answer: Answer, table: str, column: str, key: str | None) -> str:
    """The word for a key: a state, a standing, a kind."""
    told = column_of(answer, table, column)
    return word_of(told, key) if told else str(key)


def word_of(column: Column, key: str | None) -> str:
    if key is None:
        return "—"
    zh, en = (column.words or {}).get(key, (key, key))
    return en if english() else zh


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


@register.filter
def state_tone(state: str) -> str:
    """The tone of a problem's state."""
    tones = {"verified": "good", "returned": "bad", "done": "slow", "rectifying": "pri"}
    return tones.get(state, "mute")


@register.filter
def days_left(due: str, today: str) -> str:
    """How long until a day: 3 days."""
    days = (date.fromisoformat(due) - date.fromisoformat(today)).days
    return gettext("today") if days == 0 else ngettext("%(days)d day", "%(days)d days", days) % {"days": days}


@register.filter
def chip_words(chosen: str, name: str) -> str:
    """A filter in words."""
    dues = {
        "overdue": gettext("overdue"),
        "week": gettext("within 7 days"),
        "later": gettext("later"),
        "none": gettext("no due day"),
    }
    if name == "due":
        return dues.get(chosen, chosen)
    if name == "of_group":
        return gettext("Group %(number)s") % {"number": chosen}
    return gettext("the chosen ones") if name == "only" else chosen


@register.filter
def reason_words(reason: str) -> str:
    """Why a record was corrected; an import that brought in another version says so itself."""
    return gettext("corrected by an import") if reason == "import" else reason


@register.filter
def signed(value: float) -> str:
    """A difference with its sign: +3, −2, ±0."""
    return f"+{figure_text(value)}" if value > 0 else f"−{figure_text(-value)}" if value < 0 else "±0"


@register.simple_tag
def record_address(request: HttpRequest, record: Any) -> str:
    """Where a record has its own page; empty for who may not open it."""
    if not may(getattr(request, "person", None), "records.see"):
        return ""
    return reverse("record", args=[record.key, record.uid])


@register.filter
def day(value: str | date | None) -> str:
    """03-20, or 20 Mar: for tables, where the year is plain from the page."""
    if not value:
        return "—"
    found = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{found.day} {found:%b}" if english() else f"{found:%m-%d}"


@register.filter
def whole_day(value: str | date) -> str:
    found = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{found.day} {found:%B %Y}" if english() else f"{found.year} 年 {found.month} 月 {found.day} 日"


@register.filter
def week(value: str) -> str:
    """2020-W13 as 第 13 周 or W13."""
    number = int(value.rpartition("W")[2])
    return f"W{number}" if english() else f"第{number}周"


@register.filter
def month(day: date) -> str:
    """4月, or Apr."""
    return f"{day:%b}" if english() else f"{day.month}月"


@register.filter
def weekday(number: int) -> str:
    """A day of the week in a letter or two, Monday being 0."""
    return ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][number] if english() else "一二三四五六日"[number]


@register.filter
def numeral(number: int) -> str:
    return str(number) if english() or number >= len(NUMERALS) else NUMERALS[number]


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


@register.filter
def told_tags(tags: str) -> dict[str, str]:
    """What travels with a message (`acting.done`): received=visit act=1042."""
    return dict(part.split("=", 1) for part in (tags or "").split() if "=" in part)
