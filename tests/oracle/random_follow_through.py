"""Random visits, and what follows from them: problems, measures and their events, suggestions, practices."""

from datetime import date, timedelta

from tests.oracle.draft import Cells, Draft

CATEGORIES = ["学风", "records", "Safety", "作风", "带头作用"]
TITLES = ["Morning reading", "院坝会", "Red line, marked", "师徒结对", "Open ledger"]
CHECKERS = ["第一督导组", "Office", "督导员乙"]
DOERS = ["张主任", "Liaison officer", "李书记"]


def add_follow_through(draft: Draft) -> None:
    for unit in draft.kind_of:
        add_visits(draft, unit)
    # Some are raised or noted without a visit, on any day, even before the unit joined or after it left.
    for _ in range(draft.unit_count):
        unit, day = draft.unit(), draft.day()
        if draft.chance(0.4):
            add_problem(draft, unit, day, None)
        if draft.chance(0.4):
            add_suggestion(draft, unit, day, None)
        if draft.chance(0.2):
            add_practice(draft, unit, day, None)


def add_visits(draft: Draft, unit: str) -> None:
    """Some units are seen often and some never, now and then several times a day or by another group."""
    a_day = draft.rng.choice([0.0, 0.03, 0.1, 0.2, 0.3, 0.3])
    tendency = draft.rng.choice(
        [["well", "steady"], ["steady", "slow"], ["well", "steady", "slow", "unsatisfactory"]]
    )
    for day in draft.days_of(unit):
        while draft.chance(a_day):
            add_visit(draft, unit, day, tendency)


def add_visit(draft: Draft, unit: str, day: date, tendency: list[str]) -> None:
    rng = draft.rng
    group = draft.group_on(unit, day)
    if draft.chance(0.15):
        group = rng.choice(draft.group_numbers)
    assessment = draft.maybe(rng.choice(tendency), 0.6)
    reason = None
    if assessment in ("slow", "unsatisfactory"):
        reason = "会议未按时召开, no minutes"
    elif assessment:
        reason = draft.maybe("looks right", 0.3)
    visit = draft.add(
        "visits",
        uid=draft.key("v"),
        group_number=group,
        unit_code=unit,
        visited_on=day,
        announced=rng.choice(["yes", "no", None]),
        meetings_attended=draft.maybe(rng.randint(0, 3), 0.8),
        activities_joined=draft.maybe(rng.randint(0, 2), 0.8),
        materials_reviewed=draft.maybe(rng.randint(0, 30), 0.8),
        spot_checks=draft.maybe(rng.randint(0, 5), 0.8),
        people_interviewed=draft.maybe(rng.randint(0, 12), 0.8),
        assessment=assessment,
        assessment_reason=reason,
        note=draft.maybe("一切正常", 0.2),
    )
    while draft.chance(0.1 if unit in draft.keen else 0.3):
        add_problem(draft, unit, day, visit["uid"])
    while draft.chance(0.25):
        add_suggestion(draft, unit, day, visit["uid"])
    if draft.chance(0.06):
        add_practice(draft, unit, day, visit["uid"])


def add_suggestion(draft: Draft, unit: str, day: date, visit_uid: str | None) -> None:
    draft.add(
        "suggestions",
        uid=draft.key("s"),
        unit_code=unit,
        made_on=day,
        text="建议 hold it weekly",
        visit_uid=visit_uid,
    )


def add_practice(draft: Draft, unit: str, day: date, visit_uid: str | None) -> None:
    draft.add(
        "practices",
        uid=draft.key("pr"),
        unit_code=unit,
        noted_on=day,
        title=draft.rng.choice(TITLES),
        description=draft.maybe("人人讲, everyone speaks"),
        visit_uid=visit_uid,
    )


def add_problem(draft: Draft, unit: str, day: date, visit_uid: str | None) -> None:
    """A problem is withdrawn before any measure is agreed, or gets none, one or several."""
    rng = draft.rng
    problem = draft.add(
        "problems",
        key=draft.key("p"),
        unit_code=unit,
        category=rng.choice(CATEGORIES),
        found_on=day,
        description=rng.choice(["学习不深入", "Ledger not kept, again"]),
        severity=draft.maybe(rng.choice(["minor", "major", "critical"])),
        visit_uid=visit_uid,
    )
    if draft.chance(0.15):
        withdrawn_on = day + timedelta(days=rng.choice([0, 1, 5, 12]))
        if withdrawn_on <= draft.end:
            draft.add(
                "problem_events",
                uid=draft.key("pe"),
                problem_key=problem["key"],
                step="withdrawn",
                happened_on=withdrawn_on,
                reason="记录有误",
            )
            return
    for _ in range(rng.choice([0, 1, 1, 1, 2, 3])):
        agreed_on = day + timedelta(days=rng.choice([0, 0, 1, 3, 8]))
        if agreed_on <= draft.end:
            add_measure(draft, problem, agreed_on)


def add_measure(draft: Draft, problem: Cells, agreed_on: date) -> None:
    measure = draft.add(
        "measures",
        key=draft.key("m"),
        problem_key=problem["key"],
        what=draft.rng.choice(["补课", "Keep the ledger daily"]),
        responsible=draft.rng.choice(DOERS),
        due_on=agreed_on + timedelta(days=draft.rng.choice([0, 2, 5, 7, 10, 20])),
        agreed_on=agreed_on,
    )
    add_measure_events(draft, problem["unit_code"], measure)


def add_measure_events(draft: Draft, unit: str, measure: Cells) -> None:
    """agreed, reopened, returned -> done -> verified, returned or unclear (done still); verified -> reopened; moved while open."""
    rng = draft.rng
    state = "agreed"
    done_by = None
    day: date = measure["agreed_on"]
    keen = unit in draft.keen
    for _ in range(9 if keen else rng.choice([0, 1, 2, 3, 4, 6, 9])):
        if state == "verified" and keen and draft.chance(0.8):
            return
        day += timedelta(days=rng.choice([0, 0, 0, 1, 2, 4, 9]))
        if day > draft.end:
            return
        if state == "verified":
            step = "reopened"
        elif draft.chance(0.15):
            step = "moved"
        elif state == "done":
            step = rng.choice(["verified", "verified", "verified", "returned", "returned", "unclear"])
        else:
            step = "done"
        if step == "done":
            done_by = draft.maybe(rng.choice([measure["responsible"], *DOERS]), 0.85)
            by = done_by
        else:
            others = [name for name in CHECKERS if name not in (done_by, measure["responsible"])]
            by = draft.maybe(rng.choice(others), 0.85)
        draft.add(
            "measure_events",
            uid=draft.key("me"),
            measure_key=measure["key"],
            step=step,
            happened_on=day,
            by=by,
            note={
                "done": "已补课, minutes filed",
                "verified": "看了台账",
                "returned": "no evidence",
                "unclear": "没有人在, nobody there",
                "reopened": "又发生了",
                "moved": "flood, 延期",
            }[step],
            new_due_on=day + timedelta(days=rng.choice([0, 1, 5, 10, 25])) if step == "moved" else None,
        )
        if step not in {"moved", "unclear"}:
            state = step
