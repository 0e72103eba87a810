"""What a page says in words: keys, labels and values in the page's language."""

from collections.abc import Mapping

from django import template
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from roundtable.asking.answer import Answer
from roundtable.asking.wording import figure_text
from roundtable.permissions.person import Person
from roundtable.questions.question import Column
from roundtable.records.people import RoleName
from roundtable.web.asked import Asked
from roundtable.web.screens.evidence.kinds import step_words

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


@register.filter
def sentence_words(sentence: tuple[str, str]) -> str:
    """A sentence of the verbs, which say all of theirs in both languages, in the page's."""
    return sentence[1 if english() else 0]


@register.filter
def step_name(step: str) -> str:
    """A step of a problem, a measure or an action, in a word."""
    return step_words(step)


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
def numeral(number: int) -> str:
    return str(number) if english() or number >= len(NUMERALS) else NUMERALS[number]


@register.filter
def signed(value: float) -> str:
    """A difference with its sign: +3, −2, ±0."""
    return f"+{figure_text(value)}" if value > 0 else f"−{figure_text(-value)}" if value < 0 else "±0"


@register.simple_tag
def role_name(role: str) -> str:
    """A role in words."""
    return str(ROLES[RoleName(role)])


@register.simple_tag
def role_words(person: Person) -> str:
    """A role in words, with what it is scoped to: Supervisor · 第三督导组."""
    words = str(ROLES[person.role])
    of = person.group_name or person.unit_name or person.department
    return f"{words} · {of}" if of else words


@register.simple_tag
def kind_title(asked: Asked, key: str) -> str:
    """A kind of unit in the office's own words."""
    return asked.kind_titles.get(key, key)


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
def told_tags(tags: str) -> dict[str, str]:
    """What travels with a message (`acting.done`): received=visit act=1042."""
    return dict(part.split("=", 1) for part in (tags or "").split() if "=" in part)
