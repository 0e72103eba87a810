"""A process of its own that acts in the programme `study`: `python -m tests.actions.acting_apart NAME COUNT`.

It says `ready`, waits for a line, and tells of each act its id, its time, and until when it was surely open.
"""

import json
import sys
import time
from datetime import UTC, datetime

import django


def main(name: str, count: int) -> None:
    django.setup()
    from django.core.management import call_command

    from roundtable.actions import programmes
    from roundtable.actions.recording import acting
    from roundtable.records.organisation import UnitKind
    from roundtable.records.programme import Programme

    if count == 0:
        call_command("migrate", verbosity=0)
        programmes.start(
            by=name, uid="study", title="主题教育", started_on=datetime(2020, 3, 13, tzinfo=UTC).date()
        )
        return
    programme = Programme.objects.get(uid="study")
    print("ready", flush=True)
    sys.stdin.readline()
    asked = time.time()
    for number in range(count):
        with acting(by=name, verb="test.apart", programme=programme) as act:
            act.add(UnitKind, uid=f"{name}{number}", title="类")
            time.sleep(0.005)
            until = time.time()
        print(json.dumps({"id": act.act.pk, "at": act.act.at.timestamp(), "until": until, "asked": asked}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
