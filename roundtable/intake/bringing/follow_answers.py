"""What answers something: not before it, and once where it is answered once."""

from dataclasses import dataclass
from typing import Any

from roundtable.actions.recording import Recording
from roundtable.actions.transitions import too_early
from roundtable.intake.bringing.places import current, current_by_origin, grouped, tell_at
from roundtable.intake.bringing.run import Run
from roundtable.records.proposals import ProposalEvent, ProposedMeasure
from roundtable.records.record import Record
from roundtable.records.rectification import LookBack, Measure, Problem
from roundtable.records.second_looks import SecondLookFinding
from roundtable.records.supervision import Practice, PracticeShared
from roundtable.records.too_much import TooMuch, TooMuchAnswer


@dataclass(frozen=True)
class Answering:
    """Records of one sheet that refer by `field` to what they answer, whose day is `asked_on` (none = it has no day)."""

    sheet: str
    model: type[Record]
    day: str
    field: str
    asked: type[Record] | None = None
    asked_on: str = ""
    once: bool = True


ANSWERING = (
    Answering("look_backs", LookBack, "looked_on", "measure", Measure, "agreed_on", once=False),
    Answering(
        "proposed_measures", ProposedMeasure, "proposed_on", "problem", Problem, "found_on", once=False
    ),
    Answering("proposal_events", ProposalEvent, "happened_on", "proposal", ProposedMeasure, "proposed_on"),
    Answering("too_much_answers", TooMuchAnswer, "answered_on", "said", TooMuch, "said_on"),
    Answering("practices_shared", PracticeShared, "shared_on", "practice", Practice, "noted_on"),
    Answering("second_look_findings", SecondLookFinding, "looked_on", "second_look"),
)


def check(run: Run, recording: Recording) -> None:
    for kind in ANSWERING:
        if kind.sheet in run.counts:
            _check(run, recording, kind)


def _check(run: Run, recording: Recording, kind: Answering) -> None:
    programme_id = recording.programme.origin_id  # type: ignore[union-attr]
    every: Any = current(kind.model, programme_id)
    touched = every.filter(act=recording.act).values(kind.field)
    rows = (
        every.filter(**{f"{kind.field}__in": touched})
        .order_by(kind.field, "known_since", "seq")
        .values(kind.field, "uid", kind.day)
    )
    for groups in grouped(rows.iterator(), (kind.field,)):
        asked = (
            current_by_origin(kind.asked, programme_id, [key[0] for key, _ in groups], kind.asked_on)
            if kind.asked
            else {}
        )
        for (about,), answers in groups:
            for answer in answers:
                on = answer[kind.day]
                sentence = too_early(on, asked[about][kind.asked_on]) if kind.asked and on else None
                if sentence:
                    tell_at(run, kind.sheet, programme_id, [answer["uid"]], kind.day, sentence, on)
            if kind.once and len(answers) > 1:
                _tell_twice(run, programme_id, kind, answers)


def _tell_twice(run: Run, programme_id: int, kind: Answering, answers: list[dict[str, Any]]) -> None:
    sentence = (
        "同一件事只答复一次；有误请用原来的编号更正。",
        "The same thing is answered once; correct the answer by its own key where it is wrong.",
    )
    uids = [answer["uid"] for answer in reversed(answers)]
    tell_at(run, kind.sheet, programme_id, uids, kind.day, sentence, answers[-1][kind.day])
