"""The office makes a practice known to every unit."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import practices
from roundtable.records.supervision import Practice
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Dated


class Share(Dated):
    dated = "shared_on"
    shared_on = DayField(label=_("Day"))
    note = Note(label=_("What others can take from it"), required=False)


DEED = Deed(
    verb="practices.share",
    title=_("Share it with every unit"),
    told=_("Shared with every unit."),
    form=Share,
    act=practices.share,
    of=Practice,
    about="practice",
)
