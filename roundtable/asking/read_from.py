"""Which questions a kind of record can change the figures of: those whose SQL comes down to its table."""

import re
from collections.abc import Iterable
from functools import cache

from roundtable.facts.shelf import every_fact
from roundtable.questions.bank import every_question
from roundtable.records.record import Versioned

_NAMED = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)")


def questions_of(kinds: Iterable[type[Versioned]]) -> list[str]:
    """The keys of the questions whose summary rests on records of one of these kinds, in the order of the bank."""
    wanted = {kind._meta.db_table for kind in kinds}
    return [key for key in every_question() if wanted & _tables_of(key)]


@cache
def _tables_of(key: str) -> frozenset[str]:
    """Every table of records that the summary of a question is worked out from."""
    facts, found = every_fact(), set()
    to_read, read = _named(every_question()[key].summary.sql), set()
    while to_read:
        name = to_read.pop()
        if name in read:
            continue
        read.add(name)
        if name in facts:
            to_read |= _named(facts[name].sql)
        else:
            found.add(name)
    return frozenset(found)


def _named(sql: str) -> set[str]:
    return set(_NAMED.findall(sql))
