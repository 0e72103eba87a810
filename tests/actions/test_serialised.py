"""Acts of one programme come one after the other, whoever acts: ids and times grow in the order of commit."""

from itertools import chain, pairwise

import pytest

from tests.actions.apart import process, told_together

ACTS = 30


def acting(name, count, environment):
    return process(["-m", "tests.actions.acting_apart", name, str(count)], environment)


@pytest.mark.live_db
def test_two_that_act_at_once_do_so_one_after_the_other(own_database):
    with acting("office", 0, own_database) as first:
        first.communicate(timeout=60)
    assert first.returncode == 0
    with acting("a", ACTS, own_database) as a, acting("b", ACTS, own_database) as b:
        told = told_together(a, b)
    assert [len(acts) for acts in told] == [ACTS, ACTS]
    # Both were at it at the same time …
    assert max(acts[0]["asked"] for acts in told) < min(acts[-1]["until"] for acts in told)
    # … and still no act began before the one with the id before it was over.
    acts = sorted(chain(*told), key=lambda act: act["id"])
    for before, after in pairwise(acts):
        assert before["until"] <= after["at"]
