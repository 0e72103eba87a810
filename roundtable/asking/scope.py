"""What a question is asked about: which programme, group, unit, since when, as of which day, as known at which moment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from roundtable.asking.asked_wrong import AskedWrong, NotHere, nearest
from roundtable.questions.question import Question
from roundtable.records.acts import Act
from roundtable.records.organisation import SupervisionGroup, Unit
from roundtable.records.programme import Programme


@dataclass(frozen=True)
class Scope:
    """Resolved and checked. `last_act` is the last act of the programme that was visible: an answer is fresh until the next."""

    programme: Programme
    as_of: date
    known_at: datetime
    last_act: int
    group: int | None = None
    unit: str | None = None
    since: date | None = None

    def given(self) -> dict[str, Any]:
        """What was asked about, as an answer shows it."""
        chosen = {
            "group": self.group,
            "unit": self.unit,
            "since": self.since.isoformat() if self.since else None,
        }
        return {
            "programme": self.programme.uid,
            **{name: value for name, value in chosen.items() if value is not None},
        }

    def parameters(self) -> Mapping[str, object]:
        """What the facts' SQL is bound with."""
        epoch = date(1970, 1, 1).toordinal()
        return {
            "programme": self.programme.origin_id,
            "as_of": self.as_of,
            "as_of_day": self.as_of.toordinal() - epoch,
            "known_at": self.known_at,
            "group": self.group,
            "unit": self.unit,
            "since_day": self.since.toordinal() - epoch if self.since else None,
        }

    def fitting(self, question: Question) -> "Scope":
        """This scope without what the question does not take: for pages that ask several questions at once."""
        dropped = {name: None for name in ("group", "unit", "since") if name not in question.scope}
        return replace(self, **dropped)  # type: ignore[arg-type]


def programme_of(key: str | Programme | None) -> Programme:
    """The programme asked about: the one given or named, or the only one.

    Raises:
        AskedWrong: there is none yet, none of that key, or several to choose from.
    """
    if isinstance(key, Programme):
        return key
    programmes = list(Programme.objects.filter(superseded_at__isnull=True).order_by("uid"))
    if not programmes:
        raise AskedWrong(
            "库里还没有专项工作：先用 `roundtable template` 取模板，填好后用 `roundtable import` 导入。",
            "There is no programme yet: get the workbook with `roundtable template`, fill it in, then `roundtable import` it.",
        )
    if key is None:
        if len(programmes) == 1:
            return programmes[0]
        keys = "、".join(programme.uid for programme in programmes)
        raise AskedWrong(
            f"库里有几项专项工作，请指明一项：{keys}。", f"There are several programmes; name one of: {keys}."
        )
    for programme in programmes:
        if programme.uid == key:
            return programme
    close = (
        nearest(key, [programme.uid for programme in programmes])
        or [programme.uid for programme in programmes][:3]
    )
    raise NotHere(
        f"没有编号为“{key}”的专项工作；有：{'、'.join(close)}。",
        f"No programme is called {key}; there is {', '.join(close)}.",
        close,
    )


def today_of(programme: Programme) -> date:
    return datetime.now(ZoneInfo(programme.timezone)).date()


def resolve(
    *,
    programme: str | Programme | None = None,
    group: int | None = None,
    unit: str | None = None,
    since: date | None = None,
    as_of: date | None = None,
    known_at: datetime | None = None,
) -> Scope:
    """Looks up and checks what is asked about.

    As-of defaults to today, or to the programme's last day when it is over; known-at to the programme's last act, so that the
    same question gives the same answer, digest and all, until something new is recorded.

    Raises:
        AskedWrong: with one sentence that says what is wrong and what would be right.
    """
    found = programme_of(programme)
    today = today_of(found)
    day = as_of or (min(today, found.ends_on) if found.ends_on else today)
    if day > today:
        raise AskedWrong(
            f"{day} 还没有到；请问今天（{today}）或更早的一天。",
            f"{day} has not come yet; ask as of today ({today}) or an earlier day.",
        )
    if day < found.started_on:
        raise AskedWrong(
            f"{day} 这项工作还没有开始；请问 {found.started_on} 或以后的一天。",
            f"On {day} the programme had not begun; ask as of {found.started_on} or later.",
        )
    if since and since > day:
        raise AskedWrong(
            f"起始日 {since} 晚于截至日 {day}。", f"'since' {since} is after the as-of day {day}."
        )
    # A programme that was only just started has no act of its own yet.
    last = Act.objects.filter(programme_id=found.origin_id).order_by("-id").first() or found.act
    # A moment in the first or the last year of the calendar lies in no year at all in another zone.
    if known_at and not 1 < known_at.year < 9999:
        raise AskedWrong(
            f"知情于 {known_at} 太远；请给这项工作进行期间的时刻。",
            f"As known at {known_at} is too far away; give a moment of the programme's own time.",
        )
    moment = (known_at or last.at).astimezone(UTC)
    known(found, group=group, unit=unit)
    return Scope(found, day, moment, last.pk, group, unit, since)


def known(programme: Programme, *, group: int | None, unit: str | None) -> None:
    """Raises NotHere, with the nearest right ones, where the programme has no such group or unit."""
    if group is not None:
        _known_group(programme, group)
    if unit is not None:
        _known_unit(programme, unit)


def _known_group(programme: Programme, number: int) -> None:
    groups = SupervisionGroup.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True)
    if not groups.filter(uid=str(number)).exists():
        numbers = [str(known) for known in groups.order_by("number").values_list("number", flat=True)[:30]]
        raise NotHere(
            f"没有第 {number} 督导组；有：{'、'.join(numbers)}。",
            f"There is no group {number}; there is {', '.join(numbers)}.",
            numbers,
        )


def _known_unit(programme: Programme, code: str) -> None:
    units = Unit.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True)
    if units.filter(uid=code).exists():
        return
    close = nearest(code, units.order_by("uid").values_list("uid", flat=True)[:20_000])
    named = [f"{unit.uid} {unit.name}" for unit in units.filter(uid__in=close)]
    if not named:
        named = [f"{unit.uid} {unit.name}" for unit in units.order_by("uid")[:3]]
    raise NotHere(
        f"没有代码为“{code}”的单位；相近的有：{'、'.join(named)}。",
        f"No unit has the code {code}; the nearest are {', '.join(named)}.",
        close,
    )
