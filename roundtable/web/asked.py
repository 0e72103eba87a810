"""What a page was asked about, read from its address. Every page that shows figures begins with `read_page`."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from roundtable.asking.answer import Answer, moment_text
from roundtable.asking.ask import Sitting, resolve
from roundtable.asking.asked_wrong import AskedWrong
from roundtable.asking.scope import today_of
from roundtable.records.programme import Programme

SCOPE = ("programme", "group", "unit", "since", "as_of", "known_at")
MOST_CHARACTERS = 200


class Asked:
    """A scope out of an address, and the answers about it.

    Raises:
        AskedWrong: a part of the address is not a day, a moment or a number, or nothing of that name is known.
    """

    def __init__(self, given: QueryDict) -> None:
        self.given = {name: str(given[name]).strip() for name in SCOPE if str(given.get(name, "")).strip()}
        for name, text in self.given.items():
            if len(text) > MOST_CHARACTERS or "\0" in text:
                raise _malformed(name, text)
        self.scope = resolve(
            programme=self.given.get("programme"),
            group=_read(self.given, "group", whole_number),
            unit=self.given.get("unit"),
            since=_read(self.given, "since", date.fromisoformat),
            as_of=_read(self.given, "as_of", date.fromisoformat),
            known_at=_read(self.given, "known_at", moment),
        )
        self.sitting = Sitting(self.scope)

    def ask(self, key: str) -> Answer:
        """The answer, without what of the scope the question does not take."""
        return self.sitting.ask(key, fit=True)

    @property
    def programme(self) -> Programme:
        return self.scope.programme

    @property
    def as_of(self) -> date:
        return self.scope.as_of

    @property
    def before(self) -> str:
        """The address part of the day before; empty on the programme's first day."""
        return self._on(self.as_of - timedelta(days=1)) if self.as_of > self.programme.started_on else ""

    @property
    def after(self) -> str:
        """The address part of the day after; empty today."""
        return self._on(self.as_of + timedelta(days=1)) if self.as_of < self.today else ""

    @property
    def today(self) -> date:
        return today_of(self.programme)

    @property
    def kept(self) -> str:
        """What of the address every link to another page carries on."""
        carried = {
            name: text for name, text in self.given.items() if name in {"programme", "as_of", "known_at"}
        }
        return f"?{urlencode(carried)}" if carried else ""

    def _on(self, day: date) -> str:
        return f"?{urlencode({**self.given, 'as_of': day.isoformat()})}"


def whole_number(text: str) -> int:
    number = int(text)
    if not 0 <= number < 2**31:
        raise ValueError
    return number


def moment(text: str) -> datetime:
    """A moment with its zone: `2020-03-30T12:00:00Z`."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError
    return found


def _read(given: dict[str, str], name: str, reader: Callable[[str], Any]) -> Any:
    text = given.get(name)
    if text is None:
        return None
    try:
        return reader(text)
    except (ValueError, OverflowError):
        raise _malformed(name, text) from None


def _malformed(name: str, text: str) -> AskedWrong:
    shown = text.replace("\0", "")[:40]
    zh, en = {
        "group": ("组号，例如 3", "a group's number, such as 3"),
        "since": ("日期，例如 2020-03-16", "a day, such as 2020-03-16"),
        "as_of": ("日期，例如 2020-03-30", "a day, such as 2020-03-30"),
        "known_at": (
            "带时区的时刻，例如 2020-03-30T12:00:00Z",
            "a moment with its zone, such as 2020-03-30T12:00:00Z",
        ),
    }.get(name, ("一个编号", "a key"))
    return AskedWrong(
        f"地址里的 {name}“{shown}”看不懂；应当是{zh}。",
        f"{name} “{shown}” in the address cannot be read; it should be {en}.",
    )


def evidence_address(answer: Answer, table: str, row: int | None = None, column: str | None = None) -> str:
    """Where the records behind a figure are shown (without column: behind the row; without row: behind the table)."""
    place = {"question": answer.key, "table": table, "row": row, "column": column}
    times = {"as_of": answer.as_of.isoformat(), "known_at": moment_text(answer.known_at)}
    told = {name: value for name, value in {**place, **answer.scope, **times}.items() if value is not None}
    return f"{reverse('evidence')}?{urlencode(told)}"


def read_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that gets what was asked instead of the address, and that only reads: other methods are refused (405).

    Shows instead what to do first while there is no programme, which programmes there are where several are and none was
    named, and one sentence (400) where the asking is wrong.
    """

    @require_safe
    @wraps(view)
    def opened(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not request.GET.get("programme"):
            programmes = list(Programme.objects.filter(superseded_at__isnull=True).order_by("uid")[:200])
            if len(programmes) != 1:
                return render(request, "start/start.html", {"programmes": programmes})
        try:
            asked = Asked(request.GET)
            with asked.sitting, timezone.override(ZoneInfo(asked.programme.timezone)):
                return view(request, asked, **kwargs)
        except AskedWrong as wrong:
            return said_wrong(request, wrong)

    return opened


def said_wrong(request: HttpRequest, wrong: AskedWrong, status: int = 400) -> HttpResponse:
    template = "components/wrong_part.html" if getattr(request, "htmx", False) else "components/wrong.html"
    return render(
        request,
        template,
        {"sentence": wrong.in_language(get_language() or ""), "status": status},
        status=status,
    )
