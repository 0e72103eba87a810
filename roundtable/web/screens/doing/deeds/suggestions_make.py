"""A suggestion to a unit."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import suggestions
from roundtable.records.organisation import Unit
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed, to_what_was_made
from roundtable.web.screens.doing.forms import Dated


class Make(Dated):
    dated = "made_on"
    text = Note(label=_("Suggestion"))
    made_on = DayField(label=_("Day"))


DEED = Deed(
    verb="suggestions.make",
    title=_("Make a suggestion"),
    told=_("The suggestion is recorded."),
    form=Make,
    act=suggestions.make,
    of=Unit,
    about="unit",
    in_programme=True,
    onward=to_what_was_made,
)
