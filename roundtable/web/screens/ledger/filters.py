"""Filters, order and page of the ledger, out of the address and back into addresses."""

from datetime import timedelta
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from roundtable.asking.answer import Answer, Row
from roundtable.web.asked import Asked
from roundtable.web.paged import last_of, near, page_of

A_PAGE = 50
STATES = ("raised", "rectifying", "done", "returned", "verified", "withdrawn")
NAMES = ("state", "find", "of_group", "category", "who", "due", "only", "by")
DUES = ("overdue", "week", "later", "none")
#: Column to order by -> its value in a row.
ORDERS = {
    "found": lambda row: row["found_on"],
    "due": lambda row: row["due_on"] or "9999",
    "overdue": lambda row: row["days_overdue"],
    "open": lambda row: row["days_open"],
    "unit": lambda row: row["unit"]["name"],
}
WORST_FIRST = {"overdue", "open", "found"}


class Filters:
    """What of the ledger is shown. What is not a filter of ours counts as none."""

    def __init__(self, given: QueryDict, asked: Asked, ledger: Answer) -> None:
        self.asked, self.ledger = asked, ledger
        self.chosen = {name: given.get(name, "").replace("\0", "").strip()[:500] for name in NAMES}
        if self.chosen["state"] not in STATES:
            self.chosen["state"] = ""
        if self.chosen["due"] not in DUES:
            self.chosen["due"] = ""
        if self.chosen["by"].lstrip("-") not in ORDERS:
            self.chosen["by"] = ""
        self._given = given

    @cached_property
    def numbered(self) -> list[tuple[int, Row]]:
        """The rows that pass every filter, with their numbers in the answer, in the order chosen."""
        rows = [(number, row) for number, row in enumerate(self.ledger.rows) if self._passes(row)]
        by = self.chosen["by"]
        name = by.lstrip("-")
        if name:
            rows.sort(
                key=lambda pair: ORDERS[name](pair[1]), reverse=(name in WORST_FIRST) != by.startswith("-")
            )
        return rows

    def _passes(self, row: Row) -> bool:
        chosen = self.chosen
        if chosen["only"] and row["problem"] not in chosen["only"].split(","):
            return False
        if chosen["state"] and row["state"] != chosen["state"]:
            return False
        if chosen["of_group"] and str((row["group"] or {}).get("number")) != chosen["of_group"]:
            return False
        if chosen["category"] and row["category"] != chosen["category"]:
            return False
        measures = row["measures"] or ()
        if chosen["who"] and not any(chosen["who"] in (one["responsible"] or "") for one in measures):
            return False
        return self._due(row) and self._found(row)

    def _due(self, row: Row) -> bool:
        kind, due = self.chosen["due"], row["due_on"]
        if not kind:
            return True
        if kind == "none":
            return due is None
        today = self.asked.as_of.isoformat()
        week = (self.asked.as_of + timedelta(days=7)).isoformat()
        if due is None:
            return False
        return (
            bool(due < today)
            if kind == "overdue"
            else bool(today <= due <= week)
            if kind == "week"
            else bool(due > week)
        )

    def _found(self, row: Row) -> bool:
        sought = self.chosen["find"].lower()
        if not sought:
            return True
        told = [row["problem"], row["description"], row["unit"]["name"], row["unit"]["code"]]
        told += [text for one in row["measures"] or () for text in (one["what"], one["responsible"])]
        return any(sought in (text or "").lower() for text in told)

    @property
    def pages(self) -> int:
        return last_of(len(self.numbered), A_PAGE)

    @property
    def page(self) -> int:
        return page_of(self._given, self.pages)

    @property
    def rows(self) -> list[tuple[int, Row]]:
        return self.numbered[(self.page - 1) * A_PAGE : self.page * A_PAGE]

    def address(self, **changes: object) -> str:
        """The same view with some of its filters changed; other pages begin at the first."""
        kept: dict[str, Any] = {**self.asked.kept_parts, **self.chosen, **changes}
        return f"?{urlencode({name: value for name, value in kept.items() if value})}"

    @property
    def query(self) -> str:
        """The filters alone, as they are saved: of any day."""
        return urlencode({name: value for name, value in self.chosen.items() if value and name != "only"})

    @property
    def tabs(self) -> list[tuple[str, str]]:
        return [(state, self.address(state=state)) for state in ("", *STATES)]

    @property
    def chips(self) -> list[tuple[str, str, str]]:
        """(filter, what was chosen, the address without it)."""
        return [
            (name, self.chosen[name], self.address(**{name: ""}))
            for name in NAMES
            if self.chosen[name] and name not in {"state", "by"}
        ]

    @property
    def orders(self) -> dict[str, str]:
        """Column -> the address ordered by it; chosen again, the other way round."""
        by = self.chosen["by"]
        return {name: self.address(by=f"-{name}" if by == name else name) for name in ORDERS}

    @property
    def page_links(self) -> list[tuple[int, str]]:
        """The first, the last, and the pages about the one shown."""
        return [(number, self.address(page=number)) for number in near(self.page, self.pages)]

    @property
    def groups(self) -> list[tuple[str, str]]:
        found = {row["group"]["number"]: row["group"]["name"] for row in self.ledger.rows if row["group"]}
        return [(str(number), found[number]) for number in sorted(found)]

    @property
    def categories(self) -> list[str]:
        return sorted({row["category"] for row in self.ledger.rows if row["category"]})
