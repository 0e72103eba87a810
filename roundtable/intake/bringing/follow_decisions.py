"""What became of decisions that are no measure: in order by the state table, nobody checking their own work."""

from typing import Any

from roundtable.actions.recording import Recording
from roundtable.actions.refused import Sentence
from roundtable.actions.transitions import DECISION
from roundtable.intake.bringing.follow_measures import FIELD, faults
from roundtable.intake.bringing.places import IN_ORDER, current, current_by_origin, grouped, tell_at
from roundtable.intake.bringing.run import Run
from roundtable.records.meetings import Decision, DecisionEvent, Meeting

SHEET = "decision_events"
ON_ITS_MEASURE: Sentence = (
    "这件事已成为整改措施，进展应登记在那条措施上。",
    "This decision became a measure; give what follows in measure_events.",
)


def check(run: Run, recording: Recording) -> None:
    if not {SHEET, "decisions", "meetings"} & set(run.counts):
        return
    programme_id = recording.programme.origin_id  # type: ignore[union-attr]
    every: Any = current(DecisionEvent, programme_id)
    decisions: Any = current(Decision, programme_id)
    touched = every.filter(act=recording.act).values("decision")
    changed = decisions.filter(act=recording.act, replaces__isnull=False).values("seq")
    meetings_now: Any = current(Meeting, programme_id)
    moved = meetings_now.filter(act=recording.act, replaces__isnull=False).values("seq")
    of_moved = decisions.filter(meeting__in=moved).values("seq")
    events = (
        every.filter(decision__in=touched.union(changed, of_moved, all=True))
        .order_by("decision", *IN_ORDER)
        .values("decision", "uid", "step", "happened_on", "done_by")
    )
    for groups in grouped(events.iterator(), ("decision",)):
        ids = [key[0] for key, _ in groups]
        of = current_by_origin(Decision, programme_id, ids, "measure_id", "meeting_id")
        meetings = {decision["meeting_id"] for decision in of.values()}
        held = current_by_origin(Meeting, programme_id, list(meetings), "held_on")
        for (decision,), chain in groups:
            if of[decision]["measure_id"] is not None:
                tell_at(run, SHEET, programme_id, [chain[-1]["uid"]], "decision_key", ON_ITS_MEASURE, None)
                continue
            held_on = held[of[decision]["meeting_id"]]["held_on"]
            early: Sentence = (
                f"发生日早于会议的日子 {held_on}，应不早于这一天。",
                f"The meeting was held on {held_on}; give that day or a later one.",
            )
            for position, column, sentence in faults(chain, held_on, DECISION, early):
                event = chain[position]
                near = [one["uid"] for one in (event, *reversed(chain[:position]))]
                value = event[FIELD.get(column, column)]
                # A row that is in order itself may bring an event that was there already out of it.
                for sheet, keys, at in (
                    (SHEET, near, column),
                    ("decisions", [of[decision]["uid"]], "meeting_number"),
                    ("meetings", [held[of[decision]["meeting_id"]]["uid"]], "held_on"),
                ):
                    if tell_at(run, sheet, programme_id, keys, at, sentence, value):
                        break
