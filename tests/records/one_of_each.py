"""One record of every kind, each brought in by its verb."""

from django.contrib.auth import get_user_model

from roundtable.actions import (
    materials,
    measures,
    meetings,
    optional_actions,
    plan,
    practices,
    problems,
    programmes,
    publicity,
    reports,
    roles,
    submissions,
    suggestions,
)
from tests.cast import DEPARTMENT, LIAISON, OFFICE, SUPERVISOR, Town, march


def add_one_of_each(town: Town) -> None:
    by_office = {"by": OFFICE, "programme": town.programme}
    programmes.add_stage(uid="s1", title="学习", **by_office)
    programmes.add_topic(uid="t1", title="作风", **by_office)
    _of_a_unit(town)
    _of_a_problem(town)
    material = materials.issue(title="汇编", form="print", **by_office)
    materials.hand_out(by=OFFICE, material=material, recipient="东山镇", delivered_on=march(16))
    outlet = publicity.add_outlet(name="市日报", level="city", channel="press", **by_office)
    publicity.record_item(by=DEPARTMENT, outlet=outlet, published_on=march(18), title="学习进行时")
    publicity.issue_briefing(number=1, issued_on=march(18), title="简报", **by_office)
    publicity.record_lecture(held_on=march(18), tier="县级", place="礼堂", **by_office)
    reports.expect(department="宣传部", period_start=march(16), due_on=march(22), **by_office)
    meeting = meetings.record(number=1, held_on=march(30), title="第一次会议", **by_office)
    meetings.decide(by=OFFICE, meeting=meeting, what="整改", responsible="办公室", due_on=march(31))
    user = get_user_model().objects.create(username="chen")
    roles.give(user=user, role="leader", **by_office)


def _of_a_unit(town: Town) -> None:
    seen = {"by": SUPERVISOR, "programme": town.programme, "unit": town.dongshan}
    suggestions.make(made_on=march(16), text="每周一次", **seen)
    practices.note(noted_on=march(16), title="院坝会", **seen)
    did = {"by": LIAISON, "programme": town.programme, "unit": town.dongshan}
    submissions.hand_in(submitted_on=march(18), title="心得", text="学到了", **did)
    optional_actions.record(title="院坝会", happened_on=march(18), **did)
    plan.report_done(by=LIAISON, unit=town.dongshan, action=town.launch, happened_on=march(18))


def _of_a_problem(town: Town) -> None:
    measure = measures.agree(
        by=OFFICE,
        problem=town.problem,
        what="重学",
        responsible="镇党委",
        agreed_on=march(17),
        due_on=march(30),
    )
    measures.report_done(by=LIAISON, measure=measure, happened_on=march(18), note="已补课")
    measures.verify(
        by=SUPERVISOR, measure=measure, happened_on=march(19), note="看了", look_back_on=march(31)
    )
    other = problems.raise_(
        by=SUPERVISOR,
        programme=town.programme,
        unit=town.dongshan,
        category="学风",
        found_on=march(16),
        description="雷同",
    )
    problems.withdraw(by=SUPERVISOR, problem=other, happened_on=march(17), note="记错了")
