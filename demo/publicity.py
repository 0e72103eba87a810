"""What was told, and where: outlets, and items with their reprints."""

import datetime as dt
import random

import days
import tables
from days import day
from names import BY_NAME, UNITS, Unit

# key, name, level, channel, items up to the first meeting (published), items a week after it
OUTLETS = [
    ("province-daily", "澜江日报", "province_or_above", "press", 8, 3),
    ("province-radio", "澜江之声广播", "province_or_above", "radio", 4, 2),
    ("learning-review", "知行导刊", "province_or_above", "press", 2, 1),
    ("news-wechat", "云泽新闻网公众号", "city", "wechat", 7, 4),
    ("org-wechat", "云泽组工公众号", "own", "wechat", 12, 6),
    ("news-app", "云泽新闻客户端", "city", "app", 47, 22),
    ("city-tv", "云泽电视台新闻", "city", "tv", 40, 17),
    ("news-web", "云泽新闻网", "city", "web", 100, 38),
]
SITES = {
    "news-web": "news.yunze.example",
    "news-app": "app.yunze.example",
    "province-daily": "daily.lanjiang.example",
}
UNTOLD = [
    "云泽市供销社",
    "云泽市国资办",
    "云泽市科技局",
    "云泽市烟草专卖局",
    "云泽海事所",
    "云泽邮路管理站",
    "岚安财险云泽支公司",
    "云泽市委编办",
    "云泽水文站",
    "云泽市公共资源中心",
    "澜网通信云泽分公司",
    "云泽市机关事务中心",
    "西河镇",
    "岚安人寿云泽支公司",
    "云泽市投资促进中心",
    "北岭乡",
]
TOLD_LATER = {
    "云泽海事所",
    "西河镇",
    "云泽水文站",
    "云泽邮路管理站",
    "云泽市委编办",
    "云泽市科技局",
    "北岭乡",
}


def outlets() -> list[dict]:
    known = days.moment(days.START, 9, 30)
    return [
        {"key": key, "name": name, "level": level, "channel": channel, "recorded_at": known}
        for key, name, level, channel, *_ in OUTLETS
    ]


