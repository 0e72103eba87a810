"""What a unit proposed becomes a measure."""

from django.utils.translation import gettext_lazy as _

from roundtable.actions import proposals
from roundtable.records.proposals import ProposedMeasure
from roundtable.web.fields import Note
from roundtable.web.screens.doing.deed import Deed, to_what_was_made
from roundtable.web.screens.doing.forms import Happened


class Consent(Happened):
    note = Note(label=_("Note"), required=False)


DEED = Deed(
    verb="proposals.consent",
    title=_("Consent to it"),
    told=_("Consented: it is a measure now."),
    lead=_("What the unit proposes becomes a measure."),
    form=Consent,
    act=proposals.consent,
    of=ProposedMeasure,
    about="proposal",
    takes="measures.consent",
    onward=to_what_was_made,
)
