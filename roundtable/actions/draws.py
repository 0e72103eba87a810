"""Draws by lot of what another group looks at once more. The seed is kept: the draw can be repeated by anybody.

What is drawn follows from the seed and from the records that were known then, and from nothing else: things stand in the order
of a hash of seed and key, and each goes to the group, not its own, that has least to look at so far.
"""

import secrets
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from roundtable.actions.by import By, allowed
from roundtable.actions.drawn_from import Candidate, candidates, groups
from roundtable.actions.recording import acting
from roundtable.actions.refused import Refused, refuse
from roundtable.actions.transitions import too_early
from roundtable.records.programme import Programme
from roundtable.records.second_looks import Draw, SecondLook

#: Days that a group has for its second looks where none are given.
DAYS_TO_LOOK = 14
MOST_DRAWN = 1000


def draw(
    *,
    by: By,
    programme: Programme,
    kind: str,
    number: int,
    seed: str = "",
    from_on: date | None = None,
    to_on: date | None = None,
    due_on: date | None = None,
    uid: str = "",
) -> Draw:
    """Draws up to `number` visits, or verified measures, of those days (none given = all of them), each for another group.

    What was drawn before is not drawn again.

    Raises:
        Refused: there is nothing to draw, or no other group to look at it.
    """
    allowed(by, "draws.make")
    with acting(by=by, verb="draws.draw", programme=programme) as act:
        if type(number) is not int or not 1 <= number <= MOST_DRAWN:
            raise Refused(
                f"抽取数应是 1 到 {MOST_DRAWN} 的整数。", f"Draw a whole number from 1 to {MOST_DRAWN}."
            )
        made = act.add(
            Draw,
            uid=uid,
            seed=seed.strip() or secrets.token_hex(8),
            drawn_on=act.today(),
            kind=kind,
            number=number,
            from_on=from_on or act.frame().start,
            to_on=to_on or act.today(),
        )
        chosen = drawn(made)
        if not chosen:
            raise Refused(
                "这段时间里没有可抽的，或没有别的组可以去看；请放宽时段。",
                "There is nothing to draw from in these days, or no other group to look at it; choose more days.",
            )
        due = due_on or act.today() + timedelta(DAYS_TO_LOOK)
        refuse(too_early(due, act.today()))
        for candidate, group in chosen:
            at: dict[str, Any] = {f"{kind}_id": candidate.origin_id}
            act.add(SecondLook, draw=made, group_id=group, due_on=due, **at)
        return made


def drawn(made: Draw) -> list[tuple[Candidate, int]]:
    """What a draw draws, each with the group (id of its first version) that looks: the same whenever it is asked."""
    key_of = groups(made)
    load = dict.fromkeys(key_of, 0)
    chosen: list[tuple[Candidate, int]] = []
    for candidate in sorted(candidates(made), key=lambda one: _lot(made.seed, one.uid)):
        others = [group for group in load if group not in candidate.own]
        if others and len(chosen) < made.number:
            lots = {group: _lot(made.seed, f"{key_of[group]} {candidate.uid}") for group in others}
            group = min(others, key=lambda one: (load[one], lots[one]))
            load[group] += 1
            chosen.append((candidate, group))
    return chosen


def _lot(seed: str, key: str) -> str:
    return sha256(f"{seed}\n{key}".encode()).hexdigest()
