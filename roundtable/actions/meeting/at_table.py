"""An act at the table: who may, whether the meeting stands so that it can be done, and what happened so far."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from roundtable.actions import transitions
from roundtable.actions.by import By, allowed
from roundtable.actions.meeting.course import MEETING, TURN
from roundtable.actions.recording import Recording, acting_on
from roundtable.actions.refused import Refused, Sentence, refuse
from roundtable.records.at_table import MeetingEvent, Turn, TurnEvent
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup
from roundtable.records.record import Record, Versioned

R = TypeVar("R", bound=Record)

#: State of a meeting -> what is said of an act for which it is not the time.
NOT_NOW: dict[str, Sentence] = {
    "planned": ("会议还没有开始，应先开会。", "The meeting is not open yet; open it first."),
    "open": ("会议正在进行，应先结束会议。", "The meeting is open; close it first."),
    "paused": ("会议暂停中，应先继续。", "The meeting is paused; resume it first."),
    "closed": (
        "会议已结束，如还要议，应先继续。",
        "The meeting is closed; resume it if there is more to do.",
    ),
    "sealed": (
        "纪要已封存，不能再改，应另写附件。",
        "The minutes are sealed and do not change; write an annex.",
    ),
}


def moment_of(record: Versioned) -> tuple[datetime, int]:
    """Where a record stands among what happened at a table."""
    return record.known_since, record.origin_id


@dataclass(frozen=True)
class Table:
    """A meeting during an act: what to record with, and how things stand."""

    act: Recording
    meeting: Meeting
    events: list[MeetingEvent]
    #: Time carried in by the program; None = now.
    at: datetime | None = None
    turns: list[Turn] = field(default_factory=list)
    turn_events: list[TurnEvent] = field(default_factory=list)

    @property
    def status(self) -> str:
        status = MEETING.start
        for event in self.events:
            status = MEETING.moves[status].get(event.step, status)
        return status

    @property
    def day(self) -> date:
        return self.act.local_day(self.at) if self.at else self.act.today()

    @property
    def speaking(self) -> Turn | None:
        return next((turn for turn in self.turns if self.state_of(turn) == "speaking"), None)

    def state_of(self, turn: Turn) -> str:
        state = TURN.start
        for event in self.turn_events:
            if event.turn_id == turn.origin_id:
                state = TURN.moves[state].get(event.step, state)
        return state

    def name_of(self, turn: Turn) -> str:
        """The name of the group whose turn it is, as it is now."""
        found = self.act.current(SupervisionGroup, uid=turn.group.uid)
        return str(found.name if found else turn.group.name)

    def turn_of(self, group: SupervisionGroup) -> Turn:
        refuse_other(self, group)
        for turn in self.turns:
            if turn.group_id == group.origin_id:
                return turn
        raise Refused(
            f"“{group.name}”不在发言次序里，应先排上。",
            f"“{group.name}” is not in the order of groups; put it there first.",
        )

    def add(self, model: type[R], *, uid: str = "", **fields: Any) -> R:
        return self.act.add(model, uid=uid, recorded_at=self.at, **fields)

    def step(self, step: str, uid: str = "") -> MeetingEvent:
        """The meeting takes a step, where it may."""
        refuse(transitions.refusal(MEETING, self.status, step))
        return self.add(MeetingEvent, uid=uid, meeting=self.meeting, step=step)

    def step_of_turn(self, turn: Turn, step: str, note: str = "", uid: str = "") -> TurnEvent:
        refuse(transitions.refusal(TURN, self.state_of(turn), step))
        return self.add(TurnEvent, uid=uid, turn=turn, step=step, note=note)


@contextmanager
def at_table(
    *,
    by: By,
    meeting: Meeting,
    verb: str,
    may: str = "meetings.run",
    when: tuple[str, ...] = (),
    at: datetime | None = None,
) -> Iterator[Table]:
    """Opens an act at the table of a meeting.

    Args:
        may: what one must be granted.
        when: states of the meeting in which it can be done; none = the course of the meeting alone says.
        at: when it happened, carried in by the program itself (the demonstration).

    Raises:
        NotAllowed, Refused: not for this role; not now; earlier than what happened last at this table.
    """
    allowed(by, may)
    refuse_carried(by, at)
    with acting_on(meeting, by=by, verb=verb) as act:
        table = read_table(act, act.now(meeting), at)
        if when and table.status not in when:
            refuse(NOT_NOW[table.status])
        latest = max((event.known_since for event in [*table.events, *table.turn_events]), default=None)
        if latest and (at or act.act.at) < latest:
            raise Refused(
                f"早于会上的上一步（{latest:%H:%M:%S}），应不早于它。",
                f"This is before the last step at the table ({latest:%H:%M:%S}); give a later time.",
            )
        yield table


def refuse_carried(by: By, at: datetime | None) -> None:
    """Only the program's own calls carry a time in."""
    if at is not None and not isinstance(by, str):
        raise Refused("时刻由系统记，不能另填。", "The system takes the time; it cannot be given.")


def read_table(act: Recording, meeting: Meeting, at: datetime | None) -> Table:
    """Three queries."""
    now: dict[str, Any] = {"programme_id": meeting.programme_id, "superseded_at": None}
    own = {**now, "meeting_id": meeting.origin_id}
    return Table(
        act,
        meeting,
        sorted(MeetingEvent.objects.filter(**own), key=moment_of),
        at,
        list(Turn.objects.filter(**own).order_by("position")),
        sorted(TurnEvent.objects.filter(**now, turn__meeting_id=meeting.origin_id), key=moment_of),
    )


def refuse_other(table: Table, *records: Any) -> None:
    """Raises Refused where a record belongs to another programme or to another meeting."""
    for record in records:
        if record is None:
            continue
        refuse_programme(table, record)
        if getattr(record, "meeting_id", table.meeting.origin_id) not in {None, table.meeting.origin_id}:
            raise Refused(
                f"“{record.uid}”属于另一次会议。",
                f"“{record.uid}” belongs to another meeting; choose one of this.",
            )


def refuse_programme(table: Table, record: Record) -> None:
    if record.programme_id != table.meeting.programme_id:
        raise Refused(f"“{record.uid}”属于另一项专项工作。", f"“{record.uid}” belongs to another programme.")
