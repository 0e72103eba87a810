"""The digest of an answer: SHA-256 over what was asked and answered, and over the keys of the records behind it.

The engine, the language and row ids are left out, so that equal answers are equal wherever they were worked out.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

#: The tables of an answer, in the order in which their evidence is told.
TABLES = ("rows", "summary", "totals")
#: (table, number of the row, column, (kind, key) of each record)
Behind = tuple[str, int, str, Iterable[tuple[str, str]]]


def digest_of(
    *,
    question: str,
    scope: Mapping[str, Any],
    as_of: str,
    known_at: str,
    told: Mapping[str, list[Any]],
    evidence: Iterable[Behind],
    notes: list[Any],
) -> str:
    value = {
        "question": question,
        "scope": scope,
        "as_of": as_of,
        "known_at": known_at,
        "told": told,
        "evidence": [[table, row, column, sorted(records)] for table, row, column, records in evidence],
        "notes": notes,
    }
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def digest_of_form(form: Mapping[str, Any]) -> str:
    """The same, of an answer in the JSON form of the interchange contract.

    Raises:
        KeyError, TypeError: it is not in that form.
    """
    tables = {name: form if name == "rows" else form[name] for name in TABLES if name in form}
    return digest_of(
        question=form["question"],
        scope=form["scope"],
        as_of=form["as_of"],
        known_at=form["known_at"],
        told={name: table["rows"] for name, table in tables.items()},
        evidence=[
            (name, item["row"], item["column"], [(one["kind"], one["uid"]) for one in item["records"]])
            for name, table in tables.items()
            for item in table["evidence"]
        ],
        notes=form["notes"],
    )
