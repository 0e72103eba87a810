"""A problem is raised, and withdrawn only while nothing has been agreed on it."""

from roundtable.actions import following, measures, problems
from tests.cast import OFFICE, SUPERVISOR, march, refused


def raise_(town, **said):
    given = {"unit": town.dongshan, "category": "学风", "found_on": march(16), "description": "雷同", **said}
    return problems.raise_(by=SUPERVISOR, programme=town.programme, **given)


def agree(town, **said):
    given = {"what": "重学", "responsible": "镇党委", "agreed_on": march(17), "due_on": march(30), **said}
    return measures.agree(by=OFFICE, problem=town.problem, **given)


def test_a_problem_has_a_category_and_what_was_seen(town, elsewhere):
    with refused("Give the category"):
        raise_(town, category="")
    with refused("Give the description"):
        raise_(town, description=" ")
    with refused("minor, major, critical"):
        raise_(town, severity="huge")
    with refused("was not to “T02”"):
        raise_(town, unit=town.xishan, visit=town.visit)
    with refused("belongs to another programme"):
        raise_(town, unit=elsewhere.dongshan)
    assert following.state_of_problem(raise_(town, severity="minor")) == "raised"


def test_a_problem_without_a_measure_is_withdrawn_for_a_reason(town):
    with refused("Give the reason"):
        problems.withdraw(by=SUPERVISOR, problem=town.problem, happened_on=march(17), note="")
    with refused("2020-03-15 is before"):
        problems.withdraw(by=SUPERVISOR, problem=town.problem, happened_on=march(15), note="记错了")
    problems.withdraw(by=SUPERVISOR, problem=town.problem, happened_on=march(17), note="记错了")
    assert following.state_of_problem(town.problem) == "withdrawn"
    with refused("is withdrawn and cannot be withdrawn; it has no next step"):
        problems.withdraw(by=SUPERVISOR, problem=town.problem, happened_on=march(17), note="再撤")
    with refused("is withdrawn and cannot be given a measure"):
        agree(town)


def test_a_problem_with_a_measure_is_not_withdrawn(town):
    agree(town)
    assert following.state_of_problem(town.problem) == "measured"
    with refused("being put right and cannot be withdrawn; it can be given a measure"):
        problems.withdraw(by=SUPERVISOR, problem=town.problem, happened_on=march(17), note="记错了")


def test_a_measure_is_agreed_on_a_problem_that_was_found(town):
    with refused("2020-03-15 is before"):
        agree(town, agreed_on=march(15))
    with refused("not before the day it was agreed, 2020-03-17"):
        agree(town, due_on=march(16))
    with refused("Give who is responsible"):
        agree(town, responsible="")
    agree(town)
    assert agree(town, what="补课").problem_id == town.problem.pk
