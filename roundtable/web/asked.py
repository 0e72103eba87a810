"""What a page was asked about, read from its address. Every page that shows figures begins with `read_page`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property, wraps
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from roundtable.asking.answer import Answer, moment_text
from roundtable.asking.ask import Sitting, resolve
from roundtable.asking.asked_wrong import AskedWrong, NotHere, NotYours
from roundtable.asking.reach import check
from roundtable.asking.scope import Scope, known, today_of
from roundtable.permissions.person import Person
from roundtable.questions.bank import every_question
from roundtable.records.organisation import Unit, UnitKind
from roundtable.records.programme import Programme
from roundtable.web.access import granted

SCOPE = ("programme", "group", "unit", "since", "span", "as_of", "known_at")
#: 本期: since the last round of meetings; without it, figures are to date.
PERIOD = "period"
MOST_CHARACTERS = 200


class Asked:
    """A scope out of an address, as far as the person who asks sees, and the answers about it.

    Raises:
        AskedWrong: a part of the address is not a day, a moment or a number, or nothing of that name is known.
    """

    def __init__(self, given: QueryDict, person: Person, unit: str = "") -> None:
        """`unit` is one that the path of the page names."""
        self.person, self._unit = person, unit
        self.given = {name: str(given[name]).strip() for name in SCOPE if str(given.get(name, "")).strip()}
        for name, text in {**self.given, "unit": self._unit or self.given.get("unit", "")}.items():
            if len(text) > MOST_CHARACTERS or "\0" in text:
                raise _malformed(name, text)
        if self.given.get("span") not in {None, PERIOD}:
            raise _malformed("span", self.given["span"])
        self.scope = self._resolved()
        self.sitting = Sitting(self.scope, reach=person.reach)

    def _resolved(self) -> Scope:
        """Who does not see everything is not told either what they could have meant."""
        whole = resolve(
            programme=self.person.programme,
            group=None,
            since=_read(self.given, "since", date.fromisoformat),
            as_of=_read(self.given, "as_of", date.fromisoformat),
            known_at=_read(self.given, "known_at", moment),
        )
        group, unit = _read(self.given, "group", whole_number), self._unit or self.given.get("unit")
        since = whole.since or (period_of(whole) if self.given.get("span") == PERIOD else None)
        named = replace(whole, group=group, unit=unit, since=since)
        check(named, self.person.reach)
        known(whole.programme, group=group, unit=unit)
        return named

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
    def as_of_given(self) -> date | None:
        """The day that the address names; None where it names none, and a text may."""
        return self.as_of if "as_of" in self.given else None

    @property
    def today(self) -> date:
        return today_of(self.programme)

    @property
    def kept_parts(self) -> dict[str, str]:
        """What of the address every link and form to another page carries on."""
        return {
            name: text
            for name, text in self.given.items()
            if name in {"programme", "as_of", "known_at", "span"}
        }

    @property
    def kept(self) -> str:
        return f"?{urlencode(self.kept_parts)}" if self.kept_parts else ""

    @property
    def is_period(self) -> bool:
        return self.given.get("span") == PERIOD

    @property
    def of_period(self) -> str:
        """The address part of this period's figures."""
        return f"?{urlencode({**self._but('since', 'span'), 'span': PERIOD})}"

    @property
    def to_date(self) -> str:
        """The address part of the figures to date; never empty, so that a link to it is one."""
        return f"?{urlencode({**self._but('since', 'span'), 'as_of': self.as_of.isoformat()})}"

    @cached_property
    def unit_named(self) -> Unit | None:
        """The unit asked about, as it was known at the moment asked."""
        moment = self.scope.known_at
        known_then = Q(recorded_at__lte=moment) & (
            Q(superseded_at__isnull=True) | Q(superseded_at__gt=moment)
        )
        here = Unit.objects.filter(known_then, programme_id=self.programme.origin_id)
        return here.filter(uid=self.scope.unit).first()

    @cached_property
    def kind_titles(self) -> dict[str, str]:
        """The office's own words for its kinds of unit, by their keys."""
        kinds = UnitKind.objects.filter(programme_id=self.programme.origin_id, superseded_at__isnull=True)
        return dict(kinds.values_list("uid", "title"))

    def _but(self, *names: str) -> dict[str, str]:
        return {name: text for name, text in self.given.items() if name not in names}

    def _on(self, day: date) -> str:
        return f"?{urlencode({**self.given, 'as_of': day.isoformat()})}"


def period_of(scope: Scope) -> date:
    """The first day of the period that ends with the as-of day: as long as from one meeting to the next."""
    first = scope.as_of - timedelta(days=scope.programme.meeting_every_days - 1)
    return max(first, scope.programme.started_on)


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
        "span": ("period（本期），或不写（累计）", "period, or nothing for figures to date"),
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


def read_page(
    view: Callable[..., HttpResponse] | None = None, *, takes: str = "figures.see"
) -> Callable[..., Any]:
    """A view that gets what was asked instead of the address, and that only reads (`is_read`): other methods are refused (405).

    Shows instead what to do first while there is no programme, which programmes there are where several are and none was
    named, and one sentence where the asking is wrong: 404 for what is not there, 403 for what one's role does not reach.

    Args:
        takes: what one must be granted to open it (see `permissions.may`).
    """
    if view is None:
        return lambda given: read_page(given, takes=takes)

    @granted(takes)
    @require_safe
    @wraps(view)
    def opened(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        person: Person | None = request.person  # type: ignore[attr-defined]
        if person is None:
            people: list[Person] = request.people  # type: ignore[attr-defined]
            programmes = {one.programme.uid: one.programme for one in people}.values()
            return render(request, "start/start.html", {"programmes": programmes})
        try:
            asked = Asked(request.GET, person, kwargs.get("unit", ""))
            with asked.sitting, timezone.override(ZoneInfo(asked.programme.timezone)):
                return view(request, asked, **kwargs)
        except AskedWrong as wrong:
            return said_wrong(request, wrong)

    opened.is_read = True  # type: ignore[attr-defined]
    return opened


def status_of(wrong: AskedWrong) -> int:
    return 404 if isinstance(wrong, NotHere) else 403 if isinstance(wrong, NotYours) else 400


def said_wrong(request: HttpRequest, wrong: AskedWrong, status: int = 0) -> HttpResponse:
    template = "components/wrong_part.html" if getattr(request, "htmx", False) else "components/wrong.html"
    shown = status or status_of(wrong)
    sentence = wrong.in_language(get_language() or "")
    return render(
        request,
        template,
        {"sentence": sentence, "status": shown, "ways_on": ways_on(request, wrong)},
        status=shown,
    )


def ways_on(request: HttpRequest, wrong: AskedWrong) -> list[tuple[str, str]]:
    """What could have been meant instead, each with its address: the same page about another group, unit or question."""
    found = []
    for near in wrong.nearest[:5]:
        if near in every_question():
            rest = {name: str(request.GET[name]) for name in ("programme", "as_of") if request.GET.get(name)}
            address = reverse("ask_answer", args=[near])
            question = every_question()[near]
            words = question.asks["en" if (get_language() or "").startswith("en") else "zh-hans"]
        else:
            name = "group" if near.isdecimal() and "group" in request.GET else "unit"
            match = request.resolver_match
            if match and name in match.kwargs:
                found.append((near, reverse(match.view_name, kwargs={**match.kwargs, name: near})))
                continue
            if name not in request.GET:
                continue
            rest = {key: str(value) for key, value in request.GET.items()} | {name: near}
            address, words = request.path, near
        found.append((words, f"{address}?{urlencode(rest)}" if rest else address))
    return found
