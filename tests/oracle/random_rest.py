"""Random optional actions, submissions, materials, publicity, lectures and reports."""

from datetime import timedelta

from tests.oracle.draft import Draft
from tests.oracle.random_follow_through import TITLES

LEVELS = ["province_or_above", "city", "own"]
CHANNELS = ["press", "web", "wechat", "app", "tv", "radio", "other"]
DEPARTMENTS = ["组织部", "Publicity", "纪委监委", "audit"]
TIERS = ["city", "县级", "village"]
PLACES = ["大礼堂", "Town hall", "Square, east", "村委会"]


def add_rest(draft: Draft) -> None:
    add_optional_actions(draft)
    add_materials(draft)
    add_publicity(draft)
    add_lectures(draft)
    add_reports(draft)


def add_optional_actions(draft: Draft) -> None:
    """Some have the title of a practice noted at the same unit."""
    for _ in range(draft.unit_count):
        draft.add(
            "optional_actions",
            uid=draft.key("oa"),
            unit_code=draft.unit(),
            title=draft.rng.choice(TITLES),
            happened_on=draft.day(),
            description=draft.maybe("全体参加"),
        )
    for practice in list(draft.sheets["practices"]):
        if draft.chance(0.5):
            draft.add(
                "optional_actions",
                uid=draft.key("oa"),
                unit_code=practice["unit_code"],
                title=practice["title"],
                happened_on=draft.day(),
            )
    for _ in range(draft.unit_count // 2):
        draft.add(
            "submissions",
            uid=draft.key("sub"),
            unit_code=draft.unit(),
            submitted_on=draft.day(),
            title="学习心得",
            text="通过学习, we saw it.\nSecond line.",
            action_key=draft.maybe(draft.rng.choice(draft.sheets["required_actions"])["key"], 0.5),
        )


def add_materials(draft: Draft) -> None:
    rng = draft.rng
    for _ in range(rng.randint(0, 4)):
        material = draft.add(
            "materials",
            key=draft.key("mat"),
            title=rng.choice(["汇编", "Reader", "文件包"]),
            form=rng.choice(["print", "ebook", "document_set"]),
            copies=draft.maybe(rng.randint(0, 5000)),
            parts=draft.maybe("1+1+7", 0.3),
            issued_on=draft.maybe(draft.day(), 0.7),
        )
        for _ in range(rng.choice([0, 2, draft.unit_count])):
            unit = draft.maybe(draft.unit(), 0.8)
            delivered_on = draft.day(first=material["issued_on"])
            receipted_on = delivered_on + timedelta(days=rng.choice([0, 1, 9]))
            draft.add(
                "distributions",
                uid=draft.key("d"),
                material_key=material["key"],
                recipient="办公室" if unit else "Library",
                delivered_on=delivered_on,
                unit_code=unit,
                copies=draft.maybe(rng.randint(0, 200), 0.85),
                receipted_on=draft.maybe(min(receipted_on, draft.end), 0.6),
            )


def add_publicity(draft: Draft) -> None:
    """Reprints of a story appear in one outlet or several, at several levels and in several weeks."""
    rng = draft.rng
    for _ in range(rng.randint(1, 6)):
        draft.add(
            "outlets",
            key=draft.key("o"),
            name=rng.choice(["省日报", "City Web", "晚报"]),
            level=rng.choice(LEVELS),
            channel=rng.choice(CHANNELS),
        )
    outlets = [row["key"] for row in draft.sheets["outlets"]]
    told = rng.sample(outlets, rng.randint(1, len(outlets)))  # an outlet may have no items
    stories = [draft.key("story") for _ in range(5)]
    for _ in range(rng.choice([0, 10, 30])):
        uid = draft.key("pub")
        draft.add(
            "publicity",
            uid=uid,
            outlet_key=rng.choice(told),
            published_on=draft.day(),
            title=rng.choice(["学习进行时", "On the spot"]),
            url=draft.maybe(f"https://example.org/{uid}", 0.4),
            unit_code=draft.maybe(draft.unit(), 0.4),
            story=draft.maybe(rng.choice(stories), 0.6),
            text=draft.maybe("正文", 0.3),
        )
    numbers = list(range(1, rng.randint(2, 13)))
    rng.shuffle(numbers)
    for number in numbers:
        draft.add("briefings", number=number, issued_on=draft.day(), title=f"简报 {number}")


def add_lectures(draft: Draft) -> None:
    for _ in range(draft.rng.choice([0, 6, 15])):
        draft.add(
            "lectures",
            uid=draft.key("l"),
            held_on=draft.day(),
            tier=draft.rng.choice(TIERS),
            place=draft.rng.choice(PLACES),
            unit_code=draft.maybe(draft.unit(), 0.6),
            audience=draft.maybe(draft.rng.randint(0, 400), 0.8),
        )


def add_reports(draft: Draft) -> None:
    """On time, late, nothing to report, missing with a row or without one."""
    rng = draft.rng
    for number in range(draft.weeks):
        period_start = draft.start + timedelta(weeks=number)
        for department in DEPARTMENTS[: rng.randint(1, 4)]:
            due_on = period_start + timedelta(days=rng.choice([6, 6, 6, 9]))
            submitted_on = draft.maybe(due_on + timedelta(days=rng.choice([-2, 0, 1, 5])), 0.75)
            if submitted_on is not None and submitted_on > draft.end:
                submitted_on = None
            draft.add(
                "reports",
                uid=draft.key("r"),
                department=department,
                period_start=period_start,
                due_on=due_on,
                submitted_on=submitted_on,
                state=rng.choice(["figures", "zero", "nothing"]) if submitted_on else None,
                text=draft.maybe("本周情况", 0.5) if submitted_on else None,
            )
