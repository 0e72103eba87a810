"""One record of every kind, each brought in by its verb."""

from django.contrib.auth import get_user_model

from roundtable.actions import (
    attachments,
    decisions,
    draws,
    materials,
    measures,
    meetings,
    optional_actions,
    plan,
    practices,
    problems,
    programmes,
    proposals,
    publicity,
    reminding,
    reports,
    roles,
    second_looks,
    submissions,
    suggestions,
    too_much,
)
from roundtable.actions.meeting.add_item import add_item
from roundtable.actions.meeting.agree import agree
from roundtable.actions.meeting.annex import annex
from roundtable.actions.meeting.ask import ask as put
from roundtable.actions.meeting.attend import attend
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.finish import finish
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.order_turns import order_turns
from roundtable.actions.meeting.propose import propose
from roundtable.actions.meeting.raise_hard_problem import raise_hard_problem
from roundtable.actions.meeting.seal import seal
from roundtable.actions.meeting.settle import settle
from roundtable.actions.meeting.write_minutes import write_minutes
from roundtable.asking.ask import ask
from roundtable.asking.json_form import answer_form
from roundtable.records.second_looks import SecondLook
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
    _of_a_meeting(town)
    _reminded_and_looked_at_again(town)
    user = get_user_model().objects.create(username="chen")
    roles.give(user=user, role="leader", **by_office)


def _of_a_meeting(town: Town) -> None:
    held = meetings.record(
        by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次会议"
    )
    table = {"by": OFFICE, "meeting": held}
    attend(post="副书记", **table)
    add_item(kind="other", title="通报", why="每次都有", minutes=5, **table)
    order_turns(groups=[town.group3], **table)
    open_(**table)
    call_group(group=town.group3, **table)
    put(answer=answer_form(ask("supervision.effort", as_of=march(30))), asked_by="副书记", **table)
    note_said(said_by="组长", text="好", **table)
    hard = raise_hard_problem(
        programme=town.programme, title="难", description="难", raised_on=march(30), **table
    )
    on_hard = {"by": OFFICE, "hard_problem": hard}
    propose(proposed_by="组织部", text="网上学", proposed_on=march(30), **on_hard)
    settle(outcome="网上学", settled_on=march(30), **on_hard)
    decision = agree(what="整改", responsible="综合组", due_on=march(31), **table)
    decisions.report_done(by=OFFICE, decision=decision, happened_on=march(30), note="已改")
    finish(group=town.group3, **table)
    close(**table)
    write_minutes(parts=[{"title": "一", "text": "略"}], **table)
    seal(**table)
    annex(text="补充", **table)


def _of_a_unit(town: Town) -> None:
    seen = {"by": SUPERVISOR, "programme": town.programme, "unit": town.dongshan}
    suggestions.make(made_on=march(16), text="每周一次", **seen)
    practice = practices.note(noted_on=march(16), title="院坝会", **seen)
    practices.share(by=OFFICE, practice=practice, shared_on=march(20))
    attachments.add(
        by=SUPERVISOR, of=practice, name="照片.jpg", content_type="image/jpeg", size=10, sha256="0" * 64
    )
    did = {"by": LIAISON, "programme": town.programme, "unit": town.dongshan}
    submissions.hand_in(submitted_on=march(18), title="心得", text="学到了", **did)
    optional_actions.record(title="院坝会", happened_on=march(18), **did)
    said = too_much.say(by=LIAISON, unit=town.dongshan, said_on=march(18), text="同一张表填了三遍")
    too_much.answer(by=OFFICE, said=said, answered_on=march(19), text="属实", will_do="并成一张表")
    plan.report_done(by=LIAISON, unit=town.dongshan, action=town.launch, happened_on=march(18))


def _of_a_problem(town: Town) -> None:
    proposal = proposals.propose(
        by=LIAISON,
        problem=town.problem,
        what="补课",
        responsible="镇党委",
        proposed_on=march(16),
        due_on=march(30),
    )
    proposals.consent(by=SUPERVISOR, proposal=proposal, happened_on=march(17))
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


def _reminded_and_looked_at_again(town: Town) -> None:
    by_office = {"by": OFFICE, "programme": town.programme}
    reminding.set_ladder(owner_after=0, head_after=3, group_after=7, meeting_after=14, **by_office)
    reminding.add_day_off(day=march(20), title="春分", **by_office)
    drawn = draws.draw(kind="visit", number=1, **by_office)
    looked = SecondLook.objects.get(draw=drawn)
    second_looks.look(by=SUPERVISOR, second_look=looked, looked_on=drawn.drawn_on, holds=True, note="属实")
