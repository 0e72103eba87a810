"""Papers in the browser: minutes are edited, sealed and had as a file; a pack, a briefing come out the same again."""

import io
import re
import shutil

import openpyxl
import pytest
from django.test import Client

from roundtable.actions.refused import Refused
from roundtable.asking.ask import ask
from roundtable.records.at_table import Exchange
from roundtable.records.meetings import Decision
from roundtable.records.minutes import Minutes
from roundtable.records.publicity import Briefing
from roundtable.reports import pdf_kept
from tests.cast import march
from tests.reports.conftest import annex, paragraphs
from tests.web.held import STANDING, held_meeting, signed_in

pytestmark = pytest.mark.django_db
MINUTES = "/papers/minutes/1/"


@pytest.fixture
def office(town) -> Client:
    return signed_in(town, "office")


def text_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def form_of(client, address):
    """What the form of a page would send as it stands."""
    form = client.get(address).context["form"]
    return {name: "" if (value := form[name].value()) is None else value for name in form.fields}


def save(client, **changes):
    return client.post(f"{MINUTES}edit/", {**form_of(client, f"{MINUTES}edit/"), **changes})


def seal(client, **changes):
    return client.post(f"{MINUTES}seal/", {**form_of(client, f"{MINUTES}seal/"), "sure": "on", **changes})


def document(response, tmp_path):
    assert response.status_code == 200
    path = tmp_path / "document.docx"
    path.write_bytes(response.content)
    return path


def test_a_meeting_that_is_not_there_is_told_with_those_that_are(town, office):
    held_meeting(town)
    for address in ("/papers/minutes/7/", "/papers/minutes/7/edit/", "/papers/pack/7/"):
        response = office.get(address)
        assert response.status_code == 404
        assert "There is no meeting 7; there is 1." in text_of(response)
    assert 'href="/papers/minutes/1/"' in office.get("/papers/minutes/7/").content.decode()


def test_minutes_are_drafted_from_what_was_asked_said_and_agreed(town, office):
    held_meeting(town)
    read = text_of(office.get(MINUTES))
    for told in ("A draft", "汛情耽误了", "学习情况报送并成一张表", "第3督导组", "组长"):
        assert told in read
    assert ask(STANDING, programme="study", as_of=march(30)).sentence("en") in read.replace(
        " ,", ","
    ).replace(" .", ".").replace("  ", " ")


def test_each_saving_is_a_version_and_who_comes_second_is_told_what_changed(town, office):
    held_meeting(town)
    colleague = signed_in(town, "office", "a colleague")
    theirs = form_of(colleague, f"{MINUTES}edit/")
    assert save(office, text_0="第3督导组：三家在前。").status_code == 302
    late = colleague.post(f"{MINUTES}edit/", {**theirs, "text_0": "我写的"})
    told = text_of(late)
    assert late.status_code == 422
    assert "the office saved the minutes at" in told
    assert "三家在前" in told
    assert "我写的" in told
    assert "我写的" not in Minutes.objects.get(superseded_at=None).parts
    again = colleague.post(f"{MINUTES}edit/", {**late.context["form"].data, "text_0": "我写的"})
    assert again.status_code == 302
    assert "我写的" in Minutes.objects.get(superseded_at=None).parts
    assert Minutes.objects.count() == 2


def test_sent_twice_it_is_saved_once(town, office):
    held_meeting(town)
    sent = form_of(office, f"{MINUTES}edit/")
    for _ in range(2):
        assert office.post(f"{MINUTES}edit/", sent).status_code == 302
    assert Minutes.objects.count() == 1


def test_a_part_lacks_neither_heading_nor_text(town, office):
    held_meeting(town)
    for change, told in (
        ({"title_0": ""}, "Give it a heading."),
        ({"text_0": " "}, "Write its text"),
        ({"title_0": "", "text_0": ""}, "Write at least one part."),
    ):
        response = save(office, **change)
        assert response.status_code == 422
        assert told in text_of(response)
    assert not Minutes.objects.exists()


def test_minutes_are_not_sealed_unwritten_unread_or_without_a_quorum(town, office):
    held_meeting(town)
    assert "There are no minutes yet" in text_of(seal(office))
    save(office)
    seen = form_of(office, f"{MINUTES}seal/")
    assert "Say that you have read them." in text_of(office.post(f"{MINUTES}seal/", seen))
    save(office, text_0="另一版")
    unread = office.post(f"{MINUTES}seal/", {**seen, "sure": "on"})
    assert unread.status_code == 422
    assert "has just edited the minutes" in text_of(unread)


