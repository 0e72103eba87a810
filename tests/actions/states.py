"""States of the small programme: what a problem, its measures and what was proposed can come to, each by the verbs themselves."""

from roundtable.actions import look_backs, measures, plan, problems, proposals
from roundtable.records.rectification import LookBack
from tests.actions.posts import liaison, office, supervisor
from tests.cast import march

#: A day after all that the states below were brought about on.
LATER = march(28)


def measured(town):
    return measures.agree(
        by=office(town),
        problem=town.problem,
        what="重学",
        responsible="镇党委",
        agreed_on=march(17),
        due_on=march(30),
    )


def done(town, who=liaison):
    measure = measured(town)
    measures.report_done(by=who(town), measure=measure, happened_on=march(18), note="已补课")
    return measure


def verified(town):
    measure = done(town)
    measures.verify(
        by=supervisor(town), measure=measure, happened_on=march(19), note="看了", look_back_on=march(27)
    )
    return measure


def returned(town):
    measures.return_(by=supervisor(town), measure=done(town), happened_on=march(19), note="没有佐证")


def reopened(town):
    measures.reopen(by=office(town), measure=verified(town), happened_on=march(20), note="又发生了")


def looked_at(town):
    verified(town)
    look = LookBack.objects.get()
    look_backs.look(by=office(town), look_back=look, looked_on=march(27), holds=True, note="没有再犯")


def proposed(town):
    return proposals.propose(
        by=liaison(town),
        problem=town.problem,
        what="补课",
        responsible="镇党委",
        proposed_on=march(17),
        due_on=march(30),
    )


def withdrawn(town):
    problems.withdraw(by=office(town), problem=town.problem, happened_on=march(18), note="记错了")


STATES = {
    "raised": lambda town: None,
    "agreed by the unit": lambda town: problems.agree(
        by=liaison(town), problem=town.problem, happened_on=march(17)
    ),
    "disputed": lambda town: problems.dispute(
        by=liaison(town), problem=town.problem, happened_on=march(17), note="不实"
    ),
    "withdrawn": withdrawn,
    "proposed": proposed,
    "proposed, then withdrawn": lambda town: (proposed(town), withdrawn(town)),
    "declined": lambda town: proposals.decline(
        by=office(town), proposal=proposed(town), happened_on=march(18), note="太晚"
    ),
    "consented": lambda town: proposals.consent(
        by=supervisor(town), proposal=proposed(town), happened_on=march(18)
    ),
    "measured": measured,
    "done": done,
    "done as the office says": lambda town: done(town, office),
    "looked at, and could not tell": lambda town: measures.cannot_tell(
        by=supervisor(town), measure=done(town), happened_on=march(19), note="没有人在"
    ),
    "returned": returned,
    "verified": verified,
    "verified and a proposal waits": lambda town: (proposed(town), verified(town)),
    "reopened": reopened,
    "looked at": looked_at,
    "action done": lambda town: plan.report_done(
        by=liaison(town), unit=town.dongshan, action=town.launch, happened_on=march(18)
    ),
    "action done as the office says": lambda town: plan.report_done(
        by=office(town), unit=town.dongshan, action=town.launch, happened_on=march(18)
    ),
}
