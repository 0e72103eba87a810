"""The unit says that it is so."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import problems
from roundtable.records.rectification import Problem
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed
from roundtable.web.screens.doing.forms import Happened


class Agree(Happened):
    note = Note(label=_("Note"), required=False)


DEED = Deed(
    verb="problems.agree",
    title=_("Agree to the problem"),
    told=_("Agreed. Propose a measure, or wait for the one that the office agrees."),
    lead=_("The unit says that it is so."),
    form=Agree,
    act=problems.agree,
    of=Problem,
    about="problem",
    takes="problems.answer",
)
