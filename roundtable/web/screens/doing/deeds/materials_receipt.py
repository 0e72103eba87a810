"""Who received materials signs for them."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import materials
from roundtable.records.materials import Distribution
from roundtable.web.fields import DayField
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Dated, without_a_key


class Receipt(Dated):
    dated = "receipted_on"
    receipted_on = DayField(label=_("Received on"))


DEED = Deed(
    verb="materials.receipt",
    title=_("Sign for the materials"),
    told=_("Signed for: the figures of materials count it."),
    form=Receipt,
    act=without_a_key(materials.receipt),
    of=Distribution,
    about="distribution",
)
