"""The demonstration gives the published figures (demo/facts.csv) as of the first meeting: each from an answer, never from the data."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from django.test import TestCase

from roundtable.asking.ask import ask
from roundtable.intake.bringing.bring_in import bring_in

DEMO = Path(__file__).parents[2] / "demo"
DAY = date(2020, 3, 30)
PUBLISHED = {
    row["fact"]: row["value"]
    for row in csv.DictReader((DEMO / "facts.csv").read_text(encoding="utf-8").splitlines())
}


def kinds(column: str) -> dict[str, int]:
    return {row["kind"]: row[column] for row in ask("activity.launch_status", as_of=DAY).rows}


def effort(column: str) -> int:
    return int(ask("supervision.effort", as_of=DAY).rows[-1][column])


def material(form: str) -> Any:
    rows = [row for row in ask("activity.materials_reach", as_of=DAY).rows if row["form"] == form]
    return max(rows, key=lambda row: row["printed"] or 0)


FIGURES = {
    "units of kind township": lambda: kinds("units")["township"],
    "units of kind department": lambda: kinds("units")["department"],
    "units of kind stationed": lambda: kinds("units")["stationed"],
    "units in all": lambda: ask("activity.launch_status", as_of=DAY).summary["units"],
    "units launched by 2020-03-20": lambda: ask("activity.launch_status", as_of=date(2020, 3, 20)).summary[
        "launched"
    ],
    "supervision groups": lambda: len(ask("supervision.effort", as_of=DAY).rows) - 1,
    "meetings of units attended by groups": lambda: effort("meetings_attended"),
    "activities joined by groups": lambda: effort("activities_joined"),
    "materials reviewed by groups": lambda: effort("materials_reviewed"),
    "spot checks by groups": lambda: effort("spot_checks"),
    "people interviewed by groups": lambda: effort("people_interviewed"),
    "problems found": lambda: effort("problems_found"),
    "suggestions made": lambda: effort("suggestions_made"),
    "reports in media of provincial level or above": lambda: ask("publicity.by_outlet", as_of=DAY).summary[
        "province_or_above"
    ],
    "briefings issued": lambda: ask("publicity.briefings", as_of=DAY).summary["briefings"],
    "copies of the study compilation printed and handed out": lambda: material("print")["handed_out"],
    "parts of the document set": lambda: material("document_set")["parts"],
}


class Demonstration(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        for folder in ("city", "corrections"):
            outcome = bring_in(DEMO / folder, by="office")
            assert outcome.status == "imported", [str(fault) for fault in outcome.faults[:5]]

    def test_each_published_figure(self) -> None:
        for fact, found in FIGURES.items():
            with self.subTest(fact):
                assert str(found()) == PUBLISHED[fact]

    def test_each_outlet(self) -> None:
        per_outlet = sorted(
            int(PUBLISHED[fact])
            for fact in (
                "articles on the news site's public account",
                "articles on the organisation department's public account",
                "items in the city's news app",
                "television news items",
                "items on the news web site",
            )
        )
        rows = ask("publicity.by_outlet", as_of=DAY).rows
        assert (
            sorted(row["items"] for row in rows if row["level"] != "province_or_above" and row["items"])
            == per_outlet
        )

    def test_evidence_is_as_long_as_the_published_figure(self) -> None:
        answer = ask("supervision.effort", as_of=DAY)
        total = len(answer.rows) - 1
        assert len(answer.evidence_of["rows", total, "problems_found"]) == 21
        assert len(answer.evidence_of["rows", total, "suggestions_made"]) == 35

    def test_it_goes_on_after_the_meeting(self) -> None:
        later = ask("supervision.effort", as_of=date(2020, 5, 25)).rows[-1]
        assert later["visits"] > 4 * effort("visits")
        assert (
            ask("progress.standing", as_of=date(2020, 5, 25)).digest
            != ask("progress.standing", as_of=DAY).digest
        )
