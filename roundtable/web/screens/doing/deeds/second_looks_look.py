"""What a second look has found."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import second_looks
from roundtable.records.second_looks import SecondLook
from roundtable.web.screens.doing.deed import Deed, to_the_queue
from roundtable.web.screens.doing.forms import Looked

DEED = Deed(
    verb="second_looks.look",
    title=_("Record the second look"),
    told=_("What the second look has found is recorded."),
    lead=_("The record that was looked at stays as it is."),
    form=Looked,
    act=second_looks.look,
    of=SecondLook,
    about="second_look",
    onward=to_the_queue,
)
