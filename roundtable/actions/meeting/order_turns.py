"""The order in which groups are asked."""

from collections.abc import Sequence
from datetime import datetime

from roundtable.actions.by import By
from roundtable.actions.meeting.at_table import at_table, refuse_other
from roundtable.actions.refused import Refused
from roundtable.records.at_table import Turn
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import SupervisionGroup


def order_turns(
    *, by: By, meeting: Meeting, groups: Sequence[SupervisionGroup], at: datetime | None = None
) -> list[Turn]:
    """Puts the groups in this order; said again, it changes the order. A group that has a turn keeps one: it can be skipped.

    Raises:
        Refused: a group is named twice, or one that has a turn is left out.
    """
    when = ("planned", "open", "paused")
    with at_table(by=by, meeting=meeting, verb="meeting.order_turns", when=when, at=at) as table:
        refuse_other(table, *groups)
        named = [group.origin_id for group in groups]
        if len(set(named)) != len(named):
            raise Refused("有的组列了两次，每组应只列一次。", "A group is named twice; name each once.")
        has = {turn.group_id: turn for turn in table.turns}
        left_out = [table.name_of(turn) for key, turn in has.items() if key not in named]
        if left_out:
            raise Refused(
                f"漏了{'、'.join(left_out)}：已排上的组应都列出，不发言的到时跳过。",
                f"{', '.join(left_out)}: left out; name every group that has a turn, and skip who does not speak.",
            )
        turns = []
        for position, group in enumerate(groups, start=1):
            turn = has.get(group.origin_id)
            if turn is None:
                turn = table.add(Turn, meeting=table.meeting, group=group, position=position)
            elif turn.position != position:
                turn = table.act.correct(turn, reason="调整次序 order", recorded_at=at, position=position)
            turns.append(turn)
        return turns
