"""Random meetings, what they decided and what became of it, hard problems."""

from datetime import date, timedelta

from tests.oracle.draft import Cells, Draft
from tests.oracle.random_follow_through import CHECKERS, DOERS


def add_meetings(draft: Draft) -> None:
    rng = draft.rng
    for number in range(1, draft.weeks // 2 + 1):
        held_on = draft.start + timedelta(days=14 * number - 1)
        if held_on > draft.end:
            break
        draft.add("meetings", number=number, held_on=held_on, title=f"第{number}次会议")
        agreed = [row["key"] for row in draft.sheets["measures"] if row["agreed_on"] <= held_on]
        for _ in range(rng.randint(0, 4)):
            decision = draft.add(
                "decisions",
                key=draft.key("dec"),
                meeting_number=number,
                what="限期整改",
                responsible=rng.choice(["Office", "组织部"]),
                due_on=held_on + timedelta(days=rng.randint(0, 14)),
                unit_code=draft.maybe(draft.unit(), 0.6),
                measure_key=draft.maybe(rng.choice(agreed), 0.4) if agreed else None,
            )
            if not decision["measure_key"]:
                add_decision_events(draft, decision, held_on)
    for _ in range(rng.randint(0, 12)):
        add_hard_problem(draft)


def add_decision_events(draft: Draft, decision: Cells, held_on: date) -> None:
    """done -> verified or returned, returned -> done, verified -> reopened; moved now and then."""
    rng = draft.rng
    follows = {"agreed": ["done", "moved"], "done": ["verified", "verified", "returned", "moved"]}
    follows |= {"returned": ["done", "moved"], "verified": ["reopened"], "reopened": ["done"]}
    state, day = "agreed", held_on + timedelta(days=rng.choice([0, 1, 3, 6]))
    while day <= draft.end and draft.chance(0.75):
        step = rng.choice(follows[state])
        draft.add(
            "decision_events",
            uid=draft.key("de"),
            decision_key=decision["key"],
            step=step,
            happened_on=day,
            by=rng.choice(CHECKERS if step in {"verified", "returned"} else DOERS),
            note="说明",
            new_due_on=day + timedelta(days=rng.choice([0, 4, 9])) if step == "moved" else None,
        )
        state = state if step == "moved" else step
        day += timedelta(days=rng.choice([0, 0, 1, 4]))


def add_hard_problem(draft: Draft) -> None:
    rng = draft.rng
    raised_on = draft.day()
    hard = draft.add(
        "hard_problems",
        key=draft.key("h"),
        title=rng.choice(["停车难", "Wells, deep"]),
        description="三个部门都管一段",
        raised_on=raised_on,
        unit_code=draft.maybe(draft.unit(), 0.6),
    )
    for _ in range(rng.choice([0, 1, 3])):
        draft.add(
            "proposals",
            uid=draft.key("prop"),
            hard_problem_key=hard["key"],
            proposed_on=draft.day(first=raised_on),
            proposed_by=rng.choice(["住建局", "Police"]),
            text=rng.choice(["一图一册", "Tow, then talk"]),
        )
    if draft.chance(0.3):
        settled_on = draft.day(first=raised_on)
        decided = [row["key"] for row in draft.sheets["decisions"]]
        draft.add(
            "settlements",
            uid=draft.key("set"),
            hard_problem_key=hard["key"],
            settled_on=settled_on,
            outcome="办结",
            decision_key=draft.maybe(rng.choice(decided), 0.5) if decided else None,
        )
