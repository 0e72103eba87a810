"""The worker: once a minute it looks whether anything is to be done, has it queued as a task, and does what is queued.

One that is killed loses nothing: what is to be done is read from the database again by the next. Several at once are safe.
"""

import logging
import os
import secrets
from collections.abc import Callable
from threading import Event

from django.db import close_old_connections
from django_tasks_db.management.commands.db_worker import Worker

from roundtable.reminding import tasks

EVERY_SECONDS = 60
#: Passes between two tidyings: about a day.
TIDY_EVERY = 1440
log = logging.getLogger("roundtable.reminding")


def one_pass() -> None:
    """Queues what is needed now, and does everything that is queued."""
    if tasks.is_needed():
        tasks.remind.enqueue()
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=f"{os.getpid()}-{secrets.token_hex(8)}",
        excluded_queue_names=[],
    )
    worker.run()


def work(stop: Event, *, goes_on: Callable[[], bool] = lambda: True, once: bool = False) -> None:
    """Passes until told to stop; a pass that fails is told and the next one tries again.

    Args:
        goes_on: asked every second; the worker beside a site ends with it.
    """
    passes = 0
    while not stop.is_set() and goes_on():
        try:
            one_pass()
            if passes % TIDY_EVERY == 0:
                tasks.tidy()
        except Exception:
            log.exception("a pass of the worker failed; the next one tries again")
            if once:
                raise
        finally:
            close_old_connections()
        if once:
            return
        passes += 1
        for _ in range(EVERY_SECONDS):
            if stop.wait(1) or not goes_on():
                return
