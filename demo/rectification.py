"""The problems without a story, what became of all of them, and the sheets about them."""

import datetime as dt
import random

import days
import tables
from days import day
from names import GROUP_NAMES, Unit
from problems import Event, Measure, Problem, told
from schedule import Visit, group_of

OFFICE = "领导小组办公室"
MOVED_REASONS = [
    "经手人外出培训，推后。",
    "要等采购到货。",
    "涉及两家，还要碰一次头。",
    "遇上防汛检查，人手腾不出来。",
]
REOPENED_REASONS = [
    "回头看：又回到老样子，原来管的人换了岗。",
    "回头看：检查那几天做了，过后没有坚持。",
    "回头看：同样的事又出现一次。",
]
LEADS = [
    "大队长",
    "校长",
    "理事长",
    "检察长",
    "会长",
    "部长",
    "局长",
    "馆长",
    "院长",
    "行长",
    "总经理",
    "站长",
    "所长",
    "队长",
    "主席",
    "书记",
    "主任",
]


def post(unit: Unit, role: str) -> str:
    """A post at the unit, never a person."""
    town, of_office = unit.kind == "township", unit.short.endswith("办公室")
    ending = next(word for word in LEADS if unit.head.endswith(word))
    posts = {
        "office": "党政办主任" if town else "综合科科长" if of_office else "办公室主任", "head": unit.head,
        "deputy": unit.head.removesuffix(ending) + "副" + ending, "branch": "机关党支部书记" if unit.kind == "department" else "党支部书记",
        "org": "组织委员", "window": "便民服务中心主任" if town else "窗口组组长", "water": "水利站站长",
        "build": "城建办主任", "service": "客户服务部经理", "safety": "安全员",
    }  # fmt: skip
    return unit.short + posts[role]


def usual(visits: list[Visit], rng: random.Random) -> list[Problem]:
    """The problems without a story: some fifty of them, after the first meeting."""
    free = [v for v in visits if v.on > days.FIRST_MEETING and not v.told and v.unit.part != "slow"
            and v.group == group_of(v.unit, v.on) and not (v.group == 7 and v.on < day("04-20"))]  # fmt: skip
    bank = tables.rows("bank")
    problems, used = [], dict.fromkeys(range(len(bank)), 0)
    for visit in sorted(rng.sample(free, 42), key=lambda visit: visit.uid):
        fitting = [number for number, entry in enumerate(bank) if entry[0] in visit.unit.fits]
        fewest = min(used[number] for number in fitting)
        number = rng.choice([number for number in fitting if used[number] == fewest])
        used[number] += 1
        _, category, severity, seen, what, role, done, verified, returned = bank[number]
        small = rng.randint(2, 4)
        gaps = {"n": small + rng.randint(2, 8), "m": small, "w": rng.randint(25, 55)}
        seen, what, done, verified, returned = (
            t.format(**gaps) for t in (seen, what, done, verified, returned)
        )
        problem = Problem(visit.unit, visit.on, category, severity, seen, by_visit=True, visit=visit)
        agreed = days.shifted(visit.on, rng.choice([0, 1, 1, 2]))
        due = days.shifted(agreed, rng.randint(5, 9))
        if agreed <= day("05-22"):
            measure = Measure(what, post(visit.unit, role), agreed, due)
            measure.events = usual_events(visit, measure, (done, verified, returned), rng)
            problem.measures.append(measure)
        problems.append(problem)
    return problems


