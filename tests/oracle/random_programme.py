"""Write a random but valid programme as a folder of CSV files in the interchange form.

The same seed gives the same folder. All its days lie on or after the programme's start and before 2026-11-01.
"""

from datetime import date, timedelta
from pathlib import Path

from tests.oracle.draft import Cells, Draft
from tests.oracle.random_follow_through import add_follow_through
from tests.oracle.random_following import add_following
from tests.oracle.random_meetings import add_meetings
from tests.oracle.random_rest import add_rest
from tests.oracle.rules import Stay

KINDS = ["township", "department", "stationed", "school", "企业", "B_unit"]
NAMES = [
    "东山镇",
    "West Hill",
    "市财政局",
    "Harbour Office",
    "第二中学",
    "Clinic, North",
    '"Old Mill" farm',
    "水利局",
]
GROUP_NUMBERS = [1, 2, 3, 4, 10, 21]
AREAS = ["江北省/东湖市/云溪县", "江北省/东湖市", "North/Lake City/Hill County/East Town"]
ACTION_TITLES = ["动员部署会", "Study session", "专题党课", "Self-check, part 1", "集中学习研讨", "Open day"]


def write(folder: Path | str, seed: int, units: int = 12, weeks: int = 10) -> Path:
    """Write the programme of a seed, with so many units and weeks; gives the folder back."""
    draft = Draft(seed, units, weeks)
    add_programme(draft)
    add_units(draft)
    add_participation(draft)
    add_required_actions(draft)
    add_follow_through(draft)
    add_rest(draft)
    add_meetings(draft)
    add_following(draft)
    draft.write(Path(folder))
    return Path(folder)


def add_programme(draft: Draft) -> None:
    rng = draft.rng
    draft.add(
        "programme",
        key=rng.choice(["study-2026", "安全专项", "p1"]),
        title=rng.choice(["主题教育", "Safety drive", "督导, 第一批"]),
        started_on=draft.start,
        ends_on=draft.maybe(draft.end, 0.4),
        timezone=draft.zone.key,
        visit_every_days=draft.maybe(7),
        report_every_days=draft.maybe(7),
        meeting_every_days=draft.maybe(14),
    )
    middle = draft.start + (draft.end - draft.start) // 2
    if draft.chance(0.7):
        draft.add("stages", key="s1", title="学习", starts_on=draft.start, ends_on=middle)
        draft.add(
            "stages", key="s2", title="Putting right", starts_on=draft.maybe(middle + timedelta(days=1))
        )
    if draft.chance(0.5):
        draft.add("topics", key="t1", title="作风")


def add_units(draft: Draft) -> None:
    rng = draft.rng
    for kind in rng.sample(KINDS, rng.randint(2, 5)):
        draft.add("unit_kinds", key=kind, title=f"Kind {kind}")
    kinds = [row["key"] for row in draft.sheets["unit_kinds"]]
    used = rng.sample(kinds, rng.randint(2, len(kinds)))  # a kind may have no unit
    for number in range(1, draft.unit_count + 1):
        code = rng.choice(
            [f"u{number}", f"U{number}", f"单位{number}", f"{number}", f"0{number}", f"a-{number}"]
        )
        draft.kind_of[code] = rng.choice(used)
        if draft.chance(0.5):
            draft.keen.add(code)
        draft.add(
            "units",
            code=code,
            name=f"{rng.choice(NAMES)} {number}",
            kind=draft.kind_of[code],
            area=draft.maybe(rng.choice(AREAS)),
            head_title=draft.maybe("书记", 0.3),
        )
    draft.group_numbers = rng.sample(GROUP_NUMBERS, rng.randint(2, 4))
    for group in draft.group_numbers:
        draft.add("groups", number=group, name=rng.choice([f"第{group}督导组", f"Group {group}"]))


