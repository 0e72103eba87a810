"""Two secretaries at one table: an act is refused where the table has moved on since it was looked at."""

from zoneinfo import ZoneInfo

from roundtable.actions.meeting.at_table import Table, moment_of
from roundtable.actions.meeting.course import MEETING, TURN
from roundtable.actions.refused import Refused, Sentence
from roundtable.records.at_table import MeetingEvent, TurnEvent


def refuse_stale(table: Table, seen: int | None) -> None:
    """Raises Refused with what changed meanwhile.

    Args:
        seen: the version of the state that was looked at; None = the caller has looked at nothing.
    """
    if seen is None:
        return
    happened: list[MeetingEvent | TurnEvent] = [*table.events, *table.turn_events]
    since = [event for event in happened if event.act_id > seen]
    if since:
        told = [_told(table, event) for event in sorted(since, key=moment_of)[-3:]]
        raise Refused(
            f"您看的是稍早的样子，期间：{'；'.join(zh for zh, _ in told)}。请看过现在的样子再做。",
            f"The table has moved on meanwhile: {'; '.join(en for _, en in told)}. Look at it as it is now.",
        )


def _told(table: Table, event: MeetingEvent | TurnEvent) -> Sentence:
    zone = ZoneInfo(table.act.programme.timezone if table.act.programme else "Asia/Shanghai")
    clock = f"{event.known_since.astimezone(zone):%H:%M:%S} {event.act.by}"
    if isinstance(event, MeetingEvent):
        zh, en = MEETING.steps[event.step]
        return f"{clock} 会议{zh}", f"{clock}: the meeting was {en}"
    turn = next(turn for turn in table.turns if turn.origin_id == event.turn_id)
    zh, en = TURN.steps[event.step]
    return f"{clock} {table.name_of(turn)}：{zh}", f"{clock}: {table.name_of(turn)} was {en}"
