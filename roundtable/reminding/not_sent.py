"""Why something could not be sent, in a sentence that names no address: it is shown to its owner, and kept."""

from roundtable.actions.refused import Refused


class NotSent(Refused):
    """Nothing arrived, as far as we know."""