def add_participation(draft: Draft) -> None:
    """Units take part throughout, join late, leave, move between groups, or leave and come back."""
    # A group or two may be left with few units, or none.
    chosen = draft.group_numbers[: draft.rng.randint(2, len(draft.group_numbers))]
    for unit in draft.kind_of:
        cuts = sorted(draft.rng.sample(range(1, (draft.end - draft.start).days + 1), 4))
        first, second, third, _ = (draft.start + timedelta(days=cut) for cut in cuts)
        groups = [draft.rng.choice(chosen) for _ in range(3)]
        pattern = draft.rng.choice(
            [
                "whole",
                "whole",
                "whole",
                "late",
                "leaver",
                "short",
                "moved",
                "moved twice",
                "back",
                "back later",
            ]
        )
        patterns: dict[str, list[tuple[date, date | None]]] = {
            "whole": [(draft.start, None)],
            "late": [(first, None)],
            "leaver": [(draft.start, third)],
            "short": [(first, third)],
            "moved": [(draft.start, second), (second, None)],
            "moved twice": [(first, second), (second, third), (third, None)],
            "back": [(draft.start, first), (second, None)],
            "back later": [(first, second), (third, None)],
        }
        draft.stays_of[unit] = []
        for (joined, left), group in zip(patterns[pattern], groups, strict=False):
            draft.stays_of[unit].append(Stay(joined, left, group))
            draft.add(
                "participation",
                unit_code=unit,
                group_number=group,
                joined_on=draft.maybe(joined, 0.5) if joined == draft.start else joined,
                left_on=left,
            )


def add_required_actions(draft: Draft) -> None:
    rng = draft.rng
    stages = [row["key"] for row in draft.sheets["stages"]]
    topics = [row["key"] for row in draft.sheets["topics"]]
    kinds = [row["key"] for row in draft.sheets["unit_kinds"]]
    keys = ["launch"] if draft.chance(0.9) else []
    keys += [draft.key("action-") for _ in range(rng.randint(3, 7))]
    for key in keys:
        launch = key == "launch"
        due_on = draft.day(last=draft.start + timedelta(days=12)) if launch else draft.day()
        if not launch and draft.chance(0.2):
            due_on = draft.end + timedelta(days=rng.randint(1, 20))
        some_kinds = rng.sample(kinds, rng.randint(1, len(kinds)))
        action = draft.add(
            "required_actions",
            key=key,
            title="启动" if launch else rng.choice(ACTION_TITLES),
            due_on=due_on,
            stage=draft.maybe(rng.choice(stages)) if stages else None,
            topic=draft.maybe(rng.choice(topics)) if topics else None,
            kinds=draft.maybe(";".join(some_kinds), 0.4),
            evidence_asked=draft.maybe("minutes, photos", 0.3),
        )
        for unit, kind in draft.kind_of.items():
            share = 1.0 if unit in draft.keen else 0.8
            asked = action["kinds"] is None or kind in some_kinds
            if draft.days_of(unit) and asked and draft.chance(share):
                add_action_events(draft, unit, action)


def add_action_events(draft: Draft, unit: str, action: Cells) -> None:
    """done -> accepted or returned, returned -> done, often on the same day."""
    joined = draft.stays_of[unit][0].joined
    keen = unit in draft.keen
    lateness = draft.rng.choice([-9, -6, -3]) if keen else draft.rng.randint(-14, 9)
    day: date = max(action["due_on"] + timedelta(days=lateness), joined)
    step = "done"
    while day <= draft.end:
        draft.add(
            "action_events",
            uid=draft.key("ae"),
            unit_code=unit,
            action_key=action["key"],
            step=step,
            happened_on=day,
            note=draft.maybe("reason: 材料不全" if step == "returned" else "照片, minutes", 0.6),
        )
        if step == "accepted" or draft.chance(0.02 if keen else 0.15):
            return
        step = "done" if step == "returned" else draft.rng.choice(["accepted", "accepted", "returned"])
        day += timedelta(days=draft.rng.choice([0, 0, 1, 2, 4]))
