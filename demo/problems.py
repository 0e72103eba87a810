"""Problems and measures as they are made up, and those with a story of their own (told/problems.txt)."""

import datetime as dt
from dataclasses import dataclass, field

import tables
from days import day
from names import BY_NAME, Unit
from schedule import Visit


@dataclass
class Event:
    step: str
    on: dt.date
    by: str
    note: str
    new_due_on: dt.date | None = None
    recorded_at: dt.datetime | None = None


@dataclass
class Measure:
    what: str
    responsible: str
    agreed_on: dt.date
    due_on: dt.date
    meeting: str = ""
    events: list[Event] = field(default_factory=list)
    recorded_at: dt.datetime | None = None
    key: str = ""


@dataclass
class Problem:
    unit: Unit
    found_on: dt.date
    category: str
    severity: str
    description: str
    by_visit: bool
    measures: list[Measure] = field(default_factory=list)
    withdrawn: tuple[dt.date, str] | None = None
    visit: Visit | None = None
    recorded_at: dt.datetime | None = None
    key: str = ""


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line[1:].split("|")]


def told() -> list[Problem]:
    problems: list[Problem] = []
    for line in tables.lines("problems"):
        match line[0]:
            case "@":
                name, on, category, severity, how = cells(line)
                problems.append(
                    Problem(BY_NAME[name], day(on), category, severity, "", by_visit=how == "visit")
                )
            case ">":
                what, responsible, agreed, due, *meeting = cells(line)
                measure = Measure(what, responsible, day(agreed), day(due), meeting[0] if meeting else "")
                problems[-1].measures.append(measure)
            case ".":
                head, by, note, *new_due = cells(line)
                step, on = head.split()
                event = Event(step, day(on), by, note, day(new_due[0]) if new_due else None)
                problems[-1].measures[-1].events.append(event)
            case "x":
                head, reason = cells(line)
                problems[-1].withdrawn = day(head.split()[1]), reason
            case _:
                problems[-1].description = line
    return problems