def usual_events(
    visit: Visit, measure: Measure, words: tuple[str, str, str], rng: random.Random
) -> list[Event]:
    done_note, verified_note, returned_note = words
    unit, good = visit.unit, visit.unit.part == "good"
    doer = unit.short + (
        "党政办" if unit.kind == "township" else "" if unit.short.endswith("办公室") else "办公室"
    )
    events, due = [], measure.due_on
    if not good and rng.random() < 0.12:
        moved = days.shifted(due, -1)
        due = days.shifted(due, rng.randint(4, 6))
        events.append(Event("moved", moved, OFFICE, rng.choice(MOVED_REASONS), due))
    late = not good and rng.random() < 0.12
    done = days.shifted(
        due, rng.randint(1, 4) if late else -rng.randint(2, 3) if good else -rng.randint(0, 2)
    )
    done = max(done, events[-1].on if events else measure.agreed_on)
    events.append(Event("done", done, doer, "" if rng.random() < 0.08 else done_note))
    verifier = OFFICE if rng.random() < 0.1 else GROUP_NAMES[group_of(unit, done)]
    if returned_note and not good and rng.random() < 0.22:
        done = days.shifted(done, 2)
        events.append(Event("returned", done, verifier, returned_note))
        done = days.shifted(done, rng.randint(2, 4))
        events.append(Event("done", done, doer, "已重办。"))
    verified = days.shifted(done, rng.randint(1, 2))
    events.append(Event("verified", verified, verifier, verified_note))
    if not good and verified < day("05-05") and rng.random() < 0.14:
        reopened = days.shifted(verified, rng.randint(8, 11))
        events.append(Event("reopened", reopened, verifier, rng.choice(REOPENED_REASONS)))
        events.append(Event("moved", reopened, OFFICE, "重开后另定期限。", days.shifted(reopened, 6)))
        events.append(Event("done", days.shifted(reopened, 4), doer, "定了专人，每周看一次。"))
    return [event for event in events if event.on <= days.LAST]


def all_problems(visits: list[Visit]) -> list[Problem]:
    rng = random.Random("rectification")
    at = {(visit.unit.code, visit.on): visit for visit in visits if visit.told}
    problems = told()
    for problem in problems:
        if problem.by_visit:
            problem.visit = at[problem.unit.code, problem.found_on]
    problems += usual(visits, rng)
    problems.sort(key=lambda problem: (problem.found_on, problem.visit.uid if problem.visit else ""))
    for number, problem in enumerate(problems, 1):
        problem.key = f"p-{number:03d}"
        known = problem.visit.recorded_at if problem.visit else days.evening(problem.found_on, rng)
        problem.recorded_at = known
        for measure in problem.measures:
            known = measure.recorded_at = later(known, measure.agreed_on, rng)
            for event in measure.events:
                known = event.recorded_at = later(known, event.on, rng)
            known = measure.recorded_at
    measures = [measure for problem in problems for measure in problem.measures]
    for number, measure in enumerate(sorted(measures, key=lambda m: (m.agreed_on, m.recorded_at)), 1):
        measure.key = f"m-{number:03d}"
    return problems


def later(known: dt.datetime, on: dt.date, rng: random.Random) -> dt.datetime:
    """Recorded soon after it happened, and after what came before it."""
    return max(days.soon_after(on, rng, late=0.05), known + dt.timedelta(minutes=rng.randint(3, 25)))


def rows(problems: list[Problem]) -> dict[str, list[dict]]:
    rng = random.Random("withdrawn")
    out: dict[str, list[dict]] = {"problems": [], "problem_events": [], "measures": [], "measure_events": []}
    for problem in problems:
        out["problems"].append({
            "key": problem.key, "unit_code": problem.unit.code, "category": problem.category,
            "found_on": problem.found_on, "description": problem.description, "severity": problem.severity,
            "visit_uid": problem.visit.uid if problem.visit else "", "recorded_at": problem.recorded_at,
        })  # fmt: skip
        if problem.withdrawn:
            on, reason = problem.withdrawn
            out["problem_events"].append({
                "problem_key": problem.key, "step": "withdrawn", "happened_on": on, "reason": reason,
                "recorded_at": days.evening(on, rng),
            })  # fmt: skip
        for measure in problem.measures:
            out["measures"].append({
                "key": measure.key, "problem_key": problem.key, "what": measure.what,
                "responsible": measure.responsible, "due_on": measure.due_on, "agreed_on": measure.agreed_on,
                "recorded_at": measure.recorded_at,
            })  # fmt: skip
            out["measure_events"] += [
                {"measure_key": measure.key, "step": event.step, "happened_on": event.on, "by": event.by,
                 "note": event.note, "new_due_on": event.new_due_on, "recorded_at": event.recorded_at}
                for event in measure.events
            ]  # fmt: skip
    out["measures"].sort(key=lambda row: row["key"])
    for sheet, letters in (("problem_events", "pe"), ("measure_events", "me")):
        out[sheet].sort(key=lambda row: (row["happened_on"], row["recorded_at"]))
        width = 2 if letters == "pe" else 3
        out[sheet] = [
            {"uid": f"{letters}-{number:0{width}d}"} | row for number, row in enumerate(out[sheet], 1)
        ]
    return out
