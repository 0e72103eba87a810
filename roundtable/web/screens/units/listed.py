"""The list of units: filters out of the address, a page at a time."""

from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from roundtable.asking.answer import Answer
from roundtable.web.asked import Asked

A_PAGE = 100
STANDINGS = ("behind", "slow", "on_course", "ahead")


def filtered(standing: Answer, given: QueryDict, asked: Asked) -> dict[str, Any]:
    """The rows that pass, with their numbers in the answer; what was chosen; the addresses of the other choices."""
    chosen = {name: given.get(name, "").strip()[:100] for name in ("standing", "kind", "of_group", "find")}
    rows = [
        (number, row)
        for number, row in enumerate(standing.rows)
        if (not chosen["standing"] or row["standing"] == chosen["standing"])
        and (not chosen["kind"] or row["kind"] == chosen["kind"])
        and (not chosen["of_group"] or str((row["group"] or {}).get("number")) == chosen["of_group"])
        and chosen["find"].lower() in f"{row['unit']['code']} {row['unit']['name']}".lower()
    ]
    pages = max(1, -(-len(rows) // A_PAGE))
    text = given.get("page", "1")
    page = min(max(int(text), 1), pages) if text.isascii() and text.isdecimal() and len(text) < 7 else 1

    def address(**changes: object) -> str:
        kept = {**asked.kept_parts, **chosen, **changes}
        return f"?{urlencode({name: value for name, value in kept.items() if value})}"

    tabs = [(name, address(standing=name)) for name in ("", *STANDINGS)]
    groups = {str(row["group"]["number"]): row["group"]["name"] for row in standing.rows if row["group"]}
    return {
        "chosen": chosen,
        "is_filtered": any(chosen.values()),
        "rows": rows[(page - 1) * A_PAGE : page * A_PAGE],
        "count": len(rows),
        "tabs": tabs,
        "kinds": sorted({row["kind"] for row in standing.rows}),
        "groups": sorted(groups.items(), key=lambda pair: int(pair[0])),
        "page": page,
        "pages": [(number, address(page=number)) for number in range(1, pages + 1)] if pages > 1 else [],
        "clear": address(standing="", kind="", of_group="", find=""),
    }
