"""Writes the agenda that the records call for; the office then reorders, adds and drops."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from roundtable.actions.by import By
from roundtable.actions.meeting.add_item import BEFORE_THE_END
from roundtable.actions.meeting.at_table import at_table
from roundtable.actions.meeting.frozen import frozen
from roundtable.actions.refused import Refused
from roundtable.records.at_table import AgendaItem
from roundtable.records.hard_problems import HardProblem
from roundtable.records.meetings import Meeting
from roundtable.records.organisation import Unit

QUESTION = "meeting.agenda"
PROMISES = {"zh-hans": "此前会议议定的事", "en": "What earlier meetings agreed"}
BETWEEN = {"zh-hans": "；", "en": "; "}


def write_agenda(
    *,
    by: By,
    meeting: Meeting,
    answer: Mapping[str, Any],
    language: str = "zh-hans",
    at: datetime | None = None,
) -> list[AgendaItem]:
    """One item for each row of the answer to `meeting.agenda`, with why it is there, in one act.

    Args:
        answer: in the form of the interchange contract, worked out by the caller.
        language: `zh-hans` or `en`, in which titles and reasons are written down.

    Raises:
        Refused: it is another answer, or there is an agenda already.
    """
    frozen(answer)
    with at_table(by=by, meeting=meeting, verb="meeting.write_agenda", when=BEFORE_THE_END, at=at) as table:
        if answer["question"] != QUESTION:
            raise Refused("这不是议程的回答。", f"Give an answer to {QUESTION}.")
        if table.act.current(AgendaItem, meeting_id=table.meeting.origin_id):
            raise Refused(
                "议程已经写过，请在其上增减。", "There is an agenda already; change its items instead."
            )
        return [
            table.add(
                AgendaItem,
                meeting=table.meeting,
                position=row["place"],
                kind=row["kind"],
                title=row["title"] or (row["unit"] or {}).get("name") or PROMISES[language],
                why=BETWEEN[language].join(reason[language] for reason in row["why"]),
                minutes=row["minutes"],
                unit=table.act.current(Unit, uid=row["unit"]["code"]) if row["unit"] else None,
                hard_problem=(
                    table.act.current(HardProblem, uid=row["key"]) if row["kind"] == "hard" else None
                ),
            )
            for row in answer["rows"]
        ]
