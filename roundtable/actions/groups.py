"""Supervision groups."""

from roundtable.actions.by import By, allowed
from roundtable.actions.recording import acting
from roundtable.records.organisation import SupervisionGroup
from roundtable.records.programme import Programme


def add(*, by: By, programme: Programme, number: int, name: str) -> SupervisionGroup:
    allowed(by, "organisation.manage")
    with acting(by=by, verb="groups.add", programme=programme) as act:
        return act.add(SupervisionGroup, uid=str(number), number=number, name=name)
