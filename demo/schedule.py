"""Which group was at which unit on which day: once a week as a rule, with the gaps and crossings of real life."""

import datetime as dt
import random
from dataclasses import dataclass, field

import days
import names
import tables
from days import day
from names import BY_NAME, UNITS, Unit

# weeks missed, counted from the first full week (0 = 16-22 March)
MISSED = {
    "云泽市供销社": [0, 1], "云泽市园林中心": [0], "云泽市城管局": [1], "西河镇": [1, 5], "云泽市科技局": [0],
    "澜江银行云泽支行": [1, 4], "云泽市生态环境局": [1], "云泽航道管理站": [3, 4, 5, 6], "沄水银行云泽支行": [4, 5, 6],
    "云泽邮路管理站": [7, 8, 9], "岚安财险云泽支公司": [8, 9], "云泽市疾控中心": [9], "云泽市林业局": [2, 7],
    "云泽市委统战部": [3], "云泽市文联": [5, 6], "青屏镇": [6], "云泽市烟草专卖局": [2, 3], "云泽水文站": [8],
    "云泽市气象局": [6], "云泽市统计局": [8, 9], "云泽市体育局": [4],
}  # fmt: skip
# visits by a group that is not the unit's own
CROSSINGS = [
    (8, "云泽市住建局", "03-25"), (4, "石桥镇", "03-26"), (5, "西河镇", "03-27"), (2, "滨河街道", "04-22"),
    (2, "云泽市林业局", "04-23"), (2, "云泽市住建局", "04-23"), (7, "云泽市妇联", "04-22"), (7, "竹溪镇", "04-23"),
    (1, "云泽市统计局", "04-22"), (6, "云泽市疾控中心", "05-13"), (3, "云泽市妇联", "05-14"), (9, "云台镇", "05-08"),
]  # fmt: skip
CROWDED_DAY = day("04-24")  # on which group 7 was at all its units of the week


@dataclass
class Visit:
    group: int
    unit: Unit
    on: dt.date
    recorded_at: dt.datetime
    row: dict = field(default_factory=dict)
    told: bool = False  # something written by hand came of it
    uid: str = ""


def group_of(unit: Unit, on: dt.date) -> int:
    return names.MOVES_TO if unit.name == names.MOVES and on >= day(names.MOVES_ON) else unit.group


def told_days() -> dict[str, set[dt.date]]:
    """Unit -> days on which its group must have been there: assessments, practices, problems written by hand."""
    wanted: dict[str, set[dt.date]] = {}
    for name, on, *_ in tables.rows("assessments"):
        wanted.setdefault(BY_NAME[name].code, set()).add(day(on))
    for name, _done, _title, _text, noted in tables.rows("ideas"):
        if noted != "-":
            wanted.setdefault(BY_NAME[name].code, set()).add(day(noted))
    for line in tables.lines("problems"):
        if line.startswith("@") and line.endswith("| visit"):
            name, on = (cell.strip() for cell in line[1:].split("|")[:2])
            wanted.setdefault(BY_NAME[name].code, set()).add(day(on))
    for code, when in wanted.items():
        assert all(days.is_workday(on) and on not in days.MEETINGS for on in when), (code, when)
    return wanted


def schedule() -> list[Visit]:
    rng = random.Random("schedule")
    wanted, visits = told_days(), []
    for number, monday in enumerate(days.MONDAYS):
        week = [monday + dt.timedelta(days=i) for i in range(6)]
        open_days = [on for on in week[:5] if days.is_workday(on) and on not in days.MEETINGS]
        load: dict[tuple[int, dt.date], int] = {}
        for unit in rng.sample(UNITS, len(UNITS)):
            if unit.name == names.LEAVES and monday >= day(names.LEAVES_ON):
                continue
            told = sorted(wanted.get(unit.code, set()) & set(week))
            when = list(told)
            if (
                not told
                and number not in MISSED.get(unit.name, [])
                and rng.random() > chance_missed(unit, number)
            ):
                group = group_of(unit, monday)
                choices = [CROWDED_DAY] if group == 7 and CROWDED_DAY in week else rng.sample(open_days, 2)
                if unit.name == names.JOINS_LATER and number == 0:
                    choices = [day("03-19"), day("03-20")]
                when = [min(choices, key=lambda on: load.get((group, on), 0))]
                if rng.random() < 0.02 and number > 1 and when[0] != week[4]:
                    when.append(days.shifted(when[0], 1))
            for on in when:
                group = group_of(unit, on)
                load[group, on] = load.get((group, on), 0) + 1
                visits.append(Visit(group, unit, on, recorded(group, on, rng), told=on in told))
    for group, name, on in CROSSINGS:
        visits.append(Visit(group, BY_NAME[name], day(on), days.soon_after(day(on), rng)))
    file_in_bulk(visits, rng)
    visits.sort(key=lambda visit: (visit.on, visit.recorded_at, visit.unit.code))
    for number, visit in enumerate(visits, 1):
        visit.uid = f"v-{number:04d}"
    return visits


def chance_missed(unit: Unit, number: int) -> float:
    if number < 2:
        return 0  # up to the first meeting the gaps are those written above
    return {"good": 0.005, "plain": 0.018, "slow": 0.01}[unit.part] + (0.05 if unit.group == 7 else 0)


def recorded(group: int, on: dt.date, rng: random.Random) -> dt.datetime:
    return days.soon_after(on, rng, late=0.3 if group == 7 else 0.05)


def file_in_bulk(visits: list[Visit], rng: random.Random) -> None:
    """Group 7 wrote up two weeks of visits in half an hour of one evening."""
    known = days.moment(day("05-06"), 19, 2)
    for visit in sorted(visits, key=lambda visit: (visit.on, visit.unit.code)):
        if visit.group == 7 and not visit.told and day("04-14") <= visit.on <= day("04-30"):
            visit.recorded_at = known
            known += dt.timedelta(minutes=rng.randint(1, 2))
