"""The one way in: an act opens a transaction, and all that it records comes in with it or not at all.

Acts of one programme are serialised (SQLite: the one writer; PostgreSQL: an advisory lock until commit), so
that the time of an act, and its id, grow in the order in which acts become visible. That is what makes a past
answer come out the same again, and what lets an answer be kept until the next act.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import groupby, islice
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.db.models import Model, Q

from roundtable.actions import rules
from roundtable.actions.by import By, name_of, post_of
from roundtable.actions.refused import Changed, NotAllowed, Refused, Taken, need, refuse
from roundtable.records.acts import Act
from roundtable.records.programme import Programme
from roundtable.records.record import Record, Versioned

V = TypeVar("V", bound=Versioned)

#: Our own corner of PostgreSQL's advisory locks.
ADVISORY_SPACE = 0x52540001
#: What the first version of a record says of itself and a correction says anew.
OF_VERSION = rules.BOOKKEEPING - {"programme"}
AT_A_TIME = 1000


class Recording:
    """What an open act records with; made by `acting` and `acting_on` alone.

    `add` and `correct` check one record and save it. `add_many` and `correct_many` save what somebody has
    checked by the same rules already.
    """

    def __init__(self, act: Act, programme: Programme | None) -> None:
        self.act = act
        #: The current version of the programme; None while it is being started.
        self.programme = programme
        self._zone = ZoneInfo(programme.timezone if programme else "Asia/Shanghai")

    def local_day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def today(self) -> date:
        """The day of the act in the programme's time zone."""
        return self.local_day(self.act.at)

    def frame(self) -> rules.Frame:
        """What bounds the days of what this act records."""
        return rules.Frame(self.programme.started_on if self.programme else date.min, self.today())

    # One record

    def add(self, model: type[V], *, uid: str = "", recorded_at: datetime | None = None, **fields: Any) -> V:
        """Checks and records one thing; references are given as records and kept as their first versions.

        Args:
            uid: its key; made of the kind and the number of the act (`visit-1042`) where none is given.
            recorded_at: carried in by the office, else the time of the act.

        Raises:
            Refused: a value is not in order, or the key is taken.
        """
        if recorded_at is not None:
            refuse(rules.carried(recorded_at, self.act.at))
        uid = self._key(model, uid)
        values = self._checked(model, {"uid": uid, **fields})
        record = self.fresh(model, recorded_at=recorded_at, **values)
        record.save(force_insert=True)
        return record

    def correct(self, old: V, *, reason: str, recorded_at: datetime | None = None, **changes: Any) -> V:
        """Checks and records a corrected version of `old`, and why.

        Raises:
            Refused: no reason was given, a value is not in order, or somebody has corrected it meanwhile.
        """
        need(reason, "更正要写明理由。", "A correction needs a reason.")
        refuse(rules.text(reason, name="reason", most=rules.MOST_OF_A_NOTE))
        unknown = sorted(set(changes) - {field.name for field in _own_fields(type(old))})
        if unknown:
            raise Refused(f"{'、'.join(unknown)} 不能更正。", f"{', '.join(unknown)} cannot be corrected.")
        now = self.now(old)
        if now.pk != old.pk:
            raise Changed(now)
        kept = {field.name: getattr(old, field.attname) for field in _own_fields(type(old))}
        checked = self._checked(type(old), {"uid": old.uid, **kept, **changes})
        changed = {
            field.attname: checked[field.attname]
            for field in _own_fields(type(old))
            if field.name in changes and field.attname in checked
        }
        new = self.corrected(old, reason=reason.strip(), recorded_at=recorded_at, **changed)
        self.retire([old], at=new.recorded_at)
        new.save(force_insert=True)
        return new

    def current(self, model: type[V], **lookup: Any) -> V | None:
        """The current version of a record of the act's programme, by any of its fields."""
        rows: Any = model._default_manager.filter(superseded_at__isnull=True, **lookup)
        if issubclass(model, Record):
            rows = rows.filter(programme_id=self.origin_id)
        found: V | None = rows.first()
        return found

    def now(self, record: V) -> V:
        """The current version of a record that somebody may have corrected since it was read."""
        found = self.current(type(record), uid=record.uid)
        if found is None:
            raise Refused(f"没有“{record.uid}”这条记录。", f"There is no record “{record.uid}” here.")
        return found

    # Many records, checked already

    def fresh(self, model: type[V], *, recorded_at: datetime | None = None, **fields: Any) -> V:
        """A first version, not yet saved; references as ids of first versions (`unit_id=…`)."""
        moment = recorded_at or self.act.at
        if issubclass(model, Record):
            fields["programme_id"] = self.origin_id
        return model(
            act=self.act,
            recorded_at=moment,
            known_since=moment,
            recorded_on=self.local_day(moment),
            imported=recorded_at is not None,
            **fields,
        )

    def corrected(self, old: V, *, reason: str, recorded_at: datetime | None = None, **changes: Any) -> V:
        """The version that replaces `old`, not yet saved; changes as for `fresh`.

        A carried time that is not after the old version's does not count.
        """
        carried = recorded_at if recorded_at and recorded_at > old.recorded_at else None
        kept = {
            field.attname: getattr(old, field.attname)
            for field in old._meta.concrete_fields
            if field.name not in OF_VERSION
        }
        return type(old)(
            **{**kept, **changes},
            act=self.act,
            recorded_at=carried or self.act.at,
            known_since=old.known_since,
            recorded_on=old.recorded_on,
            imported=carried is not None,
            first_id=old.origin_id,
            replaces_id=old.pk,
            reason=reason,
        )

    def add_many(self, model: type[V], records: Iterable[V]) -> int:
        """Saves what `fresh` made, so many at a time, and tells how many; each has its id when it is done.

        Give an iterator to keep memory flat, a list to use the ids.
        """
        rest, count = iter(records), 0
        while batch := list(islice(rest, AT_A_TIME)):
            model._default_manager.bulk_create(batch)
            count += len(batch)
        return count

    def correct_many(self, pairs: Iterable[tuple[V, V]]) -> int:
        """Saves corrections as (old, what `corrected` made of it), so many at a time, and tells how many.

        Raises:
            Refused: somebody has corrected one of them in the meantime.
        """
        rest, count = iter(pairs), 0
        while batch := sorted(islice(rest, AT_A_TIME), key=lambda pair: pair[1].recorded_at):
            for at, same_time in groupby(batch, key=lambda pair: pair[1].recorded_at):
                self.retire([old for old, _ in same_time], at=at)
            type(batch[0][1])._default_manager.bulk_create([new for _, new in batch])
            count += len(batch)
        return count

    def retire(self, olds: list[V], at: datetime | None = None) -> None:
        """Marks versions of one kind as superseded (by the act itself unless another time was carried in)."""
        if not olds:
            return
        rows = type(olds[0])._default_manager.filter(
            pk__in=[old.pk for old in olds], superseded_at__isnull=True
        )
        if rows.update(superseded_at=at or self.act.at) != len(olds):
            raise Refused(
                "有记录刚被别人更正过，请刷新后再改。",
                "Someone has just corrected one of these; reload and try again.",
            )

    # Inside

    @property
    def origin_id(self) -> int | None:
        return self.programme.origin_id if self.programme else None

    def _key(self, model: type[V], given: str) -> str:
        """A key that no current record of the kind has."""
        made = f"{model._meta.model_name}-{self.act.pk}"
        key = given.strip() if given else made
        count = 1
        while holder := self.current(model, uid=key):
            if given:
                raise Taken(holder)
            count += 1
            key = f"{made}-{count}"
        return key

    def _checked(self, model: type[V], values: dict[str, Any]) -> dict[str, Any]:
        """Values in order, references as ids; an empty value of a field with a default is left out."""
        ready: dict[str, Any] = {}
        for name, value in values.items():
            field: Any = model._meta.get_field(name)
            if isinstance(value, Versioned):
                refuse(rules.of_programme(value, self.origin_id))
                ready[field.attname] = value.origin_id
            elif isinstance(value, Model):
                ready[field.attname] = value.pk
            elif isinstance(value, str):
                ready[name] = value.strip().replace("\r\n", "\n")
            elif value is not None or field.null:
                ready[field.attname] = value
        for _, sentence in rules.faults(model, {**values, **ready}, self.frame()):
            raise Refused(*sentence)
        return ready