def test_without_a_quorum_they_are_not_sealed(town, office):
    held_meeting(town, heard=False)
    save(office, title_0="会议情况", text_0="第3督导组在汛区。")
    refused = seal(office)
    assert refused.status_code == 422
    assert "Only 0 of 1 groups were heard" in text_of(refused)


def test_sealed_minutes_take_nothing_but_an_annex(town, office, tmp_path):
    held_meeting(town)
    save(office, text_0="封存的话")
    sent = form_of(office, f"{MINUTES}edit/")
    assert "not sealed" in text_of(office.get(f"{MINUTES}annex/"))
    assert seal(office).status_code == 302
    assert seal(office).status_code == 422
    forged = office.post(f"{MINUTES}edit/", {**sent, "text_0": "改掉"})
    assert forged.status_code == 409
    assert "The minutes are sealed" in text_of(forged)
    assert "改掉" not in Minutes.objects.get(superseded_at=None).parts
    added = form_of(office, f"{MINUTES}annex/") | {"text": "另附名单"}
    assert office.post(f"{MINUTES}annex/", added).status_code == 302
    assert "另附名单" in text_of(office.get(MINUTES))
    written = paragraphs(document(office.get(f"{MINUTES}minutes.docx"), tmp_path))
    assert any("封存的话" in line for line in written)
    assert any("另附名单" in line for line in written)
    assert not any("draft" in line for line in written)


def test_the_file_has_every_figure_of_the_table_with_its_records(town, office, tmp_path):
    held_meeting(town)
    answer = ask(STANDING, programme="study", as_of=march(30))
    [(question, figures)] = annex(document(office.get(f"{MINUTES}minutes.docx"), tmp_path))
    assert STANDING in question
    assert Exchange.objects.get().digest.removeprefix("sha256:")[:12] in question
    told = {value for _, value, _ in figures}
    assert {str(value) for value in answer.summary.values() if isinstance(value, int)} <= told


def test_a_pdf_is_offered_where_something_makes_it(town, office, monkeypatch):
    held_meeting(town)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert "minutes.pdf" not in office.get(MINUTES).content.decode()
    assert office.get(f"{MINUTES}minutes.pdf").status_code == 404
    assert office.get(f"{MINUTES}minutes.exe").status_code == 404
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert "minutes.pdf" in office.get(MINUTES).content.decode()


class AtOnce:
    """A thread that is through before it is asked for again."""

    def __init__(self, target, args, **_):
        self.start = lambda: target(*args)


def test_a_pdf_is_made_once_beside_the_request(town, office, monkeypatch, settings, tmp_path):
    held_meeting(town)
    settings.HOME = tmp_path
    made = []

    def makes(given, out):
        made.append(given)
        out.write_bytes(b"%PDF")

    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(pdf_kept, "Thread", AtOnce)
    monkeypatch.setattr(pdf_kept, "write_pdf", makes)
    waits = office.get(f"{MINUTES}minutes.pdf")
    assert waits.status_code == 202
    assert waits["Refresh"]
    assert "The PDF is being made" in text_of(waits)
    for _ in range(2):
        ready = office.get(f"{MINUTES}minutes.pdf")
        assert (ready.status_code, ready.content) == (200, b"%PDF")
    assert len(made) == 1
    save(office, text_0="另一版")
    assert office.get(f"{MINUTES}minutes.pdf").status_code == 202


def test_a_pdf_that_was_not_made_is_told_and_can_be_tried_again(
    town, office, monkeypatch, settings, tmp_path
):
    held_meeting(town)
    settings.HOME = tmp_path

    def fails(_given, _out):
        raise Refused("没有写成。", "It did not work.")

    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(pdf_kept, "Thread", AtOnce)
    monkeypatch.setattr(pdf_kept, "write_pdf", fails)
    assert [office.get(f"{MINUTES}minutes.pdf").status_code for _ in range(3)] == [202, 409, 202]


def test_others_read_and_do_not_write(town, office):
    held_meeting(town)
    leader = signed_in(town, "leader")
    assert leader.get(MINUTES).status_code == 200
    assert "Write the minutes" not in leader.get(MINUTES).content.decode()
    sent = form_of(office, f"{MINUTES}edit/")
    assert leader.post(f"{MINUTES}edit/", sent).status_code == 403
    supervisor = signed_in(town, "supervisor", group=town.group3)
    assert supervisor.get(MINUTES).status_code == 403
    listed = supervisor.get("/papers/").content.decode()
    assert "/papers/minutes/" not in listed
    assert not Minutes.objects.exists()


