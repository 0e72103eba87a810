"""What waits for a person, as of a day, out of Answers: whose turn it is (progress.due), and where to go this week."""

from dataclasses import dataclass
from datetime import date, timedelta

from roundtable.actions.reminding import ladder_of
from roundtable.asking.answer import Answer, Row
from roundtable.asking.ask import Sitting
from roundtable.permissions.person import Person
from roundtable.records.people import RoleName
from roundtable.records.reminding import Ladder
from roundtable.reminding.steps import Step, step_of
from roundtable.reminding.working_days import WorkingDays, of_programme

DUE, THIS_WEEK = "progress.due", "supervision.this_week"
#: Whose turn a role takes.
TURN_OF = {
    RoleName.OFFICE: "office",
    RoleName.DEPARTMENT: "department",
    RoleName.SUPERVISOR: "supervision",
    RoleName.LIAISON: "unit",
}
#: From which step on others hear of what waits for somebody else.
UP_TO = {RoleName.SUPERVISOR: Step.GROUP, RoleName.OFFICE: Step.MEETING}


@dataclass(frozen=True)
class Item:
    """Something that waits. `question` and `row` are where its figures stand, and open to their records."""

    key: str
    why: str
    what: str
    unit: str
    unit_name: str
    due_on: date | None
    since: date | None
    days_overdue: int
    step: Step
    #: Whether it is this person's own turn; else it has come up to them.
    own: bool
    #: The record's page where it is done, `measure/m1`; empty where another page is.
    page: str
    question: str
    row: int

    @property
    def mark(self) -> str:
        """The same until it is due another day, waits anew, or has come a step further."""
        return f"{self.key}|{self.why}|{self.since or ''}|{self.due_on or ''}|{self.step.name}"


@dataclass(frozen=True)
class Due:
    """What waits for a person, the most urgent first, and the answers it was taken from."""

    items: list[Item]
    answers: dict[str, Answer]

    def at(self, *steps: Step) -> list[Item]:
        return [item for item in self.items if item.step in steps]


@dataclass(frozen=True)
class Rules:
    """What a programme says of reminding."""

    ladder: Ladder
    calendar: WorkingDays

    @classmethod
    def of(cls, person: Person) -> "Rules":
        return cls(ladder_of(person.programme), of_programme(person.programme))


def due_of(person: Person, sitting: Sitting, rules: Rules, *, as_head: bool = False) -> Due:
    """Args:
    sitting: over the person's programme and reach.
    as_head: a liaison who heads the unit hears of what has come up to the head, and further, alone.
    """
    turn = TURN_OF.get(person.role)
    if turn is None:
        return Due([], {})
    answers = {DUE: sitting.ask(DUE, fit=True)}
    day = answers[DUE].as_of
    items = []
    for number, row in enumerate(answers[DUE].rows):
        item = _item(row, number, day, rules, own=_is_own(person, row, turn))
        if (item.own and not (as_head and item.step < Step.HEAD)) or item.step >= UP_TO.get(
            person.role, Step.MEETING + 1
        ):
            items.append(item)
    if person.role == RoleName.SUPERVISOR:
        answers[THIS_WEEK] = sitting.ask(THIS_WEEK, fit=True)
        items += [_visit(row, number, day, rules) for number, row in enumerate(answers[THIS_WEEK].rows)]
    return Due(sorted(items, key=lambda item: (-item.step, item.due_on or day, item.key)), answers)


def _is_own(person: Person, row: Row, turn: str) -> bool:
    return bool(row["turn"] == turn and (turn != "department" or row["department"] == person.department))


def _item(row: Row, number: int, day: date, rules: Rules, *, own: bool) -> Item:
    due_on = date.fromisoformat(row["due_on"]) if row["due_on"] else None
    since = date.fromisoformat(row["since"]) if row["since"] else None
    unit = row["unit"] or {"code": "", "name": ""}
    step = step_of(due_on, day, rules.ladder, rules.calendar)
    if row["turn"] != "unit" and step in {Step.HEAD, Step.GROUP}:
        step = Step.OVERDUE  # the rungs between are a unit's
    return Item(
        row["item"],
        row["why"],
        row["what"] or "",
        unit["code"],
        unit["name"],
        due_on,
        since,
        row["days_overdue"],
        step,
        own,
        row["page"] or "",
        DUE,
        number,
    )


def _visit(row: Row, number: int, day: date, rules: Rules) -> Item:
    """A unit that nobody visited since Monday: it is due on Sunday, which is to say on the week's last working day."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    seen = date.fromisoformat(row["last_visit"]) if row["last_visit"] else None
    step = step_of(sunday, day, rules.ladder, rules.calendar)
    code, name = row["unit"]["code"], row["unit"]["name"]
    return Item(
        f"unit/{code}",
        "unit_to_visit",
        name,
        code,
        name,
        sunday,
        seen,
        0,
        step,
        own=True,
        page="",
        question=THIS_WEEK,
        row=number,
    )
