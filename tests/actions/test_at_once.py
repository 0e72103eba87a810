"""Eight who save visits at once, some of them the same: none is lost, and none is there twice."""

import json
from collections import Counter
from itertools import chain

import pytest

from tests.actions.apart import process, told_together

THREADS, VISITS = 4, 5
#: How many rows there are of each visit, and of each thing that came of it.
COUNTED = """
import json; import django; django.setup()
from django.db.models import Count
from roundtable.records.rectification import Problem
from roundtable.records.supervision import Suggestion, Visit
for model in (Visit, Problem, Suggestion):
    name = "uid" if model is Visit else "visit__uid"
    print(json.dumps(dict(model.objects.values_list(name).annotate(Count("id")))))
"""


def clients(name, threads, environment):
    return process(["-m", "tests.actions.visiting_apart", name, str(threads), str(VISITS)], environment)


@pytest.mark.live_db
def test_eight_at_once_lose_no_visit_and_make_none_twice(own_database):
    with clients("", 0, own_database) as first:
        first.communicate(timeout=60)
    assert first.returncode == 0
    with clients("a", THREADS, own_database) as a, clients("b", THREADS, own_database) as b:
        told = list(chain(*told_together(a, b)))
    assert len(told) == 2 * THREADS
    sent = Counter(tuple(one) for one in chain(*told))
    equal = {f"equal-{n}" for n in range(VISITS)}
    own = {f"{name}-{number}-{n}" for name in "ab" for number in range(THREADS) for n in range(VISITS)}
    assert {key: sent[key, "made"] for key in equal | own} == dict.fromkeys(equal | own, 1)
    assert {sent[key, "taken"] for key in equal} == {2 * THREADS - 1}
    with process(["-c", COUNTED], own_database) as counting:
        kept = [json.loads(line) for line in counting.communicate(timeout=60)[0].splitlines()]
    for rows in kept:
        assert {key: rows[key] for key in equal | own} == dict.fromkeys(equal | own, 1)
