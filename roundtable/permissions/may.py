"""What each role may do: the one table. Whatever is not granted here is refused.

    may(person, "roles.manage")

Roles and what they see and do are those of the design (docs/guide/roles.md tells them in words); a role's reach (its group's
units, its own unit) is `Person.reach`, and is kept by asking and by the pages of records.
"""

from rules.predicates import Predicate, predicate
from rules.rulesets import RuleSet

from roundtable.permissions.person import Person
from roundtable.records.people import RoleName


def _one_of(*roles: RoleName) -> Predicate:
    @predicate("_or_".join(roles))
    def holds(person: Person | None) -> bool:
        return person is not None and person.role in roles

    found: Predicate = holds
    return found


anybody = _one_of(*RoleName)
office = _one_of(RoleName.OFFICE)
#: Those who go and look.
looking = _one_of(RoleName.SUPERVISOR, RoleName.OFFICE)
liaison = _one_of(RoleName.LIAISON)
unit_or_office = _one_of(RoleName.LIAISON, RoleName.OFFICE)

GRANTED = RuleSet()
#: Answers and the records behind their figures, as far as one's role reaches.
GRANTED.add_rule("figures.see", anybody)
#: What is asked group by group.
GRANTED.add_rule(
    "groups.see",
    _one_of(RoleName.LEADER, RoleName.OFFICE, RoleName.DEPARTMENT, RoleName.OBSERVER, RoleName.SUPERVISOR),
)
#: What is asked of the whole programme alone: publicity, reports of departments.
GRANTED.add_rule(
    "programme.see",
    _one_of(RoleName.LEADER, RoleName.OFFICE, RoleName.DEPARTMENT, RoleName.OBSERVER),
)
#: What waits for oneself, and how one is reminded: leaders ask and decide, observers look; nothing is handed in by them.
GRANTED.add_rule(
    "items.see",
    _one_of(RoleName.OFFICE, RoleName.DEPARTMENT, RoleName.SUPERVISOR, RoleName.LIAISON),
)
#: A record's own page: what an observer has no need of.
GRANTED.add_rule(
    "records.see",
    _one_of(RoleName.LEADER, RoleName.OFFICE, RoleName.DEPARTMENT, RoleName.SUPERVISOR, RoleName.LIAISON),
)
#: Acts: who does what. The office does everything but check its own work, which the acts see to, and speak for a unit.
ACTS = {
    ("roles.manage", "records.import"): office,
    ("organisation.manage", "plan.manage", "reminding.manage"): office,
    # Meetings are prepared, led through and written down by the office; leaders ask and decide; who sits at the table speaks.
    ("meetings.run",): office,
    ("meetings.decide",): _one_of(RoleName.LEADER, RoleName.OFFICE),
    ("meetings.speak",): _one_of(RoleName.LEADER, RoleName.OFFICE, RoleName.DEPARTMENT, RoleName.SUPERVISOR),
    # Decisions that have no measure: whoever carries them out says so, those who look say whether it is so.
    ("decisions.report_done",): _one_of(
        RoleName.OFFICE, RoleName.DEPARTMENT, RoleName.SUPERVISOR, RoleName.LIAISON
    ),
    ("decisions.verify",): looking,
    ("decisions.move_due",): office,
    ("visits.record", "problems.raise", "suggestions.make", "practices.note"): looking,
    ("problems.withdraw", "measures.consent", "measures.reopen"): looking,
    ("measures.verify", "measures.return", "look_backs.look", "second_looks.look"): looking,
    ("measures.agree", "measures.move_due", "practices.share", "draws.make"): office,
    ("problems.answer", "measures.propose", "too_much.say"): liaison,
    ("too_much.answer", "actions.answer", "materials.manage", "reports.expect"): office,
    ("measures.report_done", "actions.report", "optional_actions.add"): unit_or_office,
    ("submissions.hand_in", "materials.receipt"): unit_or_office,
    ("reports.write", "publicity.record", "lectures.record"): _one_of(RoleName.DEPARTMENT, RoleName.OFFICE),
    ("attachments.add",): _one_of(RoleName.SUPERVISOR, RoleName.LIAISON, RoleName.OFFICE),
    ("records.correct",): _one_of(
        RoleName.SUPERVISOR, RoleName.LIAISON, RoleName.DEPARTMENT, RoleName.OFFICE
    ),
}
for _names, _who in ACTS.items():
    for _name in _names:
        GRANTED.add_rule(_name, _who)


def may(person: Person | None, what: str) -> bool:
    """Whether that person may do that.

    Raises:
        KeyError: nobody was ever granted a thing of that name (a slip in the code).
    """
    if not GRANTED.rule_exists(what):
        raise KeyError(what)
    return bool(GRANTED.test_rule(what, person))
