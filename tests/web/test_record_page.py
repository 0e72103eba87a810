"""A record's own page: what can be done, what became of it step by step, its files; correcting it, also when another was faster."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from roundtable.actions import corrections, measures, problems, visits
from roundtable.intake.attached.kept import path_of
from roundtable.permissions.person import Person
from roundtable.records.attachments import Attachment
from roundtable.records.record import Record
from roundtable.records.rectification import Measure, MeasureEvent, Problem
from roundtable.web.screens.doing.deed import deeds
from tests.actions.posts import leader, liaison, observer, office, supervisor
from tests.actions.states import STATES, done, measured, verified
from tests.cast import Town, march
from tests.web.accounts import signed_in
from tests.web.test_doing import address, filled


@pytest.fixture(autouse=True)
def _home(settings, tmp_path: Path) -> None:
    settings.HOME = tmp_path


def photo() -> SimpleUploadedFile:
    held = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(held, "JPEG")
    return SimpleUploadedFile("课堂.jpg", held.getvalue(), "image/jpeg")


def page(town, by, record, kind):
    return signed_in(town, by).get(f"/record/{kind}/{record.uid}/").content.decode()


def test_it_offers_what_the_state_and_the_role_allow_and_nothing_else(town):
    measure = done(town)
    for by, offered, not_offered in [
        (
            supervisor(town),
            ["measures.verify", "measures.return", "measures.cannot_tell"],
            ["measures.move_due"],
        ),
        (office(town), ["measures.move_due"], ["measures.reopen", "measures.report_done"]),
        (liaison(town), [], ["measures.verify", "measures.report_done"]),
        (leader(town), [], ["measures.verify"]),
    ]:
        shown = page(town, by, measure, "measure")
        assert [verb for verb in offered if address(verb, measure) not in shown] == [], by.role
        assert [verb for verb in not_offered if address(verb, measure) in shown] == [], by.role


def test_as_of_an_earlier_day_nothing_can_be_done(town):
    shown = (
        signed_in(town, office(town))
        .get(f"/record/problem/{town.problem.uid}/?as_of=2020-03-16")
        .content.decode()
    )
    assert "/do/" not in shown
    assert "Raised and without a measure" in shown


def test_a_problem_shows_the_whole_chain_with_who_and_what_was_said(town):
    STATES["reopened"](town)
    measure = Measure.objects.get()
    measures.move(
        by=office(town), measure=measure, happened_on=march(21), new_due_on=march(31), note="停电一周"
    )
    shown = page(town, supervisor(town), town.problem, "problem")
    places = [shown.index(words) for words in ("已补课", "又发生了", "停电一周")]
    assert places == sorted(places)
    assert "Being put right" in shown
    assert "due day moved 1 time" in shown
    assert "due 2020-03-31" in shown
    assert "recorded by zhao" in shown
    assert address("measures.move_due", measure) not in shown
    assert address("measures.report_done", measure) in page(town, liaison(town), town.problem, "problem")


def test_a_corrected_measure_stands_where_its_events_have_brought_it(town):
    measure = verified(town)
    corrections.correct(by=office(town), record=measure, reason="错字", what="重学一遍")
    for kind, record in (("measure", measure), ("problem", town.problem)):
        shown = page(town, office(town), record, kind)
        assert "not yet done" not in shown
        assert "being put right" not in shown.lower()


def test_a_photo_comes_in_with_the_report_and_is_shown_to_who_may_see_it(town):
    measure = measured(town)
    form = filled("measures.report_done", attached=[photo()])
    unit = signed_in(town, liaison(town))
    assert unit.post(address("measures.report_done", measure), form).status_code == 302
    file = Attachment.objects.get()
    where = f"/files/{file.uid}/"
    assert where in page(town, supervisor(town), measure, "measure")
    served = signed_in(town, supervisor(town)).get(where)
    assert b"".join(served) == path_of(file.sha256).read_bytes()
    assert served["Content-Type"] == "image/jpeg"
    assert served["X-Content-Type-Options"] == "nosniff"
    assert served["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert served["Content-Disposition"].startswith("inline")
    served.close()
    assert signed_in(town, supervisor(town, "lin", 4)).get(where).status_code == 404
    assert signed_in(town, liaison(town, "qian", "T02")).get(where).status_code == 404
    assert signed_in(town, observer(town)).get(where).status_code == 403
    path_of(file.sha256).unlink()
    assert signed_in(town, office(town)).get(where).status_code == 404


WITH_FILES: dict[str, tuple[Callable[[Town], Person], Callable[[Town], Record]]] = {
    "problems.raise": (supervisor, lambda town: town.dongshan),
    "practices.note": (supervisor, lambda town: town.dongshan),
    "optional_actions.add": (liaison, lambda town: town.dongshan),
    "submissions.hand_in": (liaison, lambda town: town.dongshan),
    "actions.report": (liaison, lambda town: town.launch),
    "measures.report_done": (liaison, measured),
    "measures.verify": (supervisor, done),
    "measures.return": (supervisor, done),
    "measures.cannot_tell": (supervisor, done),
}


@pytest.mark.parametrize(
    "verb", [verb for verb, deed in deeds().items() if "attached" in deed.form.base_fields]
)
def test_whatever_takes_files_keeps_them_with_what_it_made(town, verb):
    who, of = WITH_FILES[verb]
    form = filled(verb, attached=[photo()])
    assert signed_in(town, who(town)).post(address(verb, of(town)), form).status_code == 302
    file = Attachment.objects.get()
    served = signed_in(town, supervisor(town)).get(f"/files/{file.uid}/")
    assert served.status_code == 200
    served.close()


def test_a_file_that_lies_is_refused_and_nothing_is_recorded(town):
    measure = measured(town)
    lies = SimpleUploadedFile("课堂.jpg", b"<script>alert(1)</script>", "image/jpeg")
    form = filled("measures.report_done", attached=[lies])
    refused = signed_in(town, liaison(town)).post(address("measures.report_done", measure), form)
    assert refused.status_code == 422
    assert "课堂.jpg" in refused.content.decode()
    assert not MeasureEvent.objects.exists()
    assert not Attachment.objects.exists()


def test_a_refused_report_leaves_no_file_on_record(town):
    measure = verified(town)
    form = filled("measures.report_done", attached=[photo()])
    assert (
        signed_in(town, liaison(town)).post(address("measures.report_done", measure), form).status_code == 422
    )
    assert not Attachment.objects.exists()


# Corrections


def correcting(town, by, record, kind, **changes):
    """A form opened, with some of its fields typed over."""
    client = signed_in(town, by)
    opened = client.get(f"/do/correct/{kind}/{record.uid}/")
    form = opened.context["form"]
    typed = {name: form[name].value() for name in form.fields}
    return client, {**{name: value for name, value in typed.items() if value is not None}, **changes}


def test_a_correction_is_a_new_version_with_its_reason(town):
    client, form = correcting(
        town, office(town), town.problem, "problem", description="记录有三处雷同", reason="数错了"
    )
    sent = client.post(f"/do/correct/problem/{town.problem.uid}/", form, follow=True)
    now = Problem.objects.get(superseded_at=None)
    assert (now.description, now.reason, now.category) == ("记录有三处雷同", "数错了", "学风")
    assert "数错了" in sent.content.decode()


def test_only_who_recorded_it_or_the_office_corrects_it(town):
    problem = problems.raise_(
        by=supervisor(town),
        programme=town.programme,
        unit=town.dongshan,
        category="学风",
        found_on=march(17),
        description="缺席",
    )
    where = f"/do/correct/problem/{problem.uid}/"
    assert signed_in(town, supervisor(town)).get(where).status_code == 200
    assert signed_in(town, supervisor(town, "he")).get(where).status_code == 403
    assert signed_in(town, liaison(town)).get(where).status_code == 403
    assert signed_in(town, supervisor(town, "lin", 4)).get(where).status_code == 404
    assert where in page(town, supervisor(town), problem, "problem")
    assert where not in page(town, supervisor(town, "he"), problem, "problem")


def test_who_comes_second_is_told_what_changed_and_keeps_what_they_typed(town):
    client, form = correcting(town, office(town), town.problem, "problem", category="作风", reason="归类错了")
    corrections.correct(
        by=office(town, "ma"), record=town.problem, reason="看清了", description="三处雷同", severity="major"
    )
    told = client.post(f"/do/correct/problem/{town.problem.uid}/", form)
    shown = told.content.decode()
    assert told.status_code == 409
    assert "ma corrected this" in shown
    assert {(one.was, one.is_now, one.typed) for one in told.context["differences"]} == {
        ("学习记录雷同", "三处雷同", ""),
        ("—", "major", ""),
    }
    # What the browser kept of the form as it was begun is not put into this one.
    assert told.context["keep"].endswith(f"-{again_from(town).pk}")
    again = told.context["form"]
    assert (again["category"].value(), again["description"].value()) == ("作风", "三处雷同")
    kept = {name: again[name].value() for name in again.fields}
    assert client.post(f"/do/correct/problem/{town.problem.uid}/", kept).status_code == 302
    now = Problem.objects.get(superseded_at=None)
    assert (now.category, now.description, now.severity) == ("作风", "三处雷同", "major")


def again_from(town) -> Problem:
    return Problem.objects.get(uid=town.problem.uid, superseded_at=None)


def test_the_same_correction_sent_twice_is_one(town):
    client, form = correcting(town, office(town), town.problem, "problem", category="作风", reason="归类错了")
    where = f"/do/correct/problem/{town.problem.uid}/"
    assert client.post(where, form).status_code == 302
    again = client.post(where, form, follow=True)
    assert b"received before" in again.content
    assert Problem.objects.count() == 2


def test_a_correction_that_changes_nothing_or_breaks_the_order_is_refused(town):
    measure = verified(town)
    client, form = correcting(town, office(town), measure, "measure", reason="没有")
    where = f"/do/correct/measure/{measure.uid}/"
    assert b"Nothing is changed" in client.post(where, form).content
    assert b"Out of order" in client.post(where, {**form, "agreed_on": "2020-03-30"}).content
    assert Measure.objects.count() == 1


def test_a_step_keeps_its_corrections_beside_it(town):
    done(town)
    event = MeasureEvent.objects.get()
    corrections.correct(by=office(town), record=event, reason="笔误", note="已补两课")
    shown = page(town, supervisor(town), town.problem, "problem")
    assert "已补两课" in shown
    assert "笔误" in shown


def test_what_a_visit_can_be_corrected_in(town):
    visit = visits.record(
        by=supervisor(town),
        programme=town.programme,
        group=town.group3,
        unit=town.dongshan,
        visited_on=march(20),
    )
    client, form = correcting(town, supervisor(town), visit, "visit", spot_checks="4", reason="漏记")
    assert "unit" not in form
    assert "group" not in form
    assert client.post(f"/do/correct/visit/{visit.uid}/", form).status_code == 302
    assert type(visit).objects.get(uid=visit.uid, superseded_at=None).spot_checks == 4