def spans() -> list[tuple[dt.date, dt.date, dict[str, int]]]:
    """From, to, items of each outlet: what is published, cut into weeks."""
    published = {key: count for key, _n, _l, _c, count, _w in OUTLETS}
    first = {key: count // 12 for key, count in published.items()}
    second = {key: (count - first[key]) * 5 // 11 for key, count in published.items()}
    last = {key: min(1, count // 40) for key, count in published.items()}
    third = {key: published[key] - first[key] - second[key] - last[key] for key in published}
    out = [(day("03-13"), day("03-15"), first), (day("03-16"), day("03-22"), second),
           (day("03-23"), day("03-29"), third), (days.FIRST_MEETING, days.FIRST_MEETING, last)]  # fmt: skip
    rng = random.Random("volume")
    for monday in [*days.MONDAYS[2:], day("05-25")]:
        start, end = max(monday, day("03-31")), min(monday + dt.timedelta(days=6), days.LAST)
        share = ((end - start).days + 1) / 7
        out.append(
            (start, end, {key: round(week * share * rng.uniform(0.7, 1.25)) for key, *_, week in OUTLETS})
        )
    return out


class Newsroom:
    """Makes up stories: a day, a unit or none, a headline that was not used before, an opening line."""

    def __init__(self) -> None:
        self.rng = random.Random("publicity")
        self.headlines = tables.rows("headlines")
        self.leads = {
            fit: tables.Deck([text for word, text in tables.rows("leads") if word == fit], self.rng)
            for fit in ("start", "any")
        }
        self.ideas: dict[str, list[tuple[dt.date, str]]] = {}
        for name, done, title, _text, noted in tables.rows("ideas"):
            on = day(done if done != "-" else noted)
            self.ideas.setdefault(BY_NAME[name].code, []).append((on, title))
        self.used: set[str] = set()
        self.first = [unit for unit in UNITS if unit.name not in UNTOLD]
        self.rng.shuffle(self.first)

    def unit(self, on: dt.date) -> Unit | None:
        if self.rng.random() < 0.13:
            return None
        if self.first and on >= day("03-16"):
            return self.first.pop()
        silent = set(UNTOLD) - (TOLD_LATER if on > day("04-10") else set())
        return self.rng.choice(
            [
                unit
                for unit in UNITS
                if unit.name not in silent and (unit.part != "slow" or self.rng.random() < 0.3)
            ]
        )

    def headline(self, unit: Unit | None, on: dt.date) -> str:
        for _ in range(400):
            fits = self.fits(unit, on)
            fit, text = self.rng.choice([row for row in self.headlines if row[0] in fits])
            idea = ""
            if fit == "idea":
                known = [title for when, title in self.ideas.get(unit.code, []) if when <= on] if unit else []
                if not known:
                    continue
                idea = self.rng.choice(known)
            title = tables.filled(
                text, self.rng, u=unit.short if unit else "", idea=idea, plain=idea.strip("“”")
            )
            if unit is None and title in self.used:
                title += f"（{'之'.join(['', '二三四五六七八九十'[self.count(title)]])}）"
            if title not in self.used:
                self.used.add(title)
                return title
        raise AssertionError("no headline left")

    def fits(self, unit: Unit | None, on: dt.date) -> set[str]:
        """The first days tell of the start; a meeting is told on its day."""
        if on < day("03-16") or (on < day("03-20") and self.rng.random() < 0.6):
            return {"start-none" if unit is None else "start"}
        if unit is None and on in days.MEETINGS:
            return {"meeting"}
        return {"none"} if unit is None else unit.fits | {"idea"}

    def lead(self, unit: Unit | None, on: dt.date) -> str:
        if unit is None or self.rng.random() > 0.6:
            return ""
        return self.leads["start" if on < day("03-20") else "any"].deal().format(u=unit.short)

    def count(self, title: str) -> int:
        return sum(other.startswith(title) for other in self.used) - 1


def items() -> list[dict]:
    room, rows, story = Newsroom(), [], 0
    for start, end, wanted in spans():
        left = dict(wanted)
        while any(left.values()):
            story += 1
            on = start + dt.timedelta(days=room.rng.randint(0, (end - start).days))
            unit = room.unit(on)
            headline, text = room.headline(unit, on), room.lead(unit, on)
            open_outlets = [key for key, count in left.items() if count]
            many = min(len(open_outlets), room.rng.choices([1, 2, 3, 4], [46, 30, 16, 8])[0])
            chosen: list[str] = []
            while len(chosen) < many:
                key = room.rng.choices(open_outlets, [left[key] for key in open_outlets])[0]
                if key not in chosen:
                    chosen.append(key)
            for number, key in enumerate(chosen):
                left[key] -= 1
                day_told = min(end, on + dt.timedelta(days=room.rng.choice([0, 0, 1]) if number else 0))
                rows.append({
                    "outlet_key": key, "published_on": day_told, "title": retold(headline, key),
                    "unit_code": unit.code if unit else "", "story": f"story-{story:03d}" if many > 1 else "",
                    "text": text if number == 0 else "",
                    "recorded_at": days.soon_after(day_told, room.rng, late=0.06),
                })  # fmt: skip
    rows.sort(key=lambda row: (row["published_on"], row["recorded_at"]))
    for number, row in enumerate(rows, 1):
        row["uid"] = f"pub-{number:04d}"
        site = SITES.get(row["outlet_key"])
        row["url"] = f"https://{site}/2020/{row['published_on']:%m%d}/{number:04d}" if site else ""
    return rows


def retold(headline: str, outlet: str) -> str:
    """A reprint may carry its own way of naming the city."""
    return f"云泽：{headline}" if outlet.startswith(("province", "learning")) else headline
