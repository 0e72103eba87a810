"""Days, weeks and months in words: short in tables, where the year is plain from the page, whole in headings."""

from datetime import date

from django import template
from django.utils.translation import gettext, ngettext

from roundtable.web.templatetags.words import english

register = template.Library()


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
def days_left(due: str, today: str) -> str:
    """How long until a day: 3 days."""
    days = (date.fromisoformat(due) - date.fromisoformat(today)).days
    return gettext("today") if days == 0 else ngettext("%(days)d day", "%(days)d days", days) % {"days": days}
