"""What a screen at the table shows of the state: made anew from the records each time, so that nothing has to be caught up."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from django.utils.translation import get_language, gettext

from roundtable.actions.meeting.state import Hard, Seat, State
from roundtable.asking.answer import Answer, Row
from roundtable.asking.json_form import thawed
from roundtable.permissions.person import Person
from roundtable.permissions.reaching import reaches
from roundtable.records.at_table import AgendaItem, Exchange, Statement
from roundtable.records.meetings import Decision
from roundtable.records.organisation import Unit
from roundtable.web.screens.table.drawn import SECONDS_A_TURN, Place, mark_of, ring
from roundtable.web.screens.table.next_step import OF_A_TURN, Next, asked_in_turn, next_step


@dataclass(frozen=True)
class Shown:
    """
    Args:
        at: which of the exchanges is looked at, the first being 1; None = the one on the table.
    """

    state: State
    person: Person
    at: int | None = None

    @property
    def is_running(self) -> bool:
        return self.state.status == "open"

    @property
    def is_over(self) -> bool:
        return self.state.status in {"closed", "sealed"}

    @cached_property
    def place(self) -> int:
        """The number of the exchange that is shown."""
        last = len(self.state.exchanges)
        return self.at if self.at is not None and 0 < self.at < last else last

    @property
    def is_earlier(self) -> bool:
        return self.place < len(self.state.exchanges)

    @property
    def later(self) -> int:
        """The number of the exchange after the one that is shown; 0 = the one on the table, whichever comes."""
        return self.place + 1 if self.place + 1 < len(self.state.exchanges) else 0

    @cached_property
    def exchange(self) -> Exchange | None:
        """The one that is looked at; none while a group that was just called has not been asked anything."""
        if self.is_earlier:
            return Exchange.objects.get(pk=self.state.exchanges[self.place - 1].pk)
        last, speaking = self.state.exchange, self.state.speaking
        return None if last and speaking and last.turn_id != speaking.turn.origin_id else last

    @cached_property
    def is_within(self) -> bool:
        """Whether the answer lies within the reach of whoever looks: of others' answers a group's own screen tells the question."""
        own = self.person.reach
        return own.is_everything or (
            self.exchange is not None and own.group is not None and _group_of(self.exchange) == own.group
        )

    @cached_property
    def answer(self) -> Answer | None:
        return _thawed(self.exchange.answer) if self.exchange else None

    @property
    def is_of_turn(self) -> bool:
        return self.exchange is not None and self.exchange.question in OF_A_TURN

    @property
    def number_in_turn(self) -> int:
        """1 for who does well, 2 for who is slow, 0 for every other question."""
        return OF_A_TURN.index(self.exchange.question) + 1 if self.exchange and self.is_of_turn else 0

    @property
    def units(self) -> list[tuple[int, Row]]:
        """The units that the answer names, with the numbers of their rows."""
        return list(enumerate(self.answer.rows)) if self.answer and self.is_of_turn else []

    @cached_property
    def statements(self) -> Sequence[Statement]:
        of = self.exchange.origin_id if self.exchange else None
        return [one for one in self.state.statements if one.exchange_id == of]

    @property
    def group(self) -> Seat | None:
        """Whose turn the answer that is shown belongs to, else who speaks."""
        turn = self.exchange.turn_id if self.exchange else None
        return next((seat for seat in self.state.seats if seat.turn.origin_id == turn), self.state.speaking)

    @property
    def steps(self) -> list[tuple[int, str, str]]:
        """What every group is asked: number, key, and a few words."""
        words = (gettext("Who does well"), gettext("Who is slow"))
        return [(number, key, words[number - 1]) for number, key in enumerate(OF_A_TURN, start=1)]

    @property
    def asked(self) -> list[str]:
        return asked_in_turn(self.state)

    @cached_property
    def decisions(self) -> list[Decision]:
        """The latest first, as far as one's reach goes."""
        return [one for one in reversed(self.state.decisions) if self._reaches(one)]

    @cached_property
    def hard_problems(self) -> list[Hard]:
        return [
            one
            for one in self.state.hard_problems
            if one.problem.unit_id is None or self._reaches_unit(one.problem.unit_id)
        ]

    @property
    def open_problems(self) -> list[Hard]:
        return [one for one in self.hard_problems if one.outcome is None]

    @cached_property
    def told(self) -> list[dict[str, Any]]:
        """Everything that was asked, in its order, in words, with what was said to it."""
        names = {seat.turn.origin_id: seat.group.name for seat in self.state.seats}
        said = defaultdict(list)
        for one in self.state.statements:
            said[one.exchange_id].append(one)
        language = get_language() or ""
        answers = {
            one.pk: _thawed(one.answer)
            for one in Exchange.objects.filter(pk__in=[one.pk for one in self.state.exchanges])
        }
        return [
            {
                "group": names.get(one.turn_id or 0, ""),
                "asks": answers[one.pk].asks(language),
                "sentence": answers[one.pk].sentence(language),
                "statements": said[one.origin_id],
            }
            for one in self.state.exchanges
        ]

    def _reaches(self, decision: Decision) -> bool:
        if self.person.reach.is_everything:
            return True
        if decision.unit_id is not None:
            return self._reaches_unit(decision.unit_id)
        about = next((one for one in self.state.exchanges if one.origin_id == decision.exchange_id), None)
        return about is None or _group_of(about) in {None, self.person.reach.group}

    def _reaches_unit(self, unit: int) -> bool:
        return self.person.reach.is_everything or reaches(self.person, Unit.objects.get(pk=unit))

    @cached_property
    def ring(self) -> list[Place]:
        return ring(self.state)

    @property
    def order(self) -> list[tuple[str, Seat]]:
        return [(mark_of(self.state, seat), seat) for seat in self.state.seats]

    @property
    def agenda(self) -> Sequence[AgendaItem]:
        return self.state.agenda

    @cached_property
    def next(self) -> Next:
        return next_step(self.state)

    @property
    def seconds(self) -> float:
        """How long the group that speaks has spoken."""
        return self.state.speaking.seconds if self.state.speaking else 0

    @property
    def arc(self) -> float:
        """The part of the time meant for a turn that is used up, in hundredths."""
        return round(min(100.0, 100 * self.seconds / SECONDS_A_TURN), 1)

    @property
    def turn(self) -> int:
        return SECONDS_A_TURN

    @property
    def present(self) -> int:
        return sum(one.present for one in self.state.attendance)

    @property
    def heard(self) -> int:
        return sum(seat.state == "finished" for seat in self.state.seats)


@lru_cache(maxsize=16)
def _thawed(text: str) -> Answer:
    """What was frozen never changes: it is thawed once for all the screens that show it."""
    return thawed(json.loads(text))


def _group_of(exchange: Exchange) -> int | None:
    found: int | None = json.loads(exchange.scope).get("group")
    return found
