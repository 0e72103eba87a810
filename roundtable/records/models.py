"""Every record, for Django's app registry. One family is one file beside this one."""

from importlib import import_module
from pathlib import Path

from roundtable.records.record import Versioned

for _file in sorted(Path(__file__).parent.glob("*.py")):
    if _file.stem not in {"__init__", "apps", "append_only", "models"}:
        import_module(f"roundtable.records.{_file.stem}")


def every_kind() -> list[type[Versioned]]:
    """Every model that holds records, in the order of their names (acts themselves are not records)."""

    def leaves(model: type[Versioned]) -> list[type[Versioned]]:
        below = [leaf for child in model.__subclasses__() for leaf in leaves(child)]
        return below if model._meta.abstract else [model, *below]

    return sorted(leaves(Versioned), key=lambda model: model.__name__)  # type: ignore[type-abstract]
