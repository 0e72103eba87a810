"""What the screens at the table are drawn with: times that go on counting, and the forms of steps."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from roundtable.actions.meeting.course import MEETING
from roundtable.asking.answer import Answer
from roundtable.questions.question import Column
from roundtable.web.acting import new_key
from roundtable.web.screens.table.act import StepForm, acts
from roundtable.web.templatetags.words import english

register = template.Library()


@register.filter
def unlocalised(number: float) -> str:
    """A number as drawings and scripts read it."""
    return f"{number:g}" if abs(number) < 1000 else f"{number:.1f}"


@register.filter
def clock(seconds: float) -> str:
    """02:46; past an hour 1:02:46."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{hours}:{minutes}" if hours else minutes


@register.simple_tag
def counts(seconds: float, runs: bool = False) -> SafeString:
    """A time that the page's script goes on counting where it runs."""
    return format_html(
        '<span class="rt-num" data-counts="clock" data-seconds="{}"{}>{}</span>',
        unlocalised(seconds),
        " data-runs" if runs else "",
        clock(seconds),
    )


@register.inclusion_tag("table/act_form.html", takes_context=True)
def act_form(
    context: Any,
    verb: str,
    *,
    words: str = "",
    icon: str = "",
    key: str = "",
    look: str = "pri",
    **fields: Any,
) -> dict[str, Any]:
    """A button that does one act with these fields; `words`, `icon`, `key` and `look` are of the button."""
    act = acts()[verb]
    if issubclass(act.form, StepForm):
        fields["seen"] = context["state"].version
    return {
        **{name: context[name] for name in ("csrf_token", "meeting", "person")},
        "act": act,
        "fields": {"uid": new_key(), **fields},
        "words": words or act.title,
        "icon": icon,
        "key": key,
        "look": look,
    }


@register.filter
def meeting_status(status: str) -> str:
    """planned, open, paused, closed or sealed, in words."""
    zh, en = MEETING.states[status]
    return en if english() else zh


@register.filter
def date_offset(milliseconds: int, zone: str) -> int:
    """How many minutes the clocks of a time zone are ahead of Greenwich at a moment."""
    then = datetime.fromtimestamp(milliseconds / 1000, ZoneInfo(zone))
    return int((then.utcoffset() or timedelta()).total_seconds() // 60)


@register.filter
def sentence_of(answer: Answer) -> str:
    """The answer in one sentence, in plain words: nothing opens on a wall."""
    return answer.sentence(get_language() or "")


@register.filter
def line_columns(columns: tuple[Column, ...]) -> list[Column]:
    """The columns of which a row read out in a room consists: what it is, and where it stands."""
    said = [
        column
        for column in columns
        if column.type in {"text", "unit", "group", "action"} and column.en != "key"
    ]
    return [*said[:2], *[column for column in columns if column.type == "state"][:1]]
