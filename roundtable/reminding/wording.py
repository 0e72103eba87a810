"""The words of what is sent, in both languages: an item in a line, a digest as a text. What is shown on pages has words of its own."""

from datetime import date
from urllib.parse import quote, urlencode

from django.conf import settings

from roundtable.questions.words import DUE
from roundtable.records.people import RoleName
from roundtable.reminding.steps import Step

WHY = {**DUE, "unit_to_visit": ("本周还没去", "not yet visited this week")}
STEPS = {
    Step.LATER: ("还早", "later"),
    Step.WAITS: ("等着办", "waiting"),
    Step.THIS_WEEK: ("七天内到期", "due within seven days"),
    Step.TODAY: ("今天到期", "due today"),
    Step.OVERDUE: ("已逾期", "overdue"),
    Step.HEAD: ("逾期，到单位负责人", "overdue, with the head of the unit"),
    Step.GROUP: ("逾期，到督导组", "overdue, with the supervision group"),
    Step.MEETING: ("逾期，上下次会议议程", "overdue, on the next meeting's agenda"),
}
ROLES = {
    RoleName.LEADER: ("领导小组", "leading group"),
    RoleName.OFFICE: ("领导小组办公室", "office"),
    RoleName.DEPARTMENT: ("部门", "department"),
    RoleName.SUPERVISOR: ("督导组", "supervision group"),
    RoleName.LIAISON: ("单位联络员", "liaison"),
    RoleName.OBSERVER: ("观察员", "observer"),
}
MOST_LINES = 20
LONGEST_WHAT = 60


def place_of(key: str, page: str, unit: str) -> str:
    """The path of the page where it is done."""
    if key.startswith("report/"):
        return "/reports/"
    return f"/record/{quote(page)}/" if page else f"/units/{quote(unit, safe='')}/"


def address_of(path: str, programme: str) -> str:
    """In full; empty where the site was not told its own address."""
    return f"{settings.ADDRESS}{path}?{urlencode({'programme': programme})}" if settings.ADDRESS else ""


def say(language: str, zh: str, en: str) -> str:
    return en if language == "en" else zh


def line(item: dict[str, object], language: str) -> str:
    """`· 措施：分组讨论（东山镇），3月25日到期，逾期 5 天`."""
    what = str(item["what"]).replace("\n", " ")
    what = what if len(what) <= LONGEST_WHAT else what[:LONGEST_WHAT] + "…"
    why = say(language, *WHY[str(item["why"])])
    parts = [f"{why}：{what}" if language != "en" else f"{why}: {what}"]
    if item["unit_name"] and item["unit_name"] != item["what"]:
        parts.append(say(language, f"（{item['unit_name']}）", f" ({item['unit_name']})"))
    if item["due_on"] and item["why"] != "unit_to_visit":
        day = date.fromisoformat(str(item["due_on"]))
        parts.append(say(language, f"，{day.month}月{day.day}日到期", f", due {day.isoformat()}"))
    if item["days_overdue"]:
        parts.append(
            say(language, f"，逾期 {item['days_overdue']} 天", f", {item['days_overdue']} days late")
        )
    return "· " + "".join(parts)


def digest_title(day: str, language: str) -> str:
    return say(language, f"圆桌 {day}：今天要办的", f"Roundtable {day}: what is due")


def digest_text(parts: list[dict[str, object]], language: str) -> str:
    """The parts of a digest, the new ones of each step together, and how to have no more of it."""
    lines: list[str] = []
    for part in parts:
        items: list[dict[str, object]] = part["items"]  # type: ignore[assignment]
        lines += [
            "",
            say(
                language, f"【{part['title']} · {part['role_zh']}】", f"[{part['title']} · {part['role_en']}]"
            ),
        ]
        shown, step = 0, None
        for item in items[:MOST_LINES]:
            if item["step"] != step:
                step = item["step"]
                lines.append(say(language, *STEPS[Step[str(step)]]))
            lines.append(line(item, language))
            shown += 1
        more = int(str(part["open"])) - shown
        if more > 0:
            lines.append(say(language, f"另有 {more} 件还开着。", f"{more} more still open."))
        if address := address_of("/my-items/", str(part["programme"])):
            lines.append(say(language, f"去办：{address}", f"To do it: {address}"))
    lines += [
        "",
        say(
            language,
            "不想再从这里收到：在“提醒”页关掉这一路。",
            "To have no more of this here, turn it off under “Reminders”.",
        ),
    ]
    return "\n".join(lines).strip()
