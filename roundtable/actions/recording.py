"""The one way in: an act opens a transaction, and all that it records comes in with it or not at all.

Acts of one programme are serialised (SQLite: the one writer; PostgreSQL: an advisory lock until commit), so that the time of an
act, and its id, grow in the order in which acts become visible. That is what makes a past answer come out the same again, and
what lets an answer be kept until the next act.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.db import connection, transaction

from roundtable.actions.refused import Refused
from roundtable.records.acts import Act
from roundtable.records.programme import Programme
from roundtable.records.record import Record, Versioned

V = TypeVar("V", bound=Versioned)

#: Our own corner of PostgreSQL's advisory locks.
ADVISORY_SPACE = 0x52540001
BOOKKEEPING = {"id", "act", "recorded_at", "known_since", "recorded_on", "imported", "first", "replaces", "reason", "superseded_at"}


class Recording:
    """What an open act records with; made by `acting` alone."""

    def __init__(self, act: Act, programme: Programme | None) -> None:
        self.act = act
        self.programme = programme
        self._zone = ZoneInfo(programme.timezone) if programme else ZoneInfo("Asia/Shanghai")

    def local_day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def today(self) -> date:
        """The day of the act in the programme's time zone."""
        return self.local_day(self.act.at)

    def fresh(self, model: type[V], *, uid: str, recorded_at: datetime | None = None, **fields: Any) -> V:
        """A first version, not yet saved. `recorded_at`: carried in by the office, else the time of the act."""
        moment = recorded_at or self.act.at
        if issubclass(model, Record):
            fields["programme"] = self.programme
        return model(
            uid=uid,
            act=self.act,
            recorded_at=moment,
            known_since=moment,
            recorded_on=self.local_day(moment),
            imported=recorded_at is not None,
            **fields,
        )

    def corrected(self, old: V, *, reason: str, recorded_at: datetime | None = None, **changes: Any) -> V:
        """The version that replaces `old`, not yet saved; `retire` must come before it is saved."""
        carried = recorded_at if recorded_at and recorded_at > old.recorded_at else None
        kept = {
            field.attname: getattr(old, field.attname)
            for field in old._meta.concrete_fields
            if field.name not in BOOKKEEPING
        }
        for name, value in changes.items():
            field = old._meta.get_field(name)
            kept[field.attname] = getattr(value, "origin_id", value) if field.is_relation else value  # type: ignore[union-attr]
        return type(old)(
            **kept,
            act=self.act,
            recorded_at=carried or self.act.at,
            known_since=old.known_since,
            recorded_on=old.recorded_on,
            imported=carried is not None,
            first_id=old.origin_id,
            replaces_id=old.pk,
            reason=reason,
        )

    def retire(self, olds: Iterable[Versioned], at: datetime | None = None) -> None:
        """Marks versions as superseded by what this act brings (at its own time unless carried in)."""
        for old in olds:
            type(old).objects.filter(pk=old.pk, superseded_at__isnull=True).update(superseded_at=at or self.act.at)  # type: ignore[attr-defined]

    def add(self, model: type[V], *, uid: str, recorded_at: datetime | None = None, **fields: Any) -> V:
        """Records one thing; references are given as records and kept as their first versions."""
        for name, value in list(fields.items()):
            if isinstance(value, Versioned):
                fields[f"{name}_id"] = fields.pop(name).origin_id
        record = self.fresh(model, uid=uid, recorded_at=recorded_at, **fields)
        record.save(force_insert=True)
        return record

    def correct(self, old: V, *, reason: str, recorded_at: datetime | None = None, **changes: Any) -> V:
        """Records a corrected version of `old` and why.

        Raises:
            Refused: no reason was given, or somebody has corrected it in the meantime.
        """
        if not reason.strip():
            raise Refused("更正要写明理由。", "A correction needs a reason.")
        current = type(old).objects.filter(pk=old.pk, superseded_at__isnull=True).first()  # type: ignore[attr-defined]
        if current is None:
            raise Refused("这条记录刚被别人更正过，请刷新后再改。", "Someone has just corrected this record; reload and try again.")
        new = self.corrected(old, reason=reason, recorded_at=recorded_at, **changes)
        self.retire([old], at=new.recorded_at)
        new.save(force_insert=True)
        return new


def _last_act_at(programme: Programme | None) -> datetime | None:
    last = Act.objects.filter(programme_id=programme.origin_id if programme else None).order_by("-id").first()
    return last.at if last else None


def _lock(programme: Programme | None) -> None:
    """Only PostgreSQL needs it: SQLite's transactions begin IMMEDIATE."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [ADVISORY_SPACE, programme.origin_id if programme else 0])


@contextmanager
def acting(*, by: str, verb: str, programme: Programme | None) -> Iterator[Recording]:
    """Opens an act of `by`; what is recorded inside is committed together when the block ends, or nothing is.

    Args:
        by: who acts (a user name, or `office` for the program's own calls).
        verb: what is done, as `family.verb`.
        programme: any version of the programme; None only where one is being started.
    """
    if not by.strip():
        raise Refused("要写明是谁做的。", "An act needs someone who does it.")
    with transaction.atomic():
        _lock(programme)
        last = _last_act_at(programme)
        now = datetime.now(UTC)
        # A clock set back must not put an act before the one it follows.
        at = max(now, last + timedelta(microseconds=1)) if last else now
        act = Act.objects.create(at=at, by=by, verb=verb, programme_id=programme.origin_id if programme else None)
        yield Recording(act, programme)


def current(model: type[V], programme: Programme, **lookup: Any) -> V | None:
    """The current version of a record of the programme, by any of its fields."""
    found: V | None = model.objects.filter(programme_id=programme.origin_id, superseded_at__isnull=True, **lookup).first()  # type: ignore[attr-defined]
    return found