def _own_fields(model: type[Versioned]) -> list[Any]:
    """The fields that say something of the world: neither the key nor the bookkeeping."""
    return [field for field in model._meta.concrete_fields if field.name not in {"uid", *rules.BOOKKEEPING}]


def current_programme(origin_id: int) -> Programme:
    """The current version of a programme, by the id of its first."""
    return Programme.objects.get(Q(pk=origin_id) | Q(first_id=origin_id), superseded_at__isnull=True)


def _lock(origin_id: int | None) -> None:
    """Only PostgreSQL needs it: SQLite's transactions begin IMMEDIATE."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [ADVISORY_SPACE, origin_id or 0])


@contextmanager
def _opened(actor: By, verb: str, origin_id: int | None) -> Iterator[Recording]:
    by = name_of(actor)
    if not isinstance(actor, str) and origin_id not in {None, actor.programme.origin_id}:
        raise NotAllowed("您在另一项专项工作里，不能做这件事。", "Your role is in another programme.")
    need(by, "要写明是谁做的。", "An act needs someone who does it.")
    refuse(rules.text(by, name="by", most=150))
    with transaction.atomic():
        _lock(origin_id)
        earlier = (
            Act.objects.filter(programme_id=origin_id) if origin_id else Act.objects.filter(programme=None)
        )
        last = earlier.order_by("-id").first()
        now = datetime.now(UTC)
        # A clock set back must not put an act before the one it follows.
        at = max(now, last.at + timedelta(microseconds=1)) if last else now
        act = Act.objects.create(at=at, by=by, post=post_of(actor), verb=verb, programme_id=origin_id)
        yield Recording(act, current_programme(origin_id) if origin_id else None)


@contextmanager
def acting(*, by: By, verb: str, programme: Programme | None) -> Iterator[Recording]:
    """Opens an act of `by`; what is recorded inside is committed together when the block ends, or nothing is.

    Args:
        by: who acts (a person, or `office` for the program's own calls).
        verb: what is done, as `family.verb`.
        programme: any version of the programme; None only where one is being started.
    """
    with _opened(by, verb, programme.origin_id if programme else None) as recording:
        yield recording


@contextmanager
def acting_on(record: Versioned, *, by: By, verb: str) -> Iterator[Recording]:
    """Opens an act in the programme of a record, or on the programme itself; else as `acting`."""
    origin_id = record.programme_id if isinstance(record, Record) else record.origin_id
    with _opened(by, verb, origin_id) as recording:
        yield recording
