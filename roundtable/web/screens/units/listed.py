"""The list of units: filters out of the address, a page at a time."""

from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from roundtable.asking.answer import Answer
from roundtable.web.asked import Asked
from roundtable.web.paged import paged

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
    shown = paged(rows, given, A_PAGE)

    def address(**changes: object) -> str:
        kept = {**asked.kept_parts, **chosen, **changes}
        return f"?{urlencode({name: value for name, value in kept.items() if value})}"

    tabs = [(name, address(standing=name)) for name in ("", *STANDINGS)]
    groups = {str(row["group"]["number"]): row["group"]["name"] for row in standing.rows if row["group"]}
    return {
        "chosen": chosen,
        "is_filtered": any(chosen.values()),
        "rows": [numbered for _, numbered in shown.rows],
        "count": len(rows),
        "tabs": tabs,
        "kinds": sorted({row["kind"] for row in standing.rows}),
        "groups": sorted(groups.items(), key=lambda pair: int(pair[0])),
        "page": shown.page,
        "pages": [(number, address(page=number)) for number in shown.pages],
        "clear": address(standing="", kind="", of_group="", find=""),
    }
