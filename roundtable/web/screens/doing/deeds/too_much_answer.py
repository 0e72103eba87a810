"""The office answers that too much is asked, and says what will be done."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import too_much
from roundtable.records.too_much import TooMuch
from roundtable.web.fields import DayField, Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Dated


class Answer(Dated):
    dated = "answered_on"
    text = Note(label=_("Answer"))
    will_do = Note(
        label=_("What will be done about it"),
        required=False,
        help_text=_("Leave it empty where nothing will be."),
    )
    answered_on = DayField(label=_("Day"))


DEED = Deed(
    verb="too_much.answer",
    title=_("Answer “too much asked”"),
    told=_("Answered: the unit sees it on its first page."),
    button=_("Answer"),
    form=Answer,
    act=too_much.answer,
    of=TooMuch,
    about="said",
)
