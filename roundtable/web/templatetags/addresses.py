"""Where things are: evidence, records, the answer itself, the way about the site, an icon."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from roundtable.asking.answer import Answer, moment_text
from roundtable.permissions.may import may
from roundtable.web.asked import evidence_address
from roundtable.web.nav import Offered, offered

register = template.Library()


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
def record_address(request: HttpRequest, record: Any) -> str:
    """Where a record has its own page; empty for who may not open it."""
    if not may(getattr(request, "person", None), "records.see"):
        return ""
    return reverse("record", args=[record.key, record.uid])


@register.filter(name="may")
def _may(person: Any, what: str) -> bool:
    """Whether a page is for that person: only what they may open is linked."""
    return may(person, what)


@register.simple_tag
def sections(request: HttpRequest) -> list[tuple[str, list[Offered]]]:
    """The way about the site, as far as whoever opened the page may go."""
    return offered(getattr(request, "person", None), request.path)


@register.simple_tag
def organisation_sign_in() -> str:
    """What the button to the organisation's own sign-in says; empty where there is none."""
    return str(settings.OIDC.get("name", ""))


@register.simple_tag
def icon(name: str) -> SafeString:
    return format_html(
        '<svg class="rt-icon" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        static("vendor/icons.svg"),
        name,
    )
