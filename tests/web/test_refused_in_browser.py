"""What must not be done is refused in the browser too: by the page, by a form that was tampered with, and by a request made by hand
with everything that a browser sends. Nothing of it is written."""

import re
import sqlite3
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web import browser, site
from tests.web.looking import sound

pytestmark = pytest.mark.browser
#: The units of the demonstration's liaison (group 1) and of a unit under its supervisor's group 3.
OWN, OF_GROUP_3 = "T01", "T05"
Opened = Callable[[str], Page]


@pytest.fixture
def by(chromium: Browser, demonstration: site.Site) -> Iterator[Opened]:
    pages: dict[str, Page] = {}

    def opened(account: str) -> Page:
        if account not in pages:
            context = chromium.new_context(
                viewport={"width": 390, "height": 844},
                locale=browser.LOCALES["en"],
                storage_state=site.state_of(chromium, demonstration, account),
                base_url=str(demonstration),
                service_workers="block",
            )
            pages[account] = context.new_page()
        return pages[account]

    yield opened
    for page in pages.values():
        page.context.close()


@pytest.fixture
def nothing_written(demonstration: site.Site) -> Iterator[None]:
    before = acts(demonstration)
    yield
    assert acts(demonstration) == before


def acts(demonstration: site.Site) -> int:
    return int(asked(demonstration, "SELECT count(*) FROM records_act")[0][0])


def asked(demonstration: site.Site, sql: str, *values: str) -> list[tuple[str, ...]]:
    with sqlite3.connect(demonstration.home / "roundtable.sqlite3") as database:
        return database.execute(sql, values).fetchall()


def a_measure(demonstration: site.Site, unit: str) -> str:
    """The key of a measure on a problem of that unit."""
    rows = asked(
        demonstration,
        "SELECT m.uid FROM records_measure m JOIN records_problem p ON p.id = m.problem_id JOIN records_unit u ON u.id = p.unit_id"
        " WHERE u.uid = ? ORDER BY m.uid LIMIT 1",
        unit,
    )
    assert rows, unit
    return rows[0][0]


def posted(page: Page, address: str, fields: dict[str, str], *, token: bool = True) -> int:
    """The status of a POST made by hand from a page of the site, with its session and, where said, its token."""
    return int(
        page.evaluate(
            """async ([address, fields, withToken]) => {
                const sent = new URLSearchParams(fields);
                if (withToken) sent.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
                return (await fetch(address, {method: "POST", body: sent})).status;
            }""",
            [address, fields, token],
        )
    )


def afresh(page: Page) -> None:
    """The form of a visit without what the device kept of the one before, its unit chosen."""
    page.goto("/visit/")
    with page.expect_navigation():
        page.get_by_role("button", name="Start afresh").click()
    page.locator(f"[name=unit][value={OF_GROUP_3}]").check(force=True)


VERIFIED = {
    "uid": "0123456789abcdef",
    "happened_on": "2020-05-30",
    "note": "seen",
    "look_back_on": "2020-06-20",
}


@pytest.mark.usefixtures("nothing_written")
def test_a_liaison_does_not_verify_does_not_visit_and_sees_no_other_unit(
    by: Opened, demonstration: site.Site
):
    page = by("liaison")
    for address in (
        "/visit/",
        "/people/",
        "/import/",
        f"/do/measures.verify/{a_measure(demonstration, OWN)}/",
    ):
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 403, address
        expect(page.locator("h1")).to_have_text("Not for your role")
    sound(page)
    for address in ("/units/T02/", f"/do/measures.report_done/{a_measure(demonstration, 'T02')}/"):
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 404, address
    page.goto("/")
    assert posted(page, f"/do/measures.verify/{a_measure(demonstration, OWN)}/", VERIFIED) == 403
    assert posted(page, f"/do/measures.report_done/{a_measure(demonstration, 'T02')}/", VERIFIED) == 404
    assert (
        posted(
            page,
            "/ledger/move-due/",
            {"problem": "p-001", "day": "2020-06-20", "reason": "x", "confirmed": "1"},
        )
        == 403
    )


