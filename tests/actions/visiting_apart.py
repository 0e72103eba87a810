"""A process whose threads all record visits at once: `python -m tests.actions.visiting_apart NAME THREADS VISITS`.

Without threads it makes the database and the programme. Otherwise it says `ready`, waits for a line, and tells of every
visit sent: its key, and whether it was made or had been received before.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import django


def main(name: str, threads: int, count: int) -> None:
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from roundtable.actions import visits
    from roundtable.actions.refused import Taken
    from roundtable.records.organisation import SupervisionGroup, Unit
    from roundtable.records.programme import Programme
    from tests.cast import march, small_programme

    if threads == 0:
        call_command("migrate", verbosity=0)
        small_programme()
        return
    here = {
        "programme": Programme.objects.get(uid="study"),
        "group": SupervisionGroup.objects.get(number=3),
        "unit": Unit.objects.get(uid="T01"),
    }
    at_once = Barrier(threads)

    def record(uid: str) -> str:
        try:
            visits.record_whole(
                by="office",
                visited_on=march(18),
                problems=[{"category": "学风", "description": "雷同"}],
                suggestions=[{"text": "每周一次"}],
                another=True,
                uid=uid,
                **here,
            )
        except Taken:
            return "taken"
        return "made"

    def client(number: int) -> list[tuple[str, str]]:
        at_once.wait()
        try:
            keys = [key for n in range(count) for key in (f"equal-{n}", f"{name}-{number}-{n}")]
            return [(key, record(key)) for key in keys]
        finally:
            connection.close()

    print("ready", flush=True)
    sys.stdin.readline()
    with ThreadPoolExecutor(threads) as pool:
        for told in pool.map(client, range(threads)):
            print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
