"""Make up what is said and looked at again in a random programme: answers of units, proposals, look-backs, draws.

It has a source of chance of its own, so that the rest of a seed's programme does not depend on it.
"""

from datetime import date, timedelta
from random import Random

from tests.oracle.draft import Cells, Draft


def add_following(draft: Draft) -> None:
    rng = Random(f"{draft.start} {draft.unit_count} {draft.weeks} following")
    withdrawn = {row["problem_key"] for row in draft.sheets["problem_events"]}
    for problem in draft.sheets["problems"]:
        if problem["key"] not in withdrawn:
            answer(draft, rng, problem)
            propose(draft, rng, problem)
    for measure in draft.sheets["measures"]:
        look_back(draft, rng, measure)
    for unit in draft.sheets["units"]:
        say_too_much(draft, rng, unit["code"])
    share_practices(draft, rng)
    draw(draft, rng)
    if rng.random() < 0.5:
        draft.add("ladder", uid="ladder", owner_after=1, head_after=2, group_after=5, meeting_after=9)
        draft.add("days_off", uid="d1", day=draft.start, title="中秋", working=rng.choice(["yes", "no"]))


def days_after(draft: Draft, rng: Random, day: date) -> date | None:
    """A day from that one on, or none where the programme is over by then."""
    later = day + timedelta(days=rng.choice([0, 1, 2, 6]))
    return later if later <= draft.end else None


def answer(draft: Draft, rng: Random, problem: Cells) -> None:
    steps = rng.choice([[], [], ["agreed"], ["disputed"], ["disputed", "agreed"]])
    day: date | None = problem["found_on"]
    for number, step in enumerate(steps):
        day = days_after(draft, rng, day) if day else None
        if day:
            uid = f"{problem['key']}-a{number}"
            draft.add("problem_events", uid=uid, problem_key=problem["key"], step=step, happened_on=day)


def propose(draft: Draft, rng: Random, problem: Cells) -> None:
    proposed_on = days_after(draft, rng, problem["found_on"])
    if proposed_on is None or rng.random() < 0.6:
        return
    uid = f"{problem['key']}-p"
    draft.add(
        "proposed_measures",
        uid=uid,
        problem_key=problem["key"],
        what="补课",
        responsible="镇党委",
        proposed_on=proposed_on,
        due_on=proposed_on + timedelta(days=14),
    )
    answered_on = days_after(draft, rng, proposed_on)
    measures = [row["key"] for row in draft.sheets["measures"] if row["problem_key"] == problem["key"]]
    if answered_on and rng.random() < 0.7:
        became = {"step": "agreed", "measure_key": measures[0]} if measures else {"step": "declined"}
        draft.add(
            "proposal_events",
            uid=f"{uid}-e",
            proposal_uid=uid,
            happened_on=answered_on,
            note="太晚",
            **became,
        )


def look_back(draft: Draft, rng: Random, measure: Cells) -> None:
    for event in draft.sheets["measure_events"]:
        if event["measure_key"] == measure["key"] and event["step"] == "verified":
            looked_on = days_after(draft, rng, event["happened_on"]) if rng.random() < 0.5 else None
            found = {"looked_on": looked_on, "holds": "yes", "note": "没有再犯"} if looked_on else {}
            due_on = event["happened_on"] + timedelta(days=30)
            uid = f"{event['uid']}-l"
            draft.add("look_backs", uid=uid, measure_key=measure["key"], due_on=due_on, **found)


def say_too_much(draft: Draft, rng: Random, unit: str) -> None:
    said_on = days_after(draft, rng, draft.start)
    if said_on is None or rng.random() < 0.7:
        return
    draft.add("too_much", uid=f"t-{unit}", unit_code=unit, said_on=said_on, text="同一张表填了三遍")
    answered_on = days_after(draft, rng, said_on)
    if answered_on:
        draft.add(
            "too_much_answers",
            uid=f"ta-{unit}",
            too_much_uid=f"t-{unit}",
            answered_on=answered_on,
            text="属实",
        )


def share_practices(draft: Draft, rng: Random) -> None:
    for practice in draft.sheets["practices"]:
        shared_on = days_after(draft, rng, practice["noted_on"])
        if shared_on and rng.random() < 0.3:
            uid = practice["uid"]
            draft.add("practices_shared", uid=f"{uid}-s", practice_uid=uid, shared_on=shared_on)


def draw(draft: Draft, rng: Random) -> None:
    visits = [row for row in draft.sheets["visits"] if row["visited_on"] <= draft.end]
    if not visits:
        return
    days = {"from_on": draft.start, "to_on": draft.end}
    draft.add("draws", uid="draw-1", seed="2026", drawn_on=draft.end, drawn="visit", number=1, **days)
    visit = rng.choice(visits)
    draft.add(
        "second_looks",
        uid="look-1",
        draw_uid="draw-1",
        visit_uid=visit["uid"],
        group_number=draft.group_numbers[0],
        due_on=draft.end + timedelta(days=14),
    )
    draft.add(
        "second_look_findings",
        uid="found-1",
        second_look_uid="look-1",
        looked_on=draft.end,
        holds="no",
        note="台账不符",
    )
