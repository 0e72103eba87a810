"""By which ways somebody is told besides the inbox: what they wished for, as far as it is set up."""

from django.conf import settings

from roundtable.reminding.models import Wishes

MAIL, ROBOT = "mail", "robot"


def ways_of(wishes: Wishes) -> list[str]:
    found = []
    if wishes.by_mail and wishes.mail and settings.MAIL:
        found.append(MAIL)
    if wishes.by_robot and wishes.robot_address:
        found.append(ROBOT)
    return found
