"""Acts of one programme come one after the other, whoever acts: ids and times grow in the order of commit."""

import json
import subprocess
import sys
from itertools import chain, pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ACTS = 30


def process(name, count, environment):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.actions.acting_apart", name, str(count)],
        cwd=ROOT,
        env={**environment, "DJANGO_SETTINGS_MODULE": "roundtable.config.settings"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.live_db
def test_two_that_act_at_once_do_so_one_after_the_other(own_database):
    with process("office", 0, own_database) as first:
        first.communicate(timeout=60)
    assert first.returncode == 0
    with process("a", ACTS, own_database) as a, process("b", ACTS, own_database) as b:
        assert a.stdout.readline() == b.stdout.readline() == "ready\n"
        for one in (a, b):
            one.stdin.write("go\n")
            one.stdin.flush()
        told = [[json.loads(line) for line in one.communicate(timeout=60)[0].splitlines()] for one in (a, b)]
    assert [len(acts) for acts in told] == [ACTS, ACTS]
    # Both were at it at the same time …
    assert max(acts[0]["asked"] for acts in told) < min(acts[-1]["until"] for acts in told)
    # … and still no act began before the one with the id before it was over.
    acts = sorted(chain(*told), key=lambda act: act["id"])
    for before, after in pairwise(acts):
        assert before["until"] <= after["at"]
