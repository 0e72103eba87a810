"""Sending out what waits to be sent. Whoever sends takes it first; what fails is tried again, three times in all, then told."""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q

from roundtable.permissions.cipher import decipher
from roundtable.permissions.person import people_of
from roundtable.reminding import robots
from roundtable.reminding.models import Sending, Wishes
from roundtable.reminding.not_sent import NotSent
from roundtable.reminding.ways import MAIL, ways_of
from roundtable.reminding.wording import digest_text, digest_title, say

MOST_TRIES = 3
AGAIN_AFTER = timedelta(minutes=10)
#: What lay unsent for longer is not news any more: the next digest tells what still waits.
NEWS_FOR = timedelta(hours=20)
CIPHER = "robots"
log = logging.getLogger("roundtable.reminding")


def waiting(now: datetime) -> list[Sending]:
    again = Q(state=Sending.State.FAILED, tries__lt=MOST_TRIES, tried_at__lt=now - AGAIN_AFTER)
    rows = Sending.objects.filter(Q(state=Sending.State.WAITING) | again)
    return list(
        rows.filter(notice__made_at__gt=now - NEWS_FOR).select_related("notice__user").order_by("pk")[:500]
    )


def send(sending: Sending, now: datetime) -> None:
    """Sends it, if no other process took it meanwhile."""
    before = {"pk": sending.pk, "state": sending.state, "tries": sending.tries}
    taken = {"state": Sending.State.TAKEN, "tries": sending.tries + 1, "tried_at": now}
    if not Sending.objects.filter(**before).update(**taken):
        return
    user = sending.notice.user
    wishes = Wishes.objects.filter(user=user).first()
    fault = ""
    if wishes is None or sending.way not in ways_of(wishes) or not user.is_active or not people_of(user):
        fault = "no longer wanted"
        Sending.objects.filter(pk=sending.pk).update(tries=MOST_TRIES)
    else:
        title = digest_title(sending.notice.day.isoformat(), wishes.language)
        text = digest_text(sending.notice.parts, wishes.language)
        try:
            by(sending.way, wishes, title, text, sending.notice.parts, now)
        except NotSent as not_sent:
            fault = say(wishes.language, not_sent.zh, not_sent.en)
            log.warning("not sent by %s: %s", sending.way, not_sent.en)
    state = Sending.State.FAILED if fault else Sending.State.SENT
    Sending.objects.filter(pk=sending.pk).update(state=state, fault=fault[:200])


def by(way: str, wishes: Wishes, title: str, text: str, parts: object, now: datetime) -> None:
    """Raises NotSent."""
    if way != MAIL:
        robots.send(
            wishes.robot,
            shown_plainly(wishes.robot_address),
            shown_plainly(wishes.robot_secret),
            title,
            text,
            parts,
            now,
        )
        return
    try:
        EmailMessage(title, text, settings.DEFAULT_FROM_EMAIL, [wishes.mail]).send()
    except (SMTPException, OSError) as fault:
        log.warning("mail server: %s", type(fault).__name__)
        raise NotSent("邮件服务器没有收下。", "The mail server did not take it.") from None


def shown_plainly(enciphered: str) -> str:
    return decipher(enciphered, CIPHER) if enciphered else ""