@pytest.mark.usefixtures("nothing_written")
def test_a_request_without_the_token_of_its_page_is_refused(by: Opened, demonstration: site.Site):
    page = by("office")
    page.goto("/")
    measure = a_measure(demonstration, OWN)
    for address in (f"/do/measures.move_due/{measure}/", "/visit/", "/people/new/", "/ledger/move-due/"):
        assert posted(page, address, VERIFIED, token=False) == 403, address


@pytest.mark.usefixtures("nothing_written")
def test_a_form_that_was_tampered_with_is_refused_with_a_sentence(by: Opened, demonstration: site.Site):
    page = by("supervisor")
    tampered = {
        "[name=unit]": ("field => { field.value = 'T01' }", "valid choice"),
        "[name=visited_on]": (
            "field => { field.removeAttribute('max'); field.value = '2999-01-01' }",
            "has not come yet",
        ),
        "[name=spot_checks]": (
            "field => { field.removeAttribute('min'); field.value = '-5' }",
            "greater than or equal to 0",
        ),
        "[name=people_interviewed]": (
            "field => { field.removeAttribute('max'); field.value = '5000' }",
            "less than or equal to 1000",
        ),
    }
    for field, (change, told) in tampered.items():
        afresh(page)
        where = "[name=unit]:checked" if field == "[name=unit]" else field
        page.locator(where).evaluate(change)
        with page.expect_navigation():
            page.get_by_role("button", name="Check and save").click()
        expect(page.locator(".rt-visit")).to_contain_text(re.compile(told))
    afresh(page)
    page.locator("input[type=file]").set_input_files(
        {"name": "hall.jpg", "mimeType": "image/jpeg", "buffer": b"<html><script>alert(1)</script></html>"}
    )
    with page.expect_navigation():
        page.get_by_role("button", name="Check and save").click()
    expect(page.locator(".rt-visit")).to_contain_text("hall.jpg: Attach a photo")
    sound(page)


@pytest.mark.usefixtures("nothing_written")
def test_a_supervisor_does_not_act_on_another_groups_unit(by: Opened, demonstration: site.Site):
    page = by("supervisor")
    page.goto("/")
    measure = a_measure(demonstration, OWN)
    for verb in ("measures.verify", "measures.return", "measures.reopen"):
        assert posted(page, f"/do/{verb}/{measure}/", VERIFIED) == 404
    assert (
        posted(
            page,
            "/do/problems.raise/",
            {**VERIFIED, "unit": OWN, "category": "x", "found_on": "2020-05-30", "description": "x"},
        )
        == 404
    )


def test_nobody_verifies_their_own_work_whatever_they_send(by: Opened, demonstration: site.Site):
    rows = asked(
        demonstration,
        "SELECT m.uid FROM records_measure m JOIN records_problem p ON p.id = m.problem_id"
        " WHERE NOT EXISTS (SELECT 1 FROM records_measureevent e WHERE e.measure_id = m.id)"
        " AND NOT EXISTS (SELECT 1 FROM records_problemevent w WHERE w.problem_id = p.id) AND m.superseded_at IS NULL AND m.first_id IS NULL ORDER BY m.uid LIMIT 1",
    )
    assert rows
    measure = rows[0][0]
    page = by("office")
    page.goto(f"/do/measures.report_done/{measure}/")
    page.locator("[name=note]").fill("done by the office itself")
    with page.expect_navigation():
        page.locator("main .rt-btn-pri").click()
    before = acts(demonstration)
    page.goto(f"/do/measures.verify/{measure}/")
    expect(page.locator("main")).to_contain_text("their own work")
    assert posted(page, f"/do/measures.verify/{measure}/", VERIFIED) in {403, 422}
    page.goto("/verify/?page=99")
    expect(page.locator("main")).to_contain_text("their own work")
    assert acts(demonstration) == before
