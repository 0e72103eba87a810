"""An answer as it was given at the table: its form in JSON, held to its digest."""

import json
from collections.abc import Mapping
from typing import Any

from roundtable.actions.refused import Refused
from roundtable.questions.digest import digest_of_form


def frozen(form: Mapping[str, Any]) -> tuple[str, str]:
    """The text to keep and its digest.

    Raises:
        Refused: it is no answer, or not the one that its digest was taken of.
    """
    try:
        kept = json.dumps(form, ensure_ascii=False, sort_keys=True)
        whole = digest_of_form(json.loads(kept)) == form["digest"]
    except (KeyError, TypeError, ValueError):
        whole = False
    if not whole:
        raise Refused(
            "回答与它的摘要值不符，没有记下，请重新提问。",
            "The answer does not agree with its digest and was not kept; ask again.",
        )
    return kept, str(form["digest"])
