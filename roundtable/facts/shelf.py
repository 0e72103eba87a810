"""Every fact, found by its file: `facts/visits.py` holds the fact `visits`."""

import importlib
import pkgutil
from functools import cache

import roundtable.facts as shelf
from roundtable.facts.fact import Fact


@cache
def every_fact() -> dict[str, Fact]:
    found = {}
    for module in pkgutil.iter_modules(shelf.__path__):
        fact = getattr(importlib.import_module(f"{shelf.__name__}.{module.name}"), "fact", None)
        if isinstance(fact, Fact):
            found[module.name] = fact
    return found