def test_a_pack_comes_out_the_same_again(town, office, tmp_path):
    held_meeting(town)
    there = office.get("/papers/pack/1/")
    assert there.status_code == 302
    assert "as_of=2020-03-30&known_at=" in there["Location"]
    page = office.get(there["Location"])
    assert "as of 30 March 2020" in text_of(page).lower().replace(
        "march", "March"
    ) or "30 March 2020" in text_of(page)
    rest = there["Location"].partition("?")[2]
    first = office.get(f"/papers/pack/1/pack.docx?{rest}")
    town_after = office.get("/papers/pack/1/")["Location"]
    save(office)
    assert office.get("/papers/pack/1/")["Location"] == town_after
    assert office.get(f"/papers/pack/1/pack.docx?{rest}").content == first.content
    assert len(annex(document(first, tmp_path))) > 15
    book = openpyxl.load_workbook(io.BytesIO(office.get(f"/papers/pack/1/pack.xlsx?{rest}").content))
    assert len(book.sheetnames) > 15
    assert "Q: " in office.get(f"/papers/pack/1/pack.txt?{rest}").content.decode()
    leaders = document(office.get(f"/papers/pack/1/leaders.docx?{rest}"), tmp_path)
    assert any("leading group" in line for line in paragraphs(leaders))
    assert office.get(f"/papers/pack/1/novel.docx?{rest}").status_code == 404


def test_the_next_issue_has_the_next_number_and_none_is_issued_twice(town, office, tmp_path):
    sent = form_of(office, "/papers/briefing/")
    assert sent["number"] == 1
    sent |= {"issued_on": "2020-03-30"}
    for _ in range(2):
        issued = office.post("/papers/briefing/", sent)
        assert issued.status_code == 302
    assert Briefing.objects.count() == 1
    taken = office.post("/papers/briefing/", {**sent, "title": "另一期"})
    assert taken.status_code == 422
    assert "the next number is 2" in text_of(taken)
    there = office.get("/papers/briefing/1/")["Location"]
    assert "as_of=2020-03-30" in there
    assert office.get(there).status_code == 200
    file = there.replace("/briefing/1/", "/briefing/1/briefing.docx")
    assert len(annex(document(office.get(file), tmp_path))) > 5
    missing = office.get("/papers/briefing/9/")
    assert missing.status_code == 404
    assert "/papers/briefing/1/" in missing.content.decode()


def test_what_became_of_what_was_agreed_stands_with_the_minutes(town, office):
    held_meeting(town)
    decision = Decision.objects.get()
    page = office.get(MINUTES).content.decode()
    assert f"/record/decision/{decision.uid}/" in page
    assert f"/do/decisions.report_done/{decision.uid}/" in page
    done = form_of(office, f"/do/decisions.report_done/{decision.uid}/?next={MINUTES}")
    done |= {"note": "已并成一张", "next": MINUTES, "happened_on": "2020-04-01"}
    reported = office.post(f"/do/decisions.report_done/{decision.uid}/", done)
    assert reported["Location"] == MINUTES
    colleague = signed_in(town, "office", "a colleague")
    checked = {**form_of(colleague, f"/do/decisions.verify/{decision.uid}/"), "note": "看了"}
    own = colleague.post(f"/do/decisions.verify/{decision.uid}/", checked)
    assert own.status_code == 422
    assert "Nobody checks their own work" in text_of(own)
    assert f"/do/decisions.verify/{decision.uid}/" not in colleague.get(MINUTES).content.decode()
    supervisor = signed_in(town, "supervisor", group=town.group3)
    verified = supervisor.post(f"/do/decisions.verify/{decision.uid}/", checked)
    assert verified.status_code == 302
    assert "verified" in text_of(office.get(MINUTES))


@pytest.mark.parametrize("kind", ["exchange", "statement", "turn", "turn_event", "minutes", "attendance"])
def test_a_record_of_a_meeting_has_a_page(town, office, kind):
    from roundtable.web.screens.record.found import model_of

    held_meeting(town)
    save(office)
    row = model_of(kind).objects.first()
    page = office.get(f"/record/{kind}/{row.uid}/")
    assert page.status_code == 200
    assert "Nothing beyond its key." not in page.content.decode()


def test_an_answer_is_a_card_of_plain_text_too(town, office):
    page = office.get(f"/ask/{STANDING}?as_of=2020-03-30").content.decode()
    assert "data-copy" in page
    card = office.get(f"/ask/{STANDING}.txt?as_of=2020-03-30")
    assert card["Content-Type"] == "text/plain; charset=utf-8"
    answer = ask(STANDING, programme="study", as_of=march(30))
    assert answer.sentence("en") in card.content.decode()
    assert answer.digest.removeprefix("sha256:")[:12] in card.content.decode()
