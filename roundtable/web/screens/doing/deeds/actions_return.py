"""The office sends back what a unit reported done, and why."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import plan
from roundtable.records.plan import RequiredAction
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import OfUnit, Reasoned


class Return(OfUnit, Reasoned):
    field_order = ("unit", "happened_on", "note")


DEED = Deed(
    verb="actions.return",
    title=_("Send it back"),
    told=_("Sent back, with the reason: the unit does it again."),
    form=Return,
    act=plan.return_,
    of=RequiredAction,
    about="action",
    takes="actions.answer",
)
