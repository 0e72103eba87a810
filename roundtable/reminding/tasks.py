"""The jobs: Django's tasks, done by `roundtable work` (`work.py`).

What is to be done is read from the database each time, so a job that died half-way is simply done by the next.
"""

import logging
from datetime import timedelta

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from roundtable.reminding import delivery, digest
from roundtable.reminding.ripe import todays

KEPT_FOR = timedelta(days=7)
log = logging.getLogger("roundtable.reminding")


@task()
def remind() -> int:
    """Makes the digests whose time has come and sends out what waits; how many digests were made. One that fails stops no other."""
    now, made = timezone.now(), 0
    days = todays(now)
    for user in digest.whose_turn_it_is(days):
        try:
            made += digest.tell(user, days, now) is not None
        except Exception:
            log.exception("the digest of user %s failed", user.pk)
    for sending in delivery.waiting(now):
        try:
            delivery.send(sending, now)
        except Exception:
            log.exception("sending %s failed", sending.pk)
    return made


def is_needed() -> bool:
    """Whether there is anything to do: a few queries, asked every minute."""
    now = timezone.now()
    return bool(delivery.waiting(now)) or next(digest.whose_turn_it_is(todays(now)), None) is not None


def tidy() -> None:
    """Forgets old jobs, those too that a worker left behind when it was killed."""
    DBTaskResult.objects.filter(enqueued_at__lt=timezone.now() - KEPT_FOR).delete()
