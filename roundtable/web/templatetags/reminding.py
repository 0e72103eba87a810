"""What waits, on a page: where it is done, why it waits, how late it is and how far it has come up."""

from urllib.parse import urlencode

from django import template
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from roundtable.records.programme import Programme
from roundtable.reminding import wording
from roundtable.reminding.items import Due, Item
from roundtable.reminding.steps import Step
from roundtable.web import counts
from roundtable.web.templatetags.figures import figure

register = template.Library()
COME_TO: dict[Step, Promise] = {
    Step.HEAD: _("with the head of the unit"),
    Step.GROUP: _("with the supervision group"),
    Step.MEETING: _("on the next agenda"),
}


@register.simple_tag
def counted_beside(request: HttpRequest, entry: str) -> int | None:
    """The number beside an entry of the way about the site; None where there is none, or it is not known yet."""
    if entry == "my_items":
        return counts.waiting(request)
    return counts.unread(request.user) if entry == "inbox" and isinstance(request.user, User) else None


@register.simple_tag
def place_of(item: Item, programme: Programme) -> str:
    path = wording.place_of(item.key, item.page, item.unit)
    return f"{path}?{urlencode({'programme': programme.uid})}"


@register.simple_tag
def why(key: str) -> str:
    """What is to be done, in words."""
    return wording.say(_language(), *wording.WHY[key])


@register.simple_tag
def come_to(step: Step) -> Promise | str:
    """How far up the ladder it has come; empty below it."""
    return COME_TO.get(step, "")


@register.simple_tag
def days_late(due: Due, item: Item) -> SafeString | str:
    """The days overdue, as the answer has them: they open to the record."""
    return figure(due.answers[item.question], "rows", item.row, "days_overdue", "bad")


@register.simple_tag
def line(item: dict[str, object]) -> str:
    """An item of a digest as it was told."""
    return wording.line(item, _language()).removeprefix("· ")


@register.simple_tag
def place_told(item: dict[str, object], programme: str) -> str:
    path = wording.place_of(str(item["key"]), str(item["page"]), str(item["unit"]))
    return f"{path}?{urlencode({'programme': programme})}"


@register.simple_tag
def step_word(name: str) -> str:
    return wording.say(_language(), *wording.STEPS[Step[name]])


def _language() -> str:
    return "en" if (get_language() or "").startswith("en") else "zh-hans"
