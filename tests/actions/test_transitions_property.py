"""Random acts over problems, proposals, measures and look-backs, legal or not, against a model written from the design's table."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from roundtable.actions import following, look_backs, measures, problems, proposals
from roundtable.actions.refused import Refused
from roundtable.records.acts import Act
from roundtable.records.models import every_kind
from roundtable.records.rectification import LookBack
from tests.cast import LIAISON, OFFICE, SUPERVISOR, march, small_programme

WHO = ["zhang", "Li", " LI ", "wang"]
TABLE = {
    ("measured", "done"): "done",
    ("returned", "done"): "done",
    ("done", "verified"): "verified",
    ("done", "returned"): "returned",
    ("verified", "reopened"): "measured",
}
OPEN = {"measured", "done", "returned"}
#: What the unit may answer, by what it has answered so far.
ANSWERS = {"": {"agreed", "disputed"}, "disputed": {"agreed"}, "agreed": set()}
DAYS = st.sampled_from([-1, 0, 0, 0, 1, 2])


@dataclass
class Agreed:
    """What the model knows of a measure."""

    record: Any
    responsible: str
    latest: date
    due: date
    state: str = "measured"
    last_step: str = "agreed"
    doer: str = ""
    look_backs: list[Any] = field(default_factory=list)


@dataclass
class Proposed:
    """What the model knows of a measure that waits for consent."""

    record: Any
    problem: "Raised"
    on: date
    by: str
    waits: bool = True


@dataclass
class Raised:
    """What the model knows of a problem."""

    record: Any
    found: date
    latest: date
    withdrawn: bool = False
    answer: str = ""
    measures: list[Agreed] = field(default_factory=list)

    @property
    def state(self):
        if self.withdrawn:
            return "withdrawn"
        if not self.measures:
            return "raised"
        return "closed" if {one.state for one in self.measures} == {"verified"} else "measured"


KINDS: list[Any] = [Act, *every_kind()]


def rows():
    return Counter({model.__name__: model.objects.count() for model in KINDS})


class Rectification(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.taken_back = transaction.atomic()
        self.taken_back.__enter__()
        self.town = small_programme()
        self.raised = [Raised(self.town.problem, march(16), march(16))]
        self.proposed: list[Proposed] = []

    def teardown(self):
        transaction.set_rollback(True)
        self.taken_back.__exit__(None, None, None)

    def tries(self, allowed, act):
        """Does what is allowed, and sees that what is not is refused and leaves no row."""
        if allowed:
            return act()
        before = rows()
        with pytest.raises(Refused):
            act()
        assert rows() == before
        return None

    def any_measure(self, data):
        return data.draw(st.sampled_from([one for problem in self.raised for one in problem.measures]))

    @rule(day=st.integers(16, 19))
    def raise_a_problem(self, day):
        record = problems.raise_(
            by=SUPERVISOR,
            programme=self.town.programme,
            unit=self.town.dongshan,
            category="学风",
            found_on=march(day),
            description="雷同",
        )
        self.raised.append(Raised(record, march(day), march(day)))

    @rule(data=st.data(), days=DAYS)
    def withdraw(self, data, days):
        problem = data.draw(st.sampled_from(self.raised))
        on = problem.latest + timedelta(days)
        allowed = problem.state == "raised" and days >= 0
        self.tries(
            allowed,
            lambda: problems.withdraw(by=SUPERVISOR, problem=problem.record, happened_on=on, note="记错了"),
        )
        if allowed:
            problem.withdrawn, problem.latest = True, on

    @rule(data=st.data(), days=DAYS, step=st.sampled_from(["agreed", "disputed"]))
    def answer(self, data, days, step):
        """An answer changes no state; what is disputed can still be agreed to, not the other way round."""
        problem = data.draw(st.sampled_from(self.raised))
        on = problem.latest + timedelta(days)
        states = {"agreed": {"raised", "measured"}, "disputed": {"raised"}}[step]
        verb = {"agreed": problems.agree, "disputed": problems.dispute}[step]
        answered = self.tries(
            problem.state in states and step in ANSWERS[problem.answer] and days >= 0,
            lambda: verb(by=LIAISON, problem=problem.record, happened_on=on, note="说明"),
        )
        if answered:
            problem.answer, problem.latest = step, on

    @rule(data=st.data(), days=DAYS, who=st.sampled_from(WHO))
    def propose(self, data, days, who):
        problem = data.draw(st.sampled_from(self.raised))
        on = problem.found + timedelta(days)
        record = self.tries(
            problem.state in {"raised", "measured"} and days >= 0,
            lambda: proposals.propose(
                by=who,
                problem=problem.record,
                what="补课",
                responsible="wang",
                proposed_on=on,
                due_on=march(31),
            ),
        )
        if record:
            self.proposed.append(Proposed(record, problem, on, who.strip().lower()))

    @precondition(lambda self: self.proposed)
    @rule(data=st.data(), days=DAYS, who=st.sampled_from(WHO), consents=st.booleans())
    def answer_a_proposal(self, data, days, who, consents):
        proposal = data.draw(st.sampled_from(self.proposed))
        problem, on = proposal.problem, proposal.on + timedelta(days)
        fine = proposal.waits and days >= 0 and who.strip().lower() != proposal.by
        said = {"by": who, "proposal": proposal.record, "happened_on": on, "note": "说明"}
        if not consents:
            if self.tries(fine, lambda: proposals.decline(**said)):
                proposal.waits = False
            return
        record = self.tries(
            fine and problem.state in {"raised", "measured"}, lambda: proposals.consent(**said)
        )
        if record:
            proposal.waits = False
            problem.measures.append(Agreed(record, "wang", on, march(31)))

    @precondition(lambda self: any(one.look_backs for raised in self.raised for one in raised.measures))
    @rule(data=st.data(), days=DAYS, who=st.sampled_from(WHO), holds=st.booleans())
    def look_back(self, data, days, who, holds):
        measure = data.draw(
            st.sampled_from([one for raised in self.raised for one in raised.measures if one.look_backs])
        )
        on, record = measure.latest + timedelta(days), measure.look_backs[0]
        own = who.strip().lower() in {measure.doer, measure.responsible}
        looked = self.tries(
            measure.state == "verified" and days >= 0 and not own,
            lambda: look_backs.look(by=who, look_back=record, looked_on=on, holds=holds, note="看了"),
        )
        if looked:
            measure.look_backs.remove(record)
            if not holds:
                measure.state, measure.last_step, measure.latest = "measured", "reopened", on

    @rule(data=st.data(), days=DAYS, responsible=st.sampled_from(["wang", "zhao"]))
    def agree(self, data, days, responsible):
        problem = data.draw(st.sampled_from(self.raised))
        on = problem.found + timedelta(days)
        record = self.tries(
            problem.state in {"raised", "measured"} and on >= problem.found,
            lambda: measures.agree(
                by=OFFICE,
                problem=problem.record,
                what="重学",
                responsible=responsible,
                agreed_on=on,
                due_on=march(31),
            ),
        )
        if record:
            problem.measures.append(Agreed(record, responsible, on, march(31)))

    @precondition(lambda self: any(problem.measures for problem in self.raised))
    @rule(
        data=st.data(),
        step=st.sampled_from(["done", "verified", "returned", "reopened"]),
        who=st.sampled_from(WHO),
        days=DAYS,
    )
    def act_on_a_measure(self, data, step, who, days):
        measure = self.any_measure(data)
        on = measure.latest + timedelta(days)
        name = who.strip().lower()
        after = TABLE.get((measure.state, step))
        own = step in {"verified", "returned"} and name in {measure.doer, measure.responsible}
        said = {"by": who, "measure": measure.record, "happened_on": on, "note": "说明"}
        verbs = {
            "done": lambda: measures.report_done(**said),
            "verified": lambda: measures.verify(look_back_on=on + timedelta(14), **said),
            "returned": lambda: measures.return_(**said),
            "reopened": lambda: measures.reopen(**said),
        }
        if self.tries(after is not None and not own and days >= 0, verbs[step]):
            assert after is not None
            measure.state, measure.last_step, measure.latest = after, step, on
            measure.doer = name if step == "done" else measure.doer
            if step == "verified":
                measure.look_backs.append(LookBack.objects.filter(measure=measure.record).latest("id"))

    @precondition(lambda self: any(problem.measures for problem in self.raised))
    @rule(data=st.data(), days=DAYS, due=st.integers(0, 3))
    def move_the_due_day(self, data, days, due):
        measure = self.any_measure(data)
        on, to = measure.latest + timedelta(days), date(2020, 12, 1) + timedelta(due)
        moved = self.tries(
            measure.state in OPEN and days >= 0 and to != measure.due,
            lambda: measures.move(
                by=OFFICE, measure=measure.record, happened_on=on, new_due_on=to, note="有汛情"
            ),
        )
        if moved:
            measure.latest, measure.due = on, to

    @invariant()
    def states_are_those_of_the_model(self):
        for problem in self.raised:
            assert following.state_of_problem(problem.record) == problem.state
            for measure in problem.measures:
                assert following.state_of_measure(measure.record) == measure.last_step


@pytest.mark.live_db
@pytest.mark.django_db
def test_random_acts_go_by_the_table():
    run_state_machine_as_test(
        Rectification,
        settings=settings(
            max_examples=30,
            stateful_step_count=25,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
