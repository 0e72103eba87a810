"""Looking back at what was verified: does it hold?"""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import look_backs
from roundtable.records.rectification import LookBack
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Looked, without_a_key

DEED = Deed(
    verb="look_backs.look",
    title=_("Look back"),
    told=_("What looking back has found is recorded."),
    lead=_("Where it does not hold, the measure is reopened at once."),
    form=Looked,
    act=without_a_key(look_backs.look),
    of=LookBack,
    about="look_back",
)
