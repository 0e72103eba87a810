"""The demonstration's first two meetings, held at the table: nine groups are heard, and the second shows what became of the first."""

import json
from datetime import UTC, date, datetime
from typing import Any

from django.test import TestCase

from roundtable.actions.meeting.state import State, state_of
from roundtable.asking.ask import ask
from roundtable.cli import demo_table
from roundtable.cli.management.commands.demo import bring_in_demonstration, folders
from roundtable.questions.digest import digest_of_form
from roundtable.records.acts import Act
from roundtable.records.at_table import Exchange
from roundtable.records.meetings import Meeting

SECOND = date(2020, 4, 13)


class DemonstrationTable(TestCase):
    key: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.key = bring_in_demonstration()

    def state(self, number: str) -> State:
        return state_of(Meeting.objects.get(uid=number, superseded_at=None))

    def test_nine_groups_are_asked_both_questions_at_the_first_meeting(self):
        state = self.state("1")
        assert state.status == "closed"
        assert [(seat.group.number, seat.state) for seat in state.seats] == [
            (number, "finished") for number in range(1, 10)
        ]
        asked = [(exchange.question, json.loads(exchange.scope)["group"]) for exchange in state.exchanges]
        both = ("progress.who_does_well", "progress.who_is_slow")
        assert asked == [(question, group) for group in range(1, 10) for question in both]
        assert [one.exchange_id for one in state.statements] == [one.origin_id for one in state.exchanges]
        assert len(state.decisions) == 7
        assert (len(state.hard_problems), len(state.hard_problems[0].proposals)) == (1, 3)

    def test_every_answer_is_the_one_that_is_given_again_as_known_then(self):
        """The table's records carry their times, so those mornings can be had again."""
        for exchange in Exchange.objects.all():
            form: dict[str, Any] = json.loads(exchange.answer)
            assert digest_of_form(form) == exchange.digest
        form = json.loads(Exchange.objects.filter(question="meeting.promises_kept").get().answer)
        known_at = datetime.fromisoformat(form["known_at"])
        assert known_at == datetime(2020, 4, 13, 1, tzinfo=UTC)
        assert ask("meeting.promises_kept", as_of=SECOND, known_at=known_at).digest == form["digest"]

    def test_the_second_begins_with_what_became_of_the_first(self):
        state = self.state("2")
        first = Exchange.objects.get(pk=state.exchanges[0].pk)
        assert (first.question, first.turn_id) == ("meeting.promises_kept", None)
        summary = json.loads(first.answer)["summary"]["rows"][0]
        assert summary == {"decisions": 7, "verified": 3, "waiting": 1, "overdue": 3, "moved": 1}
        assert [seat.state for seat in state.seats] == ["finished"] * 8 + ["skipped"]

    def test_what_was_agreed_is_asked_as_of_any_day(self):
        assert ask("meeting.promises_kept", as_of=date(2020, 3, 30)).summary["decisions"] == 0
        states = {row["decision"]: row["state"] for row in ask("meeting.promises_kept", as_of=SECOND).rows}
        assert states["dec-04"] == "returned"
        hard = ask("meeting.hard_problems", as_of=date(2020, 5, 25))
        assert (hard.summary["open"], hard.summary["settled"]) == (1, 3)
        assert ask("meeting.agenda", as_of=SECOND).rows[0]["kind"] == "promises"

    def test_held_again_nothing_is_recorded_twice(self):
        acts = Act.objects.count()
        demo_table.hold(self.key, folders()[0].parent / "told" / "table.txt")
        assert Act.objects.count() == acts
