"""A unit says in a sentence that too much is asked of it."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import too_much
from roundtable.records.organisation import Unit
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed, to_what_was_made
from roundtable.web.screens.doing.forms import Dated


class Say(Dated):
    dated = "said_on"
    text = Note(label=_("What is too much"))
    said_on = DayField(label=_("Day"))


DEED = Deed(
    verb="too_much.say",
    title=_("Too much asked"),
    told=_("Said. The office has to answer; the answer stands on your first page."),
    lead=_("One sentence is enough: what is asked, and why it is too much."),
    button=_("Say so"),
    form=Say,
    act=too_much.say,
    of=Unit,
    about="unit",
    onward=to_what_was_made,
)
