"""What units did about required actions, in order."""

from typing import Any

from django.db.models import Exists, OuterRef

from roundtable.actions.recording import Recording
from roundtable.actions.transitions import ACTION
from roundtable.intake.bringing.places import IN_ORDER, current, grouped, tell_at
from roundtable.intake.bringing.run import Run
from roundtable.intake.bringing.walk import out_of_order
from roundtable.records.plan import ActionEvent

SHEET = "action_events"


def check(run: Run, recording: Recording) -> None:
    if SHEET not in run.counts:
        return
    programme_id = recording.programme.origin_id  # type: ignore[union-attr]
    every: Any = current(ActionEvent, programme_id)
    touched = every.filter(act=recording.act, unit=OuterRef("unit"), action=OuterRef("action"))
    events = (
        every.filter(Exists(touched))
        .order_by("action", "unit", *IN_ORDER)
        .values("action", "unit", "uid", "step", "happened_on")
    )
    for groups in grouped(events.iterator(), ("action", "unit")):
        for _, chain in groups:
            for position, sentence in out_of_order(chain, ACTION):
                # A row that is in order itself may bring an event that was there already out of it.
                near = [event["uid"] for event in (chain[position], *reversed(chain[:position]))]
                tell_at(run, SHEET, programme_id, near, "step", sentence, chain[position]["step"])
