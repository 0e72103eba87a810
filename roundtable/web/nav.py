"""The way about the site: which pages there are, in which order, and whom each is offered to."""

from typing import NamedTuple

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from roundtable.permissions.may import may
from roundtable.permissions.person import Person


class Entry(NamedTuple):
    """A page: the name of its address, its icon, its name, what it takes, and whether a phone's bar has room for it."""

    url: str
    icon: str
    name: Promise | str
    takes: str
    at_hand: bool = False
    #: What the phone's bar says, where the name is too long for it.
    short: Promise | str = ""


class Offered(NamedTuple):
    entry: Entry
    address: str
    #: Whether the page shown lies there.
    here: bool


SECTIONS: tuple[tuple[Promise | str, tuple[Entry, ...]], ...] = (
    (
        "",
        (
            Entry(
                "home", "layout-dashboard", _("Four boards"), "figures.see", at_hand=True, short=_("Boards")
            ),
            Entry("my_items", "checklist", _("My items"), "items.see", at_hand=True, short=_("Mine")),
            Entry("inbox", "inbox", _("Inbox"), "items.see"),
            Entry(
                "two_questions",
                "help-circle",
                _("Two questions"),
                "groups.see",
                at_hand=True,
                short=_("Questions"),
            ),
            Entry("table", "armchair", _("Round table"), "groups.see"),
            Entry("papers", "file-text", _("Papers of the meetings"), "figures.see"),
        ),
    ),
    (
        _("Progress"),
        (
            Entry("visit", "pencil", _("Record a visit"), "visits.record", at_hand=True, short=_("Visit")),
            Entry("units", "building-community", _("Units"), "figures.see"),
            Entry("cadence", "calendar-stats", _("Weekly rhythm"), "groups.see"),
            Entry(
                "ledger", "list-check", _("Problem ledger"), "figures.see", at_hand=True, short=_("Ledger")
            ),
            Entry("verify", "shield-check", _("To verify"), "measures.verify"),
            Entry("supervision", "ruler-2", _("Supervision"), "groups.see"),
        ),
    ),
    (
        _("Results"),
        (
            Entry("publicity", "speakerphone", _("Publicity"), "programme.see"),
            Entry("reports", "report", _("Reports received"), "programme.see"),
            Entry("materials", "books", _("Materials"), "figures.see"),
        ),
    ),
    (
        _("Behind it"),
        (
            Entry("questions", "help-circle", _("Question bank"), "figures.see"),
            Entry("required", "clipboard-check", _("Required actions"), "plan.manage"),
            Entry("import", "upload", _("Import"), "records.import"),
            Entry("people", "users", _("People and roles"), "roles.manage"),
            Entry("ladder", "stairs-up", _("Reminder rules"), "reminding.manage"),
        ),
    ),
)


def offered(person: Person | None, path: str) -> list[tuple[str, list[Offered]]]:
    """The sections with the entries that this person may open; without a person, none."""
    found = []
    for title, entries in SECTIONS:
        shown = [
            Offered(entry, address, path == address or (address != "/" and path.startswith(address)))
            for entry in entries
            if may(person, entry.takes) and (address := _address(entry))
        ]
        if shown:
            found.append((str(title), shown))
    return found


def _address(entry: Entry) -> str:
    try:
        return reverse(entry.url)
    except NoReverseMatch:
        return ""
