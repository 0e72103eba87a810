"""The live state of a meeting, folded from what was recorded: every screen is drawn from this one value."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from roundtable.actions.meeting.at_table import moment_of
from roundtable.actions.meeting.clock import Clock, Step, clock
from roundtable.actions.meeting.course import MEETING, TURN
from roundtable.records.at_table import (
    AgendaItem,
    Attendance,
    Exchange,
    MeetingEvent,
    Statement,
    Turn,
    TurnEvent,
)
from roundtable.records.hard_problems import HardProblem, Proposal, Settlement
from roundtable.records.meetings import Decision, Meeting
from roundtable.records.organisation import SupervisionGroup


@dataclass(frozen=True)
class Seat:
    """A group at the table: its turn and how that stands (waiting, speaking, finished, skipped)."""

    turn: Turn
    group: SupervisionGroup
    state: str
    seconds: float
    #: Why it was skipped.
    reason: str = ""


@dataclass(frozen=True)
class Hard:
    """A hard problem with what was proposed and, once it is settled, what came of it."""

    problem: HardProblem
    proposals: tuple[Proposal, ...]
    outcome: str | None


@dataclass(frozen=True)
class State:
    """How a meeting stands.

    Args:
        status: planned, open, paused, closed, sealed.
        version: the number of the last act that is told of here; it grows with each.
        now: the moment for which times are told.
    """

    meeting: Meeting
    status: str
    version: int
    now: datetime
    time: Clock
    seats: tuple[Seat, ...]
    events: tuple[MeetingEvent, ...]
    attendance: tuple[Attendance, ...]
    #: What is on the agenda, in its order; what was dropped is left out.
    agenda: tuple[AgendaItem, ...]
    #: In the order asked; `answer` is loaded for the last alone.
    exchanges: tuple[Exchange, ...]
    exchange: Exchange | None
    statements: tuple[Statement, ...]
    decisions: tuple[Decision, ...]
    #: Those raised here or on the agenda.
    hard_problems: tuple[Hard, ...]

    @property
    def speaking(self) -> Seat | None:
        return next((seat for seat in self.seats if seat.state == "speaking"), None)

    @property
    def next(self) -> Seat | None:
        """The group to be called next: the first in the order that waits."""
        return next((seat for seat in self.seats if seat.state == "waiting"), None)

    @cached_property
    def of_exchange(self) -> tuple[Statement, ...]:
        """What was said to the answer that is on the table."""
        if self.exchange is None:
            return ()
        return tuple(one for one in self.statements if one.exchange_id == self.exchange.origin_id)


def state_of(meeting: Meeting, now: datetime | None = None) -> State:
    """The state as recorded up to this moment. Twelve queries, however long the meeting.

    Args:
        meeting: its current version.
        now: for a meeting whose times were carried in; else the present.
    """
    moment = now or datetime.now(UTC)
    events = _of(MeetingEvent, meeting)
    turns = sorted(_of(Turn, meeting), key=lambda turn: turn.position)
    turn_events = _rows(TurnEvent, meeting, turn__meeting_id=meeting.origin_id)
    agenda = sorted(_of(AgendaItem, meeting), key=lambda item: (item.position, item.origin_id))
    exchanges = _rows(Exchange, meeting, without="answer", meeting_id=meeting.origin_id)
    statements, decisions = _of(Statement, meeting), _of(Decision, meeting)
    attendance = _of(Attendance, meeting)
    hard_problems = _hard_problems(meeting, agenda)
    proposals = _rows(Proposal, meeting, hard_problem_id__in=[one.origin_id for one in hard_problems])
    steps = sorted([*events, *turn_events], key=moment_of)
    time = clock([Step(one.known_since, one.step, getattr(one, "turn_id", 0)) for one in steps], moment)
    told: list[Any] = [
        *(meeting, *steps, *turns, *agenda, *exchanges, *statements, *decisions),
        *(*attendance, *hard_problems, *proposals),
    ]
    return State(
        meeting=meeting,
        status=_folded(MEETING, events),
        version=max(
            [*(record.act_id for record in told), *(one.settled_by_act or 0 for one in hard_problems)]
        ),
        now=moment,
        time=time,
        seats=_seats(meeting, turns, turn_events, time),
        events=tuple(events),
        attendance=tuple(sorted(attendance, key=moment_of)),
        agenda=tuple(item for item in agenda if not item.dropped),
        exchanges=tuple(exchanges),
        exchange=Exchange.objects.get(pk=exchanges[-1].pk) if exchanges else None,
        statements=tuple(statements),
        decisions=tuple(decisions),
        hard_problems=tuple(
            Hard(
                one,
                tuple(said for said in proposals if said.hard_problem_id == one.origin_id),
                one.outcome,
            )
            for one in hard_problems
        ),
    )


def _rows(model: Any, meeting: Meeting, *, without: str = "", **lookup: Any) -> list[Any]:
    """The current versions, in the order in which they came to be."""
    rows = model.objects.filter(programme_id=meeting.programme_id, superseded_at=None, **lookup)
    return sorted(rows.defer(without) if without else rows, key=moment_of)


def _of(model: Any, meeting: Meeting) -> list[Any]:
    return _rows(model, meeting, meeting_id=meeting.origin_id)


def _folded(course: Any, events: Sequence[Any]) -> str:
    state: str = course.start
    for event in events:
        state = course.moves[state].get(event.step, state)
    return state


def _seats(
    meeting: Meeting, turns: list[Turn], turn_events: list[TurnEvent], time: Clock
) -> tuple[Seat, ...]:
    groups = {group.origin_id: group for group in _rows(SupervisionGroup, meeting)}
    seats = []
    for turn in turns:
        own = [event for event in turn_events if event.turn_id == turn.origin_id]
        state = _folded(TURN, own)
        reason = own[-1].note if state == "skipped" else ""
        seats.append(Seat(turn, groups[turn.group_id], state, time.of_turn.get(turn.origin_id, 0), reason))
    return tuple(seats)


def _hard_problems(meeting: Meeting, agenda: list[AgendaItem]) -> list[Any]:
    """Each with its `outcome` and the act that settled it, where one has."""
    on_agenda = [item.hard_problem_id for item in agenda if item.hard_problem_id and not item.dropped]
    settled = Settlement.objects.filter(superseded_at=None, hard_problem_id=OuterRef("origin"))
    rows = HardProblem.objects.filter(programme_id=meeting.programme_id, superseded_at=None)
    rows = rows.filter(Q(meeting_id=meeting.origin_id) | Q(pk__in=on_agenda) | Q(first_id__in=on_agenda))
    told = rows.annotate(origin=Coalesce(F("first_id"), F("id")))
    outcome = {"outcome": "outcome", "settled_by_act": "act_id"}
    told = told.annotate(**{name: Subquery(settled.values(of)[:1]) for name, of in outcome.items()})
    return sorted(told, key=moment_of)
