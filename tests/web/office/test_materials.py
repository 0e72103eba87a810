"""Materials: compiled, handed out to many with one act, and receipted: by a unit for itself, by the office for any."""

import pytest

from roundtable.actions import materials
from roundtable.records.acts import Act
from roundtable.records.materials import Distribution, Material
from tests.cast import march
from tests.web.office.cast import key_of

ISSUE, RECEIPTS = "/do/materials.issue/", "/materials/receipts/"


def out():
    return Distribution.objects.filter(superseded_at__isnull=True).order_by("uid")


@pytest.fixture
def book(study):
    return materials.issue(
        by="office", programme=study, uid="book", title="学习读本", form="print", copies=400
    )


def given(client, **changed):
    address = "/do/materials.hand_out/book/"
    said = {"delivered_on": "2020-03-22", "copies": "40", "uid": key_of(client, address)}
    return client.post(address, {**said, **changed})


def test_who_is_not_the_office_compiles_and_hands_out_nothing(book, department, liaison):
    for client in (department, liaison):
        assert client.post(ISSUE, {"title": "x", "form": "print"}).status_code == 403
        assert client.post("/do/materials.hand_out/book/", {"whom": "all"}).status_code == 403
        assert "/do/materials" not in client.get("/materials/").content.decode()


def test_a_set_of_documents_is_recorded_with_its_parts(office):
    said = {"title": "文件汇编", "form": "document_set", "parts": "1+1+7", "uid": key_of(office, ISSUE)}
    assert office.post(ISSUE, {**said, "copies": "-1"}).status_code == 422
    for _ in range(2):
        assert office.post(ISSUE, said)["Location"] == "/materials/"
    made = Material.objects.get()
    assert (made.parts, made.copies, made.issued_on) == ("1+1+7", None, None)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "Say whom it is handed out to"),
        ({"whom": "kind:nowhere"}, "Select a valid choice"),
        ({"named": "A01\nAtlantis"}, "No unit has the code Atlantis"),
        ({"whom": "all", "delivered_on": "2020-03-12"}, "from the programme&#x27;s start"),
        ({"whom": "all", "delivered_on": "2999-03-12"}, "has not come yet"),
        ({"whom": "all", "copies": "-1"}, "greater than or equal to 0"),
        ({"others": "x" * 301}, "at most 300 characters"),
        ({"others": "x\n" * 1001}, "at most 1000"),
    ],
)
def test_what_handing_out_cannot_be(book, office, changed, words):
    answer = given(office, **changed)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not out()


@pytest.mark.parametrize(
    ("whom", "units"),
    [("all", ["A01", "A02", "B01"]), ("kind:township", ["A01", "A02"]), ("group:2", ["B01"]), ("", ["A02"])],
)
def test_each_who_gets_it_has_a_record_of_one_act(book, office, whom, units):
    before = Act.objects.count()
    assert given(office, whom=whom, named="沙溪镇", others="阅览室\n阅览室").status_code == 302
    assert Act.objects.count() == before + 1
    got = {one.unit.uid for one in out() if one.unit}
    assert got == {*units, "A02"}
    assert [one.recipient for one in out() if not one.unit] == ["阅览室"]
    assert {one.copies for one in out()} == {40}


def test_the_same_form_sent_twice_hands_out_once_and_a_second_round_is_asked_about(book, office):
    address = "/do/materials.hand_out/book/"
    said = {"whom": "all", "delivered_on": "2020-03-22", "uid": key_of(office, address)}
    office.post(address, said)
    assert out().count() == 3
    again = given(office, whom="all")
    assert "Handed out to them already" in again.content.decode()
    assert given(office, named="A01").status_code == 302
    assert out().count() == 4


def test_a_liaison_receipts_what_came_to_its_own_unit_alone(book, office, liaison, department):
    given(office, whom="all", others="阅览室")
    page = liaison.get(RECEIPTS).content.decode()
    assert "柳林镇" in page
    assert "沙溪镇" not in page
    other, mine = (out().get(unit__uid=code) for code in ("A02", "A01"))
    assert department.post(RECEIPTS, {"distribution": mine.uid}).status_code == 403
    said = {"receipted_on": "2020-03-23"}
    assert liaison.post(RECEIPTS, {**said, "distribution": other.uid}).status_code == 404
    reading_room = out().get(unit__isnull=True)
    assert liaison.post(RECEIPTS, {**said, "distribution": reading_room.uid}).status_code in {403, 404}
    assert liaison.post(RECEIPTS, {**said, "distribution": []}).status_code == 422
    early = liaison.post(RECEIPTS, {"receipted_on": "2020-03-21", "distribution": mine.uid})
    assert "not before the day of delivery" in early.content.decode()

    assert liaison.post(RECEIPTS, {**said, "distribution": mine.uid})["Location"] == RECEIPTS
    assert [one.unit.uid for one in out() if one.receipted_on == march(23)] == ["A01"]
    twice = liaison.post(RECEIPTS, {**said, "distribution": mine.uid})
    assert "receipted it on 2020-03-23 already" in twice.content.decode()


def test_the_office_receipts_many_with_one_act_and_the_page_then_counts_them(book, office):
    given(office, whom="all")
    page = office.get("/materials/").content.decode()
    assert "Waiting for receipt" in page
    before = Act.objects.count()
    office.post(RECEIPTS, {"receipted_on": "2020-03-23", "distribution": [one.uid for one in out()]})
    assert Act.objects.count() == before + 1
    page = office.get("/materials/").content.decode()
    assert "Waiting for receipt" not in page
    assert "120 receipted" in page.replace("</a>", "").replace("</button>", "") or ">120<" in page
    assert "No receipt is waited for" in office.get(RECEIPTS).content.decode()
