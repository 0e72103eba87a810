"""The three things that a report can say, explained where one is chosen."""

from django.utils.translation import gettext_lazy as _

STATES = (
    ("figures", _("figures: there is something to report, and here it is")),
    ("zero", _("zero: we looked, and the count is zero")),
    ("nothing", _("nothing to report: what the report is about did not occur for us")),
)
