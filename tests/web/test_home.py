"""What the home adds to the sentences of its answers: small figures, outlets beside a period earlier, how fresh all is."""

import re
from pathlib import Path

from django.test import Client

from roundtable.intake.bringing.bring_in import bring_in
from roundtable.records.programme import DEMONSTRATION
from roundtable.web.screens.home.boards import ASKED
from roundtable.web.screens.home.small import UNDER

DAY = "?as_of=2020-03-30"
FICTIONAL = "The demonstration is fictional"


def test_each_small_figure_opens_to_its_records(client: Client, programme: Path):
    html = client.get(f"/{DAY}").content.decode()
    for board, smalls in UNDER.items():
        assert {one.question for one in smalls} <= set(ASKED[board])
        for one in smalls:
            question = re.escape(f"question={board}.{one.question}&amp;table=summary&amp;row=0&amp;column=")
            assert re.search(f"{question}{one.column}&", html), one


def test_outlets_stand_beside_a_period_earlier(client: Client, programme: Path):
    html = client.get(f"/{DAY}").content.decode()
    now, then = (
        re.findall(rf"question=publicity\.by_outlet[^\"]*column=items[^\"]*as_of={day}", html)
        for day in ("2020-03-30", "2020-03-16")
    )
    assert len(then) > 0
    assert len(now) >= len(then)


def test_in_the_first_period_there_is_none_earlier(client: Client, programme: Path):
    html = client.get("/?as_of=2020-03-20").content.decode()
    assert "as_of=2020-03-06" not in html


def test_every_page_says_how_fresh_it_is(client: Client, programme: Path):
    for page in ("/", "/two-questions/", "/cadence/", "/publicity/"):
        html = client.get(f"{page}{DAY}").content.decode()
        assert "Records are only ever added" in html
        assert FICTIONAL not in html


def test_the_demonstration_says_that_it_is_fictional(client: Client, db: None):
    folder = Path(__file__).parents[2] / "demo" / "city"
    assert DEMONSTRATION in (folder / "programme.csv").read_text(encoding="utf-8")
    assert bring_in(folder, by="office").status == "imported"
    for page in ("/", "/ledger/"):
        assert FICTIONAL in client.get(f"{page}{DAY}").content.decode()
