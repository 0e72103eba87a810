"""Participations of one unit do not overlap."""

from datetime import date
from itertools import pairwise
from typing import Any

from roundtable.actions.recording import Recording
from roundtable.intake.bringing.places import current, grouped, tell_at
from roundtable.intake.bringing.run import Run
from roundtable.records.organisation import Participation

SHEET = "participation"


def check(run: Run, recording: Recording) -> None:
    if SHEET not in run.counts or recording.programme is None:
        return
    programme_id, start = recording.programme.origin_id, recording.programme.started_on
    every: Any = current(Participation, programme_id)
    touched = every.filter(act=recording.act).values("unit")
    rows = (
        every.filter(unit__in=touched).order_by("unit").values("unit", "uid", "joined_on", "left_on", "seq")
    )
    for groups in grouped(rows.iterator(), ("unit",)):
        for _, stays in groups:
            stays.sort(
                key=lambda stay: (stay["joined_on"] or start, stay["left_on"] or date.max, stay["seq"])
            )
            for before, stay in pairwise(stays):
                joined = stay["joined_on"] or start
                if before["left_on"] is None or before["left_on"] > joined:
                    _tell(run, programme_id, before, stay, start)


def _tell(run: Run, programme_id: int, before: dict[str, Any], stay: dict[str, Any], start: date) -> None:
    begun, joined = before["joined_on"] or start, stay["joined_on"] or start
    sentence = (
        f"与同一单位自 {begun} 起的参加时段重叠，应先写明前一段的退出日（不晚于 {joined}）。",
        (
            f"It overlaps the unit's participation from {begun} on; give"
            f" that one a day of leaving up to {joined}."
        ),
    )
    tell_at(run, SHEET, programme_id, [stay["uid"], before["uid"]], "joined_on", sentence, stay["joined_on"])
