"""The minutes tell what was asked, answered, said and agreed; their figures are those of the table, whatever was recorded since."""

import json

import docx
import pytest

from roundtable.actions import meetings, visits
from roundtable.actions.meeting.agree import agree
from roundtable.actions.meeting.annex import annex as add_annex
from roundtable.actions.meeting.ask import ask as put
from roundtable.actions.meeting.attend import attend
from roundtable.actions.meeting.call_group import call_group
from roundtable.actions.meeting.close import close
from roundtable.actions.meeting.finish import finish
from roundtable.actions.meeting.note_said import note_said
from roundtable.actions.meeting.open import open_
from roundtable.actions.meeting.order_turns import order_turns
from roundtable.actions.meeting.raise_hard_problem import raise_hard_problem
from roundtable.actions.meeting.seal import seal
from roundtable.actions.meeting.write_minutes import write_minutes
from roundtable.actions.refused import Refused
from roundtable.asking.ask import ask
from roundtable.asking.asked_wrong import NotHere
from roundtable.asking.json_form import answer_form
from roundtable.reports.documents import minutes
from roundtable.reports.documents.at_table import held, meeting_of
from roundtable.reports.documents.gathered import Frozen
from roundtable.reports.documents.written import write_document
from tests.cast import OFFICE, march
from tests.reports.conftest import annex, paragraphs

SLOW = "progress.who_is_slow"


@pytest.fixture
def meeting(town):
    planned = meetings.record(
        by=OFFICE, programme=town.programme, number=1, held_on=march(30), title="第一次圆桌会"
    )
    order_turns(by=OFFICE, meeting=planned, groups=[town.group3])
    return planned


@pytest.fixture
def spoken(town, meeting):
    """One group was heard; the meeting is closed, its minutes not yet written."""
    table = {"by": OFFICE, "meeting": meeting}
    open_(**table)
    attend(post="组长", **table)
    attend(post="第三督导组组长", present=False, **table)
    call_group(group=town.group3, **table)
    form = json.loads(json.dumps(answer_form(ask(SLOW, programme="study", group=3, as_of=march(30)))))
    exchange = put(answer=form, asked_by="组长", **table)
    note_said(said_by="第三督导组副组长", text="汛情耽误了", exchange=exchange, **table)
    note_said(said_by="组长", text="下次带图来", **table)
    agree(what="逐村排出日程", responsible="东山镇", due_on=march(31), exchange=exchange, **table)
    raise_hard_problem(
        programme=town.programme,
        raised_on=march(30),
        title="停车难",
        description="三个小区没有车位。",
        **table,
    )
    finish(group=town.group3, **table)
    close(**table)
    return form


def write(meeting, tmp_path, language="zh-hans", name="minutes"):
    told, known_at = held(meeting)
    frozen = Frozen("主题教育", "Asia/Shanghai", told.held_on, known_at, language)
    path = tmp_path / f"{name}.docx"
    write_document(minutes.template(frozen), minutes.fields(frozen, told), frozen, path)
    return path


def test_a_meeting_not_yet_open_or_not_there_has_none(town, meeting):
    with pytest.raises(Refused, match="was not opened yet"):
        held(meeting)
    with pytest.raises(NotHere, match="no meeting 7; there is 1"):
        meeting_of(town.programme, 7)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_drafted_from_what_was_said(meeting, spoken, tmp_path, language):
    path = write(meeting, tmp_path, language)
    text = "\n".join(paragraphs(path))
    for said in (
        spoken["sentence"][language],
        "汛情耽误了",
        "下次带图来",
        "停车难",
        "组长",
        "第三督导组组长",
    ):
        assert said in text
    assert ("(draft, not sealed)" if language == "en" else "（未封存的草稿）") in text
    decided = docx.Document(str(path)).tables[0]
    assert [cell.text for cell in decided.rows[1].cells][:3] == ["1", "逐村排出日程", "东山镇"]


def test_figures_are_those_of_the_table(town, meeting, spoken, tmp_path):
    visits.record(
        by=OFFICE, programme=town.programme, group=town.group3, unit=town.xishan, visited_on=march(20)
    )
    (line, figures), *more = annex(write(meeting, tmp_path))
    assert more == []
    assert spoken["digest"].removeprefix("sha256:")[:12] in line
    assert "第 3 督导组" in line
    assert [figure for _label, figure, _records in figures] == [
        str(spoken["summary"]["rows"][0][name]) for name in ("groups", "units", "named")
    ]


def test_sealed_they_tell_what_was_edited_and_stay_the_same(town, meeting, spoken, tmp_path):
    table = {"by": OFFICE, "meeting": meeting}
    write_minutes(parts=[{"title": "会议强调", "text": "要实。\n要快。"}], **table)
    seal(**table)
    path = write(meeting, tmp_path)
    text = paragraphs(path)
    assert "一、会议强调" in text
    assert {"要实。", "要快。"} <= set(text)
    assert "汛情耽误了" not in "".join(text)
    assert "（未封存的草稿）" not in "".join(text)
    visits.record(
        by=OFFICE, programme=town.programme, group=town.group3, unit=town.xishan, visited_on=march(20)
    )
    assert write(meeting, tmp_path, name="again").read_bytes() == path.read_bytes()
    add_annex(text="第二条的期限写错了。", **table)
    assert "附记1：第二条的期限写错了。" in paragraphs(write(meeting, tmp_path, name="annexed"))
