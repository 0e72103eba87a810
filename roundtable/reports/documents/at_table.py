"""From the records of a meeting to the plain values that its documents are written from."""

import json
from datetime import datetime

from django.db.models import Q

from roundtable.actions.meeting.state import State, state_of
from roundtable.actions.refused import Refused
from roundtable.asking.answer import Answer
from roundtable.asking.asked_wrong import NotHere
from roundtable.asking.json_form import thawed
from roundtable.records.acts import Act
from roundtable.records.at_table import AgendaItem, Exchange
from roundtable.records.meetings import Meeting
from roundtable.records.minutes import Annex, Minutes
from roundtable.records.programme import Programme
from roundtable.reports.documents.held import Agreed, Hard, Held, Item, Said


def meeting_of(programme: Programme, number: int) -> Meeting:
    """The meeting of that number, as it is now known.

    Raises:
        NotHere: there is none; those that there are, are told.
    """
    meetings = Meeting.objects.filter(programme_id=programme.origin_id, superseded_at=None)
    found = meetings.filter(number=number).first()
    if found is not None:
        return found
    numbers = [str(one) for one in meetings.order_by("number").values_list("number", flat=True)]
    there_is = "、".join(numbers) or "一次也没有"
    raise NotHere(
        f"没有第 {number} 次会议；有：{there_is}。",
        f"There is no meeting {number}; there is {', '.join(numbers) or 'none'}.",
        numbers,
    )


def agenda_of(meeting: Meeting, known_at: datetime) -> list[Item]:
    """What was on its agenda at that moment, in its order."""
    items = AgendaItem.objects.filter(
        Q(superseded_at=None) | Q(superseded_at__gt=known_at),
        programme_id=meeting.programme_id,
        meeting_id=meeting.origin_id,
        recorded_at__lte=known_at,
        dropped=False,
    )
    return [Item(one.title, one.why, one.minutes) for one in items.order_by("position", "id")]


def held(meeting: Meeting, state: State | None = None) -> tuple[Held, datetime]:
    """The meeting, and the moment of the last thing recorded of it.

    Args:
        state: how it stands, where that was asked already.

    Raises:
        Refused: it was not opened yet, or an answer kept of it is not the one of its digest.
    """
    state = state or state_of(meeting)
    if state.status == "planned":
        raise Refused(
            f"第 {meeting.number} 次会议还没有开，没有纪要可写。",
            f"Meeting {meeting.number} was not opened yet; there are no minutes to write.",
        )
    own = {"programme_id": meeting.programme_id, "meeting_id": meeting.origin_id, "superseded_at": None}
    minutes = Minutes.objects.filter(**own).first()
    annexes = list(Annex.objects.filter(**own).order_by("id"))
    last = max(state.version, *(one.act_id for one in [*annexes, *([minutes] if minutes else [])]), 0)
    return Held(
        number=meeting.number,
        title=meeting.title,
        held_on=meeting.held_on,
        sealed=state.status == "sealed",
        present=[one.post for one in state.attendance if one.present],
        absent=[one.post for one in state.attendance if not one.present],
        said=_said(state),
        remarks=[(one.said_by, one.text) for one in state.statements if one.exchange_id is None],
        hard=[
            Hard(
                one.problem.title,
                one.problem.description,
                [(proposal.proposed_by, proposal.text) for proposal in one.proposals],
                one.outcome or "",
            )
            for one in state.hard_problems
        ],
        agreed=[Agreed(one.what, one.responsible, one.due_on) for one in state.decisions],
        parts=[(part["title"], part["text"]) for part in json.loads(minutes.parts)] if minutes else [],
        annexes=[one.text for one in annexes],
        skipped=[(seat.group.name, seat.reason) for seat in state.seats if seat.reason],
    ), Act.objects.get(pk=last).at


def _said(state: State) -> list[Said]:
    groups = {seat.turn.origin_id: seat.group.name for seat in state.seats}
    return [
        Said(
            groups[exchange.turn_id] if exchange.turn_id else "",
            _answer(exchange),
            [(one.said_by, one.text) for one in state.statements if one.exchange_id == exchange.origin_id],
        )
        for exchange in state.exchanges
    ]


def _answer(exchange: Exchange) -> Answer:
    try:
        return thawed(json.loads(exchange.answer))
    except ValueError:
        raise Refused(
            f"会上留存的回答 {exchange.uid} 与它的摘要值不符，纪要没有写。",
            f"The answer {exchange.uid} kept of the meeting does not agree with its digest; the minutes were not written.",
        ) from None
