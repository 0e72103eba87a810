"""How somebody wishes to be told: keeping it, showing it without its secrets, and trying it."""

from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.utils import timezone

from roundtable.permissions.cipher import encipher
from roundtable.reminding.delivery import CIPHER, by, shown_plainly
from roundtable.reminding.models import Wishes
from roundtable.reminding.not_sent import NotSent
from roundtable.reminding.wording import say

LAST_SHOWN = 4


def wishes_of(user: User) -> Wishes:
    """As they were saved; the inbox alone, not saved, where none were."""
    return Wishes.objects.filter(user=user).first() or Wishes(user=user, mail=user.email)


def keep(user: User, given: dict[str, Any]) -> Wishes:
    """Keeps what was given; an address or a secret left empty stays as it was."""
    wishes = wishes_of(user)
    for name in ("language", "as_head", "by_mail", "mail", "by_robot", "robot"):
        setattr(wishes, name, given[name])
    for name in ("robot_address", "robot_secret"):
        if given[name]:
            setattr(wishes, name, encipher(given[name], CIPHER))
    if given["forget_robot"]:
        wishes.by_robot, wishes.robot_address, wishes.robot_secret = False, "", ""
    wishes.save()
    return wishes


def shortened(wishes: Wishes) -> str:
    """The robot's host and the last characters of its address: enough to know it again, not to use it."""
    address = shown_plainly(wishes.robot_address)
    return f"{urlsplit(address).hostname} … {address[-LAST_SHOWN:]}" if address else ""


def try_out(wishes: Wishes, way: str, language: str) -> tuple[str, str] | None:
    """Sends a test message that way now; what was wrong, in both languages, or None."""
    title = say(language, "圆桌：测试消息", "Roundtable: a test message")
    text = say(language, "收到这条消息，说明这一路通了。", "If you can read this, messages come through.")
    try:
        by(way, wishes, title, text, [], timezone.now())
    except NotSent as not_sent:
        return not_sent.zh, not_sent.en
    return None
